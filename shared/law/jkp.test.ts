import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { monthNumber, monthText } from '../calendar/months.ts';
import { addDays, type PlainDate, plainDate } from '../calendar/plain-date.ts';
import { assess } from './assess.ts';
import { BUSINESS_SCALES } from './facts/common.ts';
import {
  CITIZENSHIPS,
  CONTRACTS,
  EMPLOYER_STATES,
  JKP_REASONS,
  type JkpFacts,
  MONTH_STATES,
  type MonthState,
  PROGRAMMES,
  PROOFS,
} from './facts/jkp.ts';
import type { JkpAnswer } from './jkp.ts';

const dayFrom = (first: string, days: number): fc.Arbitrary<PlainDate> =>
  fc.integer({ min: 0, max: days }).map((n) => addDays(plainDate(first), n));

const wage = fc.option(fc.integer({ min: 0, max: 20_000_000 }));

/** Months up to the one before the layoff and some around it, each once. */
const contributionsBefore = (layoff: PlainDate) =>
  fc
    .array(fc.record({ state: fc.constantFrom(...MONTH_STATES), wage, isGiven: fc.boolean() }), {
      maxLength: 30,
    })
    .map((months) =>
      months.flatMap(({ state, wage: reported, isGiven }, index) =>
        isGiven ? [{ month: monthText(monthNumber(layoff) + 1 - index), state, wage: reported }] : [],
      ),
    );

/** Good facts of every sort, as JSON. */
const anyFacts = dayFrom('2022-01-01', 2200).chain((layoff) =>
  fc.record({
    kind: fc.constant('jkp' as const),
    worker: fc.record({
      citizenship: fc.constantFrom(...CITIZENSHIPS),
      birthDate: dayFrom('1960-01-01', 14_000),
      willingToWork: fc.boolean(),
      reemployedOn: fc.option(dayFrom('2022-01-01', 2500)),
    }),
    employer: fc.record({
      scale: fc.constantFrom(...BUSINESS_SCALES),
      state: fc.constantFrom(...EMPLOYER_STATES),
    }),
    employment: fc.constant({ contract: CONTRACTS[1], start: '2015-01-02', end: layoff, contractEnd: null }),
    programmes: fc.subarray([...PROGRAMMES]),
    enrolledOn: dayFrom('2021-02-02', 1800),
    layoff: fc.record({ date: fc.constant(layoff), reason: fc.constantFrom(...JKP_REASONS) }),
    proof: fc.subarray([...PROOFS]),
    contributions: contributionsBefore(layoff),
    previousClaims: fc.array(fc.record({ firstBenefit: dayFrom('2022-02-01', 2000) }), { maxLength: 4 }),
    claim: fc.record({
      filedOn: fc.option(dayFrom('2022-01-01', 2500)),
      declaredEligibleOn: fc.option(dayFrom('2022-01-01', 2500)),
    }),
    asOf: dayFrom('2022-01-01', 2500),
  }),
);
type JsonFacts = typeof anyFacts extends fc.Arbitrary<infer T> ? T : never;

function answerOf(facts: unknown): JkpAnswer {
  const result = assess(facts);
  if (!result.ok) throw new Error(`${result.path}: ${result.problem}`);
  if (result.answer.kind !== 'jkp') throw new Error(`an answer of kind ${result.answer.kind}`);
  return result.answer;
}

/** The worker who has everything, so that the contributions alone decide. */
function eligibleBut(facts: JsonFacts): JsonFacts {
  return {
    ...facts,
    worker: {
      citizenship: 'WNI',
      birthDate: plainDate('1990-01-01'),
      willingToWork: true,
      reemployedOn: null,
    },
    programmes: [...PROGRAMMES],
    enrolledOn: plainDate('2021-03-01'),
    layoff: { ...facts.layoff, reason: 'efficiency-losses' },
    proof: ['court-ruling'],
    previousClaims: [],
    claim: { filedOn: facts.layoff.date, declaredEligibleOn: facts.claim.declaredEligibleOn },
  };
}

const RANK: Readonly<Record<JkpAnswer['outcome'], number>> = {
  'not-eligible': 0,
  'needs-review': 1,
  eligible: 2,
};

