import type { Month } from '../../calendar/month-text.ts';
import type { PlainDate } from '../../calendar/plain-date.ts';
import type { JkpFacts, JkpReason, Proof } from '../../law/facts/jkp.ts';
import type { JkpAnswer } from '../../law/jkp/answer.ts';
import type { MonthConditionCode, MonthTerms } from '../../law/jkp/months.ts';
import type { Mark } from '../../law/rule-set.ts';
import type { ReadinessOutcome } from '../employment/readiness.ts';
import type { Finding } from '../finding.ts';
import type { JobSeeker } from '../job-seeker.ts';
import type { Sex } from '../person.ts';
import type { ReferralEvent, ReferralEventKind } from './events.ts';
import type { NextThingCode, ReferralStage } from './stages.ts';
import type { MonthRecord, ReferralState } from './state.ts';

/** What has to be done next and by when; `due` null where no day is set. */
export interface NextThing {
  readonly code: NextThingCode;
  readonly due: PlainDate | null;
  /** The month of the benefit that it is about. */
  readonly month: number | null;
}

/** A row of the list of referrals. */
export interface ReferralSummary {
  readonly id: string;
  readonly personId: string;
  readonly name: string;
  readonly nik: string | null;
  readonly phone: string;
  readonly employerId: string;
  readonly employerName: string;
  readonly layoffDate: PlainDate;
  readonly stage: ReferralStage;
  readonly officer: string;
  readonly referredOn: PlainDate | null;
  readonly claimDue: PlainDate | null;
  readonly monthsPaid: number;
  readonly next: NextThing | null;
  readonly withoutProof: boolean;
  readonly reemployedOn: PlainDate | null;
  readonly lastOn: PlainDate | null;
}

/** How a condition of a month stands, and why: `finding.<code>` is its sentence. */
export interface JudgedCondition {
  readonly code: MonthConditionCode;
  readonly outcome: 'met' | 'unmet' | 'unknown';
  readonly reason: Finding;
  readonly cite: string;
  readonly mark: Mark;
}

/**
 * A month of the benefit on a day. coming: its window has not opened; open: it has; late: it closed and nothing was filed;
 * filed; paid; off: the benefit ended before it.
 */
export interface BenefitMonth extends Omit<MonthTerms, 'conditions'>, Omit<MonthRecord, 'month'> {
  readonly state: 'coming' | 'open' | 'late' | 'filed' | 'paid' | 'off';
  readonly conditions: readonly JudgedCondition[];
  /** All of the conditions together. */
  readonly outcome: 'met' | 'unmet' | 'unknown';
  /** Last day for BPJS to pay what was filed; null while nothing is, or where the rules give none. */
  readonly payDue: PlainDate | null;
  /** What the engine expects, rupiah; null where no reported wage is known. */
  readonly expected: number | null;
}

/** The time to claim. open: not filed, days are left; filed: in time; late: filed after it; passed: not filed, over. */
export interface ClaimWindow {
  readonly due: PlainDate;
  /** 0 on the last day, negative once it has passed. */
  readonly daysLeft: number;
  readonly state: 'open' | 'filed' | 'late' | 'passed';
  readonly cite: string;
  readonly mark: Mark;
  /** What a person has to decide about it. */
  readonly review: readonly string[];
}

/** What the law says of the claim with what the referral knows; null answer while `missing` names anything. */
export interface ReferralEligibility {
  readonly outcome: ReadinessOutcome;
  readonly answer: JkpAnswer | null;
  readonly facts: JkpFacts | null;
  /** Those of the law's checks that can be judged; all of them once nothing is missing. */
  readonly checks: JkpAnswer['checks'];
  readonly missing: readonly Finding[];
  readonly assumed: readonly Finding[];
  readonly doubts: readonly Finding[];
}

/** A paper that proves the layoff, by where it is known from. */
export interface ProofAtHand {
  readonly proof: Proof;
  /** record: the office's own records show it; told: somebody wrote in this file that it is there. */
  readonly source: 'record' | 'told';
  readonly number: string;
  readonly date: PlainDate | null;
}

export interface ReferralProofs {
  readonly atHand: readonly ProofAtHand[];
  readonly complete: boolean;
  /** Sets of which any one would do, each with what still lacks in it; empty once complete. */
  readonly missing: readonly (readonly Proof[])[];
  readonly cite: string;
  readonly mark: Mark;
}

/** Cost of all trainings against what the law allows; `ceiling` null where the rules give none on the day. */
export interface TrainingCost {
  readonly cost: number;
  readonly ceiling: number | null;
  readonly cite: string | null;
  readonly mark: Mark | null;
  readonly above: boolean;
}

