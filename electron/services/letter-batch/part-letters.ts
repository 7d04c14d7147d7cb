import { createHash } from 'node:crypto';
import { PDFArray, PDFDict, PDFDocument, PDFName, type PDFPage, PDFRef } from '@cantoo/pdf-lib';
import fontkit from '@pdf-lib/fontkit';
import { letterAnchor } from '../../../shared/letters/html-batch.ts';
import { numberPages } from '../stamp-pages.ts';
import { PdfFile } from './pdf-file.ts';

export interface PartOptions {
  /** Titles of the letters in their order: the kind of letter, no personal data. */
  readonly titles: readonly string[];
  /** Bytes of the font of page numbers. */
  readonly font: Uint8Array;
  /** Top margin of the letters in millimetres. */
  readonly topMargin: number;
}

/** One letter as its own PDF. */
export interface PartedLetter {
  readonly pdf: Uint8Array;
  readonly pages: number;
  readonly sha256: string;
}

/** A printed part, its letters' pages numbered: each from 1. */
export interface PartedPrint {
  /** Pages of the letters in their order, without the page of links before them. */
  readonly pages: readonly PDFPage[];
  readonly letters: readonly PartedLetter[];
}

/** Index of the page on which each letter begins. @throws Error unless every letter has a page of its own, in order */
function beginnings(document: PDFDocument, letters: number): readonly number[] {
  const destinations = document.catalog.lookup(PDFName.of('Dests'), PDFDict);
  const pages = new Map(document.getPages().map((page, index) => [page.ref, index]));
  const found = Array.from({ length: letters }, (_, letter) => {
    const place = destinations.lookup(PDFName.of(letterAnchor(letter)), PDFArray).get(0);
    const page = place instanceof PDFRef ? pages.get(place) : undefined;
    if (page === undefined) throw new Error('a letter of the print has no beginning');
    return page;
  });
  // The links stand before the first letter; letters share no page.
  if (found.some((page, letter) => page <= (letter === 0 ? 0 : (found[letter - 1] ?? 0))))
    throw new Error('the letters of the print do not follow each other');
  return found;
}

/** A PDF of these pages alone. */
function pdfOf(pages: readonly PDFPage[], title: string): Uint8Array {
  const parts: Uint8Array[] = [];
  const file = new PdfFile((bytes) => parts.push(bytes));
  file.add(pages);
  file.close(title);
  return new Uint8Array(Buffer.concat(parts));
}

/**
 * Parts a print of `lettersHtml` into its letters, numbers the pages of each and makes each a PDF of its own: the pages
 * that its single print would have.
 * @param pdf bytes as Chromium printed them
 * @throws Error when the letters cannot be told apart for sure
 */
export async function partLetters(pdf: Uint8Array, options: PartOptions): Promise<PartedPrint> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  const all = document.getPages();
  const starts = beginnings(document, options.titles.length);
  const letters = starts.map((start, i) => all.slice(start, starts[i + 1] ?? all.length));
  if (letters.some((pages) => pages.length > 1)) {
    document.registerFontkit(fontkit);
    const font = await document.embedFont(options.font, { subset: false });
    for (const pages of letters) numberPages(pages, font, options.topMargin);
    await document.flush();
  }
  return {
    pages: letters.flat(),
    letters: letters.map((pages, i) => {
      const own = pdfOf(pages, options.titles[i] ?? '');
      return { pdf: own, pages: pages.length, sha256: createHash('sha256').update(own).digest('hex') };
    }),
  };
}
