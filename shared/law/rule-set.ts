import { formatDateLong } from '../calendar/format-date.ts';
import type { PlainDate } from '../calendar/plain-date.ts';

/**
 * The law as dated data. A rule-set file holds parameters; a parameter holds its values by date, each with its
 * citation and its verification mark. The format is written down for law people in `docs/rule-sets.md`;
 * `rule-set-schema.ts` reads a file, `rule-book-check.ts` finds its faults.
 */

/** What can be assessed: each kind of question has rule sets of its own. */
export const ASSESSMENT_KINDS = [
  'severance',
  'pkwt-compensation',
  'pension-offset',
  'jkp',
  'deadlines',
] as const;
export type AssessmentKind = (typeof ASSESSMENT_KINDS)[number];

/** `procedure` holds the provisions that letters rest on beside those that are computed with. */
export const RULE_SET_KINDS = [...ASSESSMENT_KINDS, 'procedure'] as const;
export type RuleSetKind = (typeof RULE_SET_KINDS)[number];

/** How sure a value is: read in the legal text, read in a secondary source, or from memory. */
export const MARKS = ['seen', 'secondary', 'unverified'] as const;
export type Mark = (typeof MARKS)[number];

/**
 * What a value is counted in; each unit has one shape of value, which `rule-units.ts` checks.
 */
export const UNITS = [
  'months',
  'years',
  'days',
  'working-days',
  'months-of-contribution',
  'age-years',
  'count',
  'ratio',
  'rupiah',
  'date',
  'yes-no',
  'code',
  'codes',
  'codes-by-code',
  'code-sets',
  'ratio-by-month',
  'months-by-years',
  'multipliers',
] as const;
export type Unit = (typeof UNITS)[number];

export type RuleValue =
  | number
  | string
  | boolean
  | null
  | readonly RuleValue[]
  | { readonly [key: string]: RuleValue };

/** Where a value stands in the law. */
export interface Citation {
  /** Short name, a key of the rule set's `regulations`: `PP 1/2000`. */
  readonly regulation: string;
  /** Number of the article (Pasal) without the word: `5`, `5A`; in a decree `Diktum KESATU`. */
  readonly article: string;
  /** Number of the paragraph (ayat) without brackets; null when the article has none. */
  readonly paragraph: string | null;
  /** Letter (huruf) within the paragraph. */
  readonly letter?: string | undefined;
  /** For a ruling: the law it reads, also a key of `regulations`; article and paragraph are then that law's. */
  readonly readingOf?: string | undefined;
  /** The regulation that gave the article its present words, also a key of `regulations`. */
  readonly amendedBy?: string | undefined;
}

export interface Regulation {
  readonly title: string;
  readonly enacted: PlainDate | null;
  readonly inForce: PlainDate | null;
  readonly repealed: PlainDate | null;
  readonly source: string | null;
}

export interface DatedValue {
  /** First day on which the value holds; a citation says `berlaku sejak` this day. */
  readonly from: PlainDate;
  /** Last day, or null while it goes on. */
  readonly to: PlainDate | null;
  readonly value: RuleValue;
  readonly cite: Citation;
  readonly mark: Mark;
  readonly source: string | null;
}

export interface Parameter {
  readonly id: string;
  readonly unit: Unit;
  readonly note: string;
  /** True when the law knew no such value on the first day of the rule set: the first value may begin later. */
  readonly startsLater?: boolean | undefined;
  readonly values: readonly DatedValue[];
}

export interface RuleSet {
  readonly format: 1;
  readonly id: string;
  readonly kind: RuleSetKind;
  readonly title: string;
  readonly from: PlainDate;
  readonly to: PlainDate | null;
  readonly lastVerified: PlainDate;
  readonly regulations: Readonly<Record<string, Regulation>>;
  readonly parameters: readonly Parameter[];
}

/** Every rule set that the program knows, in any order and number. */
export type RuleBook = readonly RuleSet[];

/** A value in force on the day asked, ready for an answer. */
export interface Ruling<V = RuleValue> {
  readonly value: V;
  /** `PP 1/2000 Pasal 5 ayat (2), berlaku sejak 1 Januari 2000` */
  readonly cite: string;
  readonly mark: Mark;
}

/** Thrown when no rule set, or no value of a parameter, covers the day asked. */
export class RuleNotFound extends RangeError {
  readonly kind: RuleSetKind;
  readonly date: PlainDate;
  readonly parameterId: string | null;

  constructor(kind: RuleSetKind, date: PlainDate, parameterId: string | null) {
    super(`No rule for ${parameterId ?? kind} on ${date}`);
    this.name = 'RuleNotFound';
    this.kind = kind;
    this.date = date;
    this.parameterId = parameterId;
  }
}

const covers = (span: { readonly from: PlainDate; readonly to: PlainDate | null }, date: PlainDate) =>
  span.from <= date && (span.to === null || date <= span.to);

/**
 * The rule set of a kind that is in force on a day. Where an open-ended older one and a newer one both cover the
 * day, the newer one (later `from`) governs: a new law need not edit the file of the old one.
 * @throws RuleNotFound when none covers the day
 */
export function ruleSetFor(book: RuleBook, kind: RuleSetKind, date: PlainDate): RuleSet {
  let found: RuleSet | null = null;
  for (const set of book) {
    if (set.kind === kind && covers(set, date) && (found === null || set.from > found.from)) found = set;
  }
  if (found === null) throw new RuleNotFound(kind, date, null);
  return found;
}

