import type { PlainDate } from '../../../shared/calendar/plain-date.ts';
import type { OutSheet } from '../spreadsheets/write-workbook.ts';
import type { IssuedLetter } from './issue-part.ts';

/** A letter of the list, with its own file where each has one. */
export interface ListedLetter extends IssuedLetter {
  readonly file: string;
}

/** The letters of a run as a list for Excel, in the order of their numbers. */
export function letterList(letters: readonly ListedLetter[], dated: PlainDate): OutSheet {
  const isOfDisputes = letters.some(({ dispute }) => dispute !== '');
  return {
    sheetName: 'Daftar surat',
    columns: [
      { header: 'No.', width: 6, kind: 'number' },
      { header: 'Nomor surat', width: 34, kind: 'text' },
      { header: 'Tanggal surat', width: 14, kind: 'date' },
      { header: 'Kepada', width: 44, kind: 'text' },
      ...(isOfDisputes ? [{ header: 'Nomor perkara', width: 24, kind: 'text' } as const] : []),
      { header: 'Nama', width: 30, kind: 'text' },
      { header: 'NIK', width: 20, kind: 'text' },
      { header: 'Perusahaan', width: 34, kind: 'text' },
      { header: 'Halaman', width: 10, kind: 'number' },
      { header: 'Berkas', width: 50, kind: 'text' },
    ],
    rows: letters.map((letter, i) => [
      i + 1,
      letter.number ?? 'menyusul',
      dated,
      letter.addressee,
      ...(isOfDisputes ? [letter.dispute] : []),
      letter.name,
      letter.nik,
      letter.employer,
      letter.pages,
      letter.file,
    ]),
  };
}
