import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { ContractError } from '../../shared/contract/errors.ts';
import { MAX_KEPT_FILE_BYTES } from '../../shared/contract/letter-archive.ts';
import type { FileToKeep } from '../database/letter-scans.ts';
import { keptName, looksLikePdf } from './documents/kept-name.ts';
import { pictureSize } from './pictures.ts';

/** An A3 sheet scanned at 600 dots per inch has 70 million pixels; more than this is no scan of a letter. */
const MOST_PIXELS = 100_000_000;

function kindOf(bytes: Buffer): FileToKeep['type'] {
  const picture = pictureSize(bytes);
  if (picture !== null) {
    if (picture.width * picture.height > MOST_PIXELS) {
      throw new ContractError('picture-refused', {
        detail: 'scan-too-many-pixels',
        params: { width: picture.width, height: picture.height },
      });
    }
    return picture.type;
  }
  if (looksLikePdf(bytes)) return 'application/pdf';
  throw new ContractError('file-refused', { detail: 'not-a-scan' });
}

/**
 * Reads a signed copy or a proof of delivery. What it is comes from its bytes, never from its name.
 * @param file path of a PDF, PNG or JPEG of at most 50 MB
 * @throws ContractError file-gone; file-refused with `scan-too-large`, `file-empty` or `not-a-scan`; picture-refused with
 * `scan-too-many-pixels`
 */
export async function readFileToKeep(file: string): Promise<FileToKeep> {
  const facts = await stat(file).catch(() => null);
  if (facts === null) throw new ContractError('file-gone');
  if (facts.size === 0) throw new ContractError('file-refused', { detail: 'file-empty' });
  if (facts.size > MAX_KEPT_FILE_BYTES) {
    throw new ContractError('file-refused', {
      detail: 'scan-too-large',
      params: { bytes: facts.size, limit: MAX_KEPT_FILE_BYTES },
    });
  }
  const bytes = await readFile(file).catch(() => {
    throw new ContractError('file-refused', { detail: 'file-unreadable' });
  });
  const type = kindOf(bytes);
  return {
    name: keptName(path.basename(file)),
    type,
    content: new Uint8Array(bytes),
    sha256: createHash('sha256').update(bytes).digest('hex'),
  };
}
