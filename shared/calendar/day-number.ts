import { type PlainDate, plainDateFromParts } from './plain-date.ts';

/**
 * Days as whole numbers (0 is 1 January 1970), for counting many of them quickly. Calendar arithmetic on one
 * date stays in `plain-date.ts`.
 */

const DAYS_A_WEEK = 7;
const DAYS_IN_400_YEARS = 146_097;
/** Days from 1 March of the year 0, where this arithmetic starts, to 1 January 1970. */
const EPOCH = 719_468;

/** The number of a day: 0 for 1970-01-01, negative before it. */
export function dayNumber(date: PlainDate): number {
  const month = Number(date.slice(5, 7));
  // The year is counted from March, so that the leap day is its last.
  const year = Number(date.slice(0, 4)) - (month <= 2 ? 1 : 0);
  const cycle = Math.floor(year / 400);
  const yearOfCycle = year - cycle * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + Number(date.slice(8, 10)) - 1;
  const dayOfCycle =
    yearOfCycle * 365 + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100) + dayOfYear;
  return cycle * DAYS_IN_400_YEARS + dayOfCycle - EPOCH;
}

/**
 * The day of a number.
 * @throws RangeError when the day lies outside the years 0-9999
 */
export function dateOfDayNumber(number: number): PlainDate {
  const shifted = number + EPOCH;
  const cycle = Math.floor(shifted / DAYS_IN_400_YEARS);
  const dayOfCycle = shifted - cycle * DAYS_IN_400_YEARS;
  const yearOfCycle = Math.floor(
    (dayOfCycle -
      Math.floor(dayOfCycle / 1460) +
      Math.floor(dayOfCycle / 36_524) -
      Math.floor(dayOfCycle / 146_096)) /
      365,
  );
  const dayOfYear =
    dayOfCycle - (365 * yearOfCycle + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100));
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1;
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  const date = plainDateFromParts(yearOfCycle + cycle * 400 + (month <= 2 ? 1 : 0), month, day);
  if (date === null) throw new RangeError(`No day with the number ${number} in the years 0-9999`);
  return date;
}

/** The day of the week of a day number, 1 (Monday) to 7 (Sunday). */
export function weekdayOfDayNumber(number: number): number {
  const sinceMonday = (number + 3) % DAYS_A_WEEK;
  return (sinceMonday < 0 ? sinceMonday + DAYS_A_WEEK : sinceMonday) + 1;
}
