import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { formatDateShort } from '../shared/calendar/format-date.ts';
import { addDays, type PlainDate, plainDate } from '../shared/calendar/plain-date.ts';
import { addWorkingDays } from '../shared/calendar/working-days.ts';
import type { SubjectDeadline } from '../shared/domain/subject-deadline.ts';
import { workCalendarOf } from '../shared/domain/working-calendar.ts';
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
import { confirm, tabTo } from './support/keyboard.ts';
import * as looking from './support/looking.ts';
import { MINE, newReport, openPractice, worker } from './support/office.ts';
import { resize, SIZES } from './support/screen-checks.ts';

const REPORT_NAME = 'Batas pelaporan PHK ke BPJS Ketenagakerjaan';

let app: App;
let page: Page;
let folder: ReturnType<typeof temporaryFolder>;
let today: PlainDate;
let report: string;

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  folder = temporaryFolder();
  app = await launchApp({ dataDir: path.join(folder.path, 'data') });
  page = app.page;
  await openPractice(app);
  today = plainDate((await app.door.call('app.status', {})).today);
  ({ id: report } = await newReport(app));
  await app.door.call('layoffLines.add', {
    reportId: report,
    line: worker('Siti Rahmawati (CONTOH)', '6372056005870004', { layoffDate: today }),
  });
  await page.reload();
  await resize(app, SIZES.common);
});
test.afterEach(() => refuseErrors(app));
test.afterAll(async () => {
  await app?.close();
  folder?.remove();
});

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
const dialog = () => page.getByRole('dialog');
const notice = () => page.locator('.mantine-Notification-root').last();
const table = () => page.getByRole('table', { name: /^Hari libur tahun/ });
const calendar = () => app.door.call('calendar.get', {});

const visit = (address: string) => looking.visit(app, address);

/** The report's running deadline towards BPJS Ketenagakerjaan, as the database says it now. */
async function reportDeadline(): Promise<SubjectDeadline> {
  const all = await app.door.call('deadlines.ofReport', { id: report, asOf: today });
  const found = all.find(({ code }) => code === 'bpjs-report');
  if (found === undefined) throw new Error('the report starts no deadline');
  return found;
}

/** Puts notices away, so that the next one is the only one. */
async function clearNotices(): Promise<void> {
  const close = page.locator('.mantine-Notification-root').getByRole('button', { name: 'Tutup' });
  while ((await close.count()) > 0) await close.first().click();
  await expect(page.locator('.mantine-Notification-root')).toHaveCount(0);
}

async function goToYear(date: PlainDate): Promise<void> {
  const year = date.slice(0, 4);
  const shown = page.getByText(/^\d{4}$/).first();
  while ((await shown.innerText()) < year) await button('Tahun berikutnya').click();
  while ((await shown.innerText()) > year) await button('Tahun sebelumnya').click();
}

async function fillHoliday(date: string, name: string, kind?: string): Promise<void> {
  await dialog().getByRole('textbox', { name: 'Tanggal' }).fill(date);
  if (kind !== undefined) await dialog().getByText(kind, { exact: true }).click();
  await dialog().getByRole('textbox', { name: 'Nama' }).fill(name);
  await dialog().getByRole('textbox', { name: 'Sumber' }).fill('Keputusan Bupati (CONTOH)');
}

/** Nothing is wrong with the screen as it stands. */
async function lookAt(name: string): Promise<void> {
  expect(await looking.problems(app, `calendar ${name}`)).toEqual([]);
}

test('a report shows its deadlines with sum, provision and state, and the start page leads to them', async () => {
  const { due, sum } = await reportDeadline();
  await visit('');
  const row = page.getByRole('button', { name: new RegExp(REPORT_NAME) });
  await expect(row).toContainText(formatDateShort(due));
  await expect(row).toContainText(`${MINE}, 1 pekerja`);
  await lookAt('home');
  await row.click();
  await expect(page.getByRole('tab', { name: 'Tenggat' })).toHaveAttribute('aria-selected', 'true');
  const line = page.getByRole('row', { name: new RegExp(REPORT_NAME) });
  await expect(line).toContainText(sum);
  await expect(line).toContainText('hari lagi');
  await lookAt('report');
});

