import { createHash } from 'node:crypto';
import { parentPort } from 'node:worker_threads';
import { stampCopy } from '../services/stamp-copy.ts';
import type { FromStamp, ToStamp } from '../services/stamp-messages.ts';
import { stampPages } from '../services/stamp-pages.ts';

/* Numbers the pages of finished PDFs and marks copies of them, away from the main process: a long annex takes a while. */

const port = parentPort;
if (!port) throw new Error('the stamp worker runs in a worker thread only');

const stamp = async (message: ToStamp) =>
  message.kind === 'copy'
    ? { pdf: await stampCopy(message.pdf, message.options), pages: 0 }
    : stampPages(message.pdf, message.options);

port.on('message', async (message: ToStamp) => {
  const { id } = message;
  try {
    const stamped = await stamp(message);
    const sha256 = createHash('sha256').update(stamped.pdf).digest('hex');
    const out: FromStamp = { id, ok: true, ...stamped, sha256 };
    port.postMessage(out);
  } catch {
    const out: FromStamp = { id, ok: false };
    port.postMessage(out);
  }
});
