import { type SqlBool, sql } from 'kysely';
import type { LetterId, UserId } from '../../shared/domain/ids.ts';
import type { LetterScan, ScanType } from '../../shared/domain/letter-delivery.ts';
import type { FileOfDocument } from './documents.ts';
import { newId } from './new-id.ts';
import type { ReadableDatabase, WritableDatabase } from './schema.ts';

/* Signed letters as they came back. Kept as they came, never altered and never deleted; their bytes stand in document-files.ts. */

/** A signed copy or a proof: what it is was read from its bytes. */
export interface FileOfLetter extends FileOfDocument {
  readonly type: ScanType;
}

const scans = (db: ReadableDatabase) =>
  db
    .selectFrom('letter_scan')
    .innerJoin('user_account', 'user_account.id', 'letter_scan.user_id')
    .select([
      'letter_scan.id',
      'letter_scan.name',
      'letter_scan.type',
      'letter_scan.sha256',
      'letter_scan.bytes',
      'letter_scan.at as addedAt',
      'user_account.name as addedBy',
    ]);

/** The signed copies of a letter, newest first. */
export async function scansOf(db: ReadableDatabase, id: LetterId): Promise<readonly LetterScan[]> {
  return scans(db)
    .where('letter_scan.letter_id', '=', id)
    .orderBy('letter_scan.at', 'desc')
    .orderBy('letter_scan.id', 'desc')
    .execute();
}

/** Keeps a signed copy of a letter, whose file is complete. */
export async function addScan(
  db: WritableDatabase,
  letterId: LetterId,
  file: FileOfLetter,
  { now, userId }: { readonly now: Date; readonly userId: UserId },
): Promise<LetterScan> {
  const id = newId<string>(now);
  await db
    .insertInto('letter_scan')
    .values({
      id,
      letter_id: letterId,
      name: file.name,
      type: file.type,
      bytes: file.bytes,
      sha256: file.sha256,
      at: now.toISOString(),
      user_id: userId,
    })
    .execute();
  return scans(db).where('letter_scan.id', '=', id).executeTakeFirstOrThrow();
}

/** Those of a set of letters that have a signed copy. */
export async function signedAmong(
  db: ReadableDatabase,
  ids: readonly LetterId[],
): Promise<ReadonlySet<LetterId>> {
  const rows = await db
    .selectFrom('letter_scan')
    .select('letter_id')
    .distinct()
    .where(sql<SqlBool>`letter_id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`)
    .execute();
  return new Set(rows.map(({ letter_id }) => letter_id));
}
