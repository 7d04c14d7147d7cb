import { parentPort } from 'node:worker_threads';
import type { FromDocx, ToDocx } from '../services/docx/docx-messages.ts';
import { letterDocx } from '../services/docx/letter-docx.ts';

/* Writes letters for Word, away from the main process. */

const port = parentPort;
if (!port) throw new Error('the DOCX worker runs in a worker thread only');

port.on('message', async ({ id, letter }: ToDocx) => {
  try {
    const out: FromDocx = { id, ok: true, docx: await letterDocx(letter) };
    port.postMessage(out);
  } catch {
    const out: FromDocx = { id, ok: false };
    port.postMessage(out);
  }
});
