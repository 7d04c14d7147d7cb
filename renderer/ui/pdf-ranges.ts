import { PDFDataRangeTransport } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A PDF that stands at an address of this app. */
export interface PdfPlace {
  readonly url: string;
  readonly bytes: number;
}

/**
 * Least bytes that are asked for at once. Before it shows anything the reader looks at every page's entry, and those stand
 * all over the file: larger ranges would fetch most of it for that.
 */
export const RANGE_BYTES = 256 * 1024;

/** Gives the reader of a PDF what it needs for the pages that are looked at, and no more. */
export class PdfRanges extends PDFDataRangeTransport {
  readonly #place: PdfPlace;
  readonly #onFailure: () => void;
  readonly #end = new AbortController();

  /** @param onFailure called when bytes cannot be had: the reader itself would wait for them for ever */
  constructor(place: PdfPlace, onFailure: () => void) {
    super(place.bytes, null);
    this.#place = place;
    this.#onFailure = onFailure;
  }

  /** Fetches the bytes from `begin` up to `end`, which is not among them. */
  override requestDataRange(begin: number, end: number): void {
    void this.#fetch(begin, end).catch(() => {
      if (!this.#end.signal.aborted) this.#onFailure();
    });
  }

  async #fetch(begin: number, end: number): Promise<void> {
    const headers = { Range: `bytes=${begin}-${end - 1}` };
    const answer = await fetch(this.#place.url, { headers, signal: this.#end.signal });
    if (answer.status !== 206) throw new Error(`status ${answer.status}`);
    this.onDataRange(begin, new Uint8Array(await answer.arrayBuffer()));
  }

  override abort(): void {
    this.#end.abort();
  }
}
