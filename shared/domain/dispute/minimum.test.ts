import { describe, expect, it } from 'vitest';
import { plainDate } from '../../calendar/plain-date.ts';
import { shippedRules } from '../../law/shipped-rules.ts';
import { type MinimumGround, minimums } from './minimum.ts';

const EFFICIENCY: MinimumGround = { reason: 'efficiency-losses', scale: 'besar' };
const worker = (start: string, end: string, wage: number, contract: 'PKWT' | 'PKWTT' | null = 'PKWTT') => ({
  contract,
  startDate: plainDate(start),
  endDate: plainDate(end),
  wage,
});
const of = (ground: MinimumGround, ...given: Parameters<typeof worker>) =>
  minimums(ground, shippedRules)(worker(...given));

describe('The minimum of a worker in dispute', () => {
  it.each([
    // 11 years: nine months of pay and four of service pay; losses give half the pay: 4.5 + 4 = 8.5 wages.
    ['losses, 11 years', EFFICIENCY, '2015-01-05', 4_500_000, 38_250_000],
    // 2 years: three months of pay and none of service pay, half: 1.5 wages.
    ['losses, 2 years', EFFICIENCY, '2024-01-05', 4_000_000, 6_000_000],
    // To prevent losses the whole pay is due: 9 + 4 = 13 wages.
    [
      'to prevent losses',
      { ...EFFICIENCY, reason: 'efficiency-prevent-losses' } as const,
      '2015-01-05',
      4_500_000,
      58_500_000,
    ],
    // Retirement at 1.75: 9 × 1.75 + 10 (24 years and more) = 25.75 wages.
    [
      'retirement, 26 years',
      { ...EFFICIENCY, reason: 'retirement' } as const,
      '2000-01-05',
      6_000_000,
      154_500_000,
    ],
  ] as const)('is counted by hand alike: %s', (_, ground, start, wage, total) => {
    expect(of(ground, start, '2026-03-31', wage)).toEqual({ minimum: total, review: [] });
  });

  it('is none, with every reason, while facts are missing', () => {
    const nothing = { contract: null, startDate: null, endDate: null, wage: null };
    expect(minimums({ reason: null, scale: null }, shippedRules)(nothing)).toEqual({
      minimum: null,
      review: [
        'Alasan PHK belum dicatat pada data perkara.',
        'Skala usaha belum dicatat pada data perusahaan.',
        'Tanggal mulai bekerja belum dicatat.',
        'Tanggal PHK belum dicatat.',
        'Upah belum dicatat.',
      ],
    });
  });

  it('is none where a person has to decide: a small firm, an own pay that nobody named, an agreement, a fixed term', () => {
    for (const ground of [
      { ...EFFICIENCY, scale: 'kecil' },
      { ...EFFICIENCY, reason: 'resignation' },
      { ...EFFICIENCY, reason: 'mutual-agreement' },
    ] as const) {
      const { minimum, review } = of(ground, '2015-01-05', '2026-03-31', 4_500_000);
      expect([minimum, review.length > 0]).toEqual([null, true]);
    }
    expect(of(EFFICIENCY, '2025-01-05', '2026-03-31', 4_500_000, 'PKWT').review).toEqual([
      'Pekerja PKWT: hitung uang kompensasi melalui kalkulator.',
    ]);
  });

  it('is none, and says why, for days that no rules cover or that run backwards', () => {
    for (const [start, end] of [
      ['1990-01-05', '1995-01-05'],
      ['2026-03-31', '2015-01-05'],
    ] as const) {
      const { minimum, review } = of(EFFICIENCY, start, end, 4_500_000);
      expect(minimum).toBeNull();
      expect(review).toHaveLength(1);
      expect(review[0]).toMatch(/^[A-Z].*\.$/);
    }
  });
});
