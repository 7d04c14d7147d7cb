import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import type { Page } from '@playwright/test';
import { pngOf } from '../electron/services/documents/files-for-tests.ts';
import { type App, expect, launchApp, refuseErrors, temporaryFolder, test } from './app.ts';
import { answerOpenDialog, answerSaveDialog } from './support/dialogs.ts';
import * as looking from './support/looking.ts';
import { newReport, openPractice } from './support/office.ts';
import { barriers, misfits, resize, SIZES, settled } from './support/screen-checks.ts';
import { TODAY } from './support/today.ts';

/*
 * A layoff of 2,000 and its firm: the list of BPJS is taken in, the arrears are read by month and by worker, the letters are
 * begun from them, the readiness of all is narrowed and saved, and a worker's packet is copied and bound.
 */

const WORKERS = 2_000;
const MONTHS = Array.from({ length: 24 }, (_, k) => {
  const n = 2024 * 12 + 2 + k;
  return `${Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, '0')}`;
});
const nik = (index: number) => `637201${String(4_107_900_000 + index)}`;
const name = (index: number) => `Pekerja ${String(index).padStart(4, '0')} (CONTOH)`;

let app: App;
let page: Page;
let folder: ReturnType<typeof temporaryFolder>;
let report: Awaited<ReturnType<typeof newReport>>;

const button = (label: string | RegExp) =>
  page.getByRole('button', { name: label, exact: typeof label === 'string' });
const grid = () => page.getByRole('grid');

test.describe.configure({ mode: 'serial', timeout: 240_000 });

test.beforeAll(async () => {
  folder = temporaryFolder();
  app = await launchApp({ dataDir: path.join(folder.path, 'data') });
  page = app.page;
  await openPractice(app);
  report = await newReport(app);
  const lines = [
    'NIK;Nama;KPJ;Jabatan;Perjanjian Kerja;Mulai Bekerja;Tanggal PHK;Upah;Tanggapan',
    ...Array.from({ length: WORKERS }, (_, i) =>
      [
        nik(i + 1),
        name(i + 1),
        10_000_000_000 + i,
        'Operator',
        'PKWTT',
        '06/01/2020',
        '31/03/2026',
        4_000_000,
        'menerima',
      ].join(';'),
    ),
  ];
  const file = path.join(folder.path, 'pekerja.csv');
  writeFileSync(file, lines.join('\r\n'));
  await answerOpenDialog(app, file);
  const offered = await app.door.call('files.pick', { purpose: 'list' });
  const read = await app.door.call('imports.read', {
    token: offered?.token ?? '',
    target: 'layoff-lines',
    reportId: report.id,
    job: 'baca',
  });
  const sheet = read.sheets[read.sheet];
  const batch = await app.door.call('imports.stage', {
    session: read.session,
    sheet: read.sheet,
    headerRow: sheet?.headerRow ?? 0,
    mapping: Object.fromEntries(
      (sheet?.columns ?? []).flatMap(({ index, guess }) => (guess === null ? [] : [[String(index), guess]])),
    ),
    job: 'periksa',
  });
  await app.door.call('imports.commit', { batchId: batch.id, job: 'simpan' });
  await page.reload();
  await resize(app, SIZES.common);
});
test.afterEach(() => refuseErrors(app));
test.afterAll(async () => {
  await app?.close();
  folder?.remove();
});

const visit = (address: string) => looking.visit(app, address);
const picture = (name: string) => looking.picture(app, name);
const problems = (here: string) => looking.problems(app, here);

