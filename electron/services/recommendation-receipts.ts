import type { PlainDate } from '../../shared/calendar/plain-date.ts';
import { type DisputeParty, type EventOf, effective, PARTIES } from '../../shared/domain/dispute/events.ts';
import { foldDispute } from '../../shared/domain/dispute/fold.ts';
import type { DisputeId, LetterId } from '../../shared/domain/ids.ts';
import type { Letter } from '../../shared/domain/letter.ts';
import {
  type AnswerDays,
  type AnswerStanding,
  type Delivery,
  type DeliveryInput,
  startsAnswerDays,
} from '../../shared/domain/letter-delivery.ts';
import { RECEIPT_CORRECTED, RECEIPT_GONE } from '../../shared/texts/receipt-words.ts';
import { disputeClock } from '../database/dispute-clocks.ts';
import { eventsOf } from '../database/dispute-events.ts';
import { getDisputeRow } from '../database/disputes.ts';
import { deliveriesOf } from '../database/letter-deliveries.ts';
import { getLetter } from '../database/letters.ts';
import type { ReadableDatabase } from '../database/schema.ts';
import type { WriteContext } from './context.ts';
import { deadlinesOfDispute } from './dispute-deadlines.ts';
import { refuse } from './dispute-refusals.ts';
import { officeDay } from './office-day.ts';
import { Clockwork, officeGround } from './open-deadlines.ts';
import { expectRecommended } from './recommendation-issued.ts';
import { writeOrRefuse } from './write-or-refuse.ts';

/* The receipts of a recommendation, and the case that counts the days to answer from them. */

/** A delivery that was received by a side. */
interface Receipt {
  readonly id: string;
  readonly on: PlainDate;
}

/** Refuses a receipt that does not say whose it is. @throws ContractError input-refused at `delivery.party` */
export function refuseReceiptOfNobody(letter: Letter, { receivedOn, party }: DeliveryInput): void {
  if (startsAnswerDays(letter) && letter.state === 'issued' && receivedOn !== null && party === null)
    refuse('delivery.party', 'delivery-party-missing');
}

/** The earliest receipt of a side; of several on one day the one that the case names already. */
function earliest(
  deliveries: readonly Delivery[],
  party: DisputeParty,
  named: string | null,
): Receipt | undefined {
  const receipts = deliveries.flatMap((delivery): readonly Receipt[] =>
    delivery.party === party && delivery.receivedOn !== null
      ? [{ id: delivery.id, on: delivery.receivedOn }]
      : [],
  );
  const rank = ({ id }: Receipt) => (id === named ? 0 : 1);
  return receipts.toSorted((a, b) => (a.on === b.on ? rank(a) - rank(b) : a.on < b.on ? -1 : 1))[0];
}

/** The receipts of a side that count in a case: the last one that the app wrote, and those that a person did. */
async function receiptsOnFile(db: ReadableDatabase, dispute: DisputeId, party: DisputeParty) {
  const all = effective(await eventsOf(db, dispute)).filter(
    (event): event is EventOf<'recommendation-received'> =>
      event.kind === 'recommendation-received' && event.data.party === party,
  );
  return {
    own: all.findLast(({ data }) => data.deliveryId !== null),
    byHand: all.filter(({ data }) => data.deliveryId === null),
  };
}

/** A change of a delivery: which one, and whether it was taken away. */
interface Touched {
  readonly id: string;
  readonly removed: boolean;
}

async function followSide(
  context: WriteContext,
  letter: Letter,
  party: DisputeParty,
  touched: Touched,
): Promise<void> {
  const { db, now } = context;
  const dispute = letter.subject.id as DisputeId;
  const { own, byHand } = await receiptsOnFile(db, dispute, party);
  const named = own?.data.deliveryId ?? null;
  // A letter out of force starts no days.
  const wanted =
    letter.state === 'issued' ? earliest(await deliveriesOf(db, letter.id), party, named) : undefined;
  const today = await officeDay(db, now);
  if (wanted === undefined) {
    if (own === undefined || named !== touched.id) return;
    const data = { reason: RECEIPT_GONE };
    await writeOrRefuse(context, dispute, today, {
      kind: 'struck',
      on: today,
      data,
      replaces: own.id,
      reason: '',
    });
    return;
  }
  const said = byHand.at(-1);
  if (own === undefined && said !== undefined) {
    // What a person wrote stays; a delivery that says another day is set right first.
    if (touched.removed || byHand.some(({ on }) => on === wanted.on)) return;
    refuse('delivery.receivedOn', 'delivery-receipt-on-file', { date: said.on, party });
  }
  if (own !== undefined && own.on === wanted.on && named === wanted.id) return;
  await expectRecommended(context, dispute, letter, today);
  await writeOrRefuse(context, dispute, today, {
    kind: 'recommendation-received',
    on: wanted.on,
    data: { party, deliveryId: wanted.id },
    replaces: own?.id ?? null,
    reason: own === undefined ? '' : RECEIPT_CORRECTED,
  });
}

/**
 * Keeps the case of a recommendation in step with its receipts after a delivery was saved or removed: the earliest receipt
 * of a side is the case's event, written, corrected or struck as any other. Nothing happens for other letters.
 * @param parties the side that the delivery named before and names now
 * @throws ContractError input-refused at `delivery.receivedOn`
 */
export async function followReceipts(
  context: WriteContext,
  letter: Letter,
  parties: readonly (DisputeParty | null)[],
  touched: Touched,
): Promise<void> {
  if (!startsAnswerDays(letter)) return;
  const sides = [...new Set(parties)].filter((party) => party !== null);
  // The side that lost the delivery comes first.
  for (const party of sides) await followSide(context, letter, party, touched);
}

/** The day by which a side has to answer, as the case counts it; null where it has no such day. */
async function answerDues(db: ReadableDatabase, dispute: DisputeId, asOf: PlainDate) {
  const clock = await disputeClock(db, dispute);
  const deadlines =
    clock === null ? [] : deadlinesOfDispute(clock, new Clockwork(await officeGround(db), asOf));
  return (party: DisputeParty): PlainDate | null => {
    const last = deadlines.filter(({ code }) => code === `answer-${party}`).at(-1);
    return last?.override?.due ?? last?.due ?? null;
  };
}

/** What the receipts of a recommendation started in its case; null for every other letter. @throws ContractError not-found */
export async function answerStanding(
  db: ReadableDatabase,
  id: LetterId,
  asOf: PlainDate,
): Promise<AnswerStanding | null> {
  const letter = await getLetter(db, id);
  if (!startsAnswerDays(letter)) return null;
  const dispute = letter.subject.id as DisputeId;
  const { register_number } = await getDisputeRow(db, dispute);
  const events = effective(await eventsOf(db, dispute));
  const issued = events.findLast((event) => event.kind === 'recommendation-issued');
  const isOther = issued !== undefined && ![null, id as string].includes(issued.data.letterId);
  const state = foldDispute(events);
  const dues = await answerDues(db, dispute, asOf);
  const side = (party: DisputeParty): readonly AnswerDays[] => {
    const receivedOn = state.received[party];
    if (receivedOn === null || isOther) return [];
    const event = events.findLast(
      (one): one is EventOf<'recommendation-received'> =>
        one.kind === 'recommendation-received' && one.data.party === party,
    );
    return [
      {
        party,
        receivedOn,
        deliveryId: event?.data.deliveryId ?? null,
        due: dues(party),
        answered: state.answers[party] !== null,
      },
    ];
  };
  return { disputeId: dispute, registerNumber: register_number, sides: PARTIES.flatMap(side) };
}
