import type { DraftView } from '../../../shared/contract/drafts.ts';
import type { DraftChange } from '../../../shared/domain/letter-draft.ts';
import { type RuleBook, RuleNotFound } from '../../../shared/law/rule-set.ts';
import { lawOf, withDefaults } from '../../../shared/letters/assemble.ts';
import type { FieldName, LetterValues } from '../../../shared/letters/fields.ts';
import type { LetterFacts } from '../../../shared/letters/spec-facts.ts';
import { letterSpecs } from '../../../shared/letters/specs.ts';

/** What a person does with a draft; all of it is saved. */
export interface DraftWork {
  readonly typed: LetterValues;
  readonly dated: DraftView['facts']['dated'];
  readonly number: DraftView['number'];
  readonly eoffice: boolean;
  readonly letterhead: boolean | null;
  readonly body: DraftView['body'];
}

export function workOf(view: DraftView): DraftWork {
  const { typed, facts, number, eoffice, letterhead, body } = view;
  return { typed, dated: facts.dated, number, eoffice, letterhead, body };
}

/** All of the work as one change, to keep it as another draft. */
export function wholeChange({ typed, ...work }: DraftWork): DraftChange {
  return { ...work, values: typed };
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** The number as the letter shows it; null while it is not known, or left open. */
function numberNow(view: DraftView, work: DraftWork): string | null {
  const isAsRead =
    same(view.number, work.number) && view.facts.dated === work.dated && view.eoffice === work.eoffice;
  return isAsRead ? view.facts.number : null;
}

/**
 * The facts of a letter as they stand while it is written. Pure.
 * @param officeLetterhead whether the office prints its letterhead, where the draft says nothing of its own
 * @param law what the letter rests on, on its date
 */
export function factsOfWork(
  view: DraftView,
  work: DraftWork,
  officeLetterhead: boolean,
  law: LetterFacts['law'],
): LetterFacts {
  const { office } = view.facts;
  const printLetterhead = work.letterhead ?? officeLetterhead;
  return withDefaults(letterSpecs[view.kind], {
    ...view.facts,
    number: numberNow(view, work),
    dated: work.dated,
    eoffice: work.eoffice,
    office: { ...office, style: { ...office.style, printLetterhead } },
    values: { ...view.recorded, ...work.typed },
    law,
  });
}

/** What a kind rests on, on a day; null where the rules say nothing for it. */
export function lawOn(
  kind: DraftView['kind'],
  book: RuleBook,
  dated: DraftWork['dated'],
): LetterFacts['law'] | null {
  try {
    return lawOf(letterSpecs[kind], book, dated);
  } catch (error) {
    if (error instanceof RuleNotFound) return null;
    throw error;
  }
}

/** Where a value comes from: typed by hand, from the record, or what the kind says by itself. */
export type ValueSource = 'typed' | 'recorded' | 'default' | 'none';

export function sourceOf(
  name: FieldName,
  {
    typed,
    recorded,
    facts,
  }: { readonly typed: LetterValues; readonly recorded: LetterValues; readonly facts: LetterFacts },
): ValueSource {
  if (typed[name] !== undefined) return 'typed';
  if (recorded[name] !== undefined) return 'recorded';
  return facts.values[name] === undefined ? 'none' : 'default';
}

/** Typed values with one changed; undefined takes back what was typed. */
export function withValue(typed: LetterValues, name: FieldName, value: unknown): LetterValues {
  const { [name]: _, ...others } = typed;
  return value === undefined ? others : ({ ...others, [name]: value } as LetterValues);
}
