import { type RawBuilder, sql } from 'kysely';
import { ContractError } from '../../shared/contract/errors.ts';
import type { PersonId } from '../../shared/domain/ids.ts';
import type { MergeInForce, OwnValues } from '../../shared/domain/person-merge.ts';
import type { ReadableDatabase } from './schema.ts';

/* Records that were merged: where each belongs now. A record points at the one that took it over, that one may in turn. */

/** For each id on record the one that it belongs to now: itself, or the record that took it over in the end. */
export async function liveIdsOf(
  db: ReadableDatabase,
  ids: readonly string[],
): Promise<ReadonlyMap<string, PersonId>> {
  const { rows } = await sql<{ readonly start: string; readonly id: PersonId }>`
    WITH RECURSIVE up (start, id, next) AS (
      SELECT id, id, merged_into FROM person WHERE id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))
      UNION ALL SELECT up.start, person.id, person.merged_into FROM up JOIN person ON person.id = up.next)
    SELECT start, id FROM up WHERE next IS NULL`.execute(db);
  return new Map(rows.map(({ start, id }) => [start, id]));
}

/** The record that an id belongs to now. @throws ContractError not-found */
export async function liveIdOf(db: ReadableDatabase, id: PersonId): Promise<PersonId> {
  const live = (await liveIdsOf(db, [id])).get(id);
  if (live === undefined) throw new ContractError('not-found');
  return live;
}

/** The record and every one that it took over, itself first: whose frozen papers are its own. */
export async function recordsOf(db: ReadableDatabase, id: PersonId): Promise<readonly PersonId[]> {
  const { rows } = await sql<{ readonly id: PersonId }>`
    WITH RECURSIVE down (id) AS (SELECT ${id} UNION ALL
      SELECT person.id FROM down JOIN person ON person.merged_into = down.id)
    SELECT id FROM down`.execute(db);
  return rows.map((row) => row.id);
}

/**
 * A table `under (id, person)` for a recursive WITH: each of some people with every record that it took over, itself first.
 * Frozen papers name the record of their day.
 */
export const recordsUnder = (persons: readonly string[]): RawBuilder<unknown> => sql`under (id, person) AS (
      SELECT value, value FROM json_each(${JSON.stringify([...new Set(persons)])})
      UNION ALL SELECT person.id, under.person FROM under CROSS JOIN person ON person.merged_into = under.id)`;

/** The records above one that was merged, nearest first: those that took it over. */
export async function recordsAbove(db: ReadableDatabase, id: PersonId): Promise<readonly PersonId[]> {
  const { rows } = await sql<{ readonly id: PersonId }>`
    WITH RECURSIVE up (id, step) AS (SELECT merged_into, 1 FROM person WHERE id = ${id}
      UNION ALL SELECT person.merged_into, step + 1 FROM up JOIN person ON person.id = up.id)
    SELECT id FROM up WHERE id IS NOT NULL ORDER BY step`.execute(db);
  return rows.map((row) => row.id);
}

/** A merge in force with what it keeps aside. */
export interface StoredMerge extends MergeInForce {
  readonly goneNik: string | null;
}

/** Merges in force into a record and into those that it took over, in the order in which they were made. */
export async function mergesInto(db: ReadableDatabase, root: PersonId): Promise<readonly StoredMerge[]> {
  const rows = await db
    .selectFrom('person_merge')
    .select(['id', 'kept_id as keptId', 'gone_id as goneId', 'fields', 'gone_nik as goneNik'])
    .where('kept_id', 'in', [...(await recordsOf(db, root))])
    .where('undone_at', 'is', null)
    .orderBy(sql`person_merge.rowid`)
    .execute();
  return rows.map((row) => ({ ...row, fields: JSON.parse(row.fields) as OwnValues }));
}

/** NIKs that a person was known by besides the one that stands in the record now. */
export async function formerNiksOf(
  db: ReadableDatabase,
  ids: readonly PersonId[] | null,
): Promise<ReadonlyMap<PersonId, readonly string[]>> {
  const within =
    ids === null
      ? sql``
      : sql`AND kept_id IN (WITH RECURSIVE down (id) AS (
          SELECT value FROM json_each(${JSON.stringify(ids)})
          UNION ALL SELECT person.id FROM down JOIN person ON person.merged_into = down.id) SELECT id FROM down)`;
  const { rows } = await sql<{
    readonly kept: PersonId;
    readonly gone: string | null;
    readonly own: string | null;
  }>`
    SELECT kept_id AS kept, gone_nik AS gone, json_extract(fields, '$.nik') AS own FROM person_merge
    WHERE undone_at IS NULL ${within}`.execute(db);
  if (rows.length === 0) return new Map();
  const live = await liveIdsOf(
    db,
    rows.map(({ kept }) => kept),
  );
  const found = new Map<PersonId, string[]>();
  for (const { kept, gone, own } of rows) {
    const holder = live.get(kept) ?? kept;
    const niks = [gone, own].filter((nik) => nik !== null);
    found.set(holder, [...(found.get(holder) ?? []), ...niks]);
  }
  return found;
}

/** Who was known by these NIKs before a merge, where nobody carries them now. */
export async function formerHolders(
  db: ReadableDatabase,
  niks: readonly string[],
): Promise<ReadonlyMap<string, PersonId>> {
  const asked = JSON.stringify([...new Set(niks)]);
  const { rows } = await sql<{ readonly nik: string; readonly kept: PersonId }>`
    SELECT value AS nik, kept_id AS kept FROM json_each(${asked}) CROSS JOIN person_merge
      WHERE person_merge.gone_nik = value AND undone_at IS NULL
    UNION ALL
    SELECT value AS nik, kept_id AS kept FROM json_each(${asked}) CROSS JOIN person_merge
      WHERE json_extract(person_merge.fields, '$.nik') = value AND undone_at IS NULL`.execute(db);
  if (rows.length === 0) return new Map();
  const live = await liveIdsOf(
    db,
    rows.map(({ kept }) => kept),
  );
  return new Map(rows.map(({ nik, kept }) => [nik, live.get(kept) ?? kept]));
}
