import type { z } from 'zod';
import { addDays, type PlainDate } from '../calendar/plain-date.ts';
import { type NeededParameter, neededParameters } from './needed-parameters.ts';
import type { Citation, DatedValue, Parameter, RuleSet, RuleValue } from './rule-set.ts';
import { ruleSetSchema } from './rule-set-schema.ts';
import { fitsUnit } from './rule-units.ts';

/**
 * What is wrong with a rule book.
 * - `format`: not the shape of a rule-set file
 * - `missing-citation`: no regulation or no article
 * - `regulation-not-declared`: cited but not under `regulations`
 * - `unknown-kind`, `unknown-unit`
 * - `duplicate-rule-set`: two of the same id
 * - `duplicate-parameter`: two of the same id in one rule set
 * - `missing-parameter`: the engine needs one that the rule set does not have
 * - `unit-not-expected`: the engine counts the parameter in another unit
 * - `unknown-content`: a code that the engine does not know, or a key that it needs is not there
 * - `value-not-fitting-unit`
 * - `to-before-from`
 * - `unsorted`: a later value stands before an earlier one
 * - `overlap`: two values, or two rule sets of a kind, hold on the same day
 * - `gap`: days of the rule set, or between two rule sets of a kind, without a value
 */
export type RuleProblemCode =
  | 'format'
  | 'missing-citation'
  | 'regulation-not-declared'
  | 'unknown-kind'
  | 'unknown-unit'
  | 'duplicate-rule-set'
  | 'duplicate-parameter'
  | 'missing-parameter'
  | 'unit-not-expected'
  | 'unknown-content'
  | 'value-not-fitting-unit'
  | 'to-before-from'
  | 'unsorted'
  | 'overlap'
  | 'gap';

export interface RuleProblem {
  readonly code: RuleProblemCode;
  /** The rule set's id, or its place in the book (`#2`) where it has none that can be read. */
  readonly ruleSet: string;
  /** Where in the file: `parameters[3].values[0].cite.article`. */
  readonly path: string;
}

type Span = { readonly from: PlainDate; readonly to: PlainDate | null };

function pathText(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (text, part) => (typeof part === 'number' ? `${text}[${part}]` : `${text}${text && '.'}${String(part)}`),
    '',
  );
}

function codeOfIssue(issue: z.core.$ZodIssue): RuleProblemCode {
  const path = issue.path.map(String);
  const last = path.at(-1);
  if (path.includes('cite') && last !== 'letter') return 'missing-citation';
  if (path.length === 1 && last === 'kind') return 'unknown-kind';
  if (path.length === 3 && last === 'unit') return 'unknown-unit';
  return 'format';
}

/** Faults in the order of values by date; `within` is what they have to cover, null where anything will do. */
function spanFaults(
  spans: readonly Span[],
  within: { readonly from: PlainDate | null; readonly to: PlainDate | null } | null,
): readonly (readonly [RuleProblemCode, number])[] {
  const found: (readonly [RuleProblemCode, number])[] = [];
  spans.forEach((span, index) => {
    if (span.to !== null && span.to < span.from) found.push(['to-before-from', index]);
    const before = spans[index - 1];
    if (before === undefined) return;
    if (span.from <= before.from) found.push(['unsorted', index]);
    else if (before.to === null || before.to >= span.from) found.push(['overlap', index]);
    else if (addDays(before.to, 1) < span.from) found.push(['gap', index]);
  });
  const first = spans[0];
  const last = spans.at(-1);
  if (within === null || first === undefined || last === undefined) return found;
  if (within.from !== null && first.from > within.from) found.push(['gap', 0]);
  if (last.to !== null && (within.to === null || last.to < within.to)) found.push(['gap', spans.length - 1]);
  return found;
}

function citationFaults(set: RuleSet, cite: Citation): readonly string[] {
  const named = { regulation: cite.regulation, readingOf: cite.readingOf, amendedBy: cite.amendedBy };
  return Object.entries(named)
    .filter(([, name]) => name !== undefined && !Object.hasOwn(set.regulations, name))
    .map(([key]) => key);
}

