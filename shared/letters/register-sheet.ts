import { formatTimestamp } from '../calendar/format-date.ts';
import type { RegisterRow } from '../contract/letter-archive.ts';
import { letterKindInfo } from './kind-info.ts';
import { bookName, registerStanding, standingWord } from './register-words.ts';

/** A column of the register as a spreadsheet: `width` in characters. */
interface RegisterColumn {
  readonly header: string;
  readonly width: number;
  readonly kind: 'text' | 'number' | 'date';
  readonly value: (row: RegisterRow, timeZone: string) => string | number | null;
}

const COLUMNS: readonly RegisterColumn[] = [
  { header: 'Tahun', width: 8, kind: 'text', value: (row) => String(row.year) },
  { header: 'Buku', width: 22, kind: 'text', value: (row) => bookName(row.book) },
  { header: 'Nomor urut', width: 11, kind: 'number', value: (row) => row.sequence },
  { header: 'Nomor surat', width: 34, kind: 'text', value: (row) => row.number },
  { header: 'Tanggal surat', width: 14, kind: 'date', value: (row) => row.dated },
  { header: 'Jenis surat', width: 36, kind: 'text', value: (row) => letterKindInfo(row.kind).name },
  { header: 'Hal', width: 40, kind: 'text', value: (row) => row.title },
  { header: 'Tujuan', width: 36, kind: 'text', value: (row) => row.addressee },
  { header: 'Keadaan', width: 16, kind: 'text', value: (row) => standingWord(registerStanding(row)) },
  { header: 'Alasan batal', width: 36, kind: 'text', value: (row) => row.voidReason },
  { header: 'Salinan bertanda tangan', width: 14, kind: 'text', value: (row) => (row.signed ? 'Ada' : '') },
  { header: 'Pengiriman', width: 12, kind: 'number', value: (row) => row.deliveries },
  { header: 'Diterima', width: 10, kind: 'number', value: (row) => row.received },
  {
    header: 'Diterbitkan',
    width: 20,
    kind: 'text',
    value: (row, timeZone) => formatTimestamp(row.issuedAt, timeZone),
  },
  { header: 'Oleh', width: 20, kind: 'text', value: (row) => row.issuedBy },
];

/** Columns of the register as a spreadsheet, with their headers. */
export const REGISTER_COLUMNS = COLUMNS.map(({ header, width, kind }) => ({ header, width, kind }));

/** The cells of one letter in the order of `REGISTER_COLUMNS`. */
export const registerCells = (row: RegisterRow, timeZone: string): readonly (string | number | null)[] =>
  COLUMNS.map((column) => column.value(row, timeZone));
