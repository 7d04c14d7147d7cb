import { readFile } from 'node:fs/promises';
import { Worker } from 'node:worker_threads';
import { ContractError } from '../../shared/contract/errors.ts';
import type { FromStamp, ToStamp } from './stamp-messages.ts';

type Stamped = Extract<FromStamp, { ok: true }>;
type WithoutId<Message> = Message extends unknown ? Omit<Message, 'id'> : never;

/** The main process's end of the stamp worker. */
export class PageStamper {
  readonly #script: string;
  readonly #fontFile: string;
  readonly #copyFontFile: string;
  readonly #waiting = new Map<number, (answer: FromStamp) => void>();
  #worker: Worker | null = null;
  #next = 1;

  /**
   * @param fontFile Arimo with the figures of page numbers
   * @param copyFontFile Arimo Bold with the letters of SALINAN BATAL
   */
  constructor(script: string, fontFile: string, copyFontFile: string) {
    this.#script = script;
    this.#fontFile = fontFile;
    this.#copyFontFile = copyFontFile;
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

  async #ask(message: WithoutId<ToStamp>): Promise<Stamped> {
    this.#worker ??= this.#start();
    const worker = this.#worker;
    const id = this.#next++;
    const answer = await new Promise<FromStamp>((resolve) => {
      this.#waiting.set(id, resolve);
      worker.postMessage({ ...message, id });
    });
    if (!answer.ok) throw new ContractError('print-failed');
    return answer;
  }

  /** Numbers the pages and writes the metadata of one letter. @throws ContractError print-failed */
  async stamp(pdf: Uint8Array, title: string, topMargin: number): Promise<Stamped> {
    const font = new Uint8Array(await readFile(this.#fontFile));
    return this.#ask({ kind: 'number', pdf, options: { title, font, topMargin } });
  }

  /**
   * A copy of an issued letter with SALINAN across each page, and BATAL where it was cancelled.
   * @throws ContractError print-failed
   */
  async copy(pdf: Uint8Array, title: string, cancelled: boolean): Promise<Uint8Array> {
    const font = new Uint8Array(await readFile(this.#copyFontFile));
    return (await this.#ask({ kind: 'copy', pdf, options: { title, font, cancelled } })).pdf;
  }
}
