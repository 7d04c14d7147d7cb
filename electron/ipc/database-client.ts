import { Worker } from 'node:worker_threads';
import type { DatabaseProcedure, OutputOf } from '../../shared/contract/contract.ts';
import { ContractError, type Reply } from '../../shared/contract/errors.ts';
import type { DatabaseCalls } from '../services/database-calls.ts';
import type { FromDatabase, Opened, ToDatabase } from '../services/database-messages.ts';
import type { WorkerCallName, WorkerCalls } from '../services/worker-calls.ts';
import { logDefect } from './fault.ts';

/** The user that stands in every audit entry until sign-in exists. */
export const DEFAULT_USER = {
  id: '00000000-0000-7000-8000-000000000001',
  name: 'Petugas',
  role: 'administrator',
} as const;

type WithoutId<Message> = Message extends unknown ? Omit<Message, 'id'> : never;

/** The main process's end of the database worker. Nothing here waits in a blocking way. */
export class DatabaseClient implements DatabaseCalls {
  readonly #script: string;
  readonly #logFile: string;
  readonly #onDeath: () => void;
  #worker: Worker | null = null;
  #next = 1;
  #isEnded = false;
  readonly #waiting = new Map<number, (reply: Reply<unknown>) => void>();

  /**
   * @param script the built database worker
   * @param logFile where the worker writes defects
   * @param onDeath called when the worker ends by itself: no call can be answered until the next `open`
   */
  constructor(script: string, logFile: string, onDeath: () => void) {
    this.#script = script;
    this.#logFile = logFile;
    this.#onDeath = onDeath;
  }

  #start(): Worker {
    const worker = new Worker(this.#script, { workerData: { logFile: this.#logFile } });
    worker.on('message', ({ id, reply }: FromDatabase) => {
      const settle = this.#waiting.get(id);
      this.#waiting.delete(id);
      settle?.(reply);
    });
    worker.on('error', (error) => {
      logDefect('WORKER', error);
      this.#died(worker);
    });
    worker.on('exit', () => this.#died(worker));
    return worker;
  }

  #died(worker: Worker): void {
    if (this.#worker !== worker) return;
    this.#worker = null;
    const fault = new ContractError('database-problem', { detail: 'worker-died' }).fault;
    for (const settle of this.#waiting.values()) settle({ ok: false, fault });
    this.#waiting.clear();
    this.#onDeath();
  }

  async #send(message: WithoutId<ToDatabase>, handOver: readonly ArrayBuffer[] = []): Promise<unknown> {
    // What is asked while the app ends must not bring the worker back.
    if (this.#isEnded) throw new ContractError('office-not-open');
    this.#worker ??= this.#start();
    const worker = this.#worker;
    const id = this.#next++;
    const reply = await new Promise<Reply<unknown>>((resolve) => {
      // What cannot be sent throws here and waits for nothing.
      worker.postMessage({ ...message, id }, [...handOver]);
      this.#waiting.set(id, resolve);
    });
    if (reply.ok) return reply.value;
    throw new ContractError(reply.fault.code, reply.fault);
  }

  async open(file: string): Promise<Opened> {
    return (await this.#send({ kind: 'open', file })) as Opened;
  }

  async create(file: string, purpose: 'office' | 'practice', version: string): Promise<Opened> {
    return (await this.#send({ kind: 'create', file, purpose, version })) as Opened;
  }

  /** Closes the database; the worker stays for the next one. */
  async close(): Promise<void> {
    if (this.#worker) await this.#send({ kind: 'close' });
  }

  /** Closes the database and ends the worker for good. */
  async end(): Promise<void> {
    const worker = this.#worker;
    if (worker) await this.close().catch(() => undefined);
    this.#isEnded = true;
    this.#worker = null;
    await worker?.terminate();
  }

  /** Passes a checked procedure of the contract on. @throws ContractError as the handler did */
  async procedure<Name extends DatabaseProcedure>(name: Name, input: unknown): Promise<OutputOf<Name>> {
    return (await this.#call(name, input)) as OutputOf<Name>;
  }

  /** Asks something that main's own services need. @throws ContractError as the handler did */
  async ask<Name extends WorkerCallName>(
    name: Name,
    input: WorkerCalls[Name]['input'],
    handOver: readonly ArrayBuffer[] = [],
  ): Promise<WorkerCalls[Name]['output']> {
    return (await this.#call(name, input, handOver)) as WorkerCalls[Name]['output'];
  }

  #call(name: string, input: unknown, handOver: readonly ArrayBuffer[] = []): Promise<unknown> {
    return this.#send({ kind: 'call', name, input, userId: DEFAULT_USER.id, now: Date.now() }, handOver);
  }
}
