import { sameDayAfterMonths, sameDayAfterYears } from '../../calendar/months.ts';
import { addDays, type PlainDate } from '../../calendar/plain-date.ts';
import { addWorkingDays, type SkippedDay, type WorkCalendar } from '../../calendar/working-days.ts';
import type { Unit } from '../rule-set.ts';

/** The units in which a deadline can run. */
export const DEADLINE_UNITS = ['working-days', 'days', 'months', 'years'] as const satisfies readonly Unit[];
export type DeadlineUnit = (typeof DEADLINE_UNITS)[number];

/** How long a deadline runs, under the name of its unit. */
export type Duration =
  | { readonly workingDays: number }
  | { readonly days: number }
  | { readonly months: number }
  | { readonly years: number };

export interface Counted {
  readonly due: PlainDate;
  readonly duration: Duration;
  /** Days that a count of working days passed over; empty for other units, which fall where they fall. */
  readonly skipped: readonly SkippedDay[];
}

/**
 * The last day of a deadline that starts on a day.
 * @throws RangeError when the calendar has no end to its days off, or the day leaves the years 0-9999
 */
export function countFrom(start: PlainDate, n: number, unit: DeadlineUnit, calendar: WorkCalendar): Counted {
  switch (unit) {
    case 'working-days': {
      if (n === 0) return { due: start, duration: { workingDays: n }, skipped: [] };
      return { ...addWorkingDays(start, n, calendar), duration: { workingDays: n } };
    }
    case 'days':
      return { due: addDays(start, n), duration: { days: n }, skipped: [] };
    case 'months':
      return { due: sameDayAfterMonths(start, n), duration: { months: n }, skipped: [] };
    case 'years':
      return { due: sameDayAfterYears(start, n), duration: { years: n }, skipped: [] };
  }
}
