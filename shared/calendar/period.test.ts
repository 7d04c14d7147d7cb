import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PERIOD_SHAPES, periodAround, periodName, shapeOf, shiftPeriod } from './period.ts';
import { addDays, plainDate } from './plain-date.ts';

const period = (from: string, to: string) => ({ from: plainDate(from), to: plainDate(to) });

describe('A period', () => {
  it('is the month, quarter or year around a day', () => {
    const day = plainDate('2028-02-14');
    expect(periodAround(day, 'month')).toEqual(period('2028-02-01', '2028-02-29'));
    expect(periodAround(day, 'quarter')).toEqual(period('2028-01-01', '2028-03-31'));
    expect(periodAround(day, 'year')).toEqual(period('2028-01-01', '2028-12-31'));
  });

  it('is called by what it spans', () => {
    expect(periodName(period('2026-03-01', '2026-03-31'))).toBe('Maret 2026');
    expect(periodName(period('2026-04-01', '2026-06-30'))).toBe('Triwulan II 2026');
    expect(periodName(period('2026-01-01', '2026-12-31'))).toBe('Tahun 2026');
    expect(periodName(period('2026-03-03', '2026-04-09'))).toBe('3 Maret 2026 sampai 9 April 2026');
    expect(periodName(period('2026-03-03', '2026-03-03'))).toBe('3 Maret 2026');
  });

  it('follows the one before without a gap, and comes back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), fc.constantFrom(...PERIOD_SHAPES), (days, shape) => {
        const here = periodAround(addDays(plainDate('2000-01-01'), days), shape);
        const next = shiftPeriod(here, shape, 1);
        expect(next.from).toBe(addDays(here.to, 1));
        expect(shapeOf(next)).toBe(shape);
        expect(shiftPeriod(next, shape, -1)).toEqual(here);
      }),
    );
  });
});
