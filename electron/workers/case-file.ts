import { parentPort } from 'node:worker_threads';
import { binder } from '../services/case-file/binder.ts';
import type { FromBinder, ToBinder } from '../services/case-file/binder-messages.ts';

/* Binds one case file, away from the main process. */

const port = parentPort;
if (!port) throw new Error('the worker of a case file runs in a worker thread only');

const bench = binder();

/** Bytes that came ahead of the question that they belong to. */
let fed: Uint8Array[] = [];

function taken(content: Uint8Array | null): Uint8Array {
  if (content !== null) return content;
  const whole = Buffer.concat(fed);
  fed = [];
  return whole;
}

async function work(message: ToBinder) {
  switch (message.kind) {
    case 'feed':
      // What a broken-off file left goes.
      if (message.first) fed = [];
      fed.push(message.content);
      return null;
    case 'count':
      return bench.count({ ...message.bound, content: taken(message.bound.content) });
    case 'open':
      await bench.open(message.options);
      return null;
    case 'append':
      return bench.append({ ...message.part, content: taken(message.part.content) });
    case 'close':
      return bench.close(message.title, message.bookmarks);
  }
}

port.on('message', async (message: ToBinder) => {
  const { id } = message;
  try {
    const out: FromBinder = { id, ok: true, value: await work(message) };
    port.postMessage(out);
  } catch (error) {
    const code = (error as { code?: unknown }).code;
    const out: FromBinder = { id, ok: false, code: typeof code === 'string' ? code : null };
    port.postMessage(out);
  }
});
