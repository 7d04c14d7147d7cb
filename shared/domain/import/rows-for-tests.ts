import { isPlainDate } from '../../calendar/plain-date.ts';
import type { Cell } from './cell.ts';

/** Short ways to write a cell in a test: ISO text is a date cell, null an empty one; a cell stands for itself. */
export type ShortCell = string | number | null | Cell;

function toCell(short: ShortCell): Cell {
  if (short === null) return { kind: 'empty' };
  if (typeof short === 'number') return { kind: 'number', value: short, text: String(short) };
  if (typeof short !== 'string') return short;
  return isPlainDate(short) ? { kind: 'date', date: short } : { kind: 'text', text: short };
}

/** Rows of cells out of short ones. Used by tests only. */
export function rowsOf(...rows: readonly (readonly ShortCell[])[]): readonly (readonly Cell[])[] {
  return rows.map((row) => row.map(toCell));
}
