import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useField } from '../ui/form/fields.tsx';
import { readTime } from './read-time.ts';

const shown = (value: string) => value.replace(':', '.');

/** Hour and minute in one field, as people write them. */
export function TimeField({
  name,
  label,
  disabled = false,
}: {
  readonly name: string;
  readonly label: string;
  readonly disabled?: boolean;
}) {
  const { t } = useTranslation();
  const { field, error, id } = useField(name, label);
  const value = (field.value as string | null) ?? '';
  const [text, setText] = useState(shown(value));
  const [sent, setSent] = useState(value);
  if (value !== sent) {
    setSent(value);
    setText(shown(value));
  }
  const understood = readTime(text);
  return (
    <TextInput
      id={id}
      ref={field.ref}
      label={label}
      error={understood === null && error !== null ? t('field.time-not-readable') : error}
      disabled={disabled}
      value={text}
      maw={160}
      className="tabular"
      autoComplete="off"
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      description={t('layoffs.field.received-time.hint')}
      onChange={(event) => {
        const next = event.currentTarget.value;
        setText(next);
        const read = readTime(next) ?? next;
        setSent(read);
        field.onChange(read);
      }}
      onBlur={() => {
        if (understood !== null) setText(shown(understood));
        field.onBlur();
      }}
    />
  );
}
