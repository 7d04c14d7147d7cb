import { sameDayAfterYears } from '../calendar/months.ts';
import type { PlainDate } from '../calendar/plain-date.ts';
import type { RuleRefusal } from '../domain/rule-file.ts';
import { heldValuesCut } from './held-values.ts';
import { checkRuleBook } from './rule-book-check.ts';
import { saysTheSame } from './rule-changes.ts';
import type { RuleProblem } from './rule-problem.ts';
import type { RuleBook, RuleSet } from './rule-set.ts';
import { ruleSetSchema } from './rule-set-schema.ts';

/**
 * The rule sets that come with the program together with those that the office took in, in the order in which it did.
 * A loaded set steps in the place of the one of the same id and the last one wins; one that was verified earlier than
 * the one in place stays out, so that a newer program is not held back by an older file. Without loaded sets the book
 * is the shipped one itself.
 */
export function bookWith(shipped: RuleBook, loaded: readonly RuleSet[]): RuleBook {
  let book = shipped;
  for (const set of loaded) {
    const inPlace = book.find(({ id }) => id === set.id);
    if (inPlace === undefined) book = [...book, set];
    else if (set.lastVerified >= inPlace.lastVerified)
      book = book.map((other) => (other === inPlace ? set : other));
  }
  return book;
}

export interface JudgedRuleFile {
  /** Empty when the file may be taken in; at most 100. */
  readonly refusals: readonly RuleRefusal[];
  /** Null where the file has not the shape of a rule set. */
  readonly set: RuleSet | null;
  /** The set of the same id, else the one of its kind that governs until its first day. */
  readonly stepsInFor: RuleSet | null;
}

const MOST_REFUSALS = 100;
const LONGEST_PATH = 200;
/** The largest rule set that ships has some 2,000 values and is 7 deep. */
const MOST_VALUES = 50_000;
const DEEPEST = 16;
/** A rule set further ahead than this is a slip of the keyboard. */
const MOST_YEARS_AHEAD = 10;

/** Whether a file is small and flat enough to be looked through at all. Goes level by level, so depth costs nothing. */
function isManageable(file: unknown): boolean {
  let level: readonly unknown[] = [file];
  let values = 0;
  for (let depth = 0; level.length > 0; depth += 1) {
    values += level.length;
    if (depth > DEEPEST || values > MOST_VALUES) return false;
    level = level.flatMap((value) =>
      typeof value === 'object' && value !== null ? Object.values(value) : [],
    );
  }
  return true;
}

const cut = (text: string) => (text.length > LONGEST_PATH ? `${text.slice(0, LONGEST_PATH)}…` : text);

const asRefusal = ({ code, ruleSet, path }: RuleProblem): RuleRefusal => ({
  code,
  ruleSet: cut(ruleSet),
  path: cut(path),
  params: {},
});

const sameProblem = (a: RuleProblem) => (b: RuleProblem) =>
  a.code === b.code && a.ruleSet === b.ruleSet && a.path === b.path;

/** The faults of the set itself, and those that it brings into the book. */
function faultsOf(book: RuleBook, set: RuleSet): readonly RuleRefusal[] {
  const known = checkRuleBook(book);
  const others = book.filter(({ id }) => id !== set.id);
  const found = checkRuleBook([...others, set]).filter(
    (problem) => problem.ruleSet === set.id || !known.some(sameProblem(problem)),
  );
  return found.map(asRefusal);
}

/** A file speaks of its own time: nobody verified it on a day to come, and a law is not written for another age. */
function untimely(set: RuleSet, today: PlainDate): readonly RuleRefusal[] {
  const latest = sameDayAfterYears(today, MOST_YEARS_AHEAD);
  const { id, lastVerified, from } = set;
  return [
    ...(lastVerified > today
      ? [{ code: 'not-verified-yet', ruleSet: id, path: 'lastVerified', params: { lastVerified, today } }]
      : []),
    ...(from > latest
      ? [{ code: 'too-far-ahead', ruleSet: id, path: 'from', params: { from, latest } }]
      : []),
  ];
}

/** A set of an id that the book does not know has to come after every other of its kind. */
function newSetRefusals(book: RuleBook, set: RuleSet): readonly RuleRefusal[] {
  const newest = book
    .filter(({ kind, from }) => kind === set.kind && from >= set.from)
    .sort((a, b) => (a.from < b.from ? 1 : -1))[0];
  if (newest === undefined) return [];
  const params = { inForce: newest.id, from: newest.from, lastVerified: newest.lastVerified };
  return [{ code: 'older', ruleSet: set.id, path: 'from', params }];
}

/** A set in the place of another of its id has to be newer and to leave alone what already held. */
function correctionRefusals(inForce: RuleSet, set: RuleSet, today: PlainDate): readonly RuleRefusal[] {
  const refusal = (code: string, path: string): RuleRefusal => ({
    code,
    ruleSet: set.id,
    path,
    params: { inForce: inForce.id, from: inForce.from, lastVerified: inForce.lastVerified },
  });
  if (set.lastVerified < inForce.lastVerified) return [refusal('older', 'lastVerified')];
  if (saysTheSame(inForce, set)) return [refusal('already-loaded', '$')];
  return heldValuesCut(inForce, set, today);
}

function before(book: RuleBook, set: RuleSet): RuleSet | null {
  const ofKind = book.filter(({ kind, from }) => kind === set.kind && from < set.from);
  return ofKind.sort((a, b) => (a.from < b.from ? 1 : -1))[0] ?? null;
}

/**
 * Whether a rule-set file may be taken into a book: it has no fault, is newer than what stands there but not of a time
 * to come, and alters nothing that held before today. Takes the file as parsed JSON, whatever it is; throws nothing.
 * @param today values that begin today may still take the place of those that hold until yesterday
 */
export function judgeRuleFile(book: RuleBook, file: unknown, today: PlainDate): JudgedRuleFile {
  if (!isManageable(file)) {
    return {
      refusals: [{ code: 'format', ruleSet: '#1', path: '$', params: {} }],
      set: null,
      stepsInFor: null,
    };
  }
  const read = ruleSetSchema.safeParse(file);
  if (!read.success) {
    const refusals = checkRuleBook([file]).slice(0, MOST_REFUSALS).map(asRefusal);
    return { refusals, set: null, stepsInFor: null };
  }
  const set = read.data;
  const inForce = book.find(({ id }) => id === set.id) ?? null;
  const refusals = [
    ...faultsOf(book, set),
    ...untimely(set, today),
    ...(inForce === null ? newSetRefusals(book, set) : correctionRefusals(inForce, set, today)),
  ];
  return { refusals: refusals.slice(0, MOST_REFUSALS), set, stepsInFor: inForce ?? before(book, set) };
}
