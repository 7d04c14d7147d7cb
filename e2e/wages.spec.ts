import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
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
import { writeRows } from './support/excel.ts';
import * as looking from './support/looking.ts';
import { newReport, openPractice, stageList, worker } from './support/office.ts';
import { resize, SIZES } from './support/screen-checks.ts';

let app: App;
let page: Page;
let folder: ReturnType<typeof temporaryFolder>;
let report: string;

test.describe.configure({ mode: 'serial' });

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
const panel = () => page.getByRole('dialog');
const table = () => page.getByRole('grid', { name: 'Daftar upah minimum' });
const rowOf = (text: string) => page.getByRole('row').filter({ hasText: text });
const WARNING = 'Upah di bawah upah minimum Kota Banjarbaru 2026 (Rp3.496.194).';

test.beforeAll(async () => {
  folder = temporaryFolder();
  app = await launchApp({ dataDir: path.join(folder.path, 'data') });
  page = app.page;
  await openPractice(app);
  report = (await newReport(app)).id;
  const low = worker('Siti Rahmawati (CONTOH)', '6372056005870004', { wage: 3_000_000 });
  const high = worker('Rudi Hartono (CONTOH)', '6372050407870001', { wage: 3_496_194 });
  for (const line of [low, high]) await app.door.call('layoffLines.add', { reportId: report, line });
  await page.reload();
  await resize(app, SIZES.common);
});
test.afterEach(() => refuseErrors(app));
test.afterAll(async () => {
  await app?.close();
  folder?.remove();
});

const visit = (address: string) => looking.visit(app, address);
/** Takes back what was done last: its notice has taken the place of the one before. */
async function undo(): Promise<void> {
  await expect(button('Urungkan')).toHaveCount(1);
  await button('Urungkan').click();
}
const openWages = (more = '') => visit(`pengaturan?bagian=upah-minimum${more}`);

const problems = () => looking.problems(app, 'wages');

test('an office without minimum wages is told why and where the figures stand', async () => {
  await openWages();
  await expect(page.getByText('Belum ada upah minimum')).toBeVisible();
  await expect(page.getByText(/Keputusan Gubernur \(SK Gubernur\)/)).toBeVisible();
  await expect(button('Simpan CSV')).toBeDisabled();
  expect(await problems()).toEqual([]);
});

test('a minimum wage is added by keys alone, and taken back and added again', async () => {
  await openWages();
  await page.keyboard.press('Control+n');
  await expect(panel().getByRole('combobox', { name: /^Kabupaten, kota/ })).toHaveValue('Kota Banjarbaru');
  await page.keyboard.press('Control+Enter');
  await expect(panel().getByRole('alert')).toContainText('Upah sebulan');
  expect(await problems()).toEqual([]);
  const fill = async () => {
    await panel().getByRole('textbox', { name: 'Upah sebulan' }).fill('3.496.194');
    await panel().getByRole('textbox', { name: 'Dasar' }).fill('Keputusan Gubernur CONTOH 1/2025');
    await panel().getByRole('textbox', { name: 'Tahun' }).fill('2026');
    await page.keyboard.press('Control+Enter');
  };
  await fill();
  await expect(rowOf('Rp3.496.194')).toContainText('UMK');
  await undo();
  await expect(page.getByText('Belum ada upah minimum')).toBeVisible();
  await page.keyboard.press('Control+n');
  await fill();
  await expect(rowOf('Rp3.496.194')).toBeVisible();
  expect(await problems()).toEqual([]);
});

test('a second one of the same region and year is refused and nothing typed is lost', async () => {
  await openWages();
  await button('Tambah upah minimum').click();
  await panel().getByRole('textbox', { name: 'Upah sebulan' }).fill('3.500.000');
  await panel().getByRole('textbox', { name: 'Dasar' }).fill('Keputusan Gubernur CONTOH 2/2025');
  await button('Simpan upah minimum').click();
  await expect(
    panel().getByText(/Upah minimum Kota Banjarbaru 2026 sudah tercatat: Rp3.496.194/),
  ).toBeVisible();
  await expect(panel().getByRole('textbox', { name: 'Upah sebulan' })).toHaveValue('Rp3.500.000');
  // A sector of its own is another minimum wage.
  await panel().getByRole('textbox', { name: 'Sektor' }).fill('Pertambangan batubara');
  await page.keyboard.press('Control+Enter');
  await expect(rowOf('Pertambangan batubara')).toContainText('UMSK');
});

