import { BrowserWindow } from 'electron';

/** A document that the print window may load until it is released. */
export interface OfferedDocument {
  readonly url: string;
  readonly release: () => void;
}

/** Makes the PDFs of letters, one after the other. */
export interface LetterPrinter {
  /**
   * @param html whole document from `letterHtml`
   * @returns the PDF's bytes, pages not yet numbered
   * @throws LetterPrintError
   */
  readonly toPdf: (html: string) => Promise<Uint8Array>;
  /**
   * Takes a new window for the next document. Chromium lets the memory of printed pages go only with their window: a run
   * of a thousand letters would hold more than a gigabyte.
   */
  readonly renew: () => void;
  /** Closes the window; letters still waiting fail with `disposed`. */
  readonly dispose: () => void;
}

export type LetterPrintProblem = 'timeout' | 'crashed' | 'load-failed' | 'print-failed' | 'disposed';

/** A letter that did not become a PDF. Nothing was written; the letter can be printed again. */
export class LetterPrintError extends Error {
  override readonly name = 'LetterPrintError';

  constructor(
    readonly code: LetterPrintProblem,
    detail: string,
  ) {
    super(`${code}: ${detail}`);
  }
}

export interface LetterPrinterOptions {
  readonly offerDocument: (html: string) => OfferedDocument;
  /** Milliseconds for one letter; two minutes unless set. */
  readonly timeout?: number;
}

const TIMEOUT = 120_000;

/**
 * The print window: hidden, sandboxed, without scripts, reused from letter to letter. A page that loads holds back its
 * load event until its style sheet's fonts are there, so `loadURL` is all the waiting there is to do.
 */
export function createLetterPrinter(options: LetterPrinterOptions): LetterPrinter {
  const timeout = options.timeout ?? TIMEOUT;
  let window: BrowserWindow | null = null;
  let queue: Promise<unknown> = Promise.resolve();
  let disposed = false;

  function close(): void {
    window?.destroy();
    window = null;
  }

  function open(): BrowserWindow {
    if (window === null || window.isDestroyed()) window = openPrintWindow();
    return window;
  }

  async function print(html: string): Promise<Uint8Array> {
    if (disposed) throw new LetterPrintError('disposed', 'the printer was closed');
    const target = open();
    const offered = options.offerDocument(html);
    try {
      return await raceFailure(target, timeout, printDocument(target, offered.url));
    } catch (error) {
      // A window that failed once is not trusted with the next letter.
      close();
      throw disposed ? new LetterPrintError('disposed', 'the printer was closed') : error;
    } finally {
      offered.release();
    }
  }

  return {
    toPdf: (html) => {
      const result = queue.then(() => print(html));
      queue = result.catch(() => undefined);
      return result;
    },
    renew: () => {
      queue = queue.then(close);
    },
    dispose: () => {
      disposed = true;
      close();
    },
  };
}

function openPrintWindow(): BrowserWindow {
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      javascript: false,
      webgl: false,
      spellcheck: false,
      backgroundThrottling: false,
      navigateOnDragDrop: false,
    },
  });
  window.webContents.setWindowOpenHandler(() => ({ action: 'deny' }));
  window.webContents.on('will-navigate', (event) => event.preventDefault());
  return window;
}

async function printDocument(window: BrowserWindow, url: string): Promise<Uint8Array> {
  await window.loadURL(url).catch((error: unknown) => {
    throw new LetterPrintError('load-failed', reasonOf(error));
  });
  return await window.webContents
    .printToPDF({ preferCSSPageSize: true, printBackground: true })
    .catch((error: unknown) => {
      throw new LetterPrintError('print-failed', reasonOf(error));
    });
}

/** The work's result, unless the window dies or the time is up first. */
function raceFailure<T>(window: BrowserWindow, timeout: number, work: Promise<T>): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const contents = window.webContents;
    const fail = (code: LetterPrintProblem, detail: string) =>
      settle(() => reject(new LetterPrintError(code, detail)));
    const onGone = (_event: unknown, details: { readonly reason: string }) => fail('crashed', details.reason);
    const onClosed = () => fail('crashed', 'the print window was closed');
    const timer = setTimeout(() => fail('timeout', `no PDF after ${timeout} ms`), timeout);
    function settle(finish: () => void): void {
      clearTimeout(timer);
      window.removeListener('closed', onClosed);
      if (!window.isDestroyed()) contents.removeListener('render-process-gone', onGone);
      finish();
    }
    contents.on('render-process-gone', onGone);
    window.on('closed', onClosed);
    work.then(
      (value) => settle(() => resolve(value)),
      (error: unknown) => settle(() => reject(error)),
    );
  });
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
