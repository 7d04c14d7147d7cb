import { z } from 'zod';
import { type PlainDate, plainDateSchema } from '../../calendar/plain-date.ts';
import { JKP_REASONS, PROOFS } from '../../law/facts/jkp.ts';
import { CONTRACTS } from '../layoff.ts';

/**
 * A referral is what happened, from the day the worker was referred to the day of the new job: an append-only list as in
 * a dispute. A mistake is corrected by a further event that names the one it replaces.
 */

const words = (max: number) => z.string().trim().max(max);
const money = z.number().int().min(0).max(999_999_999_999);

/** Where the worker is referred to: the BPJS branch, the placement service, training. */
export const REFERRAL_PLACES = ['bpjs', 'placement', 'training'] as const;
export type ReferralPlace = (typeof REFERRAL_PLACES)[number];

/** What came of a call. One key each on the call list. */
export const CALL_RESULTS = ['reached', 'no-answer', 'call-back', 'wrong-number', 'message-left'] as const;
export type CallResult = (typeof CALL_RESULTS)[number];

export const STOP_REASONS = [
  're-employed',
  'died',
  'window-passed',
  'withdrawn',
  'conditions',
  'other',
] as const;
export const TRAINING_ENDS = ['finished', 'broken-off', 'moved'] as const;
export const OFFER_RESULTS = [
  'waiting',
  'interview',
  'hired',
  'refused-by-employer',
  'refused-by-worker',
] as const;

/** Months of the benefit are counted from 1; how many there are is a matter of the rules. */
const month = z.number().int().min(1).max(12);

/** What each kind of event says beside its day. */
export const REFERRAL_DATA = {
  /**
   * `proofs`: what somebody wrote down as at hand; a referral without proof is possible and marked. `recorded`: what the
   * office's own records showed that day; it counts only as long as they show it. `layoffDate`, `layoffReason`: of the layoff
   * that is referred, so that a correction of this event mends them; null where the referral says it.
   */
  referred: z.object({
    places: z.array(z.enum(REFERRAL_PLACES)).min(1).max(3),
    officer: words(160),
    proofs: z.array(z.enum(PROOFS)).max(PROOFS.length),
    recorded: z.array(z.enum(PROOFS)).max(PROOFS.length).default([]),
    note: words(1_000),
    layoffDate: plainDateSchema.nullable().default(null),
    layoffReason: z.enum(JKP_REASONS).nullable().default(null),
  }),
  /** Went over to another officer. */
  'handed-over': z.object({ officer: words(160).min(2), reason: words(400) }),
  /** Willing to work again, as the worker says. */
  'work-wish': z.object({ willing: z.boolean() }),
  'proof-received': z.object({ proof: z.enum(PROOFS), note: words(400) }),
  'account-made': z.object({}),
  'claim-filed': z.object({ number: words(120) }),
  'claim-decided': z
    .object({
      result: z.enum(['eligible', 'refused']),
      reason: words(400),
      /** It can be mended, and how; empty where nothing can be done. */
      remedy: words(400),
    })
    .refine(({ result, reason }) => result === 'eligible' || reason !== '', {
      path: ['reason'],
      message: 'required',
    }),
  /** The papers of a month went to BPJS. `attendance`: share of the training, 0 to 1. */
  'month-filed': z.object({
    month,
    applications: z.number().int().min(0).max(999),
    interviews: z.number().int().min(0).max(99),
    attendance: z.number().min(0).max(1).nullable(),
    statusForm: z.boolean(),
  }),
  'month-paid': z.object({ month, amount: money }),
  stopped: z.object({ reason: z.enum(STOP_REASONS), note: words(400) }),
  /** A counselling talk: what the self-assessment says, the plan, the next talk. */
  'talk-held': z.object({
    assessment: words(1_000),
    plan: words(2_000),
    nextTalk: plainDateSchema.nullable(),
    note: words(2_000),
  }),
  'vacancy-offered': z.object({
    vacancyId: z.string().max(60).nullable(),
    title: words(160).min(2),
    employer: words(240),
  }),
  'offer-answered': z.object({
    vacancyId: z.string().max(60).nullable(),
    title: words(160).min(2),
    result: z.enum(OFFER_RESULTS),
    note: words(400),
  }),
  'training-started': z.object({
    provider: words(200).min(2),
    course: words(200).min(2),
    until: plainDateSchema.nullable(),
    days: z.number().int().min(1).max(400).nullable(),
    cost: money.nullable(),
  }),
  'training-attended': z.object({
    /** Month of the calendar, YYYY-MM. */
    month: words(7).regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'month-unreadable'),
    days: z.number().int().min(0).max(31),
    held: z.number().int().min(1).max(31),
  }),
  'training-ended': z.object({ end: z.enum(TRAINING_ENDS), note: words(400) }),
  /** Number of the job-seeker's card (AK-1). */
  'card-issued': z.object({ number: words(60).min(2) }),
  're-employed': z.object({
    employer: words(240).min(2),
    employerId: z.string().max(60).nullable(),
    sector: words(1).regex(/^[A-V]?$/),
    position: words(120),
    contract: z.enum(CONTRACTS).nullable(),
    wage: money.nullable(),
  }),
  called: z.object({
    result: z.enum(CALL_RESULTS),
    note: words(1_000),
    nextCall: plainDateSchema.nullable(),
  }),
  'note-added': z.object({ text: words(4_000).min(2) }),
  'lost-from-sight': z.object({ note: words(400) }),
  closed: z.object({ reason: words(400) }),
  /** Referred by mistake: it counts in no figure any more. */
  cancelled: z.object({ reason: words(400).min(3) }),
  reopened: z.object({ reason: words(400).min(3) }),
  struck: z.object({ reason: words(400).min(3) }),
} as const;

