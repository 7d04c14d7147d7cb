import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { formatDateShort } from '../shared/calendar/format-date.ts';
import { sameDayAfterMonths } from '../shared/calendar/months.ts';
import { addDays, type PlainDate, plainDate } from '../shared/calendar/plain-date.ts';
import { EMPTY_PERSON } from '../shared/domain/person.ts';
import { type App, answerSaveDialog, expect, launchApp, refuseErrors, temporaryFolder, test } from './app.ts';
import { catchPages } from './support/catch-pages.ts';
import { readRows } from './support/excel.ts';
import { confirm, tabTo, typeInto } from './support/keyboard.ts';
import * as looking from './support/looking.ts';
import { MINE, newReport, openPractice, worker } from './support/office.ts';
import { readPdf } from './support/read-pdf.ts';
import { event, happen } from './support/referral-steps.ts';
import { resize, SIZES } from './support/screen-checks.ts';

const SITI = 'Siti Maryam (CONTOH)';
const OFFICER = 'Rina Wahyuni (CONTOH)';
/** Who accept the layoff, for the batch. */
const CREW = [
  ['Adi Saputra (CONTOH)', '6372056005870004'],
  ['Citra Lestari (CONTOH)', '6372050407870001'],
  ['Dewi Anggraini (CONTOH)', '6372022201760002'],
] as const;
/** Whose days to claim run out, for the morning of calls. */
const LATE = ['Eko Prasetyo (CONTOH)', 'Fajar Nugraha (CONTOH)', 'Gita Lestari (CONTOH)'] as const;

let app: App;
let page: Page;
let folder: ReturnType<typeof temporaryFolder>;
let today: PlainDate;
let layoff: PlainDate;
let report: string;
let employerId: string;
let referral: string;

const heading = (name: string | RegExp) => page.getByRole('heading', { name, level: 1 });
const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
const tab = (name: string) => page.getByRole('tab', { name, exact: true });
const dialog = () => page.getByRole('dialog');
const rows = () => page.getByRole('grid').getByRole('row');
/** The mark of a referral without proof in the head of its page. */
const marks = () => page.locator('[data-tone="wait"]').filter({ hasText: 'Tanpa bukti PHK' });
const ago = (days: number) => addDays(today, -days);

const visit = (address: string) => looking.visit(app, address);

const problems = (here: string) => looking.problems(app, here);

async function newPerson(name: string, phone: string): Promise<string> {
  const { id } = await app.door.call('persons.create', { ...EMPTY_PERSON, name, phone });
  return id;
}

/** Opens the panel of a step by its name, with the keyboard. */
async function chooseStep(name: string): Promise<void> {
  await page.keyboard.press('Control+n');
  await dialog().waitFor();
  await tabTo(page, dialog().getByRole('button', { name: new RegExp(`^${name}`) }));
  await page.keyboard.press('Enter');
}

/** Writes the day of the step, and saves it by its key. */
async function saveOn(day: PlainDate): Promise<void> {
  await typeInto(page, dialog().getByRole('textbox', { name: /^Tanggal terjadi/ }), formatDateShort(day));
  await confirm(page);
  await expect(dialog()).toHaveCount(0);
}

// Six looks at a screen by axe take their time.
test.describe.configure({ mode: 'serial', timeout: 180_000 });

test.beforeAll(async () => {
  test.setTimeout(240_000);
  folder = temporaryFolder();
  app = await launchApp({ dataDir: path.join(folder.path, 'data') });
  page = app.page;
  await openPractice(app);
  today = plainDate((await app.door.call('app.status', {})).today);
  layoff = ago(75);
  const made = await newReport(app, { receivedOn: ago(80), employerLetterDate: ago(82) });
  report = made.id;
  employerId = made.employerId;
  const add = (name: string, nik: string, response: 'accepts' | 'silent') =>
    app.door.call('layoffLines.add', {
      reportId: report,
      line: worker(name, nik, { response, layoffDate: layoff, noticeReceivedOn: ago(90) }),
    });
  await add(SITI, '6372026108900003', 'silent');
  for (const [name, nik] of CREW) await add(name, nik, 'accepts');
  await page.reload();
  await resize(app, SIZES.common);
});
test.afterEach(() => refuseErrors(app));
test.afterAll(async () => {
  await app?.close();
  folder?.remove();
});

