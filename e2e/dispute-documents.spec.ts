import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import Sqlite from 'better-sqlite3';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { nativeBinding } from '../electron/database/binding.ts';
import {
  docxOf,
  jpegOf,
  pdfOf,
  pngOf,
  wordParagraph,
} from '../electron/services/documents/files-for-tests.ts';
import { plainDate } from '../shared/calendar/plain-date.ts';
import { type App, expect, launchApp, refuseErrors, temporaryFolder, test } from './app.ts';
import { answerSaveDialog } from './support/dialogs.ts';
import { confirm, tabTo, typeInto } from './support/keyboard.ts';
import * as looking from './support/looking.ts';
import { newReport, openPractice, worker } from './support/office.ts';
import { resize, SIZES } from './support/screen-checks.ts';
import { TODAY } from './support/today.ts';

let app: App;
let page: Page;
let folder: ReturnType<typeof temporaryFolder>;
let files: string;
let dispute: string;
let person: string;

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
const dialog = () => page.getByRole('dialog');
const grid = () => page.getByRole('grid', { name: 'Dokumen' });

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  folder = temporaryFolder();
  files = path.join(folder.path, 'berkas');
  mkdirSync(files);
  app = await launchApp({ dataDir: path.join(folder.path, 'data') });
  page = app.page;
  await openPractice(app);
  const report = await newReport(app, { reason: 'efficiency-prevent-losses' });
  for (const [name, nik] of [
    ['Siti Rahmawati (CONTOH)', '6372056005870004'],
    ['Rudi Hartono (CONTOH)', '6372050407870001'],
  ] as const)
    await app.door.call('layoffLines.add', {
      reportId: report.id,
      line: worker(name, nik, { response: 'refuses' }),
    });
  const { rows } = await app.door.call('layoffLines.list', { reportId: report.id });
  const full = await app.door.call('layoffs.get', { id: report.id });
  person = (await app.door.call('persons.list', { text: 'Siti Rahmawati' })).rows[0]?.id ?? '';
  const registered = await app.door.call('disputes.register', {
    dispute: {
      kind: 'phk',
      registeredOn: plainDate('2026-03-09'),
      registeredTime: '',
      recordedBy: 'pekerja',
      requestNumber: '7/SP/III/2026',
      requestDate: plainDate('2026-03-06'),
      issue: 'Pekerja menolak PHK karena efisiensi dan menuntut dipekerjakan kembali (CONTOH).',
      bipartiteProof: 'minutes',
      bipartiteEndedOn: null,
      employerId: full.employerId,
      employerProxy: '',
      unionName: '',
      reportId: report.id,
      layoffReason: full.reason,
      note: '',
    },
    documents: [],
    lineIds: rows.map(({ id }) => id),
    personIds: [],
  });
  dispute = registered.id;
  await happen({ kind: 'choice-offered', on: '2026-03-10', data: {} });
  await happen({
    kind: 'delegated',
    on: '2026-03-11',
    data: { mediators: ['Noor Aina (CONTOH)'], conflict: '' },
  });
  await page.reload();
  await resize(app, SIZES.common);
});
test.afterEach(() => refuseErrors(app));
test.afterAll(async () => {
  await app?.close();
  folder?.remove();
});

async function happen(event: { readonly kind: string; readonly on: string; readonly data: unknown }) {
  const { version } = await app.door.call('disputes.get', { id: dispute, asOf: TODAY });
  const outcome = await app.door.call('disputes.addEvent', {
    id: dispute,
    version,
    today: TODAY,
    event: { ...event, on: plainDate(event.on), replaces: null, reason: '' } as never,
  });
  if (outcome.kind !== 'written') throw new Error(JSON.stringify(outcome));
}

const visit = (address: string) => looking.visit(app, address);

const picture = (name: string) => looking.picture(app, name);

const problems = (here: string) => looking.problems(app, here);

/** Lets the next open dialogs answer with these files. */
async function answerWith(named: Readonly<Record<string, Uint8Array>>): Promise<void> {
  const paths = Object.entries(named).map(([name, bytes]) => {
    const file = path.join(files, name);
    writeFileSync(file, bytes);
    return file;
  });
  await app.electron.evaluate(({ dialog: system }, filePaths) => {
    system.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths });
  }, paths);
}

let last = Buffer.alloc(0);

