import { crc32 } from 'node:zlib';

/** One file of an archive. */
export type StoredPart = readonly [name: string, content: Uint8Array];

const DOS_DATE_1980 = 0x0021;
const UTF8_NAMES = 0x0800;

function header(
  size: number,
  fields: readonly (readonly [at: number, bytes: 2 | 4, value: number])[],
): Buffer {
  const buffer = Buffer.alloc(size);
  for (const [at, bytes, value] of fields) buffer.writeUIntLE(value >>> 0, at, bytes);
  return buffer;
}

/**
 * Packs parts into a ZIP archive without compression: the way to hand parts that were checked one by one to a
 * reader that wants an archive. At most 65,535 parts and 4 GB. Deterministic: every date is 1 January 1980.
 */
export function packStored(parts: Iterable<StoredPart>): Buffer {
  const body: Uint8Array[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of parts) {
    const path = Buffer.from(name, 'utf8');
    const size = content.length;
    const common = [crc32(content), size, size] as const;
    const local = header(30, [
      [0, 4, 0x04034b50],
      [4, 2, 20],
      [6, 2, UTF8_NAMES],
      [12, 2, DOS_DATE_1980],
      [14, 4, common[0]],
      [18, 4, common[1]],
      [22, 4, common[2]],
      [26, 2, path.length],
    ]);
    const central = header(46, [
      [0, 4, 0x02014b50],
      [4, 2, 20],
      [6, 2, 20],
      [8, 2, UTF8_NAMES],
      [14, 2, DOS_DATE_1980],
      [16, 4, common[0]],
      [20, 4, common[1]],
      [24, 4, common[2]],
      [28, 2, path.length],
      [42, 4, offset],
    ]);
    body.push(local, path, content);
    directory.push(central, path);
    offset += local.length + path.length + size;
  }
  const directorySize = directory.reduce((sum, piece) => sum + piece.length, 0);
  const count = directory.length / 2;
  const end = header(22, [
    [0, 4, 0x06054b50],
    [8, 2, count],
    [10, 2, count],
    [12, 4, directorySize],
    [16, 4, offset],
  ]);
  return Buffer.concat([...body, ...directory, end]);
}
