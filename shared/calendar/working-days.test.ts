import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateOfDayNumber, dayNumber, weekdayOfDayNumber } from './day-number.ts';
import { addDays, daysBetween, type PlainDate, plainDate, weekdayOf } from './plain-date.ts';
import { addWorkingDays, isWorkingDay, type WorkCalendar, workingDaysBetween } from './working-days.ts';

const noDaysOff = (): boolean => false;
const offOn = (...days: readonly string[]): WorkCalendar => ({
  week: 5,
  isDayOff: (date) => days.includes(date),
});
const plainWeek: WorkCalendar = { week: 5, isDayOff: noDaysOff };

const anyDay = fc.integer({ min: -36_500, max: 36_500 }).map((n) => addDays(plainDate('2026-01-01'), n));
const anyCalendar: fc.Arbitrary<WorkCalendar> = fc
  .record({ week: fc.constantFrom<5 | 6>(5, 6), off: fc.array(fc.integer({ min: 0, max: 120 })) })
  .map(({ week, off }) => {
    const daysOff = new Set(off.map((n) => dayNumber(plainDate('2026-01-01')) + n));
    return { week, isDayOff: (date) => daysOff.has(dayNumber(date)) };
  });

describe('counting working days', () => {
  it('makes the day after the start day 1: seven days after Tuesday 30 June 2026 end on 9 July', () => {
    expect(addWorkingDays(plainDate('2026-06-30'), 7, plainWeek).due).toBe('2026-07-09');
  });

  it('shows what it skipped: ten days after 24 August 2026 end on 8 September, one holiday skipped', () => {
    const { due, skipped } = addWorkingDays(plainDate('2026-08-24'), 10, offOn('2026-08-25'));
    expect(due).toBe('2026-09-08');
    expect(skipped.filter((day) => day.kind === 'day-off')).toEqual([
      { date: '2026-08-25', kind: 'day-off' },
    ]);
    expect(skipped.filter((day) => day.kind === 'weekend')).toHaveLength(4);
  });

  it('counts Saturday in a week of six days, and never Sunday', () => {
    const sixDays: WorkCalendar = { week: 6, isDayOff: noDaysOff };
    expect(addWorkingDays(plainDate('2026-07-03'), 1, sixDays).due).toBe('2026-07-04');
    expect(addWorkingDays(plainDate('2026-07-03'), 2, sixDays).due).toBe('2026-07-06');
  });

  it('does not count a holiday on a Sunday twice', () => {
    const { due, skipped } = addWorkingDays(plainDate('2026-07-03'), 1, offOn('2026-07-05'));
    expect(due).toBe('2026-07-06');
    expect(skipped).toEqual([
      { date: '2026-07-04', kind: 'weekend' },
      { date: '2026-07-05', kind: 'weekend' },
    ]);
  });

  it('starts from a weekend or a day off as from any other day', () => {
    expect(addWorkingDays(plainDate('2026-07-04'), 1, plainWeek).due).toBe('2026-07-06');
    expect(addWorkingDays(plainDate('2026-07-06'), 1, offOn('2026-07-06')).due).toBe('2026-07-07');
  });

  it('refuses no days, parts of days, and a table in which every day is off', () => {
    expect(() => addWorkingDays(plainDate('2026-07-04'), 0, plainWeek)).toThrow(RangeError);
    expect(() => addWorkingDays(plainDate('2026-07-04'), 1.5, plainWeek)).toThrow(RangeError);
    const allOff: WorkCalendar = { week: 5, isDayOff: () => true };
    expect(() => addWorkingDays(plainDate('2026-07-04'), 1, allOff)).toThrow(RangeError);
    expect(() => addWorkingDays(plainDate('9999-12-30'), 5, plainWeek)).toThrow(RangeError);
  });

  it('has used no working day by the start itself, and none when the end lies before it', () => {
    expect(workingDaysBetween(plainDate('2026-07-01'), plainDate('2026-07-01'), plainWeek)).toBe(0);
    expect(workingDaysBetween(plainDate('2026-07-02'), plainDate('2026-07-01'), plainWeek)).toBe(0);
    expect(workingDaysBetween(plainDate('2026-07-03'), plainDate('2026-07-05'), plainWeek)).toBe(0);
  });

  it('never ends on a day off, and counts back to the same number', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 60 }), anyCalendar, (start, n, calendar) => {
        const { due, skipped } = addWorkingDays(start, n, calendar);
        expect(isWorkingDay(due, calendar)).toBe(true);
        expect(workingDaysBetween(start, due, calendar)).toBe(n);
        expect(daysBetween(start, due)).toBe(n + skipped.length);
      }),
    );
  });
});

describe('day numbers', () => {
  it('agree with the calendar on every day, its number and its weekday', () => {
    fc.assert(
      fc.property(anyDay, (day: PlainDate) => {
        expect(dateOfDayNumber(dayNumber(day))).toBe(day);
        expect(dayNumber(day)).toBe(daysBetween(plainDate('1970-01-01'), day));
        expect(weekdayOfDayNumber(dayNumber(day))).toBe(weekdayOf(day));
      }),
    );
  });

  it('hold on leap days, turns of the century and the ends of the calendar', () => {
    const edges = ['0000-01-01', '1900-02-28', '1900-03-01', '2000-02-29', '2024-02-29', '9999-12-31'];
    for (const iso of edges) expect(dateOfDayNumber(dayNumber(plainDate(iso)))).toBe(iso);
    expect(() => dateOfDayNumber(dayNumber(plainDate('9999-12-31')) + 1)).toThrow(RangeError);
  });
});
