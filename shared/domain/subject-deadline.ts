import type { PlainDate } from '../calendar/plain-date.ts';
import type { DisputeId, LayoffReportId } from './ids.ts';

/** What a deadline belongs to. Referrals join this list with their own events. */
export type DeadlineSubject = (
  | { readonly kind: 'layoff-report'; readonly id: LayoffReportId }
  | { readonly kind: 'dispute'; readonly id: DisputeId }
) & {
  /** How the user knows it: the employer's name; a dispute's register number behind it. */
  readonly title: string;
};

/** A running deadline of something on record, computed anew from its events, the calendar and the rules. */
export interface SubjectDeadline {
  readonly subject: DeadlineSubject;
  /** Code of the rules engine, e.g. `bpjs-report`. */
  readonly code: string;
  /** Indonesian name of the deadline. */
  readonly name: string;
  readonly startedOn: PlainDate;
  readonly due: PlainDate;
  readonly state: 'open' | 'met' | 'late' | 'overdue';
  /** The sum as a sentence: `24 Agu -> 8 Sep 2026: 10 hari kerja, 1 libur dilewati`. */
  readonly sum: string;
  readonly cite: string;
  readonly mark: 'seen' | 'secondary' | 'unverified';
  /** Workers whom it concerns. */
  readonly workers: number;
  /** What a person has to know or decide about it. */
  readonly review: readonly string[];
}

/** A deadline that a change of the calendar or of the rules moves. */
export interface MovedDeadline {
  readonly subject: DeadlineSubject;
  readonly code: string;
  readonly name: string;
  readonly startedOn: PlainDate;
  readonly before: PlainDate;
  readonly after: PlainDate;
  /** The sum that leads to `after`. */
  readonly sum: string;
  readonly workers: number;
}
