import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { addDays } from '../shared/calendar/plain-date.ts';
import type { LayoffReport } from '../shared/domain/layoff.ts';
import { formatRupiah, rupiah } from '../shared/domain/money.ts';
import { type App, answerSaveDialog, expect, launchApp, refuseErrors, temporaryFolder, test } from './app.ts';
import { catchPages } from './support/catch-pages.ts';
import { writeWorkers } from './support/lists.ts';
import * as looking from './support/looking.ts';
import { importList, newReport, openPractice, worker } from './support/office.ts';
import { pretendPrinters, sentJobs } from './support/printers.ts';
import { readPdf } from './support/read-pdf.ts';
import { resize, SIZES } from './support/screen-checks.ts';
import { TODAY } from './support/today.ts';

/** The worker's sheet on the real app: looked at, saved, and those of a whole layoff in one file. */

const WORKERS = 1_000;
/** A layoff whose claim can still be filed. */
const RECENT = addDays(TODAY, -14);

let app: App;
let folder: ReturnType<typeof temporaryFolder>;
let small: LayoffReport;
let many: LayoffReport;

/** Nothing is wrong with the screen as it stands. */
async function lookAt(name: string): Promise<void> {
  expect(await looking.problems(app, `rights-sheet ${name}`)).toEqual([]);
}

const pagesOf = async (file: string) => readPdf(new Uint8Array(readFileSync(file)));

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  test.setTimeout(180_000);
  folder = temporaryFolder();
  app = await launchApp({ dataDir: path.join(folder.path, 'data') });
  await openPractice(app);
  small = await newReport(app, { employerLetterNumber: '071/HRD-CBB/XI/2026' });
  await app.door.call('layoffLines.add', {
    reportId: small.id,
    line: worker('Adi CONTOH', '6372050407870001', { layoffDate: RECENT }),
  } as never);
  many = await newReport(app, { employerLetterNumber: '072/HRD-CBB/XI/2026' });
  await importList(app, await writeWorkers(folder.path, 'daftar-1000.xlsx', WORKERS), {
    target: 'layoff-lines',
    reportId: many.id,
  });
  await app.page.reload();
});
test.afterEach(() => refuseErrors(app));
test.afterAll(async () => {
  await app.close();
  folder.remove();
});

test('is looked at from the page of a worker, large too, and saved on one page', async () => {
  const { rows } = await app.door.call('layoffLines.list', { reportId: small.id, limit: 1 });
  const personId = rows[0]?.personId ?? '';
  await app.page.evaluate((id) => {
    window.location.hash = `#/pekerja/${id}`;
  }, personId);
  await app.page.getByRole('button', { name: 'Lembar hak' }).click();
  const dialog = app.page.getByRole('dialog');
  await expect(dialog.getByRole('img', { name: /^Halaman / })).toHaveCount(1);
  for (const size of Object.values(SIZES).slice(0, 2)) await resize(app, size);
  await lookAt('normal');
  await dialog.getByText('Huruf besar').click();
  await expect(dialog.getByRole('img', { name: /^Halaman / })).toHaveCount(2);
  await lookAt('large');
  const large = path.join(folder.path, 'besar.pdf');
  await answerSaveDialog(app, large);
  await dialog.getByRole('button', { name: 'Simpan PDF' }).click();
  await expect.poll(() => existsSync(large)).toBe(true);
  expect((await pagesOf(large)).length).toBeLessThanOrEqual(2);
  await app.page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
});

test('fits one page on A4 and F4, and says what readiness says', async () => {
  const { rows } = await app.door.call('layoffLines.list', { reportId: small.id, limit: 1 });
  const [line] = rows;
  if (!line) throw new Error('the report has no worker');
  const { version, ...office } = await app.door.call('office.get', {});
  let current = version;
  for (const kind of ['a4', 'f4'] as const) {
    const { logo: _, purpose: __, ...input } = office;
    const saved = await app.door.call('office.save', {
      version: current,
      office: { ...input, style: { ...input.style, paper: { kind } } },
    } as never);
    current = (saved as { version: number }).version;
    for (const [print, most] of [
      ['normal', 1],
      ['large', 2],
    ] as const) {
      const { pdf } = await app.door.call('rightsSheets.preview', {
        personId: line.personId,
        lineId: line.id,
        print,
      });
      const pages = await readPdf(pdf);
      expect(pages.length).toBeLessThanOrEqual(most);
      expect(Math.round(pages[0]?.height ?? 0)).toBe(kind === 'a4' ? 842 : 935);
      expect(pages[0]?.text).toContain('LEMBAR HAK PEKERJA');
      expect(pages[0]?.text).toContain('Adi CONTOH');
      expect(pages.map(({ text }) => text).join(' ')).not.toContain(formatRupiah(rupiah(0)));
    }
  }
});

