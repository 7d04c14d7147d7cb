import { readFileSync } from 'node:fs';
import path from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { readDocx } from '../electron/services/docx/read-docx-for-tests.ts';
import { ROOT } from '../scripts/runtime/paths.ts';
import type { Letter } from '../shared/domain/letter.ts';
import { EXAMPLE_VALUES } from '../shared/letters/example-facts.ts';
import { PRACTICE_MARK } from '../shared/letters/practice-mark.ts';
import { letterSpecs } from '../shared/letters/specs.ts';
import { type App, answerSaveDialog, expect, launchApp, refuseErrors, temporaryFolder, test } from './app.ts';
import { measureMain } from './support/main-load.ts';
import { importList, newReport, openPractice } from './support/office.ts';
import { pretendPrinters, sentJobs } from './support/printers.ts';
import { barriers, resize, SIZES, settled } from './support/screen-checks.ts';

let app: App;
let folder: ReturnType<typeof temporaryFolder>;
let letter: Letter;

/** A summons with everything that it needs. */
async function summons(change: Readonly<Record<string, unknown>> = {}): Promise<string> {
  const subject = { kind: 'none' as const, id: '' };
  const { id } = await app.door.call('drafts.create', {
    kind: 'mediation-summons',
    subject,
    dated: '2026-11-23' as never,
  });
  const { version } = await app.door.call('drafts.get', { id });
  const own = Object.keys(letterSpecs['mediation-summons'].fields);
  const values = Object.fromEntries(Object.entries(EXAMPLE_VALUES).filter(([name]) => own.includes(name)));
  await app.door.call('drafts.save', { id, version, change: { values, ...change } } as never);
  return id;
}

async function saveForWord(): Promise<void> {
  await app.page.getByRole('button', { name: 'Tindakan lain' }).click();
  await app.page.getByRole('menuitem', { name: 'Simpan DOCX' }).click();
}

async function toLetter(): Promise<void> {
  await app.page.evaluate((id) => {
    location.hash = `#/surat/${id}`;
  }, letter.id);
  await settled(app.page);
}

/** Words of the first page with their places in points. */
async function placesOf(pdf: Uint8Array) {
  const task = getDocument({ data: new Uint8Array(pdf), verbosity: 0 });
  const document = await task.promise;
  const { items } = await (await document.getPage(1)).getTextContent();
  await task.destroy();
  return items.flatMap((item) =>
    'str' in item && item.str.trim() !== ''
      ? [{ text: item.str, x: Number(item.transform[4]), y: Number(item.transform[5]) }]
      : [],
  );
}

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  folder = temporaryFolder();
  app = await launchApp({ dataDir: folder.path });
  await openPractice(app);
  const id = await summons();
  const { sha256 } = await app.door.call('drafts.preview', { id });
  letter = await app.door.call('drafts.issue', { id, previewed: sha256 });
  // The page does not know yet that an office is open.
  await app.page.reload();
});

test.afterEach(() => {
  refuseErrors(app);
});

test.afterAll(async () => {
  await app?.close();
  folder?.remove();
});

test('a letter is saved for Word from its page, with its number and the practice mark', async () => {
  const target = path.join(folder.path, 'surat.docx');
  await answerSaveDialog(app, target);
  await resize(app, SIZES.common);
  await toLetter();
  await saveForWord();
  await expect(app.page.getByText('Dokumen Word tersimpan: surat.docx')).toBeVisible();
  const { text, headers } = await readDocx(readFileSync(target));
  expect(text).toContain(letter.number);
  expect(text).toContain('Dra. Contoh Mediator, M.H.');
  expect(headers).toContain('CONTOH - BUKAN DOKUMEN RESMI');
});

test('without a printer the menu says so', async () => {
  await pretendPrinters(app, [], 'accepts');
  await toLetter();
  await app.page.getByRole('button', { name: 'Cetak ke' }).click();
  await expect(app.page.getByText('Belum ada printer yang terpasang pada komputer ini.')).toBeVisible();
  await app.page.keyboard.press('Escape');
});

test('a named printer gets the letter without a dialog and is remembered', async () => {
  await pretendPrinters(app, ['loket', 'ruang-kepala'], 'accepts');
  await toLetter();
  await app.page.getByRole('button', { name: 'Cetak ke' }).click();
  await expect(app.page.getByRole('menuitem').first()).toContainText('Printer loket');
  await expect(app.page.getByRole('menuitem').first()).toContainText('Printer utama');
  await app.page.getByRole('menuitem', { name: 'Printer ruang-kepala' }).click();
  await expect(app.page.getByText('Surat dikirim ke Printer ruang-kepala.')).toBeVisible();
  expect(await sentJobs(app)).toMatchObject([{ silent: true, deviceName: 'ruang-kepala' }]);
  await app.page.getByRole('button', { name: 'Cetak ke' }).click();
  await expect(app.page.getByRole('menuitem').first()).toContainText('Printer ruang-kepala');
  await expect(app.page.getByRole('menuitem').first()).toContainText('Terakhir dipakai');
  expect(await barriers(app.page)).toEqual([]);
  await app.page.keyboard.press('Escape');
});

