import { sql } from 'kysely';
import type { RelatedDispute } from '../../shared/domain/dispute/dispute.ts';
import type { DisputeId } from '../../shared/domain/ids.ts';
import { newId } from './new-id.ts';
import type { ReadableDatabase, WritableDatabase } from './schema.ts';

const related = (db: ReadableDatabase) =>
  db.selectFrom('dispute').select(['id', 'register_number as registerNumber', 'workers']);

/** The case that a dispute was split from, or null. */
export async function originOf(
  db: ReadableDatabase,
  splitFromId: DisputeId | null,
): Promise<RelatedDispute | null> {
  if (splitFromId === null) return null;
  return (await related(db).where('id', '=', splitFromId).executeTakeFirst()) ?? null;
}

/** Cases that were split from a dispute, in the order of the register. */
export async function splitFromDispute(
  db: ReadableDatabase,
  id: DisputeId,
): Promise<readonly RelatedDispute[]> {
  return related(db)
    .where('split_from_id', '=', id)
    .orderBy('register_year')
    .orderBy('register_sequence')
    .execute();
}

/** Rows of one INSERT; SQLite takes 32,766 values a statement. */
const ROWS_PER_STATEMENT = 250;

/**
 * Copies every event of a case into another as it was written: same order, days, texts, writers and moments. Ids are new, and
 * a correction names the copy of what it corrects. A letter stays that of the case it was written for: the copy's data name
 * it, the column that ties an event to its letter is empty.
 */
export async function copyEvents(
  db: WritableDatabase,
  from: DisputeId,
  to: DisputeId,
  now: Date,
): Promise<number> {
  const rows = await db
    .selectFrom('dispute_event')
    .selectAll()
    .where('dispute_id', '=', from)
    .orderBy('sequence')
    .execute();
  const ids = new Map(rows.map(({ id }) => [id, newId<string>(now)] as const));
  const copies = rows.map((row) => ({
    ...row,
    id: ids.get(row.id) ?? newId<string>(now),
    dispute_id: to,
    replaces_id: row.replaces_id === null ? null : (ids.get(row.replaces_id) ?? null),
    letter_id: null,
  }));
  for (let start = 0; start < copies.length; start += ROWS_PER_STATEMENT)
    await db
      .insertInto('dispute_event')
      .values(copies.slice(start, start + ROWS_PER_STATEMENT))
      .execute();
  return copies.length;
}

/** Copies those who speak for the sides. */
export async function copyRepresentatives(
  db: WritableDatabase,
  from: DisputeId,
  to: DisputeId,
  now: Date,
): Promise<void> {
  const rows = await db
    .selectFrom('dispute_representative')
    .selectAll()
    .where('dispute_id', '=', from)
    .orderBy('id')
    .execute();
  if (rows.length > 0)
    await db
      .insertInto('dispute_representative')
      .values(rows.map((row) => ({ ...row, id: newId<string>(now), dispute_id: to })))
      .execute();
}

/**
 * Moves workers with all that stands of them, lines of reports included; then counts both cases once. Rows are moved, not
 * taken out and put in, so that no count runs for each of ten thousand.
 */
export async function moveWorkers(
  db: WritableDatabase,
  from: DisputeId,
  to: DisputeId,
  personIds: readonly string[],
): Promise<void> {
  await sql`UPDATE dispute_worker SET dispute_id = ${to} WHERE dispute_id = ${from}
    AND person_id IN (SELECT value FROM json_each(${JSON.stringify(personIds)}))`.execute(db);
  await sql`UPDATE dispute SET
      workers = (SELECT count(*) FROM dispute_worker WHERE dispute_worker.dispute_id = dispute.id),
      first_worker = ifnull((SELECT person.name FROM dispute_worker
        JOIN person ON person.id = dispute_worker.person_id
        WHERE dispute_worker.dispute_id = dispute.id ORDER BY dispute_worker.line_number LIMIT 1), '')
    WHERE id IN (${from}, ${to})`.execute(db);
}
