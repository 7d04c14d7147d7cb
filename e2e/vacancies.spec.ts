import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { addDays } from '../shared/calendar/plain-date.ts';
import { EMPTY_EMPLOYER } from '../shared/domain/employer.ts';
import { EMPTY_JOB_SEEKER, type JobSeekerInput } from '../shared/domain/job-seeker.ts';
import { EMPTY_PERSON } from '../shared/domain/person.ts';
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
import * as looking from './support/looking.ts';
import { openPractice } from './support/office.ts';
import { settled } from './support/screen-checks.ts';
import { TODAY } from './support/today.ts';

/**
 * The vacancies that the office knows: written down by keyboard, taken in as a list, matched with the pool, offered, a letter
 * for a pair.
 */

let app: App;
let folder: ReturnType<typeof temporaryFolder>;
let driver: string;
let other: string;

const open = async (address: string) => {
  await app.page.evaluate((hash) => {
    window.location.hash = `#/${hash}`;
  }, address);
  await settled(app.page);
};
const button = (name: string | RegExp) => app.page.getByRole('button', { name, exact: true });

/** Refers a worker at the counter. */
async function refer(personId: string, employerId: string): Promise<void> {
  await app.door.call('referrals.start', {
    from: { kind: 'person', personId, employerId, layoffDate: addDays(TODAY, -30) },
    places: ['placement'],
    officer: 'Rina CONTOH',
    on: addDays(TODAY, -20),
  });
}

/** Nothing is wrong with the screen as it stands. */
async function lookAt(name: string): Promise<void> {
  expect(await looking.problems(app, `vacancies ${name}`)).toEqual([]);
}

async function seeker(name: string, more: Partial<JobSeekerInput>): Promise<string> {
  const { id: personId } = await app.door.call('persons.create', {
    ...EMPTY_PERSON,
    name,
    phone: '0812 0000 0000',
  } as never);
  await app.door.call('jobSeekers.save', {
    personId,
    version: 0,
    seeker: { ...EMPTY_JOB_SEEKER, ...more },
  });
  return personId;
}

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  folder = temporaryFolder();
  app = await launchApp({ dataDir: path.join(folder.path, 'data') });
  await openPractice(app);
  driver = await seeker('Sopir CONTOH', { wanted: 'Sopir truk', licences: ['SIM B1'], cardNumber: '6372/1' });
  other = await seeker('Tanpa SIM CONTOH', { wanted: 'Pengemudi', education: 'SMA', cardNumber: '6372/2' });
  await seeker('Kasir CONTOH', { wanted: 'Kasir', cardNumber: '6372/3' });
  const { id: firm } = await app.door.call('employers.create', {
    ...EMPTY_EMPLOYER,
    name: 'PT CONTOH Bekas',
  });
  await refer(driver, firm);
  await refer(other, firm);
  await app.page.reload();
});
test.afterEach(() => refuseErrors(app));
test.afterAll(async () => {
  await app.close();
  folder.remove();
});

test('is empty at first, and a vacancy is written down by keyboard', async () => {
  await app.page.evaluate(() => {
    window.location.hash = '#/lowongan';
  });
  await expect(app.page.getByText('Belum ada lowongan')).toBeVisible();
  await lookAt('empty');
  await app.page.keyboard.press('Control+n');
  const panel = app.page.getByRole('dialog');
  await expect(panel.getByLabel('Jabatan')).toBeFocused();
  await app.page.keyboard.press('Control+Enter');
  await expect(panel.getByText(/wajib|diisi/i).first()).toBeVisible();
  await panel.getByLabel('Jabatan').fill('Driver truk');
  await panel.getByRole('combobox', { name: 'Nama perusahaan' }).fill('PT CONTOH Angkutan');
  await panel.getByLabel('Upah mulai').fill('3.500.000');
  await panel.getByLabel('SIM dan sertifikat yang diminta').fill('SIM B1');
  await app.page.keyboard.press('Enter');
  await lookAt('form');
  await app.page.keyboard.press('Control+Enter');
  await expect(panel).toHaveCount(0);
  await expect(app.page.getByRole('row', { name: /Driver truk/ })).toBeVisible();
  await lookAt('list');
});