test('a worker of a report is referred without a proof, and is marked', async () => {
  await visit('rujukan');
  await expect(page.getByText('Belum ada rujukan')).toBeVisible();
  await visit(`laporan/${report}`);
  await page.getByRole('checkbox', { name: `Pilih ${SITI}` }).focus();
  await page.keyboard.press('Space');
  await tabTo(page, button('Rujuk ke JKP'));
  await page.keyboard.press('Enter');
  await expect(heading('Rujuk pekerja')).toBeVisible();
  const pane = page.getByRole('complementary', { name: 'Pemeriksaan sebelum merujuk' });
  await expect(pane.getByText('Tanpa bukti PHK', { exact: true })).toBeVisible();
  await expect(pane.getByText('Masih kurang, salah satu dari:')).toBeVisible();
  await expect(pane.getByText(/^Klaim paling lambat/)).toBeVisible();
  await expect(pane.getByText('Alasan PHK').first()).toBeVisible();
  expect(await problems('new-referral')).toEqual([]);
  await typeInto(page, page.getByRole('combobox', { name: /^Petugas/ }), OFFICER);
  await typeInto(page, page.getByRole('textbox', { name: /^Tanggal rujukan/ }), formatDateShort(ago(70)));
  await confirm(page);
  await expect(heading(SITI)).toBeVisible();
  await expect(page.getByText('Tanpa bukti PHK').first()).toBeVisible();
  await expect(page.getByText(`Petugas: ${OFFICER}`).first()).toBeVisible();
  referral = (await app.door.call('referrals.list', { text: SITI })).rows[0]?.id ?? '';
  expect(referral).not.toBe('');
});

test('the same layoff is not referred twice', async () => {
  const { rows: lines } = await app.door.call('layoffLines.list', { reportId: report, text: SITI });
  await visit(`rujukan/baru?baris=${lines[0]?.id ?? ''}`);
  await expect(page.getByText('PHK ini sudah dirujuk.')).toBeVisible();
  await confirm(page);
  await expect(heading(SITI)).toBeVisible();
});

test('the way goes on by one key: proof, account, claim', async () => {
  await expect(button('Catat bukti PHK')).toBeVisible();
  await confirm(page);
  await expect(dialog().getByRole('combobox', { name: /^Bukti PHK/ })).toHaveValue(/./);
  await saveOn(ago(68));
  // One paper alone does not prove it: the next one of the set is asked for.
  await expect(marks()).toHaveCount(1);
  await confirm(page);
  await saveOn(ago(67));
  await expect(button('Catat pembuatan akun')).toBeVisible();
  await confirm(page);
  await saveOn(ago(65));
  await expect(button('Catat pengajuan klaim')).toBeVisible();
  await confirm(page);
  await typeInto(page, dialog().getByRole('textbox', { name: /^Nomor klaim/ }), 'K-001');
  await saveOn(ago(60));
  await expect(page.getByText('Klaim diajukan').first()).toBeVisible();
  await expect(marks()).toHaveCount(0);
});

test('a payment before the decision is refused with its article, and nothing is lost', async () => {
  await chooseStep('Catat pembayaran');
  await typeInto(page, dialog().getByRole('textbox', { name: /^Jumlah yang dibayar/ }), '3000000');
  await expect(dialog().getByText(/Klaim belum dinyatakan memenuhi syarat.*Dasar:/)).toBeVisible();
  await expect(button('Simpan peristiwa')).toBeDisabled();
  expect(await problems('refused-payment')).toEqual([]);
  await page.keyboard.press('Escape');
  // What was typed is asked for before it is let go.
  await button('Tinggalkan tanpa menyimpan').click();
  await expect(dialog()).toHaveCount(0);
});

test('the claim is decided and the first month paid', async () => {
  await expect(button('Catat putusan klaim')).toBeVisible();
  await confirm(page);
  await saveOn(ago(55));
  await expect(page.getByText('Memenuhi syarat').first()).toBeVisible();
  await expect(button('Catat pembayaran bulan ke-1')).toBeVisible();
  await confirm(page);
  await typeInto(page, dialog().getByRole('textbox', { name: /^Jumlah yang dibayar/ }), '3000000');
  await saveOn(ago(50));
  await expect(page.getByText('Manfaat dibayar').first()).toBeVisible();
});

