import { formatDateShort } from '../../../shared/calendar/format-date.ts';
import { isPlainDate, type PlainDate } from '../../../shared/calendar/plain-date.ts';
import { readDate } from '../../../shared/calendar/read-date.ts';
import type { Finding } from '../../../shared/domain/finding.ts';
import { formatNumber, readRupiah } from '../../../shared/domain/money.ts';
import { cleanText } from '../../../shared/letters/clean-text.ts';
import { type FieldColumn, type FieldRow, MOST_RUPIAH } from '../../../shared/letters/fields.ts';

/** Cells of a table field as they are typed, row by row. */
export type Grid = readonly (readonly string[])[];

/** Rows that a table field may have, and letters of a cell. */
export const MOST_ROWS = 10_000;
const LONGEST = 500;

function shownCell(column: FieldColumn, raw: string): string {
  if (column.type === 'date') return isPlainDate(raw) ? formatDateShort(raw) : raw;
  if (column.type !== 'line' && /^\d+$/.test(raw) && Number.isSafeInteger(Number(raw)))
    return formatNumber(Number(raw));
  return raw;
}

export function gridOf(columns: readonly FieldColumn[], rows: readonly FieldRow[]): Grid {
  return rows.map((row) => columns.map((column) => shownCell(column, row[column.name] ?? '')));
}

export const emptyRow = (columns: readonly FieldColumn[]): readonly string[] => columns.map(() => '');

/** A cell as it is kept, or why it cannot be. */
export type CellReading =
  | { readonly kind: 'kept'; readonly text: string }
  | { readonly kind: 'refused'; readonly reason: Finding };

/** Reads a cell as people write: a day, a sum of whole rupiah, a count. */
export function readCell(column: FieldColumn, text: string, today: PlainDate): CellReading {
  const trimmed = cleanText(text).trim().slice(0, LONGEST);
  if (trimmed === '' || column.type === 'line') return { kind: 'kept', text: trimmed };
  if (column.type === 'date') {
    const read = readDate(trimmed, today);
    if (read.kind === 'refused') return read;
    return { kind: 'kept', text: read.kind === 'date' ? read.date : '' };
  }
  const read = readRupiah(trimmed);
  if (read.kind === 'empty') return { kind: 'kept', text: '' };
  const reason =
    read.kind === 'refused'
      ? read.reason
      : { code: 'money-too-large', params: { text: trimmed.slice(0, 40) } };
  if (read.kind === 'amount' && read.amount <= MOST_RUPIAH)
    return { kind: 'kept', text: String(read.amount) };
  if (column.type === 'money') return { kind: 'refused', reason };
  return { kind: 'refused', reason: { code: 'count-not-readable', params: reason.params } };
}

/** The rows to keep, without empty ones; null while a cell cannot be read. */
export function rowsOf(
  columns: readonly FieldColumn[],
  grid: Grid,
  today: PlainDate,
): readonly FieldRow[] | null {
  const rows: FieldRow[] = [];
  for (const cells of grid) {
    const kept: string[] = [];
    for (const [index, column] of columns.entries()) {
      const read = readCell(column, cells[index] ?? '', today);
      if (read.kind === 'refused') return null;
      kept.push(read.text);
    }
    if (kept.every((one) => one === '')) continue;
    rows.push(Object.fromEntries(columns.map(({ name }, index) => [name, kept[index] ?? ''])));
  }
  return rows;
}

export function withCell(grid: Grid, row: number, column: number, text: string): Grid {
  return grid.map((cells, at) =>
    at === row ? cells.map((one, index) => (index === column ? text : one)) : cells,
  );
}

/** Puts a piece of a spreadsheet in, from a cell on to the right and down; rows are added as needed. */
export function withPasted(grid: Grid, row: number, column: number, text: string, width: number): Grid {
  const pasted = cleanText(text)
    .replace(/\n+$/, '')
    .split('\n')
    .map((line) => line.split('\t').map((cell) => cell.trim()));
  const blank = Array.from({ length: width }, () => '');
  const length = Math.min(MOST_ROWS, Math.max(grid.length, row + pasted.length));
  return Array.from({ length }, (_, at) => {
    const cells = grid[at] ?? blank;
    const line = pasted[at - row];
    return line === undefined ? cells : cells.map((one, index) => line[index - column] ?? one);
  });
}