test('a local day off names the deadline that it moves before it is saved, and its undo brings it back', async () => {
  const { due } = await reportDeadline();
  const later = addWorkingDays(due, 1, workCalendarOf(await calendar())).due;
  await visit('pengaturan?bagian=hari-libur');
  await page.keyboard.press('Control+n');
  await fillHoliday(formatDateShort(due), 'Hari jadi kota (CONTOH)');
  const said = dialog().getByRole('status');
  await expect(said).toContainText('1 tenggat bergeser');
  await expect(said).toContainText(MINE);
  await expect(said).toContainText(`${formatDateShort(due)} → ${formatDateShort(later)}`);
  expect((await reportDeadline()).due).toBe(due);
  await lookAt('new-day');
  await expect(dialog().getByRole('button', { name: 'Simpan dan geser 1 tenggat' })).toBeEnabled();
  await confirm(page);
  await expect(dialog()).toHaveCount(0);
  await expect(notice()).toContainText('Hari libur ditambahkan');
  await expect(notice()).toContainText('1 tenggat bergeser.');
  expect((await reportDeadline()).due).toBe(later);
  await expect(table().getByText('Hari jadi kota (CONTOH)')).toBeVisible();

  await notice().getByRole('button', { name: 'Lihat riwayat' }).click();
  const turns = page.getByRole('list', { name: 'Riwayat perubahan' });
  await expect(turns.getByRole('listitem').first()).toContainText('Hari libur ditambahkan');
  await button('1 tenggat bergeser').click();
  await expect(turns.getByRole('link', { name: MINE })).toBeVisible();
  await lookAt('history');
  await button('Urungkan').click();
  await expect(turns.getByRole('listitem').first()).toContainText('Perubahan terakhir diurungkan');
  expect((await reportDeadline()).due).toBe(due);
  await page.getByRole('tab', { name: 'Hari libur' }).click();
  await goToYear(due);
  await expect(table().getByText('Hari jadi kota (CONTOH)')).toHaveCount(0);
  await clearNotices();
});

test('a day off is changed and removed, and the notice takes the removal back', async () => {
  const far = addDays(today, 40);
  await visit('pengaturan?bagian=hari-libur');
  await page.keyboard.press('Control+n');
  await fillHoliday(formatDateShort(far), 'Pilkada (CONTOH)');
  await dialog().getByRole('button', { name: 'Simpan hari libur' }).click();
  await expect(table().getByText('Pilkada (CONTOH)')).toBeVisible();
  await clearNotices();
  await button(/^Ubah .*Pilkada/).click();
  await dialog().getByRole('textbox', { name: 'Nama' }).fill('Pemilihan kepala daerah (CONTOH)');
  await confirm(page);
  await expect(notice()).toContainText('Hari libur diubah');
  await clearNotices();
  await button(/^Hapus .*Pemilihan kepala daerah/).click();
  await expect(notice()).toContainText('Hari libur dihapus');
  await expect(table().getByText('Pemilihan kepala daerah (CONTOH)')).toHaveCount(0);
  await notice().getByRole('button', { name: 'Urungkan' }).click();
  await expect(table().getByText('Pemilihan kepala daerah (CONTOH)')).toBeVisible();
  await clearNotices();
});

