import { createHash } from 'node:crypto';
import { PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A page as a reader of the PDF sees it. */
export interface PdfPage {
  /** Points. */
  readonly width: number;
  readonly height: number;
  /** Its text in the order of the file, words set apart by one blank. */
  readonly text: string;
}

/** The pages of a PDF. */
export async function readPdf(bytes: Uint8Array): Promise<readonly PdfPage[]> {
  // pdf.js takes the bytes away from whoever hands them over.
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const document = await task.promise;
  const pages: PdfPage[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    const { items } = await page.getTextContent();
    const text = items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? ' ' : ''}` : '')).join('');
    pages.push({ width, height, text: text.replace(/\s+/g, ' ').trim() });
  }
  await task.destroy();
  return pages;
}

/** Every font of a PDF by name, with whether its outlines are in the file. */
export async function fontsOf(
  bytes: Uint8Array,
): Promise<readonly { readonly name: string; readonly embedded: boolean }[]> {
  const { context } = await PDFDocument.load(bytes, { updateMetadata: false });
  const name = (text: string) => PDFName.of(text);
  return context.enumerateIndirectObjects().flatMap(([, object]) => {
    if (!(object instanceof PDFDict) || object.lookupMaybe(name('Type'), PDFName) !== name('Font')) return [];
    const subtype = object.lookupMaybe(name('Subtype'), PDFName);
    // A composite font only points at the one that holds the outlines; a Type 3 font is its own outlines.
    if (subtype === name('Type0')) return [];
    const descriptor = object.lookupMaybe(name('FontDescriptor'), PDFDict);
    const embedded =
      subtype === name('Type3') ||
      ['FontFile', 'FontFile2', 'FontFile3'].some((file) => descriptor?.get(name(file)) !== undefined);
    return [{ name: String(object.get(name('BaseFont'))), embedded }];
  });
}

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
