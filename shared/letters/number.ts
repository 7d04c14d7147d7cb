import { romanMonth } from '../calendar/format-date.ts';
import { monthOf, type PlainDate, yearOf } from '../calendar/plain-date.ts';
import type { Finding } from '../domain/finding.ts';

/** Pattern of the numbers in the register of disputes that ships with the app. */
export const DISPUTE_NUMBER_PATTERN = '{urut:3}/PHI/{bulan_romawi}/{tahun}';

/** Pattern of letter numbers that ships with the app. */
export const DEFAULT_NUMBER_PATTERN = '{kode}/{urut}/{unit}/{bulan_romawi}/{tahun}';

export const NUMBER_TOKENS = [
  'keamanan',
  'kode',
  'urut',
  'unit',
  'seksi',
  'bulan_romawi',
  'bulan2',
  'tahun',
] as const;
export type NumberToken = (typeof NUMBER_TOKENS)[number];

/** Values of the field `letter.security`; the class may lead the number: `B/…`, `R/…`. */
export const SECURITY_CLASSES = ['biasa', 'terbatas', 'rahasia', 'sangat-rahasia'] as const;
export type SecurityClass = (typeof SECURITY_CLASSES)[number];
const SECURITY_CODES: Readonly<Record<SecurityClass, string>> = {
  biasa: 'B',
  terbatas: 'T',
  rahasia: 'R',
  'sangat-rahasia': 'SR',
};

/** The security class that a letter's field says; ordinary where it says none. Pure. */
export const securityOf = (value: unknown): SecurityClass =>
  SECURITY_CLASSES.find((one) => one === value) ?? 'biasa';

/** What the tokens stand for. `unit` and `seksi` may be empty. */
export interface NumberValues {
  /** Security class of the letter; what no letter is, such as a register of cases, has none. */
  readonly keamanan?: SecurityClass | null;
  /** Classification, e.g. `500.15.15`. */
  readonly kode: string;
  /** Running number in the book and year, from 1. */
  readonly urut: number;
  readonly unit: string;
  readonly seksi: string;
  /** The letter's date: month and year come from it. */
  readonly dated: PlainDate;
}

const TOKEN = /\{([^{}:]*)(?::([^{}]*))?\}/g;
const MAX_WIDTH = 9;

function isToken(name: string): name is NumberToken {
  return (NUMBER_TOKENS as readonly string[]).includes(name);
}

function isWidth(width: string): boolean {
  return /^[1-9]$/.test(width) && Number(width) <= MAX_WIDTH;
}

function tokenText(token: NumberToken, width: string | undefined, values: NumberValues): string {
  switch (token) {
    case 'keamanan':
      return values.keamanan ? SECURITY_CODES[values.keamanan] : '';
    case 'kode':
      return values.kode.trim();
    case 'urut':
      return String(values.urut).padStart(width === undefined ? 0 : Number(width), '0');
    case 'unit':
      return values.unit.trim();
    case 'seksi':
      return values.seksi.trim();
    case 'bulan_romawi':
      return romanMonth(values.dated);
    case 'bulan2':
      return String(monthOf(values.dated)).padStart(2, '0');
    case 'tahun':
      return String(yearOf(values.dated)).padStart(4, '0');
  }
}

/**
 * What is wrong with a pattern; nothing means it can be used. Codes: `number-token-unknown` {token},
 * `number-width` {token} (only `{urut:1}` to `{urut:9}` have one), `number-brace` (a brace without its partner),
 * `number-sequence-missing` (no `{urut}`, so every letter would get the same number).
 */
export function checkPattern(pattern: string): readonly Finding[] {
  const findings: Finding[] = [];
  let sequences = 0;
  for (const [whole, name = '', width] of pattern.matchAll(TOKEN)) {
    if (!isToken(name)) findings.push({ code: 'number-token-unknown', params: { token: whole } });
    else if (width !== undefined && (name !== 'urut' || !isWidth(width)))
      findings.push({ code: 'number-width', params: { token: whole } });
    if (name === 'urut') sequences += 1;
  }
  if (/[{}]/.test(pattern.replace(TOKEN, ''))) findings.push({ code: 'number-brace', params: {} });
  if (sequences === 0) findings.push({ code: 'number-sequence-missing', params: {} });
  return findings;
}

/**
 * The number of a letter. A part between slashes whose tokens are all empty (an office without a unit code) falls
 * away with its slash.
 * @param pattern text with `{token}`s, such as `DEFAULT_NUMBER_PATTERN`; `{urut:3}` pads with zeros
 * @throws RangeError when `checkPattern` finds fault with the pattern, or `urut` is not a whole number from 1 on
 */
export function formatNumber(pattern: string, values: NumberValues): string {
  const [fault] = checkPattern(pattern);
  if (fault) throw new RangeError(`Number pattern ${pattern}: ${fault.code}`);
  if (!Number.isSafeInteger(values.urut) || values.urut < 1)
    throw new RangeError(`Not a running number: ${values.urut}`);
  const fill = (part: string) =>
    part.replace(TOKEN, (_, name: NumberToken, width?: string) => tokenText(name, width, values));
  return pattern
    .split('/')
    .map((part) => ({ part, text: fill(part).trim() }))
    .filter(({ part, text }) => text !== '' || part.trim() === '')
    .map(({ text }) => text)
    .join('/');
}
