import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { PDFArray, PDFDocument, PDFString } from '@cantoo/pdf-lib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { beforeEach, describe, expect, it } from 'vitest';
import { plainDate } from '../../shared/calendar/plain-date.ts';
import type { DisputeId, LetterId } from '../../shared/domain/ids.ts';
import { freezeLetter } from '../database/letters.ts';
import { emptyFolder, rowsOf, USER } from '../database/office-for-tests.ts';
import { binder } from '../services/case-file/binder.ts';
import { CaseFileDesk } from '../services/case-file/case-file-desk.ts';
import { docxOf, jpegOf, pdfOf, wordParagraph } from '../services/documents/files-for-tests.ts';
import { Jobs } from '../services/jobs.ts';
import { disputeOffice, TODAY } from './disputes-for-tests.ts';
import { documentDoor } from './documents-for-tests.ts';

/** Prints as Chromium does: an address is a link; every eighth row goes to a new page. */
async function toPdf(html: string): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const rows = [...html.matchAll(/<tr[^>]*>(.*?)<\/tr>/gs)].map((match) => match[1] ?? '');
  const pages = Math.max(1, Math.ceil(rows.length / 8));
  for (let n = 0; n < pages; n += 1) {
    const page = document.addPage([595, 842]);
    const own = rows.slice(n * 8, n * 8 + 8);
    own.forEach((row, i) => {
      const plain = row.replace(/<small>.*?<\/small>/g, '').replace(/<\/?(td|a|th)[^>]*>/g, ' ');
      page.drawText(plain.replace(/[^\x20-\x7e]/g, ''), { x: 60, y: 700 - i * 40, size: 9 });
      const to = /href="([^"]+)"/.exec(row)?.[1];
      if (to === undefined) return;
      const link = document.context.obj({
        Type: 'Annot',
        Subtype: 'Link',
        Rect: [60, 690 - i * 40, 500, 715 - i * 40],
        A: { S: 'URI', URI: PDFString.of(to) },
      });
      const all = page.node.Annots() ?? PDFArray.withContext(document.context);
      all.push(document.context.register(link));
      page.node.set(document.context.obj('Annots') as never, all);
    });
  }
  return document.save();
}

let at: Awaited<ReturnType<typeof disputeOffice>>;
let door: ReturnType<typeof documentDoor>;
let id: string;
let target: string | null;
let printed: Uint8Array[];
let progress: string[];

const jobs = new Jobs(({ step, done, total }) => progress.push(`${step} ${done}/${total}`));

beforeEach(async () => {
  at = await disputeOffice();
  id = await at.register();
  progress = [];
  printed = [];
  target = path.join(emptyFolder(), 'berkas.pdf');
  const caseFiles = new CaseFileDesk({
    database: at.office,
    printer: { toPdf },
    jobs,
    startBinder: binder,
    fontFile: new URL('../../assets/fonts/Arimo-Running.ttf', import.meta.url).pathname,
    pickTarget: async () => target,
    printPdf: async (pdf) => {
      printed.push(pdf);
      return true;
    },
  });
  door = documentDoor(at.office, { caseFiles });
});

const add = async (name: string, bytes: Uint8Array) => {
  at.office.now = new Date(at.office.now.getTime() + 60_000);
  return door.add(name, bytes, { kind: 'dispute', id });
};

async function order(more: Readonly<Record<string, unknown>> = {}) {
  const { version, registerNumber } = await at.get(id);
  const { letters, documents } = await door.done('caseFile.contents', { id });
  return {
    disputeId: id,
    version,
    today: TODAY,
    cover: { kind: 'Berkas perkara', number: registerNumber, parties: 'A dan B', facts: [['Jenis', 'PHK']] },
    sheets: [
      { title: 'Linimasa', landscape: false, parts: [{ kind: 'facts', rows: [['a', 'b']] }] },
      {
        title: 'Pihak dan tuntutan',
        landscape: true,
        parts: [
          {
            kind: 'table',
            columns: [{ header: 'Nama', width: 10, align: 'left' }],
            rows: Array.from({ length: 20 }, (_, n) => [`Pekerja ${n}`]),
            totals: [],
          },
        ],
      },
    ],
    letterIds: letters.map((letter) => letter.id),
    documentIds: documents.map((document) => document.id),
    way: 'save',
    job: 'tugas',
    ...more,
  };
}

