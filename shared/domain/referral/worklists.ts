import type { PlainDate } from '../../calendar/plain-date.ts';
import type { NextThing } from './referral.ts';
import type { ReferralStage } from './stages.ts';
import type { CallNote } from './state.ts';

/**
 * What a morning of calls is made from, of referrals whose work goes on:
 * - `claim-7`, `claim-14`, `claim-30`: not filed, the last day to claim lies within so many days (the wider holds the narrower)
 * - `claim-passed`: not filed, the last day to claim has passed
 * - `month-due`: the papers of a month are not in, and the window closes within `MONTH_DAYS` or has closed
 * - `payment-late`: a month was filed and BPJS' days to pay have passed
 * - `talk-due`, `call-due`: the day that the officer set has come
 * - `mendable`: refused, and something can be done about it
 * - `silent`: the worker was not heard of for as many days as the office set
 */
export const WORKLISTS = [
  'claim-7',
  'claim-14',
  'claim-30',
  'claim-passed',
  'month-due',
  'payment-late',
  'talk-due',
  'call-due',
  'mendable',
  'silent',
] as const;
export type WorklistCode = (typeof WORKLISTS)[number];

/** Days of practice, no law: how long before its end a claim window comes on a list. */
export const CLAIM_DAYS: Readonly<Record<'claim-7' | 'claim-14' | 'claim-30', number>> = {
  'claim-7': 7,
  'claim-14': 14,
  'claim-30': 30,
};
/** Days before the window of a month closes at which the month comes on its list. Practice, no law. */
export const MONTH_DAYS = 7;
/** Days of silence after which somebody calls, until the office sets others. Practice, no law. */
export const SILENT_DAYS = 30;
/** Least and most days of silence that an office may set. */
export const SILENT_DAYS_RANGE = { least: 7, most: 180 } as const;

export type WorklistCounts = Readonly<Record<WorklistCode, number>>;

/** A worker on a worklist: everything that the call needs. */
export interface WorklistRow {
  /** Of the referral. */
  readonly id: string;
  readonly version: number;
  readonly personId: string;
  readonly name: string;
  readonly nik: string | null;
  /** As it stands on record; empty where nobody knows it. */
  readonly phone: string;
  readonly employerName: string;
  readonly officer: string;
  readonly stage: ReferralStage;
  readonly layoffDate: PlainDate;
  /** The day that puts the worker on this list: end of a window, day of a talk, last day heard of. */
  readonly day: PlainDate | null;
  readonly claimDue: PlainDate | null;
  readonly next: NextThing | null;
  readonly nextTalk: PlainDate | null;
  readonly nextCall: PlainDate | null;
  readonly lastCall: CallNote | null;
  /** The last day on which the worker was heard of. */
  readonly heardOn: PlainDate | null;
}
