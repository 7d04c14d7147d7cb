import type { z } from 'zod';
import type { LetterKindCode } from '../domain/letter.ts';
import type { Block } from './blocks.ts';

/** Where the user goes to fill in what is missing. */
export type MissingWhere = 'office' | 'employer' | 'report' | 'worker' | 'letter';

/**
 * Something the letter should say and cannot yet. `required`: it must not be issued so; `advised`: it may be issued,
 * the user is told. `field` names the field of the facts, e.g. `nik`; the text catalogue has its Indonesian name.
 */
export interface MissingField {
  readonly code: 'required' | 'advised';
  readonly where: MissingWhere;
  readonly field: string;
  readonly workerName?: string;
  /** Place of the worker in the facts, from 0: two workers may bear one name. */
  readonly workerIndex?: number;
}

/** A kind of letter: what it must know, what it lacks, what it says. All of it pure. */
export interface LetterKind<Facts> {
  readonly code: LetterKindCode;
  /** Indonesian, as the screens call it. */
  readonly name: string;
  /** Archive classification that leads the number, unless the office sets another. */
  readonly classification: string;
  /** Letters of one book share one run of numbers per year. */
  readonly book: string;
  /** The facts as they are frozen with the letter. */
  readonly factsSchema: z.ZodType<Facts>;
  readonly missing: (facts: Facts) => readonly MissingField[];
  readonly blocks: (facts: Facts) => readonly Block[];
  /** Indonesian title without personal data, for lists and for the PDF's metadata. */
  readonly title: (facts: Facts) => string;
}
