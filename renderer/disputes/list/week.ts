import { addDays, type PlainDate, weekdayOf } from '../../../shared/calendar/plain-date.ts';
import type { AgendaEntry } from '../../../shared/contract/disputes.ts';

/** Monday of the week that holds a day. Weekdays count from 1, Monday. */
export function mondayOf(day: PlainDate): PlainDate {
  return addDays(day, 1 - weekdayOf(day));
}

export interface AgendaDay {
  readonly date: PlainDate;
  readonly entries: readonly AgendaEntry[];
}

/**
 * The days of a week from Monday with their sessions by hour. The weekend stands there only where a session does, or
 * where the office works then.
 */
export function weekDays(
  monday: PlainDate,
  entries: readonly AgendaEntry[],
  workingWeek: 5 | 6,
): readonly AgendaDay[] {
  return Array.from({ length: 7 }, (_, index) => {
    const date = addDays(monday, index);
    return {
      date,
      entries: entries
        .filter((entry) => entry.date === date)
        .toSorted((a, b) => a.time.localeCompare(b.time) || a.room.localeCompare(b.room, 'id')),
    };
  }).filter(({ entries: found }, index) => index < workingWeek || found.length > 0);
}
