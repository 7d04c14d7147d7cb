import type { Basis } from '../../law/cite-of.ts';
import type { DisputeEventKind, DisputeKind, DisputeParty } from './events.ts';
import type { DisputeState } from './fold.ts';

/**
 * next: what the procedure asks for now; possible: may be done now; unusual: out of order, possible with a reason.
 * What is not among the actions cannot be done in this state at all.
 */
export interface AvailableAction {
  readonly kind: DisputeEventKind;
  readonly standing: 'next' | 'possible' | 'unusual';
  readonly basis: Basis | null;
}

const procedure = (parameter: string): Basis => ({
  set: 'procedure',
  parameter: `procedure.${parameter}`,
});

const BASES: Readonly<Partial<Record<DisputeEventKind, Basis>>> = {
  registered: procedure('dispute-registration'),
  'file-returned': procedure('file-return'),
  'file-completed': procedure('file-return'),
  'choice-offered': procedure('choice-offer'),
  'choice-made': procedure('choice-offer'),
  delegated: procedure('delegation'),
  'clarification-held': procedure('clarification'),
  'session-set': procedure('summons'),
  'session-held': procedure('summons'),
  'recommendation-issued': procedure('recommendation'),
  'recommendation-received': procedure('answer'),
  'answer-received': procedure('answer'),
  'silence-noted': procedure('silence'),
  'silence-confirmed': procedure('silence'),
  'agreement-signed': procedure('agreement-witness'),
  'agreement-registered': procedure('agreement-registration'),
  'returned-to-bipartite': procedure('negotiate-first'),
  'handed-to-court': procedure('suit-minutes'),
  'suit-filed': procedure('suit'),
  'mediation-failed': procedure('suit'),
  'execution-requested': {
    ...procedure('mediated-agreement-effect'),
    otherwise: 'procedure.agreement-effect',
  },
};

/** Kinds for which the law knows conciliation or arbitration: rights go to the mediator at once. */
export function mayBeOffered(kind: DisputeKind): boolean {
  return kind !== 'hak' && kind !== 'other-law';
}

/** Choices that the parties have beside mediation. */
export function choicesOf(kind: DisputeKind): readonly ('conciliation' | 'arbitration' | 'mediation')[] {
  if (!mayBeOffered(kind)) return ['mediation'];
  return kind === 'phk' ? ['conciliation', 'mediation'] : ['conciliation', 'arbitration', 'mediation'];
}

interface Rule {
  readonly next: (state: DisputeState, kind: DisputeKind) => boolean;
  /** Usual in this state; where it is false and `ever` holds, the step is unusual. */
  readonly usual: (state: DisputeState, kind: DisputeKind) => boolean;
  /** False where the step has no meaning at all: an answer before there is a recommendation. */
  readonly ever: (state: DisputeState, kind: DisputeKind) => boolean;
}

const never = () => false;
const always = () => true;
const isOpen = ({ stage }: DisputeState) => stage !== 'closed';
const at =
  (...stages: readonly DisputeState['stage'][]) =>
  ({ stage }: DisputeState) =>
    stages.includes(stage);
const hadSession = ({ sessions }: DisputeState) => sessions.some(({ heldOn }) => heldOn !== null);
const isWaiting = ({ sessions }: DisputeState) =>
  sessions.some(({ set, heldOn, cancelled }) => set !== null && heldOn === null && !cancelled);
const wasRecommended = ({ recommendedOn }: DisputeState) => recommendedOn !== null;
const someUnreceived = ({ received }: DisputeState) => received.worker === null || received.employer === null;
const someUnanswered = ({ answers }: DisputeState) => answers.worker === null || answers.employer === null;
const endedWithoutPeace = ({ sessions }: DisputeState) =>
  sessions.some(({ result }) => result === 'no-agreement');
const endedInAgreement = ({ sessions }: DisputeState) =>
  sessions.some(({ result }) => result === 'agreement');
const isFresh = (state: DisputeState) => state.stage === 'registered';

