import type { PlainDate } from '../../../shared/calendar/plain-date.ts';
import { effective } from '../../../shared/domain/event-list.ts';
import type { ReferralEvent, ReferralEventKind } from '../../../shared/domain/referral/events.ts';
import type { Referral } from '../../../shared/domain/referral/referral.ts';
import type { EventValues } from '../../events/EventForm.tsx';

export type ReferralEventValues = EventValues<ReferralEventKind>;

/** The first month of the benefit that lacks something; the last one known where none does, 1 before there is a claim. */
function monthWithout({ months }: Referral, lacks: 'filedOn' | 'paidOn'): number {
  const wanted = months.find((month) => month[lacks] === null && month.state !== 'off');
  return wanted?.month ?? months.at(-1)?.month ?? 1;
}

const openOffer = ({ state }: Referral) =>
  state.offers.findLast(({ result }) => result === null || result === 'waiting' || result === 'interview');

/** What is known already of an event that is about to be written. */
function knownData(
  kind: ReferralEventKind,
  referral: Referral,
  month: number | null,
): Record<string, unknown> {
  const { state } = referral;
  switch (kind) {
    case 'referred':
      // A further referral is about the same layoff: only a correction of the first mends its day.
      return {
        places: [...state.places],
        officer: state.officer,
        proofs: [],
        recorded: [],
        note: '',
        layoffDate: null,
        layoffReason: null,
      };
    case 'handed-over':
      return { officer: '', reason: '' };
    case 'work-wish':
      return { willing: true };
    case 'proof-received':
      return { proof: referral.proofs.missing[0]?.[0] ?? null, note: '' };
    case 'claim-filed':
      return { number: '' };
    case 'claim-decided':
      return { result: 'eligible', reason: '', remedy: '' };
    case 'month-filed':
      return {
        month: month ?? monthWithout(referral, 'filedOn'),
        applications: 0,
        interviews: 0,
        attendance: null,
        statusForm: false,
      };
    case 'month-paid': {
      const paid = month ?? monthWithout(referral, 'paidOn');
      return {
        month: paid,
        amount: referral.months.find((one) => one.month === paid)?.expected ?? null,
      };
    }
    case 'stopped':
      return { reason: null, note: '' };
    case 'talk-held':
      return { assessment: '', plan: state.talks.at(-1)?.plan ?? '', nextTalk: null, note: '' };
    case 'vacancy-offered':
      return { vacancyId: null, title: '', employer: '' };
    case 'offer-answered': {
      const offer = openOffer(referral);
      return { vacancyId: offer?.vacancyId ?? null, title: offer?.title ?? '', result: null, note: '' };
    }
    case 'training-started':
      return { provider: '', course: '', until: null, days: null, cost: null };
    case 'training-attended':
      return { month: '', days: null, held: null };
    case 'training-ended':
      return { end: 'finished', note: '' };
    case 'card-issued':
      return { number: '' };
    case 're-employed':
      return { employer: '', employerId: null, sector: '', position: '', contract: null, wage: null };
    case 'called':
      return { result: null, note: '', nextCall: null };
    case 'note-added':
      return { text: '' };
    case 'lost-from-sight':
      return { note: '' };
    case 'closed':
    case 'cancelled':
    case 'reopened':
    case 'struck':
      return { reason: '' };
    case 'account-made':
      return {};
  }
}

/** Where the form of a new event starts. Pure. */
export const newReferralEvent = (
  kind: ReferralEventKind,
  referral: Referral,
  today: PlainDate,
  month: number | null = null,
): ReferralEventValues => ({
  kind,
  on: today,
  data: knownData(kind, referral, month),
  replaces: null,
  reason: '',
});

/** The event that a referral began with, as it counts now: the one that says the layoff, in old files the first. Pure. */
export function beginning(events: readonly ReferralEvent[]): ReferralEvent | undefined {
  const referred = effective(events).filter(({ kind }) => kind === 'referred');
  return referred.find((event) => event.kind === 'referred' && event.data.layoffDate != null) ?? referred[0];
}

/** Whether a correction of an event mends the day of the layoff too: it is the one that the referral began with. */
export const mendsLayoff = ({ id }: Pick<ReferralEvent, 'id'>, { events }: Referral): boolean =>
  beginning(events)?.id === id;

/**
 * Where the form of a correction starts: what was written. Pure.
 * @param layoffDate of the layoff, where other records know it better than the referral
 */
export const referralCorrection = (
  event: ReferralEvent,
  referral: Referral,
  layoffDate: PlainDate = referral.layoffDate,
): ReferralEventValues => ({
  kind: event.kind,
  on: event.on,
  data: {
    ...event.data,
    ...(event.kind === 'referred'
      ? mendsLayoff(event, referral)
        ? { layoffDate, layoffReason: referral.reason }
        : { layoffDate: null, layoffReason: null }
      : {}),
  },
  replaces: event.id,
  reason: '',
});
