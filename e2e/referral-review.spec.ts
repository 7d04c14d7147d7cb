import path from 'node:path';
import type { Page } from '@playwright/test';
import { formatDateShort } from '../shared/calendar/format-date.ts';
import { sameDayAfterMonths } from '../shared/calendar/months.ts';
import { addDays, type PlainDate, plainDate } from '../shared/calendar/plain-date.ts';
import { EMPTY_PERSON } from '../shared/domain/person.ts';
import { type App, expect, launchApp, refuseErrors, temporaryFolder, test } from './app.ts';
import { confirm, tabTo, typeInto } from './support/keyboard.ts';
import * as looking from './support/looking.ts';
import { MINE, newReport, openPractice, worker } from './support/office.ts';
import { event, happen } from './support/referral-steps.ts';
import { resize, SIZES } from './support/screen-checks.ts';

/* A referral as somebody uses it who has never seen it: at the counter, with mistakes, and back from them. */

const LONG = 'Muhammad Rizky Ramadhani Saputra (CONTOH)';
const OFFICER = 'Rina Wahyuni (CONTOH)';

let app: App;
let page: Page;
let folder: ReturnType<typeof temporaryFolder>;
let today: PlainDate;
let report: string;
let lineId: string;
let employerId: string;

const heading = (name: string | RegExp) => page.getByRole('heading', { name, level: 1 });
const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
const dialog = () => page.getByRole('dialog');
const ago = (days: number) => addDays(today, -days);

const visit = (address: string) => looking.visit(app, address);

const problems = (here: string) => looking.problems(app, here);

async function correct(name: string): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`^Tindakan untuk ${name}`) }).click();
  await page.getByRole('menuitem', { name: 'Perbaiki' }).click();
  await dialog().waitFor();
}

const typeDay = (name: RegExp, day: PlainDate) =>
  typeInto(page, dialog().getByRole('textbox', { name }), formatDateShort(day));

/** Picks the mine as the firm of a layoff that no report speaks of. */
async function chooseFirm(): Promise<void> {
  const firm = page.getByRole('combobox', { name: /^Perusahaan/ }).first();
  await tabTo(page, firm);
  await page.keyboard.type('Batubara');
  await page
    .getByRole('option', { name: new RegExp(MINE) })
    .first()
    .waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
}

test.describe.configure({ mode: 'serial', timeout: 120_000 });

test.beforeAll(async () => {
  test.setTimeout(240_000);
  folder = temporaryFolder();
  app = await launchApp({ dataDir: path.join(folder.path, 'data') });
  page = app.page;
  await openPractice(app);
  today = plainDate((await app.door.call('app.status', {})).today);
  const made = await newReport(app, { receivedOn: ago(80), employerLetterDate: ago(82) });
  report = made.id;
  employerId = made.employerId;
  const line = await app.door.call('layoffLines.add', {
    reportId: report,
    line: worker(LONG, '6372056005870004', {
      response: 'silent',
      layoffDate: ago(75),
      noticeReceivedOn: ago(90),
    }),
  });
  lineId = line.id;
  await page.reload();
  await resize(app, SIZES.common);
});
test.afterEach(() => refuseErrors(app));
test.afterAll(async () => {
  await app?.close();
  folder?.remove();
});

test('at the counter a mistyped year is said at its field, and nothing is lost', async () => {
  const { id } = await app.door.call('persons.create', { ...EMPTY_PERSON, name: 'Hasan Basri (CONTOH)' });
  await visit(`rujukan/baru?pekerja=${id}`);
  await expect(page.getByText('Pekerja ini tidak ada dalam laporan PHK.')).toBeVisible();
  await chooseFirm();
  const day = page.getByRole('textbox', { name: /^Tanggal PHK/ });
  await typeInto(page, day, '5/1/2062');
  await page.getByRole('textbox', { name: /^Catatan/ }).fill('Datang sendiri');
  await confirm(page);
  await expect(
    page.getByText('Tanggal PHK 5 Jan 2062 terlalu jauh dari hari ini. Periksa tahunnya.').first(),
  ).toBeVisible();
  await expect(page.getByRole('textbox', { name: /^Catatan/ })).toHaveValue('Datang sendiri');
  await typeInto(page, day, formatDateShort(ago(400)));
  await expect(page.getByText(/^Klaim paling lambat/)).toBeVisible();
  await confirm(page);
  await expect(heading('Hasan Basri (CONTOH)')).toBeVisible();
});

