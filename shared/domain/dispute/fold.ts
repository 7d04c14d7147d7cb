import type { PlainDate } from '../../calendar/plain-date.ts';
import {
  type DisputeEvent,
  type DisputeEventKind,
  type DisputeParty,
  type EventOf,
  effective,
  type Presence,
} from './events.ts';

/**
 * registered: entered, not yet looked through or offered; returned: the file is with the parties to be completed; offered:
 * conciliation or arbitration is offered; elsewhere: the parties chose it; delegated: with the mediator, no session yet;
 * mediating: sessions go on; recommended: the recommendation is out; accepted: both accept it, the agreement is due;
 * agreed: signed, not yet registered; failed: no agreement, the way to the court is open; court: a suit is filed or the
 * file is there; closed.
 */
export const DISPUTE_STAGES = [
  'registered',
  'returned',
  'offered',
  'elsewhere',
  'delegated',
  'mediating',
  'recommended',
  'accepted',
  'agreed',
  'failed',
  'court',
  'closed',
] as const;
export type DisputeStage = (typeof DISPUTE_STAGES)[number];

/** How a dispute ended, for the register and the recap. */
export const DISPUTE_OUTCOMES = [
  'bipartite',
  'agreement',
  'recommendation-accepted',
  'recommendation-rejected',
  'withdrawn',
  'elsewhere',
  'ruling',
  'other',
] as const;
export type DisputeOutcome = (typeof DISPUTE_OUTCOMES)[number];

/** silent: the days to answer went by and a person confirmed it. */
export type Answer = 'accept' | 'reject' | 'silent';

export interface SessionState {
  readonly session: number;
  readonly set: EventOf<'session-set'>['data'] | null;
  readonly heldOn: PlainDate | null;
  readonly worker: Presence | null;
  readonly employer: Presence | null;
  readonly result: EventOf<'session-held'>['data']['result'] | null;
  readonly cancelled: boolean;
}

/** What a dispute's events make of it. */
export interface DisputeState {
  readonly stage: DisputeStage;
  readonly registeredOn: PlainDate | null;
  readonly returnedOn: PlainDate | null;
  readonly offeredOn: PlainDate | null;
  /** The day on which the mediators got the case first; who has it now. */
  readonly delegatedOn: PlainDate | null;
  readonly mediators: readonly string[];
  readonly sessions: readonly SessionState[];
  readonly recommendedOn: PlainDate | null;
  readonly received: Readonly<Record<DisputeParty, PlainDate | null>>;
  readonly answers: Readonly<Record<DisputeParty, Answer | null>>;
  readonly answeredOn: Readonly<Record<DisputeParty, PlainDate | null>>;
  /** Silence that the app noted and nobody confirmed yet. */
  readonly unconfirmed: readonly DisputeParty[];
  readonly agreedOn: PlainDate | null;
  /** Workers who settled; null all of them. */
  readonly settled: readonly string[] | null;
  readonly deed: string | null;
  readonly failedOn: PlainDate | null;
  readonly suitOn: PlainDate | null;
  readonly finalOn: PlainDate | null;
  readonly closedOn: PlainDate | null;
  readonly outcome: DisputeOutcome | null;
  readonly paid: number;
  /** Due dates set by a person, by the code of the deadline; the last one counts. */
  readonly overridden: Readonly<Record<string, { readonly due: PlainDate; readonly reason: string }>>;
  readonly lastOn: PlainDate | null;
}

export const EMPTY_DISPUTE: DisputeState = {
  stage: 'registered',
  registeredOn: null,
  returnedOn: null,
  offeredOn: null,
  delegatedOn: null,
  mediators: [],
  sessions: [],
  recommendedOn: null,
  received: { worker: null, employer: null },
  answers: { worker: null, employer: null },
  answeredOn: { worker: null, employer: null },
  unconfirmed: [],
  agreedOn: null,
  settled: [],
  deed: null,
  failedOn: null,
  suitOn: null,
  finalOn: null,
  closedOn: null,
  outcome: null,
  paid: 0,
  overridden: {},
  lastOn: null,
};

function withSession(
  state: DisputeState,
  number: number,
  change: Partial<Omit<SessionState, 'session'>>,
): readonly SessionState[] {
  const empty: SessionState = {
    session: number,
    set: null,
    heldOn: null,
    worker: null,
    employer: null,
    result: null,
    cancelled: false,
  };
  const known = state.sessions.find(({ session }) => session === number) ?? empty;
  return [...state.sessions.filter(({ session }) => session !== number), { ...known, ...change }].toSorted(
    (a, b) => a.session - b.session,
  );
}

const bothAccept = ({ answers }: DisputeState) =>
  answers.worker === 'accept' && answers.employer === 'accept';
const someoneRefuses = ({ answers }: DisputeState) =>
  [answers.worker, answers.employer].some((answer) => answer === 'reject' || answer === 'silent');
const bothAnswered = ({ answers }: DisputeState) => answers.worker !== null && answers.employer !== null;

/** An answer to the recommendation, or a silence that stands for one. */
function answered(state: DisputeState, party: DisputeParty, answer: Answer, on: PlainDate): DisputeState {
  const next: DisputeState = {
    ...state,
    answers: { ...state.answers, [party]: answer },
    answeredOn: { ...state.answeredOn, [party]: on },
    unconfirmed: state.unconfirmed.filter((one) => one !== party),
  };
  if (bothAccept(next)) return { ...next, stage: 'accepted' };
  // One refusal is enough to fail, but the other side may still answer.
  if (bothAnswered(next) && someoneRefuses(next))
    return { ...next, stage: 'failed', outcome: 'recommendation-rejected', failedOn: next.failedOn ?? on };
  return { ...next, stage: 'recommended' };
}