/** A PDF of 46 MB that is like no other. */
function heavy(): Buffer {
  last = Buffer.concat([
    Buffer.from('%PDF-1.7\n'),
    randomBytes(46 * 1024 * 1024 - 15),
    Buffer.from('%%EOF\n'),
  ]);
  return last;
}

/** Parts that belong to no complete file, how many files there are, and whether the database is sound; the app may run. */
function partsOf(file: string) {
  const binding = nativeBinding();
  const database = new Sqlite(file, { readonly: true, ...(binding ? { nativeBinding: binding } : {}) });
  try {
    const count = (rest: string) => Number(database.prepare(`SELECT count(*) FROM ${rest}`).pluck().get());
    return {
      unfinished: count(
        'document_part JOIN document_file ON document_file.id = file_id WHERE completed_at IS NULL',
      ),
      files: count('document_file'),
      whole: database.pragma('quick_check', { simple: true }) === 'ok',
    };
  } finally {
    database.close();
  }
}

test('a first document comes in by keyboard, is described beside its preview, and counts on the tab', async () => {
  await visit(`perkara/${dispute}?tab=dokumen`);
  await expect(page.getByText('Belum ada dokumen')).toBeVisible();
  expect(await problems('no documents')).toEqual([]);
  await answerWith({
    'Risalah_bipartit.pdf': await pdfOf(['Risalah perundingan bipartit (CONTOH)', 'Lampiran risalah']),
  });
  await tabTo(page, button('Pilih berkas'));
  await page.keyboard.press('Enter');
  await expect(dialog().getByRole('heading', { name: 'Risalah bipartit' })).toBeVisible();
  await expect(dialog().getByText('2 halaman')).toBeVisible();
  await expect(dialog().getByRole('combobox', { name: /^Jenis dokumen/ })).toHaveValue('Risalah bipartit');
  await typeInto(page, dialog().getByRole('textbox', { name: /^Tanggal dokumen/ }), '5/3/26');
  await typeInto(page, dialog().getByRole('textbox', { name: /^Catatan/ }), 'Asli di map 4');
  expect(await problems('a document')).toEqual([]);
  await confirm(page);
  await expect(dialog()).toHaveCount(0);
  await expect(page.getByRole('tab', { name: 'Dokumen (1)' })).toBeVisible();
  await expect(grid().getByText('5 Mar 2026')).toBeVisible();
});

test('several files at once come in beside those that are refused, each with its reason', async () => {
  await answerWith({
    'Foto kartu.jpg': jpegOf(6),
    'Struktur.png': pngOf(900, 500),
    'Surat kuasa khusus.docx': docxOf(
      [
        wordParagraph('Surat kuasa khusus', 'Heading1'),
        wordParagraph('Yang bertanda tangan di bawah ini memberi kuasa (CONTOH).'),
        `<w:tbl><w:tr><w:tc>${wordParagraph('Nama')}</w:tc><w:tc>${wordParagraph('Siti Rahmawati (CONTOH)')}</w:tc></w:tr></w:tbl>`,
      ].join(''),
    ),
    'Slip gaji.pdf': await pdfOf(['Slip gaji'], 'sandi'),
    'Undangan.pdf': Buffer.from('MZ\x90\0 program'),
    'Kosong.pdf': Buffer.alloc(0),
    'Potongan.jpg': jpegOf().subarray(0, 400),
  });
  await button('Pilih berkas').click();
  const told = page.getByRole('alert').filter({ hasText: '4 berkas tidak tersimpan' });
  await expect(told).toBeVisible();
  await expect(told.getByText(/Slip gaji\.pdf:.*terkunci dengan kata sandi/)).toBeVisible();
  await expect(told.getByText(/Undangan\.pdf:.*bukan PDF, PNG, JPEG, atau Word/)).toBeVisible();
  await expect(told.getByText(/Kosong\.pdf:.*kosong/)).toBeVisible();
  await expect(told.getByText(/Potongan\.jpg:.*tidak utuh/)).toBeVisible();
  await expect(page.getByRole('tab', { name: 'Dokumen (4)' })).toBeVisible();
  expect(await problems('documents and refusals')).toEqual([]);
  await told.getByRole('button', { name: 'Tutup' }).click();
});

