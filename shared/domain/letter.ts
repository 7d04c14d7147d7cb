import type { PlainDate } from '../calendar/plain-date.ts';
import type { LayoffReportId, LetterId } from './ids.ts';

/** Kinds of letter that the app can issue. */
export const LETTER_KINDS = ['layoff-receipt'] as const;
export type LetterKindCode = (typeof LETTER_KINDS)[number];

/** What a letter is about. */
export type LetterSubject = { readonly kind: 'layoff-report'; readonly id: LayoffReportId };

/** issued: in force; replaced: an amended letter stands in its place; void: cancelled, its number stays used. */
export type LetterState = 'issued' | 'replaced' | 'void';

export interface LetterSummary {
  readonly id: LetterId;
  readonly kind: LetterKindCode;
  /** Null while the number is still to follow (nomor menyusul). */
  readonly number: string | null;
  readonly dated: PlainDate;
  readonly title: string;
  readonly addressee: string;
  readonly subject: LetterSubject;
  readonly state: LetterState;
  readonly issuedAt: string;
  readonly workers: number;
  readonly pages: number;
}

export interface Letter extends LetterSummary {
  /** SHA-256 of the frozen PDF, hexadecimal. */
  readonly sha256: string;
  readonly issuedBy: string;
  readonly replaces: LetterId | null;
  readonly replacedBy: LetterId | null;
}
