import { type PlainDate, yearOf } from '../../calendar/plain-date.ts';
import type { DeadlinesFacts } from '../facts/deadlines.ts';
import { parameterOrNull, type RuleSet } from '../rule-set.ts';

/** Tells of a year whether its calendar of days off is in force. */
export type CoversYear = (year: number) => boolean;

/** The years that the facts call covered; without them, those that the rule set knew to be decreed on `asOf`. */
export function coveredBy({ coveredYears, asOf }: DeadlinesFacts, set: RuleSet | null): CoversYear {
  if (coveredYears !== null) return (year) => coveredYears.includes(year);
  const until = set === null ? null : parameterOrNull(set, 'calendar.decreed-until', asOf);
  const day = until?.value;
  return (year) => typeof day !== 'string' || year <= Number(day.slice(0, 4));
}

/** The years from one day to another that have no calendar, in order. */
export function uncoveredYears(from: PlainDate, to: PlainDate, covers: CoversYear): readonly number[] {
  const years: number[] = [];
  for (let year = yearOf(from); year <= yearOf(to); year += 1) if (!covers(year)) years.push(year);
  return years;
}
