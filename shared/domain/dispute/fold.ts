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
  /** It was on the agenda of the case that this one was split from when they parted: it stands there alone. */
  readonly shared: boolean;
}

/** What a dispute's events make of it. */
export interface DisputeState {
  readonly stage: DisputeStage;
  /** The day of its number in the register; of a case that was split off, the day of the split. */
  readonly registeredOn: PlainDate | null;
  /** The day on which its history begins: the registration of the case that it was split from, else its own. */
  readonly beganOn: PlainDate | null;
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
  beganOn: null,
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
    shared: false,
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

/** Stages in which an answer moves the case; before and after them it is kept on the file and moves nothing. */
const ANSWERABLE: readonly DisputeStage[] = ['recommended', 'accepted', 'failed'];

/** An answer to the recommendation, or a silence that stands for one. */
function answered(state: DisputeState, party: DisputeParty, answer: Answer, on: PlainDate): DisputeState {
  const next: DisputeState = {
    ...state,
    answers: { ...state.answers, [party]: answer },
    answeredOn: { ...state.answeredOn, [party]: on },
    unconfirmed: state.unconfirmed.filter((one) => one !== party),
  };
  // One refusal is enough to fail, but the other side may still answer.
  const failed = bothAnswered(next) && someoneRefuses(next);
  const failedOn = failed ? (next.failedOn ?? on) : next.failedOn;
  if (!ANSWERABLE.includes(state.stage)) return { ...next, failedOn };
  if (bothAccept(next)) return { ...next, stage: 'accepted' };
  if (failed) return { ...next, stage: 'failed', outcome: 'recommendation-rejected', failedOn };
  // A mediation that was written down as failed stays so until both accept.
  return { ...next, stage: state.stage === 'failed' ? 'failed' : 'recommended' };
}

/** Before the mediator has the case. */
const EARLY: readonly DisputeStage[] = ['registered', 'returned', 'offered', 'elsewhere'];
/** While the mediator has it and said nothing in writing yet. */
const UNDER_WAY: readonly DisputeStage[] = [...EARLY, 'delegated', 'mediating'];

const agreementOutcome = (state: DisputeState) =>
  bothAccept(state) ? ('recommendation-accepted' as const) : ('agreement' as const);

/** Where a case stands by all that happened in it: there it goes on after a file came back or a closed case was reopened. */
function resumed(state: DisputeState): DisputeState {
  const at = (stage: DisputeStage, outcome: DisputeOutcome | null = null) => ({ ...state, stage, outcome });
  if (state.suitOn !== null) return at('court');
  if (state.settled === null) return at('agreed', agreementOutcome(state));
  if (bothAccept(state)) return at('accepted');
  if (state.failedOn !== null) return at('failed', 'recommendation-rejected');
  if (state.recommendedOn !== null) return at('recommended');
  if (state.sessions.some(({ heldOn }) => heldOn !== null)) return at('mediating');
  if (state.delegatedOn !== null) return at('delegated');
  return at(state.offeredOn === null ? 'registered' : 'offered');
}

type Step<Kind extends DisputeEventKind> = (state: DisputeState, event: EventOf<Kind>) => DisputeState;

const close = (state: DisputeState, on: PlainDate, outcome: DisputeOutcome): DisputeState => ({
  ...state,
  stage: 'closed',
  closedOn: on,
  outcome,
});

/**
 * What a split leaves of an agreement of some: it goes with those who settled. Where nobody else is left in the case, it is
 * an agreement of all, and done where its deed is there already.
 */
function afterSplit(
  state: DisputeState,
  stays: (person: string) => boolean,
  everyoneSettled: boolean,
  on: PlainDate,
): DisputeState {
  if (state.settled === null) return state;
  const settled = state.settled.filter(stays);
  if (settled.length === 0) return { ...state, settled, agreedOn: null, deed: null };
  if (!everyoneSettled) return { ...state, settled };
  const outcome = agreementOutcome(state);
  const agreed: DisputeState = { ...state, stage: 'agreed', settled: null, outcome };
  return state.deed === null ? agreed : close(agreed, on, outcome);
}

const STEPS: { readonly [Kind in DisputeEventKind]: Step<Kind> } = {
  registered: (state, { on }) => ({
    ...state,
    stage: 'registered',
    registeredOn: state.registeredOn ?? on,
    beganOn: state.beganOn ?? on,
  }),
  'file-returned': (state, { on }) => ({ ...state, stage: 'returned', returnedOn: on }),
  'file-completed': resumed,
  // Written down late, an offer or a choice of mediation takes nothing back from the mediator.
  'choice-offered': (state, { on }) => ({
    ...state,
    stage: state.delegatedOn === null ? 'offered' : state.stage,
    offeredOn: on,
  }),
  'choice-made': (state, { data }) =>
    data.choice !== 'mediation'
      ? { ...state, stage: 'elsewhere', outcome: 'elsewhere' }
      : state.delegatedOn === null
        ? { ...state, stage: 'offered' }
        : state,
  delegated: (state, { on, data }) => {
    const next = { ...state, delegatedOn: state.delegatedOn ?? on, mediators: data.mediators };
    return EARLY.includes(state.stage) ? resumed(next) : next;
  },
  'clarification-held': (state, { on, data }) =>
    data.conclusion === 'bipartite' ? close(state, on, 'bipartite') : state,
  'session-set': (state, { data }) => ({
    ...state,
    sessions: withSession(state, data.session, { set: data, cancelled: false, shared: false }),
  }),
  'session-cancelled': (state, { data }) => ({
    ...state,
    sessions: withSession(state, data.session, { cancelled: true }),
  }),
  // A session after the recommendation, or about a case at the court, takes neither back.
  'session-held': (state, { on, data }) => ({
    ...state,
    stage: UNDER_WAY.includes(state.stage) ? 'mediating' : state.stage,
    sessions: withSession(state, data.session, {
      heldOn: on,
      worker: data.worker,
      employer: data.employer,
      result: data.result,
      cancelled: false,
    }),
  }),
  'recommendation-issued': (state, { on }) => ({
    ...state,
    stage: state.stage === 'court' ? 'court' : 'recommended',
    recommendedOn: on,
  }),
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
    // The deed of an agreement before proves nothing of this one.
    deed: null,
    settled: data.lines === null ? null : [...new Set([...(state.settled ?? []), ...data.lines])],
    outcome: data.lines !== null ? state.outcome : agreementOutcome(state),
  }),
  'agreement-registered': (state, { on, data }) =>
    state.settled === null
      ? { ...close(state, on, state.outcome ?? 'agreement'), deed: data.deed }
      : { ...state, deed: data.deed },
  'mediation-failed': (state, { on }) => ({
    ...state,
    stage: state.stage === 'court' ? 'court' : 'failed',
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
  reopened: (state) => resumed({ ...state, closedOn: null, finalOn: null }),
  'due-overridden': (state, { data }) => ({
    ...state,
    overridden: { ...state.overridden, [data.code]: { due: data.due, reason: data.reason } },
  }),
  struck: (state) => state,
  'note-added': (state) => state,
  'split-off': (state, { on, data }) => {
    const gone = new Set(data.persons);
    return afterSplit(state, (person) => !gone.has(person), data.settled, on);
  },
  'split-from': (state, { on, data }) => {
    const here = new Set(data.persons);
    return {
      ...afterSplit(state, (person) => here.has(person), data.settled, on),
      registeredOn: on,
      sessions: state.sessions.map((session) =>
        session.set !== null && session.heldOn === null && !session.cancelled
          ? { ...session, shared: true }
          : session,
      ),
    };
  },
};

/** A closed case stays as it was closed, whatever is written about it afterwards; only a reopening leads out of it. */
const stillClosed = ({ closedOn, outcome }: DisputeState, next: DisputeState): DisputeState => ({
  ...next,
  stage: 'closed',
  closedOn,
  outcome,
});

/** The state after one more event. */
export function step(state: DisputeState, event: DisputeEvent): DisputeState {
  const after = (STEPS[event.kind] as Step<DisputeEventKind>)(state, event as EventOf<DisputeEventKind>);
  const next = state.closedOn === null || event.kind === 'reopened' ? after : stillClosed(state, after);
  return { ...next, lastOn: state.lastOn !== null && state.lastOn > event.on ? state.lastOn : event.on };
}

/** The state that a list of events makes, in whatever order it is given. */
export function foldDispute(events: readonly DisputeEvent[]): DisputeState {
  return effective(events).reduce(step, EMPTY_DISPUTE);
}
