import { VACANCY_FIELDS } from '../../shared/domain/import/fields-vacancies.ts';
import type { OutSheet } from './spreadsheets/write-workbook.ts';

/* A table of vacancies as a firm may fill it in. Everything in it is invented. */

/** Columns of the sample in reading order, with what the sample says in each row. */
const COLUMNS: readonly (readonly [field: string, rows: readonly [string, string, string]])[] = [
  ['title', ['Operator alat berat', 'Kasir', 'Satpam']],
  ['employerName', ['PT CONTOH Bara Banua', 'Toko CONTOH Sejahtera', 'CV CONTOH Jaga Aman']],
  ['nib', ['', '', '']],
  ['region', ['Kabupaten Banjar', 'Kota Banjarmasin', '63.72']],
  ['place', ['Jalan Contoh 1', 'Jalan Contoh 2', 'Jalan Contoh 3']],
  ['offer', ['4.500.000 - 5.500.000', '3.700.000', 'mulai 3,7 juta']],
  ['occupation', ['Operator mesin', 'Penjualan', 'Keamanan']],
  ['licences', ['SIM B2, SIO alat berat', '', 'Gada Pratama']],
  ['education', ['SMA/SMK', 'SMA', 'SMA']],
  ['sex', ['', 'Perempuan', 'Laki-laki']],
  ['age', ['21-45 tahun', '', '18-38 tahun']],
  ['openings', ['5', '2', '10']],
  ['postedOn', ['', '', '']],
  ['until', ['', '', '']],
  ['contact', ['Bagian personalia 0800 000 001', '0800 000 002', 'Datang langsung']],
  ['note', ['Bersedia bekerja bergilir', '', '']],
];

const headerOf = (key: string) => VACANCY_FIELDS.find((field) => field.key === key)?.synonyms[0] ?? key;

/** The sample as a sheet, with headers that the import recognises. */
export const vacancySample = (): OutSheet => ({
  sheetName: 'Lowongan',
  columns: COLUMNS.map(([key]) => ({
    header: headerOf(key),
    width: Math.max(12, headerOf(key).length + 4),
    kind: key === 'postedOn' || key === 'until' ? 'date' : 'text',
  })),
  rows: [0, 1, 2].map((row) => COLUMNS.map(([, values]) => values[row] ?? '')),
});
