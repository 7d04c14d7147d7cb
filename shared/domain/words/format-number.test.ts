import fc from 'fast-check';
import { expect, it } from 'vitest';
import { formatNumber } from './format-number.ts';

it.each([
  [0, '0'],
  [999, '999'],
  [1184, '1.184'],
  [1_000_000, '1.000.000'],
  [-1184, '-1.184'],
  [-0, '0'],
  [9_007_199_254_740_991, '9.007.199.254.740.991'],
])('writes %d as %s', (n, text) => {
  expect(formatNumber(n)).toBe(text);
});

it('writes decimals behind a comma, rounded', () => {
  expect(formatNumber(12.5, 1)).toBe('12,5');
  expect(formatNumber(1234.567, 2)).toBe('1.234,57');
  expect(formatNumber(0.4)).toBe('0');
  expect(formatNumber(-0.4)).toBe('0');
});

it('writes big integers whole', () => {
  expect(formatNumber(10n ** 18n)).toBe('1.000.000.000.000.000.000');
});

it('refuses what is no number', () => {
  for (const n of [Number.NaN, Number.POSITIVE_INFINITY, 1e21])
    expect(() => formatNumber(n)).toThrow(RangeError);
});

it('loses no digit and makes groups of three', () => {
  fc.assert(
    fc.property(fc.maxSafeInteger(), (n) => {
      const text = formatNumber(n);
      expect(Number(text.replaceAll('.', ''))).toBe(n);
      expect(text).toMatch(/^-?\d{1,3}(\.\d{3})*$/);
    }),
  );
});
