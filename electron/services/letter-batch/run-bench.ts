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
  /** The letters of the held print as one PDF, which is nowhere on the disk. */
  readonly whole: (title: string) => Promise<Uint8Array>;
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
      held = pages;
      return letters;
    },
    append: async () => {
      file?.add(held);
      held = [];
    },
    whole: async (title) => {
      const parts: Uint8Array[] = [];
      const pdf = new PdfFile((bytes) => parts.push(bytes));
      pdf.add(held);
      pdf.close(title);
      held = [];
      return new Uint8Array(Buffer.concat(parts));
    },
    close: async (title) => {
      file?.close(title);
      release();
    },
    end: async () => release(),
  };
}
