import { formatDateShort } from '../calendar/format-date.ts';
import { BOOK_KINDS, BOOK_STEPS, type DisputeBookRow } from '../domain/dispute/register-columns.ts';
import {
  BOOK_KIND_WORDS,
  BOOK_STEP_WORDS,
  bookRemark,
  cassationWords,
  courtWords,
  RECORDED_BY_WORDS,
  workerSide,
} from './dispute-words.ts';
import type { SheetColumn, SheetTable } from './sheet-html.ts';

/** A column of the register in print and as a spreadsheet. */
interface BookColumn {
  readonly header: string;
  readonly group?: string;
  /** Parts of the printed width; characters in the spreadsheet. */
  readonly print: number;
  readonly file: number;
  readonly kind: 'text' | 'date';
  readonly tick?: true;
  readonly value: (row: DisputeBookRow) => string;
}

/** Parts of the printed width that a tick takes: its head is turned. */
const TICK_WIDTH = 7.2;
const TICK = 'v';
/** The sign that offices write by hand; Arimo has it. */
const PAPER_TICK = '√';
const tick = (is: boolean) => (is ? TICK : '');

const COLUMNS: readonly BookColumn[] = [
  {
    header: 'Nomor registrasi',
    print: 26,
    file: 22,
    kind: 'text',
    value: ({ registerNumber }) => registerNumber,
  },
  {
    header: 'Tanggal dicatat',
    print: 20.5,
    file: 14,
    kind: 'date',
    value: ({ registeredOn }) => registeredOn,
  },
  {
    header: 'Pihak yang mencatat',
    print: 19,
    file: 18,
    kind: 'text',
    value: ({ recordedBy }) => RECORDED_BY_WORDS[recordedBy],
  },
  { header: 'Pihak pekerja', print: 36, file: 34, kind: 'text', value: workerSide },
  { header: 'Pihak pengusaha', print: 36, file: 34, kind: 'text', value: ({ employerName }) => employerName },
  ...BOOK_KINDS.map(
    (kind): BookColumn => ({
      header: BOOK_KIND_WORDS[kind],
      group: 'Jenis perselisihan',
      print: TICK_WIDTH,
      file: 12,
      kind: 'text',
      tick: true,
      value: (row) => tick(row.kind === kind),
    }),
  ),
  ...BOOK_STEPS.map(
    (step): BookColumn => ({
      header: BOOK_STEP_WORDS[step],
      group: 'Penyelesaian',
      print: TICK_WIDTH,
      file: 12,
      kind: 'text',
      tick: true,
      value: (row) => tick(row.steps[step]),
    }),
  ),
  { header: 'PHI', group: 'Tindak lanjut', print: 25, file: 30, kind: 'text', value: courtWords },
  { header: 'MA', group: 'Tindak lanjut', print: 18, file: 14, kind: 'text', value: cassationWords },
  { header: 'Keterangan', print: 44, file: 44, kind: 'text', value: bookRemark },
];

const fullHeader = ({ header, group }: BookColumn) => (group === undefined ? header : `${group}: ${header}`);

/** Columns of the register as a spreadsheet: heads that stand in a group on paper name it. */
export const BOOK_COLUMNS = COLUMNS.map((column) => ({
  header: fullHeader(column),
  width: column.file,
  kind: column.kind,
}));

/** The cells of a line in the order of `BOOK_COLUMNS`; a tick is `v`. */
export const bookCells = (row: DisputeBookRow): readonly string[] => COLUMNS.map(({ value }) => value(row));

/** The register as a printed table. */
export function bookTable(rows: readonly DisputeBookRow[]): SheetTable {
  return {
    caption: '',
    columns: COLUMNS.map(
      ({ header, group, print, tick: ticked }): SheetColumn => ({
        header,
        width: print,
        ...(ticked ? { align: 'center', turned: true } : {}),
        ...(group === undefined ? {} : { group }),
      }),
    ),
    rows: rows.map((row) => ({
      cells: COLUMNS.map(({ kind, tick: ticked, value }) => {
        const text = value(row);
        if (ticked) return text === '' ? '' : PAPER_TICK;
        return kind === 'date' ? formatDateShort(row.registeredOn) : text;
      }),
    })),
    empty: 'Tidak ada perkara.',
  };
}
