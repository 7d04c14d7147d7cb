import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  compareDates,
  dayOf,
  daysBetween,
  isPlainDate,
  monthOf,
  type PlainDate,
  plainDate,
  plainDateFromParts,
  plainDateSchema,
  weekdayOf,
  yearOf,
} from './plain-date.ts';

const anyDate: fc.Arbitrary<PlainDate> = fc
  .integer({ min: -73_000, max: 73_000 })
  .map((n) => plainDate(new Date(n * 86_400_000).toISOString().slice(0, 10)));

describe('a plain date', () => {
  it.each(['2026-03-03', '2024-02-29', '2000-02-29', '1900-12-31'])('is made from %s', (iso) => {
    expect(plainDate(iso)).toBe(iso);
  });

  it.each(['2026-02-29', '1900-02-29', '2026-02-31', '2026-04-31', '2026-13-01', '2026-00-10', '2026-01-00'])(
    'refuses %s, which does not exist',
    (iso) => {
      expect(isPlainDate(iso)).toBe(false);
      expect(() => plainDate(iso)).toThrow(RangeError);
    },
  );

  it.each(['2026-3-3', '03-03-2026', '2026-03-03T00:00', ' 2026-03-03', '2026-03-03\n', '', '٢٠٢٦-٠٣-٠٣'])(
    'refuses the form %j',
    (text) => {
      expect(() => plainDate(text)).toThrow(RangeError);
    },
  );

  it('is never a number, a Date or nothing', () => {
    for (const x of [20260303, new Date(), null, undefined]) expect(isPlainDate(x)).toBe(false);
  });

  it('agrees with the calendar of the platform on every day that exists', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), fc.nat(14), fc.nat(33), (year, month, day) => {
        const at = new Date(0);
        at.setUTCFullYear(year, month - 1, day);
        const exists =
          at.getUTCFullYear() === year && at.getUTCMonth() === month - 1 && at.getUTCDate() === day;
        expect(plainDateFromParts(year, month, day) !== null).toBe(exists);
      }),
      { numRuns: 1000 },
    );
  });

  it('comes apart into the parts it was made of', () => {
    const date = plainDate('2026-11-05');
    expect([yearOf(date), monthOf(date), dayOf(date)]).toEqual([2026, 11, 5]);
    expect(plainDateFromParts(2026, 11, 5)).toBe(date);
  });

  it('knows its weekday, Monday first', () => {
    expect(weekdayOf(plainDate('2026-03-03'))).toBe(2);
    expect(weekdayOf(plainDate('2026-03-08'))).toBe(7);
  });
});

describe('counting days', () => {
  it('crosses leap days and years', () => {
    expect(addDays(plainDate('2024-02-28'), 2)).toBe('2024-03-01');
    expect(addDays(plainDate('2026-01-01'), -1)).toBe('2025-12-31');
    expect(daysBetween(plainDate('2026-03-03'), plainDate('2026-03-13'))).toBe(10);
    expect(daysBetween(plainDate('2026-03-13'), plainDate('2026-03-03'))).toBe(-10);
  });

  it('comes back by the way it went', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -20_000, max: 20_000 }), (date, n) => {
        expect(daysBetween(date, addDays(date, n))).toBe(n);
        expect(addDays(addDays(date, n), -n)).toBe(date);
      }),
    );
  });

  it('refuses half days and years beyond 9999', () => {
    expect(() => addDays(plainDate('2026-01-01'), 0.5)).toThrow(RangeError);
    expect(() => addDays(plainDate('9999-12-31'), 1)).toThrow(RangeError);
  });
});

describe('counting months', () => {
  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-11-15', 3, '2027-02-15'],
  ])('from %s by %i gives %s', (from, n, to) => {
    expect(addMonths(plainDate(from), n)).toBe(to);
  });
});

describe('order', () => {
  it('is that of the days', () => {
    fc.assert(
      fc.property(anyDate, anyDate, (a, b) => {
        expect(Math.sign(compareDates(a, b))).toBe(Math.sign(-daysBetween(a, b)) + 0);
      }),
    );
  });
});

describe('the schema', () => {
  it('lets real days through and names the refusal by its code', () => {
    expect(plainDateSchema.parse('2026-03-03')).toBe('2026-03-03');
    const refused = plainDateSchema.safeParse('2026-02-30');
    expect(refused.error?.issues[0]?.message).toBe('date-not-real');
    expect(plainDateSchema.safeParse(46_084).success).toBe(false);
  });
});
