import type { DocumentSubject } from '../../../shared/contract/documents.ts';
import { ContractError } from '../../../shared/contract/errors.ts';
import type { CaseDocument, DocumentInput } from '../../../shared/domain/document.ts';
import type { StoredFile } from '../../database/document-files.ts';
import type { DatabaseCalls } from '../database-calls.ts';
import type { Job } from '../jobs.ts';
import { log } from '../log.ts';
import { wholeBuffers } from '../whole-buffers.ts';
import type { HeldFile, ReadsDocuments } from './document-reader.ts';

interface Order {
  /** Path of the file. */
  readonly file: string;
  readonly subject: DocumentSubject;
  readonly document: DocumentInput | null;
}

/** Reads the file; a job that is stopped meanwhile does not wait for a slow disk. @throws ContractError cancelled, as the reader */
async function read(reader: ReadsDocuments, file: string, job: Job): Promise<HeldFile> {
  const reading = reader.file(file);
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

/** What was stored of a file that is not to become a document; what cannot be dropped now goes at the next start. */
export async function dropFile(database: DatabaseCalls, fileId: string): Promise<void> {
  while (await database.ask('worker.dropDocumentFile', { fileId }));
}

/**
 * Takes a file into the documents of a subject, part by part: the database answers others in between, and the document is
 * there when all of it is. Bytes that are kept already are not stored again, unless they were damaged meanwhile.
 * @throws ContractError as `documents.add` of the contract
 */
export async function takeInDocument(
  { database, reader }: { readonly database: DatabaseCalls; readonly reader: ReadsDocuments },
  { file, subject, document }: Order,
  job: Job,
): Promise<CaseDocument> {
  job.progress('read', 0, null);
  const held = await read(reader, file, job);
  let begun: string | null = null;
  try {
    const { name, type, bytes, sha256 } = held;
    const { twin, stored } = await database.ask('worker.lookForDocument', { subject, sha256 });
    // Of bytes that were lost altogether there is no part that could be unsound.
    if (stored === null || stored.bytes !== bytes || !(await isSound(database, stored, job))) {
      job.check();
      begun = await database.ask('worker.beginDocumentFile', { sha256, bytes });
      await store(database, held, begun, job);
    } else if (twin !== null)
      throw new ContractError('already-there', { detail: 'document', params: { title: twin } });
    job.check();
    const newFile = begun === null ? null : { id: begun, replaces: stored?.id ?? null };
    const facts = { name, type, bytes, sha256 };
    return await database.ask('worker.keepDocument', { subject, document, file: facts, newFile });
  } catch (error) {
    if (begun !== null)
      await dropFile(database, begun).catch(() => log('[documents] an unfinished file stays for now'));
    throw error;
  } finally {
    held.release();
  }
}
