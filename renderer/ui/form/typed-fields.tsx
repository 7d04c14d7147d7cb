import { Text, TextInput } from '@mantine/core';
import { type ClipboardEvent, useState } from 'react';
import type { FieldValues } from 'react-hook-form';
import { isPlainDate } from '../../../shared/calendar/plain-date.ts';
import { checkNik } from '../../../shared/domain/identity/nik.ts';
import { formatRupiah, readRupiah, rupiah } from '../../../shared/domain/money.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useToday } from '../today.ts';
import { DateInput } from './DateInput.tsx';
import { type FieldProps, useField } from './fields.tsx';

/** Keeps the line below a field, so that nothing moves under the mouse when a hint comes or goes. */
const NO_HINT = '\u00A0';

/** A day of a form; see DateInput. */
export function DateField<Values extends FieldValues = FieldValues>(props: FieldProps<Values>) {
  const { field, error, id } = useField(props.name, props.label);
  return (
    <DateInput
      id={id}
      label={props.label}
      value={(field.value as string | null) ?? null}
      onChange={field.onChange}
      onBlur={field.onBlur}
      error={error}
      required={props.required ?? false}
      disabled={props.disabled ?? false}
      autoFocus={props.autoFocus ?? false}
      ref={field.ref}
      {...(props.description === undefined ? {} : { description: props.description })}
    />
  );
}

const shownMoney = (value: unknown) =>
  typeof value === 'number' ? formatRupiah(rupiah(value)) : String(value ?? '');

/** A sum in whole rupiah, as people write it. The value is a number, null, or text that cannot be read yet. */
export function MoneyField<Values extends FieldValues = FieldValues>(props: FieldProps<Values>) {
  const { finding } = useWords();
  const { field, error, id } = useField(props.name, props.label);
  const [text, setText] = useState(() => shownMoney(field.value));
  const [sent, setSent] = useState<unknown>(field.value);
  const [left, setLeft] = useState(false);
  if (field.value !== sent) {
    setSent(field.value);
    setText(shownMoney(field.value));
  }
  const reading = readRupiah(text);
  const refusal = reading.kind === 'refused' && left ? finding(reading.reason) : null;
  return (
    <TextInput
      id={id}
      ref={field.ref}
      {...(props.autoFocus ? { 'data-autofocus': true, autoFocus: true } : {})}
      aria-required={props.required ?? false}
      label={props.label}
      withAsterisk={props.required ?? false}
      disabled={props.disabled ?? false}
      error={refusal ?? error}
      value={text}
      className="tabular"
      maw={240}
      autoComplete="off"
      inputMode="numeric"
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      description={
        reading.kind === 'amount' && formatRupiah(reading.amount) !== text
          ? formatRupiah(reading.amount)
          : (props.description ?? NO_HINT)
      }
      onChange={(event) => {
        const next = event.currentTarget.value;
        setText(next);
        setLeft(false);
        const read = readRupiah(next);
        const value = read.kind === 'amount' ? read.amount : read.kind === 'empty' ? null : next;
        setSent(value);
        field.onChange(value);
      }}
      onBlur={() => {
        setLeft(true);
        if (reading.kind === 'amount') setText(formatRupiah(reading.amount));
        field.onBlur();
      }}
    />
  );
}

/** Groups what was typed of a NIK 6-6-4, as far as it goes. */
function groupNik(text: string): string {
  const digits = text.replace(/[\s.\-']/g, '');
  if (!/^\d*$/.test(digits) || digits.length > 16) return text;
  return [digits.slice(0, 6), digits.slice(6, 12), digits.slice(12)].filter((part) => part !== '').join(' ');
}

function copyPlain(event: ClipboardEvent<HTMLInputElement>): void {
  const input = event.currentTarget;
  const chosen = input.value.slice(input.selectionStart ?? 0, input.selectionEnd ?? 0);
  if (chosen === '') return;
  event.preventDefault();
  event.clipboardData.setData('text/plain', chosen.replace(/ /g, ''));
}

/** A NIK: grouped on screen, plain when copied. What looks odd is said and does not stop anyone. */
export function NikField<Values extends FieldValues = FieldValues>(
  props: FieldProps<Values> & {
    readonly birthDate?: string | null;
    readonly sex?: 'L' | 'P' | null;
    /** Told what the number itself says, once it is whole. */
    readonly onRead?: (read: { readonly birthDate: string; readonly sex: 'L' | 'P' }) => void;
  },
) {
  const { finding } = useWords();
  const today = useToday();
  const { field, error, id } = useField(props.name, props.label);
  const [text, setText] = useState(() => groupNik(String(field.value ?? '')));
  const [sent, setSent] = useState<unknown>(field.value);
  const [left, setLeft] = useState(false);
  if (field.value !== sent) {
    setSent(field.value);
    setText(groupNik(String(field.value ?? '')));
  }
  const context = {
    today,
    birthDate: isPlainDate(props.birthDate) ? props.birthDate : undefined,
    sex: props.sex ?? undefined,
  };
  const check = checkNik(text, context);
  const refusal = check.kind === 'refused' && left ? finding(check.reason) : null;
  const warnings = check.kind === 'ok' ? check.warnings : [];
  return (
    <TextInput
      id={id}
      ref={field.ref}
      {...(props.autoFocus ? { 'data-autofocus': true, autoFocus: true } : {})}
      aria-required={props.required ?? false}
      label={props.label}
      withAsterisk={props.required ?? false}
      disabled={props.disabled ?? false}
      error={refusal ?? error}
      value={text}
      className="tabular"
      maw={240}
      autoComplete="off"
      inputMode="numeric"
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      description={
        warnings.length > 0 ? (
          <Text span size="xs" c="var(--tone-wait-text)">
            {warnings.map((warning) => finding(warning)).join(' ')}
          </Text>
        ) : (
          (props.description ?? NO_HINT)
        )
      }
      onCopy={copyPlain}
      onChange={(event) => {
        const next = groupNik(event.currentTarget.value);
        setText(next);
        setLeft(false);
        const read = checkNik(next, context);
        const plain = next.replace(/[\s.\-']/g, '');
        const value = plain === '' ? null : plain;
        setSent(value);
        field.onChange(value);
        if (read.kind === 'ok') props.onRead?.({ birthDate: read.birthDate, sex: read.sex });
      }}
      onBlur={() => {
        setLeft(true);
        field.onBlur();
      }}
    />
  );
}
