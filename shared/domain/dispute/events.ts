import { z } from 'zod';
import { type PlainDate, plainDateSchema } from '../../calendar/plain-date.ts';
import { effective as effectiveOf } from '../event-list.ts';
import { sameName } from './load.ts';

/**
 * A dispute is what happened: an append-only list of events, each with the day on which it happened and the moment at
 * which it was written down. Nothing is ever changed; a mistake is corrected by a further event that names the one it
 * replaces.
 */

/** hak, kepentingan, PHK, antar serikat pekerja/serikat buruh; `other-law`: a dispute that another law governs. */
export const DISPUTE_KINDS = ['hak', 'kepentingan', 'phk', 'antar-sp', 'other-law'] as const;
export type DisputeKind = (typeof DISPUTE_KINDS)[number];

export const PARTIES = ['worker', 'employer'] as const;
export type DisputeParty = (typeof PARTIES)[number];

/** How a side was there: itself, through a proxy, or not at all. */
export const PRESENCES = ['present', 'proxy', 'absent'] as const;
export type Presence = (typeof PRESENCES)[number];

const words = (max: number) => z.string().trim().max(max);
const name = words(160).min(2);
const party = z.enum(PARTIES);
const presence = z.enum(PRESENCES);
const hour = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** A part of a settlement that is to be paid on a day, rupiah. */
export const instalmentSchema = z.object({
  due: plainDateSchema,
  amount: z.number().int().min(1).max(999_999_999_999_999),
});
export type Instalment = z.infer<typeof instalmentSchema>;

const splitSchema = z.object({
  disputeId: z.string().min(1).max(60),
  registerNumber: words(120),
  /** Persons who went over. */
  persons: z.array(z.string().max(60)).min(1).max(10_000),
  /** Everyone who stands in this case after the split has settled by an agreement from before. */
  settled: z.boolean(),
});

/** What an agreement says; the instalments make up the sum, where one is named. */
const agreementSchema = z
  .object({
    place: words(120),
    lines: z.array(z.string().max(60)).max(10_000).nullable(),
    total: z.number().int().min(0).nullable(),
    instalments: z.array(instalmentSchema).max(120).default([]),
  })
  .superRefine(({ total, instalments }, context) => {
    const sum = instalments.reduce((all, { amount }) => all + amount, 0);
    if (total !== null && instalments.length > 0 && sum !== total)
      context.addIssue({ code: 'custom', path: ['instalments'], message: 'instalments-differ' });
  });

/** What each kind of event says beside its day. */
export const EVENT_DATA = {
  /** The dispute was entered in the register. */
  registered: z.object({ documents: z.array(words(200)).max(50) }),
  /** The file went back to be completed. */
  'file-returned': z.object({ missing: z.array(words(200)).min(1).max(50) }),
  'file-completed': z.object({}),
  /** Conciliation or arbitration was offered to the parties. */
  'choice-offered': z.object({}),
  'choice-made': z.object({ choice: z.enum(['conciliation', 'arbitration', 'mediation']) }),
  /** The case went to one or more mediators; again: it went from one to another. */
  delegated: z
    .object({
      mediators: z.array(name).min(1).max(5),
      /** A conflict of interest noted for all of them together, as it was done at first. */
      conflict: words(400).default(''),
      /** Of whom a conflict is noted; what says nothing, or is of nobody who gets the case, is left out. */
      conflicts: z
        .array(z.object({ mediator: name, note: words(400) }))
        .max(10)
        .default([]),
    })
    .transform((data) => ({
      ...data,
      conflicts: data.conflicts.filter(
        ({ mediator, note }) => note !== '' && data.mediators.some((one) => sameName(one, mediator)),
      ),
    })),
  /** A clarification stands on no agenda: its hour and place are said here, empty where they are not known. */
  'clarification-held': z.object({
    time: hour.or(z.literal('')).default(''),
    place: words(160).default(''),
    worker: presence,
    employer: presence,
    conclusion: z.enum(['bipartite', 'mediation']),
    note: words(4000),
  }),
  /** A session was put on the agenda. */
  'session-set': z.object({
    session: z.number().int().min(1).max(99),
    date: plainDateSchema,
    time: hour,
    room: name,
    mediator: name,
    /** Why on a day off; empty on a working day. */
    dayOffReason: words(200),
  }),
  'session-cancelled': z.object({ session: z.number().int().min(1).max(99), reason: words(400).min(3) }),
  /** A session took place, or was called and a side stayed away. */
  'session-held': z.object({
    session: z.number().int().min(1).max(99),
    worker: presence,
    employer: presence,
    result: z.enum(['agreement', 'adjourned', 'no-agreement', 'absent']),
    note: words(4000),
  }),
  'recommendation-issued': z.object({ number: words(120), letterId: z.string().max(60).nullable() }),
  /** `deliveryId`: the delivery of the letter from whose receipt the app wrote it; null when a person did. */
  'recommendation-received': z.object({ party, deliveryId: z.string().max(60).nullable().default(null) }),
  'answer-received': z.object({ party, answer: z.enum(['accept', 'reject']) }),
  /** The days to answer are over: the app writes it, a person confirms it. */
  'silence-noted': z.object({ party }),
  'silence-confirmed': z.object({ party }),
  /**
   * The parties signed; `lines` are the workers who settle (ids of persons), null all of them. `instalments`: what is paid
   * when, in rupiah, by day; empty when nothing was said or all is paid at once.
   */
  'agreement-signed': agreementSchema,
  'agreement-registered': z.object({ deed: words(160).min(2), court: words(160) }),
  /** Mediation ended without an agreement: the day from which the time to sue is counted. */
  'mediation-failed': z.object({ reason: words(400) }),
  'returned-to-bipartite': z.object({ reason: words(400).min(3) }),
  withdrawn: z.object({ by: z.enum(['worker', 'employer', 'both']), reason: words(400) }),
  /** The papers went to the court's registry. */
  'handed-to-court': z.object({ court: words(160) }),
  'suit-filed': z.object({ number: words(120), by: party }),
  ruling: z.object({ number: words(120), outcome: words(400) }),
  'cassation-filed': z.object({ by: party }),
  'ruling-final': z.object({ number: words(120) }),
  'instalment-paid': z.object({ amount: z.number().int().min(1), note: words(200) }),
  'execution-requested': z.object({ court: words(160) }),
  closed: z.object({ reason: words(400) }),
  reopened: z.object({ reason: words(400).min(3) }),
  /** A remark for the file: a telephone call, a visit, what somebody said. */
  'note-added': z.object({ text: words(4000).min(2) }),
  /** Some of the workers went on in a case of their own; that case has `split-from`. Written by the split alone. */
  'split-off': splitSchema,
  'split-from': splitSchema,
  /** A due date that a person set in place of the computed one; both are kept. */
  'due-overridden': z.object({
    code: z.string().max(60),
    due: plainDateSchema,
    reason: words(400).min(3),
  }),
  /** The event that this one replaces never happened. */
  struck: z.object({ reason: words(400).min(3) }),
} as const;

