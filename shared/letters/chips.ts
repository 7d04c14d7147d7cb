import { dateInWords, formatDateLong, formatDateWithWeekday } from '../calendar/format-date.ts';
import { WEEKDAYS } from '../calendar/month-names.ts';
import { isPlainDate, weekdayOf } from '../calendar/plain-date.ts';
import { formatNumber, formatRupiah, formatRupiahLetter, rupiah } from '../domain/money.ts';
import { TIME_ZONES } from '../domain/office.ts';
import { countInWords } from '../domain/words/terbilang.ts';
import { type FieldName, type FieldRow, type FieldSpec, isFilled, LETTER_FIELDS } from './fields.ts';
import { NUMBER_DOTS } from './letter-parts.ts';
import { proxyActing } from './proxy-line.ts';
import type { LetterFacts } from './spec-facts.ts';
import { isUnionAlone, wholeSide } from './whole-side.ts';

/**
 * A chip names a fact and how it is written: `worker.name`, `session.date:weekday`, `law.answer:duration`,
 * `office.name`, `letter.dated:words`, `claims:total-words`.
 * Formats: dates `long` (default), `weekday`, `words`, `day`; money `plain` (default), `words`; counts `plain`
 * (default), `words`, `roman`; choices `label` (default), `lower`; tables `count` (default), `dates`, `total`,
 * `total-words`;
 * law `short` (default), `full`, `duration`; text `plain` (default), `upper`;
 * a proxy `acting` (name and deed of the power), the worker's name `side` (with how many others) and `union` (that, with
 * the union in brackets).
 */
export type ChipName = string;

const OFFICE_CHIPS = [
  'name',
  'city',
  'government',
  'headOfRegion',
  'bpjsBranch',
  'bpjsAddress',
  'bpjsPhone',
  'inspectorName',
  'inspectorAddress',
  'phone',
  'address',
] as const;
type OfficeChip = (typeof OFFICE_CHIPS)[number];

interface Chip {
  readonly name: string;
  readonly format: string;
}

function readChip(chip: ChipName): Chip {
  const at = chip.lastIndexOf(':');
  return at < 0 ? { name: chip, format: '' } : { name: chip.slice(0, at), format: chip.slice(at + 1) };
}

const isField = (name: string): name is FieldName => Object.hasOwn(LETTER_FIELDS, name);
const isOfficeChip = (name: string): name is OfficeChip => OFFICE_CHIPS.some((known) => known === name);

/** The field of the dictionary that a chip shows; null for the office, the letter itself and the law. */
export function fieldOfChip(chip: ChipName): FieldName | null {
  const { name } = readChip(chip);
  return isField(name) ? name : null;
}

/** Whether a chip names something that exists; `laws` are the provisions that the letter's kind cites. */
export function isKnownChip(chip: ChipName, laws: readonly string[]): boolean {
  const { name } = readChip(chip);
  if (isField(name) || name === 'letter.dated' || name === 'letter.number') return true;
  if (name.startsWith('office.')) return isOfficeChip(name.slice('office.'.length));
  return name.startsWith('law.') && laws.includes(name.slice('law.'.length));
}

const DATE_FORMATS = ['long', 'weekday', 'words', 'day'];

function formatsOf(name: FieldName): readonly string[] {
  const spec: FieldSpec = LETTER_FIELDS[name];
  switch (spec.type) {
    case 'date':
      return DATE_FORMATS;
    case 'money':
      return ['plain', 'words'];
    case 'count':
      return ['plain', 'words', 'roman'];
    case 'choice':
      return ['label', 'lower'];
    case 'line':
    case 'text':
      return [
        'plain',
        'upper',
        ...(name.endsWith('.proxy') ? ['acting'] : []),
        ...(name === 'worker.name' ? ['side', 'union'] : []),
      ];
    case 'rows': {
      const has = (wanted: string) => spec.columns.some(({ type }) => type === wanted);
      return ['count', ...(has('date') ? ['dates'] : []), ...(has('money') ? ['total', 'total-words'] : [])];
    }
    default:
      return [];
  }
}

/** Whether what a chip names can be written as the chip asks; a chip without a colon asks for the usual way. */
export function isKnownFormat(chip: ChipName): boolean {
  if (!chip.includes(':')) return true;
  const { name, format } = readChip(chip);
  if (isField(name)) return formatsOf(name).includes(format);
  if (name === 'letter.dated') return DATE_FORMATS.includes(format);
  return name.startsWith('law.') && ['short', 'full', 'duration'].includes(format);
}

/** Indonesian name of what a chip shows, for the editor. */
export function chipLabel(chip: ChipName): string {
  const { name, format } = readChip(chip);
  if (isField(name)) return LETTER_FIELDS[name].label;
  if (name === 'letter.dated') return 'Tanggal surat';
  if (name === 'letter.number') return 'Nomor surat';
  if (name.startsWith('law.')) return format === 'duration' ? 'Jangka waktu menurut aturan' : 'Dasar hukum';
  return 'Profil dinas';
}

