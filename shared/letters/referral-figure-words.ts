import { formatMonth, monthNumber } from '../calendar/months.ts';
import { type FigureGroup, type ReferralFigure, UNKNOWN_GROUP } from '../domain/referral/figures.ts';
import { midSentence } from './mid-sentence.ts';

/* How screens, printed tables and spreadsheets name the figures of the chain and the groups that they are broken down by. */

export const REFERRAL_FIGURE_WORDS: Readonly<Record<ReferralFigure, string>> = {
  referred: 'Dirujuk',
  filed: 'Klaim diajukan',
  eligible: 'Memenuhi syarat',
  refused: 'Klaim ditolak',
  paid: 'Manfaat dibayar',
  're-employed': 'Bekerja kembali',
  'within-month': 'Bekerja dalam sebulan',
};

export const FIGURE_GROUP_WORDS: Readonly<Record<FigureGroup, string>> = {
  sector: 'Sektor',
  age: 'Kelompok usia',
  sex: 'Jenis kelamin',
  regency: 'Kabupaten/kota',
  'layoff-month': 'Bulan PHK',
  officer: 'Petugas',
};

/** `Menurut sektor`: the heading of the figures by a group. Pure. */
export const byGroup = (by: FigureGroup): string => `Menurut ${midSentence(FIGURE_GROUP_WORDS[by])}`;

/** What groups are named by that the codes alone do not say. */
export interface GroupNames {
  readonly sectors: readonly { readonly edition: number; readonly letter: string; readonly name: string }[];
  readonly regions: readonly { readonly code: string; readonly name: string }[];
}

function sectorName(key: string, { sectors }: GroupNames): string {
  const [edition, letter = ''] = key.split(':');
  const found = sectors.find((one) => String(one.edition) === edition && one.letter === letter);
  return found === undefined ? key : `${letter} ${found.name}`;
}

function ageName(key: string): string {
  if (key.endsWith('+')) return `${key.slice(0, -1)} tahun ke atas`;
  return `${key.replace('-', ' sampai ')} tahun`;
}

/** Name of a group by its key. Pure. */
export function figureGroupName(by: FigureGroup, key: string, names: GroupNames): string {
  if (key === UNKNOWN_GROUP) return by === 'officer' ? 'Tanpa petugas' : 'Tidak diketahui';
  switch (by) {
    case 'sector':
      return sectorName(key, names);
    case 'regency':
      return names.regions.find(({ code }) => code === key)?.name ?? key;
    case 'sex':
      return key === 'L' ? 'Laki-laki' : 'Perempuan';
    case 'age':
      return ageName(key);
    case 'layoff-month':
      return formatMonth(monthNumber(key));
    case 'officer':
      return key;
  }
}