export type ReferralEventKind = keyof typeof REFERRAL_DATA;
export const REFERRAL_EVENTS = Object.keys(REFERRAL_DATA) as readonly ReferralEventKind[];
export type ReferralData<Kind extends ReferralEventKind> = z.output<(typeof REFERRAL_DATA)[Kind]>;

/** An event as it is written down; `data` fits its kind. */
export type ReferralEvent = {
  [Kind in ReferralEventKind]: {
    readonly id: string;
    /** Place in the list, from 1. */
    readonly sequence: number;
    readonly kind: Kind;
    /** The day on which it happened. */
    readonly on: PlainDate;
    readonly data: ReferralData<Kind>;
    /** Id of the event that it corrects; null for a new one. */
    readonly replaces: string | null;
    /** Why an unusual step was taken, or why it was corrected. */
    readonly reason: string;
    readonly writtenAt: string;
    readonly by: string;
  };
}[ReferralEventKind];

export type ReferralEventOf<Kind extends ReferralEventKind> = Extract<ReferralEvent, { readonly kind: Kind }>;

/** An event as it comes through the door. */
export const newReferralEventSchema = z
  .object({
    kind: z.enum(REFERRAL_EVENTS as [ReferralEventKind, ...ReferralEventKind[]]),
    on: plainDateSchema,
    data: z.record(z.string().max(40), z.unknown()),
    replaces: z.string().max(60).nullable(),
    reason: words(400),
  })
  .transform((event, context) => {
    const data = REFERRAL_DATA[event.kind].safeParse(event.data);
    if (data.success) return { ...event, data: data.data } as NewReferralEvent;
    for (const issue of data.error.issues)
      context.addIssue({ code: 'custom', path: ['data', ...issue.path], message: issue.message });
    return z.NEVER;
  });

export type NewReferralEvent = {
  [Kind in ReferralEventKind]: Pick<ReferralEventOf<Kind>, 'kind' | 'on' | 'data' | 'replaces' | 'reason'>;
}[ReferralEventKind];