describe('JKP', () => {
  it('answers every good question, with a citation and a mark wherever a rule speaks', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const { checks, payer, cash } = answerOf(facts);
        for (const { cite, mark, explain } of [...checks, { ...payer, explain: 'ya.' }]) {
          expect(cite).toMatch(/Pasal .+, berlaku sejak \d/);
          expect(['seen', 'secondary', 'unverified']).toContain(mark);
          expect(explain).toMatch(/\.$/);
        }
        if (cash !== null) expect(cash.cite).toContain('Pasal');
      }),
    );
  });

  it('pays six whole amounts that are never negative and add up to the total', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const { cash } = answerOf(facts);
        if (cash === null) return;
        expect(cash.monthly).toHaveLength(6);
        for (const amount of [cash.base, ...cash.monthly]) {
          expect(Number.isSafeInteger(amount) && amount >= 0).toBe(true);
        }
        expect(cash.total).toBe(cash.monthly.reduce((sum, amount) => sum + amount, 0));
      }),
    );
  });

  it('lets the checks alone decide the outcome', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const { checks, outcome } = answerOf(facts);
        const outcomes = checks.map((check) => check.outcome);
        if (outcome === 'not-eligible') expect(outcomes).toContain('unmet');
        else expect(outcomes).not.toContain('unmet');
        expect(outcomes.includes('unknown') && outcome !== 'not-eligible').toBe(outcome === 'needs-review');
      }),
    );
  });

  it('says in a sentence what a person has to decide wherever a check or the payer is open', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const { checks, payer, review } = answerOf(facts);
        const open = checks.filter((check) => check.outcome === 'unknown').length;
        expect(review.length).toBeGreaterThanOrEqual(open + (payer.who === 'needs-review' ? 1 : 0));
        for (const text of review) expect(text).toMatch(/^\p{Lu}[^\n]*\.$/u);
      }),
    );
  });

  it('never turns a worker away for one more paid month', () => {
    fc.assert(
      fc.property(
        anyFacts.map(eligibleBut),
        fc.integer({ min: 0, max: 40 }),
        fc.constantFrom<MonthState>('arrears', 'unreported', 'unknown'),
        (facts, back, before) => {
          const month = monthText(monthNumber(facts.layoff.date) - back);
          const others = facts.contributions.filter((contribution) => contribution.month !== month);
          const withState = (state: MonthState) =>
            answerOf({ ...facts, contributions: [...others, { month, state, wage: null }] });
          expect(RANK[withState('paid').outcome]).toBeGreaterThanOrEqual(RANK[withState(before).outcome]);
        },
      ),
    );
  });

  it('gives the same answer whatever the order of the contributions', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const turned = { ...facts, contributions: [...facts.contributions].reverse() };
        expect(answerOf(turned)).toEqual(answerOf(facts));
      }),
    );
  });

  it('never pays less for a higher last wage', () => {
    fc.assert(
      fc.property(anyFacts, fc.nat(9_000_000), fc.nat(9_000_000), (facts, one, more) => {
        const lastMonth = monthText(monthNumber(facts.layoff.date) + 2);
        const paying = (amount: number) =>
          answerOf({
            ...facts,
            contributions: [...facts.contributions, { month: lastMonth, state: 'paid', wage: amount }],
          }).cash?.total ?? -1;
        expect(paying(one + more)).toBeGreaterThanOrEqual(paying(one));
      }),
    );
  });

  it('refuses by its path, or answers, whatever stands in any place of the facts', () => {
    const places: readonly (keyof JkpFacts)[] = [
      'worker',
      'employer',
      'employment',
      'programmes',
      'enrolledOn',
      'layoff',
      'proof',
      'contributions',
      'previousClaims',
      'claim',
      'asOf',
    ];
    fc.assert(
      fc.property(anyFacts, fc.constantFrom(...places), fc.jsonValue(), (facts, place, value) => {
        const result = assess({ ...facts, [place]: value });
        if (!result.ok) expect(result.path.startsWith(place)).toBe(true);
      }),
    );
  });
});