test('a file that is dropped on the list comes in as one that is picked', async () => {
  const file = path.join(files, 'Slip gaji Februari.pdf');
  writeFileSync(file, await pdfOf(['Slip gaji Februari (CONTOH)']));
  const panel = page.getByRole('region', { name: 'Dokumen' });
  const box = await grid().boundingBox();
  if (box === null) throw new Error('no list');
  const here = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const elsewhere = { x: 20, y: here.y };
  const devTools = await page.context().newCDPSession(page);
  const drag = (type: 'dragEnter' | 'dragOver' | 'drop', names: readonly string[], at = here) =>
    devTools.send('Input.dispatchDragEvent', {
      type,
      ...at,
      data: { items: [], files: [...names], dragOperationsMask: 1 },
    });
  // Over the list and away again: nothing happens.
  await drag('dragEnter', [file]);
  await drag('dragOver', [file]);
  await expect(panel.getByText('Lepaskan berkas di sini')).toBeVisible();
  await picture('documents-drag');
  await drag('dragOver', [file], { x: here.x, y: box.y + 4 });
  await drag('dragOver', [file], elsewhere);
  await expect(panel.getByText('Lepaskan berkas di sini')).toHaveCount(0);
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) await drag(type, [file]);
  await expect(dialog().getByRole('heading', { name: 'Slip gaji Februari' })).toBeVisible();
  await expect(dialog().getByRole('img', { name: 'Halaman 1' })).toBeVisible();
  await expect(dialog().getByRole('combobox', { name: /^Jenis dokumen/ })).toHaveValue('Slip gaji');
  await page.keyboard.press('Escape');
  await expect(dialog()).toHaveCount(0);
  // A folder is no document; what is dropped beside it comes in all the same.
  const other = path.join(files, 'Daftar hadir.pdf');
  writeFileSync(other, await pdfOf(['Daftar hadir (CONTOH)']));
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) await drag(type, [files, other]);
  await expect(dialog().getByRole('heading', { name: 'Daftar hadir' })).toBeVisible();
  await page.keyboard.press('Escape');
  const told = page.getByRole('alert').filter({ hasText: '1 berkas tidak tersimpan' });
  await expect(told).toBeVisible();
  await told.getByRole('button', { name: 'Tutup' }).click();
  await devTools.detach();
  const stored = await app.door.call('documents.list', { subject: { kind: 'dispute', id: dispute } });
  for (const { id, version, title } of stored)
    if (/^(Slip gaji Februari|Daftar hadir)$/.test(title))
      await app.door.call('documents.remove', { id, version, reason: 'Berkas uji' });
  await page.reload();
  await expect(page.getByRole('tab', { name: 'Dokumen (4)' })).toBeVisible();
});

test('storing large files says how far it is, and can be stopped without a trace', async () => {
  await answerWith(Object.fromEntries([1, 2, 3].map((n) => [`Pindaian ${n}.pdf`, heavy()])));
  await button('Pilih berkas').click();
  await expect(page.getByText(/^Menyimpan berkas \d dari 3: Pindaian \d\.pdf$/)).toBeVisible();
  await expect(page.getByText(/^[\d,]+ MB dari 46 MB$/)).toBeVisible();
  await picture('documents-storing');
  await button('Hentikan').click();
  await expect(page.getByText(/^Penyimpanan dihentikan\. \d dari 3 berkas tersimpan\.$/)).toBeVisible();
  await expect(button('Hentikan')).toHaveCount(0);
  const stored = await app.door.call('documents.list', { subject: { kind: 'dispute', id: dispute } });
  const scans = stored.filter(({ title }) => title.startsWith('Pindaian'));
  expect(scans.length).toBeLessThan(3);
  for (const { id, version } of scans) {
    expect(await app.door.call('documents.check', { id })).toBeNull();
    await app.door.call('documents.remove', { id, version, reason: 'Berkas uji' });
  }
  await page.reload();
  await expect(page.getByRole('tab', { name: 'Dokumen (4)' })).toBeVisible();
});

