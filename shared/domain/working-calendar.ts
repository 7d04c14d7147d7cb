import { z } from 'zod';
import { type PlainDate, plainDateSchema, yearOf } from '../calendar/plain-date.ts';
import type { WorkCalendar, WorkingWeek } from '../calendar/working-days.ts';

/** nasional: public holiday; cuti-bersama: joint leave by decree; lokal: a day off of the region or the office. */
export const HOLIDAY_KINDS = ['nasional', 'cuti-bersama', 'lokal'] as const;
export type HolidayKind = (typeof HOLIDAY_KINDS)[number];

/** skb: by the ministers' decree; perkiraan: expected, not decreed; lokal: by a decision of the region or the office. */
export const HOLIDAY_STATES = ['skb', 'perkiraan', 'lokal'] as const;
export type HolidayState = (typeof HOLIDAY_STATES)[number];

/** A day off beside the weekend. One row for each date and kind. */
export const holidaySchema = z
  .object({
    date: plainDateSchema.refine((date) => date >= '2000-01-01' && date <= '2100-12-31', {
      message: 'year-out-of-range',
    }),
    kind: z.enum(HOLIDAY_KINDS),
    name: z.string().trim().min(2).max(120),
    /** Where it stands: the decree, the decision, the newspaper. */
    source: z.string().trim().min(2).max(240),
    state: z.enum(HOLIDAY_STATES),
  })
  .readonly();
export type Holiday = z.infer<typeof holidaySchema>;

/** How the office counts working days. */
export interface WorkingCalendar {
  readonly week: WorkingWeek;
  /** Whether joint leave (cuti bersama) counts as days off. */
  readonly jointLeave: boolean;
  /** Every day off on record, by date. */
  readonly holidays: readonly Holiday[];
  /** Grows with every change: a change made on an older state is refused. */
  readonly version: number;
}

const holidayKeySchema = z.object({ date: plainDateSchema, kind: z.enum(HOLIDAY_KINDS) }).readonly();
export type HolidayKey = z.infer<typeof holidayKeySchema>;

/** Most rows that one file may bring. */
export const MOST_HOLIDAYS = 2_000;

/** One change of the calendar. */
export const calendarChangeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('week'), week: z.union([z.literal(5), z.literal(6)]) }),
  z.object({ kind: z.literal('joint-leave'), counts: z.boolean() }),
  /** Adds a day off, or puts it in the place of another. */
  z.object({ kind: z.literal('put'), replaces: holidayKeySchema.nullable(), holiday: holidaySchema }),
  z.object({ kind: z.literal('remove'), holiday: holidayKeySchema }),
  /** Adds the rows of a file; a row of the same date and kind takes the place of the one on record. */
  z.object({ kind: z.literal('import'), holidays: z.array(holidaySchema).min(1).max(MOST_HOLIDAYS) }),
]);
export type CalendarChange = z.infer<typeof calendarChangeSchema>;

/** The calendar's contents without its version. */
export type CalendarState = Omit<WorkingCalendar, 'version'>;

const keyOf = ({ date, kind }: HolidayKey) => `${date} ${kind}`;
const byDate = (a: Holiday, b: Holiday) => (keyOf(a) < keyOf(b) ? -1 : 1);

function withHolidays(
  state: CalendarState,
  gone: readonly HolidayKey[],
  added: readonly Holiday[],
): CalendarState {
  const rows = new Map(state.holidays.map((holiday) => [keyOf(holiday), holiday] as const));
  for (const key of gone) rows.delete(keyOf(key));
  for (const holiday of added) rows.set(keyOf(holiday), holiday);
  return { ...state, holidays: [...rows.values()].sort(byDate) };
}

/** The calendar after a change; the calendar itself where the change alters nothing. */
export function changedCalendar(state: CalendarState, change: CalendarChange): CalendarState {
  switch (change.kind) {
    case 'week':
      return { ...state, week: change.week };
    case 'joint-leave':
      return { ...state, jointLeave: change.counts };
    case 'put':
      return withHolidays(state, change.replaces === null ? [] : [change.replaces], [change.holiday]);
    case 'remove':
      return withHolidays(state, [change.holiday], []);
    case 'import':
      return withHolidays(state, [], change.holidays);
  }
}

/** The days that a count of working days passes over, beside the weekend, each once and in order. */
export function daysOffOf({ holidays, jointLeave }: CalendarState): readonly PlainDate[] {
  const counted = holidays.filter(({ kind }) => jointLeave || kind !== 'cuti-bersama');
  return [...new Set(counted.map(({ date }) => date))].sort();
}

/** The years whose days off stand in a decree, in order. */
export function decreedYears({ holidays }: CalendarState): readonly number[] {
  const years = holidays.filter(({ state }) => state === 'skb').map(({ date }) => yearOf(date));
  return [...new Set(years)].sort((a, b) => a - b);
}

/** The calendar as the counting functions take it. */
export function workCalendarOf(state: CalendarState): WorkCalendar {
  const daysOff = new Set(daysOffOf(state));
  return { week: state.week, isDayOff: (date) => daysOff.has(date) };
}
