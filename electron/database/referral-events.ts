import { type SqlBool, sql } from 'kysely';
import type { ReferralId, UserId } from '../../shared/domain/ids.ts';
import type { NewReferralEvent, ReferralEvent } from '../../shared/domain/referral/events.ts';
import { newId } from './new-id.ts';
import type { ReadableDatabase, WritableDatabase } from './schema.ts';

const events = (db: ReadableDatabase) =>
  db
    .selectFrom('referral_event')
    .innerJoin('user_account', 'user_account.id', 'referral_event.user_id')
    .select([
      'referral_event.id',
      'referral_event.referral_id',
      'referral_event.sequence',
      'referral_event.kind',
      'referral_event.on_date',
      'referral_event.data',
      'referral_event.replaces_id',
      'referral_event.reason',
      'referral_event.written_at',
      'user_account.name as by',
    ]);

type EventRow = Awaited<ReturnType<ReturnType<typeof events>['execute']>>[number];

/** What was written fitted its kind: the door checked it, and nothing is ever changed. */
const asEvent = (row: EventRow): ReferralEvent =>
  ({
    id: row.id,
    sequence: row.sequence,
    kind: row.kind,
    on: row.on_date,
    data: JSON.parse(row.data) as object,
    replaces: row.replaces_id,
    reason: row.reason,
    writtenAt: row.written_at,
    by: row.by,
  }) as ReferralEvent;

/** Everything that was written down about a referral, in the order of writing. */
export async function referralEventsOf(
  db: ReadableDatabase,
  id: ReferralId,
): Promise<readonly ReferralEvent[]> {
  const rows = await events(db)
    .where('referral_event.referral_id', '=', id)
    .orderBy('referral_event.sequence')
    .execute();
  return rows.map(asEvent);
}

/** As `referralEventsOf` for many referrals in one statement; one without events is not among them. */
export async function referralEventsOfSet(
  db: ReadableDatabase,
  ids: readonly ReferralId[],
): Promise<ReadonlyMap<ReferralId, readonly ReferralEvent[]>> {
  const rows = await events(db)
    .where(sql<SqlBool>`referral_event.referral_id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`)
    .orderBy('referral_event.referral_id')
    .orderBy('referral_event.sequence')
    .execute();
  const found = new Map<ReferralId, ReferralEvent[]>();
  for (const row of rows) {
    const known = found.get(row.referral_id);
    if (known === undefined) found.set(row.referral_id, [asEvent(row)]);
    else known.push(asEvent(row));
  }
  return found;
}

/** Appends an event; whether it may be written is the caller's to judge. */
export async function appendReferralEvent(
  db: WritableDatabase,
  referralId: ReferralId,
  event: NewReferralEvent,
  who: { readonly userId: UserId; readonly now: Date },
): Promise<string> {
  const last = await db
    .selectFrom('referral_event')
    .select((eb) => eb.fn.max('sequence').as('sequence'))
    .where('referral_id', '=', referralId)
    .executeTakeFirst();
  const id = newId<string>(who.now);
  await db
    .insertInto('referral_event')
    .values({
      id,
      referral_id: referralId,
      sequence: (last?.sequence ?? 0) + 1,
      kind: event.kind,
      on_date: event.on,
      data: JSON.stringify(event.data),
      replaces_id: event.replaces,
      reason: event.reason,
      written_at: who.now.toISOString(),
      user_id: who.userId,
    })
    .execute();
  return id;
}
