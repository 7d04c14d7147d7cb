import { TextInput } from '@mantine/core';
import { useState } from 'react';
import type { FieldValues } from 'react-hook-form';
import { isMonth } from '../../../shared/calendar/month-text.ts';
import { formatMonth, monthNumber } from '../../../shared/calendar/months.ts';
import { readMonth } from '../../../shared/calendar/read-month.ts';
import { useWords } from '../../i18n/use-words.ts';
import { type FieldProps, useField } from './fields.tsx';

const shown = (value: unknown) => (isMonth(value) ? formatMonth(monthNumber(value)) : String(value ?? ''));

/** A month as people write it (`3/2026`, `Mar 2026`). The value is `YYYY-MM`, empty, or text that cannot be read yet. */
export function MonthField<Values extends FieldValues = FieldValues>(props: FieldProps<Values>) {
  const { t } = useWords();
  const { field, error, id } = useField(props.name, props.label);
  const [text, setText] = useState(() => shown(field.value));
  const [sent, setSent] = useState<unknown>(field.value);
  const [left, setLeft] = useState(false);
  if (field.value !== sent) {
    setSent(field.value);
    setText(shown(field.value));
  }
  const read = readMonth(text);
  const refusal = text !== '' && read === null && left ? t('finding.month-unreadable') : null;
  return (
    <TextInput
      id={id}
      ref={field.ref}
      label={props.label}
      withAsterisk={props.required ?? false}
      aria-required={props.required ?? false}
      disabled={props.disabled ?? false}
      error={refusal ?? error}
      value={text}
      className="tabular"
      maw={240}
      autoComplete="off"
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      description={
        read !== null && shown(read) !== text ? shown(read) : read === null ? t('ui.month.hint') : ' '
      }
      onChange={(event) => {
        const next = event.currentTarget.value;
        const value = readMonth(next) ?? next;
        setText(next);
        setLeft(false);
        setSent(value);
        field.onChange(value);
      }}
      onBlur={() => {
        setLeft(true);
        if (read !== null) setText(shown(read));
        field.onBlur();
      }}
    />
  );
}
