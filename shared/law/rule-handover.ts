import { addDays } from '../calendar/plain-date.ts';
import { neededParameters } from './needed-parameters.ts';
import type { RuleProblem, RuleProblemCode } from './rule-problem.ts';
import { datedValue, type RuleSet } from './rule-set.ts';

/**
 * Parameters for which the law had a value until the set took over and that the set has only from a later day on: not
 * something that the law did not know yet, but a hole. One that the engine can do without may have it.
 */
function lateStarts(before: RuleSet, set: RuleSet): readonly RuleProblem[] {
  const optional = new Set(
    neededParameters(set.kind).flatMap(({ id, required }) => (required === false ? [id] : [])),
  );
  const held = (id: string) =>
    datedValue(before, id, set.from) !== null || datedValue(before, id, addDays(set.from, -1)) !== null;
  return set.parameters.flatMap(({ id, startsLater, values }, index): readonly RuleProblem[] => {
    const first = values[0]?.from;
    if (startsLater !== true || optional.has(id) || first === undefined || first <= set.from) return [];
    if (!held(id)) return [];
    return [{ code: 'starts-too-late', ruleSet: set.id, path: `parameters[${index}].values[0].from` }];
  });
}

/** A newer rule set takes over from an open-ended older one, so only stated ends can overlap or leave a gap. */
export function betweenSets(sets: readonly RuleSet[]): readonly RuleProblem[] {
  const ids = sets.map((set) => set.id);
  const twice = sets
    .filter((set, index) => ids.indexOf(set.id) < index)
    .map((set): RuleProblem => ({ code: 'duplicate-rule-set', ruleSet: set.id, path: 'id' }));
  const kinds = [...new Set(sets.map((set) => set.kind))];
  const between = kinds.flatMap((kind) => {
    const ofKind = sets
      .filter((set) => set.kind === kind && ids.indexOf(set.id) === sets.indexOf(set))
      .sort((a, b) => (a.from < b.from ? -1 : 1));
    return ofKind.flatMap((set, index): readonly RuleProblem[] => {
      const before = ofKind[index - 1];
      if (before === undefined) return [];
      const problem = (code: RuleProblemCode): RuleProblem => ({ code, ruleSet: set.id, path: 'from' });
      if (before.from === set.from) return [problem('overlap')];
      const late = lateStarts(before, set);
      if (before.to === null) return late;
      if (before.to >= set.from) return [problem('overlap'), ...late];
      return addDays(before.to, 1) < set.from ? [problem('gap'), ...late] : late;
    });
  });
  return [...twice, ...between];
}