type Step<Kind extends DisputeEventKind> = (state: DisputeState, event: EventOf<Kind>) => DisputeState;

const close = (state: DisputeState, on: PlainDate, outcome: DisputeOutcome): DisputeState => ({
  ...state,
  stage: 'closed',
  closedOn: on,
  outcome,
});

const STEPS: { readonly [Kind in DisputeEventKind]: Step<Kind> } = {
  registered: (state, { on }) => ({ ...state, stage: 'registered', registeredOn: state.registeredOn ?? on }),
  'file-returned': (state, { on }) => ({ ...state, stage: 'returned', returnedOn: on }),
  'file-completed': (state) => ({ ...state, stage: 'registered' }),
  'choice-offered': (state, { on }) => ({ ...state, stage: 'offered', offeredOn: on }),
  'choice-made': (state, { data }) => ({
    ...state,
    stage: data.choice === 'mediation' ? 'offered' : 'elsewhere',
    outcome: data.choice === 'mediation' ? state.outcome : 'elsewhere',
  }),
  delegated: (state, { on, data }) => ({
    ...state,
    stage: state.delegatedOn === null ? 'delegated' : state.stage,
    delegatedOn: state.delegatedOn ?? on,
    mediators: data.mediators,
  }),
  'clarification-held': (state, { on, data }) =>
    data.conclusion === 'bipartite' ? close(state, on, 'bipartite') : state,
  'session-set': (state, { data }) => ({
    ...state,
    sessions: withSession(state, data.session, { set: data, cancelled: false }),
  }),
  'session-cancelled': (state, { data }) => ({
    ...state,
    sessions: withSession(state, data.session, { cancelled: true }),
  }),
  'session-held': (state, { on, data }) => ({
    ...state,
    stage: 'mediating',
    sessions: withSession(state, data.session, {
      heldOn: on,
      worker: data.worker,
      employer: data.employer,
      result: data.result,
      cancelled: false,
    }),
  }),
  'recommendation-issued': (state, { on }) => ({ ...state, stage: 'recommended', recommendedOn: on }),
  'recommendation-received': (state, { on, data }) => ({
    ...state,
    received: { ...state.received, [data.party]: on },
  }),
  'answer-received': (state, { on, data }) => answered(state, data.party, data.answer, on),
  'silence-noted': (state, { data }) =>
    state.answers[data.party] !== null || state.unconfirmed.includes(data.party)
      ? state
      : { ...state, unconfirmed: [...state.unconfirmed, data.party] },
  'silence-confirmed': (state, { on, data }) => answered(state, data.party, 'silent', on),
  'agreement-signed': (state, { on, data }) => ({
    ...state,
    stage: data.lines === null ? 'agreed' : state.stage,
    agreedOn: on,
    settled: data.lines === null ? null : [...new Set([...(state.settled ?? []), ...data.lines])],
    outcome:
      data.lines !== null ? state.outcome : bothAccept(state) ? 'recommendation-accepted' : 'agreement',
  }),
  'agreement-registered': (state, { on, data }) =>
    state.settled === null
      ? { ...close(state, on, state.outcome ?? 'agreement'), deed: data.deed }
      : { ...state, deed: data.deed },
  'mediation-failed': (state, { on }) => ({
    ...state,
    stage: 'failed',
    failedOn: on,
    outcome: state.outcome ?? 'recommendation-rejected',
  }),
  'returned-to-bipartite': (state, { on }) => close(state, on, 'bipartite'),
  withdrawn: (state, { on }) => close(state, on, 'withdrawn'),
  'handed-to-court': (state) => ({ ...state, stage: 'court' }),
  'suit-filed': (state, { on }) => ({ ...state, stage: 'court', suitOn: on }),
  ruling: (state) => ({ ...state, stage: 'court', outcome: 'ruling' }),
  'cassation-filed': (state) => ({ ...state, stage: 'court' }),
  'ruling-final': (state, { on }) => ({ ...close(state, on, 'ruling'), finalOn: on }),
  'instalment-paid': (state, { data }) => ({ ...state, paid: state.paid + data.amount }),
  'execution-requested': (state) => state,
  closed: (state, { on }) => close(state, on, state.outcome ?? 'other'),
  reopened: (state) => ({
    ...state,
    stage:
      state.recommendedOn !== null ? 'recommended' : state.delegatedOn !== null ? 'mediating' : 'registered',
    closedOn: null,
    outcome: null,
  }),
  'due-overridden': (state, { data }) => ({
    ...state,
    overridden: { ...state.overridden, [data.code]: { due: data.due, reason: data.reason } },
  }),
  struck: (state) => state,
  'note-added': (state) => state,
  'split-off': (state) => state,
  'split-from': (state) => state,
};

/** The state after one more event. */
export function step(state: DisputeState, event: DisputeEvent): DisputeState {
  const next = (STEPS[event.kind] as Step<DisputeEventKind>)(state, event as EventOf<DisputeEventKind>);
  return { ...next, lastOn: state.lastOn !== null && state.lastOn > event.on ? state.lastOn : event.on };
}

/** The state that a list of events makes, in whatever order it is given. */
export function foldDispute(events: readonly DisputeEvent[]): DisputeState {
  return effective(events).reduce(step, EMPTY_DISPUTE);
}
