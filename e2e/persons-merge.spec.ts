import path from 'node:path';
import type { Page } from '@playwright/test';
import type { InputOf } from '../shared/contract/contract.ts';
import { EMPTY_PERSON } from '../shared/domain/person.ts';
import { type App, expect, launchApp, refuseErrors, temporaryFolder, test } from './app.ts';
import * as looking from './support/looking.ts';
import { newReport, openPractice, worker } from './support/office.ts';
import { barriers, resize, SIZES, settled } from './support/screen-checks.ts';

let app: App;
let page: Page;
let folder: ReturnType<typeof temporaryFolder>;
const ids: Record<string, string> = {};

test.describe.configure({ mode: 'serial' });

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
const dialog = () => page.getByRole('dialog');
const pairs = () => page.getByRole('grid', { name: 'Kemungkinan ganda' });

async function person(key: string, more: Partial<InputOf<'persons.create'>>): Promise<void> {
  const made = await app.door.call('persons.create', { ...EMPTY_PERSON, ...more } as never);
  ids[key] = made.id;
}

test.beforeAll(async () => {
  folder = temporaryFolder();
  app = await launchApp({ dataDir: path.join(folder.path, 'data') });
  page = app.page;
  await openPractice(app);
  const birthDate = '1987-05-20';
  await person('one', {
    name: 'Sri Hartati (CONTOH)',
    nik: '6372056005870004',
    birthDate,
    sex: 'P',
    phone: '0811-500-001',
    address: 'Jalan Contoh 1, Banjarbaru',
  } as never);
  await person('other', {
    name: 'Sri Hartatik (CONTOH)',
    birthDate,
    phone: '0811-500-002',
    email: 'sri@contoh.example',
  } as never);
  await person('third', {
    name: 'Moh. Yusuf (CONTOH)',
    birthDate: '1990-01-02',
    nik: '6372050201900001',
  } as never);
  await person('fourth', { name: 'Muhammad Jusuf (CONTOH)', birthDate: '1990-01-02' } as never);
  await person('fifth', { name: 'Dewi Lestari (CONTOH)', nik: '6372054107900011' } as never);
  await person('sixth', { name: 'Dewi Lestari (CONTOH)', nik: '6372054107900012' } as never);
  const report = await newReport(app);
  const line = worker('Siapa saja', '6372056005870009', { personId: ids.other ?? '' });
  await app.door.call('layoffLines.add', { reportId: report.id, line });
  await page.reload();
  await resize(app, SIZES.common);
});
test.afterEach(() => refuseErrors(app));
test.afterAll(async () => {
  await app?.close();
  folder?.remove();
});

const visit = (address: string) => looking.visit(app, address);

const problems = () => looking.problems(app, 'persons-merge');

test('the list of workers forgives spelling and counts suspected duplicates', async () => {
  await visit('pekerja');
  await expect(button('Kemungkinan ganda (3)')).toBeVisible();
  for (const text of ['Muhamad Yusup', 'moh yusuf', 'Jusuf']) {
    await page.keyboard.press('Control+f');
    await page.keyboard.type(text);
    await expect(page.getByRole('gridcell', { name: 'Moh. Yusuf (CONTOH)' })).toBeVisible();
    await expect(page.getByRole('gridcell', { name: 'Muhammad Jusuf (CONTOH)' })).toBeVisible();
    await expect(page.getByRole('gridcell', { name: 'Dewi Lestari (CONTOH)' })).toHaveCount(0);
  }
  await page.keyboard.press('Control+f');
  await page.keyboard.type('6372050201900002');
  await expect(page.getByRole('gridcell', { name: 'Moh. Yusuf (CONTOH)' })).toBeVisible();
  await page.keyboard.press('Control+f');
  await page.keyboard.press('Delete');
});

test('pairs stand in a list, the likeliest first, with their reasons', async () => {
  await visit('pekerja');
  await button('Kemungkinan ganda (3)').click();
  await expect(pairs().getByRole('row')).toHaveCount(4);
  await expect(pairs().getByRole('row').nth(1)).toContainText('NIK berbeda satu angka, nama mirip');
  await expect(pairs()).toContainText('Nama mirip, tanggal lahir sama');
  expect(await problems()).toEqual([]);
});

