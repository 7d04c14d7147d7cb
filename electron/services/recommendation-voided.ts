import {
  type DisputeEvent,
  type EventOf,
  effective,
  type NewDisputeEvent,
} from '../../shared/domain/dispute/events.ts';
import type { DisputeId } from '../../shared/domain/ids.ts';
import type { Letter } from '../../shared/domain/letter.ts';
import { startsAnswerDays } from '../../shared/domain/letter-delivery.ts';
import { RECOMMENDATION_VOIDED } from '../../shared/texts/receipt-words.ts';
import { eventsOf } from '../database/dispute-events.ts';
import { deliveriesOf } from '../database/letter-deliveries.ts';
import type { WriteContext } from './context.ts';
import { refuse } from './dispute-refusals.ts';
import { officeDay } from './office-day.ts';
import { isThis } from './recommendation-issued.ts';
import { writeOrRefuse } from './write-or-refuse.ts';

/** What the case knows by a recommendation, the last written first: silences, receipts, the recommendation itself. */
function broughtBy(
  counted: readonly DisputeEvent[],
  issued: EventOf<'recommendation-issued'> | undefined,
  deliveries: ReadonlySet<string>,
): readonly DisputeEvent[] {
  const receipts = counted.filter(
    (event) =>
      event.kind === 'recommendation-received' &&
      (issued !== undefined || deliveries.has(event.data.deliveryId ?? '')),
  );
  const silences = counted.filter(({ kind }) => kind === 'silence-noted' && receipts.length > 0);
  return [...silences, ...receipts, ...(issued === undefined ? [] : [issued])];
}

/**
 * Takes a recommendation that is out of force off its case, with the receipts and the silences that rest on it: no days to
 * answer run any more. Nothing happens for other letters.
 * @throws ContractError input-refused at `reason` where a side answered it already, or something later rests on it
 */
export async function withdrawRecommendation(context: WriteContext, letter: Letter): Promise<void> {
  if (!startsAnswerDays(letter)) return;
  const { db, now } = context;
  const dispute = letter.subject.id as DisputeId;
  const counted = effective(await eventsOf(db, dispute));
  const last = counted.findLast((event) => event.kind === 'recommendation-issued');
  const issued = last !== undefined && isThis(last, letter) ? last : undefined;
  const deliveries = new Set((await deliveriesOf(db, letter.id)).map(({ id }) => id));
  const gone = broughtBy(counted, issued, deliveries);
  if (gone.length === 0) return;
  const answer = counted.find(({ kind }) => kind === 'answer-received' || kind === 'silence-confirmed');
  if (answer !== undefined) refuse('reason', 'letter-void-answered', { step: answer.kind, date: answer.on });
  const on = await officeDay(db, now);
  const data = { reason: RECOMMENDATION_VOIDED };
  for (const { id } of gone) {
    const event: NewDisputeEvent = { kind: 'struck', on, data, replaces: id, reason: '' };
    await writeOrRefuse(context, dispute, on, event, 'reason');
  }
}
