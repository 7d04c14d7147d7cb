import { Worker } from 'node:worker_threads';
import type { SetAside } from '../../../shared/contract/case-file.ts';
import { wholeBuffers } from '../whole-buffers.ts';
import type { Binder, Bytes, Counted } from './binder.ts';
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
  /** Sends bytes that come in parts ahead, one after the other; what came whole goes with its question. */
  const ahead = async (content: Bytes): Promise<Uint8Array | null> => {
    if (content instanceof Uint8Array) return content;
    let first = true;
    for await (const part of content) {
      const message = { kind: 'feed', first, content: part } as const;
      await ask(message, wholeBuffers(message));
      first = false;
    }
    return null;
  };
  return {
    count: async ({ type, content }) =>
      (await ask({ kind: 'count', bound: { type, content: await ahead(content) } })) as Counted,
    open: async (options) => void (await ask({ kind: 'open', options })),
    append: async (given) => {
      const part = { ...given, content: await ahead(given.content) };
      return (await ask({ kind: 'append', part }, wholeBuffers(part))) as SetAside['why'] | null;
    },
    close: async (title, bookmarks) => (await ask({ kind: 'close', title, bookmarks })) as Uint8Array | null,
    end: async () => void (await worker.terminate()),
  };
}
