import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { addDays } from '../shared/calendar/plain-date.ts';
import type { LayoffReport } from '../shared/domain/layoff.ts';
import { formatRupiah, rupiah } from '../shared/domain/money.ts';
import { type App, answerSaveDialog, expect, launchApp, refuseErrors, temporaryFolder, test } from './app.ts';
import { writeWorkers } from './support/lists.ts';
import { importList, newReport, openPractice, worker } from './support/office.ts';
import { readPdf } from './support/read-pdf.ts';
import { barriers, misfits, resize, SIZES, settled } from './support/screen-checks.ts';
import { TODAY } from './support/today.ts';

/** The worker's sheet on the real app: looked at, saved, and those of a whole layoff in one file. */

const PICTURES = 'dist/e2e';
const WORKERS = 1_000;
/** A layoff whose claim can still be filed. */
const RECENT = addDays(TODAY, -14);

let app: App;
let folder: ReturnType<typeof temporaryFolder>;
let small: LayoffReport;
let many: LayoffReport;

async function picture(name: string): Promise<void> {
  const found: string[] = [];
  for (const scheme of ['light', 'dark'] as const) {
    await app.page.emulateMedia({ colorScheme: scheme });
    await settled(app.page);
    found.push(...(await barriers(app.page)), ...(await misfits(app.page)));
    await app.page.screenshot({ path: path.join(PICTURES, `rights-${name}-${scheme}.png`) });
  }
  await app.page.emulateMedia({ colorScheme: 'light' });
  expect(found).toEqual([]);
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
  await picture('normal');
  await dialog.getByText('Huruf besar').click();
  await expect(dialog.getByRole('img', { name: /^Halaman / })).toHaveCount(2);
  await picture('large');
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
  await picture('report');
  await dialog.getByRole('button', { name: 'Simpan lembar hak' }).click();
  await expect(dialog.getByRole('status')).toContainText('dari 1.000 lembar hak dibuat');
  await dialog.getByRole('button', { name: 'Hentikan' }).click();
  await expect(dialog.getByText('Pembuatan dihentikan.')).toBeVisible();
  expect(existsSync(target)).toBe(false);
  const begun = Date.now();
  await app.page.keyboard.press('Control+Enter');
  await expect(dialog.getByText('1.000 lembar hak, 1.000 halaman')).toBeVisible({ timeout: 200_000 });
  console.info(`[measure] 1,000 sheets in one PDF: ${Date.now() - begun} ms`);
  await picture('report-done');
  const pages = await pagesOf(target);
  expect(pages).toHaveLength(WORKERS);
  for (const page of pages) expect(page.text).toContain('LEMBAR HAK PEKERJA');
  await app.page.keyboard.press('Control+Enter');
  await expect(dialog).toHaveCount(0);
});