test('a layoff of the wrong year is corrected where it was written, and the window moves with it', async () => {
  await expect(page.getByText(/Lewat \d+ hari/).first()).toBeVisible();
  await correct('Dirujuk');
  await typeDay(/^Tanggal PHK/, ago(35));
  await dialog()
    .getByRole('textbox', { name: /^Alasan perbaikan/ })
    .fill('Salah tahun');
  expect(await problems('correct-layoff')).toEqual([]);
  await confirm(page);
  await expect(dialog()).toHaveCount(0);
  await expect(
    page
      .getByText(`PHK ${formatDateShort(ago(35))}`, { exact: false })
      .or(page.getByText(/^PHK /))
      .first(),
  ).toBeVisible();
  await expect(page.getByText(/Lewat \d+ hari/)).toHaveCount(0);
});

test('a second referral of the same worker is told before it is made', async () => {
  const { rows } = await app.door.call('persons.list', { text: 'Hasan Basri' });
  await visit(`rujukan/baru?pekerja=${rows[0]?.id ?? ''}`);
  await chooseFirm();
  await typeInto(page, page.getByRole('textbox', { name: /^Tanggal PHK/ }), formatDateShort(ago(34)));
  await expect(page.getByText('Pekerja ini sudah pernah dirujuk')).toBeVisible();
  expect(await problems('others')).toEqual([]);
  await confirm(page);
  await expect(heading('Hasan Basri (CONTOH)')).toBeVisible();
  await expect(page.getByText(/^Pekerja ini juga dirujuk untuk PHK/)).toBeVisible();
});

test('a referral that was a mistake is cancelled with a reason, and is in no figure', async () => {
  const before = (await app.door.call('referralFigures.compute', { from: ago(30), to: today })).total.counts
    .referred;
  await page.keyboard.press('Control+n');
  await dialog().waitFor();
  await tabTo(page, dialog().getByRole('button', { name: /^Batalkan rujukan/ }));
  await page.keyboard.press('Enter');
  await dialog()
    .getByRole('textbox', { name: /^Alasan/ })
    .fill('Terketik dua kali');
  await confirm(page);
  await expect(dialog()).toHaveCount(0);
  await expect(page.getByText('Dibatalkan', { exact: true }).first()).toBeVisible();
  await expect(page.getByText(/^Pekerja ini juga dirujuk/)).toHaveCount(0);
  const { total } = await app.door.call('referralFigures.compute', { from: ago(30), to: today });
  expect(total.counts.referred).toBe(before - 1);
});

test('a report that names another day is told on the page, and mended by one button', async () => {
  const { id } = await app.door.call('referrals.start', {
    from: { kind: 'line', lineId },
    places: ['bpjs', 'placement'],
    officer: OFFICER,
    on: ago(70),
  });
  const { rows } = await app.door.call('layoffLines.list', { reportId: report, text: LONG });
  const [row] = rows;
  if (row === undefined) throw new Error('the line is gone');
  const { person } = await app.door.call('persons.get', { id: row.personId });
  const { version, ...input } = person;
  await app.door.call('layoffLines.save', {
    id: lineId,
    personVersion: version,
    line: worker(LONG, '6372056005870004', {
      person: input as never,
      response: 'accepts',
      layoffDate: ago(72),
      noticeReceivedOn: ago(90),
    }),
  });
  await visit(`rujukan/${id}`);
  await expect(page.getByText(/^Laporan PHK menyebut tanggal PHK/)).toBeVisible();
  expect(await problems('line-differs')).toEqual([]);
  await button('Koreksi tanggal PHK').click();
  await expect(dialog().getByRole('textbox', { name: /^Tanggal PHK/ })).toHaveValue(formatDateShort(ago(72)));
  await dialog()
    .getByRole('textbox', { name: /^Alasan perbaikan/ })
    .fill('Laporan dikoreksi');
  await confirm(page);
  await expect(dialog()).toHaveCount(0);
  await expect(page.getByText(/^Laporan PHK menyebut tanggal PHK/)).toHaveCount(0);
  // What was accepted meanwhile stands in the list too.
  expect((await app.door.call('referrals.get', { id, asOf: today })).proofs.atHand).toMatchObject([
    { proof: 'acceptance', source: 'record' },
  ]);
});

