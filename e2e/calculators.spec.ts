import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { type App, answerSaveDialog, expect, launchApp, refuseErrors, temporaryFolder, test } from './app.ts';
import { openPractice } from './support/office.ts';
import { readPdf } from './support/read-pdf.ts';
import { barriers, foreignWords, misfits, resize, SIZES, settled } from './support/screen-checks.ts';

let app: App;
let page: Page;
let folder: ReturnType<typeof temporaryFolder>;

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  folder = temporaryFolder();
  app = await launchApp({ dataDir: folder.path });
  page = app.page;
  await openPractice(app);
  await page.reload();
});

test.afterEach(() => {
  refuseErrors(app);
});

test.afterAll(async () => {
  await app?.close();
  folder?.remove();
});

async function openCalculator(tab: string): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Navigasi utama' })
    .getByRole('link', { name: 'Kalkulator' })
    .click();
  await page.getByRole('tab', { name: tab }).click();
}

/** The typed facts of the calculator on screen. */
const facts = () => page.getByRole('form', { name: 'Isian perhitungan' });
const result = () => page.getByRole('region', { name: 'Hasil perhitungan' });

async function fill(label: string, value: string): Promise<void> {
  await facts().getByRole('textbox', { name: label, exact: false }).first().fill(value);
  await page.keyboard.press('Tab');
}

async function choose(label: string, option: string): Promise<void> {
  await facts().getByRole('combobox', { name: label }).click();
  await page.getByRole('option', { name: option, exact: true }).click();
}

async function fillSeverance(): Promise<void> {
  await choose('Alasan PHK', 'Efisiensi karena perusahaan mengalami kerugian');
  await fill('Mulai bekerja', '1/6/2021');
  await fill('Tanggal PHK berlaku', '1/6/2026');
  await choose('Skala usaha', 'Besar');
  await fill('Upah pokok sebulan', '5.000.000');
  await fill('Hak lain', '1.000.000');
}

async function fillJkp(): Promise<void> {
  await fill('Tanggal PHK', '31/1/2026');
  await fill('Mulai bekerja', '6/1/2020');
  await choose('Alasan PHK', 'Efisiensi karena perusahaan mengalami kerugian');
  await facts().getByLabel('Bukti diterimanya PHK').check();
  await facts().getByLabel('Tanda terima laporan PHK').check();
  await fill('Tanggal lahir', '1/5/1990');
  await choose('Skala usaha', 'Besar');
  for (const programme of ['JKK', 'JKM', 'JHT', 'JP', 'JKN']) {
    await facts().getByLabel(programme, { exact: true }).check();
  }
  await fill('Terdaftar JKP sejak', '1/2/2022');
  await fill('Upah yang dilaporkan', '6.000.000');
  await fill('Dihitung per tanggal', '2/3/2026');
}

/** Presses on one month, moves over those between, and lets go on another of the same line. */
async function dragOver(from: RegExp, to: RegExp): Promise<void> {
  const first = await facts().getByRole('button', { name: from }).boundingBox();
  const last = await facts().getByRole('button', { name: to }).boundingBox();
  if (first === null || last === null) throw new Error('the months are not on screen');
  await page.mouse.move(first.x + first.width / 2, first.y + first.height / 2);
  await page.mouse.down();
  await page.mouse.move(last.x + last.width / 2, last.y + last.height / 2, { steps: 12 });
  await page.mouse.up();
}

/** What axe and the window's size find against the screen, in one scheme. */
async function problems(scheme: 'light' | 'dark'): Promise<readonly string[]> {
  await page.evaluate(
    (value) => document.documentElement.setAttribute('data-mantine-color-scheme', value),
    scheme,
  );
  await settled(page);
  return [...(await barriers(page)), ...(await misfits(page)), ...(await foreignWords(page))];
}

