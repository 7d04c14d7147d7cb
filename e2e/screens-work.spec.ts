import path from 'node:path';
import type { Page } from '@playwright/test';
import { ROOT } from '../scripts/runtime/paths.ts';
import {
  type App,
  answerOpenDialog,
  answerSaveDialog,
  expect,
  launchApp,
  refuseErrors,
  temporaryFolder,
  test,
} from './app.ts';
import { readRows, writeRows } from './support/excel.ts';
import * as looking from './support/looking.ts';
import { importList, newReport } from './support/office.ts';
import { fillPractice, type Places } from './support/practice-places.ts';
import { resize, SIZES, settled } from './support/screen-checks.ts';

const SAMPLES = path.join(ROOT, 'assets', 'sample');
const CSV = path.join(SAMPLES, 'daftar-phk-contoh.csv');

let app: App;
let page: Page;
let at: Places;
let folder: ReturnType<typeof temporaryFolder>;

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
const heading = (name: string | RegExp) => page.getByRole('heading', { name, level: 1 });
const dialog = () => page.getByRole('dialog');

const visit = (address: string) => looking.visit(app, address);

test.beforeAll(async () => {
  folder = temporaryFolder();
  app = await launchApp({ dataDir: path.join(folder.path, 'data') });
  page = app.page;
  at = await fillPractice(app);
  const large = await newReport(app, { employerLetterNumber: '030/HRD-CBB/III/2026' });
  const list = path.join(SAMPLES, 'daftar-phk-besar.xlsx');
  await importList(app, list, { target: 'layoff-lines', reportId: large.id });
  await page.reload();
  await resize(app, SIZES.common);
});
test.afterEach(() => refuseErrors(app));
test.afterAll(async () => {
  await app?.close();
  folder?.remove();
});

test('a list comes back as it was left: words, order, place and lit row', async () => {
  await visit('pekerja');
  const grid = page.getByRole('grid', { name: 'Pekerja' });
  await page.getByRole('textbox', { name: 'Saring daftar' }).fill('contoh');
  await expect(page).toHaveURL(/cari=contoh/);
  await page.getByRole('button', { name: 'Urutkan menurut NIK' }).or(button('NIK')).first().click();
  await expect(page).toHaveURL(/urut=nik/);
  await settled(page);
  await grid.evaluate((box) => {
    box.scrollTop = 2_000;
  });
  await page.waitForTimeout(300);
  const row = page.getByRole('row').nth(20);
  const name = await row.getByRole('gridcell').first().innerText();
  const place = await grid.evaluate((box) => box.scrollTop);
  await row.click();
  await expect(heading(name)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(heading('Pekerja')).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Saring daftar' })).toHaveValue('contoh');
  await expect(page.getByRole('columnheader', { name: 'NIK' })).toHaveAttribute('aria-sort', 'ascending');
  await expect.poll(() => grid.evaluate((box) => box.scrollTop)).toBe(place);
  await expect(page.locator('[role="row"][data-lit]')).toContainText(name);
});

test('J, K, Enter and Esc walk through a list', async () => {
  await visit('laporan');
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await page.keyboard.press('k');
  await expect(page.locator('[role="row"][data-lit]')).toHaveAttribute('aria-rowindex', '3');
  await page.keyboard.press('Enter');
  await expect(heading('PT Contoh Batubara Banua')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(heading('Laporan PHK')).toBeVisible();
  await expect(page.locator('[role="row"][data-lit]')).toHaveAttribute('aria-rowindex', '3');
});

test('Ctrl+K finds a person and opens the record', async () => {
  await visit('');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('rahmawati siti');
  // Who types on at once loses no letter.
  await expect(page.locator('input.mantine-Spotlight-search')).toHaveValue('rahmawati siti');
  await page.locator('[data-selected]').getByText('Siti Rahmawati (CONTOH)').waitFor();
  await page.keyboard.press('Enter');
  await expect(heading('Siti Rahmawati (CONTOH)')).toBeVisible();
});

test('a list dropped on the window is read', async () => {
  await visit(`laporan/${at.bare}/impor`);
  const place = await page.getByText('Seret berkas daftar ke sini').boundingBox();
  const session = await page.context().newCDPSession(page);
  const point = { x: (place?.x ?? 0) + 20, y: (place?.y ?? 0) + 10 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', {
      type,
      ...point,
      data: { items: [], files: [CSV], dragOperationsMask: 1 },
    });
  }
  await session.detach();
  await expect(page.getByText('Langkah 2 dari 3: cocokkan kolom')).toBeVisible();
  await expect(page.getByText('daftar-phk-contoh.csv')).toBeVisible();
});

test('answers of picked workers are set at once', async () => {
  await visit(`laporan/${at.draft}?saring=silent`);
  await expect(page.getByText('Menampilkan 9 dari 9')).toBeVisible();
  await page.getByRole('checkbox', { name: 'Pilih semua yang ditampilkan' }).click();
  await button('Isi tanggapan').click();
  await dialog().getByText('Menerima', { exact: true }).click();
  await dialog().getByLabel('Tanggal menerima pemberitahuan', { exact: true }).fill('5/3/26');
  await dialog().getByRole('button', { name: 'Isi untuk 9 pekerja' }).click();
  await expect(page.getByText('Tanggapan 9 pekerja diisi.')).toBeVisible();
  await expect(page.getByText(/42 pekerja · 38 menerima · 4 menolak/)).toBeVisible();
});

