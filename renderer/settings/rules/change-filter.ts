import type { ParameterChange, RuleValueView } from '../../../shared/domain/rule-file.ts';

export const CHANGE_KINDS = ['changed', 'added', 'removed', 'source'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** Which parameters of a file are shown: those that it changes (of one kind), or all. */
export type ChangeFilter = 'changes' | ChangeKind | 'all';
export const CHANGE_FILTERS: readonly ChangeFilter[] = ['changes', ...CHANGE_KINDS, 'all'];

export function passes(filter: ChangeFilter, { change }: ParameterChange): boolean {
  if (filter === 'all') return true;
  return filter === 'changes' ? change !== 'same' : change === filter;
}

/** A parameter by the first sentence of its note; what follows there tells how sure it is. */
export function nameOf({ id, note }: Pick<ParameterChange, 'id' | 'note'>): string {
  const name = note.split('. ')[0]?.replace(/\.$/, '') ?? '';
  return name === '' ? id : name;
}

/** What a review opens on: the values that change, since they are what it is about; all changes where there are none. */
export function firstFilter(changes: readonly ParameterChange[]): ChangeFilter {
  return changes.some((one) => passes('changed', one)) ? 'changed' : 'changes';
}

const textOf = ({ lines, cite }: RuleValueView) => [...lines, cite];

/** Whether every word stands somewhere in a parameter: its name, its id, a value, a citation. */
export function hasWords(parameter: ParameterChange, words: string): boolean {
  const text = [parameter.note, parameter.id, ...[...parameter.before, ...parameter.after].flatMap(textOf)]
    .join(' ')
    .toLowerCase();
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

function without(
  views: readonly RuleValueView[],
  others: readonly RuleValueView[],
): readonly RuleValueView[] {
  const keys = new Set(others.map((other) => JSON.stringify(other)));
  return views.filter((view) => !keys.has(JSON.stringify(view)));
}

/**
 * The dated values of both sides. What both share is left out, so that a long history does not hide a change; where
 * nothing but the source differs, or nothing at all, everything is shown.
 */
export function differences({ before, after }: Pick<ParameterChange, 'before' | 'after'>): {
  readonly before: readonly RuleValueView[];
  readonly after: readonly RuleValueView[];
} {
  const only = { before: without(before, after), after: without(after, before) };
  return only.before.length + only.after.length === 0 ? { before, after } : only;
}
