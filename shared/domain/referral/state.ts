import type { PlainDate } from '../../calendar/plain-date.ts';
import type { JkpReason, Proof } from '../../law/facts/jkp.ts';
import type { ReferralData, ReferralPlace } from './events.ts';
import type { ReferralStage } from './stages.ts';

/** How a call ended, for the row of a list. */
export interface CallNote {
  readonly on: PlainDate;
  readonly result: ReferralData<'called'>['result'];
  readonly note: string;
}

/** A month of the benefit as it was written down. */
export interface MonthRecord {
  /** From 1. */
  readonly month: number;
  /** The day on which its papers went to BPJS; of the first month the day of the claim. */
  readonly filedOn: PlainDate | null;
  /** What was filed; null for the first month and for one of which only the payment is known. */
  readonly papers: Omit<ReferralData<'month-filed'>, 'month'> | null;
  readonly paidOn: PlainDate | null;
  /** Rupiah; null while it is not paid. */
  readonly amount: number | null;
}

export interface TalkRecord extends ReferralData<'talk-held'> {
  readonly eventId: string;
  readonly on: PlainDate;
  readonly by: string;
}

/** A vacancy that was offered, with the last answer to it. */
export interface OfferRecord {
  readonly vacancyId: string | null;
  readonly title: string;
  readonly employer: string;
  readonly offeredOn: PlainDate | null;
  readonly answeredOn: PlainDate | null;
  readonly result: ReferralData<'offer-answered'>['result'] | null;
  readonly note: string;
}

/** A training with its attendance. */
export interface TrainingRecord {
  readonly provider: string;
  readonly course: string;
  readonly startedOn: PlainDate;
  readonly until: PlainDate | null;
  readonly days: number | null;
  /** Rupiah. */
  readonly cost: number | null;
  readonly endedOn: PlainDate | null;
  readonly end: ReferralData<'training-ended'>['end'] | null;
  /** By month of the calendar, oldest first; `share` 0 to 1. */
  readonly attendance: readonly {
    readonly month: string;
    readonly days: number;
    readonly held: number;
    readonly share: number;
  }[];
}

export interface JobRecord extends ReferralData<'re-employed'> {
  readonly on: PlainDate;
}

/** What the events of a referral make of it. */
export interface ReferralState {
  readonly stage: ReferralStage;
  /** Work on it goes on: not closed or cancelled, no new job, not lost from sight, alive. */
  readonly live: boolean;
  readonly referredOn: PlainDate | null;
  /** Of the layoff, as the events say it; null where they do not. */
  readonly layoffDate: PlainDate | null;
  readonly layoffReason: JkpReason | null;
  readonly places: readonly ReferralPlace[];
  readonly officer: string;
  /** Proofs that were at hand at the referral or came later. */
  readonly proofs: readonly Proof[];
  /** Null while the worker did not say. */
  readonly willing: boolean | null;
  readonly accountOn: PlainDate | null;
  /** The day of the claim that counts: the last one, where a refused claim was filed again. */
  readonly filedOn: PlainDate | null;
  readonly claimNumber: string;
  readonly decidedOn: PlainDate | null;
  readonly result: 'eligible' | 'refused' | null;
  readonly refusal: { readonly reason: string; readonly remedy: string } | null;
  /** Refused, and something can be done about it. */
  readonly mendable: boolean;
  /** Months of which something is on record, by number. */
  readonly months: readonly MonthRecord[];
  readonly monthsPaid: number;
  /** Rupiah over all months. */
  readonly paid: number;
  readonly stoppedOn: PlainDate | null;
  readonly stop: ReferralData<'stopped'> | null;
  /** Newest last. */
  readonly talks: readonly TalkRecord[];
  readonly nextTalk: PlainDate | null;
  readonly offers: readonly OfferRecord[];
  readonly trainings: readonly TrainingRecord[];
  readonly cardNumber: string;
  readonly cardOn: PlainDate | null;
  /** In the order of their days; the first one is the way back to work. */
  readonly jobs: readonly JobRecord[];
  readonly reemployedOn: PlainDate | null;
  readonly calls: number;
  readonly lastCall: CallNote | null;
  readonly nextCall: PlainDate | null;
  readonly lostOn: PlainDate | null;
  readonly closedOn: PlainDate | null;
  readonly cancelledOn: PlainDate | null;
  /** The last day on which the worker was heard of: calls without an answer do not count, nor what the office did alone. */
  readonly heardOn: PlainDate | null;
  readonly lastOn: PlainDate | null;
}
