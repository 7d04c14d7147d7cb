import type { z } from 'zod';
import { type NeededParameter, neededParameters } from './needed-parameters.ts';
import { betweenSets } from './rule-handover.ts';
import type { RuleProblem, RuleProblemCode } from './rule-problem.ts';
import type { Citation, DatedValue, Parameter, RuleSet, RuleValue } from './rule-set.ts';
import { ruleSetSchema } from './rule-set-schema.ts';
import { spanFaults } from './rule-spans.ts';
import { fitsUnit } from './rule-units.ts';

function pathText(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (text, part) => (typeof part === 'number' ? `${text}[${part}]` : `${text}${text && '.'}${String(part)}`),
    '',
  );
}

function codeOfIssue(issue: z.core.$ZodIssue): RuleProblemCode {
  const path = issue.path.map(String);
  const last = path.at(-1);
  if (issue.code === 'too_big') return 'too-long';
  if (path.includes('cite') && last !== 'letter') return 'missing-citation';
  if (path.length === 1 && last === 'kind') return 'unknown-kind';
  if (path.length === 3 && last === 'unit') return 'unknown-unit';
  return 'format';
}

function citationFaults(set: RuleSet, cite: Citation): readonly string[] {
  const named = { regulation: cite.regulation, readingOf: cite.readingOf, amendedBy: cite.amendedBy };
  return Object.entries(named)
    .filter(([, name]) => name !== undefined && !Object.hasOwn(set.regulations, name))
    .map(([key]) => key);
}

/** The act that gave an article its words cannot have done so before it was in force, where that day is known. */
function isCitedTooEarly(set: RuleSet, { cite, from }: DatedValue): boolean {
  const act = cite.amendedBy === undefined ? undefined : set.regulations[cite.amendedBy];
  const inForce = act?.inForce ?? null;
  return inForce !== null && from < inForce;
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
      ...(isCitedTooEarly(set, value) ? [problem('cites-too-early', `${at}.cite.amendedBy`)] : []),
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