function parameterFaults(set: RuleSet, parameter: Parameter, path: string): readonly RuleProblem[] {
  const problem = (code: RuleProblemCode, where: string): RuleProblem => ({
    code,
    ruleSet: set.id,
    path: where,
  });
  const ofValue = (value: DatedValue, index: number) => {
    const at = `${path}.values[${index}]`;
    return [
      ...(fitsUnit(parameter.unit, value.value) ? [] : [problem('value-not-fitting-unit', `${at}.value`)]),
      ...citationFaults(set, value.cite).map((key) =>
        problem('regulation-not-declared', `${at}.cite.${key}`),
      ),
    ];
  };
  const within = { from: parameter.startsLater === true ? null : set.from, to: set.to };
  return [
    ...parameter.values.flatMap(ofValue),
    ...spanFaults(parameter.values, within).map(([code, index]) => problem(code, `${path}.values[${index}]`)),
  ];
}

/** Codes at any depth of a value; of an object only what stands under its keys. */
function codesIn(value: RuleValue): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(codesIn);
}

function fitsNeed({ codes, keys }: NeededParameter, value: RuleValue): boolean {
  const known = codes === undefined || codesIn(value).every((code) => codes.includes(code));
  const object = typeof value === 'object' && value !== null ? value : {};
  return known && (keys === undefined || keys.every((key) => Object.hasOwn(object, key)));
}

function setFaults(set: RuleSet): readonly RuleProblem[] {
  const problem = (code: RuleProblemCode, path: string): RuleProblem => ({ code, ruleSet: set.id, path });
  const ids = set.parameters.map((parameter) => parameter.id);
  const missing = neededParameters(set.kind).flatMap((needed) => {
    const index = ids.indexOf(needed.id);
    const found = set.parameters[index];
    if (found === undefined)
      return needed.required === false ? [] : [problem('missing-parameter', needed.id)];
    if (!needed.units.includes(found.unit))
      return [problem('unit-not-expected', `parameters[${index}].unit`)];
    const { least } = needed;
    return found.values.flatMap(({ value }, at) => {
      const path = `parameters[${index}].values[${at}].value`;
      return [
        ...(fitsNeed(needed, value) ? [] : [problem('unknown-content', path)]),
        ...(least !== undefined && typeof value === 'number' && value < least
          ? [problem('value-not-fitting-unit', path)]
          : []),
      ];
    });
  });
  return [
    ...(set.to !== null && set.to < set.from ? [problem('to-before-from', 'to')] : []),
    ...set.parameters.flatMap((parameter, index) => [
      ...(ids.indexOf(parameter.id) < index
        ? [problem('duplicate-parameter', `parameters[${index}].id`)]
        : []),
      ...parameterFaults(set, parameter, `parameters[${index}]`),
    ]),
    ...missing,
  ];
}

/** A newer rule set takes over from an open-ended older one, so only stated ends can overlap or leave a gap. */
function betweenSets(sets: readonly RuleSet[]): readonly RuleProblem[] {
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
      if (before.to === null) return [];
      if (before.to >= set.from) return [problem('overlap')];
      return addDays(before.to, 1) < set.from ? [problem('gap')] : [];
    });
  });
  return [...twice, ...between];
}

/** Reads one file; `error` is null where it is nested so deep that it cannot even be looked through. */
function readSet(file: unknown) {
  try {
    return ruleSetSchema.safeParse(file);
  } catch (error) {
    if (error instanceof RangeError) return { success: false, error: null } as const;
    throw error;
  }
}

/**
 * Every fault of a rule book. Takes rule sets as parsed JSON, checked or not, so that a file can be judged before it
 * is taken in; an empty list means that the engine can rely on the book. Throws nothing.
 */
export function checkRuleBook(book: readonly unknown[]): readonly RuleProblem[] {
  const sets: RuleSet[] = [];
  const problems: RuleProblem[] = [];
  book.forEach((file, index) => {
    const read = readSet(file);
    if (read.success) {
      sets.push(read.data);
      problems.push(...setFaults(read.data));
      return;
    }
    const id =
      typeof file === 'object' && file !== null && 'id' in file && typeof file.id === 'string' ? file.id : '';
    const ruleSet = id === '' ? `#${index + 1}` : id;
    for (const issue of read.error?.issues ?? []) {
      problems.push({ code: codeOfIssue(issue), ruleSet, path: pathText(issue.path) });
    }
    if (read.error === null) problems.push({ code: 'format', ruleSet, path: '$' });
  });
  return [...problems, ...betweenSets(sets)];
}
