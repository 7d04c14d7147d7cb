import { sql } from 'kysely';
import type { PersonId, UserId } from '../../shared/domain/ids.ts';
import type { PersonMergeNote } from '../../shared/domain/person-change.ts';
import type { MergeInForce, OwnValues } from '../../shared/domain/person-merge.ts';
import { newId } from './new-id.ts';
import type { MovedRows } from './persons-merge-rows.ts';
import { recordsOf } from './persons-merged.ts';
import type { ReadableDatabase, WritableDatabase } from './schema.ts';

/** What a merge remembers. */
export interface NewMerge {
  readonly keptId: PersonId;
  readonly goneId: PersonId;
  readonly fields: OwnValues;
  readonly goneNik: string | null;
  readonly moved: MovedRows;
}

/** Writes a merge down and lets the gone record point at the kept one. */
export async function addMerge(
  db: WritableDatabase,
  merge: NewMerge,
  { now, userId }: { readonly now: Date; readonly userId: UserId },
): Promise<string> {
  const id = newId<string>(now);
  await db
    .insertInto('person_merge')
    .values({
      id,
      kept_id: merge.keptId,
      gone_id: merge.goneId,
      fields: JSON.stringify(merge.fields),
      gone_nik: merge.goneNik,
      moved: JSON.stringify(merge.moved),
      at: now.toISOString(),
      user_id: userId,
    })
    .execute();
  await pointAt(db, merge.goneId, merge.keptId);
  return id;
}

/** Lets a record point at the one that took it over, or at none. */
export async function pointAt(db: WritableDatabase, id: PersonId, into: PersonId | null): Promise<void> {
  await db.updateTable('person').set({ merged_into: into }).where('id', '=', id).execute();
}

/** The merge of an id, whether it is undone, or null. */
export async function getMerge(db: ReadableDatabase, id: string) {
  const row = await db.selectFrom('person_merge').selectAll().where('id', '=', id).executeTakeFirst();
  return row === undefined
    ? null
    : {
        keptId: row.kept_id,
        goneId: row.gone_id,
        fields: JSON.parse(row.fields) as OwnValues,
        goneNik: row.gone_nik,
        moved: JSON.parse(row.moved) as MovedRows,
        undoneAt: row.undone_at,
      };
}

/** Marks a merge as undone. */
export async function closeMerge(
  db: WritableDatabase,
  id: string,
  { now, userId }: { readonly now: Date; readonly userId: UserId },
): Promise<void> {
  await db
    .updateTable('person_merge')
    .set({ undone_at: now.toISOString(), undone_by: userId })
    .where('id', '=', id)
    .execute();
}

/** Writes down what merges keep aside by now. */
export async function keepFields(db: WritableDatabase, merges: readonly MergeInForce[]): Promise<void> {
  for (const { id, fields } of merges)
    await db
      .updateTable('person_merge')
      .set({ fields: JSON.stringify(fields) })
      .where('id', '=', id)
      .execute();
}

/** The NIK of a record while it is merged. */
export async function keepGoneNik(db: WritableDatabase, goneId: PersonId, nik: string | null): Promise<void> {
  await db
    .updateTable('person_merge')
    .set({ gone_nik: nik })
    .where('gone_id', '=', goneId)
    .where('undone_at', 'is', null)
    .execute();
}

/** Takes the NIK out of a record, so that another may carry it. */
export async function takeNikOut(db: WritableDatabase, id: PersonId): Promise<void> {
  await db.updateTable('person').set({ nik: null }).where('id', '=', id).execute();
}

/** Raises the version of a record, so that nobody saves over it with what was shown before. */
export async function touch(db: WritableDatabase, id: PersonId, now: Date): Promise<void> {
  await db
    .updateTable('person')
    .set((eb) => ({ version: eb('version', '+', 1), updated_at: now.toISOString() }))
    .where('id', '=', id)
    .execute();
}

/** Merges into a record and into those that it took over, and those undone into the record itself; newest first. */
export async function mergeNotesOf(db: ReadableDatabase, id: PersonId): Promise<readonly PersonMergeNote[]> {
  return db
    .selectFrom('person_merge')
    .innerJoin('person as gone', 'gone.id', 'person_merge.gone_id')
    .innerJoin('person as kept', 'kept.id', 'person_merge.kept_id')
    .innerJoin('user_account', 'user_account.id', 'person_merge.user_id')
    .select([
      'person_merge.id',
      'person_merge.kept_id as keptId',
      'person_merge.gone_id as goneId',
      'gone.name as goneName',
      'person_merge.gone_nik as goneNik',
      'kept.name as keptName',
      'person_merge.at',
      'user_account.name as by',
      'person_merge.undone_at as undoneAt',
    ])
    .where('person_merge.kept_id', 'in', [...(await recordsOf(db, id))])
    .orderBy(sql`person_merge.rowid`, 'desc')
    .execute();
}
