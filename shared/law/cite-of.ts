import type { PlainDate } from '../calendar/plain-date.ts';
import { ruleOrNull } from './deadlines/ground.ts';
import { parameterOrNull, type RuleBook, type RuleSetKind, ruleSetFor } from './rule-set.ts';

/** The provision that a step of a case rests on, by its parameter. */
export interface Basis {
  readonly set: RuleSetKind;
  readonly parameter: string;
  /** Taken where the rules do not know the first: older files have one provision for both. */
  readonly otherwise?: string;
}

/** Where a provision stands on a day, as screens show it; null where the rules have none. */
export function citeOf(book: RuleBook, { set, parameter, otherwise }: Basis, on: PlainDate): string | null {
  const cite = (id: string) => ruleOrNull(() => parameterOrNull(ruleSetFor(book, set, on), id, on))?.cite;
  return cite(parameter) ?? (otherwise === undefined ? null : (cite(otherwise) ?? null));
}