test('a correction that leaves a payment before its decision says why it cannot be', async () => {
  const { rows } = await app.door.call('referrals.list', { text: LONG });
  const id = rows[0]?.id ?? '';
  await happen(
    app,
    id,
    event('claim-filed', ago(60), { number: '' }),
    event('claim-decided', ago(55), { result: 'eligible', reason: '', remedy: '' }),
    event('month-paid', ago(50), { month: 1, amount: 2_500_000 }),
  );
  await page.reload();
  await visit(`rujukan/${id}`);
  await correct('Klaim diputus');
  await typeDay(/^Tanggal/, ago(45));
  await expect(
    dialog().getByText(/^Pembayaran bulan ke-1 tanggal .* mendahului putusan klaim/),
  ).toBeVisible();
  await expect(button('Simpan perbaikan').or(button('Simpan koreksi'))).toBeDisabled();
  expect(await problems('refused-correction')).toEqual([]);
  await page.keyboard.press('Escape');
  await button('Tinggalkan tanpa menyimpan').click();
  await expect(dialog()).toHaveCount(0);
});

test('a sum that no wage brings asks for a reason at its field', async () => {
  await page.keyboard.press('Control+n');
  await dialog().waitFor();
  await tabTo(page, dialog().getByRole('button', { name: /^Catat pembayaran/ }));
  await page.keyboard.press('Enter');
  await typeInto(page, dialog().getByRole('textbox', { name: /^Jumlah yang dibayar/ }), '30000000');
  await expect(dialog().getByText(/lebih dari paling banyak Rp3\.000\.000/)).toBeVisible();
  await expect(dialog().getByRole('textbox', { name: /^Alasan/ })).toBeVisible();
  expect(await problems('amount')).toEqual([]);
  await page.keyboard.press('Escape');
  await button('Tinggalkan tanpa menyimpan').click();
  await expect(dialog()).toHaveCount(0);
});

test('what nobody asked is not said to be met', async () => {
  await page.getByRole('tab', { name: 'Kelayakan', exact: true }).click();
  await expect(page.getByText('Dianggap terpenuhi').first()).toBeVisible();
  expect(await problems('assumed')).toEqual([]);
});

test('the lists of a day that one chooses, with names that can be read', async () => {
  const due = addDays(today, 45);
  const { id: personId } = await app.door.call('persons.create', {
    ...EMPTY_PERSON,
    name: LONG,
    phone: '0812-0000-0001',
  });
  await app.door.call('referrals.start', {
    from: { kind: 'person', personId, employerId, layoffDate: sameDayAfterMonths(due, -6) },
    places: ['bpjs'],
    officer: OFFICER,
    on: ago(30),
  });
  await visit('rujukan?tab=kerja&daftar=claim-7');
  await expect(page.getByText('Daftar ini kosong')).toBeVisible();
  await button(/^Pilih hari/).focus();
  await page.keyboard.press('Enter');
  const picker = page.getByRole('dialog', { name: /^Pilih hari/ });
  await expect(picker).toBeVisible();
  expect(await problems('day')).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(picker).toHaveCount(0);
  await visit(`rujukan?tab=kerja&daftar=claim-7&hari=${addDays(due, -7)}`);
  const row = page.getByRole('grid').getByRole('row').nth(1);
  await expect(row).toContainText('Muhammad Rizky');
  const cut = await row
    .locator('span[title]')
    .first()
    .evaluate((one) => {
      const cell = one.parentElement ?? one;
      return cell.scrollWidth - cell.clientWidth;
    });
  // The longest of names may still be cut, but for its first four words.
  expect(cut).toBeLessThan(100);
  expect(await problems('calls')).toEqual([]);
});
