import { readFileSync } from 'node:fs';
import { degrees, PDFDocument, PDFName, PDFString, StandardFonts } from '@cantoo/pdf-lib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import { DOCX_TYPE } from '../../../shared/domain/document.ts';
import { docxOf, jpegOf, pdfOf, pngOf, wordParagraph } from '../documents/files-for-tests.ts';
import { type Bound, binder } from './binder.ts';

const FONT = new Uint8Array(
  readFileSync(new URL('../../../assets/fonts/Arimo-Running.ttf', import.meta.url)),
);
const NOTICE = {
  title: 'Surat kuasa',
  facts: [['Ukuran', '12 KB']] as const,
  text: 'Tidak dapat dimasukkan.',
};
const RUNNING = 'Berkas perkara 005/PHI/2026';

const pdf = (content: Uint8Array): Bound => ({ type: 'application/pdf', content: new Uint8Array(content) });

/** Binds parts as the desk does, in memory. */
async function bind(parts: readonly { readonly name: string; readonly bound: Bound }[]) {
  const bench = binder();
  const counted = [];
  for (const { bound } of parts) counted.push(await bench.count(bound));
  const total = counted.reduce((sum, { pages }) => sum + pages, 0);
  await bench.open({ file: null, font: FONT, running: RUNNING, total });
  const whys: (string | null)[] = [];
  let page = 0;
  const bookmarks = [];
  for (const [i, { name, bound }] of parts.entries()) {
    const one = counted[i] ?? { pages: 0, why: null };
    whys.push(await bench.append({ ...bound, counted: one, name, notice: NOTICE }));
    bookmarks.push({ name: `bagian-${i}`, title: name, page, level: i === 0 ? 0 : 1 } as const);
    page += one.pages;
  }
  const bytes = await bench.close('Berkas', bookmarks);
  if (bytes === null) throw new Error('no bytes');
  const task = getDocument({ data: bytes.slice(), verbosity: 0 });
  const document = await task.promise;
  const pages = [];
  for (let n = 1; n <= document.numPages; n += 1) {
    const one = await document.getPage(n);
    const { items } = await one.getTextContent();
    pages.push({
      text: items
        .map((item) => ('str' in item ? item.str : ''))
        .join(' ')
        .replace(/\s+/g, ' ')
        .trim(),
      size: one.getViewport({ scale: 1 }),
      operators: (await one.getOperatorList()).fnArray.length,
    });
  }
  return { counted, whys, pages, outline: await document.getOutline(), document, bytes };
}

