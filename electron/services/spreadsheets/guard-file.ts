import { type FileHandle, open } from 'node:fs/promises';
import { MAX_CSV_BYTES, MAX_XLSX_BYTES } from './limits.ts';
import type { FileLooks, SpreadsheetProblem } from './problem.ts';

/** The first look at a file: what to read it as, or why not. */
export type GuardedFile =
  | { readonly kind: 'ok'; readonly format: 'xlsx' | 'csv'; readonly bytes: number }
  | { readonly kind: 'problem'; readonly problem: SpreadsheetProblem };

const HEAD_BYTES = 64 * 1024;
const SCAN_BYTES = 256 * 1024;

type Signature = { readonly bytes: readonly number[]; readonly at?: number; readonly looks: FileLooks };

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const OLE2 = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

const SIGNATURES: readonly Signature[] = [
  { bytes: [0x89, 0x50, 0x4e, 0x47], looks: 'image' }, // PNG
  { bytes: [0xff, 0xd8, 0xff], looks: 'image' }, // JPEG
  { bytes: [0x47, 0x49, 0x46, 0x38], looks: 'image' }, // GIF
  { bytes: [0x49, 0x49, 0x2a, 0x00], looks: 'image' }, // TIFF
  { bytes: [0x4d, 0x4d, 0x00, 0x2a], looks: 'image' }, // TIFF
  { bytes: [0x57, 0x45, 0x42, 0x50], at: 8, looks: 'image' }, // WEBP
  { bytes: [0x66, 0x74, 0x79, 0x70], at: 4, looks: 'image' }, // HEIC and films
  { bytes: [0x7f, 0x45, 0x4c, 0x46], looks: 'exe' }, // ELF
  { bytes: [0x50, 0x4b, 0x05, 0x06], looks: 'zip' }, // ZIP without a single file
  { bytes: [0x52, 0x61, 0x72, 0x21], looks: 'zip' }, // RAR
  { bytes: [0x37, 0x7a, 0xbc, 0xaf], looks: 'zip' }, // 7z
  { bytes: [0x1f, 0x8b], looks: 'zip' }, // gzip
];

function startsWith(head: Buffer, bytes: readonly number[], at = 0): boolean {
  return head.length >= at + bytes.length && bytes.every((byte, index) => head[at + index] === byte);
}

/** Names of streams inside an OLE2 file stand there in UTF-16LE. Reads piece by piece, never the whole file. */
async function findStreamNames(file: FileHandle, bytes: number): Promise<ReadonlySet<string>> {
  const wanted = ['EncryptedPackage', 'Workbook', 'Book'];
  const found = new Set<string>();
  const piece = Buffer.alloc(SCAN_BYTES);
  const overlap = 64;
  for (let at = 0; at < Math.min(bytes, MAX_XLSX_BYTES); at += SCAN_BYTES - overlap) {
    const { bytesRead } = await file.read(piece, 0, SCAN_BYTES, at);
    const part = piece.subarray(0, bytesRead);
    for (const name of wanted) if (part.includes(Buffer.from(name, 'utf16le'))) found.add(name);
    if (bytesRead < SCAN_BYTES) break;
  }
  return found;
}

async function judgeOldOffice(file: FileHandle, bytes: number): Promise<SpreadsheetProblem> {
  const names = await findStreamNames(file, bytes);
  if (names.has('EncryptedPackage')) return { code: 'file-encrypted' };
  if (names.has('Workbook') || names.has('Book')) return { code: 'file-old-excel' };
  return { code: 'file-not-a-list', looksLike: 'unknown' };
}

/** Control characters that no text file has; more than a few of them, or one NUL, is binary content. */
function isBinary(head: Buffer): boolean {
  let odd = 0;
  for (const byte of head) {
    if (byte === 0) return true;
    if (byte < 9 || (byte > 13 && byte < 32 && byte !== 26 && byte !== 27)) odd += 1;
  }
  return odd * 100 > head.length;
}

function looksOf(head: Buffer): FileLooks | null {
  // A PDF may have some bytes before its mark; readers accept it within the first kilobyte.
  if (head.subarray(0, 1024).includes('%PDF-')) return 'pdf';
  // "MZ" and "BM" also begin words, so binary content has to follow.
  if (startsWith(head, [0x4d, 0x5a]) && isBinary(head)) return 'exe';
  if (startsWith(head, [0x42, 0x4d]) && isBinary(head)) return 'image';
  const signature = SIGNATURES.find((candidate) => startsWith(head, candidate.bytes, candidate.at));
  if (signature) return signature.looks;
  const isUtf16 = startsWith(head, [0xff, 0xfe]) || startsWith(head, [0xfe, 0xff]);
  if (!isUtf16 && isBinary(head)) return 'unknown';
  const start = head
    .subarray(0, 2048)
    .toString('latin1')
    .replace(/^(\xef\xbb\xbf)?\s*/, '');
  if (/^<(!doctype html|html|head|meta|table|style|body|div)/i.test(start)) return 'html';
  return /^(<\?xml|\{\\rtf)/i.test(start) ? 'unknown' : null;
}

function limited(format: 'xlsx' | 'csv', bytes: number): GuardedFile {
  const limit = format === 'xlsx' ? MAX_XLSX_BYTES : MAX_CSV_BYTES;
  return bytes > limit
    ? { kind: 'problem', problem: { code: 'file-too-large', bytes, limit } }
    : { kind: 'ok', format, bytes };
}

async function judgeOpenFile(file: FileHandle): Promise<GuardedFile> {
  const stat = await file.stat();
  if (!stat.isFile()) return { kind: 'problem', problem: { code: 'file-not-a-list', looksLike: 'unknown' } };
  if (stat.size === 0) return { kind: 'problem', problem: { code: 'file-empty' } };
  const buffer = Buffer.alloc(HEAD_BYTES);
  const { bytesRead } = await file.read(buffer, 0, HEAD_BYTES, 0);
  const head = buffer.subarray(0, bytesRead);
  if (startsWith(head, ZIP)) return limited('xlsx', stat.size);
  if (startsWith(head, OLE2)) return { kind: 'problem', problem: await judgeOldOffice(file, stat.size) };
  const looksLike = looksOf(head);
  if (looksLike !== null) return { kind: 'problem', problem: { code: 'file-not-a-list', looksLike } };
  return limited('csv', stat.size);
}

/** Turns an error of the file system into a problem: gone, or there but not for us. */
export function problemOfFileError(error: unknown): SpreadsheetProblem {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'ENOENT' || code === 'ENOTDIR') return { code: 'file-missing' };
  if (code === 'EISDIR') return { code: 'file-not-a-list', looksLike: 'unknown' };
  return { code: 'file-unreadable' };
}

/**
 * Looks at a file before anything parses it: a regular file, of a kind that is a list, not larger than its kind
 * may be. What counts is the content, not the extension: a CSV named .xlsx is read as the CSV that it is, a PDF
 * named .xlsx is refused. Reads the first 64 kB (an OLE2 file is scanned in pieces), whatever the size.
 * Throws nothing.
 */
export async function guardFile(path: string): Promise<GuardedFile> {
  let file: FileHandle | null = null;
  try {
    file = await open(path, 'r');
    return await judgeOpenFile(file);
  } catch (error) {
    return { kind: 'problem', problem: problemOfFileError(error) };
  } finally {
    await file?.close();
  }
}
