import type { PlainDate } from '../../calendar/plain-date.ts';
import type { Mark } from '../rule-set.ts';

/** The conditions of the cash benefit, in the order in which an answer lists them. */
export const JKP_CHECKS = [
  'citizenship',
  'age-at-enrolment',
  'programmes',
  'contribution-record',
  'reason',
  'proof',
  'claim-window',
  'previous-claims',
  'willing-to-work',
  'not-reemployed',
] as const;
export type JkpCheckCode = (typeof JKP_CHECKS)[number];

export type CheckOutcome = 'met' | 'unmet' | 'unknown';

export interface JkpCheck {
  readonly code: JkpCheckCode;
  readonly outcome: CheckOutcome;
  /** One sentence in Indonesian: what the facts say against what the rule asks. */
  readonly explain: string;
  readonly cite: string;
  readonly mark: Mark;
}

/** A check with what a person has to decide about it: one Indonesian sentence each. */
export interface JudgedCheck {
  readonly check: JkpCheck;
  readonly review: readonly string[];
}

export interface JkpCash {
  /** The wage that counts, in rupiah: the last reported one, or the ceiling. */
  readonly base: number;
  readonly ceilingApplied: boolean;
  /** Rupiah of month 1, 2, ... */
  readonly monthly: readonly number[];
  readonly total: number;
  readonly cite: string;
  readonly mark: Mark;
}

export interface JkpPayer {
  readonly who: 'bpjs' | 'employer' | 'needs-review';
  /** The unbroken run of arrears that ends with the last month before the layoff. */
  readonly arrearsMonths: number;
  readonly cite: string;
  readonly mark: Mark;
}

export interface JkpAnswer {
  readonly kind: 'jkp';
  readonly ruleSet: string;
  readonly outcome: 'eligible' | 'not-eligible' | 'needs-review';
  readonly checks: readonly JkpCheck[];
  readonly claimDeadline: PlainDate;
  /** Days from `asOf` to the deadline: 0 on the last day, negative once it has passed. */
  readonly claimDaysLeft: number;
  /** Null where no wage is known. */
  readonly cash: JkpCash | null;
  readonly payer: JkpPayer;
  readonly nextSteps: readonly string[];
  readonly review: readonly string[];
}
