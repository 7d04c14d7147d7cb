import { type SqlBool, sql } from 'kysely';
import type { LetterId } from '../../shared/domain/ids.ts';
import type { NoticeGiven, ReportReceived } from '../../shared/letters/employment-course.ts';
import type { ReadableDatabase } from './schema.ts';

/* What stands on record of the course of things at a firm, read by set. */

const inSet = (column: string, ids: readonly string[]) =>
  sql<SqlBool>`${sql.ref(column)} IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`;

/** How layoff reports came in, by their ids. */
export async function reportsReceived(
  db: ReadableDatabase,
  ids: readonly string[],
): Promise<ReadonlyMap<string, ReportReceived>> {
  const rows = await db
    .selectFrom('layoff_report')
    .select([
      'id',
      'received_on as receivedOn',
      'employer_letter_number as letterNumber',
      'employer_letter_date as letterDate',
    ])
    .where(inSet('id', ids))
    .orderBy('received_on')
    .orderBy('id')
    .execute();
  return new Map(rows.map(({ id, ...report }) => [id, report] as const));
}

/** When lists were taken in (ISO), by their ids; the oldest first. */
export async function listsTakenIn(
  db: ReadableDatabase,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom('import_batch')
    .select(['id', 'created_at as at'])
    .where(inSet('id', ids))
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  return new Map(rows.map(({ id, at }) => [id, at] as const));
}

/** To whom some letters went, by letter, in the order in which it was written down. */
export async function deliveriesOfSet(
  db: ReadableDatabase,
  letters: readonly LetterId[],
): Promise<ReadonlyMap<LetterId, NoticeGiven['deliveries']>> {
  const rows = await db
    .selectFrom('letter_delivery')
    .select([
      'letter_id',
      'addressee',
      'sent_on as sentOn',
      'received_on as receivedOn',
      'received_by as receivedBy',
    ])
    .where(inSet('letter_id', letters))
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  const found = new Map<LetterId, Omit<(typeof rows)[number], 'letter_id'>[]>();
  for (const { letter_id, ...delivery } of rows)
    found.set(letter_id, [...(found.get(letter_id) ?? []), delivery]);
  return found;
}
