import type { ReadableDatabase, Row } from './schema.ts';

/** A deed on record: what was done, about what. */
export type Deed = Pick<Row<'audit'>, 'procedure' | 'subject_kind' | 'subject_id' | 'detail'>;

/** Number of the last deed on record; it grows with every change. */
export async function lastDeed(db: ReadableDatabase): Promise<number> {
  const row = await db
    .selectFrom('audit')
    .select('sequence')
    .orderBy('sequence', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.sequence ?? 0;
}

/** Deeds after a number, oldest first; at most `limit`. */
export async function deedsSince(
  db: ReadableDatabase,
  sequence: number,
  limit: number,
): Promise<readonly Deed[]> {
  return db
    .selectFrom('audit')
    .select(['procedure', 'subject_kind', 'subject_id', 'detail'])
    .where('sequence', '>', sequence)
    .orderBy('sequence')
    .limit(limit)
    .execute();
}