test('the list of BPJS is taken in for the firm: columns of months, planted faults, undo and again', async () => {
  const file = path.join(folder.path, 'iuran.csv');
  const rows = [`NIK;Nama;KPJ;Upah;${MONTHS.join(';')}`];
  for (let i = 1; i <= WORKERS; i += 1) {
    const months = MONTHS.map((_, k) =>
      i % 100 === 0 && k === 5 ? 'entah' : i % 10 === 1 && k >= 19 ? 'tunggakan' : 'lunas',
    );
    rows.push([nik(i), name(i), 10_000_000_000 + i - 1, 4_000_000, ...months].join(';'));
  }
  rows.push(
    [nik(9_999), 'Orang Baru (CONTOH)', 99_000_000_001, 4_000_000, ...MONTHS.map(() => 'lunas')].join(';'),
  );
  writeFileSync(file, rows.join('\r\n'));
  await visit(`perusahaan/${report.employerId}?tab=tunggakan`);
  await expect(page.getByText('Tidak ada tunggakan yang tercatat')).toBeVisible();
  await button('Impor daftar iuran BPJS').click();
  await answerOpenDialog(app, file);
  await button('Pilih berkas').click();
  await expect(page.getByText('Arti kolom', { exact: true })).toBeVisible();
  expect(await problems('iuran-kolom')).toEqual([]);
  await page.keyboard.press('Control+Enter');
  await expect(button(/^Ditolak 20$/)).toBeVisible({ timeout: 60_000 });
  await expect(button(/^Perlu diputuskan 1$/)).toBeVisible();
  await button(/^Ditolak 20$/).click();
  await expect(grid().getByText('tidak terbaca').first()).toBeVisible();
  await button(/^Perlu diputuskan 1$/).click();
  await expect(grid().getByText('Belum tercatat.').first()).toBeVisible();
  expect(await problems('iuran-periksa')).toEqual([]);
  // Nobody on record is like that one, and that is said.
  await button('Semua orang yang sama').click();
  await expect(page.getByText('1 baris tidak mirip dengan siapa pun yang tercatat')).toBeVisible();
  await grid().focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Tidak ditemukan di antara pekerja yang tercatat.')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Catat baru: Orang Baru (CONTOH)' }).click();
  await expect(button('Impor iuran 1.981 pekerja')).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(button('Buka perusahaan')).toBeVisible({ timeout: 120_000 });
  await button('Urungkan impor').click();
  await button('Urungkan 1.981 baris').click();
  await expect(page.getByText('Impor ini sudah diurungkan.')).toBeVisible({ timeout: 60_000 });
  const figures = await app.door.call('readiness.firmFigures', {
    employerId: report.employerId,
    asOf: TODAY,
  });
  expect(figures.arrearsMonths).toBe(0);
  await button('Pilih berkas lain').click();
  await answerOpenDialog(app, file);
  await button('Pilih berkas').click();
  await page.getByText('Arti kolom', { exact: true }).waitFor();
  await page.keyboard.press('Control+Enter');
  await expect(button('Impor iuran 1.980 pekerja')).toBeVisible({ timeout: 60_000 });
  await page.keyboard.press('Control+Enter');
  await expect(button('Buka perusahaan')).toBeVisible({ timeout: 120_000 });
  await button('Buka perusahaan').click();
});

