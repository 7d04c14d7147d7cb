import { closeSync, openSync, writeSync } from 'node:fs';
import type { PDFPage } from '@cantoo/pdf-lib';
import { type PartedLetter, type PartOptions, partLetters } from './part-letters.ts';
import { PdfFile } from './pdf-file.ts';

/** The work on the PDFs of one run: parts its prints, and puts what was issued into one file. */
export interface RunBench {
  /** Begins the one file of the run. @throws the system's error */
  readonly open: (file: string) => Promise<void>;
  /** Parts a print into its letters and holds it until it is appended or the next one comes. */
  readonly part: (pdf: Uint8Array, options: PartOptions) => Promise<readonly PartedLetter[]>;
  /** Puts the letters of the held print behind the one file. @throws the system's error */
  readonly append: () => Promise<void>;
  /** Ends the one file. @throws the system's error */
  readonly close: (title: string) => Promise<void>;
  /** Lets everything go. */
  readonly end: () => Promise<void>;
}

function writeAll(handle: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at);
}

/** The bench as it works inside its worker, or in a test. */
export function runBench(): RunBench {
  let handle: number | null = null;
  let file: PdfFile | null = null;
  let held: readonly PDFPage[] = [];
  const release = () => {
    if (handle !== null) closeSync(handle);
    handle = null;
    file = null;
    held = [];
  };
  return {
    open: async (target) => {
      const opened = openSync(target, 'w');
      handle = opened;
      file = new PdfFile((bytes) => writeAll(opened, bytes));
    },
    part: async (pdf, options) => {
      const { pages, letters } = await partLetters(pdf, options);
      held = file === null ? [] : pages;
      return letters;
    },
    append: async () => {
      file?.add(held);
      held = [];
    },
    close: async (title) => {
      file?.close(title);
      release();
    },
    end: async () => release(),
  };
}
