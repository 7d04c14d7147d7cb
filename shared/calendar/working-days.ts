import { dateOfDayNumber, dayNumber, weekdayOfDayNumber } from './day-number.ts';
import type { PlainDate } from './plain-date.ts';

/** Working days a week: 5 is Monday to Friday, 6 adds Saturday. */
export type WorkingWeek = 5 | 6;

/** How an office counts: its week, and the days off beside the weekend (holidays, cuti bersama, local days). */
export interface WorkCalendar {
  readonly week: WorkingWeek;
  readonly isDayOff: (date: PlainDate) => boolean;
}

/** A day that does not count, with the reason: `weekend`, or `day-off` on what would be a day of work. */
export interface SkippedDay {
  readonly date: PlainDate;
  readonly kind: 'weekend' | 'day-off';
}

export interface CountedDays {
  /** The day on which the count ends: always a working day. */
  readonly due: PlainDate;
  /** The days between the start and `due` that were not counted, in order: for showing the working. */
  readonly skipped: readonly SkippedDay[];
}

/** A run of days off longer than this is a broken table, not a calendar. */
const LONGEST_BREAK = 3660;

function skippedKind(number: number, date: PlainDate, calendar: WorkCalendar): SkippedDay['kind'] | null {
  if (weekdayOfDayNumber(number) > calendar.week) return 'weekend';
  return calendar.isDayOff(date) ? 'day-off' : null;
}

/** True on a day that counts: within the week and not a day off. */
export function isWorkingDay(date: PlainDate, calendar: WorkCalendar): boolean {
  return skippedKind(dayNumber(date), date, calendar) === null;
}

/**
 * The day on which `n` working days (1 or more) have passed since `start`: the day after `start` is day 1.
 * @throws RangeError when `n` is not a whole number from 1 on, when the days leave the years 0-9999, or when ten
 * years in a row are days off
 */
export function addWorkingDays(start: PlainDate, n: number, calendar: WorkCalendar): CountedDays {
  if (!Number.isInteger(n) || n < 1) throw new RangeError(`Not a number of working days: ${n}`);
  const skipped: SkippedDay[] = [];
  let number = dayNumber(start);
  let counted = 0;
  let lastCounted = number;
  for (;;) {
    number += 1;
    const date = dateOfDayNumber(number);
    const kind = skippedKind(number, date, calendar);
    if (kind === null) {
      counted += 1;
      lastCounted = number;
      if (counted === n) return { due: date, skipped };
    } else {
      skipped.push({ date, kind });
      if (number - lastCounted > LONGEST_BREAK) throw new RangeError(`No working day after ${start}`);
    }
  }
}

/**
 * The working days after `start` up to and including `end`: so many days were used. 0 when `end` is not after
 * `start`.
 */
export function workingDaysBetween(start: PlainDate, end: PlainDate, calendar: WorkCalendar): number {
  const last = dayNumber(end);
  let counted = 0;
  for (let number = dayNumber(start) + 1; number <= last; number += 1) {
    if (skippedKind(number, dateOfDayNumber(number), calendar) === null) counted += 1;
  }
  return counted;
}
