import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numberGaps } from './number-gaps.ts';

describe('The numbers that no letter carries', () => {
  it('are none in a book without letters', () => {
    expect(numberGaps([], 0, 0, [])).toEqual([]);
    expect(numberGaps([], 41, 41, [])).toEqual([]);
  });

  it('lie between the opening and the last one, as stretches', () => {
    expect(numberGaps([42, 45, 46, 49], 41, 49, [])).toEqual([
      { first: 43, last: 44, reason: null },
      { first: 47, last: 48, reason: null },
    ]);
  });

  it('are cut where their reasons differ, and the later reason counts', () => {
    const reasons = [
      { first: 2, last: 9, reason: 'Dipakai surat manual' },
      { first: 4, last: 5, reason: 'Salah ketik' },
    ];
    expect(numberGaps([1, 7, 10], 0, 10, reasons)).toEqual([
      { first: 2, last: 3, reason: 'Dipakai surat manual' },
      { first: 4, last: 5, reason: 'Salah ketik' },
      { first: 6, last: 6, reason: 'Dipakai surat manual' },
      { first: 8, last: 9, reason: 'Dipakai surat manual' },
    ]);
  });

  it('are exactly those that are missing, each with the last reason said of it', () => {
    const stretch = fc
      .tuple(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 0, max: 12 }), fc.constantFrom('a', 'b', 'c'))
      .map(([first, more, reason]) => ({ first, last: first + more, reason }));
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 1, max: 60 })),
        fc.integer({ min: 0, max: 20 }),
        fc.array(stretch, { maxLength: 6 }),
        (numbers, opening, reasons) => {
          const used = numbers.filter((n) => n > opening).sort((a, b) => a - b);
          const last = Math.max(opening, ...used);
          const gaps = numberGaps(used, opening, last, reasons);
          const told = gaps.flatMap((gap) =>
            Array.from({ length: gap.last - gap.first + 1 }, (_, i) => [gap.first + i, gap.reason]),
          );
          const expected = Array.from({ length: last - opening }, (_, i) => opening + 1 + i)
            .filter((n) => !used.includes(n))
            .map((n) => [n, reasons.findLast((one) => one.first <= n && one.last >= n)?.reason ?? null]);
          expect(told).toEqual(expected);
          // As few stretches as can be.
          gaps.slice(1).forEach((gap, i) => {
            const before = gaps[i];
            expect(before?.last === gap.first - 1 && before.reason === gap.reason).toBe(false);
          });
        },
      ),
    );
  });
});
