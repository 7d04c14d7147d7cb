import type { PlainDate } from '../../calendar/plain-date.ts';
import {
  codesParameter,
  numberParameter,
  parameter,
  parameterOrNull,
  type RuleBook,
  type RuleSet,
  type RuleValue,
  type Ruling,
  ruleSetFor,
} from '../rule-set.ts';

/** The JKP rules of one day: a rule set and the day on which its parameters are read. */
export interface JkpRules {
  readonly set: RuleSet;
  readonly date: PlainDate;
}

/**
 * The rules in force on a day.
 * @throws RuleNotFound when the book has none
 */
export function jkpRulesOn(book: RuleBook, date: PlainDate): JkpRules {
  return { set: ruleSetFor(book, 'jkp', date), date };
}

/** @throws RuleNotFound */
export const numberOf = ({ set, date }: JkpRules, id: string): Ruling<number> =>
  numberParameter(set, id, date);

/** @throws RuleNotFound */
export const codesOf = ({ set, date }: JkpRules, id: string): Ruling<readonly string[]> =>
  codesParameter(set, id, date);

/** For values whose content the caller does not read. @throws RuleNotFound */
export const rulingOf = ({ set, date }: JkpRules, id: string): Ruling => parameter(set, id, date);

/** A number that not every rule set has. */
export function numberOrNull({ set, date }: JkpRules, id: string): Ruling<number> | null {
  const ruling = parameterOrNull(set, id, date);
  return ruling === null || typeof ruling.value !== 'number' ? null : { ...ruling, value: ruling.value };
}

/** A date that not every rule set has. */
export function dateOrNull({ set, date }: JkpRules, id: string): Ruling<string> | null {
  const ruling = parameterOrNull(set, id, date);
  return ruling === null || typeof ruling.value !== 'string' ? null : { ...ruling, value: ruling.value };
}

const isText = (x: RuleValue): x is string => typeof x === 'string';

/**
 * The codes that a parameter gives for one key (`codes-by-code`).
 * @throws RuleNotFound; RangeError when it has no such key
 */
export function codesFor(rules: JkpRules, id: string, key: string): Ruling<readonly string[]> {
  const ruling = rulingOf(rules, id);
  const { value } = ruling;
  const codes =
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.entries(value).find(([name]) => name === key)?.[1]
      : undefined;
  if (!Array.isArray(codes)) throw new RangeError(`${rules.set.id}: ${id} says nothing about ${key}`);
  return { ...ruling, value: codes.filter(isText) };
}

/**
 * Sets of codes of which any one will do (`code-sets`).
 * @throws RuleNotFound
 */
export function codeSetsOf(rules: JkpRules, id: string): Ruling<readonly (readonly string[])[]> {
  const ruling = rulingOf(rules, id);
  const sets = Array.isArray(ruling.value) ? ruling.value : [];
  return { ...ruling, value: sets.map((set) => (Array.isArray(set) ? set.filter(isText) : [])) };
}

/**
 * A share of the wage for each month of the benefit (`ratio-by-month`).
 * @throws RuleNotFound
 */
export function ratiosOf(rules: JkpRules, id: string): Ruling<readonly number[]> {
  const ruling = rulingOf(rules, id);
  const list = Array.isArray(ruling.value) ? ruling.value : [];
  return { ...ruling, value: list.filter((x) => typeof x === 'number') };
}
