import { cut, meansNothing, singleSpaced, textOf } from '../domain/written-text.ts';
import { type PlainDate, plainDateFromParts, weekdayOf, yearOf } from './plain-date.ts';
import { monthFromWord, weekdayFromWord } from './read-date-words.ts';

/**
 * Why a date was not accepted. Params always hold `text`, the input as it was read.
 * - `date-not-readable`: none of the known ways of writing a date
 * - `date-not-real`: readable, but there is no such day (31 February, Excel's 29 February 1900)
 * - `month-over-12`: the middle number is over 12 while the first would do: perhaps month first, never guessed
 * - `year-out-of-range`: before 1900 or after 2100 (params: `year`)
 * - `year-only`: only a year, no day
 * - `weekday-differs`: the weekday written beside the date is another one (params: `written`, `actual`, 1 = Monday)
 */
export type DateRefusal =
  | 'date-not-readable'
  | 'date-not-real'
  | 'month-over-12'
  | 'year-out-of-range'
  | 'year-only'
  | 'weekday-differs';

export type DateReading =
  | { readonly kind: 'date'; readonly date: PlainDate }
  | { readonly kind: 'empty' }
  | {
      readonly kind: 'refused';
      readonly reason: {
        readonly code: DateRefusal;
        readonly params: Readonly<Record<string, string | number>>;
      };
    };

/** No day before or after these years is taken for one. */
export const FIRST_YEAR = 1900;
export const LAST_YEAR = 2100;
const LAST_SERIAL = 80_000;
const MAX_TEXT = 60;

