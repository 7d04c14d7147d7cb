import { readFile } from 'node:fs/promises';
import { PDFDocument } from '@cantoo/pdf-lib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { stampPages } from './stamp-pages.ts';

const FONT = new URL('../../assets/fonts/Arimo-PageNumbers.ttf', import.meta.url);
let font: Uint8Array;

beforeAll(async () => {
  font = new Uint8Array(await readFile(FONT));
});

async function blankPdf(pages: number): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  document.setAuthor('Seseorang');
  for (let i = 0; i < pages; i += 1) document.addPage([609.12, 935.04]);
  return await document.save();
}

async function read(pdf: Uint8Array) {
  const task = getDocument({ data: pdf.slice(), verbosity: 0 });
  const document = await task.promise;
  const texts: { readonly text: string; readonly x: number; readonly y: number }[] = [];
  for (let n = 1; n <= document.numPages; n += 1) {
    const { items } = await (await document.getPage(n)).getTextContent();
    const parts = items.filter((item) => 'str' in item);
    const first = parts[0];
    texts.push({
      text: parts.map((part) => part.str).join(''),
      x: first?.transform[4],
      y: first?.transform[5],
    });
  }
  const { info } = await document.getMetadata();
  await task.destroy();
  return { texts, info: info as Readonly<Record<string, unknown>> };
}

describe('the pages of a letter', () => {
  it('carry their number from the second on, centred in the top margin', async () => {
    const { pdf, pages } = await stampPages(await blankPdf(12), { title: 'Surat', font, topMargin: 20 });
    const { texts } = await read(pdf);
    expect(pages).toBe(12);
    expect(texts.map((page) => page.text)).toEqual([
      '',
      ...Array.from({ length: 11 }, (_, i) => `- ${i + 2} -`),
    ]);
    const second = texts[1];
    expect(second?.y).toBeGreaterThan(935.04 - (20 * 72) / 25.4);
    expect(second?.x).toBeGreaterThan(285);
    expect(second?.x).toBeLessThan(304);
  });

  it('carry none when there is only one', async () => {
    const { pdf, pages } = await stampPages(await blankPdf(1), { title: 'Surat', font, topMargin: 20 });
    expect(pages).toBe(1);
    expect((await read(pdf)).texts.map((page) => page.text)).toEqual(['']);
  });

  it('name the kind of letter and the app in their metadata, no person and no hour', async () => {
    const { pdf } = await stampPages(await blankPdf(2), {
      title: 'Tanda terima laporan PHK',
      font,
      topMargin: 20,
    });
    const { info } = await read(pdf);
    expect(info).toMatchObject({
      Title: 'Tanda terima laporan PHK',
      Producer: 'Sambung',
      Creator: 'Sambung',
    });
    expect(info.Author || '').toBe('');
    expect(info.CreationDate).toBeUndefined();
    expect(info.ModDate).toBeUndefined();
  });

  it('come out alike byte for byte when they are stamped twice', async () => {
    const blank = await blankPdf(3);
    const options = { title: 'Surat', font, topMargin: 20 };
    const [first, second] = [await stampPages(blank, options), await stampPages(blank, options)];
    expect(Buffer.from(first.pdf).equals(Buffer.from(second.pdf))).toBe(true);
  });

  it('are refused when the bytes are no PDF', async () => {
    await expect(stampPages(new Uint8Array(20), { title: 'Surat', font, topMargin: 20 })).rejects.toThrow();
  });
});
