import { Worker } from 'node:worker_threads';
import type { RunBench } from './run-bench.ts';
import type { FromRun, ToRun } from './run-messages.ts';

type WithoutId<Message> = Message extends unknown ? Omit<Message, 'id'> : never;

/** Megabytes that the worker may take; a part of long letters needs a quarter of it. */
const MEMORY_MB = 768;

/**
 * The bench of one run in a worker of its own, which goes with the run.
 * @param script the built worker
 */
export function startRunWorker(script: string): RunBench {
  const worker = new Worker(script, { resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB } });
  const waiting = new Map<number, (answer: FromRun) => void>();
  let next = 1;
  let isGone = false;
  const gone = () => {
    isGone = true;
    for (const [id, settle] of waiting) settle({ id, ok: false, code: null });
    waiting.clear();
  };
  worker.on('message', (answer: FromRun) => {
    const settle = waiting.get(answer.id);
    waiting.delete(answer.id);
    settle?.(answer);
  });
  worker.on('error', gone);
  worker.on('exit', gone);
  const ask = async (message: WithoutId<ToRun>) => {
    const id = next++;
    const answer = await new Promise<FromRun>((resolve) => {
      if (isGone) return resolve({ id, ok: false, code: null });
      waiting.set(id, resolve);
      worker.postMessage({ ...message, id });
    });
    if (answer.ok) return answer;
    throw Object.assign(new Error('the run failed'), { code: answer.code });
  };
  return {
    open: async (file) => void (await ask({ kind: 'open', file })),
    part: async (pdf, options) => (await ask({ kind: 'part', pdf, options })).letters,
    append: async () => void (await ask({ kind: 'append' })),
    whole: async (title) => {
      const { pdf } = await ask({ kind: 'whole', title });
      if (pdf === null) throw new Error('no pdf came');
      return pdf;
    },
    close: async (title) => void (await ask({ kind: 'close', title })),
    end: async () => void (await worker.terminate()),
  };
}
