import type { RuleBook, RuleSet } from '../../shared/law/rule-set.ts';
import { bookWith } from '../../shared/law/rule-updates.ts';
import { shippedRules } from '../../shared/law/shipped-rules.ts';
import { useProcedure } from './hooks.ts';

const books = new WeakMap<readonly RuleSet[], RuleBook>();

function bookOf(loaded: readonly RuleSet[]): RuleBook {
  const known = books.get(loaded);
  if (known !== undefined) return known;
  const made = bookWith(shippedRules, loaded);
  books.set(loaded, made);
  return made;
}

export interface OfficeRules {
  /**
   * The office's rules: those that ship and the files that it took in. The same object until the rules change. Null
   * until they are read: nothing is computed by rules that may not be the office's.
   */
  readonly book: RuleBook | null;
  readonly error: Error | null;
  readonly again: () => void;
}

/** The rules that the office computes by. A file that is accepted or taken back counts at once. */
export function useRuleBook(): OfficeRules {
  const query = useProcedure('rules.loaded', {}, { staleTime: 60_000 });
  return {
    book: query.data === undefined ? null : bookOf(query.data),
    error: query.data === undefined ? query.error : null,
    again: () => void query.refetch(),
  };
}
