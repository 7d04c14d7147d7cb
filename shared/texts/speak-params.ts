import { formatDateShort } from '../calendar/format-date.ts';
import { WEEKDAYS } from '../calendar/month-names.ts';
import { isMonth } from '../calendar/month-text.ts';
import { formatMonth, monthNumber } from '../calendar/months.ts';
import { isPlainDate } from '../calendar/plain-date.ts';
import texts from './findings.json';

type Params = Readonly<Record<string, string | number>>;

const FILE_SIZES = ['B', 'KB', 'MB', 'GB'] as const;
/** Numbers that name a thing instead of counting it: they get no dots. */
const NAMES: ReadonlySet<string> = new Set(['year', 'row', 'day', 'month']);
/** Codes that a sentence names, of a dispute, a referral or of evidence: `finding.stage.offered`. */
const CODES: ReadonlySet<string> = new Set(['step', 'stage', 'party', 'record', 'evidence', 'deed', 'phase']);
const words: Readonly<Record<string, string>> = texts;

/** `1,4 MB`: a file size, from bytes, for the eye. */
export function formatSize(bytes: number): string {
  let value = bytes;
  let unit = 0;
  while (value >= 1024 && unit < FILE_SIZES.length - 1) {
    value /= 1024;
    unit += 1;
  }
  const digits = unit === 0 || value >= 100 || Number.isInteger(value) ? 0 : 1;
  return `${value.toFixed(digits).replace('.', ',')} ${FILE_SIZES[unit]}`;
}

function speak(name: string, value: string | number): string | number {
  if (isPlainDate(value)) return formatDateShort(value);
  if (name !== 'text' && isMonth(value)) return formatMonth(monthNumber(value));
  if (typeof value === 'number' && (name === 'written' || name === 'actual'))
    return WEEKDAYS[value - 1] ?? '';
  if (typeof value === 'number' && (name === 'bytes' || name === 'limit')) return formatSize(value);
  if ((name === 'nik' || name === 'given') && (value === 'L' || value === 'P'))
    return texts[`finding.word.${value}`];
  if (CODES.has(name)) return words[`finding.${name}.${value}`] ?? value;
  return NAMES.has(name) ? String(value) : value;
}

/**
 * Params of a code as they read in a sentence: days written out, weekdays, sexes and steps of a dispute named,
 * bytes as sizes. Counts stay numbers, for the sentence to group.
 */
export function speakParams(params: Params): Record<string, string | number> {
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, speak(name, value)]));
}
