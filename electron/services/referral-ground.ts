import type { PlainDate } from '../../shared/calendar/plain-date.ts';
import type { ReferralEvent } from '../../shared/domain/referral/events.ts';
import { foldReferral } from '../../shared/domain/referral/fold.ts';
import { type MonthGround, monthGround } from '../../shared/domain/referral/months.ts';
import { nextThings } from '../../shared/domain/referral/next.ts';
import type { ReferralState } from '../../shared/domain/referral/state.ts';
import { workCalendarOf } from '../../shared/domain/working-calendar.ts';
import { ruleOrNull } from '../../shared/law/deadlines/ground.ts';
import type { Proof } from '../../shared/law/facts/jkp.ts';
import { claimDeadline } from '../../shared/law/jkp/claim-window.ts';
import { type ProofStanding, proofStanding } from '../../shared/law/jkp/proof.ts';
import { jkpRulesOn } from '../../shared/law/jkp/rules.ts';
import { getCalendar } from '../database/calendar.ts';
import type { Projected } from '../database/referrals.ts';
import type { ReadableDatabase } from '../database/schema.ts';
import { officeBook } from './rule-book.ts';

/** What referrals are computed by: the rules in force and the office's calendar. */
export async function referralGround(db: ReadableDatabase): Promise<MonthGround> {
  return monthGround(await officeBook(db), workCalendarOf(await getCalendar(db)));
}

/** The state of a list of events by the length of the benefit that the rules give. Pure. */
export function stateOf(events: readonly ReferralEvent[], ground: MonthGround): ReferralState {
  const { filedOn } = foldReferral(events, 0);
  return foldReferral(events, filedOn === null ? 0 : ground.termsOf(filedOn).length);
}

/** The day whose rules decide: that on which the claim was found good, else the day of the question. */
export const decidingDay = (
  { result, decidedOn }: Pick<ReferralState, 'result' | 'decidedOn'>,
  today: PlainDate,
): PlainDate => (result === 'eligible' && decidedOn !== null ? decidedOn : today);

/** The last day to claim by the rules of a day; null where the book has none. Pure. */
export function claimDueOf(layoffDate: PlainDate, { book }: MonthGround, day: PlainDate): PlainDate | null {
  return ruleOrNull(() => claimDeadline(layoffDate, jkpRulesOn(book, day)));
}

/** How papers stand by the rules of a day; null where the book has none. Pure. */
export function proofsBy(
  proofs: readonly Proof[],
  { book }: MonthGround,
  day: PlainDate,
): ProofStanding | null {
  return ruleOrNull(() => proofStanding(proofs, jkpRulesOn(book, day)));
}

/**
 * What the columns of a referral are made from: its events, the rules in force and the calendar, and the day where the rules
 * of the day decide. Pure.
 * @param known day of the layoff as the row has it, where the events say none
 * @param onRecord papers that the office's own records show
 */
export function projected(
  events: readonly ReferralEvent[],
  known: PlainDate,
  ground: MonthGround,
  today: PlainDate,
  onRecord: readonly Proof[] = [],
): Projected {
  const state = stateOf(events, ground);
  const layoffDate = state.layoffDate ?? known;
  const day = decidingDay(state, today);
  const claimDue = claimDueOf(layoffDate, ground, day);
  const proofs = [...new Set([...onRecord, ...state.proofs])];
  const hasProof = proofsBy(proofs, ground, day)?.complete ?? false;
  const next = nextThings(state, { ...ground, claimDue, hasProof });
  return { state, layoffDate, claimDue, hasProof, next };
}
