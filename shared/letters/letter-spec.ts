import type { LetterGroup, SpecKindCode, SubjectKind } from '../domain/letter.ts';
import type { RuleSetKind } from '../law/rule-set.ts';
import type { Block } from './blocks.ts';
import type { LetterValues } from './fields.ts';
import type { Recipient } from './recipients.ts';
import type { LetterFacts } from './spec-facts.ts';
import type { FieldNeeds, TemplateBlock } from './template.ts';

/** A provision that a letter rests on: a parameter of the rule book. */
export interface LawReference {
  readonly set: RuleSetKind;
  readonly parameter: string;
  /** Cited instead where the rules of the day do not know the parameter yet: an office's own file may be older. */
  readonly otherwise?: string;
  /**
   * The same length of time for the other party, where the law sets each its own. While both are equal a letter names one;
   * once they differ it names both, each with its words: `bagi pekerja`, `bagi pengusaha`.
   */
  readonly counterpart?: {
    readonly parameter: string;
    readonly words: readonly [own: string, other: string];
  };
}

/** Number book of a group of letters: letters of one book share one run of numbers per year. */
export type LetterBook = 'general' | 'dispute' | 'placement' | 'layoff-receipt';

/** The fixed parts of a letter, around the body that is written. */
export interface LetterFrame {
  /** Letterhead, number or title, addressees. */
  readonly head: readonly Block[];
  /** Signatures, copies, annexes, slips. */
  readonly tail: readonly Block[];
}

/**
 * A kind of letter: whom it is for, what it must know, what it says. One file per kind; all of it pure data and pure
 * functions.
 */
export interface LetterSpec {
  readonly code: SpecKindCode;
  /** Indonesian, as the screens call it. */
  readonly name: string;
  /** One sentence for the choice of a kind: when it is used. */
  readonly use: string;
  readonly group: LetterGroup;
  readonly book: LetterBook;
  /** Archive classification that leads the number, unless the office sets another. */
  readonly classification: string;
  /** What it can be written about. */
  readonly subjects: readonly SubjectKind[];
  /** The office outside that it goes to by itself; its name comes from the profile. */
  readonly recipient?: Recipient;
  /** Every field that it uses, with how much it needs it. */
  readonly fields: FieldNeeds;
  /** What it needs otherwise where the workers' side is a union by itself. */
  readonly ofUnion?: FieldNeeds;
  /** Provisions that it cites, by the name that its chips use (`law.<name>`). */
  readonly law: Readonly<Record<string, LawReference>>;
  /** Values where neither the record nor the user gives any. */
  readonly defaults: (facts: LetterFacts) => LetterValues;
  readonly frame: (facts: LetterFacts) => LetterFrame;
  /** The standing text. The office may change it. */
  readonly body: readonly TemplateBlock[];
  /** Indonesian title without personal data, for lists and for the PDF's metadata. */
  readonly title: (facts: LetterFacts) => string;
  /** Whom the register names as addressee. */
  readonly addressee: (facts: LetterFacts) => string;
}