test('the arrears of the firm are read by month and by worker, and lead to their letters', async () => {
  await expect(page.getByText('200 pekerja menunggak, 1.000 bulan iuran pada 5 bulan kalender.')).toBeVisible(
    {
      timeout: 60_000,
    },
  );
  await settled(page);
  expect(await problems('tunggakan')).toEqual([]);
  await page.getByRole('button', { name: /^Februari 2026/ }).click();
  await expect(page.getByText('200 dari 200', { exact: false }).first()).toBeVisible();
  await grid().focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  await button('Buat surat untuk yang dipilih').click();
  await page
    .getByRole('menuitem', { name: /tunggakan|Pemberitahuan/i })
    .first()
    .click();
  await expect(page.getByRole('heading', { name: 'Surat massal' })).toBeVisible();
  await page.goBack();
  await settled(page);
  await button('Buat surat tentang perusahaan').click();
  await page.getByRole('menuitem').nth(1).click();
  await expect(page).toHaveURL(/surat\/draf\//);
  await expect(page.getByText(/iuran jaminan sosial ketenagakerjaan 200 pekerja/i).first()).toBeVisible({
    timeout: 30_000,
  });
  await page.goBack();
});

test('every worker of the firm stands in its list, with the other records beside', async () => {
  await visit(`perusahaan/${report.employerId}?tab=pekerja`);
  await expect(grid().getByText(name(1))).toBeVisible({ timeout: 60_000 });
  expect(await problems('pekerja-perusahaan')).toEqual([]);
  await page.getByRole('switch', { name: 'Hanya yang iurannya menunggak' }).click({ force: true });
  await expect(button('Buat surat untuk 200 pekerja')).toBeVisible();
  for (const tab of ['laporan', 'perkara', 'surat', 'dokumen', 'ringkasan']) {
    await visit(`perusahaan/${report.employerId}?tab=${tab}`);
    expect(await misfits(page)).toEqual([]);
    expect(await barriers(page)).toEqual([]);
    await picture(`perusahaan-${tab}`);
  }
});

test('the readiness of a layoff: figures that narrow, a list that stays quick, an XLSX, letters for the chosen', async () => {
  await visit(`laporan/${report.id}`);
  const begun = Date.now();
  await page.getByRole('tab', { name: 'Status & JKP' }).click();
  await expect(grid().getByText(name(1))).toBeVisible({ timeout: 60_000 });
  console.info(`2.000 pekerja: ${Date.now() - begun} ms sampai daftar tampil`);
  await settled(page);
  expect(await problems('status-jkp')).toEqual([]);
  await page.getByRole('button', { name: /^Tunggakan iuran 200$/ }).click();
  await expect(page.getByText('200 dari 200', { exact: false }).first()).toBeVisible();
  await grid().focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  await button('Pilih semua 200').click();
  await expect(page.getByText('200 dipilih')).toBeVisible();
  await button('Buat surat untuk yang dipilih').click();
  await page.getByRole('menuitem').nth(1).click();
  await expect(page.getByText('200 pekerja dipilih dari daftar laporan')).toBeVisible();
  await page.goBack();
  await settled(page);
  const target = path.join(folder.path, 'status.xlsx');
  await answerSaveDialog(app, target);
  await button('Simpan sebagai Excel').click();
  await expect(page.getByText(/200 pekerja tersimpan di status\.xlsx/)).toBeVisible();
  expect(readFileSync(target).subarray(0, 2).toString()).toBe('PK');
});

test('what no list says is filled in for all the chosen at once', async () => {
  await visit(`laporan/${report.id}`);
  await page.getByRole('tab', { name: 'Status & JKP' }).click();
  await expect(page.getByRole('button', { name: /^Kewarganegaraan 2\.000$/ })).toBeVisible({
    timeout: 60_000,
  });
  await expect(grid().getByText(name(1))).toBeVisible({ timeout: 60_000 });
  await grid().focus();
  await page.keyboard.press('Control+a');
  await expect(page.getByText('300 dipilih')).toBeVisible();
  await button('Pilih semua 2.000').click();
  await button('Lengkapi data').click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(dialog.getByText('Pilih sedikitnya satu yang diisi.').first()).toBeVisible();
  expect(await problems('isi-data')).toEqual([]);
  await dialog.getByText('WNI', { exact: true }).click();
  for (const programme of [/^JKK/, /^JKM/, /^JHT/, /^JP,/, /^JKN/])
    await dialog.getByRole('checkbox', { name: programme }).check();
  const begun = Date.now();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Terisi: kewarganegaraan 2.000 pekerja, program 2.000 pekerja.')).toBeVisible({
    timeout: 60_000,
  });
  console.info(`2.000 pekerja diisi: ${Date.now() - begun} ms`);
  await expect(page.getByRole('button', { name: /^Kewarganegaraan/ })).toHaveCount(0, { timeout: 60_000 });
  await expect(page.getByRole('button', { name: /^Kepesertaan program/ })).toHaveCount(0);
});

