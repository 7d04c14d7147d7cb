import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  dateInMonth,
  formatMonth,
  monthNumber,
  monthText,
  sameDayAfterMonths,
  sameDayAfterYears,
} from './months.ts';
import { addDays, addMonths, plainDate } from './plain-date.ts';

describe('months', () => {
  it('are numbered without a gap between December and January', () => {
    expect(monthNumber('2026-01') - monthNumber('2025-12-31')).toBe(1);
    expect(monthText(monthNumber('2025-12') + 1)).toBe('2026-01');
    expect(formatMonth(monthNumber('2026-03'))).toBe('Maret 2026');
  });

  it('have the same day or, where it does not exist, their last', () => {
    expect(dateInMonth(monthNumber('2026-02'), 31)).toBe('2026-02-28');
    expect(dateInMonth(monthNumber('2024-02'), 30)).toBe('2024-02-29');
    expect(dateInMonth(monthNumber('2026-04'), 31)).toBe('2026-04-30');
    expect(sameDayAfterYears(plainDate('2024-02-29'), 1)).toBe('2025-02-28');
    expect(sameDayAfterYears(plainDate('2024-02-29'), 4)).toBe('2028-02-29');
    expect(() => dateInMonth(monthNumber('9999-12') + 1, 1)).toThrow(RangeError);
  });

  it('are added as the calendar adds them', () => {
    const day = fc.integer({ min: 0, max: 60_000 }).map((n) => addDays(plainDate('1950-01-01'), n));
    fc.assert(
      fc.property(day, fc.integer({ min: -600, max: 600 }), (date, n) => {
        expect(sameDayAfterMonths(date, n)).toBe(addMonths(date, n));
      }),
    );
  });
});