describe('A bound file', () => {
  it('numbers its pages throughout, names each part at the foot and in the outline, and keeps the pages as they are', async () => {
    const { pages, outline, document } = await bind([
      { name: 'Panggilan', bound: pdf(await pdfOf(['Panggilan satu', 'Panggilan dua'])) },
      { name: 'Risalah', bound: pdf(await pdfOf(['Risalah satu'])) },
    ]);
    expect(pages.map(({ text }) => text)).toEqual([
      `Panggilan satu Panggilan ${RUNNING} · halaman 1 dari 3`,
      `Panggilan dua Panggilan ${RUNNING} · halaman 2 dari 3`,
      `Risalah satu Risalah ${RUNNING} · halaman 3 dari 3`,
    ]);
    expect(outline.map(({ title, items }) => [title, items.map((item) => item.title)])).toEqual([
      ['Panggilan', ['Risalah']],
    ]);
    const dest = await document.getDestination('bagian-1');
    expect(await document.getPageIndex(dest?.[0])).toBe(2);
  });

  it('fits pictures to a page each, lying or upright as they were taken', async () => {
    const picture = (content: Buffer, type: 'image/png' | 'image/jpeg'): Bound => ({ type, content });
    const { pages, whys } = await bind([
      { name: 'Abu', bound: picture(pngOf(3_000, 1_000, 1), 'image/png') },
      { name: 'Warna', bound: picture(pngOf(40, 90, 3), 'image/png') },
      { name: 'Tembus', bound: picture(pngOf(60, 30, 4), 'image/png') },
      { name: 'Foto', bound: picture(jpegOf(1), 'image/jpeg') },
      { name: 'Foto miring', bound: picture(jpegOf(6), 'image/jpeg') },
    ]);
    expect(whys).toEqual([null, null, null, null, null]);
    expect(pages.map(({ size }) => size.width > size.height)).toEqual([true, false, true, true, false]);
    for (const { operators } of pages) expect(operators).toBeGreaterThan(8);
  });

  it('says in the place of a document why it is not there', async () => {
    const { pages, whys } = await bind([
      { name: 'Word', bound: { type: DOCX_TYPE, content: docxOf(wordParagraph('x')) } },
      { name: 'Terkunci', bound: pdf(await pdfOf(['Rahasia'], 'sandi')) },
      { name: 'Rusak', bound: pdf(Buffer.from('%PDF-1.7\nhancur\n%%EOF')) },
      { name: 'Kosong', bound: pdf(new Uint8Array()) },
      { name: 'Gambar rusak', bound: { type: 'image/jpeg', content: Buffer.from([0xff, 0xd8, 0xff, 0xd9]) } },
      { name: 'Baik', bound: pdf(await pdfOf(['Baik'])) },
    ]);
    expect(whys).toEqual(['word', 'locked', 'damaged', 'damaged', 'damaged', null]);
    for (const { text } of pages.slice(0, 5)) expect(text).toContain('Tidak dapat dimasukkan.');
    expect(pages[5]?.text).toContain('halaman 6 dari 6');
  });

  it('takes in what opens without a password though it forbids changes', async () => {
    const { whys, pages } = await bind([{ name: 'Slip', bound: pdf(await pdfOf(['Slip gaji'], '')) }]);
    expect(whys).toEqual([null]);
    expect(pages[0]?.text).toContain('Slip gaji');
  });

  it('keeps what was filled in and noted on a page, and leaves links and programs behind', async () => {
    const form = await PDFDocument.create();
    const page = form.addPage([400, 600]);
    const field = form.getForm().createTextField('nama');
    field.setText('Siti CONTOH');
    field.addToPage(page, { x: 50, y: 500, width: 200, height: 24 });
    const script = form.context.obj({ S: 'JavaScript', JS: PDFString.of('app.alert(1)') });
    page.node.set(PDFName.of('AA'), form.context.obj({ O: script }));
    const { pages, bytes } = await bind([{ name: 'Formulir', bound: pdf(await form.save()) }]);
    expect(pages[0]?.text).toContain('Siti CONTOH');
    expect(Buffer.from(bytes).includes('JavaScript')).toBe(false);
  });

  it('writes its foot upright on pages that lie on their side or are cut', async () => {
    for (const angle of [0, 90, 180, 270]) {
      const turned = await PDFDocument.create();
      const font = await turned.embedFont(StandardFonts.Helvetica);
      const page = turned.addPage([300, 700]);
      page.drawText('isi', { x: 100, y: 300, size: 12, font });
      page.setCropBox(20, 30, 260, 640);
      page.setRotation(degrees(angle));
      const { document } = await bind([{ name: 'Miring', bound: pdf(await turned.save()) }]);
      const first = await document.getPage(1);
      const view = first.getViewport({ scale: 1 });
      const { items } = await first.getTextContent();
      const foot = items.find((item) => 'str' in item && item.str.includes('halaman'));
      if (foot === undefined || !('str' in foot)) throw new Error('no foot');
      const [a = 0, b = 0, , , e = 0, f = 0] = foot.transform as number[];
      const [x = 0, y = 0] = view.convertToViewportPoint(e, f);
      const [x2 = 0, y2 = 0] = view.convertToViewportPoint(e + a, f + b);
      expect(y).toBeGreaterThan(view.height * 0.97);
      expect(y).toBeLessThan(view.height);
      // Along the bottom, from left to right.
      expect(Math.abs(y2 - y)).toBeLessThan(0.01);
      expect(x2).toBeGreaterThan(x);
      expect(x).toBeGreaterThan(0);
    }
  });
});
