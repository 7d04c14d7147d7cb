import { ContractError } from '../../shared/contract/errors.ts';
import { type FilePart, fingerprint, PART_BYTES, partsIn } from './document-parts.ts';
import { newId } from './new-id.ts';
import type { ReadableDatabase, WritableDatabase } from './schema.ts';

/*
 * Bytes of documents, signed copies and proofs, in parts. A file that is complete is never altered, and never deleted while
 * anything has it; one that is not complete is nobody's.
 */

/** A complete file. */
export interface StoredFile {
  readonly id: string;
  readonly bytes: number;
  /** Length of every part but the last. */
  readonly partBytes: number;
  readonly parts: number;
}

/** What the bytes are, and how many. */
export interface FileFacts {
  /** SHA-256, hexadecimal. */
  readonly sha256: string;
  readonly bytes: number;
}

/** The complete file of these bytes that came last, or null. */
export async function fileOf(db: ReadableDatabase, sha256: string): Promise<StoredFile | null> {
  const row = await db
    .selectFrom('document_file')
    .select(['id', 'bytes', 'part_bytes as partBytes'])
    .where('sha256', '=', sha256)
    .where('completed_at', 'is not', null)
    .orderBy('sequence', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row === undefined ? null : { ...row, parts: partsIn(row.bytes, row.partBytes) };
}

/** Begins a file; its parts follow. */
export async function beginFile(
  db: WritableDatabase,
  { sha256, bytes }: FileFacts,
  now: Date,
): Promise<string> {
  const id = newId<string>(now);
  await db
    .insertInto('document_file')
    .values({ id, sha256, bytes, part_bytes: PART_BYTES, completed_at: null })
    .execute();
  return id;
}

/** Adds the next part. @throws ContractError not-found when the file is not being stored here (any more) */
export async function addPart(
  db: WritableDatabase,
  { fileId, number, part }: { readonly fileId: string; readonly number: number; readonly part: FilePart },
): Promise<void> {
  const file = await db
    .selectFrom('document_file')
    .select('id')
    .where('id', '=', fileId)
    .where('completed_at', 'is', null)
    .executeTakeFirst();
  if (!file) throw new ContractError('not-found');
  const { content, sha256 } = part;
  await db
    .insertInto('document_part')
    .values({
      file_id: fileId,
      number,
      sha256,
      content: Buffer.from(content.buffer, content.byteOffset, content.byteLength),
    })
    .execute();
}

/** Makes a file complete that has all its parts. @throws ContractError not-found */
async function completeFile(db: WritableDatabase, fileId: string, now: Date): Promise<void> {
  const done = await db
    .updateTable('document_file')
    .set({ completed_at: now.toISOString() })
    .where('id', '=', fileId)
    .where('completed_at', 'is', null)
    .executeTakeFirst();
  if (done.numUpdatedRows === 0n) throw new ContractError('not-found');
}

/** A file whose parts were stored. */
export interface NewFile {
  readonly id: string;
  /** The file of the same bytes that was looked at before and found damaged; null where there was none. */
  readonly replaces: string | null;
}

/**
 * Makes a new file complete; whether it did. Another window may have stored the same bytes meanwhile: then this one is left
 * to be dropped. Null stands for bytes that are kept already.
 * @throws ContractError changed-meanwhile where those were let go since somebody looked
 */
export async function completeNewFile(
  db: WritableDatabase,
  sha256: string,
  newFile: NewFile | null,
  now: Date,
): Promise<boolean> {
  const there = await fileOf(db, sha256);
  if (newFile === null) {
    if (there === null) throw new ContractError('changed-meanwhile');
    return false;
  }
  if (there !== null && there.id !== newFile.replaces) return false;
  await completeFile(db, newFile.id, now);
  return true;
}

/** Lets bytes go that nothing has any more: they are nobody's from here on, and dropped at the next start. */
export async function letGo(db: WritableDatabase, sha256: string): Promise<void> {
  for (const table of ['document', 'letter_scan', 'letter_delivery_proof'] as const) {
    const row = await db.selectFrom(table).select('sha256').where('sha256', '=', sha256).limit(1).execute();
    if (row.length > 0) return;
  }
  await db
    .updateTable('document_file')
    .set({ completed_at: null })
    .where('sha256', '=', sha256)
    .where('completed_at', 'is not', null)
    .execute();
}

/** Files whose storing was broken off, and such as were let go. */
export async function unfinishedFiles(db: ReadableDatabase): Promise<readonly string[]> {
  const rows = await db.selectFrom('document_file').select('id').where('completed_at', 'is', null).execute();
  return rows.map(({ id }) => id);
}

/** Parts that go in one step. */
const DROPPED_AT_ONCE = 8;

/** Drops some parts of a file that is not complete, with the last of them the file itself; whether there is more. */
export async function dropUnfinished(db: WritableDatabase, fileId: string): Promise<boolean> {
  const file = await db
    .selectFrom('document_file')
    .select('id')
    .where('id', '=', fileId)
    .where('completed_at', 'is', null)
    .executeTakeFirst();
  if (!file) return false;
  const last = await db
    .selectFrom('document_part')
    .select('number')
    .where('file_id', '=', fileId)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  const from = (last?.number ?? 0) - DROPPED_AT_ONCE;
  await db.deleteFrom('document_part').where('file_id', '=', fileId).where('number', '>', from).execute();
  if (from >= 0) return true;
  await db.deleteFrom('document_file').where('id', '=', fileId).execute();
  return false;
}

/** A part of a complete file; null where its bytes are not those that came. @throws ContractError not-found */
export async function soundPart(
  db: ReadableDatabase,
  { fileId, number }: { readonly fileId: string; readonly number: number },
): Promise<Uint8Array | null> {
  const file = await db
    .selectFrom('document_file')
    .select('id')
    .where('id', '=', fileId)
    .where('completed_at', 'is not', null)
    .executeTakeFirst();
  if (!file) throw new ContractError('not-found');
  const row = await db
    .selectFrom('document_part')
    .select(['content', 'sha256'])
    .where('file_id', '=', fileId)
    .where('number', '=', number)
    .executeTakeFirst();
  if (!row || fingerprint(row.content) !== row.sha256) return null;
  const { content } = row;
  return new Uint8Array(content.buffer, content.byteOffset, content.byteLength);
}
