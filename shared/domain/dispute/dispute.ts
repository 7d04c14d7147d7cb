import { z } from 'zod';
import { type PlainDate, plainDateSchema } from '../../calendar/plain-date.ts';
import { LAYOFF_REASONS } from '../../law/layoff-reasons.ts';
import { CONTRACTS } from '../layoff.ts';
import type { SubjectDeadline } from '../subject-deadline.ts';
import type { AvailableAction } from './actions.ts';
import type { Actor } from './clock.ts';
import { DISPUTE_KINDS, type DisputeEvent } from './events.ts';
import type { DisputeOutcome, DisputeStage, DisputeState } from './fold.ts';
import type { NextDeadline } from './next-deadline.ts';

const words = (max: number) => z.string().trim().max(max);

/** What proves that the parties talked first, or tried to. */
export const BIPARTITE_PROOFS = ['minutes', 'refusal', 'none'] as const;
export const RECORDED_BY = ['pekerja', 'pengusaha', 'serikat', 'bersama'] as const;

/** The facts of a dispute as its recording party states them. */
export const disputeInputSchema = z.object({
  kind: z.enum(DISPUTE_KINDS),
  registeredOn: plainDateSchema,
  /** Hour and minute in the office's time zone, or empty. */
  registeredTime: z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d)?$/),
  recordedBy: z.enum(RECORDED_BY),
  requestNumber: words(120),
  requestDate: plainDateSchema.nullable(),
  issue: words(4_000).min(5, 'required'),
  bipartiteProof: z.enum(BIPARTITE_PROOFS),
  bipartiteEndedOn: plainDateSchema.nullable(),
  employerId: z.string().min(1, 'required'),
  employerProxy: words(200),
  unionName: words(160),
  reportId: z.string().max(60).nullable(),
  layoffReason: z.enum(LAYOFF_REASONS).nullable(),
  note: words(4_000),
});
export type DisputeInput = z.infer<typeof disputeInputSchema>;

/** A worker in a dispute. Money in rupiah; null where nobody said. */
export const disputeWorkerInputSchema = z.object({
  position: words(120),
  contract: z.enum(CONTRACTS).nullable(),
  startDate: plainDateSchema.nullable(),
  endDate: plainDateSchema.nullable(),
  wage: z.number().int().min(0).max(999_999_999_999).nullable(),
  demand: z.number().int().min(0).max(999_999_999_999).nullable(),
  offer: z.number().int().min(0).max(999_999_999_999).nullable(),
  figure: z.number().int().min(0).max(999_999_999_999).nullable(),
  note: words(1_000),
});
export type DisputeWorkerInput = z.infer<typeof disputeWorkerInputSchema>;

export interface DisputeWorker extends DisputeWorkerInput {
  readonly personId: string;
  readonly lineId: string | null;
  readonly lineNumber: number;
  readonly name: string;
  readonly nik: string | null;
  /** What the law gives at least, computed by the rules engine; null where facts are missing or a person has to decide. */
  readonly minimum: number | null;
  /** Why there is no minimum, or what a person has to decide about it. */
  readonly review: readonly string[];
  /** Settled apart from the others. */
  readonly settled: boolean;
}

export const representativeInputSchema = z.object({
  side: z.enum(['worker', 'employer']),
  name: words(160).min(2),
  position: words(120),
  powerNumber: words(120),
  powerDate: plainDateSchema.nullable(),
});
export type RepresentativeInput = z.infer<typeof representativeInputSchema>;
export interface Representative extends RepresentativeInput {
  readonly id: string;
}

/** Most representatives of a side. */
export const MOST_REPRESENTATIVES = 5;

export interface DisputeSummary {
  readonly id: string;
  readonly registerNumber: string;
  readonly kind: DisputeInput['kind'];
  readonly registeredOn: PlainDate;
  readonly employerName: string;
  readonly workers: number;
  /** Name of the first worker, for a list. */
  readonly firstWorker: string;
  readonly stage: DisputeStage;
  readonly outcome: DisputeOutcome | null;
  readonly mediators: readonly string[];
  readonly lastOn: PlainDate | null;
  /** The deadline that is to be kept next; null where none runs. */
  readonly next: NextDeadline | null;
}

/**
 * A deadline of a dispute. `due` is the computed day; `override` the one that a person set in its place, by which
 * `state` is judged then.
 */
export interface DisputeDeadline extends Omit<SubjectDeadline, 'subject'> {
  /** A provision sets it. */
  readonly source: 'law';
  readonly actor: Actor;
  readonly override: { readonly due: PlainDate; readonly reason: string } | null;
}

/**
 * An instalment that is not paid in full yet, as the office's own reminder: its ground is what the parties agreed, no
 * provision, so it has no article and nobody sets another day in its place.
 */
export interface InstalmentDeadline extends Omit<DisputeDeadline, 'source' | 'cite' | 'mark'> {
  readonly source: 'agreement';
}

/** Another case that this one came from or goes on in. */
export interface RelatedDispute {
  readonly id: string;
  readonly registerNumber: string;
  readonly workers: number;
}

/**
 * Whether the employment has ended. in-dispute: it has not, since nobody agreed and no decision is final; agreed: the
 * parties signed; decided: a ruling is final.
 */
export type LayoffStanding = 'in-dispute' | 'agreed' | 'decided';

/** Sums over workers of a dispute, in rupiah; each over those of whom the amount is known. */
export interface DisputeSums {
  readonly workers: number;
  readonly demand: number;
  readonly offer: number;
  readonly minimum: number;
  /** Workers whose minimum could be computed. */
  readonly minimumKnown: number;
  readonly figure: number;
}

/** Sums over all workers of a dispute, and those of the ones who settled apart. */
export interface DisputeTotals extends DisputeSums {
  /** Of those who settled. */
  readonly settled: DisputeSums;
}

export interface Dispute extends DisputeInput {
  readonly id: string;
  readonly registerNumber: string;
  readonly employerName: string;
  readonly version: number;
  readonly state: DisputeState;
  readonly events: readonly DisputeEvent[];
  readonly representatives: readonly Representative[];
  readonly actions: readonly (AvailableAction & {
    /** Article of the action's provision on the day asked; null where it has none. */
    readonly cite: string | null;
  })[];
  /** Every deadline that its events started and that still means something, by due day. */
  readonly deadlines: readonly DisputeDeadline[];
  /** Instalments that are not paid in full yet, by due day. */
  readonly reminders: readonly InstalmentDeadline[];
  /** The case that it was split from; null for one that was registered by itself. */
  readonly splitFrom: RelatedDispute | null;
  /** Cases that were split from it, in the order of the register. */
  readonly splitInto: readonly RelatedDispute[];
  readonly workers: number;
  /** Name of the first worker, for the head of the file. */
  readonly firstWorker: string;
  /** Of a dispute about a layoff, with the provision on the day asked; null for other kinds. */
  readonly layoff: { readonly standing: LayoffStanding; readonly cite: string | null } | null;
}
