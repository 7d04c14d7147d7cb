import type { PlainDate } from '../calendar/plain-date.ts';
import type { LayoffReportId, LetterId } from './ids.ts';

/** Letters that are written with the merge dictionary, one file each in `shared/letters/kinds`. */
export const SPEC_KINDS = [
  'layoff-registration',
  'dispute-registration',
  'file-return',
  'settlement-offer',
  'clarification-summons',
  'mediation-summons',
  'clarification-minutes',
  'session-minutes',
  'recommendation',
  'recommendation-receipt',
  'recommendation-answer',
  'settlement-agreement',
  'agreement-cover',
  'payment-reminder',
  'execution-request',
  'settlement-minutes',
  'court-cover',
  'mediation-report',
  'jkp-referral',
  'placement-referral',
  'membership-request',
  'arrears-notice',
  'inspection-request',
  'employment-statement',
  'jobseeker-introduction',
] as const;
export type SpecKindCode = (typeof SPEC_KINDS)[number];

/** Kinds of letter that the app can issue. */
export const LETTER_KINDS = ['layoff-receipt', ...SPEC_KINDS] as const;
export type LetterKindCode = (typeof LETTER_KINDS)[number];

/** Where a kind stands in the choice of kinds. */
export const LETTER_GROUPS = [
  'layoff',
  'dispute',
  'recommendation',
  'agreement',
  'jkp',
  'employment',
] as const;
export type LetterGroup = (typeof LETTER_GROUPS)[number];

/** What a letter can be about. `worker-layoff` is one worker's line in a report; `none` only what is typed. */
export const SUBJECT_KINDS = [
  'layoff-report',
  'worker-layoff',
  'dispute',
  'person',
  'employer',
  'referral',
  'none',
] as const;
export type SubjectKind = (typeof SUBJECT_KINDS)[number];

/** What a letter is about; the id is the record's, or empty for `none`. */
export type LetterSubject = { readonly kind: SubjectKind; readonly id: string };

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
  /** A signed copy is on file. */
  readonly signed: boolean;
  /** The number came after the letter was frozen: the PDF has none, and it is written on the paper by hand. */
  readonly numberByHand: boolean;
  /** Why it was cancelled; null while it is in force. */
  readonly voidReason: string | null;
  /** The layoff report that its worker, or the letter itself, belongs to; null where there is none. */
  readonly reportId: LayoffReportId | null;
}
