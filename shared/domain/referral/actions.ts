import type { ReferralEventKind } from './events.ts';
import type { ReferralState } from './state.ts';

/** A provision of the rule book by its parameter: the screen shows its article. */
export interface ReferralBasis {
  readonly set: 'jkp' | 'deadlines';
  readonly parameter: string;
}

/**
 * next: what the way asks for now; possible: may be done now; unusual: out of order, possible with a reason. What is not
 * among the actions cannot be done in this state at all.
 */
export interface AvailableReferralAction {
  readonly kind: ReferralEventKind;
  readonly standing: 'next' | 'possible' | 'unusual';
  readonly basis: ReferralBasis | null;
}

const jkp = (parameter: string): ReferralBasis => ({ set: 'jkp', parameter: `jkp.${parameter}` });

/** The provisions that steps rest on. */
export const REFERRAL_BASES: Readonly<Partial<Record<ReferralEventKind, ReferralBasis>>> = {
  'work-wish': jkp('willing-to-work'),
  'proof-received': jkp('proof-report'),
  'claim-filed': jkp('claim-months'),
  'claim-decided': jkp('claim-months'),
  'month-filed': jkp('search-applications'),
  'month-paid': { set: 'deadlines', parameter: 'deadlines.jkp-payment' },
  stopped: jkp('not-reemployed'),
  're-employed': jkp('not-reemployed'),
  'training-started': jkp('training-cost-ceiling'),
  'training-attended': jkp('training-attendance'),
};

type Test = (state: ReferralState) => boolean;

interface Rule {
  readonly next: Test;
  /** Usual in this state; where it is false and `ever` holds, the step is unusual. */
  readonly usual: Test;
  /** False where the step has no meaning at all: a decision before there is a claim. */
  readonly ever: Test;
}

const never: Test = () => false;
const always: Test = () => true;
const isOpen: Test = ({ closedOn, cancelledOn }) => closedOn === null && cancelledOn === null;
const works: Test = ({ reemployedOn }) => reemployedOn !== null;
const seeks: Test = (state) => isOpen(state) && !works(state);
const isRunning: Test = (state) => state.result === 'eligible' && state.stoppedOn === null;
const isFiled: Test = ({ filedOn }) => filedOn !== null;
const inTraining: Test = ({ trainings }) => {
  const last = trainings.at(-1);
  return last !== undefined && last.endedOn === null;
};
const hasTraining: Test = ({ trainings }) => trainings.length > 0;
const hasUnpaid: Test = ({ months }) =>
  months.some(({ filedOn, paidOn }) => filedOn !== null && paidOn === null);
const usually = (usual: Test, ever: Test = always): Rule => ({ next: never, usual, ever });

/** In the order in which they are offered: the path of the claim, placement, talk and paper of the office, how it ends. */
const RULES: Readonly<Record<ReferralEventKind, Rule | null>> = {
  'proof-received': {
    next: (state) => isOpen(state) && state.filedOn === null && state.proofs.length === 0,
    usual: isOpen,
    ever: always,
  },
  'account-made': {
    next: (state) => seeks(state) && state.accountOn === null && state.filedOn === null,
    usual: (state) => isOpen(state) && state.accountOn === null,
    ever: (state) => state.accountOn === null,
  },
  'claim-filed': {
    next: (state) => seeks(state) && state.accountOn !== null && (!isFiled(state) || state.mendable),
    usual: (state) => seeks(state) && (!isFiled(state) || state.result === 'refused'),
    ever: (state) => state.result !== 'eligible',
  },
  'claim-decided': {
    next: (state) => isOpen(state) && isFiled(state) && state.result === null,
    usual: (state) => isOpen(state) && isFiled(state) && state.result === null,
    ever: isFiled,
  },
  'month-filed': {
    next: (state) => seeks(state) && isRunning(state) && !hasUnpaid(state),
    usual: (state) => isOpen(state) && isRunning(state),
    ever: isFiled,
  },
  'month-paid': {
    next: (state) => isOpen(state) && isRunning(state) && hasUnpaid(state),
    usual: (state) => isOpen(state) && isRunning(state),
    // Whether it was decided at all is judged with its article: `check.ts`.
    ever: always,
  },
  'work-wish': usually(isOpen),
  'talk-held': usually(isOpen),
  'vacancy-offered': usually(seeks, always),
  'offer-answered': usually(
    (state) =>
      isOpen(state) &&
      state.offers.some(
        ({ answeredOn, result }) => answeredOn === null || result === 'waiting' || result === 'interview',
      ),
    isOpen,
  ),
  'training-started': usually((state) => seeks(state) && !inTraining(state), isOpen),
  'training-attended': usually(inTraining, hasTraining),
  'training-ended': usually(inTraining, hasTraining),
  'card-issued': usually(isOpen),
  're-employed': usually(seeks, always),
  called: usually(isOpen),
  'note-added': usually(always),
  'handed-over': usually(isOpen, isOpen),
  referred: usually(isOpen, isOpen),
  stopped: usually(
    (state) => isOpen(state) && state.stoppedOn === null && state.result !== 'refused',
    (state) => state.stoppedOn === null,
  ),
  'lost-from-sight': usually(
    (state) => seeks(state) && state.lostOn === null,
    (state) => isOpen(state) && state.lostOn === null,
  ),
  closed: {
    next: (state) => isOpen(state) && works(state),
    usual: (state) =>
      isOpen(state) &&
      (works(state) ||
        state.lostOn !== null ||
        state.stoppedOn !== null ||
        state.stage === 'ended' ||
        (state.result === 'refused' && !state.mendable)),
    ever: isOpen,
  },
  reopened: usually(never, (state) => !isOpen(state) || state.lostOn !== null),
  // Once a claim is filed it was no mistake as it seems; once something was paid it was none at all.
  cancelled: usually(
    (state) => isOpen(state) && !isFiled(state) && !works(state),
    (state) => state.cancelledOn === null && state.monthsPaid === 0,
  ),
  struck: null,
};

const ORDER = { next: 0, possible: 1, unusual: 2 } as const;

function standingOf(rule: Rule, state: ReferralState): AvailableReferralAction['standing'] | null {
  if (rule.next(state)) return 'next';
  if (rule.usual(state)) return 'possible';
  return rule.ever(state) ? 'unusual' : null;
}

/** What can be done next, each with its standing: what the way asks for first, unusual steps last. Pure. */
export function availableReferralActions(state: ReferralState): readonly AvailableReferralAction[] {
  return (Object.entries(RULES) as readonly (readonly [ReferralEventKind, Rule | null])[])
    .flatMap(([kind, rule]): readonly AvailableReferralAction[] => {
      const standing = rule === null ? null : standingOf(rule, state);
      return standing === null ? [] : [{ kind, standing, basis: REFERRAL_BASES[kind] ?? null }];
    })
    .toSorted((a, b) => ORDER[a.standing] - ORDER[b.standing]);
}
