import type { PlainDate } from '../../calendar/plain-date.ts';
import { effective, placesOf, withNewEvent } from '../event-list.ts';
import type { Finding } from '../finding.ts';
import { type CheckGround, citeOf, finding } from './check-ground.ts';
import type { NewReferralEvent, ReferralEvent, ReferralEventKind, ReferralEventOf } from './events.ts';
import { foldReferral, isSameOffer } from './fold.ts';

/* What a correction, or a strike, would leave without its ground. */

/** Later events that count on the one that is struck: a decision on its claim, a payment on its decision. */
function leftHanging(
  counted: readonly ReferralEvent[],
  event: NewReferralEvent,
  length: number,
): readonly Finding[] {
  const rest = foldReferral(
    counted.filter(({ id }) => id !== event.replaces),
    length,
  );
  if (rest.monthsPaid > 0 && rest.result !== 'eligible')
    return [finding('referral-payments-without-decision', { n: rest.monthsPaid })];
  if (rest.filedOn === null && rest.result !== null) return [finding('referral-decision-without-claim-left')];
  return rest.filedOn === null && rest.months.length > 0
    ? [finding('referral-months-without-claim-left')]
    : [];
}

/** The training that each attendance and each end is about, by the place of the event that began it. */
function trainingsOf(events: readonly ReferralEvent[]): ReadonlyMap<string, number | null> {
  const places = placesOf(events);
  const found = new Map<string, number | null>();
  let last: number | null = null;
  for (const { id, kind } of effective(events)) {
    if (kind === 'training-started') last = places.get(id) ?? null;
    if (kind === 'training-attended' || kind === 'training-ended') found.set(id, last);
  }
  return found;
}

/** Attendance that would stand without its training, or under another one. */
function trainingFaults(events: readonly ReferralEvent[], event: NewReferralEvent): readonly Finding[] {
  if (event.replaces === null) return [];
  const before = trainingsOf(events);
  const after = trainingsOf(withNewEvent(events, event));
  const moved = [...before].filter(([id, training]) => after.has(id) && after.get(id) !== training);
  return moved.length === 0 ? [] : [finding('referral-training-left-hanging', { n: moved.length })];
}

/** The offer that each answer is about, both by the place of their event; null where nobody wrote one down. */
function offersAnswered(
  events: readonly ReferralEvent[],
): ReadonlyMap<number, { readonly on: PlainDate; readonly offer: number | null }> {
  const places = placesOf(events);
  const placeOf = ({ id, sequence }: ReferralEvent) => places.get(id) ?? sequence;
  const found = new Map<number, { readonly on: PlainDate; readonly offer: number | null }>();
  const offers: ReferralEventOf<'vacancy-offered'>[] = [];
  for (const event of effective(events)) {
    if (event.kind === 'vacancy-offered') offers.push(event);
    if (event.kind !== 'offer-answered') continue;
    const offer = offers.findLast(({ data }) => isSameOffer(data, event.data));
    found.set(placeOf(event), { on: event.on, offer: offer === undefined ? null : placeOf(offer) });
  }
  return found;
}

/** An answer that would be read as that to another offer, or to none. */
function offerFaults(events: readonly ReferralEvent[], event: NewReferralEvent): readonly Finding[] {
  const after = offersAnswered(withNewEvent(events, event));
  const moved = [...offersAnswered(events)].find(
    ([place, { offer }]) => offer !== null && after.has(place) && after.get(place)?.offer !== offer,
  );
  return moved === undefined ? [] : [finding('referral-offer-answered', { date: moved[1].on })];
}

/** What a claim or a decision on another day would leave before it: payments, papers, the decision itself. */
function orderFaults(
  events: readonly ReferralEvent[],
  event: NewReferralEvent,
  ground: CheckGround,
): readonly Finding[] {
  if (event.kind !== 'claim-filed' && event.kind !== 'claim-decided') return [];
  const citeAs = (kind: ReferralEventKind) => citeOf(kind, ground, event.on);
  const before = foldReferral(events, 0);
  const after = foldReferral(withNewEvent(events, event), 0);
  if (event.replaces !== null && before.decidedOn !== null && after.decidedOn === null)
    return [
      finding('referral-decision-before-claim', {
        date: before.decidedOn,
        filed: event.on,
        cite: citeAs('claim-decided'),
      }),
    ];
  const { decidedOn, filedOn } = after;
  const early = after.months.find(
    ({ paidOn }) => paidOn !== null && decidedOn !== null && paidOn < decidedOn,
  );
  if (early?.paidOn != null && decidedOn !== null)
    return [
      finding('referral-payment-before-decision', {
        n: early.month,
        date: early.paidOn,
        decided: decidedOn,
        cite: citeAs('month-paid'),
      }),
    ];
  if (after.monthsPaid > 0 && after.result !== 'eligible')
    return [finding('referral-payments-without-decision', { n: after.monthsPaid })];
  const papers = after.months.find(
    (one) => one.filedOn !== null && filedOn !== null && one.filedOn < filedOn,
  );
  return event.replaces !== null && papers?.filedOn != null && filedOn !== null
    ? [
        finding('referral-month-before-claim', {
          n: papers.month,
          date: papers.filedOn,
          filed: filedOn,
          cite: citeAs('month-filed'),
        }),
      ]
    : [];
}

/**
 * What would be left without its ground.
 * @param events the list as it stands
 * @param length months of the benefit
 */
export function leftFaults(
  events: readonly ReferralEvent[],
  event: NewReferralEvent,
  length: number,
  ground: CheckGround,
): readonly Finding[] {
  return [
    ...(event.kind === 'struck'
      ? leftHanging(effective(events), event, length)
      : orderFaults(events, event, ground)),
    ...trainingFaults(events, event),
    ...offerFaults(events, event),
  ];
}