test('the second month is filed with its papers and paid', async () => {
  await tab('Bulan manfaat').click();
  await expect(page.getByText('1 dari 6 bulan dibayar', { exact: false })).toBeVisible();
  expect(await problems('months')).toEqual([]);
  await button('Catat pengajuan bulan ke-2').first().click();
  await typeInto(page, dialog().getByRole('textbox', { name: /^Jumlah lamaran/ }), '5');
  await saveOn(addDays(sameDayAfterMonths(ago(60), 1), 1));
  await expect(page.getByText(/^5 lamaran dan 0 panggilan/)).toBeVisible();
  await button('Catat pembayaran bulan ke-2').first().click();
  await typeInto(page, dialog().getByRole('textbox', { name: /^Jumlah yang dibayar/ }), '3000000');
  await saveOn(ago(20));
  await expect(page.getByText('2 dari 6 bulan dibayar', { exact: false })).toBeVisible();
});

test('a month cannot be filed twice, and an event is corrected and struck with a reason', async () => {
  await tab('Linimasa').click();
  await chooseStep('Catat pengajuan');
  await typeInto(page, dialog().getByRole('textbox', { name: /^Bulan ke-/ }), '2');
  await expect(dialog().getByText(/^Pengajuan bulan ke-2 sudah tercatat/)).toBeVisible();
  await page.keyboard.press('Escape');
  await button('Tinggalkan tanpa menyimpan').click();
  await page.getByRole('button', { name: /^Tindakan untuk Klaim diajukan/ }).click();
  await page.getByRole('menuitem', { name: 'Perbaiki' }).click();
  await typeInto(page, dialog().getByRole('textbox', { name: /^Nomor klaim/ }), 'K-002');
  await typeInto(page, dialog().getByRole('textbox', { name: /^Alasan perbaikan/ }), 'Salah tulis nomor');
  await confirm(page);
  await expect(page.getByText('Nomor klaim: K-002')).toBeVisible();
  await expect(dialog()).toHaveCount(0);
  await page.getByRole('textbox', { name: 'Tulis catatan' }).fill('Datang sendiri ke kantor');
  await confirm(page);
  const notice = page.getByText('Catatan tersimpan di linimasa.');
  await expect(notice).toBeVisible();
  // A panel that was open before and is only hidden keeps no notice at the left.
  expect((await notice.boundingBox())?.x).toBeGreaterThan(await page.evaluate(() => innerWidth / 2));
  await page.getByRole('button', { name: /^Tindakan untuk Catatan/ }).click();
  await page.getByRole('menuitem', { name: 'Coret' }).click();
  await dialog()
    .getByRole('textbox', { name: /^Alasan/ })
    .fill('Salah orang');
  await confirm(page);
  await expect(page.getByText('Dicoret', { exact: true })).toBeVisible();
  expect(await problems('referral')).toEqual([]);
});

test('every check of the law stands with its article', async () => {
  await tab('Kelayakan').click();
  await expect(page.getByRole('heading', { name: 'Batas pengajuan klaim' })).toBeVisible();
  expect(await problems('eligibility')).toEqual([]);
});

test('what the worker looks for is written down once', async () => {
  await tab('Pencari kerja').click();
  await button('Isi data pencari kerja').click();
  const occupation = dialog().getByRole('textbox', { name: /^Pekerjaan terakhir/ });
  // What the job on record says need not be typed again.
  await expect(occupation).toHaveValue('Mekanik');
  await occupation.fill('Mekanik alat berat');
  await dialog()
    .getByRole('textbox', { name: /^Pekerjaan yang dicari/ })
    .fill('Mekanik');
  await dialog()
    .getByRole('combobox', { name: /^Lisensi dan sertifikat/ })
    .fill('SIM B1');
  await page.keyboard.press('Enter');
  await confirm(page);
  await expect(dialog()).toHaveCount(0);
  await expect(page.getByText('Mekanik alat berat')).toBeVisible();
  await button('Catat mulai pelatihan').click();
  await typeInto(page, dialog().getByRole('textbox', { name: /^Pelatihan/ }), 'Las listrik');
  await typeInto(page, dialog().getByRole('textbox', { name: /^Penyelenggara/ }), 'BLK CONTOH');
  await typeInto(page, dialog().getByRole('textbox', { name: /^Biaya/ }), '2000000');
  await saveOn(ago(18));
  await expect(page.getByText('Las listrik')).toBeVisible();
  await button('Catat tawaran lowongan').click();
  await typeInto(page, dialog().getByRole('combobox', { name: /^Lowongan/ }), 'Mekanik bengkel');
  await saveOn(ago(16));
  await expect(page.getByText('Mekanik bengkel')).toBeVisible();
  expect(await problems('seeker')).toEqual([]);
});

