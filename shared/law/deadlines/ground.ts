import type { PlainDate } from '../../calendar/plain-date.ts';
import type { DatedEvent } from '../facts/deadlines.ts';
import {
  numberParameter,
  type RuleBook,
  RuleNotFound,
  type RuleSet,
  type Ruling,
  ruleSetFor,
} from '../rule-set.ts';
import { DEADLINE_UNITS, type DeadlineUnit } from './count.ts';
import { datesOf } from './starts.ts';
import type { DeadlineRule } from './table.ts';

/** One run of a deadline: from when, and what was done about it. */
export interface Clock {
  readonly rule: DeadlineRule;
  readonly start: PlainDate;
  readonly act: PlainDate | null;
  /** The latest day by which the act had been found good; null where no event shows it. */
  readonly decidedOn: PlainDate | null;
}

/** The rule that a deadline runs by. */
export interface Ground {
  readonly set: RuleSet;
  readonly ruling: Ruling<number>;
  readonly unit: DeadlineUnit;
}

const isDeadlineUnit = (unit: string | undefined): unit is DeadlineUnit =>
  DEADLINE_UNITS.some((known) => known === unit);

/** Null where the book has no rule for the day: the deadline is then named for a person, never guessed. */
export function ruleOrNull<R>(find: () => R): R | null {
  try {
    return find();
  } catch (error) {
    if (error instanceof RuleNotFound) return null;
    throw error;
  }
}

/** The rule of a deadline on a day; null where the book has none. */
export function groundOn(book: RuleBook, rule: DeadlineRule, day: PlainDate): Ground | null {
  const { kind, id } = rule.parameter;
  return ruleOrNull(() => {
    const set = ruleSetFor(book, kind, day);
    const ruling = numberParameter(set, id, day);
    const unit = set.parameters.find((parameter) => parameter.id === id)?.unit;
    if (!isDeadlineUnit(unit)) throw new TypeError(`${set.id}: ${id} does not count days, months or years`);
    return { set, ruling, unit };
  });
}

/** The first event, on or after the act, that shows the act to have been found good. */
export function decisionOf(
  events: readonly DatedEvent[],
  { decidedBy }: DeadlineRule,
  act: PlainDate | null,
): PlainDate | null {
  if (decidedBy === undefined || act === null) return null;
  return datesOf(events, decidedBy).find((date) => date >= act) ?? null;
}

/** The day on which the rule of a clock is read; never before the clock starts. */
export function ruleDayOf({ rule, start, act, decidedOn }: Clock, asOf: PlainDate): PlainDate {
  const days = { start, act: act ?? asOf, decision: decidedOn ?? asOf };
  const day = days[rule.ruleDay];
  return day < start ? start : day;
}

/** The rule that a clock runs by; null where the book has none for its day. */
export function groundOf(book: RuleBook, clock: Clock, asOf: PlainDate): Ground | null {
  return groundOn(book, clock.rule, ruleDayOf(clock, asOf));
}
