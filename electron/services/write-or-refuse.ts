import type { PlainDate } from '../../shared/calendar/plain-date.ts';
import type { NewDisputeEvent } from '../../shared/domain/dispute/events.ts';
import type { DisputeId } from '../../shared/domain/ids.ts';
import type { WriteContext } from './context.ts';
import { refuse } from './dispute-refusals.ts';
import { judgeDisputeEvent } from './judge-dispute-event.ts';
import { appendAndRebuild } from './write-dispute-event.ts';

/**
 * Writes an event that the app makes of a letter or its delivery, judged like one that a person writes.
 * @param at the field that a refusal is said at
 * @throws ContractError input-refused there with what stands against it
 */
export async function writeOrRefuse(
  context: WriteContext,
  dispute: DisputeId,
  today: PlainDate,
  event: NewDisputeEvent,
  at = 'delivery.receivedOn',
): Promise<void> {
  const { refused, asksReason } = await judgeDisputeEvent(context.db, dispute, event, today);
  const [against] = [...refused, ...asksReason];
  if (against !== undefined) refuse(at, against.code, against.params);
  await appendAndRebuild(context, dispute, event);
}
