import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countInWords, terbilang } from './terbilang.ts';

const UNITS = ['nol', 'satu', 'dua', 'tiga', 'empat', 'lima', 'enam', 'tujuh', 'delapan', 'sembilan'];
const SCALES: Readonly<Record<string, bigint>> = {
  ribu: 10n ** 3n,
  juta: 10n ** 6n,
  miliar: 10n ** 9n,
  triliun: 10n ** 12n,
  kuadriliun: 10n ** 15n,
};

/** Reads words back, knowing nothing of how they were made: units, then belas/puluh/ratus, then a scale. */
function numberFromWords(words: string): bigint {
  if (words.startsWith('minus ')) return -numberFromWords(words.slice('minus '.length));
  let total = 0n;
  let group = 0n;
  let unit = 0n;
  for (const word of words.replace(/\bse(puluh|belas|ratus|ribu)/g, 'satu $1').split(' ')) {
    const digit = UNITS.indexOf(word);
    const scale = SCALES[word];
    if (digit >= 0) unit = BigInt(digit);
    else if (word === 'belas') [group, unit] = [group + 10n + unit, 0n];
    else if (word === 'puluh') [group, unit] = [group + unit * 10n, 0n];
    else if (word === 'ratus') [group, unit] = [group + unit * 100n, 0n];
    else if (scale !== undefined) [total, group, unit] = [total + (group + unit) * scale, 0n, 0n];
    else throw new Error(`not a word of a number: ${word}`);
  }
  return total + group + unit;
}

describe('terbilang', () => {
  it.each([
    [0, 'nol'],
    [1, 'satu'],
    [10, 'sepuluh'],
    [11, 'sebelas'],
    [12, 'dua belas'],
    [19, 'sembilan belas'],
    [20, 'dua puluh'],
    [21, 'dua puluh satu'],
    [99, 'sembilan puluh sembilan'],
    [100, 'seratus'],
    [101, 'seratus satu'],
    [111, 'seratus sebelas'],
    [200, 'dua ratus'],
    [999, 'sembilan ratus sembilan puluh sembilan'],
    [1000, 'seribu'],
    [1001, 'seribu satu'],
    [1100, 'seribu seratus'],
    [2026, 'dua ribu dua puluh enam'],
    [11_000, 'sebelas ribu'],
    [100_000, 'seratus ribu'],
    [101_000, 'seratus satu ribu'],
    [1_000_000, 'satu juta'],
    [1_001_000, 'satu juta seribu'],
    [45_000_000, 'empat puluh lima juta'],
    [1_000_000_000, 'satu miliar'],
    [1_000_000_000_000, 'satu triliun'],
    [1_000_000_000_000_000, 'satu kuadriliun'],
    [-1, 'minus satu'],
    [-1000, 'minus seribu'],
    [-0, 'nol'],
  ])('says %d as "%s"', (n, words) => {
    expect(terbilang(n)).toBe(words);
  });

  it('says what the inverse parser reads back', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), (n) => {
        expect(numberFromWords(terbilang(n))).toBe(n);
      }),
      { numRuns: 3000 },
    );
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 200_000 }), (n) => {
        expect(numberFromWords(terbilang(n))).toBe(BigInt(n));
      }),
      { numRuns: 3000 },
    );
  });

  it('never says "satu" before belas, puluh, ratus or ribu, nor leaves a gap', () => {
    const fewDigits = fc
      .array(fc.constantFrom('0', '1', '2'), { minLength: 1, maxLength: 15 })
      .map((digits) => BigInt(digits.join('')));
    fc.assert(
      fc.property(fewDigits, (n) => {
        const words = terbilang(n);
        expect(words).not.toMatch(
          /satu (belas|puluh|ratus)|^satu ribu|(juta|miliar|triliun) satu ribu| {2}|^ | $/,
        );
        expect(numberFromWords(words)).toBe(n);
      }),
      { numRuns: 3000 },
    );
  });

  it('says the same for a number and a big integer', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (n) => {
        expect(terbilang(n)).toBe(terbilang(BigInt(n)));
      }),
    );
  });

  it('refuses fractions, unsafe numbers and what has no name', () => {
    for (const n of [1.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53, 10n ** 18n]) {
      expect(() => terbilang(n)).toThrow(RangeError);
    }
  });
});

describe('a count', () => {
  it('stands in figures and words', () => {
    expect(countInWords(10)).toBe('10 (sepuluh)');
    expect(countInWords(1184)).toBe('1.184 (seribu seratus delapan puluh empat)');
  });
});
