import { Worker } from 'node:worker_threads';
import { ContractError } from '../../../shared/contract/errors.ts';
import type { DocumentText } from '../../../shared/domain/document-text.ts';
import { type FilePart, partsIn } from '../../database/document-parts.ts';
import type { FileOfDocument } from '../../database/documents.ts';
import { log } from '../log.ts';
import { wholeBuffers } from '../whole-buffers.ts';
import type { FromReader, ReaderAtWork, ToReader } from './reader-messages.ts';

/** A file that was read and is held until it is let go: whoever stores it takes it part by part. */
export interface HeldFile extends FileOfDocument {
  readonly parts: number;
  /** A part by its number from 0; the caller may give its memory away. @throws ContractError file-refused */
  readonly part: (number: number) => Promise<FilePart>;
  /** Lets the file go. */
  readonly release: () => void;
}

/** Reads files that strangers made. */
export interface ReadsDocuments {
  /** @throws ContractError as `documents.add` */
  readonly file: (path: string) => Promise<HeldFile>;
  /** The words of a DOCX that comes in parts, whose memory it takes away. @throws ContractError file-refused; what the parts throw */
  readonly text: (parts: AsyncIterable<Uint8Array>) => Promise<DocumentText>;
}

/** Megabytes that the worker may take: a packed picture and a DOCX of the largest size need less than half. */
const MEMORY_MB = 1024;
/**
 * How long the worker may be silent: no honest file of 50 MB takes a tenth of it to be looked through. While it comes from a
 * disk, however slow, the worker says so with each part.
 */
const LIMIT_MS = 60_000;

type WithoutId<Message> = Message extends unknown ? Omit<Message, 'id'> : never;
type Value = (FromReader & { readonly ok: true })['value'];

/** The main process's end of the document worker: one that hangs on a file is ended, and the next file gets a new one. */
export class DocumentReader implements ReadsDocuments {
  readonly #script: string;
  readonly #limitMs: number;
  readonly #waiting = new Map<
    number,
    { readonly settle: (answer: FromReader) => void; readonly late: NodeJS.Timeout }
  >();
  #worker: Worker | null = null;
  #next = 1;

  constructor(script: string, limitMs = LIMIT_MS) {
    this.#script = script;
    this.#limitMs = limitMs;
  }

  #start(): Worker {
    const worker = new Worker(this.#script, { resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB } });
    worker.on('message', (answer: FromReader | ReaderAtWork) => {
      const asked = this.#waiting.get(answer.id);
      asked?.late.refresh();
      if ('atWork' in answer) return;
      this.#waiting.delete(answer.id);
      asked?.settle(answer);
    });
    const died = () => {
      if (this.#worker !== worker) return;
      this.#worker = null;
      for (const [id, { settle }] of this.#waiting) settle({ id, ok: false, fault: null });
      this.#waiting.clear();
    };
    worker.on('error', died);
    worker.on('exit', died);
    worker.unref();
    return worker;
  }

  async #ask(
    message: WithoutId<ToReader>,
    handOver: readonly ArrayBuffer[] = [],
    id = this.#next++,
  ): Promise<Value> {
    this.#worker ??= this.#start();
    const worker = this.#worker;
    const late = setTimeout(() => void worker.terminate(), this.#limitMs);
    const answer = await new Promise<FromReader>((resolve) => {
      this.#waiting.set(id, { settle: resolve, late });
      worker.postMessage({ ...message, id }, [...handOver]);
    });
    clearTimeout(late);
    if (answer.ok) return answer.value;
    if (answer.fault !== null) throw new ContractError(answer.fault.code, answer.fault);
    log('[documents] failed');
    throw new ContractError('file-refused', { detail: 'document-broken' });
  }

  /** What is let go is waited for by nobody: a worker that died holds nothing any more. */
  #release(of: number): void {
    if (this.#worker !== null) void this.#ask({ kind: 'release', of }).catch(() => undefined);
  }

  async file(path: string): Promise<HeldFile> {
    const of = this.#next++;
    const facts = (await this.#ask({ kind: 'file', file: path }, [], of)) as FileOfDocument;
    return {
      ...facts,
      parts: partsIn(facts.bytes),
      part: async (number) => (await this.#ask({ kind: 'part', of, number })) as FilePart,
      release: () => this.#release(of),
    };
  }

  async text(parts: AsyncIterable<Uint8Array>): Promise<DocumentText> {
    const of = this.#next++;
    try {
      for await (const content of parts) {
        const message = { kind: 'take', of, content } as const;
        await this.#ask(message, wholeBuffers(message));
      }
      return (await this.#ask({ kind: 'text', of })) as DocumentText;
    } finally {
      this.#release(of);
    }
  }
}
