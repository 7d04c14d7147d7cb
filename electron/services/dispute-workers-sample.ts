import { DISPUTE_WORKER_FIELDS } from '../../shared/domain/import/fields-dispute.ts';
import type { OutSheet } from './spreadsheets/write-workbook.ts';

/* A list of the workers of a dispute as a union or a firm may fill it in. Everybody in it is invented. */

/** Columns of the sample in reading order, with what the sample says in each row. */
const COLUMNS: readonly (readonly [field: string, rows: readonly [string, string, string]])[] = [
  ['name', ['Ahmad CONTOH', 'Budi CONTOH', 'Citra CONTOH']],
  ['nik', ['6371010405850011', '6371011208900012', '']],
  ['birthDate', ['1985-05-04', '1990-08-12', '1993-11-25']],
  ['position', ['Operator produksi', 'Mekanik', 'Staf gudang']],
  ['contract', ['PKWTT', 'PKWTT', 'PKWT']],
  ['startDate', ['2012-03-05', '2016-07-18', '2024-01-08']],
  ['endDate', ['', '', '']],
  ['wage', ['4.250.000', '4.600.000', '3.900.000']],
  ['demand', ['85.000.000', '46.000.000', '']],
  ['note', ['', '', '']],
];
const DATES: ReadonlySet<string> = new Set(['birthDate', 'startDate', 'endDate']);
/** Headers in the words of a dispute, where those of a layoff report come first in the list of synonyms. */
const HEADERS: Readonly<Record<string, string>> = {
  name: 'Nama Pekerja',
  contract: 'Perjanjian Kerja',
  startDate: 'Mulai Bekerja',
  endDate: 'Terakhir Bekerja',
  wage: 'Upah Sebulan',
};

const headerOf = (key: string) =>
  HEADERS[key] ?? DISPUTE_WORKER_FIELDS.find((field) => field.key === key)?.synonyms[0] ?? key;

/** The sample as a sheet, with headers that the import recognises. */
export const disputeWorkersSample = (): OutSheet => ({
  sheetName: 'Pekerja',
  columns: COLUMNS.map(([key]) => ({
    header: headerOf(key),
    width: Math.max(12, headerOf(key).length + 4, key === 'nik' ? 20 : 0),
    kind: DATES.has(key) ? 'date' : 'text',
  })),
  rows: [0, 1, 2].map((row) => COLUMNS.map(([, values]) => values[row] ?? '')),
});