const RULES: Readonly<Record<DisputeEventKind, Rule | null>> = {
  registered: null,
  struck: null,
  'split-off': null,
  'split-from': null,
  'note-added': { next: never, usual: always, ever: always },
  'due-overridden': { next: never, usual: isOpen, ever: isOpen },
  'file-returned': { next: never, usual: isFresh, ever: isOpen },
  'file-completed': { next: at('returned'), usual: at('returned'), ever: at('returned') },
  'choice-offered': {
    next: (state, kind) => isFresh(state) && mayBeOffered(kind),
    usual: (state, kind) => at('registered', 'offered')(state) && mayBeOffered(kind),
    ever: (state, kind) => isOpen(state) && mayBeOffered(kind),
  },
  'choice-made': { next: never, usual: at('offered'), ever: ({ offeredOn }) => offeredOn !== null },
  delegated: {
    next: (state, kind) => state.stage === 'offered' || (isFresh(state) && !mayBeOffered(kind)),
    usual: (state, kind) =>
      at('offered', 'delegated', 'mediating', 'recommended')(state) ||
      (isFresh(state) && !mayBeOffered(kind)),
    ever: isOpen,
  },
  'clarification-held': {
    next: never,
    usual: at('registered', 'offered', 'delegated'),
    ever: isOpen,
  },
  'session-set': {
    next: (state) =>
      at('delegated', 'mediating')(state) &&
      !isWaiting(state) &&
      !endedWithoutPeace(state) &&
      !endedInAgreement(state),
    usual: at('delegated', 'mediating'),
    ever: (state) => isOpen(state) && state.delegatedOn !== null,
  },
  'session-cancelled': { next: never, usual: isWaiting, ever: isWaiting },
  'session-held': {
    next: (state) => at('delegated', 'mediating')(state) && isWaiting(state),
    usual: (state) => at('delegated', 'mediating')(state) && isWaiting(state),
    ever: (state) => isOpen(state) && state.delegatedOn !== null,
  },
  'recommendation-issued': {
    next: (state) => state.stage === 'mediating' && endedWithoutPeace(state),
    usual: (state) => state.stage === 'mediating' && hadSession(state),
    ever: (state) => isOpen(state) && state.delegatedOn !== null && state.recommendedOn === null,
  },
  'recommendation-received': {
    next: (state) => state.stage === 'recommended' && someUnreceived(state),
    usual: (state) => wasRecommended(state) && someUnreceived(state),
    ever: wasRecommended,
  },
  'answer-received': {
    next: (state) => state.stage === 'recommended' && !someUnreceived(state) && someUnanswered(state),
    usual: (state) => at('recommended', 'failed')(state) && someUnanswered(state),
    ever: wasRecommended,
  },
  'silence-noted': {
    next: never,
    usual: (state) => state.stage === 'recommended' && someUnanswered(state),
    ever: (state) => wasRecommended(state) && someUnanswered(state),
  },
  'silence-confirmed': {
    next: ({ unconfirmed }) => unconfirmed.length > 0,
    usual: ({ unconfirmed }) => unconfirmed.length > 0,
    ever: (state) => wasRecommended(state) && someUnanswered(state),
  },
  'agreement-signed': {
    next: (state) => state.stage === 'accepted' || (state.stage === 'mediating' && endedInAgreement(state)),
    usual: at('mediating', 'recommended', 'accepted', 'delegated', 'failed'),
    ever: isOpen,
  },
  'agreement-registered': {
    next: ({ stage, deed }) => stage === 'agreed' && deed === null,
    usual: ({ agreedOn, deed }) => agreedOn !== null && deed === null,
    ever: ({ agreedOn }) => agreedOn !== null,
  },
  'mediation-failed': {
    next: never,
    usual: at('mediating', 'recommended', 'failed'),
    ever: (state) => isOpen(state) && state.delegatedOn !== null,
  },
  'returned-to-bipartite': { next: never, usual: at('registered', 'returned', 'offered'), ever: isOpen },
  withdrawn: { next: never, usual: isOpen, ever: isOpen },
  'handed-to-court': { next: at('failed'), usual: at('failed', 'court'), ever: isOpen },
  'suit-filed': { next: never, usual: at('failed', 'court'), ever: isOpen },
  ruling: {
    next: ({ suitOn, stage }) => stage === 'court' && suitOn !== null,
    usual: at('court'),
    ever: isOpen,
  },
  'cassation-filed': { next: never, usual: at('court'), ever: at('court') },
  'ruling-final': { next: never, usual: at('court'), ever: at('court') },
  'instalment-paid': {
    next: never,
    usual: ({ agreedOn }) => agreedOn !== null,
    ever: ({ agreedOn }) => agreedOn !== null,
  },
  'execution-requested': {
    next: never,
    usual: ({ deed }) => deed !== null,
    ever: ({ agreedOn }) => agreedOn !== null,
  },
  closed: { next: never, usual: at('elsewhere', 'agreed', 'failed', 'court'), ever: isOpen },
  reopened: { next: never, usual: never, ever: at('closed') },
};

/**
 * What can be done next, each with its standing: what the procedure asks for first, unusual steps last. Pure; the days
 * do not count here (`clock.ts` has the deadlines).
 * @param lapsed sides whose days to answer are over, of whom nothing is written down: as good as a silence that was noted
 */
export function availableActions(
  written: DisputeState,
  kind: DisputeKind,
  lapsed: readonly DisputeParty[] = [],
): readonly AvailableAction[] {
  const state = { ...written, unconfirmed: [...written.unconfirmed, ...lapsed] };
  // A silence that nobody wrote down waits for the other side's receipt to be written first.
  const waits = written.unconfirmed.length === 0 && someUnreceived(written);
  const ORDER = { next: 0, possible: 1, unusual: 2 } as const;
  return (Object.entries(RULES) as readonly (readonly [DisputeEventKind, Rule | null])[])
    .flatMap(([event, rule]): readonly AvailableAction[] => {
      if (rule === null) return [];
      const basis = BASES[event] ?? null;
      if (rule.next(state, kind) && !(event === 'silence-confirmed' && waits))
        return [{ kind: event, standing: 'next', basis }];
      if (rule.usual(state, kind)) return [{ kind: event, standing: 'possible', basis }];
      return rule.ever(state, kind) ? [{ kind: event, standing: 'unusual', basis }] : [];
    })
    .toSorted((a, b) => ORDER[a.standing] - ORDER[b.standing]);
}

/** Whether a step can be taken at all in a state, in order or with a reason; what the app writes by itself always can. Pure. */
export function isPossible(state: DisputeState, kind: DisputeKind, event: DisputeEventKind): boolean {
  const rule = RULES[event];
  return rule === null || [rule.next, rule.usual, rule.ever].some((holds) => holds(state, kind));
}
