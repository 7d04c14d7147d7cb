/**
 * Sums of money as exact fractions: 0.1 of a wage is exactly a tenth, and rounding happens once, at the end.
 */
export interface Fraction {
  readonly num: bigint;
  /** Above 0. */
  readonly den: bigint;
}

/** Thrown when a sum leaves what a computer counts without loss. */
export class AmountTooLarge extends RangeError {
  constructor() {
    super('The amount is too large to be counted without loss');
    this.name = 'AmountTooLarge';
  }
}

/**
 * A number from 0 on as the fraction that its decimal text says: 1.75 is 175/100.
 * @throws RangeError for negative numbers, NaN and infinities
 */
export function exact(n: number): Fraction {
  if (!Number.isFinite(n) || n < 0) throw new RangeError(`Not a number from 0 on: ${n}`);
  const [mantissa = '0', exponentText = '0'] = String(n).split('e');
  const [whole = '0', decimals = ''] = mantissa.split('.');
  const digits = BigInt(whole + decimals);
  const shift = Number(exponentText) - decimals.length;
  return shift >= 0
    ? { num: digits * 10n ** BigInt(shift), den: 1n }
    : { num: digits, den: 10n ** BigInt(-shift) };
}

/** The product of numbers from 0 on, without rounding. */
export function product(...factors: readonly (number | Fraction)[]): Fraction {
  return factors
    .map((factor) => (typeof factor === 'number' ? exact(factor) : factor))
    .reduce((a, b) => ({ num: a.num * b.num, den: a.den * b.den }), { num: 1n, den: 1n });
}

/**
 * `n` parts of `whole`: 7 of 30.
 * @throws RangeError unless `whole` is a whole number above 0
 */
export function part(n: number, whole: number): Fraction {
  if (!Number.isInteger(whole) || whole <= 0) throw new RangeError(`Not a divisor: ${whole}`);
  const top = exact(n);
  return { num: top.num, den: top.den * BigInt(whole) };
}

export function sum(...terms: readonly (number | Fraction)[]): Fraction {
  return terms
    .map((term) => (typeof term === 'number' ? exact(term) : term))
    .reduce((a, b) => ({ num: a.num * b.den + b.num * a.den, den: a.den * b.den }), { num: 0n, den: 1n });
}

/** `a` less `b`, but not below 0. */
export function lessOrZero(a: number | Fraction, b: Fraction): Fraction {
  const from = typeof a === 'number' ? exact(a) : a;
  const num = from.num * b.den - b.num * from.den;
  return { num: num > 0n ? num : 0n, den: from.den * b.den };
}

/**
 * Whole rupiah, half a rupiah up.
 * @throws AmountTooLarge beyond the safe whole numbers
 */
export function roundHalfUp({ num, den }: Fraction): number {
  const rounded = Number((num * 2n + den) / (den * 2n));
  if (!Number.isSafeInteger(rounded)) throw new AmountTooLarge();
  return rounded;
}