async function open(bytes: Uint8Array) {
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const texts: string[] = [];
  for (let n = 1; n <= document.numPages; n += 1) {
    const { items } = await (await document.getPage(n)).getTextContent();
    texts.push(
      items
        .map((item) => ('str' in item ? item.str : ''))
        .join(' ')
        .replace(/\s+/g, ' '),
    );
  }
  return { document, texts };
}

describe('The case file', () => {
  it('has contents whose numbers and links are those of the pages, an outline and a running line', async () => {
    await add('Risalah.pdf', await pdfOf(['risalah 1', 'risalah 2', 'risalah 3']));
    await add('Foto.jpg', jpegOf(6));
    await add('Surat kuasa.docx', docxOf(wordParagraph('kuasa')));
    const made = await door.done('caseFile.make', await order());
    if (made === null || target === null) throw new Error('nothing was made');
    const { document, texts } = await open(readFileSync(target));
    expect(made).toEqual({
      fileName: 'berkas.pdf',
      pages: document.numPages,
      setAside: [{ title: 'Surat kuasa', why: 'word' }],
    });
    const { registerNumber } = await at.get(id);
    texts.forEach((text, i) => {
      expect(text).toContain(`Berkas perkara ${registerNumber} · halaman ${i + 1} dari ${texts.length}`);
    });
    // Cover, contents, one sheet of one page and one of three, then the documents.
    const contents = texts[1] ?? '';
    const expected = [
      ['Linimasa', 3],
      ['Pihak dan tuntutan', 4],
      ['Dokumen', 7],
      ['Risalah', 7],
      ['Foto', 10],
      ['Surat kuasa', 11],
    ] as const;
    for (const [title, page] of expected) expect(contents).toMatch(new RegExp(`${title} +${page}\\b`));
    expect(texts[6]).toContain('risalah 1');
    expect(texts[10]).toContain('Word (DOCX)');
    const links = await (await document.getPage(2)).getAnnotations();
    const led: number[] = [];
    for (const link of links)
      led.push((await document.getPageIndex((await document.getDestination(link.dest))?.[0])) + 1);
    expect(led).toEqual(expected.map(([, page]) => page));
    const outline = await document.getOutline();
    const titles = (items: typeof outline): readonly unknown[] =>
      items.map((item) => (item.items.length === 0 ? item.title : [item.title, titles(item.items)]));
    expect(titles(outline)).toEqual([
      'Sampul',
      'Daftar isi',
      'Linimasa',
      'Pihak dan tuntutan',
      ['Dokumen', ['Risalah', 'Foto', 'Surat kuasa']],
    ]);
    expect(progress[0]).toBe('read 0/5');
    expect(progress.at(-1)).toBe('print 5/5');
    const deeds = rowsOf(at.office.database, "SELECT detail FROM audit WHERE procedure = 'worker.noteDeed'");
    expect(JSON.stringify(deeds)).toContain('caseFile.save');
  });

  it('holds what was chosen and nothing else, and nothing of another case', async () => {
    const kept = await add('Satu.pdf', await pdfOf(['satu']));
    await add('Dua.pdf', await pdfOf(['dua']));
    const made = await door.done('caseFile.make', await order({ documentIds: [kept.id], sheets: [] }));
    expect(made?.pages).toBe(3);
    const foreign = await order({ documentIds: ['dokumen-lain'] });
    expect((await door.faultOf('caseFile.make', foreign)).code).toBe('changed-meanwhile');
  });

  it('holds each letter as its newest signed copy, otherwise as it was frozen', async () => {
    const letter = async (sequence: number, title: string): Promise<LetterId> =>
      at.office.database.tables.transaction().execute(async (db) =>
        freezeLetter(db, {
          kind: 'mediation-summons',
          subject: { kind: 'dispute', id: id as DisputeId },
          book: 'dispute',
          year: 2026,
          sequence,
          number: `567/${sequence}/2026`,
          dated: plainDate(`2026-03-0${sequence}`),
          title,
          addressee: 'PT CONTOH',
          replaces: null,
          facts: {},
          blocks: [],
          pdf: new Uint8Array(await pdfOf([`beku ${sequence}`])),
          sha256: String(sequence).padStart(64, '0'),
          pages: 1,
          people: [],
          userId: USER,
          now: at.office.now,
        }),
      );
    const second = await letter(2, 'Panggilan kedua');
    await letter(1, 'Panggilan pertama');
    await door.scan(second, 'pindaian.pdf', await pdfOf(['bertanda tangan', 'lampiran']));
    const { letters } = await door.done('caseFile.contents', { id });
    expect(letters.map(({ title, signed }) => [title, signed])).toEqual([
      ['Panggilan pertama', false],
      ['Panggilan kedua', true],
    ]);
    await door.done('caseFile.make', await order({ sheets: [] }));
    const { texts } = await open(readFileSync(target ?? ''));
    expect(texts).toHaveLength(5);
    expect(texts[2]).toContain('beku 1');
    expect(texts[3]).toContain('bertanda tangan');
    expect(texts[4]).toContain('lampiran');
  });

  it('is refused where the case changed after the screen was shown', async () => {
    const old = await order();
    await at.office.procedure('disputes.addEvent', {
      id,
      version: old.version,
      today: TODAY,
      event: { kind: 'note-added', on: TODAY, data: { text: 'Menyusul.' }, replaces: null, reason: '' },
    });
    expect((await door.faultOf('caseFile.make', old)).code).toBe('changed-meanwhile');
  });

  it('is bound although one of its documents was altered behind the back of the app', async () => {
    await add('Satu.pdf', await pdfOf(['satu', 'dua']));
    at.office.database.raw.exec('DROP TRIGGER document_part_stays');
    at.office.database.raw.exec("UPDATE document_part SET content = x'255044462d'");
    const made = await door.done('caseFile.make', await order({ sheets: [] }));
    expect(made).toMatchObject({ pages: 3, setAside: [{ title: 'Satu', why: 'damaged' }] });
  });

  it('leaves nothing behind when it is cancelled or its dialog is closed', async () => {
    await add('Satu.pdf', await pdfOf(['satu']));
    const folder = path.dirname(target ?? '');
    const making = door.faultOf('caseFile.make', await order({ job: 'batal' }));
    while (!jobs.cancel('batal')) await new Promise((resolve) => setTimeout(resolve, 1));
    expect((await making).code).toBe('cancelled');
    expect(readdirSync(folder)).toEqual([]);
    target = null;
    expect(await door.done('caseFile.make', await order())).toBeNull();
    target = path.join(folder, 'tidak', 'ada.pdf');
    expect(await door.faultOf('caseFile.make', await order())).toMatchObject({
      code: 'file-refused',
      detail: 'file-not-writable',
    });
    expect(existsSync(target)).toBe(false);
  });

  it('goes to the printer as it goes to a file, up to 400 pages', async () => {
    await add('Satu.pdf', await pdfOf(['satu']));
    const made = await door.done('caseFile.make', await order({ way: 'print' }));
    expect(made).toMatchObject({ fileName: null, pages: printed.length === 1 ? 7 : 0 });
    await add('Tebal.pdf', await pdfOf(Array.from({ length: 400 }, (_, n) => `${n}`)));
    expect(await door.faultOf('caseFile.make', await order({ way: 'print' }))).toMatchObject({
      code: 'print-failed',
      detail: 'case-file-too-long',
    });
  });
});
