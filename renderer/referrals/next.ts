import type { TFunction } from 'i18next';
import type { PlainDate } from '../../shared/calendar/plain-date.ts';
import type { ReferralEventKind } from '../../shared/domain/referral/events.ts';
import type { NextThing, Referral } from '../../shared/domain/referral/referral.ts';
import type { NextThingCode } from '../../shared/domain/referral/stages.ts';

/** What is to be done next, in words. Pure. */
export const nextWords = (t: TFunction, { code, month }: NextThing): string =>
  t(`referrals.next.${code}`, { n: month ?? 0 });

/** The event that says that a thing is done. */
const DONE_BY: Readonly<Record<NextThingCode, ReferralEventKind>> = {
  'collect-proof': 'proof-received',
  'make-account': 'account-made',
  'file-claim': 'claim-filed',
  'await-decision': 'claim-decided',
  'mend-refusal': 'claim-filed',
  'file-month': 'month-filed',
  'await-payment': 'month-paid',
  talk: 'talk-held',
  call: 'called',
};

const isAppointment = ({ code }: NextThing) => code === 'talk' || code === 'call';

/** What comes first: an appointment whose day has come, else the next step of the way; null where nothing is left. Pure. */
export function firstThing(next: readonly NextThing[], today: PlainDate): NextThing | null {
  const due = next.find((one) => isAppointment(one) && one.due !== null && one.due <= today);
  return due ?? next.find((one) => !isAppointment(one)) ?? next[0] ?? null;
}

/** A step that is about to be written, of which month of the benefit where it has one. */
export interface NextStep {
  readonly event: ReferralEventKind;
  readonly month: number | null;
}

/** The step behind the one filled button; null where nothing presses. Pure. */
export function nextStep(
  { next, actions }: Pick<Referral, 'next' | 'actions'>,
  today: PlainDate,
): NextStep | null {
  const thing = firstThing(next, today);
  if (thing !== null) return { event: DONE_BY[thing.code], month: thing.month };
  const closing = actions.some(({ kind, standing }) => kind === 'closed' && standing === 'next');
  return closing ? { event: 'closed', month: null } : null;
}
