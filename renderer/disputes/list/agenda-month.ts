import { addDays, addMonths, dayOf, monthOf, type PlainDate } from '../../../shared/calendar/plain-date.ts';
import type { AgendaEntry } from '../../../shared/contract/disputes.ts';
import { mondayOf } from './week.ts';

/** First day of the month that holds a day. */
export function firstOfMonth(day: PlainDate): PlainDate {
  return addDays(day, 1 - dayOf(day));
}

/** The whole weeks that show the month of a day: first and last day, both included. */
export function monthSpan(day: PlainDate): { readonly from: PlainDate; readonly to: PlainDate } {
  const first = firstOfMonth(day);
  const last = addDays(addMonths(first, 1), -1);
  return { from: mondayOf(first), to: addDays(mondayOf(last), 6) };
}

export interface MonthDay {
  readonly date: PlainDate;
  /** False for the days of the weeks around the month. */
  readonly within: boolean;
  readonly entries: readonly AgendaEntry[];
}

/** The weeks of a month, each of seven days from Monday, with the sessions of each day by hour. Pure. */
export function monthWeeks(
  day: PlainDate,
  entries: readonly AgendaEntry[],
): readonly (readonly MonthDay[])[] {
  const { from, to } = monthSpan(day);
  const month = monthOf(day);
  const weeks: MonthDay[][] = [];
  for (let monday = from; monday <= to; monday = addDays(monday, 7)) {
    const start = monday;
    weeks.push(
      Array.from({ length: 7 }, (_, index) => {
        const date = addDays(start, index);
        return {
          date,
          within: monthOf(date) === month,
          entries: entries
            .filter((entry) => entry.date === date)
            .toSorted((a, b) => a.time.localeCompare(b.time) || a.room.localeCompare(b.room, 'id')),
        };
      }),
    );
  }
  return weeks;
}
