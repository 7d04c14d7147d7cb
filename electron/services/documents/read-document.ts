import { createHash } from 'node:crypto';
import type { FileOwner } from '../../../shared/contract/documents.ts';
import { ContractError } from '../../../shared/contract/errors.ts';
import type { StoredFile } from '../../database/document-files.ts';
import type { FileOfDocument } from '../../database/documents.ts';
import type { DatabaseCalls } from '../database-calls.ts';

/** A file that is being read, and where its bytes are. */
export interface OpenDocument extends FileOfDocument {
  readonly stored: StoredFile;
}

/** Opens a file for reading. @throws ContractError not-found, document-damaged where its bytes are gone */
export async function openDocument(database: DatabaseCalls, owner: FileOwner): Promise<OpenDocument> {
  const { stored, ...file } = await database.ask('worker.fileOfOwner', owner);
  if (stored === null || stored.bytes !== file.bytes) throw new ContractError('document-damaged');
  return { ...file, stored };
}

/** A part of it, compared with its own fingerprint. @throws ContractError not-found, document-damaged */
export async function readPart(
  database: DatabaseCalls,
  { stored }: OpenDocument,
  number: number,
): Promise<Uint8Array> {
  const { content } = await database.ask('worker.documentPart', { fileId: stored.id, number });
  if (content === null) throw new ContractError('document-damaged');
  return content;
}

/**
 * All of it from front to back. The last step compares the whole with its fingerprint: what was read before is not to be
 * believed until then.
 * @throws ContractError not-found, document-damaged
 */
export async function* partsOf(database: DatabaseCalls, open: OpenDocument): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256');
  for (let number = 0; number < open.stored.parts; number += 1) {
    const part = await readPart(database, open, number);
    hash.update(part);
    yield part;
  }
  if (hash.digest('hex') !== open.sha256) throw new ContractError('document-damaged');
}

/** Reads all of a file for its fingerprint alone. @throws ContractError not-found, document-damaged */
export async function checkDocument(database: DatabaseCalls, owner: FileOwner): Promise<void> {
  const all = partsOf(database, await openDocument(database, owner));
  while ((await all.next()).done !== true);
}
