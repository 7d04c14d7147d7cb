import {
  type FigureGroup,
  type FigureRow,
  REFERRAL_FIGURES,
  type ReferralFigures,
} from '../domain/referral/figures.ts';
import { formatNumber } from '../domain/words/format-number.ts';
import {
  byGroup,
  FIGURE_GROUP_WORDS,
  figureGroupName,
  type GroupNames,
  REFERRAL_FIGURE_WORDS,
} from './referral-figure-words.ts';
import type { SheetRow, SheetTable } from './sheet-html.ts';

/* The figures of the chain from referral to work, on paper and as a spreadsheet. */

/** The figures by one group. */
export interface FiguresBy extends ReferralFigures {
  readonly by: FigureGroup;
}

/** `37,5%`: a share, 0 to 1; a dash for none. */
export const shareWords = (share: number | null): string =>
  share === null ? '–' : `${(share * 100).toFixed(1).replace('.', ',').replace(/,0$/, '')}%`;

const cellsOf = (name: string, { counts, monthsPaid, medianDays, shareWithinMonth }: FigureRow) => [
  name,
  ...REFERRAL_FIGURES.map((figure) => formatNumber(counts[figure])),
  formatNumber(monthsPaid),
  medianDays === null ? '–' : formatNumber(medianDays),
  shareWords(shareWithinMonth),
];

function tableOf({ by, rows, total }: FiguresBy, names: GroupNames): SheetTable {
  const line = (row: FigureRow): SheetRow => ({
    cells: cellsOf(figureGroupName(by, row.key, names), row),
  });
  return {
    caption: byGroup(by),
    columns: [
      { header: FIGURE_GROUP_WORDS[by], width: 40 },
      ...REFERRAL_FIGURES.map((figure) => ({
        header: REFERRAL_FIGURE_WORDS[figure],
        width: 13,
        align: 'right' as const,
      })),
      { header: 'Bulan dibayar', width: 12, align: 'right' },
      { header: 'Median hari sampai bekerja', width: 14, align: 'right' },
      { header: 'Bagian bekerja dalam sebulan', width: 14, align: 'right' },
    ],
    rows: [...rows.map(line), { cells: cellsOf('Jumlah', total), look: 'total' }],
    empty: 'Tidak ada rujukan dalam periode ini.',
  };
}

/** The figures as printed tables, and the sentences below them. */
export function figureTables(
  groups: readonly FiguresBy[],
  names: GroupNames,
): { readonly tables: readonly SheetTable[]; readonly notes: readonly string[] } {
  return {
    tables: groups.map((group) => tableOf(group, names)),
    notes: [
      'Rujukan dihitung menurut tanggal rujukan; angka selebihnya menurut keadaan pada saat dicetak.',
      'Median hari dihitung dari tanggal PHK sampai hari pertama bekerja kembali. Bagian bekerja dalam sebulan dihitung dari semua yang dirujuk.',
    ],
  };
}

/** Columns of the figures as a spreadsheet: one group a row. */
export const FIGURE_COLUMNS = [
  { header: 'Menurut', width: 18, kind: 'text' },
  { header: 'Kelompok', width: 40, kind: 'text' },
  ...REFERRAL_FIGURES.map((figure) => ({
    header: REFERRAL_FIGURE_WORDS[figure],
    width: 16,
    kind: 'number' as const,
  })),
  { header: 'Bulan dibayar', width: 14, kind: 'number' },
  { header: 'Rupiah dibayar', width: 18, kind: 'number' },
  { header: 'Median hari sampai bekerja', width: 18, kind: 'number' },
  { header: 'Persen bekerja dalam sebulan', width: 18, kind: 'number' },
] as const;

/** The rows of the figures in the order of `FIGURE_COLUMNS`; the first one is everybody. */
export function figureRows(
  groups: readonly FiguresBy[],
  names: GroupNames,
): readonly (readonly (string | number | null)[])[] {
  const line = (of: string, name: string, row: FigureRow) => [
    of,
    name,
    ...REFERRAL_FIGURES.map((figure) => row.counts[figure]),
    row.monthsPaid,
    row.paid,
    row.medianDays,
    row.shareWithinMonth === null ? null : Math.round(row.shareWithinMonth * 1_000) / 10,
  ];
  const [first] = groups;
  return [
    ...(first === undefined ? [] : [line('Semua', 'Semua rujukan', first.total)]),
    ...groups.flatMap(({ by, rows }) =>
      rows.map((row) => line(FIGURE_GROUP_WORDS[by], figureGroupName(by, row.key, names), row)),
    ),
  ];
}
