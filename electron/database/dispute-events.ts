import { type SqlBool, sql } from 'kysely';
import { type DisputeEvent, type NewDisputeEvent, storedData } from '../../shared/domain/dispute/events.ts';
import type { DisputeId, LetterId, UserId } from '../../shared/domain/ids.ts';
import { asEntered, followed, mergedWorkers } from './dispute-people.ts';
import { newId } from './new-id.ts';
import type { ReadableDatabase, WritableDatabase } from './schema.ts';

const events = (db: ReadableDatabase) =>
  db
    .selectFrom('dispute_event')
    .innerJoin('user_account', 'user_account.id', 'dispute_event.user_id')
    .select([
      'dispute_event.id',
      'dispute_event.dispute_id',
      'dispute_event.sequence',
      'dispute_event.kind',
      'dispute_event.on_date',
      'dispute_event.data',
      'dispute_event.replaces_id',
      'dispute_event.reason',
      'dispute_event.written_at',
      'user_account.name as by',
      mergedWorkers.as('merged'),
    ]);

type EventRow = Awaited<ReturnType<ReturnType<typeof events>['execute']>>[number];

/** What was written fitted its kind: the door checked it, and nothing is ever changed. */
const asEvent = (row: EventRow): DisputeEvent =>
  ({
    id: row.id,
    sequence: row.sequence,
    kind: row.kind,
    on: row.on_date,
    data: followed(storedData(row.kind, JSON.parse(row.data) as object), row.merged),
    replaces: row.replaces_id,
    reason: row.reason,
    writtenAt: row.written_at,
    by: row.by,
  }) as DisputeEvent;

/** Everything that was written down about a dispute, in the order of writing. */
export async function eventsOf(db: ReadableDatabase, id: DisputeId): Promise<readonly DisputeEvent[]> {
  const rows = await events(db)
    .where('dispute_event.dispute_id', '=', id)
    .orderBy('dispute_event.sequence')
    .execute();
  return rows.map(asEvent);
}

/** As `eventsOf` for many disputes in one statement; one without events is not among them. */
export async function eventsOfSet(
  db: ReadableDatabase,
  ids: readonly DisputeId[],
): Promise<ReadonlyMap<DisputeId, readonly DisputeEvent[]>> {
  const rows = await events(db)
    .where(sql<SqlBool>`dispute_event.dispute_id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`)
    .orderBy('dispute_event.dispute_id')
    .orderBy('dispute_event.sequence')
    .execute();
  const found = new Map<DisputeId, DisputeEvent[]>();
  for (const row of rows) {
    const known = found.get(row.dispute_id);
    if (known === undefined) found.set(row.dispute_id, [asEvent(row)]);
    else known.push(asEvent(row));
  }
  return found;
}

/** Appends an event; whether it may be written is the caller's to judge. */
export async function appendEvent(
  db: WritableDatabase,
  disputeId: DisputeId,
  event: NewDisputeEvent,
  who: { readonly userId: UserId; readonly now: Date },
): Promise<string> {
  const last = await db
    .selectFrom('dispute_event')
    .select((eb) => eb.fn.max('sequence').as('sequence'))
    .where('dispute_id', '=', disputeId)
    .executeTakeFirst();
  const id = newId<string>(who.now);
  await db
    .insertInto('dispute_event')
    .values({
      id,
      dispute_id: disputeId,
      sequence: (last?.sequence ?? 0) + 1,
      kind: event.kind,
      on_date: event.on,
      data: JSON.stringify(await asEntered(db, disputeId, event.data)),
      replaces_id: event.replaces,
      reason: event.reason,
      letter_id: event.kind === 'recommendation-issued' ? (event.data.letterId as LetterId | null) : null,
      written_at: who.now.toISOString(),
      user_id: who.userId,
    })
    .execute();
  return id;
}
