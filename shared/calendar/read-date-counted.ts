import type { Finding } from '../domain/finding.ts';
import { singleSpaced } from '../domain/written-text.ts';
import { addDays, type PlainDate, yearOf } from './plain-date.ts';
import { type DateReading, FIRST_YEAR, LAST_YEAR, readDate } from './read-date.ts';
import { addWorkingDays, isWorkingDay, type WorkCalendar } from './working-days.ts';

/** A day found by counting from another one: `+10hk`. */
export interface CountedDate {
  readonly kind: 'counted';
  readonly date: PlainDate;
  readonly start: PlainDate;
  /** How far, negative for back: never 0. */
  readonly days: number;
  readonly unit: 'working' | 'calendar';
  /** Days off beside the weekend that the count passed over. */
  readonly daysOff: number;
}

/** Most days that one may count: ten years. */
export const MOST_DAYS = 3_650;

const COUNT = /^(.*?) ?([-+–—−]) ?(\d{1,9}) ?(hk|hari kerja|h|hari)\.?$/i;
const TODAY_WORDS: readonly string[] = ['', 'hari ini', 'sekarang'];

export interface CountRefusal {
  readonly kind: 'refused';
  readonly reason: Finding;
}

const refused = (code: string, params: Finding['params']): CountRefusal => ({
  kind: 'refused',
  reason: { code, params },
});

/** The working day `n` (1 or more) working days before `start`: the day before `start` is day 1. */
function workingDaysBefore(start: PlainDate, n: number, calendar: WorkCalendar) {
  let date = start;
  let counted = 0;
  let daysOff = 0;
  while (counted < n) {
    date = addDays(date, -1);
    if (yearOf(date) < FIRST_YEAR) throw new RangeError(`No ${n} working days before ${start}`);
    if (isWorkingDay(date, calendar)) counted += 1;
    else if (isWorkingDay(date, { ...calendar, isDayOff: () => false })) daysOff += 1;
  }
  return { date, daysOff };
}

function countWorking(start: PlainDate, days: number, calendar: WorkCalendar) {
  if (days < 0) return workingDaysBefore(start, -days, calendar);
  const { due, skipped } = addWorkingDays(start, days, calendar);
  return { date: due, daysOff: skipped.filter(({ kind }) => kind === 'day-off').length };
}

/**
 * Reads a day that is counted from another one: `+10hk` and `-3hk` (working days), `+5h` (calendar days), from today
 * or from the day written before it (`24/8/2026 +10hk`). The day after the start is day 1.
 *
 * Null for text of any other form: that is for `readDate`. Refused with `days-out-of-range` (params `days`, `most`),
 * with `calendar-missing` when working days are asked for and `calendar` is null, with `year-out-of-range`, or for
 * what keeps the start from being read. Throws nothing.
 */
export function readCountedDate(
  text: string,
  today: PlainDate,
  calendar: WorkCalendar | null,
): CountedDate | CountRefusal | null {
  const match = COUNT.exec(singleSpaced(text));
  if (match === null) return null;
  const [, from = '', sign, digits, word = ''] = match;
  const reading: DateReading = TODAY_WORDS.includes(from.toLowerCase())
    ? { kind: 'date', date: today }
    : readDate(from, today);
  if (reading.kind !== 'date') return reading.kind === 'refused' ? reading : null;
  const start = reading.date;
  const size = Number(digits);
  if (size < 1 || size > MOST_DAYS) return refused('days-out-of-range', { days: size, most: MOST_DAYS });
  const days = sign === '+' ? size : -size;
  const isWorking = /k/i.test(word);
  if (isWorking && calendar === null) return refused('calendar-missing', {});
  try {
    const { date, daysOff } =
      isWorking && calendar !== null
        ? countWorking(start, days, calendar)
        : { date: addDays(start, days), daysOff: 0 };
    const year = yearOf(date);
    if (year < FIRST_YEAR || year > LAST_YEAR) return refused('year-out-of-range', { text, year });
    return { kind: 'counted', date, start, days, unit: isWorking ? 'working' : 'calendar', daysOff };
  } catch {
    // Only a table without any working day leads here.
    return refused('days-out-of-range', { days: size, most: MOST_DAYS });
  }
}