test('of a thousand workers go into one PDF; stopped, nothing is left', async () => {
  test.setTimeout(240_000);
  await app.page.evaluate((id) => {
    window.location.hash = `#/laporan/${id}`;
  }, many.id);
  const target = path.join(folder.path, 'semua.pdf');
  await answerSaveDialog(app, target);
  await app.page.getByRole('button', { name: 'Lembar hak' }).click();
  const dialog = app.page.getByRole('dialog');
  await lookAt('report');
  await dialog.getByRole('button', { name: 'Simpan lembar hak' }).click();
  await expect(dialog.getByRole('status')).toContainText('dari 1.000 lembar hak dibuat');
  await dialog.getByRole('button', { name: 'Hentikan' }).click();
  await expect(dialog.getByText('Pembuatan dihentikan.')).toBeVisible();
  expect(existsSync(target)).toBe(false);
  const begun = Date.now();
  await app.page.keyboard.press('Control+Enter');
  await expect(dialog.getByText('1.000 lembar hak, 1.000 halaman')).toBeVisible({ timeout: 200_000 });
  console.info(`[measure] 1,000 sheets in one PDF: ${Date.now() - begun} ms`);
  await lookAt('report-done');
  const pages = await pagesOf(target);
  expect(pages).toHaveLength(WORKERS);
  for (const page of pages) expect(page.text).toContain('LEMBAR HAK PEKERJA');
  await app.page.keyboard.press('Control+Enter');
  await expect(dialog).toHaveCount(0);
});

test('are printed part by part to a printer by its name; stopped, it is told what is on paper', async () => {
  test.setTimeout(400_000);
  await pretendPrinters(app, ['loket', 'kabid'], 'accepts');
  await app.page.evaluate((id) => {
    window.location.hash = `#/laporan/${id}`;
  }, many.id);
  await app.page.getByRole('button', { name: 'Lembar hak' }).click();
  const dialog = app.page.getByRole('dialog');
  await dialog.getByText('Huruf besar').click();
  await dialog.getByRole('button', { name: 'Cetak ke' }).click();
  // A thousand sheets are too many for the dialog, which takes them as one job.
  const system = app.page.getByRole('menuitem', { name: /^Dialog cetak sistem/ });
  await expect(system).toBeDisabled();
  await expect(system).toContainText('Paling banyak 50 lembar sekali cetak.');
  await lookAt('printers');
  await app.page.getByRole('menuitem', { name: /^Printer loket/ }).click();
  await expect(dialog.getByRole('status')).toContainText('25 dari 1.000 lembar hak dikirim ke printer', {
    timeout: 120_000,
  });
  await dialog.getByRole('button', { name: 'Hentikan' }).click();
  await expect(dialog.getByText('Pencetakan dihentikan.')).toBeVisible({ timeout: 60_000 });
  await lookAt('print-stopped');
  const jobs = await sentJobs(app);
  expect(jobs.length).toBeGreaterThan(0);
  for (const job of jobs) expect(job).toMatchObject({ silent: true, deviceName: 'loket' });
  await expect(
    dialog.getByText(`${jobs.length * 25} dari 1.000 lembar hak dikirim ke printer`),
  ).toBeVisible();
  // The rest is printed from where it ended, as large as before.
  await dialog.getByRole('button', { name: `Cetak mulai lembar ke-${jobs.length * 25 + 1}` }).click();
  const from = dialog.getByRole('textbox', { name: 'Mulai lembar ke-' });
  await expect(from).toHaveValue(`${jobs.length * 25 + 1}`);
  await expect(dialog.getByRole('radio', { name: 'Huruf besar' })).toBeChecked();
  await expect(dialog.getByText('Dari 1.000 menurut urutan laporan')).toBeVisible();
  // An emptied field waits for the number; left empty, it says what holds.
  await from.click();
  await app.page.keyboard.press('Control+a');
  await app.page.keyboard.press('Backspace');
  await expect(from).toHaveValue('');
  await from.blur();
  await expect(from).toHaveValue(`${jobs.length * 25 + 1}`);
  await from.click();
  await app.page.keyboard.press('Control+a');
  await app.page.keyboard.press('Backspace');
  await app.page.keyboard.type('961');
  await expect(from).toHaveValue('961');
  await expect(dialog.getByText(/^Lembar hak 40 orang/)).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Cetak di Printer loket' })).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Printer lain' })).toBeVisible();
  await lookAt('print-on');
  // The filled button prints on, where it was begun, and does not ask for a file.
  await app.page.keyboard.press('Control+Enter');
  await expect(dialog.getByText(/^40 lembar hak dicetak/)).toBeVisible({ timeout: 60_000 });
  expect(await sentJobs(app)).toHaveLength(jobs.length + 2);
  await lookAt('print-rest');
  await app.page.keyboard.press('Control+Enter');
  await expect(dialog).toHaveCount(0);
});

