import { TextInput, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { formatRupiah, readRupiah, rupiah } from '../../../shared/domain/money.ts';
import { useWords } from '../../i18n/use-words.ts';
import styles from '../Disputes.module.css';

const shown = (value: number | null) => (value === null ? '–' : formatRupiah(rupiah(value)));

/** A sum in a list that is changed where it stands: Enter or leaving keeps it, Esc takes it back. */
export function MoneyCell({
  label,
  value,
  onChange,
}: {
  /** What is changed, and whose. */
  readonly label: string;
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
}) {
  const { finding } = useWords();
  const [text, setText] = useState<string | null>(null);
  if (text === null)
    return (
      <UnstyledButton
        className={styles.cell}
        tabIndex={-1}
        aria-label={`${label}: ${shown(value)}`}
        title={label}
        onClick={(event) => {
          event.stopPropagation();
          setText(value === null ? '' : formatRupiah(rupiah(value)));
        }}
      >
        {shown(value)}
      </UnstyledButton>
    );
  const reading = readRupiah(text);
  const keep = () => {
    if (reading.kind === 'refused') return;
    const next = reading.kind === 'amount' ? reading.amount : null;
    setText(null);
    if (next !== value) onChange(next);
  };
  return (
    <TextInput
      size="xs"
      w="100%"
      aria-label={label}
      ref={(input) => {
        if (input !== null && document.activeElement !== input) input.select();
      }}
      className="tabular"
      styles={{ input: { textAlign: 'right' } }}
      error={reading.kind === 'refused'}
      {...(reading.kind === 'refused' ? { title: finding(reading.reason) } : {})}
      value={text}
      onClick={(event) => event.stopPropagation()}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={keep}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Enter') keep();
        if (event.key === 'Escape') setText(null);
      }}
    />
  );
}