test('without a mouse: the list opens at the next day off, is filtered, walked through, changed and shortened', async () => {
  const { holidays } = await calendar();
  const next = holidays.find(({ date }) => date >= today);
  if (next === undefined) throw new Error('the calendar has no day off to come');
  await visit('pengaturan?bagian=profil');
  await visit('pengaturan?bagian=hari-libur');
  const rowOf = (text: string) => table().getByRole('row').filter({ hasText: text });
  await expect(rowOf(formatDateShort(next.date)).first()).toBeInViewport();
  await expect(rowOf(formatDateShort(next.date)).first()).toContainText('Berikutnya');
  await page.keyboard.press('j');
  await expect(rowOf(formatDateShort(next.date)).first()).toBeFocused();
  await page.keyboard.press('k');
  await page.keyboard.press('ArrowDown');
  await expect(rowOf(formatDateShort(next.date)).first()).toBeFocused();

  const days = [41, 42].map((ahead) => addDays(today, ahead));
  for (const [index, date] of days.entries()) {
    await page.keyboard.press('Control+n');
    await fillHoliday(formatDateShort(date), `Libur uji ${index + 1} (CONTOH)`);
    await confirm(page);
    await expect(dialog()).toHaveCount(0);
    const saved = rowOf(`Libur uji ${index + 1} (CONTOH)`);
    await expect(saved).toContainText('Tersimpan');
    await expect(saved).toBeInViewport();
    await clearNotices();
  }
  await page.keyboard.press('Control+f');
  await page.keyboard.type('uji contoh');
  await expect(table().getByRole('row')).toHaveCount(3);
  await page.keyboard.press('Escape');
  await page.keyboard.press('k');
  await page.keyboard.press('k');
  await page.keyboard.press('k');
  await expect(rowOf('Libur uji 1')).toBeFocused();
  await page.keyboard.press('Enter');
  await dialog().getByRole('textbox', { name: 'Nama' }).fill('Libur uji satu (CONTOH)');
  await confirm(page);
  await expect(rowOf('Libur uji satu')).toContainText('Tersimpan');
  await clearNotices();
  await lookAt('filtered');
  await button(/^Hapus .*Libur uji satu/).focus();
  await page.keyboard.press('Enter');
  await expect(rowOf('Libur uji satu')).toHaveCount(0);
  await expect(rowOf('Libur uji 2')).toBeFocused();
  await clearNotices();
  await button(/^Hapus .*Libur uji 2/).click();
  await expect(page.getByText('Tidak ada hari libur dengan kata itu')).toBeVisible();
  await button('Hapus saringan').last().click();
  await goToYear(next.date);
  await expect(rowOf(formatDateShort(next.date)).first()).toBeVisible();
  await clearNotices();
});

test('what cannot be saved is said at the field, and closing with input asks first', async () => {
  const [taken] = (await calendar()).holidays.filter(({ kind }) => kind === 'nasional');
  if (taken === undefined) throw new Error('the calendar has no day off');
  await visit('pengaturan?bagian=hari-libur');
  await button('Tambah hari libur').click();
  await fillHoliday(formatDateShort(taken.date), 'X', 'Libur nasional');
  await confirm(page);
  const summary = dialog().getByRole('alert').filter({ hasText: 'perlu diperbaiki' });
  await expect(summary).toContainText('Terlalu pendek');
  await dialog().getByRole('textbox', { name: 'Nama' }).fill('Contoh');
  await confirm(page);
  await expect(summary).toContainText('sudah tercatat dengan jenis yang sama');
  await page.keyboard.press('Escape');
  await dialog().getByRole('button', { name: 'Tinggalkan tanpa menyimpan' }).click();
  await expect(dialog()).toHaveCount(0);
});

test('switching cuti bersama off and a week of six days both name what moves, and both are taken back', async () => {
  const { due } = await reportDeadline();
  const { version } = await calendar();
  const leave = {
    date: due,
    kind: 'cuti-bersama',
    name: 'Cuti bersama (CONTOH)',
    source: 'SKB (CONTOH)',
    state: 'skb',
  } as const;
  await app.door.call('calendar.change', {
    change: { kind: 'put', replaces: null, holiday: leave },
    version,
    today,
  });
  const withLeave = (await reportDeadline()).due;
  expect(withLeave > due).toBe(true);
  await page.reload();
  await visit('pengaturan?bagian=hari-libur');
  const counts = page.getByRole('switch', { name: /Cuti bersama dihitung sebagai libur/ });
  await expect(counts).toBeChecked();
  await counts.click();
  await expect(dialog()).toContainText('1 tenggat bergeser');
  await expect(dialog()).toContainText(`${formatDateShort(withLeave)} → ${formatDateShort(due)}`);
  await lookAt('switch');
  await dialog().getByRole('button', { name: 'Hitung cuti bersama sebagai hari kerja' }).click();
  await expect(notice()).toContainText('Cuti bersama dihitung sebagai hari kerja');
  await expect(counts).not.toBeChecked();
  await goToYear(due);
  await expect(table().getByText('tidak dihitung sebagai libur').first()).toBeVisible();
  expect((await reportDeadline()).due).toBe(due);
  await notice().getByRole('button', { name: 'Urungkan' }).click();
  await expect(counts).toBeChecked();
  await clearNotices();

  await page.getByText('6 hari', { exact: true }).click();
  await expect(dialog()).toContainText('tenggat bergeser');
  await confirm(page);
  await expect(notice()).toContainText('Hari kerja seminggu: 5 menjadi 6 hari');
  expect((await reportDeadline()).due < withLeave).toBe(true);
  await expect(page.getByText('Senin sampai Sabtu.', { exact: false })).toBeVisible();
  await notice().getByRole('button', { name: 'Urungkan' }).click();
  await expect(page.getByText('Senin sampai Jumat.', { exact: false })).toBeVisible();
  expect((await reportDeadline()).due).toBe(withLeave);
  await clearNotices();
  await app.door.call('calendar.change', {
    change: { kind: 'remove', holiday: { date: due, kind: 'cuti-bersama' } },
    version: (await calendar()).version,
    today,
  });
});

