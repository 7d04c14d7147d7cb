import type { PlainDate } from '../calendar/plain-date.ts';
import { parameter, type RuleSet, type RuleValue, type Ruling } from './rule-set.ts';

/** A field of a value that is an object; undefined for any other value. */
export function fieldOf(value: RuleValue, key: string): RuleValue | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  return Object.entries(value).find(([name]) => name === key)?.[1];
}

/**
 * Months of wage for whole years of service, out of a table of brackets.
 * @throws RuleNotFound when the rule set has no such table on the day
 */
export function monthsForYears(ruleSet: RuleSet, id: string, date: PlainDate, years: number): Ruling<number> {
  const { value, cite, mark } = parameter(ruleSet, id, date);
  const rows: readonly RuleValue[] = Array.isArray(value) ? value : [];
  const months = rows
    .filter((row) => Number(fieldOf(row, 'fromYears')) <= years)
    .map((row) => Number(fieldOf(row, 'months')))
    .at(-1);
  return { value: months ?? 0, cite, mark };
}

/** How many wages, and whether separation pay is due, for one reason of layoff. */
export interface ReasonRule {
  readonly kind: 'multipliers';
  readonly severance: number;
  readonly service: number;
  readonly separationPay: boolean;
}

/** Reasons whose amounts stand in a paper that the engine cannot see. */
export interface OpenReasonRule {
  readonly kind: 'by-agreement' | 'by-contract';
}

/**
 * What the law gives for a reason of layoff.
 * @throws RuleNotFound when the rule set does not know the reason on the day
 */
export function reasonRule(
  ruleSet: RuleSet,
  reason: string,
  date: PlainDate,
): Ruling<ReasonRule | OpenReasonRule> {
  const { value, cite, mark } = parameter(ruleSet, `severance.reason.${reason}`, date);
  if (typeof value === 'string') {
    return { value: { kind: value === 'by-agreement' ? 'by-agreement' : 'by-contract' }, cite, mark };
  }
  return {
    value: {
      kind: 'multipliers',
      severance: Number(fieldOf(value, 'severance')),
      service: Number(fieldOf(value, 'service')),
      separationPay: fieldOf(value, 'separationPay') === true,
    },
    cite,
    mark,
  };
}
