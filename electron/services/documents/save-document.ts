import { open, rename, rm } from 'node:fs/promises';
import type { DatabaseCalls } from '../database-calls.ts';
import { onDisk } from '../letter-batch/run-output.ts';
import { type OpenDocument, partsOf } from './read-document.ts';

/**
 * Writes a document to a file part by part, under a name of its own until it is whole and compared with its fingerprint.
 * @throws ContractError not-found, document-damaged, disk-full, file-refused with `file-not-writable`
 */
export async function saveDocument(
  database: DatabaseCalls,
  document: OpenDocument,
  target: string,
): Promise<void> {
  const growing = `${target}.belum-selesai`;
  try {
    const file = await onDisk(target, () => open(growing, 'w'));
    try {
      for await (const part of partsOf(database, document)) await onDisk(target, () => file.writeFile(part));
    } finally {
      await file.close();
    }
    await onDisk(target, () => rename(growing, target));
  } finally {
    await rm(growing, { force: true }).catch(() => undefined);
  }
}