test('a change on a calendar that another window changed is refused, and the newest state is read', async () => {
  await page.reload();
  await visit('pengaturan?bagian=hari-libur');
  await goToYear(addDays(today, 40));
  await expect(table()).toBeVisible();
  await lookAt('year');
  await app.door.call('calendar.change', {
    change: {
      kind: 'put',
      replaces: null,
      holiday: {
        date: addDays(today, 50),
        kind: 'lokal',
        name: 'Dari jendela lain (CONTOH)',
        source: 'Contoh',
        state: 'lokal',
      },
    },
    version: (await calendar()).version,
    today,
  });
  await button(/^Hapus .*Pemilihan kepala daerah/).click();
  await expect(page.getByRole('alert')).toContainText('sudah diubah setelah Anda membukanya');
  await lookAt('changed-meanwhile');
  await button('Muat data terbaru').click();
  await goToYear(addDays(today, 50));
  await expect(table().getByText('Dari jendela lain (CONTOH)')).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('a past year that nobody recorded is said to be so', async () => {
  await visit('pengaturan?bagian=hari-libur');
  await goToYear(plainDate('2023-01-01'));
  await expect(page.getByText('Hari libur tahun 2023 belum dicatat di Sambung')).toBeVisible();
  await lookAt('unrecorded');
});

test('a year without a decree says what that means', async () => {
  await visit('pengaturan?bagian=hari-libur');
  await goToYear(plainDate('2031-01-01'));
  await expect(page.getByText('Kalender tahun 2031 belum ditetapkan')).toBeVisible();
  await expect(page.getByText('Belum ada hari libur tahun 2031')).toBeVisible();
  await lookAt('undecreed');
});

test('the saved CSV comes in again without changing anything', async () => {
  const file = path.join(folder.path, 'libur.csv');
  await answerSaveDialog(app, file);
  await button('Simpan CSV').click();
  await page.getByRole('menuitem', { name: 'Semua tahun' }).click();
  await expect(notice()).toContainText('Hari libur tersimpan: libur.csv');
  const text = readFileSync(file, 'utf8');
  expect(text.startsWith('\uFEFF"Tanggal";"Jenis";"Nama";')).toBe(true);
  expect(text).toContain('Dari jendela lain (CONTOH)');
  await clearNotices();
  await answerOpenDialog(app, file);
  await button('Impor dari berkas').first().click();
  await button('Pilih berkas').click();
  await expect(page.getByText('Tidak ada baris yang mengubah kalender.')).toBeVisible();
  await expect(button('Ambil alih 0 baris')).toBeDisabled();
  const { holidays } = await calendar();
  await expect(button(`Sudah tercatat ${holidays.length}`)).toBeVisible();
});

test('a bad file is refused row by row with the reason, and its good rows are taken over', async () => {
  const { due } = await reportDeadline();
  const file = path.join(folder.path, 'campur.csv');
  writeFileSync(
    file,
    [
      'Keterangan;Tanggal;Jenis;Sumber;Status',
      `Hari batik (CONTOH);${formatDateShort(due)};Libur setempat;Keputusan Bupati;Setempat`,
      `Hari batik lagi;${formatDateShort(due)};Libur setempat;Keputusan Bupati;Setempat`,
      'Tanggal salah;31/2/2027;Libur nasional;SKB;SKB',
      'Jenis salah;3/3/2027;Libur semau-maunya;SKB;SKB',
      ';4/3/2027;Libur nasional;;Entah',
    ].join('\r\n'),
  );
  const before = (await calendar()).holidays.length;
  await answerOpenDialog(app, file);
  await button('Pilih berkas lain').click();
  await page.keyboard.press('Control+Enter');
  await expect(button('Ditolak 4')).toBeVisible();
  await expect(page.getByText('Tanggal ini tidak ada: 31/2/2027.')).toBeVisible();
  await expect(page.getByText(/Jenis tidak dikenali: Libur semau-maunya/)).toBeVisible();
  await expect(page.getByText('1 tenggat bergeser')).toBeVisible();
  await lookAt('import');
  await button('Ditolak 4').click();
  await expect(page.getByText('Hari batik (CONTOH)')).toHaveCount(0);
  await button('Ambil alih 1 baris').click();
  await expect(notice()).toContainText('1 hari libur diambil dari berkas');
  await expect(table().getByText('Hari batik (CONTOH)')).toBeVisible();
  expect((await calendar()).holidays).toHaveLength(before + 1);
  expect((await reportDeadline()).due > due).toBe(true);
  await notice().getByRole('button', { name: 'Urungkan' }).click();
  await expect(table().getByText('Hari batik (CONTOH)')).toHaveCount(0);
  expect((await calendar()).holidays).toHaveLength(before);
  await clearNotices();
});

test('a file that is no list is refused with what to do, and nothing changes', async () => {
  const file = path.join(folder.path, 'bukan-daftar.csv');
  writeFileSync(file, Buffer.from('%PDF-1.7 bukan daftar'));
  await answerOpenDialog(app, file);
  await visit('pengaturan?bagian=hari-libur');
  await button('Impor dari berkas').first().click();
  await button('Pilih berkas').click();
  await expect(page.getByRole('alert')).toBeVisible();
  await lookAt('import-refused');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { name: 'Kalender kerja', level: 1 })).toBeVisible();
});

