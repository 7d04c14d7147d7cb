import { Worker } from 'node:worker_threads';
import { ContractError } from '../../shared/contract/errors.ts';
import type { FromSpreadsheet, ToSpreadsheet } from './spreadsheets/messages.ts';

/** Memory that reading one list may take (megabytes); beyond it the worker dies and the file is refused. */
const MEMORY_LIMIT_MB = 3072;

type WithoutId<Message> = Message extends unknown ? Omit<Message, 'id'> : never;
type Value<Kind extends FromSpreadsheet['value']['kind']> = Extract<FromSpreadsheet['value'], { kind: Kind }>;

/** One file that is being taken in: a worker holds its rows until they are staged or let go. */
export class ListSession {
  readonly #worker: Worker;
  readonly #waiting = new Map<
    number,
    { resolve: (value: FromSpreadsheet['value']) => void; reject: (error: Error) => void }
  >();
  #next = 1;
  #cancelled = false;

  constructor(script: string) {
    this.#worker = new Worker(script, { resourceLimits: { maxOldGenerationSizeMb: MEMORY_LIMIT_MB } });
    this.#worker.on('message', ({ id, value }: FromSpreadsheet) => {
      const waiting = this.#waiting.get(id);
      this.#waiting.delete(id);
      waiting?.resolve(value);
    });
    this.#worker.on('error', () => this.#fail());
    this.#worker.on('exit', () => this.#fail());
  }

  #fail(): void {
    const error = this.#cancelled
      ? new ContractError('cancelled')
      : new ContractError('file-refused', { detail: 'file-too-heavy' });
    for (const waiting of this.#waiting.values()) waiting.reject(error);
    this.#waiting.clear();
  }

  /** @throws ContractError file-refused with the file's problem, or cancelled */
  async ask<Kind extends Exclude<FromSpreadsheet['value']['kind'], 'problem'>>(
    message: WithoutId<ToSpreadsheet>,
    kind: Kind,
  ): Promise<Value<Kind>> {
    const id = this.#next++;
    const value = await new Promise<FromSpreadsheet['value']>((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#worker.postMessage({ ...message, id });
    });
    if (value.kind === 'problem') {
      const { code, ...params } = value.problem;
      throw new ContractError('file-refused', {
        detail: code,
        params: params as Record<string, string | number>,
      });
    }
    if (value.kind !== kind) throw new Error(`asked for ${kind}, got ${value.kind}`);
    return value as Value<Kind>;
  }

  /** Ends the session; whatever is under way fails as cancelled. */
  async end(): Promise<void> {
    this.#cancelled = true;
    await this.#worker.terminate();
    this.#fail();
  }
}
