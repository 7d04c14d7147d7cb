import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import type { App } from './app.ts';
import { expect, launchApp, refuseErrors, temporaryFolder, test } from './app.ts';
import { openPractice } from './support/office.ts';
import { fillPractice, type Places } from './support/practice-places.ts';
import { barriers, foreignWords, misfits, resize, SIZES, settled } from './support/screen-checks.ts';
import { WORK_SCREENS } from './support/work-screens.ts';

/** Folder for pictures of every screen; none are taken without it. */
const PICTURES = process.env.SAMBUNG_PICTURES;

async function picture(page: Page, name: string): Promise<void> {
  if (PICTURES === undefined) return;
  mkdirSync(PICTURES, { recursive: true });
  await page.screenshot({ path: path.join(PICTURES, `${name.replaceAll(/[^\w]+/g, '-')}.png`) });
}

/** Looks at what the window shows now: both themes, both sizes, words and barriers. */
async function lookAt(app: App, name: string): Promise<void> {
  const { page } = app;
  const found: string[] = [];
  const note = (where: string, lines: readonly string[]) =>
    found.push(...lines.map((line) => `${where}: ${line}`));
  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    await settled(page);
    await picture(page, `${name}-${scheme}`);
    note(`${scheme} theme`, await barriers(page));
  }
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  note('words', await foreignWords(page));
  note('1366x768', await misfits(page));
  await resize(app, SIZES.scaled);
  await settled(page);
  await picture(page, `${name}-scaled`);
  note('911x512', await misfits(page));
  await resize(app, SIZES.common);
  expect(found, `what is wrong with "${name}"`).toEqual([]);
}

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });

test.describe('before there is an office', () => {
  test('the first screen and every step of the wizard', async ({ app }) => {
    test.setTimeout(120_000);
    const { page } = app;
    await resize(app, SIZES.common);
    await lookAt(app, 'first start');
    await button(page, 'Siapkan kantor').click();
    await button(page, 'Lanjutkan').click();
    await page.getByRole('alert').waitFor();
    await lookAt(app, 'wizard 1 with what is missing');
    await page.getByRole('combobox', { name: /Kabupaten\/kota/ }).fill('banjarbaru');
    await page.getByRole('option', { name: 'Kota Banjarbaru' }).click();
    await lookAt(app, 'wizard 1');
    await button(page, 'Lanjutkan').click();
    await page.getByRole('heading', { name: 'Kop surat dan alamat' }).waitFor();
    await lookAt(app, 'wizard 2');
    await button(page, 'Lanjutkan').click();
    await page.getByLabel('Nama dengan gelar').fill('Dra. Hj. Nurhayati Contoh, M.Si.');
    await page.getByRole('textbox', { name: /Berlaku sejak/ }).fill('2 jan 2025');
    await lookAt(app, 'wizard 3');
    await button(page, 'Lanjutkan').click();
    await page.getByRole('heading', { name: 'Kertas dan huruf surat' }).waitFor();
    await lookAt(app, 'wizard 4');
    await button(page, 'Lanjutkan').click();
    await page.getByRole('heading', { name: 'Periksa sebelum kantor disiapkan' }).waitFor();
    await lookAt(app, 'wizard 5');
  });

  test('the screen of a database that cannot be opened', async ({ launch }) => {
    const folder = temporaryFolder();
    writeFileSync(path.join(folder.path, 'sambung.db'), 'Daftar PHK bulan Maret\n'.repeat(40));
    const app = await launch({ dataDir: folder.path });
    await resize(app, SIZES.common);
    await app.page.getByRole('heading', { name: 'Berkas data tidak dikenali' }).waitFor();
    await lookAt(app, 'problem');
    folder.remove();
  });

  test('an office without any record', async ({ app }) => {
    test.setTimeout(120_000);
    await openPractice(app);
    await app.page.reload().catch(() => undefined);
    await resize(app, SIZES.common);
    for (const [name, address] of [
      ['home, empty', ''],
      ['reports, empty', 'laporan'],
      ['workers, empty', 'pekerja'],
      ['letters, empty', 'surat'],
    ] as const) {
      await visit(app.page, address);
      await lookAt(app, name);
    }
  });
});

/** Opens an address of the app. */
async function visit(page: Page, address: string): Promise<void> {
  await page.evaluate((hash) => {
    window.location.hash = `#/${hash}`;
  }, address);
  await page.locator('h1').first().waitFor();
  await settled(page);
}

test.describe('an office at work', () => {
  let app: App;
  let page: Page;
  let at: Places;
  let folder: ReturnType<typeof temporaryFolder>;

  test.describe.configure({ mode: 'default' });
  test.beforeAll(async () => {
    folder = temporaryFolder();
    app = await launchApp({ dataDir: folder.path });
    page = app.page;
    at = await fillPractice(app);
    await page.reload();
    await resize(app, SIZES.common);
  });
  test.afterEach(async () => {
    refuseErrors(app);
  });
  test.afterAll(async () => {
    await app?.close();
    folder?.remove();
  });

  for (const [name, address, act] of WORK_SCREENS) {
    test(`the screen "${name}"`, async () => {
      await visit(page, 'pengaturan?bagian=tampilan');
      await visit(page, address(at));
      await act?.(page, app);
      await lookAt(app, name);
      await page.keyboard.press('Escape');
      await page.keyboard.press('Escape');
      await page.reload();
      await resize(app, SIZES.common);
    });
  }
});
