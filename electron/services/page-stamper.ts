import { readFile } from 'node:fs/promises';
import { Worker } from 'node:worker_threads';
import { ContractError } from '../../shared/contract/errors.ts';
import type { FromStamp, ToStamp } from './stamp-messages.ts';

type Stamped = Extract<FromStamp, { ok: true }>;

/** The main process's end of the stamp worker. */
export class PageStamper {
  readonly #script: string;
  readonly #fontFile: string;
  readonly #waiting = new Map<number, (answer: FromStamp) => void>();
  #worker: Worker | null = null;
  #next = 1;

  /** @param fontFile Arimo with the figures of page numbers */
  constructor(script: string, fontFile: string) {
    this.#script = script;
    this.#fontFile = fontFile;
  }

  #start(): Worker {
    const worker = new Worker(this.#script);
    worker.on('message', (answer: FromStamp) => {
      const settle = this.#waiting.get(answer.id);
      this.#waiting.delete(answer.id);
      settle?.(answer);
    });
    const died = () => {
      if (this.#worker === worker) this.#worker = null;
      for (const [id, settle] of this.#waiting) settle({ id, ok: false });
      this.#waiting.clear();
    };
    worker.on('error', died);
    worker.on('exit', died);
    worker.unref();
    return worker;
  }

  /** Numbers the pages and writes the metadata of one letter. @throws ContractError print-failed */
  async stamp(pdf: Uint8Array, title: string, topMargin: number): Promise<Stamped> {
    const font = new Uint8Array(await readFile(this.#fontFile));
    this.#worker ??= this.#start();
    const worker = this.#worker;
    const id = this.#next++;
    const message: ToStamp = { id, pdf, options: { title, font, topMargin } };
    const answer = await new Promise<FromStamp>((resolve) => {
      this.#waiting.set(id, resolve);
      worker.postMessage(message);
    });
    if (!answer.ok) throw new ContractError('print-failed');
    return answer;
  }
}
