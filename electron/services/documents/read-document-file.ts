import { createHash } from 'node:crypto';
import { open, stat } from 'node:fs/promises';
import path from 'node:path';
import { ContractError } from '../../../shared/contract/errors.ts';
import { DOCX_TYPE, type DocumentType, MAX_DOCUMENT_BYTES } from '../../../shared/domain/document.ts';
import { PART_BYTES } from '../../database/document-parts.ts';
import type { FileOfDocument } from '../../database/documents.ts';
import { pictureSize } from '../pictures.ts';
import { docxText } from './docx-file.ts';
import { keptName, looksLikePdf } from './kept-name.ts';
import { isLockedPdf } from './pdf-lock.ts';
import { isWholeJpeg, pngChunks } from './picture-file.ts';

/** A photo of a good telephone has 50 million; more than this no screen can be asked to show. */
const MOST_PIXELS = 100_000_000;

const ZIP = Buffer.from('PK\x03\x04', 'latin1');
const OLE2 = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
const PNG = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
const JPEG = Buffer.from([0xff, 0xd8, 0xff]);

const refuse = (detail: string) => new ContractError('file-refused', { detail });
const starts = (bytes: Buffer, head: Buffer) => bytes.subarray(0, head.length).equals(head);

function pictureType(bytes: Buffer): DocumentType {
  const picture = pictureSize(bytes);
  if (picture === null) throw refuse('document-broken');
  const { type, width, height } = picture;
  if (width * height > MOST_PIXELS) {
    throw new ContractError('picture-refused', {
      detail: 'document-too-many-pixels',
      params: { width, height },
    });
  }
  const whole = type === 'image/png' ? pngChunks(bytes) !== null : isWholeJpeg(bytes);
  if (!whole) throw refuse('document-broken');
  return type;
}

/** An old Word file, or a new one behind a password: both stand in the same wrapping. */
function oldOffice(bytes: Buffer): ContractError {
  if (bytes.includes(Buffer.from('EncryptedPackage', 'utf16le'))) return refuse('document-locked');
  if (bytes.includes(Buffer.from('WordDocument', 'utf16le'))) return refuse('document-old-word');
  return refuse('document-not-known');
}

/**
 * What a file is, by its bytes.
 * @throws ContractError file-refused, picture-refused
 */
export async function documentType(bytes: Buffer): Promise<DocumentType> {
  if (starts(bytes, PNG) || starts(bytes, JPEG)) return pictureType(bytes);
  if (starts(bytes, ZIP)) {
    await docxText(bytes);
    return DOCX_TYPE;
  }
  if (starts(bytes, OLE2)) throw oldOffice(bytes);
  if (!bytes.subarray(0, 1024).includes('%PDF-')) throw refuse('document-not-known');
  if (!looksLikePdf(bytes)) throw refuse('document-broken');
  if (await isLockedPdf(bytes)) throw refuse('document-locked');
  return 'application/pdf';
}

/** A file with its bytes, as it was found on the disk. */
export interface FoundFile extends FileOfDocument {
  readonly content: Buffer;
}

/** The bytes of a file and their fingerprint, taken on the way. @throws the system's error; Error when the file changes */
async function bytesOf(
  file: string,
  size: number,
  onRead: () => void,
): Promise<Pick<FoundFile, 'content' | 'sha256'>> {
  const handle = await open(file, 'r');
  try {
    const content = Buffer.allocUnsafeSlow(size);
    const hash = createHash('sha256');
    let at = 0;
    for (let read = -1; read !== 0 && at < size; at += read) {
      ({ bytesRead: read } = await handle.read(content, at, Math.min(PART_BYTES, size - at)));
      hash.update(content.subarray(at, at + read));
      onRead();
    }
    // It may have grown or shrunk between the two looks.
    if (at !== size || (await handle.stat()).size !== size) throw new Error('the file changed');
    return { content, sha256: hash.digest('hex') };
  } finally {
    await handle.close();
  }
}

/**
 * Reads a file that is to become a document. What it is comes from its bytes, never from its name.
 * @param file path of a PDF, PNG, JPEG or DOCX of at most 50 MB
 * @param onRead called with each part that the disk gave
 * @throws ContractError as `documents.add` of the contract
 */
export async function readDocumentFile(
  file: string,
  onRead: () => void = () => undefined,
): Promise<FoundFile> {
  const facts = await stat(file).catch(() => null);
  if (facts === null) throw new ContractError('file-gone');
  if (facts.size === 0) throw refuse('file-empty');
  if (facts.size > MAX_DOCUMENT_BYTES) {
    throw new ContractError('file-refused', {
      detail: 'document-too-large',
      params: { bytes: facts.size, limit: MAX_DOCUMENT_BYTES },
    });
  }
  const { content, sha256 } = await bytesOf(file, facts.size, onRead).catch(() => {
    throw refuse('file-unreadable');
  });
  return {
    name: keptName(path.basename(file)),
    type: await documentType(content),
    bytes: content.length,
    sha256,
    content,
  };
}
