import { createHash } from 'node:crypto';
import { parentPort } from 'node:worker_threads';
import type { FromStamp, ToStamp } from '../services/stamp-messages.ts';
import { stampPages } from '../services/stamp-pages.ts';

/* Numbers the pages of finished PDFs, away from the main process: a long annex takes a while. */

const port = parentPort;
if (!port) throw new Error('the stamp worker runs in a worker thread only');

port.on('message', async ({ id, pdf, options }: ToStamp) => {
  try {
    const stamped = await stampPages(pdf, options);
    const sha256 = createHash('sha256').update(stamped.pdf).digest('hex');
    const out: FromStamp = { id, ok: true, ...stamped, sha256 };
    port.postMessage(out);
  } catch {
    const out: FromStamp = { id, ok: false };
    port.postMessage(out);
  }
});