test('of a small report go to the printer, or to the dialog of the system', async () => {
  await pretendPrinters(app, ['loket'], 'accepts');
  await app.page.evaluate((id) => {
    window.location.hash = `#/laporan/${id}`;
  }, small.id);
  await app.page.getByRole('button', { name: 'Lembar hak' }).click();
  const dialog = app.page.getByRole('dialog');
  for (const [choice, silent] of [
    [/^Printer loket/, true],
    ['Dialog cetak sistem', false],
  ] as const) {
    await dialog.getByRole('button', { name: 'Cetak ke' }).click();
    await app.page.getByRole('menuitem', { name: choice }).click();
    await expect(dialog.getByText('1 lembar hak dicetak, 1 halaman')).toBeVisible({ timeout: 30_000 });
    expect((await sentJobs(app)).at(-1)).toMatchObject({ silent });
    await dialog.getByRole('button', { name: 'Cetak atau simpan lagi' }).click();
  }
  await pretendPrinters(app, ['loket'], 'refuses');
  await dialog.getByRole('button', { name: 'Cetak ke' }).click();
  await app.page.getByRole('menuitem', { name: /^Printer loket/ }).click();
  await expect(dialog.getByText('0 dari 1 lembar hak dikirim ke printer')).toBeVisible({ timeout: 30_000 });
  await expect(dialog.getByText(/^Printer loket tidak menerima lembar ke-1/)).toBeVisible();
  await lookAt('print-refused');
  await app.page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
});

test('says where the branch of BPJS is, and whom to ask where nobody filled it in', async () => {
  const { rows } = await app.door.call('layoffLines.list', { reportId: small.id, limit: 1 });
  const [line] = rows;
  const text = async () => {
    const { pdf } = await app.door.call('rightsSheets.preview', {
      personId: line?.personId ?? '',
      lineId: line?.id ?? null,
      print: 'normal',
    });
    const pages = await readPdf(pdf);
    expect(pages).toHaveLength(1);
    return (pages[0]?.text ?? '').replace(/\s+/g, ' ');
  };
  expect(await text()).toContain('Jalan Jaminan Contoh Nomor 2, Banjarmasin');
  expect(await text()).toContain('Telepon (0511) 000-0111');
  const { version, logo: _, purpose: __, ...office } = await app.door.call('office.get', {});
  await app.door.call('office.save', {
    version,
    office: { ...office, bpjsBranch: '', bpjsAddress: '', bpjsCity: '', bpjsPhone: '' },
  } as never);
  const silent = await text();
  expect(silent).toContain('Cabang terdekat');
  expect(silent).toContain('Tanyakan alamatnya kepada petugas Dinas.');
});

/** Where the mark of practice begins and ends on each page, in parts of the page from its lower left. */
async function marksOn(pdf: Uint8Array): Promise<readonly (readonly [number, number])[]> {
  const task = getDocument({ data: new Uint8Array(pdf), verbosity: 0 });
  const document = await task.promise;
  const found: (readonly [number, number])[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    const { items } = await page.getTextContent();
    for (const item of items) {
      if (!('str' in item) || !item.str.includes('CONTOH - BUKAN DOKUMEN RESMI')) continue;
      const [a = 1, b = 0, , , x = 0, y = 0] = item.transform as readonly number[];
      const long = Math.hypot(a, b);
      const [along, up] = [(a / long) * item.width, (b / long) * item.width];
      found.push([x / width, y / height], [(x + along) / width, (y + up) / height]);
    }
  }
  await task.destroy();
  return found;
}

test('the mark of practice lies wholly on the paper of whatever is printed as a table', async () => {
  const { version, logo: _, purpose: __, ...office } = await app.door.call('office.get', {});
  const pages = await catchPages(app);
  const period = { from: addDays(TODAY, -365), to: TODAY };
  const prints = {
    rekap: () => app.door.call('recap.print', period),
    angka: () => app.door.call('referralFigures.print', period),
    register: () => app.door.call('register.print', {} as never),
    buku: () => app.door.call('disputeBook.print', {} as never),
  };
  let current = version;
  for (const kind of ['a4', 'f4'] as const) {
    const saved = await app.door.call('office.save', {
      version: current,
      office: { ...office, style: { ...office.style, paper: { kind } } },
    } as never);
    current = (saved as { version: number }).version;
    for (const [name, print] of Object.entries(prints)) {
      await print();
      const pdf = await pages();
      if (looking.PICTURES !== undefined)
        writeFileSync(path.join(looking.PICTURES, `tanda-${name}-${kind}.pdf`), pdf);
      const ends = await marksOn(pdf);
      expect(ends.length, name).toBeGreaterThan(0);
      for (const [x, y] of ends) {
        expect(x, name).toBeGreaterThan(0.03);
        expect(x, name).toBeLessThan(0.97);
        expect(y, name).toBeGreaterThan(0.03);
        expect(y, name).toBeLessThan(0.97);
      }
    }
  }
});
