import type { PlainDate } from '../../calendar/plain-date.ts';
import type { JkpFacts } from '../../law/facts/jkp.ts';
import type { JkpCheck, JkpPayer } from '../../law/jkp/answer.ts';
import type { JkpAnswer } from '../../law/jkp.ts';
import type { RecordReading } from '../../law/jkp-record.ts';
import type { Finding } from '../finding.ts';
import type { LetterKindCode } from '../letter.ts';
import type { EmploymentPoint, EmploymentVerdict } from './employment.ts';
import type { EmploymentStanding } from './standing.ts';

/**
 * The answer of the law, or `incomplete` where it cannot be asked yet. `not-yet`: not eligible for want of nothing but the
 * proof of the layoff or a registration, which may still come. `not-eligible` stands also where a condition is certainly not
 * met for good, whatever else is missing.
 */
export const READINESS_OUTCOMES = [
  'eligible',
  'needs-review',
  'not-yet',
  'incomplete',
  'not-eligible',
] as const;
export type ReadinessOutcome = (typeof READINESS_OUTCOMES)[number];

/**
 * What is missing on the way to JKP. From `citizenship` to `programmes` facts without which the law cannot be asked; then
 * what the record lacks: the wage reported to BPJS, any record that was looked through, months of which nobody knows and
 * that decide, arrears, a worker who is not registered, a record that does not match, proof of the layoff.
 */
export const READINESS_LACKS = [
  'citizenship',
  'birth-date',
  'scale',
  'contract',
  'start-date',
  'layoff-date',
  'layoff-reason',
  'enrolled-on',
  'programmes',
  'reported-wage',
  'record',
  'months',
  'arrears',
  'registration',
  'mismatch',
  'proof',
] as const;
export type ReadinessLack = (typeof READINESS_LACKS)[number];

/** Facts without which the law cannot be asked. */
export const NEEDED_FACTS = [
  'citizenship',
  'birth-date',
  'scale',
  'contract',
  'start-date',
  'layoff-date',
  'layoff-reason',
  'enrolled-on',
  'programmes',
] as const satisfies readonly ReadinessLack[];
export type NeededFact = (typeof NEEDED_FACTS)[number];

/** A next step: `finding.<code>` is its sentence; the letter that carries it out, where one does. */
export interface NextStep extends Finding {
  readonly letter: LetterKindCode | null;
}

/** What would change if the employer of the layoff paid the arrears. */
export interface PaidUp {
  /** Months that would become paid. */
  readonly months: number;
  readonly reading: RecordReading;
  /** Null where the law cannot be asked yet. */
  readonly outcome: JkpAnswer['outcome'] | null;
}

/** How far a worker is from the job-loss benefit, and what comes next. */
export interface JkpReadiness {
  readonly personId: string;
  readonly employerId: string;
  /** Null: judged from the line of the report alone. */
  readonly employmentId: string | null;
  readonly layoffLineId: string | null;
  readonly reportId: string | null;
  readonly asOf: PlainDate;
  readonly standing: EmploymentStanding;
  readonly outcome: ReadinessOutcome;
  /** What the law answers; null while `missing` names anything. */
  readonly answer: JkpAnswer | null;
  /** What the law was asked; null while `missing` names anything. */
  readonly facts: JkpFacts | null;
  /** The conditions that are certain whatever is missing; all of them where nothing is. */
  readonly checks: readonly JkpCheck[];
  /** Facts that nobody knows: `jkp-missing-<fact>`. */
  readonly missing: readonly Finding[];
  /** Facts taken for granted because no record speaks of them. */
  readonly assumed: readonly Finding[];
  /** What contradicts itself or is open, beside the answer's own `review`. */
  readonly doubts: readonly Finding[];
  /** The last day to claim; null while the day of the layoff is not known or dates exclude each other. */
  readonly claimDeadline: PlainDate | null;
  /** The contributions in the window, by law; null while the day of the layoff is not known. */
  readonly reading: RecordReading | null;
  /** Null where the employer owes nothing that is known. */
  readonly ifPaidUp: PaidUp | null;
  readonly lacks: readonly ReadinessLack[];
  /** In the order in which they help. */
  readonly steps: readonly NextStep[];
}

/** A worker of a report in the list. */
export interface ReadinessRow {
  readonly lineId: string;
  readonly lineNumber: number;
  readonly personId: string;
  readonly employmentId: string | null;
  readonly name: string;
  readonly nik: string | null;
  readonly verdict: EmploymentVerdict;
  readonly points: Readonly<Record<EmploymentPoint, EmploymentVerdict>>;
  readonly outcome: ReadinessOutcome;
  readonly payer: JkpPayer['who'] | null;
  /** Unbroken months of arrears before the layoff. */
  readonly arrearsMonths: number | null;
  readonly paidMonths: number | null;
  readonly unknownMonths: number | null;
  readonly claimDeadline: PlainDate | null;
  /** Cash over all months, rupiah; null where no reported wage is known or the law cannot be asked. */
  readonly cashTotal: number | null;
  readonly lacks: readonly ReadinessLack[];
  /** The first of the next steps. */
  readonly step: NextStep | null;
}

/** Counts over every worker of a report. */
export interface ReadinessFigures {
  readonly workers: number;
  readonly verdicts: Readonly<Record<EmploymentVerdict, number>>;
  readonly outcomes: Readonly<Record<ReadinessOutcome, number>>;
  /** Workers that lack it; one worker may lack several. */
  readonly lacks: Readonly<Record<ReadinessLack, number>>;
  readonly payers: Readonly<Record<JkpPayer['who'], number>>;
}
