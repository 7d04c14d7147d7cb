import { MONTHS_LONG } from './month-names.ts';
import { dayOf, type PlainDate, plainDateFromParts } from './plain-date.ts';

/** A calendar month as a whole number, so that months can be added and compared: 0 is January of the year 0. */
export type MonthNumber = number;

const MONTHS_A_YEAR = 12;
const LAST_DAYS = [31, 30, 29, 28] as const;

/** The month of a date `YYYY-MM-DD` or of a month `YYYY-MM`. */
export function monthNumber(text: string): MonthNumber {
  return Number(text.slice(0, 4)) * MONTHS_A_YEAR + Number(text.slice(5, 7)) - 1;
}

/** `2026-03`: the form in which facts name a month. */
export function monthText(month: MonthNumber): string {
  const year = String(Math.floor(month / MONTHS_A_YEAR)).padStart(4, '0');
  return `${year}-${String((month % MONTHS_A_YEAR) + 1).padStart(2, '0')}`;
}

/** `Maret 2026` */
export function formatMonth(month: MonthNumber): string {
  return `${MONTHS_LONG[month % MONTHS_A_YEAR]} ${Math.floor(month / MONTHS_A_YEAR)}`;
}

/**
 * A day (1-31) in a month, or the month's last day where it is shorter.
 * @throws RangeError outside the years 0-9999
 */
export function dateInMonth(month: MonthNumber, day: number): PlainDate {
  const year = Math.floor(month / MONTHS_A_YEAR);
  const inYear = (month % MONTHS_A_YEAR) + 1;
  for (const candidate of [day, ...LAST_DAYS.filter((last) => last < day)]) {
    const date = plainDateFromParts(year, inYear, candidate);
    if (date !== null) return date;
  }
  throw new RangeError(`No month with the number ${month}`);
}

/** The same day `months` months later, or the last day of that month; the year's counterpart is 12 months. */
export function sameDayAfterMonths(date: PlainDate, months: number): PlainDate {
  return dateInMonth(monthNumber(date) + months, dayOf(date));
}

/** The same day `years` years later; 28 February for 29 February where the year has none. */
export function sameDayAfterYears(date: PlainDate, years: number): PlainDate {
  return sameDayAfterMonths(date, years * MONTHS_A_YEAR);
}
