import type { ImportBatchId, PersonId, UserId } from '../../shared/domain/ids.ts';
import type { ChangeSource, PersonChange, PersonOrigin } from '../../shared/domain/person-change.ts';
import type { ReadableDatabase, WritableDatabase } from './schema.ts';

/** A line of a history: a field with its values, or a turn of the whole record. */
export interface PersonTurn {
  readonly field: string;
  readonly from: string | null;
  readonly to: string | null;
}

interface Author {
  readonly now: Date;
  readonly userId: UserId;
  readonly source: ChangeSource;
  readonly documentId?: string | null;
  readonly batchId?: ImportBatchId | null;
  readonly note?: string;
}

/** Appends lines to the history of a person. */
export async function writeChanges(
  db: WritableDatabase,
  id: PersonId,
  turns: readonly PersonTurn[],
  author: Author,
): Promise<void> {
  if (turns.length === 0) return;
  await db
    .insertInto('person_change')
    .values(
      turns.map(({ field, from, to }) => ({
        person_id: id,
        field,
        old_value: from,
        new_value: to,
        source: author.source,
        document_id: author.documentId ?? null,
        batch_id: author.batchId ?? null,
        note: author.note ?? '',
        at: author.now.toISOString(),
        user_id: author.userId,
      })),
    )
    .execute();
}

/** Most lines of a history that are shown. */
const MOST = 1000;

/** Changes of a person, newest first, at most 1,000. */
export async function changesOf(db: ReadableDatabase, id: PersonId): Promise<readonly PersonChange[]> {
  return db
    .selectFrom('person_change')
    .innerJoin('user_account', 'user_account.id', 'person_change.user_id')
    .leftJoin('document', 'document.id', 'person_change.document_id')
    .leftJoin('import_batch', 'import_batch.id', 'person_change.batch_id')
    .select([
      'person_change.id',
      'person_change.field',
      'person_change.old_value as from',
      'person_change.new_value as to',
      'person_change.source',
      'document.title as document',
      'import_batch.file_name as list',
      'person_change.note',
      'person_change.at',
      'user_account.name as by',
    ])
    .where('person_change.person_id', '=', id)
    .orderBy('person_change.id', 'desc')
    .limit(MOST)
    .execute();
}

/** How a record came to be; null where there is none. */
export async function originOf(db: ReadableDatabase, id: PersonId): Promise<PersonOrigin | null> {
  const row = await db
    .selectFrom('person')
    .leftJoin('import_batch', 'import_batch.id', 'person.batch_id')
    .leftJoin('user_account as writer', 'writer.id', 'person.created_by')
    .leftJoin('user_account as importer', 'importer.id', 'import_batch.user_id')
    .select([
      'person.created_at as at',
      'writer.name as writer',
      'importer.name as importer',
      'import_batch.file_name as list',
    ])
    .where('person.id', '=', id)
    .executeTakeFirst();
  return row ? { at: row.at, by: row.writer ?? row.importer, list: row.list } : null;
}
