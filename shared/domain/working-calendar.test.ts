import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, plainDate } from '../calendar/plain-date.ts';
import { addWorkingDays } from '../calendar/working-days.ts';
import { differenceOf, inverseOf, isNoDifference, withDifference } from './calendar-difference.ts';
import { endlessBreak, LONGEST_BREAK } from './longest-break.ts';
import {
  type CalendarChange,
  type CalendarState,
  changedCalendar,
  daysOffOf,
  decreedYears,
  HOLIDAY_KINDS,
  HOLIDAY_STATES,
  type Holiday,
  holidaySchema,
  workCalendarOf,
} from './working-calendar.ts';

const day = plainDate;
const holiday = (date: string, more: Partial<Holiday> = {}): Holiday => ({
  date: day(date),
  kind: 'nasional',
  name: 'Libur contoh',
  source: 'SKB contoh',
  state: 'skb',
  ...more,
});
const calendar = (holidays: readonly Holiday[], more: Partial<CalendarState> = {}): CalendarState => ({
  week: 5,
  jointLeave: true,
  holidays,
  ...more,
});

/** Few days, so that changes often meet each other. */
const anyDate = fc.integer({ min: 0, max: 20 }).map((n) => addDays(day('2026-03-01'), n));
const anyHoliday: fc.Arbitrary<Holiday> = fc.record({
  date: anyDate,
  kind: fc.constantFrom(...HOLIDAY_KINDS),
  name: fc.constantFrom('Libur satu', 'Libur dua'),
  source: fc.constantFrom('SKB satu', 'SKB dua'),
  state: fc.constantFrom(...HOLIDAY_STATES),
});
const anyState: fc.Arbitrary<CalendarState> = fc
  .record({
    week: fc.constantFrom(5 as const, 6 as const),
    jointLeave: fc.boolean(),
    holidays: fc.array(anyHoliday, { maxLength: 12 }),
  })
  .map(({ holidays, ...rest }) =>
    changedCalendar(
      { ...rest, holidays: [] },
      { kind: 'import', holidays: holidays.length > 0 ? holidays : [holiday('2026-03-01')] },
    ),
  );
const anyChange: fc.Arbitrary<CalendarChange> = fc.oneof(
  fc.record({ kind: fc.constant('week' as const), week: fc.constantFrom(5 as const, 6 as const) }),
  fc.record({ kind: fc.constant('joint-leave' as const), counts: fc.boolean() }),
  fc.record({
    kind: fc.constant('put' as const),
    replaces: fc.option(anyHoliday.map(({ date, kind }) => ({ date, kind }))),
    holiday: anyHoliday,
  }),
  fc.record({ kind: fc.constant('remove' as const), holiday: anyHoliday }),
  fc.record({
    kind: fc.constant('import' as const),
    holidays: fc.array(anyHoliday, { minLength: 1, maxLength: 8 }),
  }),
);

describe('A change of the calendar', () => {
  it('puts a day off among the others by date', () => {
    const state = calendar([holiday('2026-01-01'), holiday('2026-12-25')]);
    const after = changedCalendar(state, { kind: 'put', replaces: null, holiday: holiday('2026-05-01') });
    expect(after.holidays.map(({ date }) => date)).toEqual(['2026-01-01', '2026-05-01', '2026-12-25']);
  });

  it('moves a day off: the old day is none any more', () => {
    const state = calendar([holiday('2026-03-20', { name: 'Idulfitri' })]);
    const after = changedCalendar(state, {
      kind: 'put',
      replaces: { date: day('2026-03-20'), kind: 'nasional' },
      holiday: holiday('2026-03-21', { name: 'Idulfitri' }),
    });
    expect(daysOffOf(after)).toEqual(['2026-03-21']);
  });

  it('keeps two kinds of day off on one date apart, and counts the date once', () => {
    const both = calendar([holiday('2026-03-20'), holiday('2026-03-20', { kind: 'cuti-bersama' })]);
    expect(daysOffOf(both)).toEqual(['2026-03-20']);
    const after = changedCalendar(both, {
      kind: 'remove',
      holiday: { date: day('2026-03-20'), kind: 'nasional' },
    });
    expect(after.holidays).toEqual([holiday('2026-03-20', { kind: 'cuti-bersama' })]);
  });

  it('never leaves two rows of one date and kind, nor rows out of order', () => {
    fc.assert(
      fc.property(anyState, anyChange, (state, change) => {
        const keys = changedCalendar(state, change).holidays.map(({ date, kind }) => `${date} ${kind}`);
        expect(keys).toEqual([...new Set(keys)].sort());
      }),
    );
  });

  it('taken back gives the calendar as it was, and done again as it became', () => {
    fc.assert(
      fc.property(anyState, anyChange, (state, change) => {
        const after = changedCalendar(state, change);
        const difference = differenceOf(state, after);
        expect(withDifference(state, difference)).toEqual(after);
        expect(withDifference(after, inverseOf(difference))).toEqual(state);
        expect(inverseOf(inverseOf(difference))).toEqual(difference);
      }),
    );
  });

  it('by the same file alters nothing the second time', () => {
    fc.assert(
      fc.property(anyState, fc.array(anyHoliday, { minLength: 1 }), (state, holidays) => {
        const once = changedCalendar(state, { kind: 'import', holidays });
        const twice = changedCalendar(once, { kind: 'import', holidays });
        expect(twice).toEqual(once);
        expect(isNoDifference(differenceOf(once, twice))).toBe(true);
      }),
    );
  });

  it('is none where everything stays, and names what a row was and is where one word changes', () => {
    const state = calendar([holiday('2026-01-01')]);
    expect(isNoDifference(differenceOf(state, state))).toBe(true);
    const corrected = holiday('2026-01-01', { source: 'SKB lain' });
    const after = changedCalendar(state, { kind: 'import', holidays: [corrected] });
    expect(differenceOf(state, after)).toEqual({
      removed: [holiday('2026-01-01')],
      added: [corrected],
      week: null,
      jointLeave: null,
    });
  });
});

