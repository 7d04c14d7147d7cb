import { parentPort } from 'node:worker_threads';
import { runBench } from '../services/letter-batch/run-bench.ts';
import type { FromRun, ToRun } from '../services/letter-batch/run-messages.ts';

/* Parts the prints of one run of letters and writes its file, away from the main process. */

const port = parentPort;
if (!port) throw new Error('the worker of a run of letters runs in a worker thread only');

const bench = runBench();

const DONE = { letters: [], pdf: null };

async function work(message: ToRun): Promise<Pick<Extract<FromRun, { ok: true }>, 'letters' | 'pdf'>> {
  switch (message.kind) {
    case 'open':
      await bench.open(message.file);
      return DONE;
    case 'part':
      return { ...DONE, letters: await bench.part(message.pdf, message.options) };
    case 'append':
      await bench.append();
      return DONE;
    case 'whole':
      return { ...DONE, pdf: await bench.whole(message.title) };
    case 'close':
      await bench.close(message.title);
      return DONE;
  }
}

port.on('message', async (message: ToRun) => {
  const { id } = message;
  try {
    const out: FromRun = { id, ok: true, ...(await work(message)) };
    port.postMessage(out);
  } catch (error) {
    const code = (error as { code?: unknown }).code;
    const out: FromRun = { id, ok: false, code: typeof code === 'string' ? code : null };
    port.postMessage(out);
  }
});
