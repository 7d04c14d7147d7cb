import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { ROOT } from '../scripts/runtime/paths.ts';
import { ruleSetSchema } from '../shared/law/rule-set-schema.ts';
import { type App, answerOpenDialog, expect, launchApp, refuseErrors, temporaryFolder, test } from './app.ts';
import { confirm, tabTo } from './support/keyboard.ts';
import * as looking from './support/looking.ts';
import { newReport, openPractice, worker } from './support/office.ts';
import { resize, SIZES, settled } from './support/screen-checks.ts';

const shipped = (name: string) =>
  ruleSetSchema.parse(JSON.parse(readFileSync(path.join(ROOT, 'shared', 'law', 'rule-sets', name), 'utf8')));
const severance = shipped('severance-2021.json');

const REASON = 'severance.reason.efficiency-losses';
const TITLE = 'Aturan pesangon CONTOH';

let app: App;
let page: Page;
let folder: ReturnType<typeof temporaryFolder>;

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
const heading = (name: string) => page.getByRole('heading', { name, level: 1 });
const dialog = () => page.getByRole('dialog');
const table = (name: string) => page.getByRole('table', { name });
const row = (within: string, text: string | RegExp) =>
  table(within).getByRole('row').filter({ hasText: text });

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  folder = temporaryFolder();
  app = await launchApp({ dataDir: path.join(folder.path, 'data') });
  page = app.page;
  await openPractice(app);
  const report = await newReport(app, { reason: 'efficiency-losses' });
  const line = worker('Siti Rahmawati (CONTOH)', '6372056005870004');
  await app.door.call('layoffLines.add', { reportId: report.id, line });
  await page.reload();
  await resize(app, SIZES.common);
});
test.afterEach(() => refuseErrors(app));
test.afterAll(async () => {
  await app?.close();
  folder?.remove();
});

/** Writes a rule file; the answer is its place. */
function write(name: string, content: unknown): string {
  const file = path.join(folder.path, name);
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content, null, 2));
  return file;
}

/** The severance rules with another multiplier for a layoff because of losses. */
function withMultiplier(multiplier: number, changes: Readonly<Record<string, unknown>> = {}) {
  const parameters = severance.parameters.map((parameter) =>
    parameter.id === REASON
      ? {
          ...parameter,
          values: parameter.values.map((value) => ({
            ...value,
            value: { severance: multiplier, service: 1, separationPay: false },
          })),
        }
      : parameter,
  );
  return {
    ...severance,
    id: 'severance-contoh',
    title: TITLE,
    from: '2026-03-01',
    parameters,
    ...changes,
  };
}

const visit = (address: string) => looking.visit(app, address);

async function load(file: string): Promise<void> {
  await visit('pengaturan?bagian=aturan');
  await expect(heading('Aturan')).toBeVisible();
  await answerOpenDialog(app, file);
  await button('Muat berkas aturan').click();
  await expect(heading('Tinjau berkas aturan')).toBeVisible();
  await settled(page);
}

/** The severance for losses after five years at five million and one million of other rights. */
async function severanceSays(sum: string): Promise<void> {
  await visit('kalkulator/pesangon');
  const result = page.getByRole('region', { name: 'Hasil perhitungan' });
  await expect(result.getByText(sum).first()).toBeVisible();
}

async function fillSeverance(): Promise<void> {
  await visit('kalkulator/pesangon');
  const facts = page.getByRole('form', { name: 'Isian perhitungan' });
  const choose = async (label: string, option: string) => {
    await facts.getByRole('combobox', { name: label }).click();
    await page.getByRole('option', { name: option, exact: true }).click();
  };
  const fill = async (label: string, value: string) => {
    await facts.getByRole('textbox', { name: label, exact: false }).first().fill(value);
    await page.keyboard.press('Tab');
  };
  await choose('Alasan PHK', 'Efisiensi karena perusahaan mengalami kerugian');
  await fill('Mulai bekerja', '1/6/2021');
  await fill('Tanggal PHK berlaku', '1/6/2026');
  await choose('Skala usaha', 'Besar');
  await fill('Upah pokok sebulan', '5.000.000');
  await fill('Hak lain', '1.000.000');
}

