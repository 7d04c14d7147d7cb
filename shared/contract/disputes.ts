import { z } from 'zod';
import { plainDateSchema } from '../calendar/plain-date.ts';
import {
  type Dispute,
  type DisputeDeadline,
  type DisputeSummary,
  type DisputeTotals,
  type DisputeWorker,
  disputeInputSchema,
  disputeWorkerInputSchema,
  type InstalmentDeadline,
  type Representative,
  representativeInputSchema,
} from '../domain/dispute/dispute.ts';
import { DISPUTE_KINDS, newEventSchema } from '../domain/dispute/events.ts';
import { DISPUTE_STAGES } from '../domain/dispute/fold.ts';
import { recapFilterSchema } from '../domain/dispute/recap.ts';
import type { Finding } from '../domain/finding.ts';
import type { LetterSummary } from '../domain/letter.ts';
import { idInput, listInput, versionedInput } from './lists.ts';
import { command, type Page, query } from './procedure.ts';

/** What a new event met with: written, or what stands against it. */
export type EventOutcome =
  | { readonly kind: 'written'; readonly dispute: Dispute; readonly warnings: readonly Finding[] }
  /** Nothing was written: it cannot be, or it needs a reason. */
  | { readonly kind: 'refused' | 'asks-reason'; readonly findings: readonly Finding[] };

/** A session on the agenda of the office. */
export interface AgendaEntry {
  readonly disputeId: string;
  readonly registerNumber: string;
  readonly employerName: string;
  readonly firstWorker: string;
  readonly workers: number;
  readonly session: number;
  readonly date: string;
  readonly time: string;
  readonly room: string;
  readonly mediator: string;
  readonly state: 'set' | 'held' | 'cancelled';
}

/** Narrows the workers of a dispute. */
export const workersFilter = z.object({
  disputeId: z.string().min(1).max(60),
  /** Found in name, NIK and position. */
  text: z.string().trim().max(200).default(''),
  /** Only those who settled, or only the others. */
  settled: z.enum(['all', 'settled', 'open']).default('all'),
  /** Only those who demand more than is offered; where nothing is offered, everyone who demands something. */
  aboveOffer: z.boolean().default(false),
});

