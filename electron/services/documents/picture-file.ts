import { crc32 } from 'node:zlib';

/* Whether a picture is whole: a copy that broke off half-way would show grey where a signature stood. All pure. */

const PNG_HEAD = 8;

/** Chunks of a PNG up to its end mark; null where one is cut off or altered. */
export function pngChunks(bytes: Buffer): readonly { readonly type: string; readonly data: Buffer }[] | null {
  const chunks: { type: string; data: Buffer }[] = [];
  for (let at = PNG_HEAD; at + 12 <= bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    const end = at + 12 + length;
    if (end > bytes.length) return null;
    if (crc32(bytes.subarray(at + 4, end - 4)) !== bytes.readUInt32BE(end - 4)) return null;
    const type = bytes.subarray(at + 4, at + 8).toString('latin1');
    chunks.push({ type, data: bytes.subarray(at + 8, end - 4) });
    if (type === 'IEND') return chunks;
    at = end;
  }
  return null;
}

const START_OF_SCAN = 0xda;
const EXIF = 0xe1;
const END_OF_IMAGE = Buffer.from([0xff, 0xd9]);

interface Segment {
  readonly marker: number;
  readonly data: Buffer;
  /** Where the next one begins. */
  readonly end: number;
}

/** Segments of a JPEG up to its first scan; null where one is cut off. */
function jpegSegments(bytes: Buffer): readonly Segment[] | null {
  const segments: Segment[] = [];
  for (let at = 2; at + 4 <= bytes.length; ) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] ?? 0;
    // Any marker may be led by further 0xff.
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const end = at + 2 + bytes.readUInt16BE(at + 2);
    if (end > bytes.length) return null;
    segments.push({ marker, data: bytes.subarray(at + 4, end), end });
    if (marker === START_OF_SCAN) return segments;
    at = end;
  }
  return null;
}

/** Whether the data of a JPEG reach its end mark. What stands before the first scan, a preview for one, does not count. */
export function isWholeJpeg(bytes: Buffer): boolean {
  const scan = jpegSegments(bytes)?.at(-1);
  return scan !== undefined && bytes.indexOf(END_OF_IMAGE, scan.end) >= 0;
}

const ORIENTATION = 0x0112;

/**
 * How a camera says that its picture has to be turned: 1 as it is, 3 upside down, 6 and 8 a quarter to the right and to
 * the left, the others mirrored. 1 where it says nothing.
 */
export function jpegOrientation(bytes: Buffer): number {
  const exif = jpegSegments(bytes)?.find(
    ({ marker, data }) => marker === EXIF && data.subarray(0, 6).toString('latin1') === 'Exif\0\0',
  );
  const tiff = exif?.data.subarray(6);
  if (tiff === undefined || tiff.length < 14) return 1;
  const little = tiff.subarray(0, 2).toString('latin1') === 'II';
  const short = (at: number) =>
    at + 2 > tiff.length ? 0 : little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at);
  const start = little ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  const count = Math.min(short(start), 200);
  for (let entry = 0; entry < count; entry += 1) {
    const at = start + 2 + entry * 12;
    if (short(at) === ORIENTATION) {
      const value = short(at + 8);
      return value >= 1 && value <= 8 ? value : 1;
    }
  }
  return 1;
}