test('a printer that refuses, or is gone meanwhile, is told of', async () => {
  await pretendPrinters(app, ['loket'], 'refuses');
  await app.page.getByRole('button', { name: 'Cetak ke' }).click();
  await app.page.getByRole('menuitem', { name: 'Printer loket' }).click();
  await expect(app.page.getByText('Printer loket tidak menerima surat ini.')).toBeVisible();
  await app.page.getByRole('button', { name: 'Cetak ke' }).click();
  await expect(app.page.getByRole('menuitem', { name: 'Printer loket' })).toBeVisible();
  await pretendPrinters(app, ['lain'], 'accepts');
  await app.page.getByRole('menuitem', { name: 'Printer loket' }).click();
  await expect(app.page.getByText('Printer loket tidak ditemukan lagi.')).toBeVisible();
  expect(await sentJobs(app)).toEqual([]);
});

test('a draft for the e-office keeps its variables in Word', async () => {
  const id = await summons({ eoffice: true });
  const target = path.join(folder.path, 'naskah.docx');
  await answerSaveDialog(app, target);
  expect(await app.door.call('drafts.saveDocx', { id })).toEqual({ fileName: 'naskah.docx' });
  const { text, headers } = await readDocx(readFileSync(target));
  for (const name of ['nomor_naskah', 'tanggal_naskah', 'ttd_pengirim', 'nama_pengirim', 'nip_pengirim'])
    expect(text).toContain(`\${${name}}`);
  expect(headers).not.toContain('DRAF');
});

test('a file that cannot be written is told of, and nothing else happens', async () => {
  await answerSaveDialog(app, path.join(folder.path, 'tidak-ada', 'surat.docx'));
  await toLetter();
  await saveForWord();
  await expect(app.page.getByText(/tidak dapat ditulis/)).toBeVisible();
});

test('on pre-printed paper nothing but the letterhead is missing, and the rest stands as it did', async () => {
  const shown = async (letterhead: boolean) => {
    const { pdf } = await app.door.call('drafts.preview', { id: await summons({ letterhead }) });
    // The mark across the page stands where it stands.
    return (await placesOf(pdf)).filter(({ text }) => !PRACTICE_MARK.includes(text));
  };
  const [whole, plain] = [await shown(true), await shown(false)];
  const office = await app.door.call('office.get', {});
  const head = whole.filter(({ text }) => !plain.some((word) => word.text === text));
  const printed = whole.filter((word) => !head.includes(word));
  expect(head.map(({ text }) => text).join(' ')).toContain(office.government.toUpperCase());
  expect(head.length).toBeLessThan(7);
  expect(plain.map(({ text }) => text)).toEqual(printed.map(({ text }) => text));
  const moved = plain.map((word, index) => ({
    x: Math.abs(word.x - (printed[index]?.x ?? 0)),
    y: word.y - (printed[index]?.y ?? 0),
  }));
  expect(Math.max(...moved.map(({ x }) => x))).toBeLessThan(0.5);
  // All of it moves as one, to where the paper's own letterhead ends: less than a point apart.
  const heights = moved.map(({ y }) => y);
  expect(Math.max(...heights) - Math.min(...heights)).toBeLessThan(1);
});

test('a receipt with 1,200 workers becomes a document while the windows go on', async () => {
  const report = await newReport(app);
  const list = path.join(ROOT, 'assets', 'sample', 'daftar-phk-besar.xlsx');
  await importList(app, list, { target: 'layoff-lines', reportId: report.id });
  const draft = {
    kind: 'layoff-receipt',
    subject: { kind: 'layoff-report', id: report.id },
    dated: '2026-03-06' as never,
    number: { kind: 'automatic' },
    includeSilent: true,
  } as const;
  const { sha256 } = await app.door.call('letters.preview', draft);
  const issued = await app.door.call('letters.issue', { ...draft, previewed: sha256 });
  const target = path.join(folder.path, 'tanda-terima.docx');
  await answerSaveDialog(app, target);
  const { load } = await measureMain(app, () => app.door.call('letters.saveDocx', { id: issued.id }));
  console.log(`DOCX with ${issued.workers} workers: ${load.took} ms, main held up ${load.lag} ms`);
  expect(load.lag).toBeLessThan(250);
  const { text } = await readDocx(readFileSync(target));
  expect(text.match(/\b\d{16}\b/g)?.length ?? 0).toBeGreaterThanOrEqual(issued.workers);
});
