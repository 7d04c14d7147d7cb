import { addDays, type PlainDate } from '../../../shared/calendar/plain-date.ts';
import type { RuleFile, RuleSetSummary } from '../../../shared/domain/rule-file.ts';
import { RULE_SET_KINDS } from '../../../shared/law/rule-set.ts';

/** A rule set in the list, and whether it came with the program. */
export type ListedSet = RuleSetSummary & { readonly origin: 'shipped' | 'file' };

/** How a rule set stands on a day: it governs, it governs from a later day on, or another has taken over. */
export type SetStanding = 'in-force' | 'coming' | 'past';

/** How a file stands: it counts, another file or a newer program has taken its place, or it was taken back. */
export type FileStanding = 'in-force' | 'replaced' | 'withdrawn';

/** The same kinds together, the newest rules of a kind first. */
export function inOrder(sets: readonly ListedSet[]): readonly ListedSet[] {
  const rank = (set: ListedSet) => RULE_SET_KINDS.indexOf(set.kind);
  return [...sets].sort((a, b) => rank(a) - rank(b) || (a.from < b.from ? 1 : -1));
}

/** As the rules engine chooses: of those that cover the day, the one with the latest first day governs. */
export function standingOf(
  set: RuleSetSummary,
  sets: readonly RuleSetSummary[],
  today: PlainDate,
): SetStanding {
  if (set.from > today) return 'coming';
  const covers = (other: RuleSetSummary) => other.from <= today && (other.to === null || other.to >= today);
  const isTakenOver = sets.some((other) => other.kind === set.kind && other.from > set.from && covers(other));
  return covers(set) && !isTakenOver ? 'in-force' : 'past';
}

/** The last day on which a rule set counts: its own, or the day before another takes over for good; null without one. */
export function lastDayOf(set: RuleSetSummary, sets: readonly RuleSetSummary[]): PlainDate | null {
  const takeovers = sets
    .filter(({ kind, from, to }) => kind === set.kind && from > set.from && to === null)
    .map(({ from }) => addDays(from, -1));
  return [...takeovers, ...(set.to === null ? [] : [set.to])].sort()[0] ?? null;
}

/** `files` newest first, as the overview gives them. */
export function fileStanding(
  file: RuleFile,
  files: readonly RuleFile[],
  sets: readonly ListedSet[],
): FileStanding {
  if (file.withdrawnAt !== null) return 'withdrawn';
  const last = files.find(({ set, withdrawnAt }) => withdrawnAt === null && set.id === file.set.id);
  const counts = sets.some(({ id, origin }) => origin === 'file' && id === file.set.id);
  return counts && last?.id === file.id ? 'in-force' : 'replaced';
}
