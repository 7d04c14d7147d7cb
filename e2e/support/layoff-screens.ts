import path from 'node:path';
import { ROOT } from '../../scripts/runtime/paths.ts';
import { answerOpenDialog } from './dialogs.ts';
import { button, type WorkScreen } from './work-screen.ts';

const CSV = path.join(ROOT, 'assets', 'sample', 'daftar-phk-contoh.csv');

/** The start page, layoff reports, their workers, lists and receipts. */
export const LAYOFF_SCREENS: readonly WorkScreen[] = [
  ['home', () => ''],
  ['reports', () => 'laporan'],
  ['reports, nothing fits', () => 'laporan?cari=zzzz&saring=withdrawn'],
  ['new report', () => 'laporan/baru'],
  [
    'new report, with what is missing',
    () => 'laporan/baru',
    async (page) => {
      await button(page, 'Simpan dan isi pekerja').click();
      await page.getByRole('alert').waitFor();
    },
  ],
  [
    'new report, firm to pick',
    () => 'laporan/baru',
    async (page) => {
      await page.getByRole('combobox', { name: /^Perusahaan/ }).fill('contoh');
      await page.getByRole('option').first().waitFor();
    },
  ],
  [
    'new report, reasons to choose from',
    () => 'laporan/baru',
    async (page) => {
      await page.getByRole('combobox', { name: /^Alasan/ }).click();
      await page.getByRole('option').first().waitFor();
    },
  ],
  ['columns of a list', () => 'laporan', (page) => button(page, 'Kolom').click()],
  [
    'new report, calendar',
    () => 'laporan/baru',
    (page) => page.getByRole('button', { name: 'Buka kalender' }).nth(1).click(),
  ],
  [
    'new report, new firm beside it',
    () => 'laporan/baru',
    async (page) => {
      await page.getByRole('combobox', { name: /^Perusahaan/ }).fill('PT Contoh Baru');
      await page.getByRole('option', { name: /Tambah perusahaan baru/ }).click();
      await page.getByRole('dialog').waitFor();
    },
  ],
  ['draft, workers', (at) => `laporan/${at.draft}`],
  [
    'draft, picked workers',
    (at) => `laporan/${at.draft}`,
    async (page) => {
      await page.getByRole('checkbox', { name: 'Pilih semua yang ditampilkan' }).click();
    },
  ],
  [
    'draft, answers of many',
    (at) => `laporan/${at.draft}`,
    async (page) => {
      await page.getByRole('checkbox', { name: 'Pilih semua yang ditampilkan' }).click();
      await button(page, 'Isi tanggapan').click();
      await page.getByRole('dialog').waitFor();
    },
  ],
  [
    'draft, workers to remove',
    (at) => `laporan/${at.draft}`,
    async (page) => {
      await page.getByRole('checkbox', { name: 'Pilih semua yang ditampilkan' }).click();
      await button(page, /^Keluarkan \d+ pekerja$/).click();
      await page.getByRole('dialog').waitFor();
    },
  ],
  [
    'draft, new worker',
    (at) => `laporan/${at.draft}`,
    async (page) => {
      await button(page, 'Tambah pekerja').click();
      await page.getByRole('dialog').waitFor();
    },
  ],
  [
    'draft, one worker',
    (at) => `laporan/${at.draft}`,
    async (page) => {
      await page.getByRole('row').nth(2).click();
      await page.getByRole('dialog').waitFor();
    },
  ],
  ['draft, data', (at) => `laporan/${at.draft}?tab=data`],
  ['draft, deadlines', (at) => `laporan/${at.draft}?tab=deadlines`],
  ['report without workers, deadlines', (at) => `laporan/${at.bare}?tab=deadlines`],
  ['draft, letters', (at) => `laporan/${at.draft}?tab=letters`],
  ['report without workers', (at) => `laporan/${at.bare}`],
  ['recorded, workers', (at) => `laporan/${at.recorded}`],
  ['recorded, data', (at) => `laporan/${at.recorded}?tab=data`],
  ['recorded, letters', (at) => `laporan/${at.recorded}?tab=letters`],
  ['recorded, history', (at) => `laporan/${at.recorded}?tab=history`],
  [
    'recorded, further actions',
    (at) => `laporan/${at.recorded}`,
    (page) => button(page, 'Tindakan lain').click(),
  ],
  [
    'recorded, opening a correction',
    (at) => `laporan/${at.recorded}`,
    async (page) => {
      await button(page, 'Tindakan lain').click();
      await page.getByRole('menuitem', { name: 'Buka perbaikan' }).click();
      await page.getByRole('dialog').waitFor();
    },
  ],
  [
    'recorded, withdrawal',
    (at) => `laporan/${at.recorded}`,
    async (page) => {
      await button(page, 'Tindakan lain').click();
      await page.getByRole('menuitem', { name: 'Catat pencabutan laporan' }).click();
      await page.getByRole('dialog').waitFor();
    },
  ],
  ['correcting', (at) => `laporan/${at.correcting}`],
  ['import, file', (at) => `laporan/${at.bare}/impor`],
  [
    'import, columns',
    (at) => `laporan/${at.bare}/impor`,
    async (page, app) => {
      await answerOpenDialog(app, CSV);
      await button(page, 'Pilih berkas').click();
      await page.getByText('Langkah 2 dari 3').waitFor();
    },
  ],
  ['import, check', (at) => `laporan/${at.bare}/impor?berkas=${at.staged}`],
  [
    'import, a refused row',
    (at) => `laporan/${at.bare}/impor?berkas=${at.staged}`,
    async (page) => {
      await button(page, /^Ditolak/).click();
      await page.getByText('Menampilkan 4 dari 4').waitFor();
      await page.getByRole('row').nth(1).click();
      await page.getByRole('dialog').waitFor();
    },
  ],
  ['import, done', (at) => `laporan/${at.draft}/impor?berkas=${at.committed}`],
  [
    'import, undo',
    (at) => `laporan/${at.draft}/impor?berkas=${at.committed}`,
    async (page) => {
      await button(page, 'Urungkan impor').click();
      await page.getByRole('dialog').waitFor();
    },
  ],
  ['import of old receipts', () => 'impor/old-receipts'],
  [
    'receipt',
    (at) => `laporan/${at.draft}/tanda-terima`,
    (page) => page.getByText(/Pratinjau, \d+ pekerja/).waitFor(),
  ],
  [
    'receipt, confirmation',
    (at) => `laporan/${at.draft}/tanda-terima`,
    async (page) => {
      await button(page, 'Terbitkan tanda terima').click();
      await page.getByRole('dialog').waitFor();
    },
  ],
  [
    'receipt with gaps',
    (at) => `laporan/${at.bare}/tanda-terima`,
    (page) => page.getByText('Harus diisi sebelum terbit').waitFor(),
  ],
];