/** Sources are quoted with their addresses, whose words are theirs. */
const problems = (here: string) => looking.problems(app, here, { words: false });

test('the rules in force stand by what they are about, and one opens with values, citations and sources', async () => {
  await visit('pengaturan?bagian=aturan');
  await expect(row('Aturan yang dipakai', 'jkp-2021')).toContainText('Untuk masa lalu');
  await expect(row('Aturan yang dipakai', 'jkp-2025')).toContainText('Berlaku');
  await expect(page.getByText('Belum ada. Semua aturan adalah bawaan program.')).toBeVisible();
  expect(await problems('overview')).toEqual([]);
  await page.getByRole('link', { name: severance.title }).click();
  await expect(heading(severance.title)).toBeVisible();
  await expect(page.getByText(`Menampilkan ${severance.parameters.length} dari`)).toBeVisible();
  expect(await problems('rule set')).toEqual([]);
  await page.keyboard.press('Control+f');
  await page.keyboard.type('merugi efisiensi');
  await expect(page.getByText(/^Menampilkan 1 dari/)).toBeVisible();
  const found = row(severance.title, REASON);
  await expect(found).toContainText('Uang pesangon: 0,5 kali');
  await expect(found).toContainText(/Pasal 43 ayat \(1\), berlaku sejak 2 Februari 2021/);
  await found.getByRole('button', { name: /^Salin tautan/ }).click();
  await expect(page.getByText('Tautan tersalin')).toBeVisible();
  expect(await app.electron.evaluate(({ clipboard }) => clipboard.readText())).toContain('idxchannel.com');
  await page.getByRole('textbox', { name: 'Saring daftar' }).fill('zzzz');
  await page.getByRole('main').getByRole('button', { name: 'Hapus saringan' }).last().click();
  await expect(page.getByText(`Menampilkan ${severance.parameters.length} dari`)).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(heading('Aturan')).toBeVisible();
});

test('an unsigned file shows what it changes and whom it touches, and counts after the warning', async () => {
  await fillSeverance();
  await severanceSays('Rp26.000.000');
  await load(write('pesangon-contoh.json', withMultiplier(0.75)));
  await expect(page.getByText('Berkas ini tidak ditandatangani')).toBeVisible();
  await expect(page.getByText(/\(severance-2021\), untuk tanggal sejak 1 Maret 2026/)).toBeVisible();
  const changes = table('Perubahan menurut ketentuan');
  await expect(changes.locator('tbody tr')).toHaveCount(1);
  await expect(row('Perubahan menurut ketentuan', REASON)).toContainText('Uang pesangon: 0,5 kali');
  await expect(row('Perubahan menurut ketentuan', REASON)).toContainText('Uang pesangon: 0,75 kali');
  await expect(button(/^Nilai berubah/)).toHaveAttribute('aria-pressed', 'true');
  await expect(changes.locator('mark')).toHaveText(['Uang pesangon: 0,5 kali', 'Uang pesangon: 0,75 kali']);
  await expect(page.getByText('Menghitung ulang PHK sejak 1 Maret 2026')).toBeVisible();
  await expect(page.getByText(/1 laporan tersentuh; lihat daftarnya di bawah/)).toBeVisible();
  await expect(
    row('Laporan yang tersentuh', 'PT Contoh Batubara Banua').getByRole('cell', { name: '1', exact: true }),
  ).toBeVisible();
  await button(/^Semua ketentuan/).click();
  await expect(changes.locator('tbody tr')).toHaveCount(severance.parameters.length);
  await button(/^Nilai berubah/).click();
  expect(await problems('review')).toEqual([]);

  await button('Terima aturan').click();
  await expect(dialog()).toContainText('Siapa pun dapat menulis berkas ini');
  await expect(dialog().getByRole('button', { name: 'Terima aturan' })).toBeDisabled();
  expect(await problems('warning')).toEqual([]);
  await dialog().getByRole('button', { name: 'Batal' }).click();
  await severanceSays('Rp26.000.000');

  await page.goBack();
  await button('Terima aturan').click();
  await dialog().getByLabel('Saya bertanggung jawab atas asal berkas ini').check();
  await dialog().getByRole('button', { name: 'Terima aturan' }).click();
  await expect(page.getByText(`Aturan diterima: ${TITLE}`)).toBeVisible();
  await expect(row('Aturan yang dipakai', 'severance-contoh')).toContainText('Berkas');
  await expect(row('Aturan yang dipakai', 'severance-2021')).toContainText('Untuk masa lalu');
  await expect(row('Aturan yang dipakai', 'severance-2021')).toContainText('2 Feb 2021 – 28 Feb 2026');
  await expect(row('Berkas yang pernah diterima', 'pesangon-contoh.json')).toContainText('Dipakai');
  await severanceSays('Rp33.500.000');
});

