import { parentPort } from 'node:worker_threads';
import { ContractError } from '../../shared/contract/errors.ts';
import { partOf } from '../database/document-parts.ts';
import { docxText } from '../services/documents/docx-file.ts';
import { readDocumentFile } from '../services/documents/read-document-file.ts';
import { readDocx } from '../services/documents/read-docx.ts';
import type { FromReader, ReaderAtWork, ToReader } from '../services/documents/reader-messages.ts';
import { wholeBuffers } from '../services/whole-buffers.ts';

/* Reads the files of strangers, away from the main process: 50 MB are read, known and fingerprinted here. */

const port = parentPort;
if (!port) throw new Error('the document worker runs in a worker thread only');

/** Files under the id of the question that they came with, until they are let go. */
const held = new Map<number, Uint8Array[]>();

function heldFile(of: number): Uint8Array {
  const [file] = held.get(of) ?? [];
  if (file === undefined) throw new ContractError('file-refused', { detail: 'file-unreadable' });
  return file;
}

async function work(message: ToReader): Promise<(FromReader & { readonly ok: true })['value']> {
  switch (message.kind) {
    case 'file': {
      const { content, ...facts } = await readDocumentFile(message.file, () => {
        const atWork: ReaderAtWork = { id: message.id, atWork: true };
        port?.postMessage(atWork);
      });
      held.set(message.id, [content]);
      return facts;
    }
    case 'part':
      return partOf(heldFile(message.of), message.number);
    case 'take': {
      const parts = held.get(message.of) ?? [];
      held.set(message.of, parts);
      parts.push(message.content);
      return null;
    }
    case 'text':
      return readDocx(await docxText(Buffer.concat(held.get(message.of) ?? [])));
    case 'release':
      held.delete(message.of);
      return null;
  }
}

port.on('message', async (message: ToReader) => {
  const { id } = message;
  try {
    const value = await work(message);
    const out: FromReader = { id, ok: true, value };
    port.postMessage(out, [...wholeBuffers(value)]);
  } catch (error) {
    const fault = error instanceof ContractError ? error.fault : null;
    const out: FromReader = { id, ok: false, fault };
    port.postMessage(out);
  }
});