test('a picture is turned and a DOCX is read in the app, by keyboard', async () => {
  await grid().focus();
  await page.keyboard.press('Home');
  const titles = ['Surat kuasa khusus', 'Struktur', 'Foto kartu'];
  for (const [at, title] of titles.entries()) {
    await grid().focus();
    await page.keyboard.press('Home');
    for (let n = 0; n < at; n += 1) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(dialog().getByRole('heading', { name: title, exact: true }).first()).toBeVisible();
    if (at === 0) {
      await expect(dialog().getByText('tata letak yang disederhanakan')).toBeVisible();
      await expect(dialog().getByRole('cell', { name: 'Siti Rahmawati (CONTOH)' })).toBeVisible();
      expect(await problems('a word file')).toEqual([]);
    } else {
      const image = dialog().getByRole('img', { name: title });
      await expect(image).toBeVisible();
      const before = await image.boundingBox();
      await dialog().getByRole('button', { name: 'Putar ke kanan' }).click();
      await expect
        .poll(async () => {
          const after = await image.boundingBox();
          return (after?.width ?? 0) > (after?.height ?? 0);
        })
        .toBe((before?.width ?? 0) < (before?.height ?? 0));
      await dialog().getByRole('button', { name: 'Perbesar' }).click();
      await picture(`picture-${at}`);
    }
    await page.keyboard.press('Escape');
    await expect(dialog()).toHaveCount(0);
  }
});

test('the Delete key takes a document out with a reason, and it comes back', async () => {
  await grid().focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Delete');
  await expect(dialog().getByText(/“Struktur” tidak lagi tampil/)).toBeVisible();
  await confirm(page);
  await expect(dialog().getByText('Tulis alasan sedikitnya 5 huruf.')).toBeVisible();
  expect(await problems('taking a document out')).toEqual([]);
  await dialog()
    .getByRole('textbox', { name: /^Alasan/ })
    .fill('Salah perkara');
  await confirm(page);
  await expect(page.getByRole('tab', { name: 'Dokumen (3)' })).toBeVisible();
  await button('Urungkan').click();
  await expect(page.getByRole('tab', { name: 'Dokumen (4)' })).toBeVisible();
  await grid().focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Delete');
  await dialog()
    .getByRole('textbox', { name: /^Alasan/ })
    .fill('Salah perkara');
  await confirm(page);
  await page.getByRole('checkbox', { name: 'Tampilkan yang sudah dikeluarkan' }).check();
  await grid().getByText('Struktur').click();
  await expect(dialog().getByText('Dokumen ini sudah dikeluarkan dari berkas')).toBeVisible();
  await dialog().getByRole('button', { name: 'Masukkan kembali' }).click();
  await expect(page.getByRole('tab', { name: 'Dokumen (4)' })).toBeVisible();
  await page.getByRole('checkbox', { name: 'Tampilkan yang sudah dikeluarkan' }).uncheck();
});

test('a note is written at the head of the timeline, where the documents stand at their days', async () => {
  await page.getByRole('tab', { name: 'Linimasa' }).click();
  const timeline = page.getByRole('list', { name: 'Linimasa' });
  await expect(timeline.getByText('Risalah bipartit', { exact: true }).first()).toBeVisible();
  await typeInto(
    page,
    page.getByRole('textbox', { name: 'Tulis catatan' }),
    'Pengusaha minta waktu (CONTOH).',
  );
  await confirm(page);
  await expect(timeline.getByText('Pengusaha minta waktu (CONTOH).')).toBeVisible();
  await expect(dialog()).toHaveCount(0);
  expect(await problems('timeline with documents')).toEqual([]);
  await timeline.getByRole('button', { name: 'Risalah bipartit' }).click();
  await expect(dialog().getByText('2 halaman')).toBeVisible();
  await page.keyboard.press('Escape');
});

