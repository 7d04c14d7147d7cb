import { Worker } from 'node:worker_threads';
import type { SetAside } from '../../../shared/contract/case-file.ts';
import { wholeBuffers } from '../whole-buffers.ts';
import type { Binder, Counted } from './binder.ts';
import type { FromBinder, ToBinder } from './binder-messages.ts';

type WithoutId<Message> = Message extends unknown ? Omit<Message, 'id'> : never;

/** Megabytes that the worker may take for what it knows of one document; bytes of files come beside it. */
const MEMORY_MB = 1024;

/**
 * The binder of one case file in a worker of its own, which goes with the file.
 * @param script the built worker
 */
export function startCaseFileWorker(script: string): Binder {
  const worker = new Worker(script, { resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB } });
  const waiting = new Map<number, (answer: FromBinder) => void>();
  let next = 1;
  let isGone = false;
  const gone = () => {
    isGone = true;
    for (const [id, settle] of waiting) settle({ id, ok: false, code: null });
    waiting.clear();
  };
  worker.on('message', (answer: FromBinder) => {
    const settle = waiting.get(answer.id);
    waiting.delete(answer.id);
    settle?.(answer);
  });
  worker.on('error', gone);
  worker.on('exit', gone);
  const ask = async (message: WithoutId<ToBinder>, handOver: readonly ArrayBuffer[] = []) => {
    const id = next++;
    const answer = await new Promise<FromBinder>((resolve) => {
      if (isGone) return resolve({ id, ok: false, code: null });
      waiting.set(id, resolve);
      worker.postMessage({ ...message, id }, [...handOver]);
    });
    if (answer.ok) return answer.value;
    throw Object.assign(new Error('the binding failed'), { code: answer.code });
  };
  return {
    count: async (bound) => (await ask({ kind: 'count', bound })) as Counted,
    open: async (options) => void (await ask({ kind: 'open', options })),
    append: async (part) =>
      (await ask({ kind: 'append', part }, wholeBuffers(part))) as SetAside['why'] | null,
    close: async (title, bookmarks) => (await ask({ kind: 'close', title, bookmarks })) as Uint8Array | null,
    end: async () => void (await worker.terminate()),
  };
}