test('the published example gives Rp26.000.000, with its sum in the working', async () => {
  await openCalculator('Pesangon');
  await expect(result().getByText('Isian belum lengkap')).toBeVisible();
  await result().getByRole('button', { name: 'Alasan PHK' }).click();
  await expect(facts().getByRole('combobox', { name: 'Alasan PHK' })).toBeFocused();
  await page.keyboard.press('Escape');
  await fillSeverance();
  await expect(result().getByText('Rp26.000.000').first()).toBeVisible();
  await result().getByRole('button', { name: 'Uang pesangon' }).click();
  await expect(result().getByText('6 bulan x Rp5.000.000 x 0,5 = Rp15.000.000')).toBeVisible();
  await expect(result().getByText('jumlah minimum menurut aturan')).toBeVisible();
});

test('what was typed is still there after another screen, a bad day is said at its field, and emptying empties', async () => {
  await page.getByRole('link', { name: 'Beranda' }).click();
  await openCalculator('Pesangon');
  await expect(result().getByText('Rp26.000.000').first()).toBeVisible();
  await fill('Tanggal PHK berlaku', '1/6/2020');
  await expect(facts().getByText('1 Juni 2020 mendahului')).toBeVisible();
  await fill('Tanggal PHK berlaku', '1/6/2026');
  await expect(result().getByText('Rp26.000.000').first()).toBeVisible();
  await openCalculator('Kompensasi PKWT');
  await fill('Mulai PKWT', '1/1/2025');
  await page.getByRole('button', { name: 'Kosongkan' }).click();
  await expect(facts().getByRole('textbox', { name: 'Mulai PKWT' })).toHaveValue('');
});

test('the working can be copied and saved as one page on the office paper', async () => {
  await openCalculator('Pesangon');
  await page.getByRole('button', { name: 'Salin perhitungan' }).click();
  await expect(page.getByText('Perhitungan tersalin')).toBeVisible();
  const copied = await app.electron.evaluate(({ clipboard }) => clipboard.readText());
  expect(copied).toContain('6 bulan x Rp5.000.000 x 0,5 = Rp15.000.000');
  const file = path.join(folder.path, 'hasil.pdf');
  await answerSaveDialog(app, file);
  await page.getByRole('button', { name: 'Simpan PDF' }).click();
  await expect(page.getByText('Hasil perhitungan tersimpan: hasil.pdf')).toBeVisible();
  const pages = await readPdf(new Uint8Array(readFileSync(file)));
  expect(pages).toHaveLength(1);
  const text = pages[0]?.text ?? '';
  for (const words of ['HASIL PERHITUNGAN', 'Rp26.000.000', 'tidak mengikat siapa pun', 'severance-2021']) {
    expect(text).toContain(words);
  }
  expect(text.replace(/\s/g, '')).toContain('BUKANDOKUMENRESMI');
  const bad = await app.door.fault('calculators.savePdf', { facts: { kind: 'severance' } });
  expect(bad).toMatchObject({ code: 'input-refused', issues: [{ path: 'facts.reason' }] });
});

test('a pension leaves the employer what his part does not cover', async () => {
  await openCalculator('Program pensiun');
  await expect(result().getByText('Isian belum lengkap')).toBeVisible();
  await fill('Jumlah hak', '100.000.000');
  await fill('Manfaat pensiun', '50.000.000');
  await fill('Iuran pengusaha', '160');
  await expect(facts().getByText(/harus antara 0 dan 1 \(0% sampai 100%\)/)).toBeVisible();
  await fill('Iuran pengusaha', '60');
  await expect(result().getByText('Rp70.000.000').first()).toBeVisible();
  await expect(result().getByText('Rp50.000.000 x 60%', { exact: true })).toBeVisible();
  await result().getByRole('button', { name: 'Kekurangan' }).click();
  await expect(
    result().getByText('Rp100.000.000 dikurangi Rp30.000.000: kekurangan Rp70.000.000'),
  ).toBeVisible();
});