describe('The days that a count passes over', () => {
  const state = calendar([
    holiday('2026-03-19'),
    holiday('2026-03-20', { kind: 'cuti-bersama' }),
    holiday('2026-03-25', { kind: 'lokal', state: 'lokal' }),
  ]);

  it('include joint leave only where the office counts it', () => {
    expect(daysOffOf(state)).toEqual(['2026-03-19', '2026-03-20', '2026-03-25']);
    expect(daysOffOf({ ...state, jointLeave: false })).toEqual(['2026-03-19', '2026-03-25']);
  });

  it('keep a public holiday off though joint leave of the same date does not count', () => {
    const both = calendar([holiday('2026-03-20'), holiday('2026-03-20', { kind: 'cuti-bersama' })], {
      jointLeave: false,
    });
    expect(daysOffOf(both)).toEqual(['2026-03-20']);
  });

  it('never grow fewer by counting joint leave, nor make a deadline earlier', () => {
    fc.assert(
      fc.property(anyState, anyDate, fc.integer({ min: 1, max: 15 }), (any, start, n) => {
        const without = { ...any, jointLeave: false };
        const withIt = { ...any, jointLeave: true };
        expect(daysOffOf(withIt)).toEqual(expect.arrayContaining([...daysOffOf(without)]));
        expect(
          addWorkingDays(start, n, workCalendarOf(withIt)).due >=
            addWorkingDays(start, n, workCalendarOf(without)).due,
        ).toBe(true);
      }),
    );
  });

  it('make Saturday a working day in a week of six', () => {
    const friday = day('2026-03-06');
    expect(addWorkingDays(friday, 1, workCalendarOf(calendar([]))).due).toBe('2026-03-09');
    expect(addWorkingDays(friday, 1, workCalendarOf(calendar([], { week: 6 }))).due).toBe('2026-03-07');
  });
});

describe('A year', () => {
  it('is decreed once one of its days stands in a decree, not by an expected or a local day', () => {
    const state = calendar([
      holiday('2026-01-01'),
      holiday('2026-12-25'),
      holiday('2028-01-01', { state: 'perkiraan' }),
      holiday('2029-08-20', { state: 'lokal', kind: 'lokal' }),
    ]);
    expect(decreedYears(state)).toEqual([2026]);
  });
});

describe('A calendar without working days', () => {
  const off = (from: string, n: number) =>
    Array.from({ length: n }, (_, index) => holiday(addDays(day(from), index)));

  it('is found by the first day of the break that has no end', () => {
    expect(endlessBreak(calendar([...off('2026-05-01', 1), ...off('2028-01-03', 400)]))).toBe('2028-01-03');
  });

  it('is none where every break ends, weekends counted in', () => {
    // 3 January 2028 is a Monday: the break ends on the day after the last one.
    expect(endlessBreak(calendar(off('2028-01-03', LONGEST_BREAK - 1)))).toBeNull();
    expect(endlessBreak(calendar([]))).toBeNull();
  });

  it('depends on whether joint leave counts', () => {
    const leave = off('2028-01-03', 400).map((row) => ({ ...row, kind: 'cuti-bersama' as const }));
    expect(endlessBreak(calendar(leave))).not.toBeNull();
    expect(endlessBreak(calendar(leave, { jointLeave: false }))).toBeNull();
  });
});

describe('A day off', () => {
  it('is refused outside this century, without a name, or on a day that does not exist', () => {
    const good = holiday('2026-01-01');
    expect(holidaySchema.safeParse(good).success).toBe(true);
    for (const bad of [
      { ...good, date: '1999-12-31' },
      { ...good, date: '2101-01-01' },
      { ...good, date: '2026-02-30' },
      { ...good, name: ' x ' },
      { ...good, source: '' },
      { ...good, kind: 'mingguan' },
    ])
      expect(holidaySchema.safeParse(bad).success).toBe(false);
  });
});
