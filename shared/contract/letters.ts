import { z } from 'zod';
import type { Letter, LetterSummary } from '../domain/letter.ts';
import { letterDateSchema } from '../domain/letter-draft.ts';
import { idInput, listInput } from './lists.ts';
import { command, type Page, query } from './procedure.ts';

/** What a draft needs to become a letter. */
export const letterDraftSchema = z.object({
  kind: z.enum(['layoff-receipt']),
  subject: z.object({ kind: z.literal('layoff-report'), id: z.string() }),
  dated: letterDateSchema,
  /** automatic: next of the book; manual: the sequence given; later: left open (nomor menyusul). */
  number: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('automatic') }),
    z.object({ kind: z.literal('manual'), sequence: z.number().int().min(1).max(999_999) }),
    z.object({ kind: z.literal('later') }),
  ]),
  /** Workers who did not answer stand on the receipt too, marked as such. */
  includeSilent: z.boolean(),
});
export type LetterDraft = z.infer<typeof letterDraftSchema>;

/** Something a letter still lacks, and where to fill it in. */
export interface LetterGap {
  readonly code: string;
  readonly where: 'office' | 'employer' | 'report' | 'worker' | 'letter';
  readonly field: string;
  readonly workerName: string | null;
  readonly personId: string | null;
}

export interface LetterPreview {
  readonly pdf: Uint8Array;
  readonly sha256: string;
  readonly pages: number;
  /** Number it would carry if issued now; null when it follows later. */
  readonly number: string | null;
  readonly variant: 'receipt' | 'amended' | 'withdrawal';
  readonly workers: number;
  readonly missing: readonly LetterGap[];
}

export const letterProcedures = {
  'letters.list': query(
    listInput(['issuedAt', 'number', 'dated', 'addressee']).extend({
      year: z.number().int().nullable().default(null),
      withoutNumber: z.boolean().default(false),
    }),
  ).returns<Page<LetterSummary>>(),
  /** Letters on which a worker stands, newest first, at most 200. */
  'letters.ofPerson': query(idInput).returns<readonly LetterSummary[]>(),
  /** Letters about a layoff report or about one of its workers, newest first, at most 200. */
  'letters.ofReport': query(idInput).returns<readonly LetterSummary[]>(),
  'letters.get': query(idInput).returns<Letter>(),
  /** The frozen PDF, byte for byte as issued. */
  'letters.pdf': query(idInput).returns<Uint8Array>(),
  /** The letter as it would be issued now: the very PDF. */
  'letters.preview': query(letterDraftSchema, { place: 'main' }).returns<LetterPreview>(),
  /** Issues: takes the number and freezes facts, blocks and PDF in one transaction. */
  'letters.issue': command(letterDraftSchema.extend({ previewed: z.string().max(64).nullable() }), {
    place: 'main',
  }).returns<Letter>(),
  /** Gives a number to a letter that was issued without one; the frozen PDF stays as it is. */
  'letters.assignNumber': command(
    idInput.extend({ sequence: z.number().int().min(1).max(999_999) }),
  ).returns<Letter>(),
  /** Prints the frozen PDF with the system's dialog, a cancelled letter with its mark; false when the user closed it. */
  'letters.print': command(idInput, { place: 'main' }).returns<boolean>(),
  /** Saves the frozen PDF; null when the user closed the dialog. */
  'letters.savePdf': command(idInput, { place: 'main' }).returns<{ readonly fileName: string } | null>(),
};