test('a file that cannot be taken in says why and offers nothing to accept', async () => {
  const refusedWith = async (file: string, reason: string | RegExp) => {
    await load(file);
    await expect(page.getByText(reason)).toBeVisible();
    await expect(page.getByText('Berkas ini tidak dapat diterima', { exact: true })).toBeVisible();
    await expect(button('Terima aturan')).toHaveCount(0);
  };
  await refusedWith(write('rusak.json', '{"format": 1, "id": '), /Isi berkas bukan JSON yang utuh/);
  expect(await problems('refused')).toEqual([]);
  const older = withMultiplier(0.75, { id: 'severance-lama', from: '2020-01-01' });
  await refusedWith(
    write('lama.json', older),
    /Sudah ada aturan sejenis \(severance-contoh\) yang berlaku sejak 1 Mar 2026/,
  );
  const past = withMultiplier(0.75, { id: 'severance-2021', from: severance.from });
  await refusedWith(
    write('masa-lalu.json', past),
    new RegExp(`Ketentuan ${REASON} yang sudah berlaku sejak`),
  );
  await expect(page.getByText(/parameters\[\d+\]\.values\[0\]/)).toBeVisible();
  const twice = path.join(folder.path, 'pesangon-contoh.json');
  await refusedWith(twice, 'Berkas yang sama sudah diterima dan sedang dipakai.');
  const ahead = withMultiplier(1, { id: 'severance-x', from: '2199-01-01', lastVerified: '2198-12-31' });
  await refusedWith(write('kelak.json', ahead), /Tanggal pencocokan 31 Des 2198 sesudah hari ini/);
  await expect(page.getByText(/lebih dari sepuluh tahun lagi/)).toBeVisible();
  const [first, ...others] = withMultiplier(1, { id: 'severance-x', from: '2026-07-01' }).parameters;
  const late = {
    ...first,
    startsLater: true,
    values: first?.values.map((value) => ({ ...value, from: '2199-01-01' })),
  };
  await refusedWith(
    write('terlambat.json', {
      ...withMultiplier(1, { id: 'severance-x', from: '2026-07-01' }),
      parameters: [late, ...others],
    }),
    /padahal aturan sebelumnya sudah memuatnya/,
  );
  const gap = { ...withMultiplier(1), regulations: {}, parameters: withMultiplier(1).parameters.slice(0, 1) };
  await refusedWith(write('bercelah.json', gap), 'Peraturan yang dirujuk tidak ada dalam daftar peraturan');
});