test('shows who fits it with the reasons, a lack too, and begins a letter for a pair', async () => {
  await app.page.getByText('Driver truk').dblclick();
  await expect(app.page.getByText('2 cocok dari 3 pencari kerja', { exact: false })).toBeVisible();
  await expect(app.page.getByText('Belum punya SIM B1')).toBeVisible();
  await expect(app.page.getByText('Kasir CONTOH')).toHaveCount(0);
  await lookAt('candidates');
  await app.page.getByRole('checkbox', { name: 'Pilih Sopir CONTOH' }).click();
  await app.page.getByRole('button', { name: 'Buat surat pengantar' }).click();
  await expect(app.page).toHaveURL(/surat\/draf/);
  const { rows } = await app.door.call('drafts.list', { limit: 5 });
  const draft = await app.door.call('drafts.get', { id: rows[0]?.id ?? '' });
  expect(draft.typed).toMatchObject({
    'job.vacancyEmployer': 'PT CONTOH Angkutan',
    'job.vacancyPosition': 'Driver truk',
  });
});

test('names a firm on record, or one by its name alone', async () => {
  await open('lowongan');
  await app.page.keyboard.press('Control+n');
  const panel = app.page.getByRole('dialog');
  await expect(panel.getByLabel('Jabatan')).toBeFocused();
  await panel.getByLabel('Jabatan').fill('Kasir swalayan');
  const firm = panel.getByRole('combobox', { name: 'Nama perusahaan' });
  await firm.fill('contoh bekas');
  await app.page.getByRole('option', { name: /PT CONTOH Bekas/ }).click();
  await expect(firm).toHaveValue('PT CONTOH Bekas');
  await expect(panel.getByText('Terhubung dengan perusahaan tercatat.')).toBeVisible();
  await firm.fill('Toko CONTOH Tak Tercatat');
  await panel.getByLabel('Narahubung').click();
  await expect(firm).toHaveValue('Toko CONTOH Tak Tercatat');
  await expect(panel.getByText('Terhubung dengan perusahaan tercatat.')).toHaveCount(0);
  await app.page.keyboard.press('Control+Enter');
  await expect(panel).toHaveCount(0);
  const { rows } = await app.door.call('vacancies.list', { text: 'Kasir swalayan' });
  expect(rows[0]).toMatchObject({ employerId: null, employerName: 'Toko CONTOH Tak Tercatat' });
});

test('are taken in by the sample that the list gives out, and taken back', async () => {
  const file = path.join(folder.path, 'contoh.xlsx');
  await answerSaveDialog(app, file);
  await open('lowongan');
  await button('Tindakan lain').click();
  await app.page.getByRole('menuitem', { name: 'Simpan contoh tabel' }).click();
  await expect(app.page.getByText(/Contoh tabel tersimpan/)).toBeVisible();
  await button('Impor').click();
  await expect(button('Simpan contoh tabel')).toBeVisible();
  await lookAt('import');
  await answerOpenDialog(app, file);
  await button('Pilih berkas').click();
  await expect(app.page.getByText('Langkah 2 dari 3')).toBeVisible();
  // Every column of the sample is recognised.
  await expect(app.page.getByRole('combobox', { name: /^Arti kolom/ }).first()).toBeVisible();
  for (const box of await app.page.getByRole('combobox', { name: /^Arti kolom/ }).all())
    await expect(box).not.toHaveValue('Tidak diimpor');
  await button('Periksa daftar').click();
  await expect(button(/^Impor 3 lowongan$/)).toBeVisible();
  await lookAt('import-check');
  await button(/^Impor 3 lowongan$/).click();
  await expect(app.page.getByText('3 baris sudah diimpor.')).toBeVisible();
  expect((await app.door.call('vacancies.list', { text: 'CONTOH Bara' })).rows).toMatchObject([
    {
      title: 'Operator alat berat',
      wageFrom: 4_500_000,
      wageTo: 5_500_000,
      regionCode: '63.03',
      openings: 5,
    },
  ]);
  await button('Urungkan impor').click();
  await app.page.getByRole('dialog').getByRole('button', { name: 'Urungkan 3 baris' }).click();
  await expect(app.page.getByText('Impor ini sudah diurungkan.')).toBeVisible();
  expect((await app.door.call('vacancies.list', {})).total).toBe(2);
});

