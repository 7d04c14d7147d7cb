import { addDays, type PlainDate } from '../calendar/plain-date.ts';
import { isWorkingDay } from '../calendar/working-days.ts';
import { type CalendarState, daysOffOf, workCalendarOf } from './working-calendar.ts';

/** So many days without work in a row are a mistake, not a calendar: no deadline could be counted through them. */
export const LONGEST_BREAK = 366;

/** The first day of a break that has no end within `LONGEST_BREAK` days; null where every break ends. */
export function endlessBreak(state: CalendarState): PlainDate | null {
  const calendar = workCalendarOf(state);
  let seen: PlainDate | null = null;
  for (const first of daysOffOf(state)) {
    if (seen !== null && first <= seen) continue;
    let day: PlainDate = first;
    for (let length = 1; !isWorkingDay(day, calendar); length += 1) {
      if (length > LONGEST_BREAK) return first;
      seen = day;
      day = addDays(day, 1);
    }
  }
  return null;
}
