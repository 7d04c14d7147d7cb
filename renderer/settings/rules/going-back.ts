import type { ParameterChange } from '../../../shared/domain/rule-file.ts';
import { compareRuleSets } from '../../../shared/law/rule-changes.ts';
import type { RuleBook, RuleSet } from '../../../shared/law/rule-set.ts';
import { bookWith } from '../../../shared/law/rule-updates.ts';

export interface GoingBack {
  readonly undone: RuleSet;
  /** What governs in its place afterwards: the same rule set as it was, or the one before it. Null when there is none. */
  readonly back: RuleSet | null;
  /** Parameters whose value is another one afterwards. */
  readonly changes: readonly ParameterChange[];
}

/** What taking back the file that was accepted last undoes. `loaded` in the order of acceptance; null when it is empty. */
export function goingBack(shipped: RuleBook, loaded: readonly RuleSet[]): GoingBack | null {
  const undone = loaded.at(-1);
  if (undone === undefined) return null;
  const before = bookWith(shipped, loaded.slice(0, -1));
  const sameId = before.find(({ id }) => id === undone.id);
  const back =
    sameId ??
    before
      .filter(({ kind, from }) => kind === undone.kind && from <= undone.from)
      .sort((a, b) => (a.from < b.from ? 1 : -1))[0] ??
    null;
  const compared = back === null ? [] : compareRuleSets(undone, back);
  const changes = compared.filter(({ change }) => change !== 'same' && change !== 'source');
  return { undone, back, changes };
}
