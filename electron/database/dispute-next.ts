import { sql } from 'kysely';
import type { PlainDate } from '../../shared/calendar/plain-date.ts';
import type { NextDeadline } from '../../shared/domain/dispute/next-deadline.ts';
import type { DisputeId } from '../../shared/domain/ids.ts';
import type { ReadableDatabase, WritableDatabase } from './schema.ts';

/** What the columns `next_code` and `next_due` say. */
export const nextOfRow = (row: {
  readonly next_code: string | null;
  readonly next_due: PlainDate | null;
}): NextDeadline | null =>
  row.next_code === null || row.next_due === null ? null : { code: row.next_code, due: row.next_due };

/** Writes the next deadline of a dispute down; its version stays, since nobody changed anything about it. */
export async function saveNext(
  db: WritableDatabase,
  id: DisputeId,
  next: NextDeadline | null,
): Promise<void> {
  await db
    .updateTable('dispute')
    .set({ next_code: next?.code ?? null, next_due: next?.due ?? null })
    .where('id', '=', id)
    .execute();
}

/** The next deadline on record of every dispute that is not closed. */
export async function nextOnRecord(
  db: ReadableDatabase,
): Promise<ReadonlyMap<DisputeId, NextDeadline | null>> {
  const rows = await db
    .selectFrom('dispute')
    .select(['id', 'next_code', 'next_due'])
    .where('closed_on', 'is', null)
    .execute();
  return new Map(rows.map((row) => [row.id, nextOfRow(row)]));
}

/** How many open disputes have a deadline that was to be kept before a day. */
export async function countOverdue(db: ReadableDatabase, on: PlainDate): Promise<number> {
  const { rows } = await sql<{ readonly n: number }>`SELECT count(*) AS n FROM dispute
    WHERE next_due < ${on} AND closed_on IS NULL`.execute(db);
  return rows[0]?.n ?? 0;
}
