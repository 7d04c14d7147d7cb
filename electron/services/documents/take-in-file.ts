import { ContractError } from '../../../shared/contract/errors.ts';
import type { NewFile, StoredFile } from '../../database/document-files.ts';
import type { FileOfDocument } from '../../database/documents.ts';
import type { DatabaseCalls } from '../database-calls.ts';
import type { Job } from '../jobs.ts';
import { log } from '../log.ts';
import { wholeBuffers } from '../whole-buffers.ts';
import type { HeldFile } from './document-reader.ts';

/** Whose file it becomes. */
export interface FileGoal<Kept> {
  /** What has these bytes already; `refusal` where the goal has them itself and they are still sound. @throws ContractError */
  readonly look: (
    file: FileOfDocument,
  ) => Promise<{ readonly stored: StoredFile | null; readonly refusal: ContractError | null }>;
  /** The last step; `newFile` is null where sound bytes are kept already. @throws ContractError */
  readonly keep: (file: FileOfDocument, newFile: NewFile | null) => Promise<Kept>;
}

/** A job that is stopped while its file is read does not wait for a slow disk. @throws ContractError cancelled, as the reader */
async function readOrStop(reading: Promise<HeldFile>, job: Job): Promise<HeldFile> {
  const stopped = new Promise<never>((_, reject) =>
    job.onCancel(() => reject(new ContractError('cancelled'))),
  );
  try {
    return await Promise.race([reading, stopped]);
  } catch (error) {
    void reading.then(
      (held) => held.release(),
      () => undefined,
    );
    throw error;
  } finally {
    stopped.catch(() => undefined);
  }
}

/** Whether every part of a file is still as it came. */
async function isSound(database: DatabaseCalls, { id, parts }: StoredFile, job: Job): Promise<boolean> {
  for (let number = 0; number < parts; number += 1) {
    job.check();
    if (!(await database.ask('worker.isPartSound', { fileId: id, number }))) return false;
  }
  return true;
}

async function store(database: DatabaseCalls, held: HeldFile, fileId: string, job: Job): Promise<void> {
  let next = held.part(0);
  for (let number = 0; number < held.parts; number += 1) {
    job.check();
    job.progress('commit', number, held.parts);
    const part = await next;
    // The reader prepares a part while the database stores the one before it.
    if (number + 1 < held.parts) {
      next = held.part(number + 1);
      next.catch(() => undefined);
    }
    await database.ask('worker.addDocumentPart', { fileId, number, part }, wholeBuffers(part));
  }
  job.progress('commit', held.parts, held.parts);
}

/** What was stored of a file that nothing is to have; what cannot be dropped now goes at the next start. */
export async function dropFile(database: DatabaseCalls, fileId: string): Promise<void> {
  while (await database.ask('worker.dropDocumentFile', { fileId }));
}

/**
 * Takes a file in part by part: the database answers others in between, and whatever has the file is there when all of it
 * is. Bytes that are kept already are not stored again, unless they were damaged meanwhile.
 * @throws ContractError as the reader and the goal; cancelled, disk-full
 */
export async function takeInFile<Kept>(
  database: DatabaseCalls,
  read: () => Promise<HeldFile>,
  goal: FileGoal<Kept>,
  job: Job,
): Promise<Kept> {
  job.progress('read', 0, null);
  const held = await readOrStop(read(), job);
  let begun: string | null = null;
  try {
    const { name, type, bytes, sha256 } = held;
    const facts = { name, type, bytes, sha256 };
    const { stored, refusal } = await goal.look(facts);
    // Of bytes that were lost altogether there is no part that could be unsound.
    if (stored === null || stored.bytes !== bytes || !(await isSound(database, stored, job))) {
      job.check();
      begun = await database.ask('worker.beginDocumentFile', { sha256, bytes });
      await store(database, held, begun, job);
    } else if (refusal !== null) throw refusal;
    job.check();
    return await goal.keep(facts, begun === null ? null : { id: begun, replaces: stored?.id ?? null });
  } catch (error) {
    if (begun !== null)
      await dropFile(database, begun).catch(() => log('[documents] an unfinished file stays for now'));
    throw error;
  } finally {
    held.release();
  }
}
