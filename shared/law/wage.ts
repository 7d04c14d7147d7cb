import type { PlainDate } from '../calendar/plain-date.ts';
import { assertNever } from '../domain/assert-never.ts';
import type { SeveranceWage } from './facts/severance.ts';
import { jointCite, type Mark, numberParameter, parameter, type RuleSet } from './rule-set.ts';
import { product, roundHalfUp, sum } from './whole-rupiah.ts';

/** A month's wage in rupiah, and the rule that made it. */
export interface WageOfMonth {
  readonly amount: number;
  readonly cite: string;
  readonly mark: Mark;
}

/**
 * The month's wage on which a worker's rights are counted: basic pay and fixed allowances; a daily wage times the
 * rule's number of days; a piece-rate average, not below the minimum wage.
 * @throws RuleNotFound when the rule set has no rule for the day; AmountTooLarge
 */
export function wageOfMonth(wage: SeveranceWage, ruleSet: RuleSet, date: PlainDate): WageOfMonth {
  switch (wage.kind) {
    case 'monthly': {
      const { cite, mark } = parameter(ruleSet, 'wage.monthly-basis', date);
      return { amount: roundHalfUp(sum(wage.basic, wage.fixedAllowances)), cite, mark };
    }
    case 'daily': {
      const { value, cite, mark } = numberParameter(ruleSet, 'wage.daily-days-a-month', date);
      return { amount: roundHalfUp(product(wage.daily, value)), cite, mark };
    }
    case 'piece-rate': {
      const average = parameter(ruleSet, 'wage.piece-rate-average', date);
      const floor = parameter(ruleSet, 'wage.piece-rate-floor', date);
      if (floor.value !== true || wage.monthlyAverage >= wage.minimumWage) {
        return { amount: wage.monthlyAverage, cite: average.cite, mark: average.mark };
      }
      return { amount: wage.minimumWage, ...jointCite(average, floor) };
    }
    default:
      return assertNever(wage);
  }
}
