import { z } from 'zod';
import type { PositionId } from './ids.ts';
import { LETTER_KINDS, type LetterKindCode } from './letter.ts';

/** How a kind of letter is numbered and who signs it. */
export const letterSettingInputSchema = z.object({
  kind: z.enum(LETTER_KINDS),
  classification: z.string().trim().max(30),
  pattern: z.string().trim().min(3).max(120),
  /** Post whose holder signs on the letter's date. */
  signerPositionId: z.string().nullable(),
  /** Post in whose name (a.n.) it is signed, or null. */
  onBehalfOfPositionId: z.string().nullable(),
});
export type LetterSettingInput = z.infer<typeof letterSettingInputSchema>;

export interface LetterSetting {
  readonly kind: LetterKindCode;
  readonly classification: string;
  readonly pattern: string;
  readonly signerPositionId: PositionId | null;
  readonly onBehalfOfPositionId: PositionId | null;
  /** Number books of this kind by year. */
  readonly counters: readonly NumberCounter[];
}

export interface NumberCounter {
  readonly year: number;
  /** Last number used before Sambung took the book over; 0 for a new book. */
  readonly opening: number;
  /** Last number used, the opening included. */
  readonly last: number;
}
