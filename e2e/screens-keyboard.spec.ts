import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { ROOT } from '../scripts/runtime/paths.ts';
import { type App, answerOpenDialog, answerSaveDialog, expect, temporaryFolder, test } from './app.ts';
import { confirm, tabTo, typeInto } from './support/keyboard.ts';
import { readPdf } from './support/read-pdf.ts';
import { resize, SIZES } from './support/screen-checks.ts';

const CSV = path.join(ROOT, 'assets', 'sample', 'daftar-phk-contoh.csv');
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name }).first();
const field = (page: Page, name: string | RegExp) => page.getByRole('textbox', { name });

async function setUpOffice(page: Page): Promise<void> {
  await expect(page.getByRole('button', { name: 'Siapkan kantor' })).toBeFocused();
  await page.keyboard.press('Enter');
  const region = page.getByRole('combobox', { name: /Kabupaten\/kota/ });
  await expect(region).toBeFocused();
  await expect(region).toHaveAttribute('placeholder', 'Pilih');
  await page.keyboard.type('banjarbaru');
  await page.getByRole('option', { name: 'Kota Banjarbaru' }).waitFor();
  await page.keyboard.press('Enter');
  await expect(field(page, /^Baris pemerintah/)).toHaveValue('PEMERINTAH KOTA BANJARBARU');
  await confirm(page);
  await heading(page, 'Kop surat dan alamat').waitFor();
  await typeInto(page, field(page, 'Alamat'), 'Jalan Contoh Nomor 1');
  await typeInto(page, field(page, /^Cabang BPJS/), 'Kantor Cabang Banjarmasin');
  await confirm(page);
  await heading(page, 'Pejabat penanda tangan').waitFor();
  await typeInto(page, field(page, /^Nama dengan gelar/), 'Dra. Hj. Nurhayati Contoh, M.Si.');
  await typeInto(page, field(page, 'NIP'), '197203152000032004');
  await typeInto(page, field(page, /^Pangkat/), 'Pembina Utama Muda (IV/c)');
  await typeInto(page, field(page, /^Berlaku sejak/), '2 jan 2025');
  await confirm(page);
  await heading(page, 'Kertas dan huruf surat').waitFor();
  await confirm(page);
  await heading(page, 'Periksa sebelum kantor disiapkan').waitFor();
  await confirm(page);
  await heading(page, 'Beranda').waitFor();
}

/** A report whose firm nobody recorded before. */
async function takeInReport(page: Page): Promise<void> {
  await page.keyboard.press('Control+n');
  await heading(page, 'Catat laporan PHK').waitFor();
  await tabTo(page, page.getByRole('combobox', { name: /^Perusahaan/ }));
  await page.keyboard.type('PT Contoh Batubara Banua');
  await page.getByRole('option', { name: /Tambah perusahaan baru/ }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const panel = page.getByRole('dialog', { name: 'Tambah perusahaan' });
  await expect(panel.getByLabel(/^Nama perusahaan/)).toBeFocused();
  await expect(panel.getByLabel(/^Nama perusahaan/)).toHaveValue('PT Contoh Batubara Banua');
  await typeInto(page, panel.getByLabel('Alamat'), 'Jalan Tambang Contoh Kilometer 12');
  await typeInto(page, panel.getByLabel(/^NPP/), 'LL012345');
  await confirm(page);
  await expect(panel).toBeHidden();
  await expect(page.getByRole('combobox', { name: /^Perusahaan/ })).toHaveValue('PT Contoh Batubara Banua');
  await typeInto(page, field(page, /^Tanggal diterima/), '4/3/26');
  await typeInto(page, field(page, 'Pukul'), '9.30');
  await typeInto(page, field(page, 'Nomor surat'), '017/HRD-CBB/III/2026');
  await typeInto(page, field(page, 'Tanggal surat'), '2 mar 2026');
  await typeInto(page, field(page, 'Hal'), 'Laporan pemutusan hubungan kerja');
  await tabTo(page, page.getByRole('combobox', { name: /^Alasan/ }));
  await page.keyboard.type('efisiensi');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('checkbox', { name: 'Daftar pekerja yang di-PHK' }));
  await page.keyboard.press('Space');
  await confirm(page);
  await heading(page, 'PT Contoh Batubara Banua').waitFor();
}

async function takeInList(page: Page): Promise<void> {
  await confirm(page);
  await page.getByText('Langkah 1 dari 3').waitFor();
  await confirm(page);
  await page.getByText('Langkah 2 dari 3').waitFor();
  await confirm(page);
  await page.getByText('Langkah 3 dari 3').waitFor();
  // What is refused is there to be read, with its cell and its reason.
  await tabTo(page, page.getByRole('button', { name: /^Ditolak 4/ }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('row', { name: /Siti Firdaus/ })).toContainText('Sel E15');
  await tabTo(page, page.getByRole('button', { name: /^Semua 52/ }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Impor 42 pekerja' })).toBeVisible();
  await confirm(page);
  await page.getByText('42 baris sudah diimpor').waitFor();
  await confirm(page);
  await expect(page.getByText(/42 pekerja · 29 menerima · 4 menolak/)).toBeVisible();
}

async function issueReceipt(app: App, target: string): Promise<void> {
  const { page } = app;
  await confirm(page);
  await heading(page, 'Tanda terima laporan PHK').waitFor();
  const silent = page.getByRole('switch', { name: /tidak menanggapi/ });
  await expect(silent, 'who is silent stands on no receipt unless the officer says so').not.toBeChecked();
  await typeInto(page, field(page, /^Tanggal surat/), '6/3/26');
  await expect(page.getByText(/^Nomor: .*\/III\/2026$/)).toBeVisible();
  await expect(page.getByText('Pratinjau, 29 pekerja tercantum')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Terbitkan tanda terima' })).toBeEnabled();
  await confirm(page);
  await page.getByRole('dialog').waitFor();
  await confirm(page);
  await page.getByText('Surat terbit.').waitFor();
  await answerSaveDialog(app, target);
  await tabTo(page, page.getByRole('button', { name: 'Simpan PDF' }));
  await page.keyboard.press('Enter');
  await page.getByText(/PDF tersimpan/).waitFor();
}

test('from the first start to a saved receipt without a mouse', async ({ app }) => {
  test.setTimeout(180_000);
  const folder = temporaryFolder();
  const target = path.join(folder.path, 'tanda-terima.pdf');
  const { page } = app;
  await resize(app, SIZES.common);
  await answerOpenDialog(app, CSV);
  await setUpOffice(page);
  await takeInReport(page);
  await takeInList(page);
  await issueReceipt(app, target);

  expect(existsSync(target)).toBe(true);
  const text = (await readPdf(readFileSync(target))).map((one) => one.text).join(' ');
  expect(text).toContain('PEMERINTAH KOTA BANJARBARU');
  expect(text).toContain('PT Contoh Batubara Banua');
  expect(text).toContain('Dra. Hj. Nurhayati Contoh, M.Si.');
  expect(text.replace(/\s/g, '')).not.toContain('BUKANDOKUMENRESMI');
  folder.remove();
});