export const disputeProcedures = {
  'disputes.list': query(
    listInput(['registeredOn', 'registerNumber', 'employer', 'stage', 'nextDue']).extend({
      stage: z.enum(DISPUTE_STAGES).nullable().default(null),
      kind: z.enum(DISPUTE_KINDS).nullable().default(null),
      year: z.number().int().min(2000).max(2100).nullable().default(null),
      open: z.boolean().default(false),
      mediator: z.string().trim().max(160).default(''),
      /** Only open ones with a deadline that was to be kept before this day. */
      overdueOn: plainDateSchema.nullable().default(null),
      /** The cases behind one figure of a recap. */
      recap: recapFilterSchema.nullable().default(null),
    }),
  ).returns<Page<DisputeSummary>>(),
  /** Everyone who has, or had, a case as mediator, by name. */
  'disputes.mediators': query(z.object({})).returns<readonly string[]>(),
  'disputes.get': query(idInput.extend({ asOf: plainDateSchema })).returns<Dispute>(),
  /** Issued letters about a dispute, newest first. */
  'disputes.letters': query(idInput).returns<readonly LetterSummary[]>(),
  /**
   * Enters a dispute in the register with its number and first event. Workers come from contested lines of a report
   * (`lineIds`, all of one report and of workers who refuse), or are people on record. `consultationId`: the consultation
   * that it grew out of, which names the case from then on.
   * @throws input-refused, not-found, number-taken
   */
  'disputes.register': command(
    z.object({
      dispute: disputeInputSchema,
      documents: z.array(z.string().trim().min(2).max(200)).max(50),
      lineIds: z.array(z.string().max(60)).max(10_000),
      personIds: z.array(z.string().max(60)).max(10_000),
      consultationId: z.string().max(60).nullable().default(null),
    }),
  ).returns<{ readonly id: string; readonly registerNumber: string }>(),
  /**
   * Changes facts of the file that are no events; the day of registration is corrected through its event.
   * @throws changed-meanwhile, not-found, input-refused
   */
  'disputes.save': command(
    versionedInput.extend({ dispute: disputeInputSchema, asOf: plainDateSchema }),
  ).returns<Dispute>(),
  /** Judges an event without writing it. */
  'disputes.tryEvent': query(idInput.extend({ event: newEventSchema, today: plainDateSchema })).returns<{
    readonly refused: readonly Finding[];
    readonly asksReason: readonly Finding[];
    readonly warnings: readonly Finding[];
  }>(),
  /** Writes an event down. @throws changed-meanwhile when another window wrote one meanwhile */
  'disputes.addEvent': command(
    versionedInput.extend({ event: newEventSchema, today: plainDateSchema }),
  ).returns<EventOutcome>(),

  'disputeWorkers.list': query(
    listInput(['lineNumber', 'name', 'demand']).extend(workersFilter.shape),
  ).returns<Page<DisputeWorker>>(),
  /** Sums over all workers of a dispute, and over those who settled. */
  'disputeWorkers.totals': query(z.object({ disputeId: z.string().min(1).max(60) })).returns<DisputeTotals>(),
  /**
   * Changes what stands of a worker. `before` is what was shown when the change began.
   * @throws changed-meanwhile when another window saved the same worker meanwhile, not-found
   */
  'disputeWorkers.save': command(
    z.object({
      disputeId: z.string().min(1).max(60),
      personId: z.string().min(1).max(60),
      before: disputeWorkerInputSchema,
      worker: disputeWorkerInputSchema,
    }),
  ).returns<DisputeWorker>(),
  'disputeWorkers.add': command(
    z.object({
      disputeId: z.string().min(1).max(60),
      personIds: z.array(z.string().max(60)).min(1).max(10_000),
    }),
  ).returns<number>(),
  'disputeWorkers.remove': command(
    z.object({
      disputeId: z.string().min(1).max(60),
      personIds: z.array(z.string().max(60)).min(1).max(10_000),
    }),
  ).returns<number>(),
  /** @throws input-refused at `representative.side` for a sixth one of a side, not-found */
  'representatives.save': command(
    z.object({
      disputeId: z.string().min(1).max(60),
      id: z.string().max(60).nullable(),
      representative: representativeInputSchema,
    }),
  ).returns<Representative>(),
  'representatives.remove': command(idInput).returns<null>(),

  /** Deadlines of all open disputes and late instalments of all, overdue first. */
  'disputes.deadlines': query(
    z.object({
      asOf: plainDateSchema,
      mediator: z.string().trim().max(160),
      limit: z.number().int().min(1).max(500),
    }),
  ).returns<
    readonly ((DisputeDeadline | InstalmentDeadline) & {
      readonly disputeId: string;
      readonly registerNumber: string;
      readonly title: string;
      readonly mediators: readonly string[];
    })[]
  >(),
  /** Sessions between two days, both included. */
  'disputes.agenda': query(z.object({ from: plainDateSchema, to: plainDateSchema })).returns<
    readonly AgendaEntry[]
  >(),

  /** How register numbers are written, and the last one of a year. */
  'disputes.setting': query(z.object({ year: z.number().int().min(2000).max(2100) })).returns<{
    readonly pattern: string;
    readonly last: number;
    readonly opening: number;
  }>(),
  /** Changes the pattern and the last number that was used before Sambung. @throws pattern-refused, still-used */
  'disputes.saveSetting': command(
    z.object({
      pattern: z.string().trim().min(3).max(120),
      year: z.number().int().min(2000).max(2100),
      opening: z.number().int().min(0).max(999_999),
    }),
  ).returns<null>(),
};
