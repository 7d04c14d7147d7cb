import type { PlainDate } from '../calendar/plain-date.ts';
import { countInWords } from '../domain/words/terbilang.ts';
import { citationFor } from '../law/long-citation.ts';
import type { RuleBook } from '../law/rule-set.ts';
import { datedValue, ruleSetFor } from '../law/rule-set.ts';
import type { Block } from './blocks.ts';
import { fieldOfChip } from './chips.ts';
import { FIELD_NAMES, type FieldName, isFilled, type LetterValues } from './fields.ts';
import type { LawReference, LetterSpec } from './letter-spec.ts';
import type { Recipient } from './recipients.ts';
import type { LetterFacts, LetterLaw } from './spec-facts.ts';
import { type BodyBlock, type FieldNeeds, fillTemplate, runsOf, type TemplateBlock } from './template.ts';
import { isUnionAlone, listedWorkers, sideOfUnion } from './whole-side.ts';

/** A field that the letter should show and cannot yet. */
export interface LetterGapField {
  readonly field: FieldName;
  readonly need: 'required' | 'advised';
  /** Whom the profile would name, and does not: filled in there, it is so for every letter. */
  readonly setting?: Recipient;
}

const DURATION_UNITS: Readonly<Record<string, string>> = {
  'working-days': 'hari kerja',
  days: 'hari',
  months: 'bulan',
  years: 'tahun',
};

/**
 * The provisions that a kind cites, as they stand on the letter's date.
 * @throws RuleNotFound when the book has no rule for the day
 */
export function lawOf(
  spec: LetterSpec,
  book: RuleBook,
  date: PlainDate,
): Readonly<Record<string, LetterLaw>> {
  return Object.fromEntries(
    Object.entries(spec.law).map(([name, { set, parameter, otherwise, counterpart }]) => {
      const isKnown = datedValue(ruleSetFor(book, set, date), parameter, date) !== null;
      const own = provision(book, set, isKnown ? parameter : (otherwise ?? parameter), date);
      if (counterpart === undefined) return [name, own];
      return [name, bothOf(own, provision(book, set, counterpart.parameter, date), counterpart.words)];
    }),
  );
}

function provision(book: RuleBook, set: LawReference['set'], parameter: string, date: PlainDate): LetterLaw {
  const { short, full } = citationFor(book, parameter, set, date);
  const ruleSet = ruleSetFor(book, set, date);
  const unit = ruleSet.parameters.find(({ id }) => id === parameter)?.unit ?? '';
  const value = datedValue(ruleSet, parameter, date)?.value;
  const words = DURATION_UNITS[unit];
  return {
    short,
    full,
    duration: typeof value === 'number' && words !== undefined ? `${countInWords(value)} ${words}` : null,
  };
}

/** One provision for both parties while they say the same, otherwise both by name. */
function bothOf(own: LetterLaw, other: LetterLaw, [here, there]: readonly [string, string]): LetterLaw {
  const joined = (a: string, b: string) => (a === b ? a : `${a} dan ${b}`);
  return {
    short: joined(own.short, other.short),
    full: joined(own.full, other.full),
    duration:
      own.duration === null || other.duration === null || own.duration === other.duration
        ? own.duration
        : `${own.duration} ${here} dan ${other.duration} ${there}`,
  };
}

/** The facts of a dispute with a list that leaves out nobody: who stands in the letter stands in it too. */
function withListed(spec: LetterSpec, facts: LetterFacts): LetterFacts {
  const { fields, subjects } = spec;
  if (!subjects.includes('dispute') || fields.workers === undefined || fields['worker.name'] === undefined)
    return facts;
  const workers = listedWorkers(facts.values);
  return workers.length < 2 ? facts : { ...facts, values: { ...facts.values, workers } };
}

/**
 * Values under which the kind's own defaults lie; what is typed or on record comes first, even when it is empty text. A
 * union that is a party by itself stands where the worker does, and a lone other worker of the list stands beside the
 * named one.
 */
export function withDefaults(spec: LetterSpec, known: LetterFacts): LetterFacts {
  const facts = withListed(spec, known);
  const side = spec.subjects.includes('dispute') ? sideOfUnion(facts.values) : {};
  const defaults: LetterValues = { ...side, ...spec.defaults(facts) };
  const values: Record<string, unknown> = { ...facts.values };
  for (const name of FIELD_NAMES) {
    if (spec.fields[name] !== undefined && values[name] === undefined && defaults[name] !== undefined) {
      values[name] = defaults[name];
    }
  }
  return { ...facts, values: values as LetterValues };
}

const OF_PERSON = ['worker.nik', 'worker.position', 'worker.startDate'] as const satisfies FieldName[];

/**
 * How much a letter needs each field: a union that is a party by itself has no NIK, no post and no years of service, and
 * several workers have no common day on which they began.
 */
export function needsOf({ fields, ofUnion }: LetterSpec, values: LetterValues): FieldNeeds {
  const optional = (names: readonly FieldName[]): FieldNeeds =>
    Object.fromEntries(names.filter((name) => fields[name] !== undefined).map((name) => [name, 'optional']));
  if (isUnionAlone(values)) return { ...fields, ...optional(OF_PERSON), ...ofUnion };
  return (values.workers ?? []).length > 1 ? { ...fields, ...optional(['worker.startDate']) } : fields;
}

/** The body that a new draft begins with. `template` is the office's standing text where it changed the shipped one. */
export function firstBody(
  spec: LetterSpec,
  facts: LetterFacts,
  template: readonly TemplateBlock[] = spec.body,
): readonly BodyBlock[] {
  return fillTemplate(template, facts, needsOf(spec, facts.values));
}

/** The whole letter: head, body, tail. */
export function wholeLetter(
  spec: LetterSpec,
  facts: LetterFacts,
  body: readonly BodyBlock[],
): readonly Block[] {
  const { head, tail } = spec.frame(facts);
  return [...head, ...body, ...tail];
}

function fieldsInTemplate(template: readonly TemplateBlock[]): ReadonlySet<FieldName> {
  const fields = template.flatMap(({ block }) => {
    if ('field' in block) return [block.field];
    return runsOf(block).flatMap(({ chip }) => (chip === undefined ? [] : [fieldOfChip(chip)]));
  });
  return new Set(fields.filter((field): field is FieldName => field !== null));
}

/**
 * Fields that are still to be filled in. One that the body alone shows is no gap any more once a person wrote its
 * place anew.
 */
export function gapsOf(
  spec: LetterSpec,
  facts: LetterFacts,
  body: readonly BodyBlock[],
): readonly LetterGapField[] {
  const needs = needsOf(spec, facts.values);
  const bodyOnly = fieldsInTemplate(spec.body);
  const stillAsked = new Set(
    body.flatMap(runsOf).flatMap(({ chip }) => (chip === undefined ? [] : [fieldOfChip(chip)])),
  );
  return FIELD_NAMES.flatMap((field): readonly LetterGapField[] => {
    const need = needs[field];
    if (need === undefined || need === 'optional' || isFilled(facts.values, field)) return [];
    if (bodyOnly.has(field) && !stillAsked.has(field)) return [];
    return [
      field === 'letter.to' && spec.recipient !== undefined
        ? { field, need, setting: spec.recipient }
        : { field, need },
    ];
  });
}
