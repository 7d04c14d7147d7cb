import { type Cell, EMPTY_CELL } from './cell.ts';
import { readHarmlessCell } from './csv-text.ts';
import type { ImportField } from './field.ts';
import { findHeader } from './find-header.ts';
import { headerText } from './header-text.ts';

/** One filled row below the header of a small table. */
export interface TableRow {
  /** Row in the file, from 1. */
  readonly row: number;
  /** Every cell as it stands in the file. */
  readonly cells: readonly string[];
  /** The trimmed text under a field, without the mark of a harmless formula; empty where the table has none. */
  readonly text: (field: string) => string;
}

export type SmallTable =
  | { readonly kind: 'table'; readonly rows: readonly TableRow[] }
  /** No header with every required column; `missing` names them by their first synonym. */
  | { readonly kind: 'no-header'; readonly missing: readonly string[] };

const asCell = (text: string): Cell => (text.trim() === '' ? EMPTY_CELL : { kind: 'text', text });

/**
 * Reads a table whose columns stand in any order, under headers in any usual spelling, below whatever title.
 * @param rows cells as text, row 1 of the file first
 * @param fields columns to find; those marked required have to be there
 */
export function readSmallTable(
  rows: readonly (readonly string[])[],
  fields: readonly ImportField[],
): SmallTable {
  const header = findHeader(
    rows.map((cells) => cells.map(asCell)),
    { fields },
  );
  const columnOf = new Map(
    (header?.columns ?? []).flatMap(({ guess, index }) => (guess === null ? [] : [[guess, index] as const])),
  );
  const missing = fields.filter((field) => field.required && !columnOf.has(field.key));
  if (header === null || missing.length > 0) {
    return { kind: 'no-header', missing: missing.map((field) => field.synonyms[0] ?? field.key) };
  }
  const titles = new Map(header.columns.map(({ index, header: title }) => [index, headerText(title)]));
  /** Lists repeat their header on every printed page. */
  const isHeaderAgain = (cells: readonly string[]) =>
    [...columnOf.values()].every((index) => headerText(cells[index] ?? '') === titles.get(index));
  return {
    kind: 'table',
    rows: rows
      .map((cells, index) => ({ cells, row: index + 1 }))
      .slice(header.firstDataRow)
      .filter(({ cells }) => cells.some((cell) => cell.trim() !== '') && !isHeaderAgain(cells))
      .map(({ cells, row }) => ({
        row,
        cells,
        text: (field) => readHarmlessCell((cells[columnOf.get(field) ?? -1] ?? '').trim()),
      })),
  };
}
