import { Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { formatDateShort } from '../../../shared/calendar/format-date.ts';
import { checkNip, formatNip } from '../../../shared/domain/identity/nip.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useField } from '../../ui/form/fields.tsx';

/** An officer's number. What was understood stands below it; what looks odd is said and stops nobody. */
export function NipField({ name }: { readonly name: string }) {
  const { t, finding } = useWords();
  const label = t('settings.officials.fields.nip');
  const { field, error, id } = useField(name, label);
  const [left, setLeft] = useState(true);
  const text = String(field.value ?? '');
  const check = checkNip(text);
  const doubts =
    check.kind === 'ok' ? check.warnings : check.kind === 'refused' && left ? [check.reason] : [];
  const read =
    check.kind === 'ok'
      ? t('settings.officials.fields.nipRead', {
          nip: formatNip(check.nip),
          birth: formatDateShort(check.birthDate),
        })
      : t('settings.officials.fields.nipHint');
  return (
    <TextInput
      id={id}
      ref={field.ref}
      label={label}
      error={error}
      className="tabular"
      autoComplete="off"
      inputMode="numeric"
      maxLength={25}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      value={left && check.kind === 'ok' ? formatNip(check.nip) : text}
      description={
        doubts.length === 0 ? (
          read
        ) : (
          <Text span size="xs" c="var(--tone-wait-text)">
            {doubts.map((doubt) => finding(doubt)).join(' ')}
          </Text>
        )
      }
      onChange={(event) => {
        setLeft(false);
        field.onChange(event.currentTarget.value);
      }}
      onBlur={() => {
        setLeft(true);
        if (check.kind === 'ok') field.onChange(check.nip);
        field.onBlur();
      }}
    />
  );
}
