import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { ROOT } from '../scripts/runtime/paths.ts';
import type { App } from './app.ts';
import { answerOpenDialog, expect, launchApp, refuseErrors, temporaryFolder, test } from './app.ts';
import { openPractice } from './support/office.ts';
import { fillPractice, type Places } from './support/practice-places.ts';
import { barriers, foreignWords, misfits, resize, SIZES, settled } from './support/screen-checks.ts';

/** Folder for pictures of every screen; none are taken without it. */
const PICTURES = process.env.SAMBUNG_PICTURES;
const CSV = path.join(ROOT, 'assets', 'sample', 'daftar-phk-contoh.csv');

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

  /** A screen by its address, and what has to be done there before it is looked at. */
  const screens: readonly (readonly [name: string, address: () => string, act?: () => Promise<unknown>])[] = [
    ['home', () => ''],
    ['reports', () => 'laporan'],
    ['reports, nothing fits', () => 'laporan?cari=zzzz&saring=withdrawn'],
    ['new report', () => 'laporan/baru'],
    [
      'new report, with what is missing',
      () => 'laporan/baru',
      async () => {
        await button(page, 'Simpan dan isi pekerja').click();
        await page.getByRole('alert').waitFor();
      },
    ],
    [
      'new report, firm to pick',
      () => 'laporan/baru',
      async () => {
        await page.getByRole('combobox', { name: /^Perusahaan/ }).fill('contoh');
        await page.getByRole('option').first().waitFor();
      },
    ],
    [
      'new report, calendar',
      () => 'laporan/baru',
      () => page.getByRole('button', { name: 'Buka kalender untuk Tanggal surat' }).click(),
    ],
    [
      'new report, new firm beside it',
      () => 'laporan/baru',
      async () => {
        await page.getByRole('combobox', { name: /^Perusahaan/ }).fill('PT Contoh Baru');
        await page.getByRole('option', { name: /Tambah perusahaan baru/ }).click();
        await page.getByRole('dialog').waitFor();
      },
    ],
    ['draft, workers', () => `laporan/${at.draft}`],
    [
      'draft, picked workers',
      () => `laporan/${at.draft}`,
      async () => {
        await page.getByRole('checkbox', { name: 'Pilih semua yang ditampilkan' }).click();
      },
    ],
    [
      'draft, answers of many',
      () => `laporan/${at.draft}`,
      async () => {
        await page.getByRole('checkbox', { name: 'Pilih semua yang ditampilkan' }).click();
        await button(page, 'Isi tanggapan').click();
        await page.getByRole('dialog').waitFor();
      },
    ],
    [
      'draft, workers to remove',
      () => `laporan/${at.draft}`,
      async () => {
        await page.getByRole('checkbox', { name: 'Pilih semua yang ditampilkan' }).click();
        await button(page, /^Keluarkan \d+ pekerja$/).click();
        await page.getByRole('dialog').waitFor();
      },
    ],
    [
      'draft, new worker',
      () => `laporan/${at.draft}`,
      async () => {
        await button(page, 'Tambah pekerja').click();
        await page.getByRole('dialog').waitFor();
      },
    ],
    [
      'draft, one worker',
      () => `laporan/${at.draft}`,
      async () => {
        await page.getByRole('row').nth(2).click();
        await page.getByRole('dialog').waitFor();
      },
    ],
    ['draft, data', () => `laporan/${at.draft}?tab=data`],
    ['draft, letters', () => `laporan/${at.draft}?tab=letters`],
    ['report without workers', () => `laporan/${at.bare}`],
    ['recorded, workers', () => `laporan/${at.recorded}`],
    ['recorded, data', () => `laporan/${at.recorded}?tab=data`],
    ['recorded, letters', () => `laporan/${at.recorded}?tab=letters`],
    ['recorded, history', () => `laporan/${at.recorded}?tab=history`],
    [
      'recorded, further actions',
      () => `laporan/${at.recorded}`,
      () => button(page, 'Tindakan lain').click(),
    ],
    [
      'recorded, opening a correction',
      () => `laporan/${at.recorded}`,
      async () => {
        await button(page, 'Tindakan lain').click();
        await page.getByRole('menuitem', { name: 'Buka perbaikan' }).click();
        await page.getByRole('dialog').waitFor();
      },
    ],
    [
      'recorded, withdrawal',
      () => `laporan/${at.recorded}`,
      async () => {
        await button(page, 'Tindakan lain').click();
        await page.getByRole('menuitem', { name: 'Catat pencabutan laporan' }).click();
        await page.getByRole('dialog').waitFor();
      },
    ],
    ['correcting', () => `laporan/${at.correcting}`],
    ['import, file', () => `laporan/${at.bare}/impor`],
    [
      'import, columns',
      () => `laporan/${at.bare}/impor`,
      async () => {
        await answerOpenDialog(app, CSV);
        await button(page, 'Pilih berkas').click();
        await page.getByText('Langkah 2 dari 3').waitFor();
      },
    ],
    ['import, check', () => `laporan/${at.bare}/impor?berkas=${at.staged}`],
    [
      'import, a refused row',
      () => `laporan/${at.bare}/impor?berkas=${at.staged}`,
      async () => {
        await button(page, /^Ditolak/).click();
        await page.getByRole('row').nth(1).click();
        await page.getByRole('dialog').waitFor();
      },
    ],
    ['import, done', () => `laporan/${at.draft}/impor?berkas=${at.committed}`],
    [
      'import, undo',
      () => `laporan/${at.draft}/impor?berkas=${at.committed}`,
      async () => {
        await button(page, 'Urungkan impor').click();
        await page.getByRole('dialog').waitFor();
      },
    ],
    ['import of old receipts', () => 'impor/old-receipts'],
    [
      'receipt',
      () => `laporan/${at.draft}/tanda-terima`,
      () => page.getByText(/Pratinjau, \d+ pekerja/).waitFor(),
    ],
    [
      'receipt, confirmation',
      () => `laporan/${at.draft}/tanda-terima`,
      async () => {
        await button(page, 'Terbitkan tanda terima').click();
        await page.getByRole('dialog').waitFor();
      },
    ],
    [
      'receipt with gaps',
      () => `laporan/${at.bare}/tanda-terima`,
      () => page.getByText('Harus diisi sebelum terbit').waitFor(),
    ],
    ['letters', () => 'surat'],
    ['letter', () => `surat/${at.letter}`, () => page.getByRole('img', { name: 'Halaman 1' }).waitFor()],
    [
      'letter that waits for its number',
      () => `surat/${at.unnumbered}`,
      async () => {
        await button(page, 'Isi nomor surat').click();
        await page.getByRole('dialog').waitFor();
      },
    ],
    ['workers', () => 'pekerja'],
    ['worker', () => `pekerja/${at.person}`],
    ['worker, being changed', () => `pekerja/${at.person}`, () => button(page, 'Ubah data pekerja').click()],
    ['new worker', () => 'pekerja/baru'],
    ['firms', () => 'perusahaan'],
    ['firm', () => `perusahaan/${at.employer}`],
    [
      'firm, being changed',
      () => `perusahaan/${at.employer}`,
      () => button(page, 'Ubah data perusahaan').click(),
    ],
    ['new firm', () => 'perusahaan/baru'],
    ['settings, office', () => 'pengaturan?bagian=profil'],
    ['settings, letterhead', () => 'pengaturan?bagian=logo'],
    ['settings, officials', () => 'pengaturan?bagian=pejabat'],
    [
      'settings, new official',
      () => 'pengaturan?bagian=pejabat',
      async () => {
        await button(page, 'Tambah pejabat').click();
        await page.getByRole('dialog').waitFor();
      },
    ],
    ['settings, letters', () => 'pengaturan?bagian=surat'],
    ['settings, holidays', () => 'pengaturan?bagian=hari-libur'],
    ['settings, data', () => 'pengaturan?bagian=data'],
    [
      'settings, practice anew',
      () => 'pengaturan?bagian=data',
      async () => {
        await button(page, 'Mulai latihan dari awal').click();
        await page.getByRole('dialog').waitFor();
      },
    ],
    ['settings, appearance', () => 'pengaturan?bagian=tampilan'],
    [
      'search',
      () => '',
      async () => {
        await page.keyboard.press('Control+k');
        await page.keyboard.type('contoh');
        await page.getByText('PT Contoh Batubara Banua').first().waitFor();
      },
    ],
    [
      'keys',
      () => 'laporan',
      async () => {
        await page.keyboard.press('F1');
        await page.getByRole('dialog').waitFor();
      },
    ],
    ['an address that names no screen', () => 'tidak-ada'],
    ['a report that is gone', () => 'laporan/tidak-ada'],
  ];
  for (const [name, address, act] of screens) {
    test(`the screen "${name}"`, async () => {
      await visit(page, 'pengaturan?bagian=tampilan');
      await visit(page, address());
      await act?.();
      await lookAt(app, name);
      await page.keyboard.press('Escape');
      await page.keyboard.press('Escape');
      await page.reload();
      await resize(app, SIZES.common);
    });
  }
});
