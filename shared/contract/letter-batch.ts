import { z } from 'zod';
import { draftKindSchema, letterDateSchema } from '../domain/letter-draft.ts';
import type { LetterGapField } from '../letters/assemble.ts';
import { letterValuesSchema } from '../letters/fields.ts';
import type { ContractFault } from './errors.ts';
import { command, query } from './procedure.ts';

/** Most letters in one go. */
export const MOST_LETTERS = 10_000;

/** Which letters are to be written: one for each subject, with values that all of them share. */
export const batchSchema = z.object({
  kind: draftKindSchema,
  dated: letterDateSchema,
  number: z.enum(['automatic', 'later']),
  eoffice: z.boolean(),
  /** Values for all letters; those on record come first. */
  values: letterValuesSchema,
  /** Leaves out who has a letter of this kind in force: a run that was broken off is taken up again without doubles. */
  skipIssued: z.boolean(),
  subjects: z.discriminatedUnion('kind', [
    /** Workers of a report: the lines named, or those that answered so, or all of them. */
    z.object({
      kind: z.literal('workers-of-report'),
      reportId: z.string().min(1).max(60),
      ids: z.array(z.string().max(60)).max(MOST_LETTERS).nullable(),
      response: z.enum(['accepts', 'refuses', 'silent']).nullable(),
    }),
    z.object({ kind: z.literal('persons'), ids: z.array(z.string().max(60)).min(1).max(MOST_LETTERS) }),
    z.object({ kind: z.literal('employers'), ids: z.array(z.string().max(60)).min(1).max(MOST_LETTERS) }),
    /** Disputes: one letter for each case, whoever it goes to. */
    z.object({ kind: z.literal('disputes'), ids: z.array(z.string().max(60)).min(1).max(MOST_LETTERS) }),
  ]),
});
export type LetterBatch = z.infer<typeof batchSchema>;

/** What one letter of a batch lacks. */
export interface BatchRow {
  readonly subjectId: string;
  /** The worker whose particulars are lacking; null where the letter is about a firm. */
  readonly personId: string | null;
  readonly name: string;
  readonly gaps: readonly LetterGapField[];
}

/** A field that letters of a batch lack, and how many of them. */
export interface BatchLack extends LetterGapField {
  readonly letters: number;
}

export interface BatchCheck {
  /** Letters that were asked for, without those left out because they have one already. */
  readonly total: number;
  /** Of these, those without a required gap. */
  readonly complete: number;
  /** Left out because a letter of this kind is in force. */
  readonly issued: number;
  /** At most 500 letters that lack something, those with required gaps first. */
  readonly rows: readonly BatchRow[];
  /** Every field that is lacking somewhere, in the order of the dictionary. */
  readonly lacking: readonly BatchLack[];
  /** Numbers that the complete letters would get if they were issued now; null while they follow later. */
  readonly firstNumber: string | null;
  readonly lastNumber: string | null;
}

export interface BatchOutcome {
  /** Letters issued, also when it was cancelled: each of them is whole, with its number. */
  readonly issued: number;
  /** Letters that were to be issued. */
  readonly total: number;
  /** Letters left out because they lack a required field. */
  readonly incomplete: number;
  readonly pages: number;
  readonly firstNumber: string | null;
  readonly lastNumber: string | null;
  readonly cancelled: boolean;
  /** What stopped it half-way; null when it came to its end or was cancelled. */
  readonly fault: ContractFault | null;
  /** Name of the file or folder that was written. */
  readonly place: string;
  /** Name of the list beside it; null when it could not be written. */
  readonly list: string | null;
}

export const letterBatchProcedures = {
  /** What every letter of a batch lacks; nothing is written. @throws input-refused, not-found */
  'batch.check': query(batchSchema).returns<BatchCheck>(),
  /**
   * Issues the letters in order, in parts; every part is one transaction. Output: one PDF for the printer, or one PDF for
   * each letter in a folder, and the list as XLSX beside it. Null when the user closed the dialog. What fails after the
   * first part is told in the outcome, since what was issued before stays issued.
   * @throws letter-incomplete, input-refused, number-taken, disk-full, file-refused, print-failed, cancelled: nothing was
   *   issued then
   */
  'batch.issue': command(
    batchSchema.extend({
      output: z.enum(['one-file', 'folder']),
      /** Leaves out letters that lack a required field; otherwise nothing is begun. */
      skipIncomplete: z.boolean(),
      job: z.string().min(1).max(60),
    }),
    { place: 'main' },
  ).returns<BatchOutcome | null>(),
  /** Opens the folder that a run of this session wrote to. @throws file-gone */
  'batch.showFolder': query(z.object({ job: z.string().min(1).max(60) }), { place: 'main' }).returns<null>(),
};
