import { z } from 'zod';
import { plainDateSchema } from '../calendar/plain-date.ts';
import type { Finding } from '../domain/finding.ts';
import { type JobSeeker, jobSeekerInputSchema } from '../domain/job-seeker.ts';
import { CALL_RESULTS, newReferralEventSchema, REFERRAL_PLACES } from '../domain/referral/events.ts';
import { figureFilterSchema, figurePeriodSchema, type ReferralFigures } from '../domain/referral/figures.ts';
import type { HandOver, Referral, ReferralPreview, ReferralSummary } from '../domain/referral/referral.ts';
import { REFERRAL_STAGES } from '../domain/referral/stages.ts';
import {
  SILENT_DAYS_RANGE,
  WORKLISTS,
  type WorklistCounts,
  type WorklistRow,
} from '../domain/referral/worklists.ts';
import { JKP_REASONS } from '../law/facts/jkp.ts';
import { idInput, listInput, versionedInput } from './lists.ts';
import { command, type Page, query } from './procedure.ts';

const id = z.string().min(1).max(60);
const officer = z.string().trim().max(160);
/** A day that somebody may look from; others come of a year that was mistyped. */
const day = plainDateSchema.refine((one) => one >= '2000-01-01' && one <= '2100-12-31', 'year-out-of-range');
const places = z.array(z.enum(REFERRAL_PLACES)).min(1, 'required').max(REFERRAL_PLACES.length);

/** What a new event met with: written, or what stands against it. */
export type ReferralEventOutcome =
  | { readonly kind: 'written'; readonly referral: Referral; readonly warnings: readonly Finding[] }
  /** Nothing was written: it cannot be, or it needs a reason. */
  | { readonly kind: 'refused' | 'asks-reason'; readonly findings: readonly Finding[] };

/** Where a referral comes from: a line of a layoff report, a worker of a case, a person at the counter. */
export const referralOriginSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('line'), lineId: id }),
  /** Without a day: that of the worker's line, else the end of the job in the case. */
  z.object({
    kind: z.literal('dispute'),
    disputeId: id,
    personId: id,
    layoffDate: day.nullable().default(null),
  }),
  z.object({
    kind: z.literal('person'),
    personId: id,
    employerId: id,
    employmentId: id.nullable().default(null),
    layoffDate: day,
    reason: z.enum(JKP_REASONS).nullable().default(null),
  }),
]);

/** An order by which workers of a report were referred together. */
export interface ReferralRun {
  readonly run: string;
  /** When it began: a moment, ISO. */
  readonly at: string;
  readonly by: string;
  readonly made: number;
  /** Those of which nothing more was written down, so that they can be cancelled together. */
  readonly open: number;
}

/** What came of cancelling many: `kept` are those with which somebody went on. */
export interface ManyCancelled {
  readonly cancelled: number;
  readonly kept: readonly { readonly id: string; readonly name: string; readonly finding: Finding }[];
  /** The job was stopped; what was cancelled until then stays so. */
  readonly stopped: boolean;
}

/** What came of a referral of many: `there` were referred before, the refused with the reason. */
export interface ManyReferred {
  /** Names the order, so that it can be taken back. */
  readonly run: string;
  readonly made: number;
  readonly there: number;
  readonly refused: readonly {
    readonly lineId: string;
    readonly name: string;
    readonly finding: Finding;
  }[];
  /** The job was stopped; what was made until then stays. */
  readonly stopped: boolean;
}

