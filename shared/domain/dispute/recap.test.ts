import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { longestOf, median, recapFilterSchema, recapLine } from './recap.ts';

describe('The middle of some days', () => {
  it('is the one in the middle, or lies between the two in the middle', () => {
    expect(median([])).toBeNull();
    expect(median([7])).toBe(7);
    expect(median([30, 1, 9])).toBe(9);
    expect(median([4, 1, 3, 2])).toBe(2.5);
  });

  it('has as many at or below it as at or above it', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 90 }), { minLength: 1 }), (days) => {
        const middle = median(days) ?? -1;
        const below = days.filter((n) => n <= middle).length;
        const above = days.filter((n) => n >= middle).length;
        expect(below * 2).toBeGreaterThanOrEqual(days.length);
        expect(above * 2).toBeGreaterThanOrEqual(days.length);
      }),
    );
  });
});

describe('A line of the recap', () => {
  const groups = [
    { kind: 'phk', outcome: 'agreement', cases: 2, workers: 9 },
    { kind: 'phk', outcome: 'withdrawn', cases: 1, workers: 1 },
    { kind: 'hak', outcome: 'agreement', cases: 4, workers: 4 },
  ] as const;

  it('adds up its kinds, cases and workers apart', () => {
    const line = recapLine({ figure: 'closed', outcome: null }, groups);
    expect(line.total).toEqual({ cases: 7, workers: 14 });
    expect(line.byKind.phk).toEqual({ cases: 3, workers: 10 });
    expect(line.byKind['antar-sp']).toEqual({ cases: 0, workers: 0 });
  });

  it('holds one outcome where it names one', () => {
    expect(recapLine({ figure: 'closed', outcome: 'agreement' }, groups).total).toEqual({
      cases: 6,
      workers: 13,
    });
  });
});

describe('The longest mediation', () => {
  it('is the first of those that took longest', () => {
    const ended = [3, 31, 31].map((used, at) => ({ id: String(at), used, limit: 30, above: used > 30 }));
    expect(longestOf(ended)?.id).toBe('1');
    expect(longestOf([])).toBeNull();
  });
});

describe('The filter of a figure', () => {
  it('refuses a period that ends before it begins', () => {
    const filter = { from: '2026-03-31', to: '2026-03-01', figure: 'closed' };
    expect(recapFilterSchema.safeParse(filter).success).toBe(false);
    expect(recapFilterSchema.safeParse({ ...filter, from: '2026-03-01' }).success).toBe(true);
  });
});
