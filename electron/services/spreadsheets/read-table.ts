import { cellText, type Sheet } from '../../../shared/domain/import/cell.ts';
import { MAX_TABLE_COLUMNS, MAX_TABLE_ROWS } from './limits.ts';
import type { SpreadsheetProblem } from './problem.ts';
import { readSpreadsheet } from './read-workbook.ts';

export type TableReading =
  | { readonly kind: 'ok'; readonly rows: string[][] }
  | { readonly kind: 'problem'; readonly problem: SpreadsheetProblem };

const hasContent = (sheet: Sheet) => sheet.rows.some((cells) => cells.length > 0);

/**
 * Reads a small table as people see it: each cell as its text, a date as `YYYY-MM-DD`, a formula as its last result.
 * Row 1 of the file is `rows[0]`, empty rows stand as empty ones. It is the first sheet with content that is not hidden.
 * @param path of an XLSX or CSV file that a stranger may have sent
 * @returns at most 6,000 rows of 40 columns, or the one problem that stands in the way. Throws nothing.
 */
export async function readTable(path: string): Promise<TableReading> {
  const reading = await readSpreadsheet(path);
  if (reading.kind === 'problem') return reading;
  const sheet = reading.sheets.find((one) => !one.hidden && hasContent(one));
  if (!sheet) return { kind: 'problem', problem: { code: 'no-table' } };
  const columns = sheet.rows.reduce((most, cells) => Math.max(most, cells.length), 0);
  if (sheet.rows.length > MAX_TABLE_ROWS || columns > MAX_TABLE_COLUMNS) {
    return { kind: 'problem', problem: { code: 'sheet-too-large', rows: sheet.rows.length, columns } };
  }
  return { kind: 'ok', rows: sheet.rows.map((cells) => cells.map(cellText)) };
}