test('the page that goes to placement holds what was typed, and the officer takes it over', async () => {
  await button('Tindakan lain').click();
  await page.getByRole('menuitem', { name: 'Serah terima' }).click();
  await expect(page.getByText('Mekanik alat berat')).toBeVisible();
  await expect(page.getByText(MINE).first()).toBeVisible();
  await expect(page.getByText('Rp5.000.000').first()).toBeVisible();
  await expect(page.getByText(/hal belum diketahui$/)).toBeVisible();
  expect(await problems('hand-over')).toEqual([]);
  await confirm(page);
  await dialog()
    .getByRole('combobox', { name: /^Petugas/ })
    .fill('Budi Santoso (CONTOH)');
  await confirm(page);
  await expect(page.getByText('Petugas: Budi Santoso (CONTOH)')).toBeVisible();
  await button('Buat surat ke penempatan').click();
  await expect(page.getByRole('textbox', { name: /Nama/ }).first()).toBeVisible();
  await expect(page.getByText(SITI).first()).toBeVisible();
});

test('a new job ends the way, not before the layoff', async () => {
  await visit(`rujukan/${referral}`);
  await chooseStep('Catat bekerja kembali');
  await typeInto(page, dialog().getByRole('textbox', { name: /^Tempat bekerja/ }), 'CV CONTOH Baru');
  await typeInto(
    page,
    dialog().getByRole('textbox', { name: /^Tanggal terjadi/ }),
    formatDateShort(addDays(layoff, -3)),
  );
  await expect(dialog().getByText(/^Pekerjaan baru bertanggal .* sebelum PHK/)).toBeVisible();
  const day = dialog().getByRole('textbox', { name: /^Tanggal terjadi/ });
  await typeInto(page, day, formatDateShort(ago(10)));
  await confirm(page);
  // What was written in between is said, and the panel waits to be read.
  await expect(dialog().getByText('Tercatat: Bekerja kembali')).toBeVisible();
  await expect(dialog().getByText(/^Sesudah .* sudah ada \d+ peristiwa lain\.$/)).toBeVisible();
  await confirm(page);
  await expect(dialog()).toHaveCount(0);
  await expect(page.getByText('Bekerja kembali').first()).toBeVisible();
  await expect(button('Tutup rujukan')).toBeVisible();
});

test('everyone who accepts is referred at once from the report', async () => {
  await visit(`laporan/${report}`);
  await button('Tindakan lain').click();
  await page.getByRole('menuitem', { name: 'Rujuk pekerja ke JKP' }).click();
  await expect(dialog().getByRole('radio', { name: '3 pekerja yang menerima PHK' })).toBeChecked();
  expect(await problems('many')).toEqual([]);
  await confirm(page);
  await expect(dialog().getByText('3 pekerja dirujuk')).toBeVisible();
  await confirm(page);
  await expect(page.getByText(`Laporan PHK ${MINE}`)).toBeVisible();
  await expect(page.getByText('Menampilkan 4 dari 4')).toBeVisible();
  expect(await problems('list')).toEqual([]);
});

test('the list is narrowed by stage, officer and words, and says so when it is empty', async () => {
  await visit('rujukan');
  await page.getByRole('combobox', { name: 'Tahap' }).click();
  await page.getByRole('option', { name: 'Bekerja kembali' }).click();
  await expect(page.getByText('Menampilkan 1 dari 1')).toBeVisible();
  await page.getByRole('textbox', { name: 'Saring daftar' }).fill('zzzz');
  await expect(page.getByText('kata "zzzz" dan tahap Bekerja kembali', { exact: false })).toBeVisible();
  await button('Hapus saringan').last().click();
  await expect(page.getByText('Menampilkan 4 dari 4')).toBeVisible();
});