export const referralProcedures = {
  /** Referrals by page; `figure` narrows to the people behind one figure, `worklist` to those of a worklist on a day. */
  'referrals.list': query(
    listInput(['referredOn', 'name', 'layoffDate', 'claimDue', 'nextDue', 'stage']).extend({
      stage: z.enum(REFERRAL_STAGES).nullable().default(null),
      /** Only those on which work goes on. */
      live: z.boolean().default(false),
      officer: officer.default(''),
      employerId: id.nullable().default(null),
      reportId: id.nullable().default(null),
      disputeId: id.nullable().default(null),
      personId: id.nullable().default(null),
      withoutProof: z.boolean().default(false),
      worklist: z
        .object({ code: z.enum(WORKLISTS), asOf: day })
        .nullable()
        .default(null),
      figure: figureFilterSchema.nullable().default(null),
    }),
  ).returns<Page<ReferralSummary>>(),
  /** Everyone who has, or had, a referral as officer, by name. */
  'referrals.officers': query(z.object({})).returns<readonly string[]>(),
  /** @throws not-found */
  'referrals.get': query(idInput.extend({ asOf: day })).returns<Referral>(),
  /**
   * What a referral from there would begin with: eligibility, proofs at hand, time to claim. Nothing is written.
   * @throws not-found; input-refused at `from` as `referrals.start`
   */
  'referrals.preview': query(z.object({ from: referralOriginSchema, asOf: day })).returns<ReferralPreview>(),
  /**
   * Refers a worker. A layoff that was referred before answers that referral (`made` false). The proofs on record are
   * taken over.
   * @throws not-found; input-refused at `from.layoffDate` where no day of the layoff is known, at `on` for a day to come
   */
  'referrals.start': command(
    z.object({
      from: referralOriginSchema,
      places,
      officer,
      on: day,
      note: z.string().trim().max(1_000).default(''),
    }),
  ).returns<{ readonly id: string; readonly made: boolean }>(),
  /**
   * Refers the workers of a layoff report, all or the chosen ones, in short steps (job `job`, step `commit`); it can be
   * stopped and started again, since nobody is referred twice.
   * @throws not-found, input-refused at `on`
   */
  'referrals.startMany': command(
    z.object({
      reportId: id,
      lineIds: z.array(id).max(20_000).nullable(),
      places,
      officer,
      on: day,
      note: z.string().trim().max(1_000).default(''),
      job: z.string().max(60),
    }),
    { place: 'main' },
  ).returns<ManyReferred>(),
  /** The orders by which workers of a report were referred together, newest first. */
  'referrals.runs': query(z.object({ reportId: id })).returns<readonly ReferralRun[]>(),
  /**
   * Cancels what one order referred, in short steps (job `job`, step `commit`); it can be stopped and started again. A
   * referral that somebody went on with is kept and named.
   */
  'referrals.cancelMany': command(
    z.object({ run: id, reason: z.string().trim().min(3).max(400), job: z.string().max(60) }),
    { place: 'main' },
  ).returns<ManyCancelled>(),
  /** Judges an event without writing it. @throws not-found */
  'referrals.tryEvent': query(idInput.extend({ event: newReferralEventSchema, today: day })).returns<{
    readonly refused: readonly Finding[];
    readonly asksReason: readonly Finding[];
    readonly warnings: readonly Finding[];
  }>(),
  /** Writes an event down. @throws not-found, changed-meanwhile when another window wrote one meanwhile */
  'referrals.addEvent': command(
    versionedInput.extend({ event: newReferralEventSchema, today: day }),
  ).returns<ReferralEventOutcome>(),
  /** Everything typed so far about the worker, for the page that goes on to placement. @throws not-found */
  'referrals.handOver': query(idInput.extend({ asOf: day })).returns<HandOver>(),

  /** How many stand on each worklist on a day; of one officer, or of all for an empty name. */
  'referrals.worklists': query(
    z.object({ asOf: day, officer: officer.default('') }),
  ).returns<WorklistCounts>(),
  /**
   * How many workers wait for somebody on a day: the last week to claim, papers of a month or a payment due, a talk or a
   * call whose day has come. Those of one officer, or of all for an empty name.
   */
  'referrals.waiting': query(z.object({ asOf: day, officer: officer.default('') })).returns<number>(),
  /** A worklist by page, the most urgent first. */
  'referrals.worklist': query(
    z.object({
      code: z.enum(WORKLISTS),
      asOf: day,
      officer: officer.default(''),
      after: z.string().max(600).nullable().default(null),
      limit: z.number().int().min(1).max(500).default(100),
    }),
  ).returns<Page<WorklistRow>>(),
  /**
   * Writes a call down at once, whatever else was written meanwhile: two people do not call at one moment for nothing.
   * `eventId` is what a `struck` event replaces to take it back.
   * @throws not-found; input-refused at `nextCall` for a day that has passed
   */
  'referrals.call': command(
    idInput.extend({
      result: z.enum(CALL_RESULTS),
      note: z.string().trim().max(1_000).default(''),
      nextCall: day.nullable().default(null),
      today: day,
    }),
  ).returns<{ readonly eventId: string; readonly row: WorklistRow }>(),
  /** Days of silence after which a worker comes on the list `silent`. */
  'referrals.setting': query(z.object({})).returns<{ readonly silentDays: number }>(),
  'referrals.saveSetting': command(
    z.object({ silentDays: z.number().int().min(SILENT_DAYS_RANGE.least).max(SILENT_DAYS_RANGE.most) }),
  ).returns<{ readonly silentDays: number }>(),

  /** What a person looks for and brings along; version 0 with empty fields while nobody wrote it down. @throws not-found */
  'jobSeekers.get': query(z.object({ personId: id })).returns<JobSeeker>(),
  /** @throws not-found, changed-meanwhile (version 0 makes the first one) */
  'jobSeekers.save': command(
    z.object({ personId: id, version: z.number().int().min(0), seeker: jobSeekerInputSchema }),
  ).returns<JobSeeker>(),

  /** The figures of the chain; `referrals.list` with `figure` opens the people behind each. */
  'referralFigures.compute': query(figurePeriodSchema).returns<ReferralFigures>(),
  /** Writes the figures of a period, by every group, as XLSX to a place that the user picks; null when none was picked. */
  'referralFigures.saveXlsx': command(figurePeriodSchema, { place: 'main' }).returns<{
    readonly fileName: string;
  } | null>(),
  /** Prints the same. False when the print was called off. */
  'referralFigures.print': command(figurePeriodSchema, { place: 'main' }).returns<boolean>(),
};
