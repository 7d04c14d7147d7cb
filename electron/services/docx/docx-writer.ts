import { Worker } from 'node:worker_threads';
import { ContractError } from '../../../shared/contract/errors.ts';
import { log } from '../log.ts';
import type { FromDocx, ToDocx } from './docx-messages.ts';
import type { LetterDocxInput } from './letter-docx.ts';

/** Megabytes that the worker may take: an annex of 10,000 workers needs less than half. */
const MEMORY_MB = 1024;

/** The main process's end of the DOCX worker: a long annex never holds up the windows. */
export class DocxWriter {
  readonly #script: string;
  readonly #waiting = new Map<number, (answer: FromDocx) => void>();
  #worker: Worker | null = null;
  #next = 1;

  constructor(script: string) {
    this.#script = script;
  }

  #start(): Worker {
    const worker = new Worker(this.#script, { resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB } });
    worker.on('message', (answer: FromDocx) => {
      const settle = this.#waiting.get(answer.id);
      this.#waiting.delete(answer.id);
      settle?.(answer);
    });
    const died = () => {
      if (this.#worker !== worker) return;
      this.#worker = null;
      for (const [id, settle] of this.#waiting) settle({ id, ok: false });
      this.#waiting.clear();
    };
    worker.on('error', died);
    worker.on('exit', died);
    worker.unref();
    return worker;
  }

  /** Writes one letter. @throws ContractError print-failed */
  async write(letter: LetterDocxInput): Promise<Uint8Array> {
    this.#worker ??= this.#start();
    const worker = this.#worker;
    const message: ToDocx = { id: this.#next++, letter };
    const answer = await new Promise<FromDocx>((resolve) => {
      this.#waiting.set(message.id, resolve);
      worker.postMessage(message);
    });
    if (answer.ok) return answer.docx;
    log('[docx] failed');
    throw new ContractError('print-failed', { detail: 'docx' });
  }
}
