import { addDays, addMonths, daysBetween, monthOf, type PlainDate, yearOf } from '../calendar/plain-date.ts';

const MONTHS_A_YEAR = 12;

/** The `years`-th anniversary of a start; that of 29 February is 28 February in common years. */
export function anniversary(start: PlainDate, years: number): PlainDate {
  return addMonths(start, years * MONTHS_A_YEAR);
}

/**
 * Whole years of service. `end` is the day on which employment ends, no longer a day of service: N years are
 * complete when the N-th anniversary of `start` is on or before `end`. `end` is not before `start`.
 */
export function completeYears(start: PlainDate, end: PlainDate): number {
  const years = yearOf(end) - yearOf(start);
  return anniversary(start, years) <= end ? years : years - 1;
}

/** True when one day more would have completed another year of service. */
export function isDayBeforeAnniversary(start: PlainDate, end: PlainDate): boolean {
  return addDays(end, 1) === anniversary(start, completeYears(start, end) + 1);
}

/**
 * Whole months, and the days beyond them, of a term whose last day is `lastDay`: 1 January to 31 December is 12
 * months and no day.
 */
export function monthsAndDays(
  start: PlainDate,
  lastDay: PlainDate,
): { readonly months: number; readonly days: number } {
  const after = addDays(lastDay, 1);
  const between = (yearOf(after) - yearOf(start)) * MONTHS_A_YEAR;
  let months = between + monthOf(after) - monthOf(start);
  if (addMonths(start, months) > after) months -= 1;
  return { months, days: daysBetween(addMonths(start, months), after) };
}
