import { EDUCATIONS, type Education } from '../job-seeker.ts';
import { readRupiah } from '../money.ts';

/* Cells of a list of vacancies that firms fill in their own words. */

/** A wage as it is offered, rupiah a month; `unread` where the words tell no sum: `UMK`, `nego`. */
export type WageReading =
  | { readonly kind: 'wages'; readonly from: number | null; readonly to: number | null }
  | { readonly kind: 'unread' };

const BETWEEN = /\s*(?:[-–—~]|\bs\s*[./]\s*d\b\.?|\bsd\b|\bsampai(?:\s+dengan)?\b|\bhingga\b)\s*/i;
const MILLIONS = /\s*(?:juta|jt)\b\.?/i;
/** What stands around a sum and says nothing of it. */
const AROUND = /\b(?:per|sebulan|setiap|tiap)\s*(?:bulan|bln)?\b|\/\s*(?:bulan|bln|org|orang)\b|,-+/gi;
/** More than anyone earns in a month. */
const MOST_WAGE = 999_999_999_999;

function sumOf(part: string, millions: boolean): number | null {
  const bare = part.replace(MILLIONS, '').trim();
  if (millions || MILLIONS.test(part)) {
    const number = Number(bare.replace(/^rp\.?\s*/i, '').replace(',', '.'));
    return bare !== '' && number > 0 && number < 1_000 ? Math.round(number * 1_000_000) : null;
  }
  const reading = readRupiah(bare);
  return reading.kind === 'amount' && reading.amount > 0 && reading.amount <= MOST_WAGE
    ? reading.amount
    : null;
}

/**
 * `3.500.000`, `Rp 3.500.000 - Rp 4.000.000`, `3,5 s.d. 4 juta`, `mulai 3 juta`, `maksimal 5 juta`. A single sum is where the
 * wage starts, unless the words call it the most. Pure.
 */
export function readWages(text: string): WageReading {
  const words = text.replace(AROUND, ' ').replace(/\s+/g, ' ').trim();
  const isMost = /^(?:maks(?:imal|imum)?|paling (?:banyak|tinggi)|sampai|hingga)\b\.?/i.test(words);
  const bare = words
    .replace(/^(?:maks(?:imal|imum)?|paling (?:banyak|tinggi|sedikit|rendah)|sampai|hingga)\b\.?/i, '')
    .replace(/^(?:min(?:imal|imum)?|mulai|dari|sekitar|kisaran|±|\+\/-)\b\.?(?:\s*dari\b)?/i, '')
    .replace(/^±/, '')
    .trim();
  const parts = bare.split(BETWEEN).filter((part) => part !== '');
  const [first, second, ...more] = parts;
  if (first === undefined || more.length > 0) return { kind: 'unread' };
  // `3 - 4 juta`: the word counts for both.
  const shared =
    second !== undefined && MILLIONS.test(second) && /^(?:rp\.?\s*)?\d{1,3}(?:[.,]\d)?$/i.test(first);
  const from = sumOf(first, shared);
  if (from === null) return { kind: 'unread' };
  if (second === undefined)
    return { kind: 'wages', ...(isMost ? { from: null, to: from } : { from, to: null }) };
  const to = sumOf(second, false);
  return to === null || to < from ? { kind: 'unread' } : { kind: 'wages', from, to };
}

const LEVELS: readonly (readonly [words: RegExp, education: Education])[] = [
  [/\bsd\b|\bsekolah dasar\b|\bmi\b/, 'SD'],
  [/\bsmp\b|\bsltp\b|\bmts\b/, 'SMP'],
  [/\bsma\b|\bslta\b|\bsmu\b|\bma\b|\bsederajat\b/, 'SMA'],
  [/\bsmk\b|\bstm\b|\bsmea\b/, 'SMK'],
  [/\bd ?(?:1|i)\b|\bdiploma (?:1|i|satu)\b/, 'D1'],
  [/\bd ?(?:2|ii)\b|\bdiploma (?:2|ii|dua)\b/, 'D2'],
  [/\bd ?(?:3|iii)\b|\bdiploma(?: (?:3|iii|tiga))?\b(?! (?:1|2|4|i|ii|iv|satu|dua|empat)\b)/, 'D3'],
  [/\bd ?(?:4|iv)\b|\bdiploma (?:4|iv|empat)\b/, 'D4'],
  [/\bs ?(?:1|i)\b|\bsarjana\b|\bstrata (?:1|i|satu)\b/, 'S1'],
  [/\bs ?(?:2|ii)\b|\bmagister\b|\bstrata (?:2|ii|dua)\b/, 'S2'],
  [/\bs ?(?:3|iii)\b|\bdoktor\b|\bstrata (?:3|iii|tiga)\b/, 'S3'],
];

/**
 * The least education that the words ask for: `Minimal SMA/SMK sederajat` is SMA, `D3/S1` is D3, `semua jenjang` is none.
 * Null where they name no school. Pure.
 */
export function readEducation(text: string): Education | null {
  const words = text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
  if (words === '' || /^(?:semua|tanpa|bebas|tidak ada|tidak di|tidak dipersyaratkan|umum)\b/.test(words))
    return '';
  const named = LEVELS.filter(([pattern]) => pattern.test(words)).map(([, education]) => education);
  // "Sederajat" goes along with the school that was named before it.
  const schools =
    named.length > 1 && !/\b(?:sma|slta|smu|ma)\b/.test(words) ? named.filter((one) => one !== 'SMA') : named;
  return EDUCATIONS.find((education) => schools.includes(education)) ?? null;
}

/** Licences and certificates one by one, each once: `SIM A, SIM C; K3`. */
export const readLicences = (text: string): readonly string[] => [
  ...new Set(
    text
      .split(/[,;•\n]|\s\bdan\b\s|\s\+\s/i)
      .map((name) => name.trim())
      .filter((name) => name !== '' && !/^[-–—_.]+$/.test(name)),
  ),
];
