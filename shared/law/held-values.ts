import { addDays, type PlainDate } from '../calendar/plain-date.ts';
import type { RuleRefusal } from '../domain/rule-file.ts';
import { neededParameters } from './needed-parameters.ts';
import { saysTheSame } from './rule-changes.ts';
import type { DatedValue, Parameter, RuleSet } from './rule-set.ts';

/* What a correction of a rule set may not touch: answers of the past have to come out again as they did. */

interface Ground {
  readonly old: RuleSet;
  readonly now: RuleSet;
  readonly today: PlainDate;
}

/** The last day that is over. What ended on it or later may end otherwise: no day of the past is then altered. */
const eve = ({ today }: Ground): PlainDate => addDays(today, -1);

const cutsPast = ({ now }: Ground, path: string, parameter: string, from: PlainDate): RuleRefusal => ({
  code: 'cuts-past',
  ruleSet: now.id,
  path,
  params: { parameter, from },
});

/** The first day on which a value of the set counts: not before the set itself. */
const countsFrom = (set: RuleSet, value: DatedValue): PlainDate =>
  value.from < set.from ? set.from : value.from;

function endStays(ground: Ground, a: PlainDate | null, b: PlainDate | null): boolean {
  const isOpen = (end: PlainDate | null) => end === null || end >= eve(ground);
  return a === b || (isOpen(a) && isOpen(b));
}

function setCut(ground: Ground): readonly RuleRefusal[] {
  const { old, now, today } = ground;
  const isOpen = (end: PlainDate | null) => end === null || end >= today;
  const endsWell = old.to === now.to || (isOpen(old.to) && isOpen(now.to));
  const checks = [
    ['kind', old.kind === now.kind],
    ['from', old.from === now.from],
    ['to', endsWell],
  ] as const;
  return checks.flatMap(([field, stays]) => (stays ? [] : [cutsPast(ground, field, old.id, old.from)]));
}

/** The values that counted on a day until today, which are the first ones. */
function heldValues(set: RuleSet, parameter: Parameter, today: PlainDate): readonly DatedValue[] {
  return parameter.values.filter((value) => countsFrom(set, value) <= today);
}

function parameterCut(ground: Ground, old: Parameter): readonly RuleRefusal[] {
  const index = ground.now.parameters.findIndex(({ id }) => id === old.id);
  const now = ground.now.parameters[index];
  const first = old.values[0]?.from ?? ground.old.from;
  if (now === undefined) return [cutsPast(ground, old.id, old.id, first)];
  const held = heldValues(ground.old, old, ground.today);
  if (held.length > 0 && now.unit !== old.unit)
    return [cutsPast(ground, `parameters[${index}].unit`, old.id, first)];
  const altered = held.flatMap((value, at) => {
    const found = now.values[at];
    const stays =
      found !== undefined &&
      found.from === value.from &&
      saysTheSame(found.value, value.value) &&
      endStays(ground, value.to, found.to);
    return stays ? [] : [cutsPast(ground, `parameters[${index}].values[${at}]`, old.id, value.from)];
  });
  const reachesBack = now.values
    .slice(held.length)
    .some((value) => countsFrom(ground.now, value) < ground.today);
  if (altered.length > 0 || !reachesBack) return altered;
  return [cutsPast(ground, `parameters[${index}].values[${held.length}]`, old.id, first)];
}

/** A parameter that the engine reads where it is there may not turn up for days that are over. */
function additionsCut(ground: Ground): readonly RuleRefusal[] {
  const { old, now, today } = ground;
  const known = new Set(old.parameters.map(({ id }) => id));
  const read = new Set(neededParameters(now.kind).map(({ id }) => id));
  return now.parameters.flatMap((parameter, index) => {
    const first = parameter.values[0];
    if (known.has(parameter.id) || !read.has(parameter.id) || first === undefined) return [];
    const path = `parameters[${index}].values[0]`;
    return countsFrom(now, first) < today ? [cutsPast(ground, path, parameter.id, first.from)] : [];
  });
}

/**
 * Where a correction of a rule set cuts into the past: the set begins or ended on another day, a parameter is gone, or
 * a value that counted until today is missing or says something else. Citations, marks, sources and notes may be
 * corrected; what begins after today may change, and a value that still holds may end where another follows.
 */
export function heldValuesCut(old: RuleSet, now: RuleSet, today: PlainDate): readonly RuleRefusal[] {
  const ground = { old, now, today };
  const ofSet = setCut(ground);
  if (old.kind !== now.kind) return ofSet;
  return [
    ...ofSet,
    ...old.parameters.flatMap((parameter) => parameterCut(ground, parameter)),
    ...additionsCut(ground),
  ];
}
