import { PDFDocument } from '@cantoo/pdf-lib';

/**
 * Opens a PDF; one that only forbids changes opens without a word.
 * @throws Error when it is damaged, or opens with a password alone
 */
export function openPdf(bytes: Uint8Array): Promise<PDFDocument> {
  return PDFDocument.load(bytes, {
    updateMetadata: false,
    throwOnInvalidObject: false,
    parseSpeed: Number.POSITIVE_INFINITY,
    password: '',
  });
}

/** Whether a PDF asks for a password before it shows anything. */
export async function isLockedPdf(bytes: Buffer): Promise<boolean> {
  // What says so is never packed itself: most files need not be opened for this.
  if (!bytes.includes('/Encrypt')) return false;
  try {
    await openPdf(bytes);
    return false;
  } catch (error) {
    return /password|encrypt/i.test(error instanceof Error ? error.message : '');
  }
}
