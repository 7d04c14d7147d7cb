import { addDays, type PlainDate } from '../calendar/plain-date.ts';
import type { ParameterChange, RuleSetSummary } from '../domain/rule-file.ts';
import {
  type DatedValue,
  MARKS,
  type Mark,
  type Parameter,
  type RuleSet,
  type RuleValue,
} from './rule-set.ts';
import { valueView } from './rule-words.ts';

/** A rule set as a list shows it; each parameter counts with the mark of its last value. */
export function summaryOf(set: RuleSet): RuleSetSummary {
  const last = set.parameters.map(({ values }) => values.at(-1)?.mark);
  const count = (mark: Mark) => last.filter((found) => found === mark).length;
  const [seen, secondary, unverified] = MARKS.map(count);
  return {
    id: set.id,
    kind: set.kind,
    title: set.title,
    from: set.from,
    to: set.to,
    lastVerified: set.lastVerified,
    parameters: set.parameters.length,
    marks: { seen: seen ?? 0, secondary: secondary ?? 0, unverified: unverified ?? 0 },
  };
}

/** One text for all JSON that says the same, whatever the order of its keys. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? '';
  const fields = Object.entries(value).filter(([, field]) => field !== undefined);
  const sorted = fields.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${sorted.map(([key, field]) => `${JSON.stringify(key)}:${canonical(field)}`).join()}}`;
}

/** Whether two values, or two whole rule sets, say the same. */
export function saysTheSame(a: RuleValue | RuleSet, b: RuleValue | RuleSet): boolean {
  return canonical(a) === canonical(b);
}

/** What a parameter is worth from a day on; neighbours that say the same are one step. Null: no value. */
type Course = readonly { readonly from: PlainDate; readonly value: string | null }[];

/** The values that hold on a day or later; where all have ended, the last one. */
function holdingFrom(parameter: Parameter, day: PlainDate): readonly DatedValue[] {
  const held = parameter.values.filter(({ to }) => to === null || to >= day);
  return held.length > 0 ? held : parameter.values.slice(-1);
}

function courseOf(parameter: Parameter | undefined, day: PlainDate): Course {
  const steps = (parameter === undefined ? [] : holdingFrom(parameter, day)).map(({ from, value }) => ({
    from: from < day ? day : from,
    value: `${parameter?.unit} ${canonical(value)}`,
  }));
  const whole = (steps[0]?.from ?? null) === day ? steps : [{ from: day, value: null }, ...steps];
  return whole.filter((step, index) => index === 0 || step.value !== whole[index - 1]?.value);
}

const valueOn = (course: Course, day: PlainDate) => course.findLast(({ from }) => from <= day)?.value ?? null;

/** The first day on which two courses part; null where they never do. */
function parting(a: Course, b: Course): PlainDate | null {
  const days = [...new Set([...a, ...b].map(({ from }) => from))].sort();
  return days.find((day) => valueOn(a, day) !== valueOn(b, day)) ?? null;
}

const parameterIn = (set: RuleSet | null, id: string) =>
  set?.parameters.find((parameter) => parameter.id === id);

function changeOf(id: string, before: RuleSet | null, after: RuleSet): ParameterChange {
  const [old, now] = [parameterIn(before, id), parameterIn(after, id)];
  // Where a new set follows another, only what holds from its first day on is of interest on either side.
  const isCorrection = before === null || before.id === after.id;
  const valuesOf = (parameter: Parameter | undefined) =>
    parameter === undefined || isCorrection ? (parameter?.values ?? []) : holdingFrom(parameter, after.from);
  const [oldValues, nowValues] = [valuesOf(old), valuesOf(now)];
  const views = (parameter: Parameter | undefined, values: readonly DatedValue[]) =>
    parameter === undefined ? [] : values.map((value) => valueView(parameter.unit, value));
  const change = (): ParameterChange['change'] => {
    if (old === undefined) return 'added';
    if (now === undefined) return 'removed';
    if (parting(courseOf(old, after.from), courseOf(now, after.from)) !== null) return 'changed';
    const grounds = (values: readonly DatedValue[]) =>
      canonical(values.map(({ cite, mark, source }) => ({ cite, mark, source })));
    return grounds(oldValues) === grounds(nowValues) && old.note === now.note ? 'same' : 'source';
  };
  return {
    id,
    note: now?.note ?? old?.note ?? '',
    change: change(),
    before: views(old, oldValues),
    after: views(now, nowValues),
  };
}

/**
 * Parameter by parameter what a rule set changes against the one in whose place it steps, or that it follows, from its
 * own first day on; in the order of the new file, parameters that are gone at the end.
 */
export function compareRuleSets(before: RuleSet | null, after: RuleSet): readonly ParameterChange[] {
  const ids = [...after.parameters, ...(before?.parameters ?? [])].map(({ id }) => id);
  return [...new Set(ids)].map((id) => changeOf(id, before, after));
}

/** The last day that there is. */
const END_OF_DAYS = '9999-12-31';

/** The day after the earlier of two ends; null where both are the same. */
function changedEnd(before: RuleSet, after: RuleSet): PlainDate | null {
  if (before.to === after.to) return null;
  const [earlier] = [before.to, after.to].filter((to) => to !== null && to < END_OF_DAYS).sort();
  return earlier ? addDays(earlier, 1) : null;
}

/**
 * The first day on which answers may come out otherwise when a rule set is taken in; null where only citations, marks
 * or sources change. A set that is new governs from its own first day.
 */
export function firstChangedDay(before: RuleSet | null, after: RuleSet): PlainDate | null {
  if (before === null || before.id !== after.id) return after.from;
  const ids = [...new Set([...before.parameters, ...after.parameters].map(({ id }) => id))];
  const days = ids.map((id) =>
    parting(courseOf(parameterIn(before, id), after.from), courseOf(parameterIn(after, id), after.from)),
  );
  return [...days, changedEnd(before, after)].filter((day) => day !== null).sort()[0] ?? null;
}

/**
 * The first past day whose answers come out by a rule set that is only now taken in: a new one that began before today.
 * Null for one that begins today or later, and for a correction, which alters nothing that held.
 */
export function recountsFrom(before: RuleSet | null, after: RuleSet, today: PlainDate): PlainDate | null {
  const isNew = before === null || before.id !== after.id;
  return isNew && after.from < today ? after.from : null;
}
