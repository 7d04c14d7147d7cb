import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { PDFDocument } from '@cantoo/pdf-lib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import { stampCopy } from './stamp-copy.ts';

const FONT = new URL('../../assets/fonts/Arimo-Copy.ttf', import.meta.url);
const font = async () => new Uint8Array(await readFile(FONT));
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

async function blankPdf(sizes: readonly (readonly [number, number])[]): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  document.setTitle('Panggilan');
  for (const size of sizes) document.addPage([...size]);
  return document.save();
}

describe('A copy of a letter', () => {
  it('carries SALINAN across every page, upright or lying, and in its title', async () => {
    const copy = await stampCopy(
      await blankPdf([
        [609, 935],
        [935, 609],
        [595, 842],
      ]),
      { title: 'Panggilan', font: await font(), cancelled: false },
    );
    const document = await getDocument({ data: copy.slice(), verbosity: 0 }).promise;
    expect(document.numPages).toBe(3);
    for (let n = 1; n <= 3; n += 1) {
      const page = await document.getPage(n);
      const { width, height } = page.getViewport({ scale: 1 });
      const { items } = await page.getTextContent();
      const [mark] = items.filter((item) => 'str' in item && item.str !== '');
      if (!mark || !('str' in mark)) throw new Error('no mark');
      expect(mark.str).toBe('SALINAN');
      // Begins in the lower left quarter and ends in the upper right one, inside the page.
      const [cos = 0, sin = 0, , , x = 0, y = 0] = mark.transform as number[];
      const angle = Math.atan2(sin, cos);
      expect(x).toBeGreaterThan(0);
      expect(y).toBeGreaterThan(0);
      expect(x).toBeLessThan(width / 2);
      expect(y).toBeLessThan(height / 2);
      expect(x + mark.width * Math.cos(angle)).toBeLessThan(width);
      expect(y + mark.width * Math.sin(angle)).toBeLessThan(height);
      expect(mark.width).toBeGreaterThan(Math.hypot(width, height) * 0.5);
    }
    const { info } = await document.getMetadata();
    expect(info).toMatchObject({ Title: 'SALINAN - Panggilan' });
  });

  it('of a cancelled letter says BATAL as well, on every page and in its title', async () => {
    const copy = await stampCopy(
      await blankPdf([
        [609, 935],
        [935, 609],
      ]),
      { title: 'Panggilan', font: await font(), cancelled: true },
    );
    const document = await getDocument({ data: copy.slice(), verbosity: 0 }).promise;
    for (let n = 1; n <= 2; n += 1) {
      const { items } = await (await document.getPage(n)).getTextContent();
      const words = items.map((item) => ('str' in item ? item.str : '')).join('');
      expect(words).toBe('SALINAN BATAL');
    }
    const { info } = await document.getMetadata();
    expect(info).toMatchObject({ Title: 'SALINAN BATAL - Panggilan' });
  });

  it('leaves the bytes of the letter as they are', async () => {
    const letter = await blankPdf([[609, 935]]);
    const before = sha256(letter);
    await stampCopy(letter, { title: 'Panggilan', font: await font(), cancelled: false });
    expect(sha256(letter)).toBe(before);
  });

  it('is not made of bytes that are no PDF', async () => {
    await expect(
      stampCopy(new Uint8Array([1, 2, 3]), { title: 'Panggilan', font: await font(), cancelled: false }),
    ).rejects.toThrow();
  });
});
