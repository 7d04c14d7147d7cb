import { formatDateShort } from '../../../shared/calendar/format-date.ts';
import { isPlainDate, type PlainDate } from '../../../shared/calendar/plain-date.ts';
import { readDate } from '../../../shared/calendar/read-date.ts';
import { formatNumber, readRupiah } from '../../../shared/domain/money.ts';
import { cleanText } from '../../../shared/letters/clean-text.ts';
import type { FieldColumn, FieldRow } from '../../../shared/letters/fields.ts';

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

/** A cell as it is kept; null where it is neither empty nor readable. */
export function keptCell(column: FieldColumn, text: string, today: PlainDate): string | null {
  const trimmed = cleanText(text).trim().slice(0, LONGEST);
  if (trimmed === '' || column.type === 'line') return trimmed;
  if (column.type === 'date') {
    const read = readDate(trimmed, today);
    return read.kind === 'date' ? read.date : null;
  }
  const read = readRupiah(trimmed);
  return read.kind === 'amount' ? String(read.amount) : null;
}

/** The rows to keep, without empty ones; null while a cell cannot be read. */
export function rowsOf(
  columns: readonly FieldColumn[],
  grid: Grid,
  today: PlainDate,
): readonly FieldRow[] | null {
  const rows: FieldRow[] = [];
  for (const cells of grid) {
    const kept = columns.map((column, index) => keptCell(column, cells[index] ?? '', today));
    if (kept.some((one) => one === null)) return null;
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