test("a worker's packet is copied field by field and as a whole, and bound as one PDF", async () => {
  const { rows } = await app.door.call('layoffLines.list', { reportId: report.id, text: name(2) });
  const [line] = rows;
  if (line === undefined) throw new Error('no line');
  const card = path.join(folder.path, 'ktp.png');
  writeFileSync(card, pngOf(400, 260));
  await answerOpenDialog(app, card);
  const [offered] = await app.door.call('documents.pick', {});
  await app.door.call('documents.add', {
    subject: { kind: 'person', id: line.personId },
    token: offered?.token ?? '',
    document: { kind: 'identity-card', title: 'KTP Pekerja 0002', dated: null, note: '' },
    job: 'ktp',
  });
  await visit(`paket?baris=${line.id}`);
  await expect(page.getByText('hal belum ada')).toBeVisible();
  expect(await problems('paket')).toEqual([]);
  await page.getByRole('button', { name: 'Salin NIK' }).click();
  expect(await app.electron.evaluate(({ clipboard }) => clipboard.readText())).toBe(nik(2));
  await button('Salin semua').click();
  await expect
    .poll(() => app.electron.evaluate(({ clipboard }) => clipboard.readText()))
    .toContain(`NIK: ${nik(2)}`);
  const target = path.join(folder.path, 'paket.pdf');
  await answerSaveDialog(app, target);
  await page.keyboard.press('Control+Enter');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('1 paket tersimpan')).toBeVisible({ timeout: 60_000 });
  const pdf = await PDFDocument.load(readFileSync(target));
  expect(pdf.getPageCount()).toBeGreaterThanOrEqual(3);
  if (looking.PICTURES !== undefined)
    writeFileSync(path.join(looking.PICTURES, 'paket.pdf'), readFileSync(target));
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('a list that was taken in is found again, with its undo', async () => {
  await visit(`perusahaan/${report.employerId}?tab=tunggakan`);
  await button('Impor daftar iuran BPJS').click();
  const earlier = page.locator('section').filter({ hasText: 'Daftar sebelumnya' });
  await expect(earlier.getByText(/1\.980 baris diimpor/)).toBeVisible();
  await expect(earlier.getByText(/sudah diurungkan/)).toBeVisible();
  expect(await problems('iuran-pilih')).toEqual([]);
  await earlier.getByRole('button', { name: 'Buka daftar iuran.csv' }).first().click();
  await expect(button('Urungkan impor')).toBeVisible();
  await expect(button('Simpan baris yang ditolak')).toBeVisible();
});

test('months outside the job are told at their row, and written only after a choice', async () => {
  const file = path.join(folder.path, 'susulan.csv');
  const rows = [1, 2, 3].map((i) => [nik(i), name(i), 'lunas', i === 3 ? '' : 'lunas'].join(';'));
  writeFileSync(file, ['NIK;Nama;2025-04;2026-05', ...rows].join('\r\n'));
  await visit(`perusahaan/${report.employerId}?tab=tunggakan`);
  await button('Impor daftar iuran BPJS').click();
  await answerOpenDialog(app, file);
  await button('Pilih berkas').click();
  await expect(page.getByText('Arti kolom', { exact: true })).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(/^2 baris memuat bulan lunas atau menunggak di luar/)).toBeVisible();
  await expect(
    grid()
      .getByText(/Mei 2026/)
      .first(),
  ).toBeVisible();
  const take = button('Impor iuran 2 pekerja');
  await expect(take).toBeDisabled();
  expect(await problems('iuran-di-luar')).toEqual([]);
  await page.getByRole('radio', { name: 'Jangan catat bulan itu' }).check();
  await page.getByRole('radio', { name: 'Catat pada masa kerja terdekat' }).check();
  await take.click();
  await expect(button('Buka perusahaan')).toBeVisible({ timeout: 60_000 });
  await expect(
    grid()
      .getByText(/Dicatat pada masa kerja terdekat/)
      .first(),
  ).toBeVisible();
  await button('Urungkan impor').click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Impor ini sudah diurungkan.')).toBeVisible();
});
