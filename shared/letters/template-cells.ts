import { formatDateLong } from '../calendar/format-date.ts';
import { isPlainDate } from '../calendar/plain-date.ts';
import { formatNumber } from '../domain/money.ts';
import { moneyText, totalOf } from './chips.ts';
import type { FieldRow, FieldSpec } from './fields.ts';

interface Column {
  readonly name: string;
}

/** A cell of a table field as a letter prints it; `#` is the running number. */
export function cellText(spec: FieldSpec, name: string, row: FieldRow, index: number): string {
  if (name === '#') return `${index + 1}.`;
  const raw = row[name]?.trim() ?? '';
  if (raw === '' || spec.type !== 'rows') return raw;
  const type = spec.columns.find((column) => column.name === name)?.type ?? 'line';
  switch (type) {
    case 'date':
      return isPlainDate(raw) ? formatDateLong(raw) : raw;
    case 'money':
      return moneyText(Number(raw.replace(/\D/g, '')), '');
    case 'count':
      return /^\d+$/.test(raw) && Number.isSafeInteger(Number(raw)) ? formatNumber(Number(raw)) : raw;
    case 'line':
      return raw;
  }
}

/** The last row of a table with its sum under the money column. */
export function totalRow(
  spec: FieldSpec,
  columns: readonly Column[],
  rows: readonly FieldRow[],
): readonly string[] {
  const money =
    spec.type === 'rows' ? (spec.columns.findLast(({ type }) => type === 'money')?.name ?? '') : '';
  const label = columns.findIndex(({ name }) => name !== '#');
  return columns.map(({ name }, index) => {
    if (name === money) return moneyText(totalOf(spec, rows), '');
    return index === label ? 'Jumlah' : '';
  });
}
