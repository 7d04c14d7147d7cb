import { NumberInput, Select, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { isPlainDate } from '../../../shared/calendar/plain-date.ts';
import { formatRupiah, readRupiah, rupiah } from '../../../shared/domain/money.ts';
import type { FieldSpec } from '../../../shared/letters/fields.ts';
import { useWords } from '../../i18n/use-words.ts';
import { readTime } from '../../layoffs/read-time.ts';
import { DateInput } from '../../ui/form/DateInput.tsx';

export interface ValueInputProps {
  readonly id: string;
  readonly spec: FieldSpec;
  readonly value: unknown;
  /** Gets a value that fits the field, or undefined to take back what was typed. */
  readonly onChange: (value: unknown) => void;
  readonly required: boolean;
}

/** Longest line and longest text of a field. */
const LINE = 500;
const TEXT = 20_000;

/** Text of a field while it is typed: what cannot be read yet stays, until the field is left. */
function useTyping(shown: string) {
  const [typing, setTyping] = useState<string | null>(null);
  return { text: typing ?? shown, isTyping: typing !== null, setTyping };
}

function LineInput({ id, spec, value, onChange, required }: ValueInputProps) {
  return (
    <TextInput
      id={id}
      label={spec.label}
      withAsterisk={required}
      aria-required={required}
      placeholder={spec.help}
      maxLength={LINE}
      autoComplete="off"
      value={String(value ?? '')}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

function LongInput({ id, spec, value, onChange, required }: ValueInputProps) {
  const { t } = useWords();
  const isList = spec.type !== 'text';
  const shown = isList ? (value as readonly string[] | undefined)?.join('\n') : (value as string | undefined);
  return (
    <Textarea
      id={id}
      label={spec.label}
      withAsterisk={required}
      aria-required={required}
      placeholder={spec.help ?? (spec.type === 'points' ? t('drafts.field.points') : undefined)}
      autosize
      minRows={isList ? 2 : 3}
      maxRows={14}
      maxLength={TEXT}
      value={shown ?? ''}
      onChange={(event) => {
        const next = event.currentTarget.value;
        if (!isList) onChange(next);
        // A last empty line is one that is about to be written.
        else
          onChange(
            next === ''
              ? []
              : next.split('\n').map((line) => line.slice(0, spec.type === 'lines' ? LINE : TEXT)),
          );
      }}
    />
  );
}

function DayInput({ id, spec, value, onChange, required }: ValueInputProps) {
  const [typing, setTyping] = useState<string | null | undefined>(undefined);
  return (
    <DateInput
      id={id}
      label={spec.label}
      required={required}
      value={typing === undefined ? ((value as string | undefined) ?? null) : typing}
      onChange={(next) => {
        setTyping(next);
        if (next === null) onChange(undefined);
        else if (isPlainDate(next)) onChange(next);
      }}
      onBlur={() => setTyping((now) => (now === null || isPlainDate(now) ? undefined : now))}
    />
  );
}

function ClockInput({ id, spec, value, onChange, required }: ValueInputProps) {
  const { t } = useWords();
  const { text, isTyping, setTyping } = useTyping(String(value ?? '').replace(':', '.'));
  const isRead = readTime(text) !== null;
  return (
    <TextInput
      id={id}
      label={spec.label}
      withAsterisk={required}
      aria-required={required}
      maw={160}
      className="tabular"
      autoComplete="off"
      placeholder="9.05"
      error={isTyping && !isRead ? t('field.time-not-readable') : null}
      value={text}
      onChange={(event) => {
        const next = event.currentTarget.value;
        setTyping(next);
        const read = readTime(next);
        if (read !== null) onChange(read === '' ? undefined : read);
      }}
      onBlur={() => isRead && setTyping(null)}
    />
  );
}

function SumInput({ id, spec, value, onChange, required }: ValueInputProps) {
  const { finding } = useWords();
  const shown =
    typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? formatRupiah(rupiah(value)) : '';
  const { text, isTyping, setTyping } = useTyping(shown);
  const reading = readRupiah(text);
  return (
    <TextInput
      id={id}
      label={spec.label}
      withAsterisk={required}
      aria-required={required}
      maw={240}
      className="tabular"
      inputMode="numeric"
      autoComplete="off"
      error={isTyping && reading.kind === 'refused' ? finding(reading.reason) : null}
      value={text}
      onChange={(event) => {
        const next = event.currentTarget.value;
        setTyping(next);
        const read = readRupiah(next);
        if (read.kind === 'amount' && read.amount <= 999_999_999_999_999) onChange(read.amount);
        else if (read.kind === 'empty') onChange(undefined);
      }}
      onBlur={() => reading.kind !== 'refused' && setTyping(null)}
    />
  );
}

function CountInput({ id, spec, value, onChange, required }: ValueInputProps) {
  return (
    <NumberInput
      id={id}
      label={spec.label}
      withAsterisk={required}
      aria-required={required}
      maw={160}
      min={0}
      max={1_000_000}
      allowDecimal={false}
      allowNegative={false}
      thousandSeparator="."
      decimalSeparator=","
      value={typeof value === 'number' ? value : ''}
      onChange={(next) => onChange(typeof next === 'number' ? next : undefined)}
    />
  );
}

function ChoiceInput({ id, spec, value, onChange, required }: ValueInputProps) {
  const { t } = useWords();
  const choices = spec.type === 'choice' ? spec.choices : {};
  return (
    <Select
      id={id}
      label={spec.label}
      withAsterisk={required}
      aria-required={required}
      placeholder={t('ui.choose')}
      allowDeselect={false}
      value={typeof value === 'string' ? value : null}
      data={Object.entries(choices).map(([one, label]) => ({ value: one, label }))}
      onChange={(next) => next !== null && onChange(next)}
    />
  );
}

/** The input that fits a field of the merge dictionary; tables have one of their own. */
export function ValueInput(props: ValueInputProps) {
  switch (props.spec.type) {
    case 'line':
      return <LineInput {...props} />;
    case 'text':
    case 'lines':
    case 'points':
      return <LongInput {...props} />;
    case 'date':
      return <DayInput {...props} />;
    case 'time':
      return <ClockInput {...props} />;
    case 'money':
      return <SumInput {...props} />;
    case 'count':
      return <CountInput {...props} />;
    case 'choice':
      return <ChoiceInput {...props} />;
    case 'rows':
      return null;
  }
}
