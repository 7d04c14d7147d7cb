import type { PlainDate } from '../../shared/calendar/plain-date.ts';
import type { CheckedInputOf } from '../../shared/contract/contract.ts';
import type { EventOutcome } from '../../shared/contract/disputes.ts';
import type { EventCheck } from '../../shared/domain/dispute/check.ts';
import type { NewDisputeEvent } from '../../shared/domain/dispute/events.ts';
import { foldDispute } from '../../shared/domain/dispute/fold.ts';
import { foldPayments, unpaid } from '../../shared/domain/dispute/instalments.ts';
import type { DisputeId } from '../../shared/domain/ids.ts';
import { appendEvent, eventsOf } from '../database/dispute-events.ts';
import { saveInstalmentDue } from '../database/dispute-instalments.ts';
import { replaceSessions, sessionsOf } from '../database/dispute-sessions.ts';
import { expectDispute, saveProjection } from '../database/disputes.ts';
import type { WritableDatabase } from '../database/schema.ts';
import type { ReadContext, WriteContext } from './context.ts';
import { renewNext } from './dispute-next.ts';
import { viewDispute } from './dispute-view.ts';
import { judgeDisputeEvent } from './judge-dispute-event.ts';
import type { Clockwork } from './open-deadlines.ts';
import { renewProofs } from './renew-referral-proofs.ts';

/**
 * Makes the columns, the agenda and the next deadline of a dispute anew from all its events; the version grows.
 * @param clockwork that of the office, where it was read for many disputes already
 */
export async function rebuildDispute(
  db: WritableDatabase,
  id: DisputeId,
  now: Date,
  clockwork?: Clockwork,
): Promise<void> {
  const events = await eventsOf(db, id);
  const state = foldDispute(events);
  await saveProjection(db, id, state, now);
  await saveInstalmentDue(db, id, unpaid(foldPayments(events))[0]?.due ?? null);
  await replaceSessions(db, id, sessionsOf(state));
  await renewNext(db, id, now, clockwork);
  // An agreement, its deed or a ruling proves the layoff to JKP.
  await renewProofs({ db, now }, { disputeId: id });
}

/** Appends an event that was found good, and rebuilds what is made of the events. */
export async function appendAndRebuild(
  { db, userId, now }: WriteContext,
  id: DisputeId,
  event: NewDisputeEvent,
  clockwork?: Clockwork,
): Promise<void> {
  await appendEvent(db, id, event, { userId, now });
  await rebuildDispute(db, id, now, clockwork);
}

/** Judges an event without writing it. @throws ContractError not-found */
export async function tryDisputeEvent(
  { db }: ReadContext,
  { id, event, today }: CheckedInputOf<'disputes.tryEvent'>,
): Promise<EventCheck> {
  const { events: _, ...check } = await judgeDisputeEvent(db, id as DisputeId, event, today);
  return check;
}

/**
 * Writes an event down, or says what stands against it.
 * @throws ContractError not-found, changed-meanwhile when another window wrote one meanwhile
 */
export async function writeDisputeEvent(
  context: WriteContext,
  input: CheckedInputOf<'disputes.addEvent'>,
): Promise<EventOutcome> {
  const { db, note } = context;
  const id = input.id as DisputeId;
  const { event, today } = input;
  await expectDispute(db, id, input.version);
  const { refused, asksReason, warnings } = await judgeDisputeEvent(db, id, event, today);
  const against = refused.length > 0 ? refused : asksReason;
  if (against.length > 0) {
    const outcome = refused.length > 0 ? 'refused' : 'asks-reason';
    note({ subjectKind: 'dispute', subjectId: id, detail: { event: event.kind, outcome } });
    return { kind: outcome, findings: against };
  }
  await appendAndRebuild(context, id, event);
  note({ subjectKind: 'dispute', subjectId: id, detail: { event: event.kind, outcome: 'written' } });
  return { kind: 'written', dispute: await viewDispute(db, id, today as PlainDate), warnings };
}
