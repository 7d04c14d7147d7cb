import type { PlainDate } from '../../calendar/plain-date.ts';

/** A cell that holds what it shows. Text is free of control characters and of marks that turn the reading direction. */
export type PlainCell =
  | { readonly kind: 'empty' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly value: number; readonly text: string }
  | { readonly kind: 'date'; readonly date: PlainDate }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'error'; readonly text: string };

/** One cell of a list. A formula shows itself beside the value that was stored with it; null: none was stored. */
export type Cell =
  | PlainCell
  | { readonly kind: 'formula'; readonly formula: string; readonly cached: PlainCell | null };

/** A sheet of a workbook, or a whole CSV file. `rows[0]` is row 1 on the screen of Excel. */
export type Sheet = {
  readonly name: string;
  readonly hidden: boolean;
  readonly rows: readonly (readonly Cell[])[];
};

/** Text longer than this is cut by the reader to one character more, so that the row check can tell. */
export const MAX_CELL_TEXT = 2000;

export const EMPTY_CELL: PlainCell = { kind: 'empty' };

/** The name of a column as Excel shows it: 0 is `A`, 26 is `AA`. */
export function columnName(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnName(Math.floor(column / 26) - 1) + last;
}

/** The name of a cell as Excel shows it, from row and column counted from 0: (6, 2) is `C7`. */
export function cellName(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}

/** What a cell shows, as one trimmed text; a formula shows its stored value, an empty cell the empty text. */
export function cellText(cell: Cell | undefined): string {
  if (cell === undefined) return '';
  switch (cell.kind) {
    case 'empty':
      return '';
    case 'text':
    case 'number':
    case 'error':
      return cell.text.trim();
    case 'date':
      return cell.date;
    case 'boolean':
      return cell.value ? 'TRUE' : 'FALSE';
    case 'formula':
      return cell.cached === null ? '' : cellText(cell.cached);
  }
}

/** True when nobody would see anything in the cell. A formula without a stored value is not empty. */
export function isBlank(cell: Cell | undefined): boolean {
  if (cell === undefined) return true;
  if (cell.kind === 'formula' && cell.cached === null) return false;
  return cellText(cell) === '';
}
