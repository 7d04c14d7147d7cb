import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths, daysBetween, plainDate } from '../calendar/plain-date.ts';
import { assess } from './assess.ts';
import { BUSINESS_SCALES } from './facts/common.ts';
import { LAYOFF_REASONS } from './layoff-reasons.ts';
import { ASSESSMENT_KINDS } from './rule-set.ts';
import { completeYears, isDayBeforeAnniversary, monthsAndDays } from './service-years.ts';
import { exact, lessOrZero, product, roundHalfUp, sum } from './whole-rupiah.ts';

const EARLIEST_START = plainDate('1985-01-01');
const EARLIEST_END = plainDate('2021-02-02');

const amount = fc.integer({ min: 0, max: 200_000_000 });
const start = fc.integer({ min: 0, max: 15_000 }).map((n) => addDays(EARLIEST_START, n));
const end = fc.integer({ min: 0, max: 4_000 }).map((n) => addDays(EARLIEST_END, n));
const wage = fc.oneof(
  fc.record({ basic: amount, fixedAllowances: amount }),
  fc.record({ daily: fc.integer({ min: 0, max: 5_000_000 }) }),
  fc.record({ pieceRateMonthlyAverage: amount, minimumWage: amount }),
);
const rights = fc.record(
  {
    unusedLeaveDays: fc.integer({ min: 0, max: 60 }),
    leaveDivisor: fc.integer({ min: 1, max: 31 }),
    travelHome: amount,
    other: amount,
  },
  { requiredKeys: [] },
);
const severance = fc.record({
  kind: fc.constant('severance'),
  reason: fc.constantFrom(...LAYOFF_REASONS),
  employment: fc
    .tuple(start, end)
    .map(([from, to]) => (from <= to ? { start: from, end: to } : { start: to, end: to })),
  wage,
  rights,
  separationPay: fc.option(amount),
  businessScale: fc.constantFrom(...BUSINESS_SCALES),
});
const term = fc.tuple(start, end).map(([from, to]) => ({ start: from <= to ? from : to, end: to }));
const pkwt = fc
  .record({
    kind: fc.constant('pkwt-compensation'),
    term: fc.oneof(
      fc.record({ months: fc.integer({ min: 0, max: 120 }) }),
      fc
        .tuple(term, fc.constantFrom('ignore', 'by-30-days'))
        .map(([dates, partMonth]) => ({ ...dates, partMonth })),
    ),
    wage: fc.record({ basic: amount, fixedAllowances: amount }),
    businessScale: fc.constantFrom(...BUSINESS_SCALES),
    foreignWorker: fc.boolean(),
  })
  .map(({ term: length, ...rest }) => ({ ...rest, ...length }));
const pension = fc.record({
  kind: fc.constant('pension-offset'),
  severanceTotal: amount,
  pensionBenefit: amount,
  employerShare: fc.double({ min: 0, max: 1, noNaN: true }),
});

/** Every number in an answer. */
function numbersIn(value: unknown): readonly number[] {
  if (typeof value === 'number') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(numbersIn);
}

function answerOf(facts: unknown): Readonly<Record<string, unknown>> {
  const result = assess(facts);
  if (!result.ok) throw new Error(`${result.path}: ${result.problem}`);
  return { ...result.answer };
}

