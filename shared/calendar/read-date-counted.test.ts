import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type PlainDate, plainDate } from './plain-date.ts';
import { MOST_DAYS, readCountedDate } from './read-date-counted.ts';
import { addWorkingDays, isWorkingDay, type WorkCalendar, workingDaysBetween } from './working-days.ts';

/** A Monday. */
const today = plainDate('2026-08-24');
const calendarWith = (days: readonly string[], week: 5 | 6 = 5): WorkCalendar => ({
  week,
  isDayOff: (date) => days.includes(date),
});
const calendar = calendarWith(['2026-08-25']);
const read = (text: string) => readCountedDate(text, today, calendar);
const dateOf = (text: string) => {
  const reading = read(text);
  return reading?.kind === 'counted' ? reading.date : null;
};
const codeOf = (text: string, by: WorkCalendar | null = calendar) => {
  const reading = readCountedDate(text, today, by);
  return reading?.kind === 'refused' ? reading.reason.code : null;
};

describe('a day counted from another', () => {
  it('finds 8 September, 10 working days after 24 August, passing over one day off', () => {
    expect(read('+10hk')).toEqual({
      kind: 'counted',
      date: '2026-09-08',
      start: '2026-08-24',
      days: 10,
      unit: 'working',
      daysOff: 1,
    });
  });

  it.each([
    ['+10 hk', '2026-09-08'],
    [' + 10 HK ', '2026-09-08'],
    ['+10 hari kerja', '2026-09-08'],
    ['hari ini +10hk', '2026-09-08'],
    ['24/8/2026 +10hk', '2026-09-08'],
    ['24 Agu 2026+10hk', '2026-09-08'],
    ['Senin, 24 Agustus 2026 +10hk', '2026-09-08'],
    ['2026-08-24 +1hk', '2026-08-26'],
    ['+5h', '2026-08-29'],
    ['+5 hari', '2026-08-29'],
    ['-5h', '2026-08-19'],
    ['–3hk', '2026-08-19'],
    ['-1hk', '2026-08-21'],
    ['28/8/2026 -3hk', '2026-08-24'],
  ])('reads %j as %s', (text, date) => {
    expect(dateOf(text)).toBe(date);
  });

  it.each(['', '3/3/26', '3-3-2026', '10hk', '+10', '+hk', 'hk', '+10bulan', '-', '2026-03-03'])(
    'leaves %j to the reader of dates',
    (text) => {
      expect(read(text)).toBeNull();
    },
  );

  it('counts Saturday in a week of six days', () => {
    const reading = readCountedDate('+5hk', today, calendarWith([], 6));
    expect(reading).toMatchObject({ date: '2026-08-29' });
  });

  it('says why a count is refused', () => {
    expect(codeOf('+0hk')).toBe('days-out-of-range');
    expect(codeOf(`+${MOST_DAYS + 1}h`)).toBe('days-out-of-range');
    expect(codeOf('+10hk', null)).toBe('calendar-missing');
    expect(codeOf('31/2/2026 +10hk')).toBe('date-not-real');
    expect(codeOf('1/12/2100 +60h')).toBe('year-out-of-range');
    expect(codeOf('2/1/1900 -30hk')).toBe('days-out-of-range');
  });

  it('counts calendar days without knowing the office calendar', () => {
    expect(readCountedDate('+5h', today, null)).toMatchObject({ date: '2026-08-29', unit: 'calendar' });
  });

  it('refuses a table that leaves no working day instead of running on', () => {
    const never: WorkCalendar = { week: 5, isDayOff: () => true };
    expect(codeOf('+1hk', never)).toBe('days-out-of-range');
    expect(codeOf('-1hk', never)).toBe('days-out-of-range');
  });
});

const day = fc.integer({ min: -3_000, max: 3_000 }).map((n): PlainDate => addDays(today, n));
const anyCalendar = fc
  .record({
    days: fc.array(fc.integer({ min: -60, max: 60 }), { maxLength: 30 }),
    week: fc.constantFrom(5, 6),
  })
  .map(({ days, week }) =>
    calendarWith(
      days.map((n) => addDays(today, n)),
      week as 5 | 6,
    ),
  );

describe('counting, for any start, length and calendar', () => {
  it('forward ends where the law counts to', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 200 }), anyCalendar, (start, n, by) => {
        const reading = readCountedDate(`${start} +${n}hk`, today, by);
        expect(reading).toMatchObject({ date: addWorkingDays(start, n, by).due });
      }),
    );
  });

  it('back ends on a working day that lies as many working days before the start', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 200 }), anyCalendar, (start, n, by) => {
        const reading = readCountedDate(`${start} -${n}hk`, today, by);
        if (reading?.kind !== 'counted') throw new Error('not read');
        expect(isWorkingDay(reading.date, by)).toBe(true);
        const until = isWorkingDay(start, by) ? start : addDays(start, -1);
        const between = workingDaysBetween(reading.date, until, by) + (isWorkingDay(start, by) ? 0 : 1);
        expect(between).toBe(n);
      }),
    );
  });

  it('never throws, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), (text) => {
        readCountedDate(`${text}+3hk`, today, calendar);
        readCountedDate(text, today, null);
      }),
    );
  });
});
