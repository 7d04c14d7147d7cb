import path from 'node:path';

const LONGEST_NAME = 160;
const clean = (text: string) => text.replace(/[\p{Cc}\p{Cf}]+/gu, '');

/** A file's name as it is shown later: without control characters and without signs that turn the reading direction. */
export function keptName(file: string): string {
  const { name, ext } = path.parse(file);
  return `${clean(name).slice(0, LONGEST_NAME) || 'berkas'}${clean(ext).slice(0, 10)}`;
}

/** A PDF may carry a little rubbish before its first line and behind its last one. */
const PDF_EDGE = 1024;

/** Whether the bytes begin and end as a PDF does. */
export const looksLikePdf = (bytes: Buffer): boolean =>
  bytes.subarray(0, PDF_EDGE).includes('%PDF-') && bytes.subarray(-PDF_EDGE).includes('%%EOF');
