import { describe, expect, it } from 'vitest';
import { type FigureRow, REFERRAL_FIGURES, type ReferralFigure } from '../domain/referral/figures.ts';
import { byGroup, figureGroupName } from './referral-figure-words.ts';
import {
  FIGURE_COLUMNS,
  type FiguresBy,
  figureRows,
  figureTables,
  shareWords,
} from './referral-figures-sheet.ts';

const names = {
  sectors: [{ edition: 2025, letter: 'C', name: 'Industri pengolahan' }],
  regions: [{ code: '63.72', name: 'Kota Banjarbaru' }],
};

const row = (key: string, n: number): FigureRow => ({
  key,
  counts: Object.fromEntries(REFERRAL_FIGURES.map((figure) => [figure, n])) as Record<ReferralFigure, number>,
  monthsPaid: n * 2,
  paid: n * 3_000_000,
  medianDays: n === 0 ? null : 45,
  shareWithinMonth: n === 0 ? null : 0.375,
});

const bySector: FiguresBy = {
  from: '2026-01-01',
  to: '2026-12-31',
  by: 'sector',
  total: row('', 1_500),
  rows: [row('2025:C', 1_500), row('', 0)],
};

describe('The figures of the chain on paper and as a file', () => {
  it('name every group as a person would', () => {
    const name = (by: Parameters<typeof figureGroupName>[0], key: string) => figureGroupName(by, key, names);
    expect(name('sector', '2025:C')).toBe('C Industri pengolahan');
    expect(name('sector', '2020:Z')).toBe('2020:Z');
    expect(name('regency', '63.72')).toBe('Kota Banjarbaru');
    expect(name('age', '25-34')).toBe('25 sampai 34 tahun');
    expect(name('age', '55+')).toBe('55 tahun ke atas');
    expect(name('sex', 'P')).toBe('Perempuan');
    expect(name('layoff-month', '2026-03')).toBe('Maret 2026');
    expect(name('officer', '')).toBe('Tanpa petugas');
    expect(name('age', '')).toBe('Tidak diketahui');
    expect(byGroup('layoff-month')).toBe('Menurut bulan PHK');
  });

  it('end each table with its sum', () => {
    const { tables } = figureTables([bySector], names);
    expect(tables[0]?.rows.map(({ cells }) => cells.slice(0, 2))).toEqual([
      ['C Industri pengolahan', '1.500'],
      ['Tidak diketahui', '0'],
      ['Jumlah', '1.500'],
    ]);
    expect(tables[0]?.rows.at(-1)?.look).toBe('total');
    expect(tables[0]?.rows.every(({ cells }) => cells.length === tables[0]?.columns.length)).toBe(true);
  });

  it('stand in a file as numbers, everybody first', () => {
    const rows = figureRows([bySector, { ...bySector, by: 'sex', rows: [row('L', 3)] }], names);
    expect(rows.map(([of, name]) => `${of}: ${name}`)).toEqual([
      'Semua: Semua rujukan',
      'Sektor: C Industri pengolahan',
      'Sektor: Tidak diketahui',
      'Jenis kelamin: Laki-laki',
    ]);
    expect(rows.every((cells) => cells.length === FIGURE_COLUMNS.length)).toBe(true);
    expect(rows[0]?.slice(-4)).toEqual([3_000, 4_500_000_000, 45, 37.5]);
    expect(rows[2]?.slice(-2)).toEqual([null, null]);
  });

  it('say a share in percent, and none as a dash', () => {
    expect([shareWords(0.375), shareWords(1), shareWords(0), shareWords(null)]).toEqual([
      '37,5%',
      '100%',
      '0%',
      '–',
    ]);
  });
});
