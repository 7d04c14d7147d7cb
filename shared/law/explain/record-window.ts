import type { PlainDate } from '../../calendar/plain-date.ts';
import { numberParameter, type RuleBook, ruleSetFor } from '../rule-set.ts';
import { shippedRules } from '../shipped-rules.ts';

/**
 * How many calendar months before a layoff count for the record of contributions, by the JKP rules of a day.
 * @throws RuleNotFound when the book has no JKP rules for the day
 */
export function recordWindow(day: PlainDate, book: RuleBook = shippedRules): number {
  return numberParameter(ruleSetFor(book, 'jkp', day), 'jkp.record-window', day).value;
}
