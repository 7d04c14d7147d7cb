import type { CheckedInputOf, OutputOf } from '../../shared/contract/contract.ts';
import { ContractError } from '../../shared/contract/errors.ts';
import { effective } from '../../shared/domain/event-list.ts';
import type { Finding } from '../../shared/domain/finding.ts';
import type { PersonId, ReferralId } from '../../shared/domain/ids.ts';
import type { NewReferralEvent, ReferralEvent } from '../../shared/domain/referral/events.ts';
import { foldReferral, isSameOffer } from '../../shared/domain/referral/fold.ts';
import type { OfferRecord } from '../../shared/domain/referral/state.ts';
import type { VacancyOffer } from '../../shared/domain/vacancy.ts';
import { liveIdsOf } from '../database/persons-merged.ts';
import { referralEventsOf, referralEventsOfSet } from '../database/referral-events.ts';
import { getReferralRow } from '../database/referrals.ts';
import type { ReadableDatabase } from '../database/schema.ts';
import { getVacancy } from '../database/vacancies.ts';
import { liveReferralsOf, namesOf, referralIdsOf, referralsOffering } from '../database/vacancy-offers.ts';
import { unnoted, type WriteContext } from './context.ts';
import { officeDay } from './office-day.ts';
import { recordReferralEvent } from './write-referral-event.ts';

/* Vacancies that were offered. An offer is an event of the worker's referral; the vacancy only finds it there. */

/** Offers do not depend on how long the benefit lasts. */
const offersIn = (events: readonly ReferralEvent[]): readonly OfferRecord[] => foldReferral(events, 0).offers;

/** To whom a vacancy was offered, by name, and what came of it. @throws ContractError not-found */
export async function offersOfVacancy(db: ReadableDatabase, id: string): Promise<readonly VacancyOffer[]> {
  await getVacancy(db, id);
  const referrals = await referralsOffering(db, id);
  const events = await referralEventsOfSet(
    db,
    referrals.map((one) => one.id),
  );
  return referrals.flatMap(({ id: referralId, personId, name }) =>
    offersIn(events.get(referralId) ?? [])
      .filter(({ vacancyId }) => vacancyId === id)
      .map(({ offeredOn, answeredOn, result, note }) => ({
        referralId,
        personId,
        name,
        offeredOn,
        answeredOn,
        result,
        note,
      })),
  );
}

/** What a person was offered so far, by vacancy: the last offer of each. */
export async function offersToPerson(
  db: ReadableDatabase,
  personId: PersonId,
): Promise<ReadonlyMap<string, OfferRecord>> {
  const ids = await referralIdsOf(db, personId);
  const events = await referralEventsOfSet(db, ids);
  return new Map(
    [...events.values()]
      .flatMap(offersIn)
      .flatMap((offer) => (offer.vacancyId === null ? [] : [[offer.vacancyId, offer] as const])),
  );
}

/** An offer that is still open makes a second one needless. */
const isOpen = ({ result }: OfferRecord) => result === null || result === 'waiting' || result === 'interview';

/** What is noted of one worker. */
type Noted =
  | { readonly kind: 'made'; readonly referralId: string; readonly eventId: string }
  | { readonly kind: 'there' }
  | { readonly kind: 'refused'; readonly finding: Finding };

async function noteOffer(
  context: WriteContext,
  referralId: ReferralId | undefined,
  event: NewReferralEvent & { readonly kind: 'vacancy-offered' },
): Promise<Noted> {
  if (referralId === undefined)
    return { kind: 'refused', finding: { code: 'offer-without-referral', params: {} } };
  const { db, now } = context;
  const offers = offersIn(await referralEventsOf(db, referralId));
  if (offers.some((offer) => offer.vacancyId === event.data.vacancyId && isOpen(offer)))
    return { kind: 'there' };
  const row = await getReferralRow(db, referralId);
  const outcome = await recordReferralEvent(unnoted(context), row, event, await officeDay(db, now));
  const [against] = [...outcome.refused, ...outcome.asksReason];
  if (against !== undefined) return { kind: 'refused', finding: against };
  return { kind: 'made', referralId, eventId: outcome.eventId };
}

/**
 * Notes that a vacancy was offered, in the referral of each of some people, in one short step. Who has an open offer of it
 * already is passed by; who has no referral on which work goes on is refused by name.
 * @throws ContractError not-found; input-refused at `on` for a day to come
 */
export async function offerVacancy(
  context: WriteContext,
  { id, personIds, on }: Pick<CheckedInputOf<'vacancies.offerMany'>, 'id' | 'personIds' | 'on'>,
): Promise<Omit<OutputOf<'vacancies.offerMany'>, 'stopped'>> {
  const { db, now, note } = context;
  const { title, employerName } = await getVacancy(db, id);
  if (on > (await officeDay(db, now)))
    throw new ContractError('input-refused', {
      issues: [{ path: 'on', message: 'referral-event-in-future', params: { date: on } }],
    });
  const event = {
    kind: 'vacancy-offered' as const,
    on,
    data: { vacancyId: id, title, employer: employerName },
    replaces: null,
    reason: '',
  };
  const live = await liveIdsOf(db, personIds);
  const people = [...new Set(personIds.map((one) => live.get(one) ?? one))];
  const referrals = await liveReferralsOf(db, people);
  const names = await namesOf(db, people);
  const made: { readonly referralId: string; readonly eventId: string }[] = [];
  const refused: OutputOf<'vacancies.offerMany'>['refused'][number][] = [];
  let there = 0;
  for (const personId of people) {
    const noted = await noteOffer(context, referrals.get(personId), event);
    if (noted.kind === 'made') made.push({ referralId: noted.referralId, eventId: noted.eventId });
    else if (noted.kind === 'there') there += 1;
    else refused.push({ personId, name: names.get(personId) ?? '', finding: noted.finding });
  }
  note({
    subjectKind: 'vacancy',
    subjectId: id,
    detail: { offered: made.length, there, refused: refused.length },
  });
  return { made, there, refused };
}

/** Whether an answer to an offer counts after it; that of an earlier offer of the same vacancy is none. */
function isAnswered(
  counted: readonly ReferralEvent[],
  { id, data }: Extract<ReferralEvent, { readonly kind: 'vacancy-offered' }>,
): boolean {
  const later = counted.slice(counted.findIndex((event) => event.id === id) + 1);
  return later.some((event) => event.kind === 'offer-answered' && isSameOffer(data, event.data));
}

/**
 * Strikes offers that were noted together; one that was answered or struck meanwhile stays.
 * @returns how many were struck, and how many stay
 */
export async function strikeOffers(
  context: WriteContext,
  { id, offers, reason }: CheckedInputOf<'vacancies.strikeOffers'>,
): Promise<OutputOf<'vacancies.strikeOffers'>> {
  const { db, now, note } = context;
  const today = await officeDay(db, now);
  let struck = 0;
  for (const { referralId, eventId } of offers) {
    const row = await getReferralRow(db, referralId as ReferralId);
    const counted = effective(await referralEventsOf(db, row.id));
    const offer = counted.find((event) => event.id === eventId);
    if (offer?.kind !== 'vacancy-offered' || offer.data.vacancyId !== id || isAnswered(counted, offer))
      continue;
    const outcome = await recordReferralEvent(
      unnoted(context),
      row,
      { kind: 'struck', on: today, data: { reason }, replaces: eventId, reason: '' },
      today,
    );
    if (outcome.kind === 'written') struck += 1;
  }
  note({ subjectKind: 'vacancy', subjectId: id, detail: { struck } });
  return { struck, kept: offers.length - struck };
}