test('one is changed and removed from the list by keys, each with a way back', async () => {
  await openWages();
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await expect(panel().getByRole('textbox', { name: 'Sektor' })).toHaveValue('Pertambangan batubara');
  await panel().getByRole('textbox', { name: 'Upah sebulan' }).fill('3.700.000');
  await page.keyboard.press('Control+Enter');
  await expect(rowOf('Rp3.700.000')).toBeVisible();
  await undo();
  await expect(rowOf('Rp3.500.000')).toBeVisible();
  await rowOf('Pertambangan batubara').click();
  await button('Hapus upah minimum').click();
  await expect(rowOf('Pertambangan batubara')).toBeHidden();
  await undo();
  await expect(rowOf('Pertambangan batubara')).toBeVisible();
});

test('one of another year is shown as soon as it is written', async () => {
  await openWages();
  await button('Tambah upah minimum').click();
  await panel().getByRole('textbox', { name: 'Tahun' }).fill('2024');
  await panel().getByRole('textbox', { name: 'Upah sebulan' }).fill('3282812');
  await panel().getByRole('textbox', { name: 'Dasar' }).fill('Keputusan Gubernur CONTOH 1/2023');
  await page.keyboard.press('Control+Enter');
  await expect(rowOf('Rp3.282.812')).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'Tahun' })).toHaveValue('2024');
  await undo();
  await expect(rowOf('Rp3.282.812')).toBeHidden();
});

test('a worker below the minimum wage carries the doubt in the list and in the panel', async () => {
  await visit(`laporan/${report}`);
  await expect(rowOf('Siti Rahmawati').getByRole('img', { name: WARNING })).toBeVisible();
  await expect(rowOf('Rudi Hartono').getByRole('img')).toHaveCount(0);
  expect(await problems()).toEqual([]);
  await rowOf('Siti Rahmawati').click();
  await expect(panel().getByText(WARNING)).toBeVisible();
  await panel().getByText(WARNING).scrollIntoViewIfNeeded();
  expect(await problems()).toEqual([]);
  const wage = panel().getByRole('textbox', { name: /^Upah/ });
  await wage.fill('3.496.194');
  await page.keyboard.press('Tab');
  await expect(panel().getByText(WARNING)).toBeHidden();
  await wage.fill('3.000.000');
  // A year without a minimum wage says nothing.
  await panel().getByRole('textbox', { name: 'Tanggal PHK' }).fill('31/12/2025');
  await page.keyboard.press('Tab');
  await expect(panel().getByText(WARNING)).toBeHidden();
  await panel().getByRole('textbox', { name: 'Tanggal PHK' }).fill('31/3/2026');
  await page.keyboard.press('Tab');
  await expect(panel().getByText(WARNING)).toBeVisible();
});

test('the check of a list of workers warns of wages below it and refuses none', async () => {
  await visit('laporan');
  const file = path.join(folder.path, 'pekerja.xlsx');
  await writeRows(file, [
    ['NIK', 'Nama', 'Tanggal PHK', 'Upah'],
    ['6372022201760002', 'Joko Susilo (CONTOH)', '31/3/2026', '3.400.000'],
    ['6372021608900003', 'Arbani Noor (CONTOH)', '31/3/2026', '3.600.000'],
  ]);
  const batch = await stageList(app, file, { target: 'layoff-lines', reportId: report });
  expect(batch.counts.refused).toBe(0);
  await visit(`laporan/${report}/impor?berkas=${batch.id}`);
  await expect(rowOf('Joko Susilo')).toContainText(`D2: ${WARNING}`);
  await expect(rowOf('Arbani Noor')).not.toContainText('upah minimum');
});

