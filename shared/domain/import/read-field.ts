import type { PlainDate } from '../../calendar/plain-date.ts';
import { readDate } from '../../calendar/read-date.ts';
import { assertNever } from '../assert-never.ts';
import type { Finding } from '../finding.ts';
import { checkKpj } from '../identity/kpj.ts';
import { checkNib } from '../identity/nib.ts';
import { checkNpp } from '../identity/npp.ts';
import type { RegistrationCheck } from '../identity/registration-number.ts';
import { readRupiah } from '../money.ts';
import { type Cell, cellText, MAX_CELL_TEXT, type PlainCell } from './cell.ts';
import type { ImportField } from './field.ts';
import { readCitizenship, readContract, readResponse, readSex } from './read-words.ts';

/** What one cell says for its field. */
export type FieldReading =
  | { readonly kind: 'empty'; readonly warnings?: readonly Finding[] }
  | { readonly kind: 'value'; readonly value: string | number; readonly warnings?: readonly Finding[] }
  /** Place and date of birth in one cell. */
  | { readonly kind: 'pair'; readonly place: string; readonly date: PlainDate | null }
  | { readonly kind: 'refused'; readonly reason: Finding };

const EMPTY: FieldReading = { kind: 'empty' };
const LONE_DASH = /^[-–—_.]+$/;
const SHOWN_CHARACTERS = 60;

function refused(code: string, params: Finding['params'] = {}): FieldReading {
  return { kind: 'refused', reason: { code, params } };
}

function shown(text: string): string {
  return text.length > SHOWN_CHARACTERS ? `${text.slice(0, SHOWN_CHARACTERS)}…` : text;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function readText(field: ImportField, text: string): FieldReading {
  const value = oneLine(text);
  if (value === '' || LONE_DASH.test(value)) return EMPTY;
  const max = field.maxLength ?? MAX_CELL_TEXT;
  return value.length > max
    ? refused('text-too-long', { length: value.length, max })
    : { kind: 'value', value };
}

function readName(field: ImportField, text: string): FieldReading {
  const reading = readText(field, text);
  if (reading.kind !== 'value') return reading;
  return /\p{L}.*\p{L}/u.test(String(reading.value))
    ? reading
    : refused('name-not-text', { text: shown(text) });
}

function readDay(cell: PlainCell, today: PlainDate): FieldReading {
  if (cell.kind === 'date') return { kind: 'value', value: cell.date };
  const reading = readDate(cell.kind === 'number' ? cell.value : cellText(cell), today);
  switch (reading.kind) {
    case 'empty':
      return EMPTY;
    case 'refused':
      return reading;
    case 'date':
      // A number without a date format is a date only by the kindness of the reader: somebody should look.
      return cell.kind === 'number'
        ? {
            kind: 'value',
            value: reading.date,
            warnings: [{ code: 'date-from-number', params: { text: cell.text } }],
          }
        : { kind: 'value', value: reading.date };
    default:
      return assertNever(reading);
  }
}

function readMoney(cell: PlainCell): FieldReading {
  const reading = readRupiah(cell.kind === 'number' ? cell.value : cellText(cell));
  if (reading.kind !== 'amount') return reading;
  return reading.amount === 0
    ? { kind: 'value', value: 0, warnings: [{ code: 'wage-zero', params: {} }] }
    : { kind: 'value', value: reading.amount };
}

function readCount(text: string): FieldReading {
  if (text === '' || LONE_DASH.test(text)) return EMPTY;
  const digits = /^(\d{1,6})\s*(orang|org|pekerja|karyawan|tk)?\.?$/i.exec(text)?.[1];
  return digits === undefined
    ? refused('count-not-readable', { text: shown(text) })
    : { kind: 'value', value: Number(digits) };
}

function readRegistration(field: ImportField, check: RegistrationCheck): FieldReading {
  if (check.kind === 'empty') return EMPTY;
  const reading = readText(field, check.value);
  return reading.kind === 'value' ? { ...reading, warnings: check.warnings } : reading;
}

/** A word out of a short list. Another word is no reason to refuse the row: it is left out, and said so. */
function readWord(text: string, read: (text: string) => string | null, code: string): FieldReading {
  if (text === '' || LONE_DASH.test(text)) return EMPTY;
  const value = read(text);
  return value === null
    ? { kind: 'empty', warnings: [{ code, params: { text: shown(oneLine(text)) } }] }
    : { kind: 'value', value };
}

/** `Banjarbaru, 3 Mei 1990`, `Banjarbaru / 03-05-1990`, or only one of the two. */
function readPlaceAndDate(cell: PlainCell, today: PlainDate): FieldReading {
  if (cell.kind === 'date') return { kind: 'pair', place: '', date: cell.date };
  const text = oneLine(cellText(cell));
  if (text === '' || LONE_DASH.test(text)) return EMPTY;
  const firstDigit = text.search(/\d/);
  const end = firstDigit === -1 ? text.length : firstDigit;
  const place = text
    .slice(0, end)
    .replace(/(tanggal|tgl\.?)\s*$/i, '')
    .replace(/[\s,/;.\-–]+$/, '');
  if (firstDigit === -1) return { kind: 'pair', place, date: null };
  const reading = readDate(text.slice(firstDigit), today);
  if (reading.kind === 'refused') return reading;
  return { kind: 'pair', place, date: reading.kind === 'date' ? reading.date : null };
}

function readPlain(field: ImportField, cell: PlainCell, today: PlainDate): FieldReading {
  if (cell.kind === 'error') return refused('cell-error', { text: shown(cell.text) });
  const text = cellText(cell);
  if (text.length > MAX_CELL_TEXT) return refused('cell-too-long', { max: MAX_CELL_TEXT });
  const raw = cell.kind === 'number' ? cell.value : text;
  switch (field.kind) {
    case 'nik':
      return text === '' || LONE_DASH.test(text) ? EMPTY : { kind: 'value', value: raw };
    case 'name':
      return readName(field, text);
    case 'date':
    case 'birth-date':
      return readDay(cell, today);
    case 'place-and-date':
      return readPlaceAndDate(cell, today);
    case 'money':
      return readMoney(cell);
    case 'count':
      return readCount(text);
    case 'text':
      return readText(field, text);
    case 'kpj':
      return readRegistration(field, checkKpj(raw));
    case 'npp':
      return readRegistration(field, checkNpp(raw));
    case 'nib':
      return readRegistration(field, checkNib(raw));
    case 'sex':
      return readWord(text, readSex, 'sex-unknown');
    case 'citizenship':
      return readWord(text, readCitizenship, 'citizenship-unknown');
    case 'contract':
      return readWord(text, readContract, 'contract-unknown');
    case 'response':
      return readWord(text, readResponse, 'response-unknown');
    default:
      return assertNever(field.kind);
  }
}

/**
 * Reads one cell as its field says. A formula counts with the value stored beside it; the caller warns about it.
 * Refusals: `cell-formula-empty` {formula}, `cell-error` {text}, `cell-too-long` {max}, `text-too-long`
 * {length, max}, `name-not-text` {text}, `count-not-readable` {text}, and those of dates and money. Warnings:
 * `date-from-number`, `wage-zero`, `sex-unknown`, `citizenship-unknown`, `contract-unknown`, `response-unknown`, and those of KPJ, NPP, NIB.
 */
export function readField(field: ImportField, cell: Cell, today: PlainDate): FieldReading {
  if (cell.kind !== 'formula') return readPlain(field, cell, today);
  return cell.cached === null
    ? refused('cell-formula-empty', { formula: shown(cell.formula) })
    : readPlain(field, cell.cached, today);
}