/** `08:30`, `00:00:00.000`, with AM/PM; a trailing Z only stands after midnight, see `stripTime`. */
const TIME = /^(.*?\d)(?:[ t]+)(\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?: ?[ap]m)?)(z?)$/;
const YEAR_FIRST = /^(\d{4}) ?([-/.]) ?(\d{1,2}) ?\2 ?(\d{1,2})$/;
const DAY_FIRST = /^(\d{1,2}) ?([-/. ]) ?(\d{1,2}) ?\2 ?'?(\d{4}|\d{2})$/;
const COMPACT = /^((?:18|19|20|21)\d{2})(\d{2})(\d{2})$/;
const DAY_MONTH_WORD = /^(\d{1,2})[-/., ]*([a-z]+)[-/., ]*'?(\d{4}|\d{2})$/;
const MONTH_WORD_DAY = /^([a-z]+)\.? ?(\d{1,2})(?:, ?| )'?(\d{4})$/;
const LEADING_WORD = /^([a-z']+)[.,]? +(.*)$/;

function refused(
  code: DateRefusal,
  text: string,
  more: Readonly<Record<string, string | number>> = {},
): DateReading {
  return { kind: 'refused', reason: { code, params: { text, ...more } } };
}

function judge(text: string, year: number, month: number, day: number): DateReading {
  if (year < FIRST_YEAR || year > LAST_YEAR) return refused('year-out-of-range', text, { year });
  const date = plainDateFromParts(year, month, day);
  if (date !== null) return { kind: 'date', date };
  const swapped = plainDateFromParts(year, day, month);
  return swapped === null ? refused('date-not-real', text) : refused('month-over-12', text, { day, month });
}

/** Two digits: 20xx, but never more than ten years after `today`; then 19xx. */
function fullYear(digits: string, today: PlainDate): number {
  const value = Number(digits);
  if (digits.length === 4) return value;
  return 2000 + value > yearOf(today) + 10 ? 1900 + value : 2000 + value;
}

function readParts(text: string, line: string, today: PlainDate): DateReading {
  const yearFirst = YEAR_FIRST.exec(line);
  if (yearFirst) return judge(text, Number(yearFirst[1]), Number(yearFirst[3]), Number(yearFirst[4]));
  const compact = COMPACT.exec(line);
  if (compact) return judge(text, Number(compact[1]), Number(compact[2]), Number(compact[3]));
  const dayFirst = DAY_FIRST.exec(line);
  if (dayFirst) {
    return judge(text, fullYear(dayFirst[4] ?? '', today), Number(dayFirst[3]), Number(dayFirst[1]));
  }
  const dayWord = DAY_MONTH_WORD.exec(line);
  if (dayWord) {
    const month = monthFromWord(dayWord[2] ?? '');
    if (month === null) return refused('date-not-readable', text);
    return judge(text, fullYear(dayWord[3] ?? '', today), month, Number(dayWord[1]));
  }
  const wordDay = MONTH_WORD_DAY.exec(line);
  const month = wordDay ? monthFromWord(wordDay[1] ?? '') : null;
  if (wordDay && month !== null) return judge(text, Number(wordDay[3]), month, Number(wordDay[2]));
  return refused(/^\d{4}$/.test(line) ? 'year-only' : 'date-not-readable', text);
}

/** Cuts a time of day off. A time in UTC other than midnight is an instant, so its local day is unknown: null. */
function stripTime(line: string): string | null {
  const match = TIME.exec(line);
  if (!match) return line;
  const isMidnight = /^0?0:00(:00(\.0+)?)?$/.test(match[2] ?? '');
  return match[3] === 'z' && !isMidnight ? null : (match[1] ?? line);
}

function readText(raw: string, today: PlainDate): DateReading {
  const text = singleSpaced(raw);
  if (meansNothing(text)) return { kind: 'empty' };
  if (text.length > MAX_TEXT) return refused('date-not-readable', cut(text, MAX_TEXT));
  const spelled = text
    .toLowerCase()
    .replace(/[‘’`´]/g, "'")
    .replace(/[–—]/g, '-')
    .replace(/^'/, '');
  const line = stripTime(spelled.replace(/^(?:tanggal|tgl)\b[.:]? */, ''));
  if (line === null) return refused('date-not-readable', text);

  const leading = LEADING_WORD.exec(line);
  const written = leading ? weekdayFromWord(leading[1] ?? '') : null;
  if (leading === null || written === null) return readParts(text, line, today);
  const reading = readParts(text, (leading[2] ?? '').replace(/^(?:tanggal|tgl)\b[.:]? */, ''), today);
  if (reading.kind !== 'date') return reading;
  const actual = weekdayOf(reading.date);
  return actual === written ? reading : refused('weekday-differs', text, { written, actual });
}

/**
 * A day as Excel stores it in the 1900 system: 1 is 1 January 1900, whole days up to 80000; a time of day
 * (the fraction) is cut off. Serial 60 is Excel's 29 February 1900, which never was, and is refused; so is
 * everything outside 1-80000 or after the year 2100.
 */
export function readExcelSerial(serial: number): DateReading {
  const text = String(serial);
  const day = Math.floor(serial);
  if (!Number.isFinite(serial) || day < 1 || day > LAST_SERIAL) return refused('date-not-readable', text);
  if (day === 60) return refused('date-not-real', text);
  // Serials from 61 on count the day that never was.
  const at = new Date(Date.UTC(1899, 11, day < 60 ? 31 : 30) + day * 86_400_000);
  return judge(text, at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate());
}

function readNumber(value: number, today: PlainDate): DateReading {
  // A bare 1900-2100 in a date column is a year that somebody typed; as a serial it would be a day in 1905.
  if (Number.isInteger(value) && value >= FIRST_YEAR && value <= LAST_YEAR) {
    return refused('year-only', String(value));
  }
  if (Number.isInteger(value) && value >= 19_000_101) return readText(String(value), today);
  return readExcelSerial(value);
}

/**
 * Reads a date as people write it, always day first.
 *
 * Takes text (`3/3/26`, `03-Mar-26`, `Selasa, 3 Maret 2026`, `2026-03-03T00:00:00`, `20260303`, English months
 * too), a JS `Date` (its UTC day counts) or a number (Excel serial, or yyyymmdd). `today` places two-digit
 * years: at most ten years ahead, else 19xx. Null, blanks and lone dashes are `empty`. What could be meant in
 * two ways is refused with a code, never guessed. Throws nothing.
 */
export function readDate(input: unknown, today: PlainDate): DateReading {
  if (input === null || input === undefined) return { kind: 'empty' };
  if (typeof input === 'string') return readText(input, today);
  if (typeof input === 'number') return readNumber(input, today);
  if (input instanceof Date && !Number.isNaN(input.getTime())) {
    return judge(input.toISOString(), input.getUTCFullYear(), input.getUTCMonth() + 1, input.getUTCDate());
  }
  return refused('date-not-readable', textOf(input));
}