test('of a hostile list: each row is judged by itself, with the reason in words, and nothing runs', async () => {
  const file = path.join(folder.path, 'jahat.csv');
  const rows = [
    'Jabatan;Nama Perusahaan;Kabupaten/Kota;Upah;Jumlah Orang;Lamaran Sampai;Catatan',
    '=HYPERLINK("http://127.0.0.1:9/");<img src=x onerror=alert(1)>;63.99;UMK;3;31/12/2030;\u202eterbalik',
    `${'x'.repeat(300)};PT CONTOH;;;;;`,
    "'; DROP TABLE vacancy; --;PT CONTOH Satu;Kota Banjarbaru;Rp 3.000.000 - 2.000.000;;31/02/2026;",
    'Sopir;;;;2;;',
    'Manajer;PT CONTOH Dua;;;0;;',
    'Driver truk;PT CONTOH Angkutan;;;4;;',
  ];
  writeFileSync(file, rows.join('\r\n'));
  await answerOpenDialog(app, file);
  await open('impor/vacancies');
  await button('Pilih berkas').click();
  await expect(app.page.getByText('Langkah 2 dari 3')).toBeVisible();
  await button('Periksa daftar').click();
  await expect(app.page.getByText('Langkah 3 dari 3', { exact: false })).toBeVisible();
  await expect(button(/^Ditolak 4$/)).toBeVisible();
  await expect(button(/^Mirip 1$/)).toBeVisible();
  await expect(button(/^Baru 1$/)).toBeVisible();
  await expect(app.page.getByText(/Isi terlalu panjang: 300 huruf/)).toBeVisible();
  await expect(app.page.getByText(/Sel E6: Jumlah orang harus 1 sampai 100.000/)).toBeVisible();
  await expect(app.page.getByText(/Jumlah orang: 1 → 4/)).toBeVisible();
  await lookAt('import-hostile');
  // What is like one on record is shown beside it, and changes it where a person says so.
  await button('Sama dengan Driver truk, PT CONTOH Angkutan').click();
  await button(/^Impor 2 lowongan$/).click();
  await expect(app.page.getByText('2 baris sudah diimpor.', { exact: false })).toBeVisible();
  const { rows: stored } = await app.door.call('vacancies.list', {});
  expect(stored.map(({ title, openings }) => [title, openings])).toEqual([
    ['=HYPERLINK("http://127.0.0.1:9/")', 3],
    ['Driver truk', 4],
    ['Kasir swalayan', 1],
  ]);
  await open('lowongan');
  await expect(app.page.getByText('<img src=x onerror=alert(1)>')).toBeVisible();
  await app.page.goBack();
  await button('Urungkan impor').click();
  await app.page.getByRole('dialog').getByRole('button', { name: 'Urungkan 2 baris' }).click();
  await expect(app.page.getByText('Impor ini sudah diurungkan.')).toBeVisible();
  expect((await app.door.call('vacancies.list', { text: 'Driver' })).rows).toMatchObject([{ openings: 1 }]);
});

test('are narrowed by standing and regency, and this is remembered', async () => {
  await app.door.call('vacancies.save', {
    id: null,
    version: null,
    vacancy: {
      ...(await app.door.call('vacancies.list', { text: 'Kasir swalayan' })).rows[0],
      title: 'Satpam',
      regionCode: '63.72',
      until: addDays(TODAY, -1),
    } as never,
  });
  await open('lowongan');
  await app.page.reload();
  await expect(app.page.getByText('Satpam')).toBeVisible();
  await app.page.getByRole('combobox', { name: 'Keadaan lowongan' }).click();
  await app.page.getByRole('option', { name: 'Lewat' }).click();
  await expect(app.page.getByText('Menampilkan 1 dari 1')).toBeVisible();
  const region = app.page.getByRole('combobox', { name: 'Kabupaten atau kota' });
  await region.fill('banjarbaru');
  await app.page.getByRole('option', { name: 'Kota Banjarbaru' }).click();
  await expect(app.page.getByText('Menampilkan 1 dari 1')).toBeVisible();
  await app.page.reload();
  await expect(app.page.getByText('Menampilkan 1 dari 1')).toBeVisible();
  await expect(region).toHaveValue('Kota Banjarbaru');
  await lookAt('narrowed');
  await app.page.getByRole('combobox', { name: 'Keadaan lowongan' }).click();
  await app.page.getByRole('option', { name: 'Terisi' }).click();
  await expect(
    app.page.getByText(/Tidak ada yang cocok dengan lowongan terisi dan Kota Banjarbaru/),
  ).toBeVisible();
  await button('Hapus saringan').click();
  await expect(app.page.getByText('Menampilkan 3 dari 3')).toBeVisible();
});

