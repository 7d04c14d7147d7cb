import type { PlainDate } from '../../shared/calendar/plain-date.ts';
import type { CheckedInputOf, OutputOf } from '../../shared/contract/contract.ts';
import { ContractError } from '../../shared/contract/errors.ts';
import type { ReferralEventOutcome } from '../../shared/contract/referrals.ts';
import type { ReferralId } from '../../shared/domain/ids.ts';
import { checkReferralEvent, type ReferralCheck } from '../../shared/domain/referral/check.ts';
import type { NewReferralEvent } from '../../shared/domain/referral/events.ts';
import { appendReferralEvent, referralEventsOf } from '../database/referral-events.ts';
import { worklistRow } from '../database/referral-worklists.ts';
import { expectReferral, getReferralRow, saveReferralProjection } from '../database/referrals.ts';
import type { ReadableDatabase, Row, WritableDatabase } from '../database/schema.ts';
import type { ReadContext, WriteContext } from './context.ts';
import { officeDay } from './office-day.ts';
import { claimDueOf, decidingDay, projected, referralGround, stateOf } from './referral-ground.ts';
import { viewReferral } from './referral-view.ts';

/** Makes the columns of a referral anew from all its events, the rules and the calendar; the version grows. */
export async function rebuildReferral(db: WritableDatabase, id: ReferralId, now: Date): Promise<void> {
  const row = await getReferralRow(db, id);
  const ground = await referralGround(db);
  const events = await referralEventsOf(db, id);
  await saveReferralProjection(
    db,
    id,
    projected(events, row.layoff_date, ground, await officeDay(db, now)),
    now,
  );
}

/** Appends an event that was found good, and rebuilds the columns; answers its id. */
async function appendAndRebuild(
  { db, userId, now }: WriteContext,
  id: ReferralId,
  event: NewReferralEvent,
): Promise<string> {
  const eventId = await appendReferralEvent(db, id, event, { userId, now });
  await rebuildReferral(db, id, now);
  return eventId;
}

async function judge(
  db: ReadableDatabase,
  row: Row<'referral'>,
  event: NewReferralEvent,
  today: PlainDate,
): Promise<ReferralCheck> {
  const ground = await referralGround(db);
  const events = await referralEventsOf(db, row.id);
  const day = decidingDay(stateOf(events, ground), today);
  return checkReferralEvent(events, event, {
    ...ground,
    layoffDate: row.layoff_date,
    claimDue: claimDueOf(row.layoff_date, ground, day),
    today,
  });
}

/** Judges an event without writing it. @throws ContractError not-found */
export async function tryReferralEvent(
  { db }: ReadContext,
  { id, event, today }: CheckedInputOf<'referrals.tryEvent'>,
): Promise<ReferralCheck> {
  return judge(db, await getReferralRow(db, id as ReferralId), event, today);
}

/** Judges an event and writes it where nothing stands against it. */
export async function recordReferralEvent(
  context: WriteContext,
  row: Row<'referral'>,
  event: NewReferralEvent,
  today: PlainDate,
): Promise<ReferralCheck & { readonly kind: ReferralEventOutcome['kind'] }> {
  const { db, note } = context;
  const check = await judge(db, row, event, today);
  const kind = check.refused.length > 0 ? 'refused' : check.asksReason.length > 0 ? 'asks-reason' : 'written';
  if (kind === 'written') await appendAndRebuild(context, row.id, event);
  note({ subjectKind: 'referral', subjectId: row.id, detail: { event: event.kind, outcome: kind } });
  return { ...check, kind };
}

/**
 * Writes an event down, or says what stands against it.
 * @throws ContractError not-found, changed-meanwhile when another window wrote one meanwhile
 */
export async function writeReferralEvent(
  context: WriteContext,
  { id: asked, version, event, today }: CheckedInputOf<'referrals.addEvent'>,
): Promise<ReferralEventOutcome> {
  const id = asked as ReferralId;
  const row = await expectReferral(context.db, id, version);
  const { kind, refused, asksReason, warnings } = await recordReferralEvent(context, row, event, today);
  return kind === 'written'
    ? { kind, referral: await viewReferral(context, id, today), warnings }
    : { kind, findings: kind === 'refused' ? refused : asksReason };
}

/**
 * Writes a call down, whatever else was written meanwhile.
 * @throws ContractError not-found; input-refused at `nextCall` for a day that has passed, at `today` for one to come, and
 * where the referral is closed
 */
export async function writeCall(
  context: WriteContext,
  { id: asked, result, note: said, nextCall, today }: CheckedInputOf<'referrals.call'>,
): Promise<OutputOf<'referrals.call'>> {
  const { db, now, note } = context;
  const id = asked as ReferralId;
  if (nextCall !== null && nextCall < today)
    throw new ContractError('input-refused', {
      issues: [{ path: 'nextCall', message: 'referral-day-passed', params: { date: nextCall } }],
    });
  const event: NewReferralEvent = {
    kind: 'called',
    on: today,
    data: { result, note: said, nextCall },
    replaces: null,
    reason: '',
  };
  const row = await getReferralRow(db, id);
  const { refused, asksReason } = await judge(db, row, event, await officeDay(db, now));
  const [against] = [...refused, ...asksReason];
  if (against !== undefined)
    throw new ContractError('input-refused', {
      issues: [{ path: 'today', message: against.code, params: against.params }],
    });
  const eventId = await appendAndRebuild(context, id, event);
  note({ subjectKind: 'referral', subjectId: id, detail: { event: 'called', result } });
  return { eventId, row: await worklistRow(db, id) };
}
