import { sameDayAfterMonths } from '../../calendar/months.ts';
import type { PlainDate } from '../../calendar/plain-date.ts';
import type { JkpFacts } from '../facts/jkp.ts';
import { jointCite, type RuleBook, type Ruling } from '../rule-set.ts';
import { product, roundHalfUp } from '../whole-rupiah.ts';
import type { JkpCash } from './answer.ts';
import { type JkpRules, jkpRulesOn, numberOf, ratiosOf } from './rules.ts';

/** The last reported wage: that of the latest month which carries one. */
export function lastReportedWage(facts: JkpFacts): number | null {
  let latest = '';
  let wage: number | null = null;
  for (const contribution of facts.contributions) {
    if (contribution.wage !== null && contribution.month > latest) {
      latest = contribution.month;
      wage = contribution.wage;
    }
  }
  return wage;
}

/**
 * The most that a month of the benefit can bring by the rules of a day, whatever the wage; null for a month that they do not
 * have. Rupiah.
 * @param month from 1
 * @throws RuleNotFound
 */
export function mostOfMonth(book: RuleBook, day: PlainDate, month: number): Ruling<number> | null {
  const rules = jkpRulesOn(book, day);
  const ceiling = numberOf(rules, 'jkp.wage-ceiling');
  const rate = ratiosOf(rules, 'jkp.cash-rates').value[month - 1];
  return rate === undefined ? null : { ...ceiling, value: roundHalfUp(product(ceiling.value, rate)) };
}

/**
 * What the benefit pays month by month. Month `i` belongs to the day `firstDay` plus `i - 1` months and is paid by
 * the rule set in force on that day, so a change of the law reaches a claim that runs. Null where no wage is known.
 * @throws RuleNotFound
 */
export function cashOf(
  facts: JkpFacts,
  rules: JkpRules,
  book: RuleBook,
  firstDay: PlainDate,
): JkpCash | null {
  const wage = lastReportedWage(facts);
  if (wage === null) return null;
  const ceiling = numberOf(rules, 'jkp.wage-ceiling');
  const isAbove = wage > ceiling.value;
  const monthly: number[] = [];
  const used: Ruling<unknown>[] = [];
  for (let index = 0; ; index += 1) {
    const ofMonth = index === 0 ? rules : jkpRulesOn(book, sameDayAfterMonths(firstDay, index));
    const rates = ratiosOf(ofMonth, 'jkp.cash-rates');
    const rate = rates.value[index];
    if (rate === undefined) break;
    const base = Math.min(wage, numberOf(ofMonth, 'jkp.wage-ceiling').value);
    monthly.push(roundHalfUp(product(base, rate)));
    if (!used.some((ruling) => ruling.cite === rates.cite)) used.push(rates);
  }
  if (isAbove) used.push(ceiling);
  return {
    base: Math.min(wage, ceiling.value),
    ceilingApplied: isAbove,
    monthly,
    total: monthly.reduce((sum, amount) => sum + amount, 0),
    ...jointCite(...used),
  };
}
