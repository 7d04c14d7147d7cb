import { randomUUID } from 'node:crypto';
import type { FileOwner } from '../../../shared/contract/documents.ts';
import { ContractError } from '../../../shared/contract/errors.ts';
import type { DocumentType } from '../../../shared/domain/document.ts';
import type { DatabaseCalls } from '../database-calls.ts';
import { log } from '../log.ts';
import { byteRange, type Range } from './byte-range.ts';
import { type OpenDocument, openDocument, partsOf, readPart } from './read-document.ts';

/** How many addresses are remembered; the oldest goes first. */
const KEPT = 40;

/** Parts that are kept at hand: the page asks for many short ranges of the same ones at a time. */
const PARTS_AT_HAND = 8;

type ReadPart = (number: number) => Promise<Uint8Array>;

/** The bytes from `from` to `to`, both in it. Parts are read when they are asked for, never before. */
async function* sliceOf(partBytes: number, read: ReadPart, { from, to }: Range) {
  for (let number = Math.floor(from / partBytes); number * partBytes <= to; number += 1) {
    const part = await read(number);
    const start = number * partBytes;
    yield part.subarray(Math.max(0, from - start), Math.min(part.length, to + 1 - start));
  }
}

/** Reads when the page takes, and ends with an error where the bytes are not those that came. */
function streamOf(parts: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> {
  return new ReadableStream<Uint8Array>(
    {
      pull: async (controller) => {
        try {
          const { done, value } = await parts.next();
          if (done === true) controller.close();
          else controller.enqueue(value);
        } catch (error) {
          log(`[documents] ${error instanceof ContractError ? error.fault.code : 'reading failed'}`);
          controller.error(error);
        }
      },
      cancel: async () => void (await parts.return(undefined)),
    },
    { highWaterMark: 1 },
  );
}

/** Documents that the page looks at: it knows each by an address that was made for this one look. */
export class ViewedDocuments {
  readonly #database: DatabaseCalls;
  readonly #open = new Map<string, OpenDocument>();
  readonly #atHand = new Map<string, Promise<Uint8Array>>();

  constructor(database: DatabaseCalls) {
    this.#database = database;
  }

  /** A new name for a file. @throws ContractError not-found, document-damaged */
  async open(
    owner: FileOwner,
  ): Promise<{ readonly token: string; readonly type: DocumentType; readonly bytes: number }> {
    const open = await openDocument(this.#database, owner);
    const token = randomUUID();
    this.#open.set(token, open);
    const [oldest] = this.#open.keys();
    if (this.#open.size > KEPT && oldest !== undefined) this.#open.delete(oldest);
    return { token, type: open.type, bytes: open.bytes };
  }

  /** A part of a file, from those at hand or from the database. @throws ContractError not-found, document-damaged */
  #part(open: OpenDocument, number: number): Promise<Uint8Array> {
    const key = `${open.stored.id} ${number}`;
    const part = this.#atHand.get(key) ?? readPart(this.#database, open, number);
    // What was asked for last stays longest; what could not be read is asked for again.
    this.#atHand.delete(key);
    this.#atHand.set(key, part);
    part.catch(() => this.#atHand.delete(key));
    const [oldest] = this.#atHand.keys();
    if (this.#atHand.size > PARTS_AT_HAND && oldest !== undefined) this.#atHand.delete(oldest);
    return part;
  }

  /** All of a document, or the range of bytes that is asked for; 404 for a name that was never given or is forgotten. */
  answer(token: string, asked: string | null): Response {
    const open = this.#open.get(token);
    if (open === undefined) return new Response(null, { status: 404 });
    const { bytes } = open;
    const headers = {
      'Accept-Ranges': 'bytes',
      'Cache-Control': 'no-store',
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'Content-Type': open.type,
      'X-Content-Type-Options': 'nosniff',
    };
    const range = byteRange(asked, bytes);
    if (range === 'refused')
      return new Response(null, {
        status: 416,
        headers: { ...headers, 'Content-Range': `bytes */${bytes}` },
      });
    const parts =
      range === null
        ? partsOf(this.#database, open)
        : sliceOf(open.stored.partBytes, (number) => this.#part(open, number), range);
    const { from, to } = range ?? { from: 0, to: bytes - 1 };
    return new Response(streamOf(parts), {
      status: range === null ? 200 : 206,
      headers: {
        ...headers,
        'Content-Length': String(to - from + 1),
        ...(range === null ? {} : { 'Content-Range': `bytes ${from}-${to}/${bytes}` }),
      },
    });
  }
}