test('that fit a worker are shown where the worker is, and an offer is noted and taken back', async () => {
  await open(`pekerja/${driver}`);
  const fits = app.page.getByRole('table', { name: 'Lowongan yang cocok' });
  await expect(fits.getByRole('row', { name: /Driver truk/ })).toContainText('Mencari pekerjaan ini');
  await fits.scrollIntoViewIfNeeded();
  await lookAt('fits');
  await button('Catat tawaran Driver truk').click();
  await expect(app.page.getByText('Tawaran Driver truk dicatat.')).toBeVisible();
  await expect(fits.getByText(/Ditawarkan .*Belum ada jawaban/)).toBeVisible();
  await expect(button('Catat tawaran Driver truk')).toHaveCount(0);
  await button('Urungkan').click();
  await expect(app.page.getByText('1 tawaran diurungkan.')).toBeVisible();
  await expect(button('Catat tawaran Driver truk')).toBeVisible();
  // Who said nothing of work is led to where it is written.
  const silent = await app.door.call('persons.create', { ...EMPTY_PERSON, name: 'Diam CONTOH' });
  await open(`pekerja/${silent.id}`);
  await app.page.getByRole('button', { name: 'Tulis pekerjaan yang dicari' }).click();
  const panel = app.page.getByRole('dialog');
  await panel.getByLabel('Pekerjaan yang dicari').fill('Juru las');
  await app.page.keyboard.press('Control+Enter');
  await expect(panel).toHaveCount(0);
  await expect(app.page.getByText(/Tidak ada yang cocok di antara 2 lowongan terbuka/)).toBeVisible();
});

test('the letter out of a referral carries the pair', async () => {
  const { rows } = await app.door.call('referrals.list', { personId: driver });
  await open(`rujukan/${rows[0]?.id}?tab=pencari-kerja`);
  await button('Buat surat pengantar Driver truk').click();
  await expect(app.page).toHaveURL(/surat\/draf/);
  const drafts = await app.door.call('drafts.list', { limit: 1 });
  const draft = await app.door.call('drafts.get', { id: drafts.rows[0]?.id ?? '' });
  expect(draft.typed).toMatchObject({ 'job.vacancyPosition': 'Driver truk' });
});

test('an offer is picked from the list, the best fit first, or written in free words', async () => {
  const { rows } = await app.door.call('referrals.list', { personId: driver });
  const id = rows[0]?.id ?? '';
  const offers = async () => (await app.door.call('referrals.get', { id, asOf: TODAY })).state.offers;
  await open(`rujukan/${id}?catat=vacancy-offered`);
  await app.page.reload();
  const panel = app.page.getByRole('dialog');
  const field = panel.getByRole('combobox', { name: 'Lowongan' });
  await field.click();
  await expect(app.page.getByRole('option').first()).toContainText('Driver truk');
  await expect(app.page.getByRole('option')).toHaveCount(2);
  await lookAt('offer-field');
  await app.page.getByRole('option').first().click();
  await expect(panel.getByText('Terhubung dengan daftar lowongan dinas.')).toBeVisible();
  await expect(panel.getByLabel('Perusahaan pemberi kerja')).toHaveValue('PT CONTOH Angkutan');
  await app.page.keyboard.press('Control+Enter');
  await expect(panel).toHaveCount(0);
  const [first] = await offers();
  expect(first).toMatchObject({ title: 'Driver truk', employer: 'PT CONTOH Angkutan', result: null });
  expect(first?.vacancyId).not.toBeNull();
  await open('rujukan');
  await open(`rujukan/${id}?catat=vacancy-offered`);
  await expect(panel).toBeVisible();
  await field.fill('Kurir paket');
  await panel.getByLabel('Perusahaan pemberi kerja').fill('CV CONTOH Kilat');
  await app.page.keyboard.press('Control+Enter');
  await expect(panel).toHaveCount(0);
  expect((await offers())[1]).toMatchObject({ vacancyId: null, title: 'Kurir paket' });
});