test('a file is reviewed row by row before anything is written', async () => {
  const file = path.join(folder.path, 'umk-2026.csv');
  writeFileSync(
    file,
    [
      'DAFTAR UPAH MINIMUM 2026 (CONTOH)',
      'Tahun;Kab/Kota;UMK;Dasar hukum',
      '2026;Kota Banjarbaru;Rp3.500.000;SK CONTOH 3/2025',
      '2026;Kab. Banjar;3.400.000,00;SK CONTOH 3/2025',
      '2026;Kalimantan Selatan;3.149.977,65;SK CONTOH 4/2025',
      '2026;Kota Atlantis;3.000.000;SK CONTOH 3/2025',
    ].join('\r\n'),
  );
  await openWages();
  await answerOpenDialog(app, file);
  await button('Impor dari berkas').click();
  await expect(page.getByRole('heading', { name: 'Tinjau berkas upah minimum' })).toBeVisible();
  await expect(rowOf('Kabupaten Banjar')).toContainText('Baru');
  await expect(rowOf('Kota Banjarbaru')).toContainText('Tercatat Rp3.496.194');
  await expect(rowOf('Kalimantan Selatan')).toContainText('Sen pada 3.149.977,65 tidak ikut dicatat.');
  await expect(rowOf('Atlantis')).toContainText('Wilayah Kota Atlantis tidak dikenal.');
  expect((await app.door.call('wages.list', { year: null })).wages).toHaveLength(2);
  expect(await problems()).toEqual([]);
  await page.getByRole('button', { name: /^Ditolak/ }).click();
  await expect(page.getByText('Menampilkan 1 dari 1')).toBeVisible();
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await expect(panel()).toContainText('2026 · Kota Atlantis · 3.000.000 · SK CONTOH 3/2025');
  expect(await problems()).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(panel()).toBeHidden();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Upah minimum diimpor: 2 ditambahkan, 1 diubah')).toBeVisible();
  await expect(rowOf('Rp3.500.000').filter({ hasText: 'Umum' })).toBeVisible();
  expect((await app.door.call('wages.list', { year: null })).wages).toHaveLength(4);
  expect(await problems()).toEqual([]);
});

test('the saved table is taken in again as it is', async () => {
  const file = path.join(folder.path, 'Upah minimum 2026.csv');
  await openWages();
  await answerSaveDialog(app, file);
  await button('Simpan CSV').click();
  await expect(page.getByText('Upah minimum disimpan sebagai Upah minimum 2026.csv')).toBeVisible();
  expect(readFileSync(file, 'utf8')).toMatch(/^\uFEFF"Kode wilayah";"Wilayah";"Tahun"/);
  await answerOpenDialog(app, file);
  await button('Impor dari berkas').click();
  await expect(page.getByText('Tidak ada baris baru atau perubahan di berkas ini.')).toBeVisible();
  await expect(page.getByRole('button', { name: /^Sudah sama 4$/ })).toBeVisible();
  await expect(button('Impor 0 baris')).toBeDisabled();
  await page.keyboard.press('Escape');
  await expect(table()).toBeVisible();
});

test('a file that is no table of wages says which columns it lacks', async () => {
  const file = path.join(folder.path, 'lain.csv');
  writeFileSync(file, 'Nama;Alamat\r\nBudi;Jalan Contoh\r\n');
  await openWages();
  await answerOpenDialog(app, file);
  await button('Impor dari berkas').click();
  await expect(page.getByText(/Kolom Tahun, Upah, Sumber tidak ditemukan/)).toBeVisible();
});

test('the severance calculator offers the minimum wage and takes it only at a click', async () => {
  await visit('kalkulator/pesangon');
  const facts = page.getByRole('form', { name: 'Isian perhitungan' });
  await facts.getByText('Satuan hasil').click();
  const field = facts.getByRole('textbox', { name: /minimum/ });
  await facts.getByRole('textbox', { name: 'Tanggal PHK berlaku' }).fill('31/3/2026');
  await page.keyboard.press('Tab');
  await expect(facts.getByText(/^Upah minimum Kota Banjarbaru 2026: Rp3.500.000/)).toBeVisible();
  await expect(field).toHaveValue('');
  expect(await problems()).toEqual([]);
  await facts.getByRole('button', { name: 'Pakai Rp3.500.000' }).click();
  await expect(field).toHaveValue('Rp3.500.000');
  await expect(facts.getByRole('button', { name: 'Pakai Rp3.500.000' })).toBeHidden();
  await facts.getByRole('textbox', { name: 'Tanggal PHK berlaku' }).fill('31/3/2024');
  await page.keyboard.press('Tab');
  await expect(facts.getByText(/^Upah minimum Kota Banjarbaru/)).toBeHidden();
});

test('no screen of the minimum wages leaves a small window', async () => {
  await resize(app, SIZES.scaled);
  await openWages();
  expect(await problems()).toEqual([]);
  await button('Tambah upah minimum').click();
  expect(await problems()).toEqual([]);
  await page.keyboard.press('Escape');
});