const ROMAN: readonly (readonly [number, string])[] = [
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

/** 3 -> `III`; numbers above 39 are written in figures. */
export function romanNumber(n: number): string {
  if (!Number.isInteger(n) || n < 1 || n > 39) return String(n);
  let rest = n;
  let text = '';
  for (const [value, sign] of ROMAN) {
    while (rest >= value) {
      text += sign;
      rest -= value;
    }
  }
  return text;
}

function dateText(date: string, format: string): string {
  if (!isPlainDate(date)) return date;
  switch (format) {
    case 'weekday':
      return formatDateWithWeekday(date);
    case 'words':
      return dateInWords(date);
    case 'day':
      return WEEKDAYS[weekdayOf(date) - 1] ?? '';
    default:
      return formatDateLong(date);
  }
}

/** Written out; a sum beyond what can be counted without loss is left to a person. */
export function moneyText(amount: number, format: string): string {
  if (!Number.isSafeInteger(amount) || amount < 0) return '…………';
  return format === 'words' ? formatRupiahLetter(rupiah(amount)) : formatRupiah(rupiah(amount));
}

function countText(n: number, format: string): string {
  if (format === 'words') return countInWords(n);
  return format === 'roman' ? romanNumber(n) : formatNumber(n);
}

const lowerFirst = (text: string) => `${text.slice(0, 1).toLowerCase()}${text.slice(1)}`;

/** Sum of the last money column of a table; cells that are no amount count as nothing. */
export function totalOf(spec: FieldSpec, rows: readonly FieldRow[]): number {
  if (spec.type !== 'rows') return 0;
  const column = spec.columns.findLast(({ type }) => type === 'money');
  if (column === undefined) return 0;
  return rows.reduce((sum, row) => sum + (Number(row[column.name]?.replace(/\D/g, '')) || 0), 0);
}

/** The days of a table's first column of dates: `23 November 2026 dan 30 November 2026`. */
function datesText(spec: FieldSpec, rows: readonly FieldRow[]): string {
  const column = spec.type === 'rows' ? spec.columns.find(({ type }) => type === 'date') : undefined;
  const dates = rows.map((row) => row[column?.name ?? ''] ?? '').filter((date) => date !== '');
  const [last = NUMBER_DOTS, ...others] = dates.map((date) => dateText(date, '')).reverse();
  return others.length === 0 ? last : `${others.reverse().join(', ')} dan ${last}`;
}

function rowsText(spec: FieldSpec, rows: readonly FieldRow[], format: string): string {
  if (format === 'dates') return datesText(spec, rows);
  if (format === 'total') return moneyText(totalOf(spec, rows), '');
  if (format === 'total-words') return moneyText(totalOf(spec, rows), 'words');
  return countInWords(rows.length);
}

function valueText(spec: FieldSpec, value: unknown, format: string, facts: LetterFacts): string {
  if (typeof value === 'number')
    return spec.type === 'money' ? moneyText(value, format) : countText(value, format);
  if (Array.isArray(value)) {
    if (spec.type === 'rows') return rowsText(spec, value as readonly FieldRow[], format);
    return (value as readonly string[]).filter((line) => line.trim() !== '').join('; ');
  }
  const text = String(value);
  switch (spec.type) {
    case 'date':
      return dateText(text, format);
    case 'time':
      return `${text.replace(':', '.')} ${TIME_ZONES[facts.office.timeZone]}`;
    case 'choice': {
      const label = spec.choices[text] ?? text;
      return format === 'lower' ? lowerFirst(label) : label;
    }
    default:
      return lineText(text, format, facts);
  }
}

function lineText(text: string, format: string, facts: LetterFacts): string {
  switch (format) {
    case 'upper':
      return text.toUpperCase();
    case 'acting':
      return proxyActing(text);
    case 'side':
      return wholeSide(facts.values);
    case 'union': {
      const union = facts.values['worker.union']?.trim() ?? '';
      const side = wholeSide(facts.values);
      return union === '' || isUnionAlone(facts.values) ? side : `${side} (${union})`;
    }
    default:
      return text;
  }
}

/** What a chip shows now; null where the fact is not known. */
export function chipText(chip: ChipName, facts: LetterFacts): string | null {
  const { name, format } = readChip(chip);
  if (isField(name)) {
    if (!isFilled(facts.values, name)) return null;
    return valueText(LETTER_FIELDS[name], facts.values[name], format, facts);
  }
  if (name === 'letter.dated') return dateText(facts.dated, format);
  if (name === 'letter.number') return facts.number ?? NUMBER_DOTS;
  if (name.startsWith('office.')) {
    const key = name.slice('office.'.length);
    return isOfficeChip(key) ? facts.office[key] || null : null;
  }
  const law = facts.law[name.replace(/^law\./, '')];
  if (law === undefined) return null;
  if (format === 'duration') return law.duration;
  return format === 'full' ? law.full : law.short;
}