test('is offered to several at once, with their letters after it, and the page tells what came of it', async () => {
  const { rows } = await app.door.call('vacancies.list', { text: 'Driver truk' });
  const id = rows[0]?.id ?? '';
  const stranger = await seeker('Belum Dirujuk CONTOH', { wanted: 'Sopir', cardNumber: '6372/9' });
  expect(stranger).not.toBe('');
  await open(`lowongan/${id}`);
  await app.page.reload();
  await expect(app.page.getByText('3 cocok dari 5 pencari kerja', { exact: false })).toBeVisible();
  await app.page.getByRole('checkbox', { name: 'Pilih semua yang ditampilkan' }).click();
  await button('Tawarkan kepada 3 pekerja').click();
  const dialog = app.page.getByRole('dialog');
  await expect(dialog.getByLabel('Ditawarkan pada tanggal')).toBeVisible();
  await app.page.keyboard.press('Control+Enter');
  await expect(dialog.getByText('1 tawaran dicatat')).toBeVisible();
  await expect(dialog.getByText('1 pekerja sudah ditawari dan belum menjawab.')).toBeVisible();
  await expect(dialog.getByRole('row', { name: /Belum Dirujuk CONTOH/ })).toContainText('Belum ada rujukan');
  await lookAt('offer-outcome');
  await dialog.getByRole('button', { name: 'Buat 3 surat pengantar' }).click();
  await expect(app.page).toHaveURL(/surat\/massal/);
  await open(`lowongan/${id}?tab=tawaran`);
  await expect(app.page.getByRole('row', { name: /Sopir CONTOH/ })).toContainText('Belum ada jawaban');
  await expect(app.page.getByRole('row', { name: /Tanpa SIM CONTOH/ })).toBeVisible();
  await lookAt('offers');
});

test('asks whether it is filled when the last opening is taken, and never marks it by itself', async () => {
  const { rows } = await app.door.call('referrals.list', { personId: driver });
  const list = await app.door.call('vacancies.list', { text: 'Driver truk' });
  const id = list.rows[0]?.id ?? '';
  await open(`rujukan/${rows[0]?.id}?catat=offer-answered`);
  await app.page.reload();
  const panel = app.page.getByRole('dialog');
  await panel.getByRole('combobox', { name: 'Lowongan' }).click();
  await app.page.getByRole('option', { name: /Driver truk/ }).click();
  await panel.getByRole('combobox', { name: 'Hasil' }).click();
  await app.page.getByRole('option', { name: 'Diterima bekerja' }).click();
  await app.page.keyboard.press('Control+Enter');
  const question = app.page.getByRole('dialog', { name: 'Tandai lowongan terisi?' });
  await expect(question).toBeVisible();
  await lookAt('taken-up-question');
  await question.getByRole('button', { name: 'Batal' }).click();
  await expect(question).toHaveCount(0);
  expect(await app.door.call('vacancies.get', { id })).toMatchObject({ filled: false });
  await open(`lowongan/${id}?tab=tawaran`);
  await expect(app.page.getByText(/Sudah 1 orang diterima/)).toBeVisible();
  await lookAt('taken-up');
  await button('Tandai terisi').click();
  await expect(app.page.getByText('Lowongan diubah.')).toBeVisible();
  await expect(app.page.getByText('Terisi', { exact: true })).toBeVisible();
  await button('Urungkan').click();
  await expect(app.page.getByText(/Sudah 1 orang diterima/)).toBeVisible();
});
