import { createHash } from 'node:crypto';

/** Length of a part, bytes: short enough that nobody waits for the step that stores it. */
export const PART_BYTES = 1024 * 1024;

/** A piece of a file with its own fingerprint, so that it can be believed without the others. */
export interface FilePart {
  readonly content: Uint8Array;
  /** SHA-256, hexadecimal. */
  readonly sha256: string;
}

/** SHA-256 of bytes, hexadecimal. */
export const fingerprint = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** How many parts a file of so many bytes has. */
export const partsIn = (bytes: number, partBytes: number = PART_BYTES): number =>
  Math.ceil(bytes / partBytes);

/** A part of a file as a copy of its own, by its number from 0. */
export function partOf(file: Uint8Array, number: number): FilePart {
  const content = file.slice(number * PART_BYTES, (number + 1) * PART_BYTES);
  // A buffer's slice shares its memory: what goes to another thread must not.
  const own = Buffer.isBuffer(content) ? new Uint8Array(content) : content;
  return { content: own, sha256: fingerprint(own) };
}