describe('Whatever the facts', () => {
  it('no amount is negative, and every amount is whole', () => {
    fc.assert(
      fc.property(fc.oneof(severance, pkwt, pension), (facts) => {
        const { severancePay, servicePay, rights: rightsPay, separationPay, ...rest } = answerOf(facts);
        const amounts = [severancePay, servicePay, rightsPay, separationPay, rest].flatMap(numbersIn);
        for (const n of amounts) expect(n).toBeGreaterThanOrEqual(0);
        for (const key of ['total', 'amount', 'employerPart', 'workerPart', 'shortfall', 'monthlyWage']) {
          if (typeof rest[key] === 'number') expect(Number.isSafeInteger(rest[key])).toBe(true);
        }
      }),
    );
  });

  it('more service never pays less', () => {
    fc.assert(
      fc.property(severance, fc.integer({ min: 1, max: 4_000 }), (facts, days) => {
        const longer = {
          ...facts,
          employment: { ...facts.employment, start: addDays(facts.employment.start, -days) },
        };
        const [less, more] = [answerOf(facts).total, answerOf(longer).total];
        if (less === null) expect(more).toBeNull();
        else expect(Number(more)).toBeGreaterThanOrEqual(Number(less));
      }),
    );
  });

  it('a longer fixed term never pays less', () => {
    const whole = { kind: 'pkwt-compensation', businessScale: 'besar', foreignWorker: false };
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 2_000 }),
        fc.integer({ min: 1, max: 400 }),
        fc.constantFrom('ignore', 'by-30-days'),
        amount,
        (first, days, partMonth, basic) => {
          const facts = {
            ...whole,
            start: addDays(EARLIEST_END, first),
            end: addDays(EARLIEST_END, first + days),
            partMonth,
            wage: { basic, fixedAllowances: 0 },
          };
          const longer = Number(answerOf({ ...facts, end: addDays(facts.end, 1) }).amount);
          expect(longer).toBeGreaterThanOrEqual(Number(answerOf(facts).amount));
        },
      ),
    );
  });

  it('a question is needs-review exactly when something is left to decide', () => {
    fc.assert(
      fc.property(fc.oneof(severance, pkwt), (facts) => {
        const { outcome, review } = answerOf(facts);
        expect(outcome).toBe(Array.isArray(review) && review.length > 0 ? 'needs-review' : 'computed');
      }),
    );
  });

  it('no input crashes: it is answered, or one path is named', () => {
    const anything = fc.oneof(
      fc.jsonValue(),
      fc.record({ kind: fc.constantFrom(...ASSESSMENT_KINDS) }),
      fc.dictionary(fc.string(), fc.jsonValue()),
      fc
        .tuple(fc.oneof(severance, pkwt, pension), fc.string(), fc.jsonValue())
        .map(([facts, key, value]) => ({ ...facts, [key]: value })),
      fc
        .tuple(
          severance,
          fc.constantFrom('reason', 'employment', 'wage', 'rights', 'businessScale'),
          fc.jsonValue(),
        )
        .map(([facts, key, value]) => ({ ...facts, [key]: value })),
    );
    fc.assert(
      fc.property(anything, (json) => {
        const result = assess(json);
        if (result.ok) return;
        expect(result.path).not.toBe('');
        expect(`${result.path}: ${result.problem}`).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}]/u);
      }),
      { numRuns: 500 },
    );
  });
});

describe('Length of service', () => {
  const from = fc.integer({ min: 0, max: 15_000 }).map((n) => addDays(EARLIEST_START, n));

  it('is the number of anniversaries passed', () => {
    fc.assert(
      fc.property(from, fc.integer({ min: 0, max: 15_000 }), (first, days) => {
        const last = addDays(first, days);
        const years = completeYears(first, last);
        expect(addMonths(first, 12 * years) <= last).toBe(true);
        expect(addMonths(first, 12 * (years + 1)) > last).toBe(true);
        expect(isDayBeforeAnniversary(first, last)).toBe(completeYears(first, addDays(last, 1)) > years);
      }),
    );
  });

  it('in months and days adds up to the last day', () => {
    fc.assert(
      fc.property(from, fc.integer({ min: 0, max: 5_000 }), (first, days) => {
        const last = addDays(first, days);
        const length = monthsAndDays(first, last);
        expect(addDays(addMonths(first, length.months), length.days)).toBe(addDays(last, 1));
        expect(length.days).toBeLessThan(31);
        expect(daysBetween(first, addMonths(first, length.months))).toBeLessThanOrEqual(days + 1);
      }),
    );
  });
});

describe('Money', () => {
  it('rounds half a rupiah up, once', () => {
    expect(roundHalfUp(product(1, 0.5))).toBe(1);
    expect(roundHalfUp(product(3, 0.5))).toBe(2);
    expect(roundHalfUp(product(1, 0.49))).toBe(0);
    expect(roundHalfUp(product(2_500_001, 0.1, 10))).toBe(2_500_001);
  });

  it('reads decimals exactly as written', () => {
    expect(roundHalfUp(product(1_000_000_000_000_000, 1.005))).toBe(1_005_000_000_000_000);
    expect(exact(1e-7)).toEqual({ num: 1n, den: 10_000_000n });
    expect(exact(1e21).num).toBe(10n ** 21n);
    expect(() => exact(-1)).toThrow(RangeError);
    expect(() => roundHalfUp(exact(2 ** 53))).toThrow(RangeError);
  });

  it('never goes below zero', () => {
    expect(roundHalfUp(lessOrZero(5, exact(7)))).toBe(0);
    expect(roundHalfUp(lessOrZero(7, sum(2, 0.5)))).toBe(5);
  });
});
