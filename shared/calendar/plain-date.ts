import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';

/** A calendar day as ISO text `YYYY-MM-DD`. It has no time and no zone, so it never shifts. */
export type PlainDate = string & { readonly __brand: 'PlainDate' };

const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

function dayExists(year: number, month: number, day: number): boolean {
  const length = month === 2 && isLeapYear(year) ? 29 : DAYS_IN_MONTH[month - 1];
  return length !== undefined && day >= 1 && day <= length;
}

/** True for text `YYYY-MM-DD` that names a day which exists (29 February only in leap years). */
export function isPlainDate(x: unknown): x is PlainDate {
  if (typeof x !== 'string') return false;
  const parts = ISO_DAY.exec(x);
  return parts !== null && dayExists(Number(parts[1]), Number(parts[2]), Number(parts[3]));
}

/**
 * Takes ISO text `YYYY-MM-DD`.
 * @throws RangeError when the text has another form or the day does not exist.
 */
export function plainDate(iso: string): PlainDate {
  if (!isPlainDate(iso)) throw new RangeError(`Not a calendar day: ${iso}`);
  return iso;
}

/** Year 0-9999, month 1-12 and day 1-31 as whole numbers; null when there is no such day. */
export function plainDateFromParts(year: number, month: number, day: number): PlainDate | null {
  const pad = (value: number, width: number) => String(value).padStart(width, '0');
  const iso = `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
  return isPlainDate(iso) ? iso : null;
}

/**
 * The day `n` calendar days later (earlier when `n` is negative).
 * @throws RangeError when `n` is not a whole number or the result leaves the years 0-9999.
 */
export function addDays(d: PlainDate, n: number): PlainDate {
  return plainDate(Temporal.PlainDate.from(d).add({ days: n }).toString());
}

/**
 * The same day of the month `n` months later (earlier when negative); 31 January plus one month is the last
 * day of February.
 * @throws RangeError when `n` is not a whole number or the result leaves the years 0-9999.
 */
export function addMonths(d: PlainDate, n: number): PlainDate {
  return plainDate(Temporal.PlainDate.from(d).add({ months: n }, { overflow: 'constrain' }).toString());
}

/** Negative when `a` is earlier than `b`, zero on the same day, positive when later: fits `Array.sort`. */
export function compareDates(a: PlainDate, b: PlainDate): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** The year, 0-9999. */
export function yearOf(d: PlainDate): number {
  return Number(d.slice(0, 4));
}

/** The month, 1-12. */
export function monthOf(d: PlainDate): number {
  return Number(d.slice(5, 7));
}

/** The day of the month, 1-31. */
export function dayOf(d: PlainDate): number {
  return Number(d.slice(8, 10));
}

/** The day of the week, 1 (Monday) to 7 (Sunday). */
export function weekdayOf(d: PlainDate): number {
  return Temporal.PlainDate.from(d).dayOfWeek;
}

/** Calendar days from `a` to `b`: 1 from today to tomorrow, negative when `b` is earlier. */
export function daysBetween(a: PlainDate, b: PlainDate): number {
  return Temporal.PlainDate.from(a).until(b, { largestUnit: 'day' }).days;
}

/** zod schema for ISO text that names a real day; yields `PlainDate`. The message is the catalogue code `date-not-real`. */
export const plainDateSchema = z.custom<PlainDate>(isPlainDate, { error: 'date-not-real' });
