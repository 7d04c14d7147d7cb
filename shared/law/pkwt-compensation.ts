import { isPlainDate, type PlainDate } from '../calendar/plain-date.ts';
import type { PartMonth, PkwtCompensationFacts, PkwtTerm } from './facts/pkwt-compensation.ts';
import { byAgreementScaleText } from './review-texts.ts';
import {
  codesParameter,
  jointCite,
  type Mark,
  newestRuleSet,
  numberParameter,
  parameter,
  type RuleBook,
  type RuleSet,
  type Ruling,
  ruleSetFor,
} from './rule-set.ts';
import { monthsAndDays } from './service-years.ts';
import { exact, type Fraction, part, product, roundHalfUp, sum } from './whole-rupiah.ts';

/** Answer of kind `pkwt-compensation`. Amounts in whole rupiah. */
export interface PkwtCompensationAnswer {
  readonly kind: 'pkwt-compensation';
  readonly ruleSet: string;
  readonly outcome: 'computed' | 'needs-review';
  /** Months that count, with the part of a month where the days beyond whole months count. */
  readonly months: number;
  /** Only where the facts gave dates: whole months, days beyond them, and what was done with those days. */
  readonly wholeMonths?: number;
  readonly extraDays?: number;
  readonly partMonth?: PartMonth;
  /** Only where the term began before the first day that counts. */
  readonly countedFrom?: PlainDate;
  readonly monthlyWage: number;
  readonly amount: number;
  /** True when the amount only serves for comparison: a small business pays by agreement. */
  readonly reference?: true;
  readonly cite: string;
  readonly mark: Mark;
  readonly review: readonly string[];
}

/** The months that count, exactly, and what the answer says about them. */
interface Length {
  readonly exactMonths: Fraction;
  readonly wholeMonths: number;
  readonly rulings: readonly Ruling<unknown>[];
  readonly shown: Pick<
    PkwtCompensationAnswer,
    'months' | 'wholeMonths' | 'extraDays' | 'partMonth' | 'countedFrom'
  >;
}

function lengthOf(term: PkwtTerm, ruleSet: RuleSet, day: PlainDate): Length {
  if (term.kind === 'months') {
    const { months } = term;
    return { exactMonths: exact(months), wholeMonths: months, rulings: [], shown: { months } };
  }
  const first = parameter(ruleSet, 'pkwt.counted-from', day);
  const isCut = isPlainDate(first.value) && term.start < first.value && first.value <= term.end;
  const start = isCut && isPlainDate(first.value) ? first.value : term.start;
  const { months, days } = monthsAndDays(start, term.end);
  const divisor = numberParameter(ruleSet, 'pkwt.days-a-part-month', day);
  const countsDays = term.partMonth === 'by-30-days' && days > 0;
  return {
    exactMonths: countsDays ? sum(months, part(days, divisor.value)) : exact(months),
    wholeMonths: months,
    rulings: [...(isCut ? [first] : []), ...(countsDays ? [divisor] : [])],
    shown: {
      months: countsDays ? months + days / divisor.value : months,
      wholeMonths: months,
      extraDays: days,
      partMonth: term.partMonth,
      ...(isCut ? { countedFrom: start } : {}),
    },
  };
}

/** The day that decides which values hold: the end of the term, else `asOf`, else the newest rule set's first day. */
function groundOf(term: PkwtTerm, book: RuleBook): { readonly ruleSet: RuleSet; readonly day: PlainDate } {
  const day = term.kind === 'dates' ? term.end : term.asOf;
  if (day !== null) return { ruleSet: ruleSetFor(book, 'pkwt-compensation', day), day };
  const ruleSet = newestRuleSet(book, 'pkwt-compensation');
  return { ruleSet, day: ruleSet.from };
}

/**
 * Compensation at the end of a fixed-term contract (PKWT): months over the months for one wage, times the wage.
 * Nothing for foreign workers and below the least length of service. Parameters `pkwt.*`.
 * @throws RuleNotFound when no rule set covers the end of the term; AmountTooLarge
 */
export function assessPkwtCompensation(facts: PkwtCompensationFacts, book: RuleBook): PkwtCompensationAnswer {
  const { ruleSet, day } = groundOf(facts.term, book);
  const length = lengthOf(facts.term, ruleSet, day);
  const monthlyWage = roundHalfUp(sum(facts.wage.basic, facts.wage.fixedAllowances));
  const answer = (
    amount: number,
    rulings: readonly Ruling<unknown>[],
    small: Ruling<unknown> | null,
  ): PkwtCompensationAnswer => ({
    kind: 'pkwt-compensation',
    ruleSet: ruleSet.id,
    outcome: small === null ? 'computed' : 'needs-review',
    ...length.shown,
    monthlyWage,
    amount,
    ...(small === null ? {} : { reference: true as const }),
    ...jointCite(...rulings),
    review: small === null ? [] : [byAgreementScaleText(facts.businessScale, small.cite)],
  });

  const foreign = parameter(ruleSet, 'pkwt.foreign-worker-excluded', day);
  if (facts.foreignWorker && foreign.value === true) return answer(0, [foreign], null);
  const least = numberParameter(ruleSet, 'pkwt.minimum-months', day);
  if (length.wholeMonths < least.value) return answer(0, [least], null);

  const perWage = numberParameter(ruleSet, 'pkwt.months-for-one-wage', day);
  const basis = parameter(ruleSet, 'pkwt.wage-basis', day);
  const scales = codesParameter(ruleSet, 'pkwt.by-agreement-scales', day);
  const small = scales.value.includes(facts.businessScale) ? scales : null;
  const amount = roundHalfUp(product(length.exactMonths, part(1, perWage.value), monthlyWage));
  return answer(amount, [perWage, basis, ...length.rulings, ...(small === null ? [] : [small])], small);
}