test('a pair is compared and merged by keyboard alone, and the next one opens', async () => {
  await pairs().getByRole('row').filter({ hasText: 'Sri Hartatik' }).dblclick();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Bandingkan Sri Hartatik');
  await settled(page);
  expect(await problems()).toEqual([]);
  // The one that stands on a report stays; the NIK is taken from the other, since there it is filled.
  const row = (field: string) => page.getByRole('row', { name: `${field}: tekan 1 atau 2 untuk memilih` });
  await expect(row('Nama lengkap')).toBeFocused();
  await page.keyboard.press('2');
  await expect(row('Nama lengkap').getByRole('radio').nth(1)).toBeChecked();
  await page.keyboard.press('ArrowDown');
  await expect(row('NIK')).toBeFocused();
  await page.keyboard.press('1');
  await expect(row('NIK').getByRole('radio').nth(1)).toBeChecked();
  await page.keyboard.press('Enter');
  await expect(dialog()).toContainText(
    'Tidak ada laporan, perkara, surat, atau dokumen yang melekat padanya.',
  );
  expect(await barriers(page)).toEqual([]);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Data digabungkan ke data Sri Hartati (CONTOH).')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).not.toContainText('Sri');
  const merged = await app.door.call('persons.get', { id: ids.one ?? '' });
  expect(merged.person).toMatchObject({
    id: ids.other,
    name: 'Sri Hartati (CONTOH)',
    nik: '6372056005870004',
    phone: '0811-500-002',
    email: 'sri@contoh.example',
  });
  expect(merged.layoffs).toHaveLength(1);
});

test('the gone record leads to the kept one, whose history tells of it and parts them again', async () => {
  await visit(`pekerja/${ids.one}?tab=riwayat`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sri Hartati (CONTOH)');
  expect(await page.evaluate(() => window.location.hash)).toContain(ids.other ?? '');
  await expect(
    page.getByText('Data Sri Hartati (CONTOH) (NIK 6372056005870004) digabungkan ke sini pada'),
  ).toBeVisible();
  await expect(page.getByRole('table', { name: 'Riwayat data' })).toContainText(
    'Sri Hartatik (CONTOH) → Sri Hartati (CONTOH)',
  );
  expect(await problems()).toEqual([]);
  await button('Batalkan penggabungan').click();
  await dialog().getByRole('button', { name: 'Batalkan penggabungan' }).click();
  await expect(page.getByText('Data Sri Hartati (CONTOH) berdiri sendiri lagi.')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sri Hartatik (CONTOH)');
});

test('two human beings are remembered as such, and that can be taken back', async () => {
  await visit('pekerja/ganda');
  await pairs().getByRole('row').filter({ hasText: 'Dewi' }).dblclick();
  await settled(page);
  await button('Bukan orang yang sama').click();
  await expect(page.getByText('Dicatat sebagai dua orang yang berbeda.')).toBeVisible();
  await visit('pekerja/ganda');
  await expect(pairs().getByRole('row')).toHaveCount(3);
  await page.getByRole('tab', { name: 'Dinyatakan berbeda' }).click();
  const said = page.getByRole('grid', { name: 'Dinyatakan berbeda' });
  await expect(said.getByRole('row')).toHaveCount(2);
  expect(await problems()).toEqual([]);
  // By key: a click opens the pair.
  await said.focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Delete');
  await expect(page.getByText('Belum ada yang dinyatakan berbeda')).toBeVisible();
  await page.getByRole('tab', { name: 'Perlu diputuskan' }).click();
  await expect(pairs().getByRole('row')).toHaveCount(4);
});

test('a change says from where it was read, and a bankrupt firm needs a proof', async () => {
  await visit(`pekerja/${ids.third}`);
  await button('Ubah data pekerja').click();
  await page.getByText('WNI', { exact: true }).click();
  await page.getByLabel('Keterangan').fill('KTP asli diperlihatkan');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('tab', { name: 'Riwayat' }).click();
  await expect(page.getByRole('table', { name: 'Riwayat data' })).toContainText('KTP asli diperlihatkan');

  const { rows } = await app.door.call('employers.list', { limit: 1 });
  await visit(`perusahaan/${rows[0]?.id}`);
  await button('Ubah data perusahaan').click();
  await page.getByRole('combobox', { name: 'Keadaan perusahaan' }).click();
  await page.getByRole('option', { name: 'Pailit' }).click();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Sebutkan buktinya').first()).toBeVisible();
  await page
    .getByRole('textbox', { name: 'Bukti keadaan perusahaan' })
    .fill('Putusan 12/Pdt.Sus-Pailit/2026 (CONTOH)');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Putusan 12/Pdt.Sus-Pailit/2026 (CONTOH)')).toBeVisible();
  await settled(page);
  expect(await problems()).toEqual([]);
});

test('the screens fit the small window', async () => {
  await resize(app, SIZES.scaled);
  for (const address of [
    'pekerja/ganda',
    `pekerja/ganda/${ids.third}/${ids.fourth}`,
    `pekerja/${ids.third}`,
  ]) {
    await visit(address);
    expect(await problems()).toEqual([]);
  }
  await resize(app, SIZES.common);
});
