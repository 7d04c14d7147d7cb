import { formatNumber } from './format-number.ts';

const DIGITS = [
  'nol',
  'satu',
  'dua',
  'tiga',
  'empat',
  'lima',
  'enam',
  'tujuh',
  'delapan',
  'sembilan',
  'sepuluh',
  'sebelas',
] as const;

/** Largest first. `seribu` is the one scale that swallows its "satu". */
const SCALES: ReadonlyArray<readonly [size: bigint, word: string]> = [
  [10n ** 15n, 'kuadriliun'],
  [10n ** 12n, 'triliun'],
  [10n ** 9n, 'miliar'],
  [10n ** 6n, 'juta'],
  [10n ** 3n, 'ribu'],
];
const LIMIT = 10n ** 18n;

/** Words of 1-999, none for 0. */
function wordsBelowThousand(n: number): readonly string[] {
  if (n === 0) return [];
  if (n < 12) return [DIGITS[n] ?? ''];
  if (n < 20) return [DIGITS[n - 10] ?? '', 'belas'];
  if (n < 100) return [DIGITS[Math.floor(n / 10)] ?? '', 'puluh', ...wordsBelowThousand(n % 10)];
  const hundreds = Math.floor(n / 100);
  return [
    ...(hundreds === 1 ? ['seratus'] : [DIGITS[hundreds] ?? '', 'ratus']),
    ...wordsBelowThousand(n % 100),
  ];
}

/**
 * A whole number in Indonesian words, lower case: 2026 -> `dua ribu dua puluh enam`, -1 -> `minus satu`.
 * @param n a whole number below 10^18 in size; as a JS number it must be a safe integer
 * @throws RangeError for anything else
 */
export function terbilang(n: number | bigint): string {
  if (typeof n === 'number' && !Number.isSafeInteger(n))
    throw new RangeError(`Not a safe whole number: ${n}`);
  const value = BigInt(n);
  if (value < 0n) return `minus ${terbilang(-value)}`;
  if (value >= LIMIT) throw new RangeError(`Too large for words: ${value}`);
  if (value === 0n) return DIGITS[0];

  const words: string[] = [];
  let rest = value;
  for (const [size, scale] of SCALES) {
    const count = Number(rest / size);
    rest %= size;
    if (count === 0) continue;
    if (count === 1 && scale === 'ribu') words.push('seribu');
    else words.push(...wordsBelowThousand(count), scale);
  }
  words.push(...wordsBelowThousand(Number(rest)));
  return words.join(' ');
}

/**
 * A count as letters print it: 10 -> `10 (sepuluh)`, 1184 -> `1.184 (seribu seratus delapan puluh empat)`.
 * @throws RangeError as `terbilang` does
 */
export function countInWords(n: number | bigint): string {
  return `${formatNumber(n)} (${terbilang(n)})`;
}
