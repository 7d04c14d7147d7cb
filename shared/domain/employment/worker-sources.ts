import type { PlainDate } from '../../calendar/plain-date.ts';
import type { BusinessScale } from '../../law/facts/common.ts';
import type { JkpFacts, JkpReason, Proof } from '../../law/facts/jkp.ts';
import type { NeededProgrammes } from '../../law/jkp-programmes.ts';
import type { RuleBook } from '../../law/rule-set.ts';
import type { Contract, LayoffResponse } from '../layoff.ts';
import type { StoredContribution } from './contribution-record.ts';
import type { ContributionMonth, Overrule } from './employment.ts';
import type { JobFacts } from './verdict.ts';

/** A job as it stands on record, with its months. */
export interface JobOnRecord extends JobFacts {
  readonly months: readonly (ContributionMonth & Pick<StoredContribution, 'batchId'>)[];
  readonly id: string;
  readonly employerId: string;
  readonly kpj: string;
  readonly position: string;
  readonly unionName: string;
  readonly contract: Contract | null;
  readonly enrolledOn: PlainDate | null;
  readonly overrules: readonly Overrule[];
}

/** A worker's line in a layoff report, with what the report says of all. */
export interface LayoffOnRecord {
  readonly lineId: string;
  readonly reportId: string;
  readonly reason: JkpReason | null;
  readonly date: PlainDate | null;
  readonly start: PlainDate | null;
  readonly contract: Contract | null;
  /** Last monthly wage by the employer's own word, rupiah. */
  readonly wage: number | null;
  readonly response: LayoffResponse;
  /** A receipt in force names the worker, or the old register had one for the report. */
  readonly hasReceipt: boolean;
  readonly isWithdrawn: boolean;
}

/** The last notice (letter m1) to the firm about this worker or about itself. */
export interface NoticeSent {
  readonly number: string | null;
  readonly dated: PlainDate;
  /** Day until which an answer was asked for. */
  readonly replyDue: PlainDate | null;
}

/** Everything on record that readiness for JKP is judged from. */
export interface WorkerSources {
  readonly person: {
    readonly id: string;
    readonly birthDate: PlainDate | null;
    readonly citizenship: JkpFacts['worker']['citizenship'] | null;
  };
  readonly employer: {
    readonly id: string;
    readonly name: string;
    readonly scale: BusinessScale | null;
    /** Null while nobody looked. */
    readonly state: JkpFacts['employer']['state'] | null;
  };
  /** The job that the layoff ends; null where only the line of the report speaks of it. */
  readonly job: JobOnRecord | null;
  /** Other jobs of the same person. */
  readonly others: readonly JobOnRecord[];
  readonly layoff: LayoffOnRecord | null;
  /** Papers of disputes that prove the layoff of this worker. */
  readonly disputeProofs: readonly Proof[];
  /** Whether the layoff is disputed before the office. */
  readonly isDisputed: boolean;
  readonly notice: NoticeSent | null;
  /** Earlier benefits; null while no record speaks of them. */
  readonly previousClaims: JkpFacts['previousClaims'] | null;
  /** Null while nothing is known of a claim. */
  readonly claim: JkpFacts['claim'] | null;
  /** What a referral knows of the worker's wish to work again and of the new job. */
  readonly wish?: { readonly willing: boolean | null; readonly reemployedOn: PlainDate | null };
}

/** What all workers of a question share. */
export interface ReadinessGround {
  readonly book: RuleBook;
  readonly asOf: PlainDate;
  /** By the rules of `asOf`. */
  readonly needed: NeededProgrammes;
}
