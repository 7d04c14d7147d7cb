import type { PlainDate } from '../../shared/calendar/plain-date.ts';
import { type EventOf, effective, type NewDisputeEvent } from '../../shared/domain/dispute/events.ts';
import type { DisputeId } from '../../shared/domain/ids.ts';
import type { Letter } from '../../shared/domain/letter.ts';
import { eventsOf } from '../database/dispute-events.ts';
import { getDisputeRow } from '../database/disputes.ts';
import type { WriteContext } from './context.ts';
import { refuse } from './dispute-refusals.ts';
import { judgeDisputeEvent } from './judge-dispute-event.ts';
import { appendAndRebuild } from './write-dispute-event.ts';

/** Whether the recommendation that a person wrote down can be this letter: nothing that is known of both differs. */
export function isThis({ data, on }: EventOf<'recommendation-issued'>, letter: Letter): boolean {
  if (data.letterId !== null) return data.letterId === letter.id;
  if (data.number === '' || letter.number === null) return on === letter.dated;
  return data.number === letter.number;
}

/**
 * Sees to it that a case knows its recommendation before the receipts: where it is not on the case yet, it is written with
 * the letter's day and number.
 * @throws ContractError input-refused at `delivery.receivedOn` where the case has another one, or cannot have one that day
 */
export async function expectRecommended(
  context: WriteContext,
  dispute: DisputeId,
  letter: Letter,
  today: PlainDate,
): Promise<void> {
  const { db } = context;
  const known = effective(await eventsOf(db, dispute)).findLast(
    (event) => event.kind === 'recommendation-issued',
  );
  if (known !== undefined) {
    if (isThis(known, letter)) return;
    const { number } = known.data;
    refuse(
      'delivery.receivedOn',
      number === '' ? 'delivery-other-recommendation-day' : 'delivery-other-recommendation',
      { date: known.on, number },
    );
  }
  const event: NewDisputeEvent = {
    kind: 'recommendation-issued',
    on: letter.dated,
    data: { number: letter.number ?? '', letterId: letter.id },
    replaces: null,
    reason: '',
  };
  const { refused, asksReason } = await judgeDisputeEvent(db, dispute, event, today);
  if (refused.length + asksReason.length > 0) {
    const { register_number } = await getDisputeRow(db, dispute);
    refuse('delivery.receivedOn', 'delivery-recommendation-not-on-case', {
      date: letter.dated,
      number: register_number,
    });
  }
  await appendAndRebuild(context, dispute, event);
}
