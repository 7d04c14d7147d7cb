import { readFile, stat } from 'node:fs/promises';
import { ContractError } from '../../shared/contract/errors.ts';

/** A logo of more bytes or pixels than this is no logo. */
const LIMIT_BYTES = 2_000_000;
const LIMIT_SIDE = 4000;

export interface Picture {
  readonly bytes: Uint8Array;
  readonly type: 'image/png' | 'image/jpeg';
}

/** Width and height of a PNG from its first chunk, or null when it is none. */
function pngSize(bytes: Buffer): { readonly width: number; readonly height: number } | null {
  const isPng = bytes.length > 24 && bytes.subarray(0, 8).toString('latin1') === '\x89PNG\r\n\x1a\n';
  return isPng && bytes.subarray(12, 16).toString('latin1') === 'IHDR'
    ? { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) }
    : null;
}

/** Width and height of a JPEG from its frame header, or null when it is none. */
function jpegSize(bytes: Buffer): { readonly width: number; readonly height: number } | null {
  if (bytes.length < 4 || bytes.readUInt16BE(0) !== 0xffd8) return null;
  let at = 2;
  while (at + 9 < bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) };
    at += 2 + bytes.readUInt16BE(at + 2);
  }
  return null;
}

/** Kind, width and height of a PNG or JPEG from its bytes; null when it is none, or has no extent. */
export function pictureSize(
  bytes: Buffer,
): { readonly type: Picture['type']; readonly width: number; readonly height: number } | null {
  const png = pngSize(bytes);
  const found = png ?? jpegSize(bytes);
  if (!found || found.width === 0 || found.height === 0) return null;
  return { type: png ? 'image/png' : 'image/jpeg', ...found };
}

/**
 * Reads a PNG or JPEG for the letterhead; its kind and size are taken from the bytes, not from the name.
 * @throws ContractError picture-refused with `too-large`, `not-a-picture` or `too-many-pixels`; file-gone
 */
export async function readPicture(file: string): Promise<Picture> {
  const size = await stat(file).then(
    (facts) => facts.size,
    () => null,
  );
  if (size === null) throw new ContractError('file-gone');
  if (size > LIMIT_BYTES) {
    throw new ContractError('picture-refused', {
      detail: 'too-large',
      params: { bytes: size, limit: LIMIT_BYTES },
    });
  }
  const bytes = await readFile(file);
  const png = pngSize(bytes);
  const found = png ?? jpegSize(bytes);
  if (!found || found.width === 0 || found.height === 0) {
    throw new ContractError('picture-refused', { detail: 'not-a-picture' });
  }
  if (found.width > LIMIT_SIDE || found.height > LIMIT_SIDE) {
    throw new ContractError('picture-refused', {
      detail: 'too-many-pixels',
      params: { ...found, limit: LIMIT_SIDE },
    });
  }
  return { bytes: new Uint8Array(bytes), type: png ? 'image/png' : 'image/jpeg' };
}