test('a morning of calls is done with the keyboard alone, two keys a call', async () => {
  const due = sameDayAfterMonths(addDays(today, 3), -6);
  for (const [index, name] of LATE.entries()) {
    const { id } = await app.door.call('referrals.start', {
      from: {
        kind: 'person',
        personId: await newPerson(name, `0812-0000-000${index}`),
        employerId,
        layoffDate: addDays(due, index),
      },
      places: ['bpjs'],
      officer: OFFICER,
      on: ago(30),
    });
    if (index === 2)
      await happen(
        app,
        id,
        event('talk-held', ago(20), { assessment: '', plan: 'Cari kerja', nextTalk: ago(1), note: '' }),
      );
  }
  await page.reload();
  await visit('rujukan');
  await tab('Daftar kerja').click();
  await expect(page.getByRole('heading', { name: LATE[0], level: 2 })).toBeVisible();
  await expect(rows()).toHaveCount(4);
  expect(await problems('calls')).toEqual([]);
  await page.getByRole('grid').focus();
  // The first call: one key for its result, Enter, and the next one stands there.
  await page.keyboard.press('2');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: LATE[1], level: 2 })).toBeVisible();
  await page.keyboard.press('1');
  await page.keyboard.type('Datang besok dengan KTP');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: LATE[2], level: 2 })).toBeVisible();
  // A day to call again goes with it.
  await page.keyboard.press('3');
  await tabTo(page, page.getByRole('textbox', { name: /^Telepon lagi tanggal/ }));
  await page.keyboard.type('+1h');
  await page.keyboard.press('Enter');
  await expect(page.getByText(`${LATE[2]}: Minta ditelepon lagi.`)).toBeVisible();
  await expect(page.getByRole('row', { name: /Datang besok dengan KTP/ })).toBeVisible();
  await page.getByRole('button', { name: /^Jadwal konseling/ }).click();
  await expect(page.getByRole('heading', { name: LATE[2], level: 2 })).toBeVisible();
  await button('Hari berikutnya').click();
  await page.getByRole('button', { name: /^Perlu ditelepon/ }).click();
  await expect(rows()).toHaveCount(2);
  await expect(page.getByRole('heading', { name: LATE[2], level: 2 })).toBeVisible();
});

test('a call is taken back, and a day that has passed is refused at its field', async () => {
  await button('Kembali ke hari ini').click();
  await page.getByRole('button', { name: /^Batas klaim 7 hari/ }).click();
  await page.getByRole('row', { name: new RegExp(LATE[0].replace(/[()]/g, '.')) }).click();
  await page.getByRole('grid').focus();
  await page.keyboard.press('4');
  await typeInto(page, page.getByRole('textbox', { name: /^Telepon lagi tanggal/ }), formatDateShort(ago(1)));
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^Tanggal .* sudah lewat\.$/)).toBeVisible();
  await typeInto(page, page.getByRole('textbox', { name: /^Telepon lagi tanggal/ }), ' ');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('row', { name: /Nomor salah/ })).toBeVisible();
  await button('Urungkan').click();
  await expect(page.getByRole('row', { name: /Nomor salah/ })).toHaveCount(0);
});

test('the choices of a morning are there again the next time', async () => {
  await page.getByRole('combobox', { name: 'Petugas' }).click();
  await page.getByRole('option', { name: OFFICER }).click();
  await page.getByRole('button', { name: /^Tanpa kabar/ }).click();
  await visit('');
  await page.reload();
  await visit('rujukan?tab=kerja');
  await expect(page.getByRole('combobox', { name: 'Petugas' })).toHaveValue(OFFICER);
  await expect(page.getByRole('button', { name: /^Tanpa kabar/ })).toHaveAttribute('aria-current', 'true');
});