/** next: what the way asks for now; possible; unusual: out of order, with a reason. */
export interface ReferralAction {
  readonly kind: ReferralEventKind;
  readonly standing: 'next' | 'possible' | 'unusual';
  /** Article of its provision on the day asked; null where it has none. */
  readonly cite: string | null;
}

export interface Referral {
  readonly id: string;
  readonly version: number;
  readonly person: {
    readonly id: string;
    readonly name: string;
    readonly nik: string | null;
    readonly phone: string;
    readonly email: string;
    readonly address: string;
    readonly birthDate: PlainDate | null;
    readonly sex: Sex | null;
  };
  /** The firm that laid off. */
  readonly employer: { readonly id: string; readonly name: string };
  readonly employmentId: string | null;
  readonly lineId: string | null;
  readonly reportId: string | null;
  readonly dispute: { readonly id: string; readonly registerNumber: string } | null;
  readonly layoffDate: PlainDate;
  readonly reason: JkpReason | null;
  readonly state: ReferralState;
  readonly events: readonly ReferralEvent[];
  readonly actions: readonly ReferralAction[];
  readonly claim: ClaimWindow | null;
  /** Empty until a claim is filed. */
  readonly months: readonly BenefitMonth[];
  readonly eligibility: ReferralEligibility;
  readonly proofs: ReferralProofs;
  readonly training: TrainingCost;
  /** Earliest due first; what has no day stands last. */
  readonly next: readonly NextThing[];
  /** What the law leaves open for this worker, one Indonesian sentence each. */
  readonly review: readonly string[];
  /**
   * Where the referral and the office's other records part: a report that was withdrawn, or names another day; another
   * referral of the same worker for what may be the same layoff.
   */
  readonly doubts: readonly Finding[];
}

/** Another referral of the same person. */
export interface OtherReferral {
  readonly id: string;
  readonly layoffDate: PlainDate;
  readonly employerName: string;
}

/** What a referral would begin with, before anything is written. */
export interface ReferralPreview
  extends Pick<Referral, 'employer' | 'layoffDate' | 'reason' | 'claim' | 'eligibility' | 'proofs'> {
  /** The referral of this layoff that is there already; null where there is none. */
  readonly there: string | null;
  /** Other referrals of the person, newest layoff first: this may be one of them under another day or firm. */
  readonly others: readonly OtherReferral[];
  readonly person: Pick<Referral['person'], 'id' | 'name' | 'nik' | 'phone'>;
}

/** Everything typed so far about a worker, for the page that goes from the mediator to placement. */
export interface HandOver {
  readonly referral: Referral;
  readonly person: Referral['person'] & { readonly birthPlace: string };
  readonly firm: {
    readonly name: string;
    readonly address: string;
    readonly npp: string;
    readonly nib: string;
    readonly sector: string;
    readonly scale: string | null;
    readonly phone: string;
  };
  readonly job: {
    readonly position: string;
    readonly contract: string | null;
    readonly startDate: PlainDate | null;
    readonly endDate: PlainDate | null;
    /** Last monthly wage, rupiah. */
    readonly wage: number | null;
    /** Wage last reported to BPJS, rupiah, and its month. */
    readonly reportedWage: number | null;
    readonly reportedMonth: Month | null;
    readonly kpj: string;
    /** Months of the record window that are paid; null where nobody knows any. */
    readonly paidMonths: number | null;
  };
  readonly dispute: {
    readonly registerNumber: string;
    readonly registeredOn: PlainDate;
    readonly stage: string;
    readonly outcome: string | null;
    readonly mediators: readonly string[];
    /** Sum that was agreed or asked, rupiah. */
    readonly demand: number | null;
    readonly figure: number | null;
  } | null;
  readonly seeker: JobSeeker;
  /** What nobody typed yet: names of fields, `referral.field.<code>`. */
  readonly lacks: readonly HandOverField[];
}

/** What a hand-over can lack. */
export const HAND_OVER_FIELDS = [
  'nik',
  'birth-date',
  'sex',
  'citizenship',
  'address',
  'phone',
  'position',
  'contract',
  'start-date',
  'wage',
  'reported-wage',
  'kpj',
  'programmes',
  'enrolled-on',
  'scale',
  'layoff-reason',
  'education',
  'wanted',
  'willing',
  'proof',
] as const;
export type HandOverField = (typeof HAND_OVER_FIELDS)[number];
