import { parentPort } from 'node:worker_threads';
import { ContractError } from '../../shared/contract/errors.ts';
import { docxText } from '../services/documents/docx-file.ts';
import { readDocumentFile } from '../services/documents/read-document-file.ts';
import { readDocx } from '../services/documents/read-docx.ts';
import type { FromReader, ToReader } from '../services/documents/reader-messages.ts';
import { wholeBuffers } from '../services/whole-buffers.ts';

/* Reads the files of strangers, away from the main process: 50 MB are read, known and fingerprinted here. */

const port = parentPort;
if (!port) throw new Error('the document worker runs in a worker thread only');

port.on('message', async (message: ToReader) => {
  const { id } = message;
  try {
    if (message.kind === 'file') {
      const value = await readDocumentFile(message.file);
      const out: FromReader = { id, ok: true, value };
      port.postMessage(out, [...wholeBuffers(value)]);
      return;
    }
    const { content } = message;
    const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
    const out: FromReader = { id, ok: true, value: readDocx(await docxText(bytes)) };
    port.postMessage(out);
  } catch (error) {
    const fault = error instanceof ContractError ? error.fault : null;
    const out: FromReader = { id, ok: false, fault };
    port.postMessage(out);
  }
});