test('a file that moves a running deadline names the report and both days', async () => {
  const { today } = await app.door.call('app.status', {});
  const report = await newReport(app, { employerLetterNumber: '019/HRD-CBB/III/2026' });
  const line = worker('Rudi Hartono (CONTOH)', '6372050407870001', { layoffDate: today as never });
  await app.door.call('layoffLines.add', { reportId: report.id, line });
  const deadlines = shipped('deadlines.json');
  const parameters = deadlines.parameters.map((parameter) =>
    parameter.id === 'deadlines.bpjs-report'
      ? { ...parameter, values: parameter.values.map((value) => ({ ...value, value: 12 })) }
      : parameter,
  );
  await load(write('tenggat.json', { ...deadlines, id: 'deadlines-contoh', from: '2026-03-01', parameters }));
  await expect(row('Perubahan menurut ketentuan', 'deadlines.bpjs-report')).toContainText('12 hari kerja');
  const touched = row('Laporan yang tersentuh', 'PT Contoh Batubara Banua');
  await expect(touched).toContainText(/\d+ \S+ \d{4} menjadi \d+ \S+ \d{4}/);
  await expect(touched).toContainText(/12 hari kerja/);
  expect(await problems('moved deadlines')).toEqual([]);
});

test('a file that changed after the review is not taken in, and is read again', async () => {
  const changed = (multiplier: number) =>
    withMultiplier(multiplier, { id: 'severance-b', from: '2026-06-01' });
  await load(write('berubah.json', changed(0.8)));
  write('berubah.json', changed(0.9));
  await button('Terima aturan').click();
  await dialog().getByLabel('Saya bertanggung jawab atas asal berkas ini').check();
  await dialog().getByRole('button', { name: 'Terima aturan' }).click();
  await expect(page.getByText('Berkas ini berubah setelah ditinjau.')).toBeVisible();
  await expect(dialog()).toHaveCount(0);
  await button('Baca ulang berkas').click();
  await expect(page.getByText('Uang pesangon: 0,9 kali')).toBeVisible();
});

test('without a mouse: a file whose signature no key can judge is reviewed, warned of, accepted and taken back', async () => {
  const name = 'bertanda.json';
  const file = write(name, withMultiplier(1.25, { id: 'severance-b', from: '2026-06-01' }));
  write(`${name}.sig`, Buffer.alloc(64, 7).toString('base64'));
  await visit('pengaturan?bagian=profil');
  await tabTo(page, page.getByRole('link', { name: 'Aturan', exact: true }));
  await page.keyboard.press('Enter');
  await expect(heading('Aturan')).toBeVisible();
  await answerOpenDialog(app, file);
  await confirm(page);
  await expect(page.getByText('Tanda tangan belum dapat diperiksa')).toBeVisible();
  await confirm(page);
  await expect(dialog()).toContainText('Tanda tangan berkas ini belum diperiksa');
  await expect(dialog().getByRole('checkbox')).toBeFocused();
  await confirm(page);
  await expect(dialog()).toBeVisible();
  await page.keyboard.press('Space');
  await confirm(page);
  await expect(row('Berkas yang pernah diterima', name)).toContainText('Tidak diperiksa');
  await expect(button('Kembali ke aturan sebelumnya')).toHaveCount(1);
  await severanceSays('Rp48.500.000');

  await visit('pengaturan?bagian=aturan');
  await tabTo(page, button('Kembali ke aturan sebelumnya'));
  await page.keyboard.press('Enter');
  await expect(dialog()).toContainText(`kembali dihitung menurut ${TITLE} (severance-contoh)`);
  await expect(dialog()).toContainText('1 ketentuan kembali ke nilai semula');
  await expect(dialog()).toContainText('laporan terhitung kembali menurut aturan sebelumnya');
  await expect(dialog()).toContainText('PT Contoh Batubara Banua');
  expect(await problems('going back')).toEqual([]);
  await confirm(page);
  await expect(row('Berkas yang pernah diterima', name)).toContainText('Ditarik');
  await severanceSays('Rp33.500.000');
});

test('going back again leads to the rules that ship, and the calculator answers by them', async () => {
  await visit('pengaturan?bagian=aturan');
  await button('Kembali ke aturan sebelumnya').click();
  await expect(dialog()).toContainText('(severance-2021)');
  await dialog().getByRole('button', { name: 'Kembali ke aturan sebelumnya' }).click();
  await expect(button('Kembali ke aturan sebelumnya')).toHaveCount(0);
  await expect(row('Berkas yang pernah diterima', 'Ditarik')).toHaveCount(2);
  await severanceSays('Rp26.000.000');
});