test('refused rows are saved with their reason, mended, and taken in', async () => {
  await visit(`laporan/${at.draft}/impor?berkas=${at.committed}`);
  const file = path.join(folder.path, 'ditolak.xlsx');
  await answerSaveDialog(app, file);
  await button('Simpan baris yang ditolak').click();
  await expect(page.getByText(/4 baris tersimpan di ditolak\.xlsx/)).toBeVisible();
  const rows = await readRows(file);
  const [headers] = rows;
  expect(headers?.at(-1)).toBe('Alasan');
  expect(rows).toHaveLength(5);
  const nik = headers?.indexOf('No. KTP') ?? -1;
  const mended = path.join(folder.path, 'diperbaiki.xlsx');
  const whole = ['6372055501750007', '6372055109980018', '6372056107990031'];
  // The fourth stood twice in the list; it stays refused or is there already.
  await writeRows(
    mended,
    rows.map((row, index) => row.map((text, column) => (column === nik ? (whole[index - 1] ?? text) : text))),
  );
  await answerOpenDialog(app, mended);
  await button('Pilih berkas lain').click();
  await button('Pilih berkas').click();
  await expect(page.getByText('Langkah 2 dari 3')).toBeVisible();
  await button('Periksa daftar').click();
  await button('Impor 3 pekerja').click();
  await expect(page.getByText('3 baris sudah diimpor.')).toBeVisible();
  await button('Buka laporan').click();
  await expect(page.getByText(/45 pekerja/)).toBeVisible();
});

test('an import is undone as a whole', async () => {
  await visit(`laporan/${at.bare}/impor?berkas=${at.staged}`);
  await button(/^Impor \d+ pekerja$/).click();
  await expect(page.getByText(/\d+ baris sudah diimpor/)).toBeVisible();
  await button('Urungkan impor').click();
  await dialog()
    .getByRole('button', { name: /^Urungkan \d+ baris$/ })
    .click();
  await expect(page.getByText('Impor ini sudah diurungkan.')).toBeVisible();
  await button('Buka laporan').click();
  await expect(page.getByText('Belum ada pekerja')).toBeVisible();
});

test('a correction leads to an amended receipt that names the one before', async () => {
  await visit(`laporan/${at.recorded}`);
  await button('Tindakan lain').click();
  await page.getByRole('menuitem', { name: 'Buka perbaikan' }).click();
  await dialog().getByRole('button', { name: 'Buka perbaikan' }).click();
  await expect(dialog().getByText('Tulis alasan sedikitnya 5 huruf.')).toBeVisible();
  await dialog()
    .getByLabel(/^Alasan perbaikan/)
    .fill('Jabatan pekerja salah tulis');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Diperbaiki', { exact: true })).toBeVisible();
  await button('Terbitkan tanda terima perbaikan').click();
  await expect(heading('Tanda terima perbaikan laporan PHK')).toBeVisible();
  await expect(button('Terbitkan tanda terima perbaikan')).toBeEnabled();
  await button('Terbitkan tanda terima perbaikan').click();
  await dialog().getByRole('button', { name: 'Terbitkan tanda terima perbaikan' }).click();
  await expect(page.getByText('Buka surat yang digantikan')).toBeVisible();
  await page.getByText('Buka surat yang digantikan').click();
  await expect(page.getByText('Surat ini sudah digantikan.')).toBeVisible();
  await expect(page.getByText('Diganti', { exact: true })).toBeVisible();
});

test('a number that is taken names the next one, and that one is taken over', async () => {
  await visit(`surat/${at.unnumbered}`);
  await button('Isi nomor surat').click();
  await dialog().getByLabel('Nomor urut').fill('1');
  await dialog().getByRole('button', { name: 'Isi nomor surat' }).click();
  const said = dialog().getByRole('alert');
  await expect(said).toContainText('sudah dipakai');
  const next = /berikutnya \((\d+)\)/.exec(await said.innerText())?.[1] ?? '';
  expect(next).not.toBe('');
  await dialog().getByLabel('Nomor urut').fill(next);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(new RegExp(`Surat mendapat nomor .*/${next}/`))).toBeVisible();
  await expect(heading(new RegExp(`/${next}/`))).toBeVisible();
});

test('a day is found by its label, and the summary of errors leads to it', async () => {
  await visit('laporan/baru');
  const day = page.getByLabel('Tanggal diterima');
  await expect(day).toHaveCount(1);
  await day.fill('40/40/26');
  await button('Simpan dan isi pekerja').click();
  const summary = page.getByRole('alert').filter({ hasText: 'perlu diperbaiki' });
  await expect(summary).toContainText('2 isian perlu diperbaiki');
  for (const label of ['Tanggal diterima', 'Perusahaan']) {
    await summary.getByRole('button', { name: label }).click();
    await expect(page.getByLabel(new RegExp(`^${label}`)).first()).toBeFocused();
  }
  await page.keyboard.press('Escape');
  await visit('laporan');
  await button('Tinggalkan tanpa menyimpan').click();
});

test('whether silent workers stand on the receipt is remembered', async () => {
  const large = (await app.door.call('layoffs.list', { text: '030/HRD' })).rows[0];
  await visit(`laporan/${large?.id}/tanda-terima`);
  const silent = page.getByRole('switch', { name: /tidak menanggapi/ });
  await expect(silent).not.toBeChecked();
  await silent.click();
  await expect(silent).toBeChecked();
  await page.reload();
  await expect(silent).toBeChecked();
  await silent.click();
});
