import { type Cell, type CellValue, type ColumnDef, writeXlsx } from 'hucre/xlsx';
import { isPlainDate } from '../../../shared/calendar/plain-date.ts';
import { cellName } from '../../../shared/domain/import/cell.ts';

/** A column of a list to write: `width` in characters; `date` takes ISO days, `number` takes numbers. */
export type OutColumn = {
  readonly header: string;
  readonly width: number;
  readonly kind: 'text' | 'number' | 'date';
};

export type OutSheet = {
  readonly sheetName: string;
  readonly columns: readonly OutColumn[];
  readonly rows: readonly (readonly (string | number | null)[])[];
  /** Sums below the rows, in bold; the filter leaves them where they are. */
  readonly totals?: readonly (string | number | null)[];
  /** Written into the file's properties; without it the file carries no date of its own making (1 Jan 1980). */
  readonly writtenAt?: Date;
};

const FORMATS = { text: '@', number: '#,##0', date: 'dd/mm/yyyy' } as const;
const NO_DATE = new Date(Date.UTC(1980, 0, 1));

/** Excel allows 31 characters and none of `[]:*?/\`, no apostrophe at either end. */
function sheetTitle(name: string): string {
  const title = name
    .replace(/[[\]:*?/\\]/g, ' ')
    .replace(/^'+|'+$/g, '')
    .trim()
    .slice(0, 31);
  return title === '' ? 'Lembar1' : title;
}

function toValue(value: string | number | null | undefined, kind: OutColumn['kind']): CellValue {
  if (value === null || value === undefined) return null;
  if (kind === 'text') return String(value);
  // An instant at midnight UTC: hucre counts the serial day from its UTC parts.
  if (kind === 'date' && isPlainDate(value)) return new Date(`${value}T00:00:00Z`);
  return value;
}

/**
 * Writes one list as XLSX: a bold header row that stays in view, a filter on it, then the rows. Text stays
 * text: a NIK keeps its 16 digits, a leading `=` never becomes a formula; what does not fit the kind of its
 * column is written as the text it is.
 * @returns the bytes of the file, the same for the same input.
 */
export async function writeSpreadsheet(sheet: OutSheet): Promise<Uint8Array> {
  const columns: ColumnDef[] = sheet.columns.map((column) => ({
    width: column.width,
    style: { numFmt: FORMATS[column.kind], alignment: { vertical: 'top', wrapText: column.kind === 'text' } },
  }));
  const cells = new Map<string, Partial<Cell>>();
  sheet.columns.forEach((column, index) => {
    cells.set(`0,${index}`, { value: column.header, style: { font: { bold: true }, numFmt: '@' } });
  });
  const valuesOf = (row: readonly (string | number | null)[]) =>
    sheet.columns.map((column, index) => toValue(row[index], column.kind));
  const rows = sheet.rows.map(valuesOf);
  const totals = sheet.totals === undefined ? [] : valuesOf(sheet.totals);
  totals.forEach((value, index) => {
    const numFmt = FORMATS[sheet.columns[index]?.kind ?? 'text'];
    cells.set(`${rows.length + 1},${index}`, { value, style: { font: { bold: true }, numFmt } });
  });
  const stamp = sheet.writtenAt ?? NO_DATE;
  const corner = cellName(rows.length, Math.max(0, sheet.columns.length - 1));
  return writeXlsx({
    sheets: [
      {
        name: sheetTitle(sheet.sheetName),
        columns,
        rows: [
          sheet.columns.map((column) => column.header),
          ...rows,
          ...(totals.length === 0 ? [] : [totals]),
        ],
        cells,
        freezePane: { rows: 1 },
        autoFilter: { range: `A1:${corner}` },
      },
    ],
    properties: { created: stamp, modified: stamp },
  });
}
