import { z } from 'zod';
import { plainDateSchema } from '../calendar/plain-date.ts';
import { draftKindSchema } from '../domain/letter-draft.ts';
import type { LetterGapField } from '../letters/assemble.ts';
import { letterValuesSchema } from '../letters/fields.ts';
import { command, query } from './procedure.ts';

/** Most letters in one go. */
export const MOST_LETTERS = 10_000;

/** Which letters are to be written: one for each subject, with values that all of them share. */
export const batchSchema = z.object({
  kind: draftKindSchema,
  dated: plainDateSchema,
  number: z.enum(['automatic', 'later']),
  eoffice: z.boolean(),
  /** Values for all letters; those on record and those typed in the letter's own row come first. */
  values: letterValuesSchema,
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
  ]),
});
export type LetterBatch = z.infer<typeof batchSchema>;

/** What one letter of a batch lacks. */
export interface BatchRow {
  readonly subjectId: string;
  readonly name: string;
  readonly gaps: readonly LetterGapField[];
}

export interface BatchOutcome {
  /** Letters issued, also when it was cancelled: each of them is whole, with its number. */
  readonly issued: number;
  readonly total: number;
  readonly pages: number;
  readonly firstNumber: string | null;
  readonly lastNumber: string | null;
  readonly cancelled: boolean;
  /** Name of the file or folder that was written. */
  readonly place: string;
}

export const letterBatchProcedures = {
  /** What every letter of a batch lacks; nothing is written. Rows without a gap are only counted. */
  'batch.check': query(batchSchema).returns<{
    readonly total: number;
    readonly complete: number;
    /** At most 500, those with required gaps first. */
    readonly rows: readonly BatchRow[];
    readonly firstNumber: string | null;
    readonly lastNumber: string | null;
  }>(),
  /**
   * Issues the letters in order, in parts; every part is one transaction. Output: one PDF for the printer, or one PDF for
   * each letter in a folder, and the list as XLSX beside it. Null when the user closed the dialog.
   * @throws letter-incomplete, number-taken, disk-full, print-failed; what was issued before stays issued
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
};
