import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatRupiah, formatRupiahLetter, readRupiah, rupiah } from './money.ts';

const codeOf = (input: unknown) => {
  const reading = readRupiah(input);
  return reading.kind === 'refused' ? reading.reason.code : reading.kind;
};

describe('a sum in rupiah', () => {
  it('is a whole number from nothing on', () => {
    expect(rupiah(0)).toBe(0);
    expect(rupiah(45_000_000)).toBe(45_000_000);
    for (const n of [-1, 0.5, Number.NaN, 2 ** 53, Number.POSITIVE_INFINITY]) {
      expect(() => rupiah(n)).toThrow(RangeError);
    }
  });

  it('is written without a space', () => {
    expect(formatRupiah(rupiah(45_000_000))).toBe('Rp45.000.000');
    expect(formatRupiah(rupiah(0))).toBe('Rp0');
  });

  it('is written in letters with sen and words', () => {
    expect(formatRupiahLetter(rupiah(45_000_000))).toBe('Rp45.000.000,00 (empat puluh lima juta rupiah)');
    expect(formatRupiahLetter(rupiah(0))).toBe('Rp0,00 (nol rupiah)');
    expect(formatRupiahLetter(rupiah(Number.MAX_SAFE_INTEGER))).toContain('kuadriliun');
  });
});

describe('reading a sum', () => {
  it.each([
    'Rp 4.500.000,-',
    'Rp. 4.500.000,-',
    'Rp.4.500.000.-',
    'Rp4.500.000,--',
    'RP 4.500.000',
    'IDR 4,500,000',
    '4.500.000',
    '4500000',
    '4.500.000,00',
    '4.500.000,0',
    '4500000,00',
    '4500000.00',
    '4,500,000',
    '4,500,000.00',
    ' 4.500.000 ',
    'Rp\u00a04.500.000',
    'Rp 4 500 000',
    "'4500000",
    4_500_000,
  ])('takes %j for four and a half million', (input) => {
    expect(readRupiah(input)).toEqual({ kind: 'amount', amount: 4_500_000 });
  });

  it.each([
    ['4.500', 4500],
    ['4.500,00', 4500],
    ['4,500.00', 4500],
    ['0', 0],
    ['Rp0,-', 0],
    ['750', 750],
    [0, 0],
  ])('reads %j as %d', (input, amount) => {
    expect(readRupiah(input)).toEqual({ kind: 'amount', amount });
  });

  it.each([null, undefined, '', '  ', '-', '–'])('calls %j empty', (input) => {
    expect(readRupiah(input)).toEqual({ kind: 'empty' });
  });

  it.each([
    ['4,500', 'money-ambiguous'],
    ['4.500,000', 'money-ambiguous'],
    ['4,500.000', 'money-ambiguous'],
    ['4.50.000', 'money-ambiguous'],
    ['0.500', 'money-ambiguous'],
    ['4.500.00', 'money-ambiguous'],
    ['4.500.0000', 'money-ambiguous'],
    ['4,50', 'money-fraction'],
    ['4.5', 'money-fraction'],
    ['4.500.000,50', 'money-fraction'],
    [4_500_000.5, 'money-fraction'],
    ['-4.500.000', 'money-negative'],
    ['Rp -4.500.000', 'money-negative'],
    ['(4.500.000)', 'money-negative'],
    [-1, 'money-negative'],
    ['4,5 juta', 'money-not-readable'],
    ['4,5E+06', 'money-not-readable'],
    ['4.500.000-', 'money-not-readable'],
    ['UMK', 'money-not-readable'],
    ['Rp', 'money-not-readable'],
    ['4.500.000 / bulan', 'money-not-readable'],
    [Number.NaN, 'money-not-readable'],
    [true, 'money-not-readable'],
    ['99.999.999.999.999.999', 'money-too-large'],
    [1e20, 'money-too-large'],
  ])('refuses %j with %s', (input, code) => {
    expect(codeOf(input)).toBe(code);
  });

  it('repeats in the reason what was written', () => {
    expect(readRupiah(' 4,50 ')).toEqual({
      kind: 'refused',
      reason: { code: 'money-fraction', params: { text: '4,50' } },
    });
  });

  it('reads back every sum that was written', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (n) => {
        const amount = rupiah(Math.abs(n));
        expect(readRupiah(formatRupiah(amount))).toEqual({ kind: 'amount', amount });
        expect(readRupiah(`${formatRupiah(amount)},00`)).toEqual({ kind: 'amount', amount });
      }),
    );
  });

  it('answers everything and throws nothing', () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.stringMatching(/^[0-9.,\-Rp ()]{0,16}$/)), (input) => {
        const reading = readRupiah(input);
        if (reading.kind === 'amount') expect(Number.isSafeInteger(reading.amount)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});