export const DISPUTE_EVENTS = Object.keys(EVENT_DATA) as readonly DisputeEventKind[];
export type DisputeEventKind = keyof typeof EVENT_DATA;
export type EventData<Kind extends DisputeEventKind> = z.output<(typeof EVENT_DATA)[Kind]>;

/** An event as it is written down; `data` fits its kind. */
export type DisputeEvent = {
  [Kind in DisputeEventKind]: {
    readonly id: string;
    /** Place in the list, from 1. */
    readonly sequence: number;
    readonly kind: Kind;
    /** The day on which it happened. */
    readonly on: PlainDate;
    readonly data: EventData<Kind>;
    /** Id of the event that it corrects; null for a new one. */
    readonly replaces: string | null;
    /** Why an unusual step was taken; empty for a usual one. */
    readonly reason: string;
    readonly writtenAt: string;
    readonly by: string;
  };
}[DisputeEventKind];

export type EventOf<Kind extends DisputeEventKind> = Extract<DisputeEvent, { readonly kind: Kind }>;

/** Fields that were added to a kind after events of it were written, as they stand where they are missing. */
const LATER_FIELDS: Readonly<Partial<Record<DisputeEventKind, Readonly<Record<string, unknown>>>>> = {
  'recommendation-received': { deliveryId: null },
  delegated: { conflicts: [] },
  'clarification-held': { time: '', place: '' },
  'agreement-signed': { instalments: [] },
};

/** The data of an event as it was stored, with what its kind got later. Pure. */
export function storedData(kind: DisputeEventKind, data: object): object {
  return { ...LATER_FIELDS[kind], ...data };
}

/** An event as it comes through the door. */
export const newEventSchema = z
  .object({
    kind: z.enum(DISPUTE_EVENTS as [DisputeEventKind, ...DisputeEventKind[]]),
    on: plainDateSchema,
    data: z.record(z.string().max(40), z.unknown()),
    replaces: z.string().max(60).nullable(),
    reason: words(400),
  })
  .transform((event, context) => {
    const data = EVENT_DATA[event.kind].safeParse(event.data);
    if (data.success) return { ...event, data: data.data } as NewDisputeEvent;
    for (const issue of data.error.issues)
      context.addIssue({ code: 'custom', path: ['data', ...issue.path], message: issue.message });
    return z.NEVER;
  });

export type NewDisputeEvent = {
  [Kind in DisputeEventKind]: Pick<EventOf<Kind>, 'kind' | 'on' | 'data' | 'replaces' | 'reason'>;
}[DisputeEventKind];

/** The events of a dispute that count, in the order in which they happened: `event-list.ts`. */
export const effective = (events: readonly DisputeEvent[]): readonly DisputeEvent[] => effectiveOf(events);