test('figures open their people, and go out as a file', async () => {
  await visit('rujukan?tab=angka');
  await expect(page.getByRole('list', { name: 'Jalan dari rujukan sampai bekerja' })).toBeVisible();
  expect(await problems('figures')).toEqual([]);
  const table = page.getByRole('table', { name: 'Menurut kelompok usia' });
  await expect(table.getByRole('link', { name: 'Jumlah, Dirujuk: 7' })).toBeVisible();
  await page.getByRole('link', { name: 'Bekerja kembali: 1', exact: true }).click();
  await expect(page.getByText('Menampilkan 1 dari 1')).toBeVisible();
  await expect(page.getByRole('button', { name: /^Bekerja kembali, / })).toBeVisible();
  await expect(rows().nth(1)).toContainText(SITI);
  await tab('Angka').click();
  const file = path.join(folder.path, 'angka.xlsx');
  await answerSaveDialog(app, file);
  await button('Simpan XLSX').click();
  await expect(page.getByText(/^Angka rujukan disimpan:/)).toBeVisible();
  const [, everyone] = await readRows(file);
  expect(everyone?.slice(0, 3)).toEqual(['Semua', 'Semua rujukan', '7']);
  const pages = await catchPages(app);
  await page.keyboard.press('Control+p');
  const pdf = await pages();
  if (looking.PICTURES !== undefined) writeFileSync(path.join(looking.PICTURES, 'angka.pdf'), pdf);
  const text = (await readPdf(pdf)).map((one) => one.text).join(' ');
  expect(text).toContain('Rujukan JKP sampai bekerja kembali');
  expect(text).toContain('7 pekerja dirujuk');
});

test('the person page shows the referral and leads on', async () => {
  const { rows: found } = await app.door.call('persons.list', { text: SITI });
  await visit(`pekerja/${found[0]?.id ?? ''}`);
  await expect(page.getByRole('table', { name: 'Rujukan JKP' })).toBeVisible();
  expect(await problems('person')).toEqual([]);
});

test('a layoff that was referred by mistake is cancelled at once, except whom somebody went on with', async () => {
  const mistaken = await newReport(app, { employerLetterNumber: '099/SALAH/2026' });
  for (const [index, name] of ['Hadi', 'Indah', 'Joko'].entries())
    await app.door.call('layoffLines.add', {
      reportId: mistaken.id,
      line: worker(`${name} Keliru (CONTOH)`, `637202220176001${index}`, { layoffDate: layoff }),
    });
  await visit(`laporan/${mistaken.id}`);
  const begin = async () => {
    await button('Tindakan lain').click();
    await page.getByRole('menuitem', { name: 'Rujuk pekerja ke JKP' }).click();
    await expect(dialog()).toBeVisible();
  };
  await begin();
  await dialog().getByRole('radio', { name: 'Semua 3 pekerja' }).check();
  await confirm(page);
  await expect(dialog().getByText('3 pekerja dirujuk')).toBeVisible();
  expect(await problems('many-done')).toEqual([]);
  await page.keyboard.press('Escape');
  const { rows: made } = await app.door.call('referrals.list', { reportId: mistaken.id, sort: 'name' });
  await app.door.call('referrals.call', { id: made[0]?.id ?? '', result: 'reached', today });
  // The next day it is still there to be taken back.
  await begin();
  await expect(
    dialog().getByRole('region', { name: 'Rujukan bersama yang masih dapat dibatalkan' }),
  ).toBeVisible();
  expect(await problems('many-earlier')).toEqual([]);
  await dialog()
    .getByRole('region', { name: 'Rujukan bersama yang masih dapat dibatalkan' })
    .getByRole('button', { name: 'Batalkan 2 rujukan' })
    .click();
  await expect(dialog().getByRole('textbox', { name: /^Alasan/ })).toBeFocused();
  await confirm(page);
  await expect(
    dialog()
      .getByText(/wajib|diisi/i)
      .first(),
  ).toBeVisible();
  await dialog()
    .getByRole('textbox', { name: /^Alasan/ })
    .fill('Salah laporan');
  expect(await problems('many-cancel')).toEqual([]);
  await confirm(page);
  await expect(dialog().getByText('2 rujukan dibatalkan')).toBeVisible();
  await expect(dialog().getByRole('row', { name: /Hadi Keliru.*1 catatan lain/ })).toBeVisible();
  expect(await problems('many-cancelled')).toEqual([]);
  await confirm(page);
  await expect(dialog()).toHaveCount(0);
  // Whom it was right for is referred anew.
  await begin();
  await dialog().getByRole('radio', { name: 'Semua 3 pekerja' }).check();
  await confirm(page);
  await expect(dialog().getByText('2 pekerja dirujuk')).toBeVisible();
  await page.keyboard.press('Escape');
});