test('the case file is bound as one PDF whose contents are true', async () => {
  await page.keyboard.press('Escape');
  await visit(`perkara/${dispute}`);
  await page.keyboard.press('Control+p');
  await expect(dialog().getByText('Lembar dari Sambung (3 dari 3)')).toBeVisible();
  expect(await problems('choosing for the case file')).toEqual([]);
  const target = path.join(folder.path, 'berkas-perkara.pdf');
  await answerSaveDialog(app, target);
  await confirm(page);
  await expect(dialog().getByText(/^Berkas perkara selesai: \d+ halaman$/)).toBeVisible({ timeout: 60_000 });
  await expect(dialog().getByText('Surat kuasa khusus: dokumen Word, isinya tidak dicetak')).toBeVisible();
  expect(await problems('case file done')).toEqual([]);
  await confirm(page);
  await expect(dialog()).toHaveCount(0);
  if (looking.PICTURES !== undefined)
    writeFileSync(path.join(looking.PICTURES, 'berkas.pdf'), readFileSync(target));

  const pdf = await getDocument({ data: new Uint8Array(readFileSync(target)), verbosity: 0 }).promise;
  const texts: string[] = [];
  for (let n = 1; n <= pdf.numPages; n += 1) {
    const { items } = await (await pdf.getPage(n)).getTextContent();
    texts.push(
      items
        .map((item) => ('str' in item ? item.str : ''))
        .join(' ')
        .replace(/\s+/g, ' '),
    );
  }
  const { registerNumber } = await app.door.call('disputes.get', { id: dispute, asOf: TODAY });
  texts.forEach((text, i) => {
    expect(text).toContain(`Berkas perkara ${registerNumber} · halaman ${i + 1} dari ${texts.length}`);
  });
  const outline = await pdf.getOutline();
  expect(outline.map(({ title }) => title)).toEqual([
    'Sampul',
    'Daftar isi',
    'Linimasa',
    'Pihak dan tuntutan',
    'Tenggat',
    'Dokumen',
  ]);
  const links = (await (await pdf.getPage(2)).getAnnotations()).filter((one) => one.subtype === 'Link');
  // Each line is a link over its title and one over its number.
  expect(new Set(links.map(({ dest }) => dest)).size).toBe(8);
  const contents = texts[1] ?? '';
  for (const { dest } of links) {
    const at = (await pdf.getPageIndex((await pdf.getDestination(dest))?.[0])) + 1;
    expect(contents).toMatch(new RegExp(`\\b${at}\\b`));
  }
  const whole = outline.flatMap((item) => [item, ...item.items]);
  for (const { title, dest } of whole.slice(2)) {
    const place = (await pdf.getPageIndex((dest as [never])[0])) + 1;
    expect(contents).toMatch(new RegExp(`${title}[^0-9]*(?:\\d+ \\w+ \\d{4} · )?[^0-9]*${place}\\b`));
  }
});

test('a person has documents of its own', async () => {
  await visit(`pekerja/${person}?tab=dokumen`);
  await answerWith({ 'KTP Siti.png': pngOf(400, 250) });
  await page.getByRole('region', { name: 'Dokumen' }).getByRole('button', { name: 'Pilih berkas' }).click();
  await expect(dialog().getByRole('combobox', { name: /^Jenis dokumen/ })).toHaveValue('Kartu identitas');
  await page.keyboard.press('Escape');
  await expect(grid().getByText('KTP Siti')).toBeVisible();
  expect(await problems('documents of a person')).toEqual([]);
});

test('a kill in the middle of storing leaves no half document, and nothing of it after the next start', async () => {
  test.setTimeout(90_000);
  const subject = { kind: 'dispute', id: dispute } as const;
  const before = await app.door.call('documents.list', { subject, removed: true });
  await visit(`perkara/${dispute}?tab=dokumen`);
  await answerWith({ 'Terputus.pdf': heavy() });
  await button('Pilih berkas').click();
  await expect(page.getByText(/^\d{1,2}(,\d)? MB dari 46 MB$/)).toBeVisible();
  const database = path.join(folder.path, 'data', 'latihan', 'sambung.db');
  await expect.poll(() => partsOf(database).unfinished, { intervals: [10] }).toBeGreaterThan(3);
  const killed = new Promise((resolve) => app.electron.process().once('exit', resolve));
  app.electron.process().kill('SIGKILL');
  await killed;
  app.errors.take();
  const left = partsOf(database);
  expect(left.unfinished).toBeGreaterThan(0);
  expect(left.whole).toBe(true);
  app = await launchApp({ dataDir: path.join(folder.path, 'data') });
  page = app.page;
  await resize(app, SIZES.common);
  expect(await app.door.call('documents.list', { subject, removed: true })).toEqual(before);
  expect(partsOf(database)).toEqual({ unfinished: 0, files: left.files - 1, whole: true });
  // The same file comes in again as if nothing had been.
  await visit(`perkara/${dispute}?tab=dokumen`);
  await answerWith({ 'Terputus.pdf': last });
  await button('Pilih berkas').click();
  await expect(dialog().getByRole('heading', { name: 'Terputus' })).toBeVisible({ timeout: 30_000 });
  await page.keyboard.press('Escape');
  for (const { id } of await app.door.call('documents.list', { subject }))
    expect(await app.door.call('documents.check', { id })).toBeNull();
});