test('Ctrl+P prints the page that Ctrl+Enter saves, and a closed dialog is no problem', async () => {
  await openCalculator('Program pensiun');
  const file = path.join(folder.path, 'pensiun.pdf');
  await answerSaveDialog(app, file);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Hasil perhitungan tersimpan: pensiun.pdf')).toBeVisible();
  const saved = await readPdf(new Uint8Array(readFileSync(file)));
  expect(saved).toHaveLength(1);
  expect(saved[0]?.text).toContain('Rp70.000.000');
  // The system's print dialog cannot be clicked: here the first one prints and the second one is closed.
  await app.electron.evaluate(({ app: electronApp }) => {
    electronApp.on('web-contents-created', (_event, contents) => {
      contents.print = (_options, done) => {
        const before = (globalThis as { printed?: number }).printed ?? 0;
        Object.assign(globalThis, { printed: before + 1 });
        done?.(before === 0, before === 0 ? '' : 'cancelled');
      };
    });
  });
  const printed = () => app.electron.evaluate(() => (globalThis as { printed?: number }).printed ?? 0);
  await page.keyboard.press('Control+p');
  await expect.poll(printed).toBe(1);
  const button = page.getByRole('button', { name: 'Cetak' });
  await expect(button).toBeEnabled();
  await button.click();
  await expect.poll(printed).toBe(2);
  await expect(button).toBeEnabled();
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('a worker with 24 paid months and a wage of six million gets three million for six months', async () => {
  await openCalculator('JKP');
  await fillJkp();
  await expect(result().getByText('Perlu ditinjau').first()).toBeVisible();
  await facts().getByRole('button', { name: 'Semua dibayar' }).click();
  await expect(result().getByText('Memenuhi syarat', { exact: true })).toBeVisible();
  await expect(result().getByText('Rp3.000.000', { exact: true })).toHaveCount(6);
  await expect(result().getByText('31 Juli 2026', { exact: true })).toBeVisible();
  const december = facts().getByRole('button', { name: /^Desember 2025/ });
  await december.focus();
  await page.keyboard.press('2');
  await expect(december).toHaveAccessibleName('Desember 2025: Menunggak');
  await expect(result().getByText('Tunggakan 1 bulan berturut-turut sampai PHK')).toBeVisible();
  await page.keyboard.press('1');
  await dragOver(/^Juli 2024/, /^September 2024/);
  for (const month of ['Juli', 'Agustus', 'September']) {
    await expect(facts().getByRole('button', { name: `${month} 2024: Menunggak` })).toBeVisible();
  }
  await expect(facts().getByRole('button', { name: 'Oktober 2024: Dibayar' })).toBeVisible();
  await facts().getByRole('button', { name: 'Semua dibayar' }).click();
  const file = path.join(folder.path, 'jkp.pdf');
  await answerSaveDialog(app, file);
  await page.getByRole('button', { name: 'Simpan PDF' }).click();
  await expect(page.getByText('Hasil perhitungan tersimpan: jkp.pdf')).toBeVisible();
  const pages = await readPdf(new Uint8Array(readFileSync(file)));
  expect(pages).toHaveLength(1);
  expect(pages[0]?.text).toContain('Rp18.000.000');
});

test('the recommendation after a first session on 24 August 2026 is due on 8 September', async () => {
  await page.keyboard.press('Control+k');
  await page.keyboard.type('Hitung tenggat');
  await page.keyboard.press('Enter');
  await choose('Peristiwa 1', 'Sidang mediasi pertama');
  await fill('Tanggal', '24/8/2026');
  await fill('Dihitung per tanggal', '26/8/2026');
  await expect(result().getByText('24 Agu -> 8 Sep 2026: 10 hari kerja, 1 libur dilewati')).toBeVisible();
  await expect(result().getByText('Berjalan', { exact: true })).toBeVisible();
  await facts().getByRole('button', { name: 'Tambah peristiwa' }).click();
  await expect(result().getByRole('button', { name: 'Peristiwa 2' })).toHaveCount(0);
});

test('no calculator breaks a rule of accessibility or leaves its window, in light or dark, large or small', async () => {
  const found: string[] = [];
  for (const size of [SIZES.common, SIZES.scaled]) {
    await resize(app, size);
    for (const tab of ['Pesangon', 'Kompensasi PKWT', 'Program pensiun', 'JKP', 'Tenggat']) {
      await openCalculator(tab);
      await expect(result()).toBeVisible();
      for (const scheme of ['light', 'dark'] as const) {
        const here = `${tab}, ${size.width}, ${scheme}`;
        found.push(...(await problems(scheme)).map((problem) => `${here}: ${problem}`));
      }
    }
  }
  expect(found).toEqual([]);
});
