import { MONTHS_LONG, MONTHS_ROMAN, MONTHS_SHORT, WEEKDAYS } from './month-names.ts';

const ENGLISH_MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const ENGLISH_WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

/** Old spellings and other abbreviations that lists carry. */
const OTHER_MONTHS: ReadonlyArray<readonly [word: string, month: number]> = [
  ['pebruari', 2],
  ['peb', 2],
  ['mrt', 3],
  ['agt', 8],
  ['ags', 8],
  ['agst', 8],
  ['agust', 8],
  ['sept', 9],
  ['nopember', 11],
  ['nop', 11],
];

const MONTH_BY_WORD: ReadonlyMap<string, number> = new Map([
  ...[
    MONTHS_LONG,
    MONTHS_SHORT,
    MONTHS_ROMAN,
    ENGLISH_MONTHS,
    ENGLISH_MONTHS.map((m) => m.slice(0, 3)),
  ].flatMap((names) => names.map((name, index): [string, number] => [name.toLowerCase(), index + 1])),
  ...OTHER_MONTHS,
]);

const WEEKDAY_BY_WORD: ReadonlyMap<string, number> = new Map<string, number>([
  ...[WEEKDAYS, ENGLISH_WEEKDAYS].flatMap((names) =>
    names.flatMap((name, index): [string, number][] => [
      [name.toLowerCase(), index + 1],
      [name.toLowerCase().slice(0, 3), index + 1],
    ]),
  ),
  ["jum'at", 5],
  ['ahad', 7],
]);

/** A month's name or abbreviation in lower case (Indonesian, English, roman) as 1-12; null when unknown. */
export function monthFromWord(word: string): number | null {
  return MONTH_BY_WORD.get(word) ?? null;
}

/** A weekday's name or abbreviation in lower case as 1 (Monday) to 7 (Sunday); null when unknown. */
export function weekdayFromWord(word: string): number | null {
  return WEEKDAY_BY_WORD.get(word) ?? null;
}
