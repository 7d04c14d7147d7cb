import { formatNumber } from './words/format-number.ts';
import { terbilang } from './words/terbilang.ts';
import { cut, meansNothing, singleSpaced, textOf } from './written-text.ts';

export { formatNumber };

/** A sum in whole rupiah, never negative. */
export type Rupiah = number & { readonly __brand: 'Rupiah' };

/**
 * Why a sum was not accepted. Params hold `text`, the input as it was read.
 * - `money-not-readable`: not a sum of money in figures
 * - `money-ambiguous`: the separators can be read in two ways (`4,500`, `4.500,000`)
 * - `money-fraction`: parts of a rupiah (`4,50`)
 * - `money-negative`
 * - `money-too-large`: more than a computer counts without loss
 */
export type MoneyRefusal =
  | 'money-not-readable'
  | 'money-ambiguous'
  | 'money-fraction'
  | 'money-negative'
  | 'money-too-large';

export type RupiahReading =
  | { readonly kind: 'amount'; readonly amount: Rupiah }
  | { readonly kind: 'empty' }
  | {
      readonly kind: 'refused';
      readonly reason: {
        readonly code: MoneyRefusal;
        readonly params: Readonly<Record<string, string | number>>;
      };
    };

function isRupiah(n: number): n is Rupiah {
  return Number.isSafeInteger(n) && n >= 0;
}

/**
 * Takes a number of whole rupiah.
 * @throws RangeError unless it is a safe whole number from 0 on
 */
export function rupiah(n: number): Rupiah {
  if (!isRupiah(n)) throw new RangeError(`Not a sum in whole rupiah: ${n}`);
  return n;
}

/** `Rp45.000.000`: no space, dots between thousands. */
export function formatRupiah(amount: Rupiah): string {
  return `Rp${formatNumber(amount)}`;
}

/** As letters print it: `Rp45.000.000,00 (empat puluh lima juta rupiah)`. */
export function formatRupiahLetter(amount: Rupiah): string {
  return `${formatRupiah(amount)},00 (${terbilang(amount)} rupiah)`;
}

const MAX_TEXT = 40;
const CURRENCY = /^(?:rp|idr)\.?/i;
/** `4.500.000,-` and its relatives: a mark that no sen follow. */
const NO_SEN_MARK = /[.,][-–—_=]{1,2}$/;
const PLAIN = /^\d+$/;
const DOT_GROUPS = /^[1-9]\d{0,2}(?:\.\d{3})+$/;
/** One comma group alone could be decimals, so English grouping counts from two groups on. */
const COMMA_GROUPS = /^[1-9]\d{0,2}(?:,\d{3}){2,}$/;
const DECIMALS = /^(.*?)([.,])(\d{1,2})$/;

function refused(code: MoneyRefusal, text: string): RupiahReading {
  return { kind: 'refused', reason: { code, params: { text } } };
}

function accept(value: number, text: string): RupiahReading {
  return isRupiah(value) ? { kind: 'amount', amount: value } : refused('money-too-large', text);
}

/** Whole rupiah from digits, dot groups or comma groups; null when `digits` is none of them. */
function readWhole(digits: string): number | null {
  if (PLAIN.test(digits)) return Number(digits);
  if (DOT_GROUPS.test(digits) || COMMA_GROUPS.test(digits)) return Number(digits.replace(/[.,]/g, ''));
  return null;
}

function readText(raw: string): RupiahReading {
  const text = singleSpaced(raw);
  if (meansNothing(text)) return { kind: 'empty' };
  if (text.length > MAX_TEXT) return refused('money-not-readable', cut(text, MAX_TEXT));
  const compact = text.replace(/^'/, '').replace(/ /g, '');
  const isNegative =
    /^[-–−](?=.*\d)/.test(compact) || /^\(.*\d.*\)$/.test(compact) || /^rp\.?[-–−]/i.test(compact);
  if (isNegative) return refused('money-negative', text);
  const line = compact.replace(CURRENCY, '').replace(NO_SEN_MARK, '');
  if (!/^\d[\d.,]*$/.test(line)) return refused('money-not-readable', text);

  const whole = readWhole(line);
  if (whole !== null) return accept(whole, text);
  const decimals = DECIMALS.exec(line);
  const [, before = '', mark = '', sen = ''] = decimals ?? [];
  const beforeDecimals = before.includes(mark) ? null : readWhole(before);
  // "4,500.00" has one comma group, which the decimal point after it makes plain.
  const englishGroup =
    mark === '.' && /^[1-9]\d{0,2},\d{3}$/.test(before) ? Number(before.replace(',', '')) : null;
  const value = beforeDecimals ?? englishGroup;
  if (decimals === null || value === null) return refused('money-ambiguous', text);
  return /^0+$/.test(sen) ? accept(value, text) : refused('money-fraction', text);
}

/**
 * Reads a sum as people write it: `Rp 4.500.000,-`, `4.500.000,00`, `4,500,000`, `4500000`, or a number.
 * A single dot group is thousands (`4.500` is 4500), as Indonesian is written; a single comma group
 * (`4,500`) is refused, since it may be either. Null, blanks and lone dashes are `empty`. Throws nothing.
 */
export function readRupiah(input: unknown): RupiahReading {
  if (input === null || input === undefined) return { kind: 'empty' };
  if (typeof input === 'string') return readText(input);
  const text = textOf(input);
  if (typeof input !== 'number' || !Number.isFinite(input)) return refused('money-not-readable', text);
  if (input < 0) return refused('money-negative', text);
  if (!Number.isInteger(input)) return refused('money-fraction', text);
  return accept(input, text);
}
