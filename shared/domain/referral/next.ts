import type { PlainDate } from '../../calendar/plain-date.ts';
import { endOfBenefit, type MonthGround, owedSince } from './months.ts';
import type { NextThing } from './referral.ts';
import type { ReferralState } from './state.ts';

/** What the next things follow from beside the state. */
export interface NextGround extends MonthGround {
  /** Last day to claim; null where the rules give none. */
  readonly claimDue: PlainDate | null;
  readonly hasProof: boolean;
}

const thing = (code: NextThing['code'], due: PlainDate | null, month: number | null = null): NextThing => ({
  code,
  due,
  month,
});

/** Whether the worker was referred to BPJS, where the claim goes. */
export const isForClaim = ({ places }: ReferralState): boolean =>
  places.length === 0 || places.includes('bpjs');

/** Months that BPJS owes. */
const owedOf = (state: ReferralState, ground: MonthGround): readonly NextThing[] =>
  state.months.flatMap((record) => {
    const since = owedSince(record, state);
    return since === null ? [] : [thing('await-payment', ground.payDueOf(since), record.month)];
  });

/** The way of the money: proof, account, claim, decision, months. What the calendar says today does not count. */
function wayOf(state: ReferralState, { claimDue, hasProof, ...ground }: NextGround): readonly NextThing[] {
  const { filedOn, result } = state;
  if (filedOn === null && (state.stoppedOn !== null || !isForClaim(state))) return [];
  if (filedOn === null)
    return [
      ...(hasProof ? [] : [thing('collect-proof', claimDue)]),
      state.accountOn === null ? thing('make-account', claimDue) : thing('file-claim', claimDue),
    ];
  if (result === null) return [thing('await-decision', null)];
  if (result === 'refused') return state.mendable ? [thing('mend-refusal', claimDue)] : [];
  const waiting = owedOf(state, ground);
  const end = endOfBenefit(state);
  const terms = ground.termsOf(filedOn);
  // A month that was passed over is not asked for again: whether it is lost is open.
  const done = Math.max(0, ...state.months.map(({ month }) => month));
  const following = terms.find(({ month }) => month === done + 1);
  const isOver = following === undefined || (end !== null && following.from >= end);
  return [...waiting, ...(isOver ? [] : [thing('file-month', following.closes, following.month)])];
}

/**
 * What has to be done next, earliest due first and what has no day last; nothing once the way is at its end. It follows from
 * the events, the rules and the calendar alone and not from the day, so that it can be kept beside the referral. Pure.
 */
export function nextThings(state: ReferralState, ground: NextGround): readonly NextThing[] {
  // What was filed before the new job is owed all the same.
  if (!state.live) return state.stage === 're-employed' ? owedOf(state, ground) : [];
  const own = [
    ...(state.nextTalk === null ? [] : [thing('talk', state.nextTalk)]),
    ...(state.nextCall === null ? [] : [thing('call', state.nextCall)]),
  ];
  const keyOf = ({ due }: NextThing) => due ?? '9999';
  return [...wayOf(state, ground), ...own].toSorted((a, b) =>
    keyOf(a) === keyOf(b) ? 0 : keyOf(a) < keyOf(b) ? -1 : 1,
  );
}