/**
 * The newest rule set of a kind, for facts that carry no date.
 * @throws RangeError when the book has none of the kind
 */
export function newestRuleSet(book: RuleBook, kind: RuleSetKind): RuleSet {
  const found = book.filter((set) => set.kind === kind).sort((a, b) => (a.from < b.from ? 1 : -1))[0];
  if (found === undefined) throw new RangeError(`The rule book has no rule set of kind ${kind}`);
  return found;
}

const byId = new WeakMap<RuleSet, ReadonlyMap<string, Parameter>>();
const rulings = new WeakMap<DatedValue, Ruling>();

function parametersOf(ruleSet: RuleSet): ReadonlyMap<string, Parameter> {
  const known = byId.get(ruleSet);
  if (known !== undefined) return known;
  const made = new Map(ruleSet.parameters.map((p) => [p.id, p] as const));
  byId.set(ruleSet, made);
  return made;
}

function rulingOf(entry: DatedValue): Ruling {
  const known = rulings.get(entry);
  if (known !== undefined) return known;
  const made: Ruling = { value: entry.value, cite: citationText(entry.cite, entry.from), mark: entry.mark };
  rulings.set(entry, made);
  return made;
}

/** The dated entry itself: for showing a rule set and for comparing two. Null when none covers the day. */
export function datedValue(ruleSet: RuleSet, id: string, date: PlainDate): DatedValue | null {
  return (
    parametersOf(ruleSet)
      .get(id)
      ?.values.find((value) => covers(value, date)) ?? null
  );
}

/** As `parameter`, but null where the rule set has no value for the day. */
export function parameterOrNull(ruleSet: RuleSet, id: string, date: PlainDate): Ruling | null {
  const entry = datedValue(ruleSet, id, date);
  return entry === null ? null : rulingOf(entry);
}

/**
 * A parameter's value on a day, with its citation as text and its mark.
 * @throws RuleNotFound when the rule set has no value for the day
 */
export function parameter(ruleSet: RuleSet, id: string, date: PlainDate): Ruling {
  const ruling = parameterOrNull(ruleSet, id, date);
  if (ruling === null) throw new RuleNotFound(ruleSet.kind, date, id);
  return ruling;
}

/**
 * As `parameter`, for a value that is a number.
 * @throws RuleNotFound as `parameter`; TypeError when the rule set holds something else (a checked book never does)
 */
export function numberParameter(ruleSet: RuleSet, id: string, date: PlainDate): Ruling<number> {
  const { value, cite, mark } = parameter(ruleSet, id, date);
  if (typeof value !== 'number') throw new TypeError(`${ruleSet.id}: ${id} is not a number`);
  return { value, cite, mark };
}

/**
 * As `parameter`, for a value that is a list of codes (or one code).
 * @throws RuleNotFound as `parameter`; TypeError when the rule set holds something else (a checked book never does)
 */
export function codesParameter(ruleSet: RuleSet, id: string, date: PlainDate): Ruling<readonly string[]> {
  const { value, cite, mark } = parameter(ruleSet, id, date);
  const list: unknown = Array.isArray(value) ? value : [value];
  if (!Array.isArray(list) || !list.every((code): code is string => typeof code === 'string')) {
    throw new TypeError(`${ruleSet.id}: ${id} is not a list of codes`);
  }
  return { value: list, cite, mark };
}

/** `Pasal 5 ayat (2) huruf b`; a decree has no articles: `Diktum KESATU`. */
export function articleText(cite: Citation): string {
  const article = /^diktum\b/i.test(cite.article) ? cite.article : `Pasal ${cite.article}`;
  const paragraph = cite.paragraph === null ? '' : ` ayat (${cite.paragraph})`;
  const letter = cite.letter === undefined ? '' : ` huruf ${cite.letter}`;
  return `${article}${paragraph}${letter}`;
}

/**
 * A citation as every answer shows it: `PP 1/2000 Pasal 5 ayat (2), berlaku sejak 1 Januari 2000`.
 * An amended article: `PP 1/2000 Pasal 5 ayat (2) sebagaimana diubah dengan PP 3/2010, berlaku sejak ...`.
 * A ruling: `MK 9/PUU-I/2012 atas UU 2/2001 Pasal 7 ayat (1), berlaku sejak ...`.
 */
export function citationText(cite: Citation, since: PlainDate): string {
  const law = cite.readingOf === undefined ? '' : `atas ${cite.readingOf} `;
  const amended = cite.amendedBy === undefined ? '' : ` sebagaimana diubah dengan ${cite.amendedBy}`;
  return `${cite.regulation} ${law}${articleText(cite)}${amended}, berlaku sejak ${formatDateLong(since)}`;
}

/** Several rulings behind one amount: their citations one after the other, and the weakest of their marks. */
export function jointCite(...parts: readonly Ruling<unknown>[]): {
  readonly cite: string;
  readonly mark: Mark;
} {
  const cite = [...new Set(parts.map((part) => part.cite))].join('; ');
  const mark = MARKS[Math.max(0, ...parts.map((part) => MARKS.indexOf(part.mark)))] ?? 'unverified';
  return { cite, mark };
}
