import type { ParameterChange } from '../domain/rule-file.ts';
import { compareRuleSets } from './rule-changes.ts';
import type { RuleBook, RuleSet } from './rule-set.ts';
import { bookWith } from './rule-updates.ts';

export interface GoingBack {
  readonly undone: RuleSet;
  /** What governs in its place afterwards: the same rule set as it was, or the one before it. Null when there is none. */
  readonly back: RuleSet | null;
  /** Parameters whose value is another one afterwards; `before` is how they read now. */
  readonly values: readonly ParameterChange[];
  /** Parameters of which only the citation, the mark, the source or the note is another one. */
  readonly citations: readonly ParameterChange[];
}

/** A change seen from the other side. */
function turned({ id, note, change, before, after }: ParameterChange): ParameterChange {
  const mirror = { added: 'removed', removed: 'added' } as const;
  const back = change === 'added' || change === 'removed' ? mirror[change] : change;
  return { id, note, change: back, before: after, after: before };
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
  // As on accepting: only the days on which the undone set counts are of interest.
  const changes = back === null ? [] : compareRuleSets(back, undone).map(turned);
  return {
    undone,
    back,
    values: changes.filter(({ change }) => change !== 'same' && change !== 'source'),
    citations: changes.filter(({ change }) => change === 'source'),
  };
}
