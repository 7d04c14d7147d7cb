import type { PlainDate } from '../../calendar/plain-date.ts';
import type { LetterKindCode } from '../letter.ts';
import type { DisputeInput } from './dispute.ts';
import { type DisputeEvent, type DisputeKind, type DisputeParty, effective } from './events.ts';
import type { DisputeOutcome, DisputeStage } from './fold.ts';

/** Kinds that have a column of their own in the register; a dispute under another law is told by its remark. */
export const BOOK_KINDS = ['hak', 'kepentingan', 'phk', 'antar-sp'] as const satisfies readonly DisputeKind[];
export type BookKind = (typeof BOOK_KINDS)[number];

/** Steps of a settlement that have a column of their own in the register, in its order. */
export const BOOK_STEPS = [
  'bipartite',
  'clarification',
  'mediation',
  'agreement',
  'recommendation',
  'minutes',
] as const;
export type BookStep = (typeof BOOK_STEPS)[number];

/** Letters that are minutes: of a clarification, of a session, of the settlement. */
export const MINUTES_LETTERS = [
  'clarification-minutes',
  'session-minutes',
  'settlement-minutes',
] as const satisfies readonly LetterKindCode[];

/** What the ticks of a line are made of. */
export interface RegisterBasis {
  readonly bipartiteProof: DisputeInput['bipartiteProof'];
  readonly events: readonly DisputeEvent[];
  /** Kinds of the letters about the dispute that are in force. */
  readonly letters: readonly LetterKindCode[];
}

/** The ticks of a line of the register, and what followed at the courts. */
export interface RegisterColumns {
  readonly steps: Readonly<Record<BookStep, boolean>>;
  /** When the file went to the industrial relations court or a suit was filed, the earlier of both; its number there. */
  readonly court: { readonly on: PlainDate; readonly number: string } | null;
  /** When cassation was filed. */
  readonly cassationOn: PlainDate | null;
  /** Sides whose silence counts as a refusal, which the register has to say; unconfirmed ones too. */
  readonly silent: readonly { readonly party: DisputeParty; readonly on: PlainDate }[];
}

/** A line of the register of disputes (buku registrasi perselisihan). */
export interface DisputeBookRow extends RegisterColumns {
  readonly id: string;
  readonly registerNumber: string;
  readonly registeredOn: PlainDate;
  readonly recordedBy: DisputeInput['recordedBy'];
  readonly firstWorker: string;
  readonly workers: number;
  readonly unionName: string;
  readonly employerName: string;
  readonly kind: DisputeKind;
  readonly stage: DisputeStage;
  readonly outcome: DisputeOutcome | null;
  readonly closedOn: PlainDate | null;
}

/**
 * The ticks of a dispute in the register, from its events as they stand now and its letters in force. A session that was
 * called and to which a side did not come counts as a session: mediation was tried. Pure.
 */
export function registerColumns({ bipartiteProof, events, letters }: RegisterBasis): RegisterColumns {
  const counted = effective(events);
  const has = (kind: DisputeEvent['kind']) => counted.some((event) => event.kind === kind);
  const toCourt = counted.find(({ kind }) => kind === 'handed-to-court' || kind === 'suit-filed');
  const numbers = counted.flatMap((event) => (event.kind === 'suit-filed' ? [event.data.number] : []));
  const silent = new Map<DisputeParty, PlainDate>();
  const answered = new Set<DisputeParty>();
  for (const event of counted) {
    if (event.kind === 'silence-noted' || event.kind === 'silence-confirmed')
      silent.set(event.data.party, event.on);
    if (event.kind === 'answer-received') answered.add(event.data.party);
  }
  return {
    steps: {
      bipartite: bipartiteProof !== 'none',
      clarification: has('clarification-held'),
      mediation: has('session-held'),
      agreement: has('agreement-signed'),
      recommendation: has('recommendation-issued'),
      minutes: letters.some((kind) => MINUTES_LETTERS.some((minutes) => minutes === kind)),
    },
    court: toCourt === undefined ? null : { on: toCourt.on, number: numbers.at(-1) ?? '' },
    cassationOn: counted.find(({ kind }) => kind === 'cassation-filed')?.on ?? null,
    silent: [...silent].filter(([party]) => !answered.has(party)).map(([party, on]) => ({ party, on })),
  };
}
