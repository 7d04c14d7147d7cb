import { writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ContractError } from '../../shared/contract/errors.ts';
import { emptyFolder } from '../database/office-for-tests.ts';
import { readPicture } from './pictures.ts';

const folder = emptyFolder();
function fileOf(bytes: Uint8Array, name = 'logo.png'): string {
  const file = path.join(folder, name);
  writeFileSync(file, bytes);
  return file;
}

/** The first chunk of a PNG, which holds its size, and some bytes after it. */
function png(width: number, height: number): Buffer {
  const bytes = Buffer.alloc(60);
  Buffer.from('\x89PNG\r\n\x1a\n', 'latin1').copy(bytes);
  bytes.writeUInt32BE(13, 8);
  bytes.write('IHDR', 12, 'latin1');
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  return bytes;
}

/** A JPEG with a comment before the frame that holds its size. */
function jpeg(width: number, height: number, frame = 0xc0): Buffer {
  const comment = Buffer.from([0xff, 0xfe, 0, 6, 1, 2, 3, 4]);
  const start = Buffer.from([0xff, frame, 0, 17, 8, height >> 8, height & 255, width >> 8, width & 255, 3]);
  return Buffer.concat([Buffer.from([0xff, 0xd8]), comment, start, Buffer.alloc(40)]);
}

describe('A logo', () => {
  it('is known by its bytes, not by its name', async () => {
    expect(await readPicture(fileOf(png(300, 200), 'logo.txt'))).toMatchObject({ type: 'image/png' });
    expect(await readPicture(fileOf(jpeg(300, 200), 'logo.png'))).toMatchObject({ type: 'image/jpeg' });
    expect(await readPicture(fileOf(jpeg(300, 200, 0xc2)))).toMatchObject({ type: 'image/jpeg' });
    expect((await readPicture(fileOf(png(300, 200)))).bytes).toEqual(new Uint8Array(png(300, 200)));
  });

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['a drawing of instructions', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>')],
    ['a GIF', Buffer.from('GIF89a\x10\x00\x10\x00\x00\x00\x00;'.padEnd(60, '\0'), 'latin1')],
    ['a PDF', Buffer.from('%PDF-1.7'.padEnd(60))],
    ['a PNG without width', png(0, 200)],
    ['the first eight bytes of a PNG', png(10, 10).subarray(0, 8)],
    ['a JPEG that ends before its size', jpeg(10, 10).subarray(0, 12)],
    ['a JPEG whose size field is no frame', jpeg(10, 10, 0xc4)],
    [
      'a JPEG whose lengths lead nowhere',
      Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 0]), Buffer.alloc(50)]),
    ],
  ])('is refused when it is %s', async (_, bytes) => {
    await expect(readPicture(fileOf(bytes))).rejects.toMatchObject({
      fault: { code: 'picture-refused', detail: 'not-a-picture' },
    });
  });

  it('is refused with too many pixels or too many bytes', async () => {
    await expect(readPicture(fileOf(png(4001, 10)))).rejects.toMatchObject({
      fault: { detail: 'too-many-pixels', params: { width: 4001, height: 10, limit: 4000 } },
    });
    await expect(readPicture(fileOf(jpeg(10, 60_000)))).rejects.toMatchObject({
      fault: { detail: 'too-many-pixels' },
    });
    await expect(
      readPicture(fileOf(Buffer.concat([png(10, 10), Buffer.alloc(2_000_000)]))),
    ).rejects.toMatchObject({
      fault: { detail: 'too-large' },
    });
  });

  it('that was moved away meanwhile is reported as gone', async () => {
    await expect(readPicture(path.join(folder, 'pergi.png'))).rejects.toMatchObject({
      fault: { code: 'file-gone' },
    });
  });

  it('of any bytes is a picture or is refused, and never hangs', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom([], [0xff, 0xd8], [...png(10, 10).subarray(0, 16)]),
        fc.uint8Array({ maxLength: 80 }),
        async (head, tail) => {
          const result = await readPicture(fileOf(Buffer.from([...head, ...tail]))).catch(
            (error: unknown) => error,
          );
          if (!(result instanceof ContractError)) expect(result).toHaveProperty('type');
        },
      ),
      { numRuns: 300 },
    );
  });
});