test('a date field takes +10hk and says how it was counted', async () => {
  const by = workCalendarOf(await calendar());
  await visit('laporan/baru');
  const field: Locator = page.getByRole('textbox', { name: 'Tanggal diterima' });
  await tabTo(page, field);
  await page.keyboard.press('Control+a');
  await page.keyboard.type('+10hk');
  await expect(page.getByText(/^10 hari kerja sejak hari ini/)).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(field).toHaveValue(formatDateShort(addWorkingDays(today, 10, by).due));
  await expect(page.getByText(/^10 hari kerja sejak hari ini/)).toBeVisible();
  await field.fill('24/8/2026 +10hk');
  await expect(page.getByText('10 hari kerja sejak 24 Agu 2026, 1 libur dilewati')).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(field).toHaveValue('8 Sep 2026');
  await field.fill('-3hk');
  await page.keyboard.press('Tab');
  await expect(page.getByText(/^3 hari kerja sebelum hari ini/)).toBeVisible();
  await lookAt('counted-date');
  await field.fill('+0hk');
  await page.keyboard.press('Tab');
  await expect(page.getByText(/Jumlah hari 0 di luar jangkauan/)).toBeVisible();
  await field.fill('+5h');
  await page.keyboard.press('Tab');
  await expect(field).toHaveValue(formatDateShort(addDays(today, 5)));
  await visit('laporan');
  await button('Tinggalkan tanpa menyimpan').click();
});

test('the calculator of deadlines counts by the week of the office until another one is chosen', async () => {
  const setWeek = async (week: 5 | 6) => {
    const { version } = await calendar();
    await app.door.call('calendar.change', { change: { kind: 'week', week }, version, today });
    await page.reload();
  };
  const result = page.getByRole('region', { name: 'Hasil perhitungan' });
  await setWeek(6);
  await visit('kalkulator/tenggat');
  await expect(page.getByText('Kantor ini memakai 6 hari.')).toBeVisible();
  await page.getByRole('combobox', { name: 'Peristiwa 1' }).click();
  await page.getByRole('option', { name: 'Sidang mediasi pertama', exact: true }).click();
  await page.getByRole('textbox', { name: 'Tanggal' }).first().fill('24/8/2026');
  await expect(result.getByText('24 Agu -> 5 Sep 2026: 10 hari kerja, 1 libur dilewati')).toBeVisible();
  await setWeek(5);
  await expect(result.getByText('24 Agu -> 8 Sep 2026: 10 hari kerja, 1 libur dilewati')).toBeVisible();
  await page.getByText('6 hari', { exact: true }).click();
  await expect(result.getByText('24 Agu -> 5 Sep 2026: 10 hari kerja, 1 libur dilewati')).toBeVisible();
  await lookAt('calculator');
});
