import { readFileSync } from 'node:fs';
import { PDFDocument, PDFName, StandardFonts } from '@cantoo/pdf-lib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import { letterAnchor } from '../../../shared/letters/html-batch.ts';
import { partLetters } from './part-letters.ts';
import { PdfFile } from './pdf-file.ts';

const font = new Uint8Array(
  readFileSync(new URL('../../../assets/fonts/Arimo-PageNumbers.ttf', import.meta.url)),
);
const options = (letters: number) => ({
  titles: Array.from({ length: letters }, (_, i) => `Surat é ${i + 1}`),
  font,
  topMargin: 20,
});

/** A page of links, then letters of so many pages; `places` names the page on which each is said to begin. */
async function printOf(lengths: readonly number[], places?: readonly number[]): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const words = await document.embedFont(StandardFonts.Helvetica);
  document.addPage([600, 900]);
  const starts: number[] = [];
  lengths.forEach((length, letter) => {
    starts.push(document.getPageCount());
    for (let n = 1; n <= length; n += 1) {
      const page = document.addPage([600, 900]);
      page.drawText(`isi ${letter + 1} lembar ${n}`, { font: words, x: 60, y: 500 });
    }
  });
  const destinations = (places ?? starts).map((place, i) => [
    letterAnchor(i),
    [document.getPage(place).ref, PDFName.of('XYZ'), 0, 900, 0],
  ]);
  const dictionary = document.context.obj(Object.fromEntries(destinations));
  document.catalog.set(PDFName.of('Dests'), document.context.register(dictionary));
  return document.save();
}

async function read(pdf: Uint8Array) {
  const task = getDocument({ data: pdf.slice(), verbosity: 0 });
  const document = await task.promise;
  const pages: string[] = [];
  for (let n = 1; n <= document.numPages; n += 1) {
    const { items } = await (await document.getPage(n)).getTextContent();
    pages.push(items.map((item) => ('str' in item ? item.str : '')).join(''));
  }
  const { info } = await document.getMetadata();
  await task.destroy();
  return { pages, title: (info as { readonly Title?: string }).Title };
}

describe('the print of a part', () => {
  it('is parted into its letters, each counting its pages from 1', async () => {
    const { letters } = await partLetters(await printOf([1, 3, 2]), options(3));
    const found = await Promise.all(letters.map(({ pdf }) => read(pdf)));
    expect(found).toEqual([
      { pages: ['isi 1 lembar 1'], title: 'Surat é 1' },
      { pages: ['isi 2 lembar 1', 'isi 2 lembar 2- 2 -', 'isi 2 lembar 3- 3 -'], title: 'Surat é 2' },
      { pages: ['isi 3 lembar 1', 'isi 3 lembar 2- 2 -'], title: 'Surat é 3' },
    ]);
    expect(letters.map(({ pages }) => pages)).toEqual([1, 3, 2]);
  });

  it('goes behind the parts before it in one file', async () => {
    const bytes: Uint8Array[] = [];
    const file = new PdfFile((part) => bytes.push(part.slice()));
    for (const lengths of [[1, 2], [1]])
      file.add((await partLetters(await printOf(lengths), options(lengths.length))).pages);
    file.close('Semua surat');
    expect(await read(new Uint8Array(Buffer.concat(bytes)))).toEqual({
      pages: ['isi 1 lembar 1', 'isi 2 lembar 1', 'isi 2 lembar 2- 2 -', 'isi 1 lembar 1'],
      title: 'Semua surat',
    });
  });

  it('is refused where a letter has no beginning, shares a page or stands on the page of links', async () => {
    await expect(partLetters(await printOf([1, 1]), options(3))).rejects.toThrow();
    await expect(partLetters(await printOf([1, 1], [1, 1]), options(2))).rejects.toThrow('do not follow');
    await expect(partLetters(await printOf([1, 1], [0, 1]), options(2))).rejects.toThrow('do not follow');
    await expect(partLetters(await printOf([1, 1], [2, 1]), options(2))).rejects.toThrow('do not follow');
  });
});
