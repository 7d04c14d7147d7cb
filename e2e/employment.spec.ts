import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { pdfOf } from '../electron/services/documents/files-for-tests.ts';
import { formatDateShort } from '../shared/calendar/format-date.ts';
import { addMonths, type Month, monthOfDay, monthsBefore } from '../shared/calendar/month-text.ts';
import { formatMonth, monthNumber } from '../shared/calendar/months.ts';
import { addDays, plainDate } from '../shared/calendar/plain-date.ts';
import { type App, expect, launchApp, refuseErrors, temporaryFolder, test } from './app.ts';
import { confirm, tabTo, typeInto } from './support/keyboard.ts';
import * as looking from './support/looking.ts';
import { newReport, openPractice, worker } from './support/office.ts';
import { resize, SIZES } from './support/screen-checks.ts';
import { TODAY } from './support/today.ts';

/** The last day of last month, so that the time to claim still runs. */
const LAYOFF = addDays(plainDate(`${monthOfDay(TODAY)}-01`), -1);
const WINDOW = monthsBefore(LAYOFF, 24);
const LAST = WINDOW[23] ?? ('' as Month);
const spoken = (month: Month) => formatMonth(monthNumber(month));

let app: App;
let page: Page;
let folder: ReturnType<typeof temporaryFolder>;
let person: string;
let firm: string;

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
const dialog = () => page.getByRole('dialog');
const heading = (name: string | RegExp) => page.getByRole('heading', { name, level: 1 });
const grid = () => page.getByRole('grid', { name: 'Iuran per bulan' });
const cell = (month: Month, row = 1) =>
  grid()
    .getByRole('row')
    .nth(row)
    .getByRole('gridcell', { name: new RegExp(`^${spoken(month)}`) });
const part = (name: string) => page.getByRole('region', { name, exact: true });
const aside = () => page.getByRole('complementary', { name: 'Penilaian dan kesiapan JKP' });

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  folder = temporaryFolder();
  app = await launchApp({ dataDir: path.join(folder.path, 'data') });
  page = app.page;
  await openPractice(app);
  const report = await newReport(app, { reason: 'efficiency-prevent-losses' });
  await app.door.call('layoffLines.add', {
    reportId: report.id,
    line: worker('Siti Rahmawati (CONTOH)', '6372056005870004', { layoffDate: LAYOFF }),
  });
  const { rows } = await app.door.call('persons.list', { text: 'Siti Rahmawati' });
  person = rows[0]?.id ?? '';
  firm = report.employerId;
  const known = (await app.door.call('persons.get', { id: person })).person;
  const { id, version, createdAt: _c, updatedAt: _u, ...input } = known;
  await app.door.call('persons.save', {
    id,
    version,
    person: { ...input, birthDate: plainDate('1987-05-20'), citizenship: 'WNI' },
  });
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

const jobs = () => app.door.call('employments.ofPerson', { personId: person, asOf: TODAY });
const theJob = async () => {
  const [job] = await jobs();
  if (job === undefined) throw new Error('no job');
  return job;
};
const stored = async (firmName = 'Batubara') => {
  const { employments } = await app.door.call('contributions.ofPerson', { personId: person, asOf: TODAY });
  const found = employments.find(({ employerName }) => employerName.includes(firmName));
  return Object.fromEntries((found?.months ?? []).map(({ month, state }) => [month, state]));
};

/** Puts text on the clipboard as another program would, by the app's main process. */
const onClipboard = (text: string) =>
  app.electron.evaluate(({ clipboard }, given) => clipboard.writeText(given), text);
const fromClipboard = () => app.electron.evaluate(({ clipboard }) => clipboard.readText());

test('a job is made of the line of the report, by keyboard', async () => {
  await visit(`pekerja/${person}`);
  await tabTo(page, page.getByRole('tab', { name: 'Ringkasan' }));
  await page.keyboard.press('ArrowRight');
  await expect(page.getByText('Belum ada hubungan kerja')).toBeVisible();
  await expect(page.getByText(/PT Contoh Batubara Banua melaporkan PHK/)).toBeVisible();
  expect(await problems('no jobs')).toEqual([]);
  await tabTo(page, button(/^Ambil dari laporan PHK PT Contoh/));
  await page.keyboard.press('Enter');
  await expect(heading('PT Contoh Batubara Banua')).toBeVisible();
  await expect(page.getByRole('textbox', { name: /^Mulai bekerja$/ })).toHaveValue('6 Jan 2020');
  await expect(page.getByRole('textbox', { name: /^Hubungan kerja berakhir/ })).toHaveValue(
    formatDateShort(LAYOFF),
  );
  await expect(button('Simpan perubahan')).toBeDisabled();
  await expect(
    aside().getByText('Belum ada data kepesertaan, WLKP, atau iuran yang diperiksa.'),
  ).toBeVisible();
  expect(await problems('job from a line')).toEqual([]);
});

test('wage, programmes and evidence are filled in, and the verdict follows what was saved', async () => {
  await typeInto(page, page.getByRole('textbox', { name: 'Dilaporkan ke BPJS' }), '4000000');
  await page.keyboard.press('Tab');
  await expect(page.getByText('Dibayar Rp5.000.000 sebulan; dilaporkan kurang Rp1.000.000.')).toBeVisible();
  await expect(aside().getByText('Belum memuat perubahan yang belum disimpan.')).toBeVisible();
  await tabTo(page, button('Isi semua terdaftar'));
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('checkbox', { name: /^Data BPJS Ketenagakerjaan/ }));
  await page.keyboard.press('Space');
  const seen = page.getByRole('group', { name: 'Data BPJS Ketenagakerjaan' });
  await tabTo(page, seen.getByRole('combobox', { name: 'Nama pekerja' }));
  await expect(seen.getByRole('combobox', { name: 'Nama pekerja' })).toHaveValue('Belum diperiksa');
  await page.keyboard.press('Enter');
  await page.getByRole('option', { name: 'Ada di dalamnya', exact: true }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(seen.getByRole('combobox', { name: 'Nama pekerja' })).toHaveValue('Ada di dalamnya');
  await typeInto(page, seen.getByRole('textbox', { name: 'Mulai bekerja tertulis' }), '1/2/2020');
  expect(await problems('job being filled')).toEqual([]);
  await confirm(page);
  await expect(page.getByText('Perubahan tersimpan.')).toBeVisible();
  await expect(button('Simpan perubahan')).toBeDisabled();
  const { standing, employment } = await theJob();
  expect(standing.points.map(({ verdict }) => verdict)).toEqual([
    'recorded',
    'mismatch',
    'mismatch',
    'recorded',
  ]);
  expect(employment.evidence[0]).toMatchObject({
    kind: 'bpjs-statement',
    seenOn: TODAY,
    start: '2020-02-01',
  });
  await expect(aside().getByText(/kurang Rp1\.000\.000/)).toBeVisible();
  expect(await problems('job with a verdict')).toEqual([]);
});

test('what cannot be is said at its field, and nothing is lost', async () => {
  await button('Tambah perjanjian').click();
  const first = page.getByRole('group', { name: 'Perjanjian 1' });
  await first.getByRole('textbox', { name: /^Mulai/ }).fill('1/1/2021');
  await first.getByRole('textbox', { name: /^Berakhir/ }).fill('31/12/2021');
  await button('Tambah perjanjian').click();
  const second = page.getByRole('group', { name: 'Perjanjian 2' });
  await second.getByRole('textbox', { name: /^Mulai/ }).fill('1/12/2021');
  await second.getByRole('textbox', { name: /^Berakhir/ }).fill('30/6/2021');
  await page.keyboard.press('Tab');
  await confirm(page);
  await expect(second.getByText(/Tanggal akhir lebih awal/)).toBeVisible();
  await second.getByRole('textbox', { name: /^Berakhir/ }).fill('30/6/2022');
  await expect(page.getByText(/Berjalan bersamaan 31 hari, 1 Des 2021 sampai 31 Des 2021/)).toBeVisible();
  await confirm(page);
  await expect(second.getByText(/sudah berjalan sebelum perjanjian sebelumnya berakhir/)).toBeVisible();
  await second.getByRole('textbox', { name: /^Mulai/ }).fill('1/2/2022');
  await expect(page.getByText(/Jeda 31 hari tanpa perjanjian/)).toBeVisible();
  // Leaving asks first.
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(dialog().getByText('Isian belum disimpan')).toBeVisible();
  await dialog().getByRole('button', { name: 'Lanjut mengisi' }).click();
  await confirm(page);
  await expect.poll(async () => (await theJob()).employment.contracts.length).toBe(2);
});

test('a paper is taken in as evidence and chosen', async () => {
  const file = path.join(folder.path, 'slip-upah-siti.pdf');
  writeFileSync(file, await pdfOf(['Slip upah (CONTOH)']));
  await app.electron.evaluate(({ dialog: system }, filePath) => {
    system.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [filePath] });
  }, file);
  await page.getByRole('checkbox', { name: /^Slip upah/ }).click();
  await button('Tambah berkas Slip upah').click();
  const slip = page.getByRole('group', { name: 'Slip upah', exact: true });
  await expect(slip.getByRole('combobox', { name: 'Dokumen' })).toHaveValue('slip-upah-siti');
  await confirm(page);
  await expect
    .poll(async () => (await theJob()).employment.evidence.some((one) => one.documentId !== null))
    .toBe(true);
});

test('the grid is filled by keys, and says what the law makes of it at once', async () => {
  await visit(`pekerja/${person}?tab=iuran`);
  await expect(part('Masa iur').getByText('0 dari 24 bulan')).toBeVisible();
  expect(await problems('empty grid')).toEqual([]);
  await tabTo(page, cell(LAST));
  await page.keyboard.press('Shift+Home');
  await page.keyboard.press('l');
  await expect(part('Masa iur').getByText('24 dari 24 bulan')).toBeVisible();
  await expect(part('Pembayar manfaat tunai').getByText('BPJS Ketenagakerjaan')).toBeVisible();
  await page.keyboard.press('End');
  for (let n = 1; n < 5; n += 1) await page.keyboard.press('Shift+ArrowLeft');
  await page.keyboard.press('t');
  await expect(part('Masa iur').getByText('19 dari 24 bulan')).toBeVisible();
  await expect(part('Pembayar manfaat tunai').getByText('Pengusaha lebih dahulu')).toBeVisible();
  await expect(part('Pembayar manfaat tunai').getByText(/5 bulan menunggak berturut-turut/)).toBeVisible();
  const paidUp = part('Bila pengusaha melunasi 5 bulan');
  await expect(paidUp.getByText('24 bulan lunas')).toBeVisible();
  await expect(cell(LAST)).toHaveAccessibleName(`${spoken(LAST)}, tunggakan`);
  // The sign of the unknown is a state here, not the help.
  await page.keyboard.press('Home');
  await page.keyboard.press('?');
  await expect(dialog()).toHaveCount(0);
  await expect(cell(WINDOW[0] ?? LAST)).toHaveAccessibleName(`${spoken(WINDOW[0] ?? LAST)}, tidak diketahui`);
  await page.keyboard.press('Control+z');
  await expect(cell(WINDOW[0] ?? LAST)).toHaveAccessibleName(`${spoken(WINDOW[0] ?? LAST)}, lunas`);
  await page.keyboard.press('Enter');
  await page.keyboard.type('4.000.000');
  await page.keyboard.press('Enter');
  await expect(cell(WINDOW[0] ?? LAST)).toHaveAccessibleName(
    `${spoken(WINDOW[0] ?? LAST)}, lunas, upah Rp4.000.000`,
  );
  await expect(cell(WINDOW[0] ?? LAST)).toBeFocused();
  await expect(page.getByText('Tersimpan', { exact: true })).toBeVisible();
  expect(Object.values(await stored()).filter((state) => state === 'arrears')).toHaveLength(5);
  expect(await problems('filled grid')).toEqual([]);
});

test('the mouse draws a stretch, and every turn is taken back', async () => {
  const before = await stored();
  await page.getByRole('radio', { name: 'Belum dilaporkan' }).click();
  const from = await cell(WINDOW[2] ?? LAST).boundingBox();
  const to = await cell(WINDOW[6] ?? LAST).boundingBox();
  if (from === null || to === null) throw new Error('no cells');
  await page.mouse.move(from.x + 10, from.y + 10);
  await page.mouse.down();
  await page.mouse.move(to.x + 10, to.y + 10, { steps: 12 });
  await page.mouse.up();
  await expect(page.getByText('5 bulan diisi Belum dilaporkan.')).toBeVisible();
  await expect
    .poll(async () => Object.values(await stored()).filter((state) => state === 'unreported').length)
    .toBe(5);
  await page.getByRole('radio', { name: 'Pilih bulan' }).click();
  await button('Urungkan').click();
  await expect.poll(stored).toEqual(before);
  await button('Ulangi').click();
  await expect.poll(async () => (await stored())[WINDOW[4] ?? LAST]).toBe('unreported');
  await button('Urungkan').click();
  await expect.poll(stored).toEqual(before);
});

test('months come in from a spreadsheet; bad cells are told at their cell, the others offered', async () => {
  await onClipboard(
    [
      'Bulan\tKeadaan\tUpah',
      ...WINDOW.map((month, n) => `${month}\t${n < 16 ? 'Lunas' : 'Menunggak'}\t4.500.000`),
    ].join('\n'),
  );
  await cell(WINDOW[5] ?? LAST).click();
  await page.keyboard.press('Control+v');
  await expect(page.getByText('24 bulan ditempel.')).toBeVisible();
  await expect(part('Masa iur').getByText('16 dari 24 bulan')).toBeVisible();
  await expect(part('Pembayar manfaat tunai').getByText(/8 bulan menunggak berturut-turut/)).toBeVisible();
  await expect.poll(async () => Object.keys(await stored()).length).toBe(24);
  await onClipboard(
    [`${LAST}\tLunas`, `${WINDOW[22]}\tentah`, `${addMonths(LAST, 24)}\tLunas`, 'Foo\tLunas'].join('\n'),
  );
  await page.keyboard.press('Control+v');
  await expect(dialog().getByText('3 sel tidak dapat ditempel. 1 bulan lain dapat.')).toBeVisible();
  await expect(dialog().getByRole('cell', { name: /entah/ })).toContainText('Keadaan tidak terbaca');
  await expect(dialog().getByRole('cell', { name: /Foo/ })).toContainText('Bulan tidak terbaca');
  expect(await problems('pasted with bad cells')).toEqual([]);
  await page.keyboard.press('Control+Enter');
  await expect(dialog()).toHaveCount(0);
  await expect(part('Pembayar manfaat tunai').getByText('BPJS Ketenagakerjaan')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(part('Pembayar manfaat tunai').getByText('Pengusaha lebih dahulu')).toBeVisible();
  // What is copied is what a spreadsheet takes.
  await cell(LAST).click();
  await page.keyboard.press('Shift+ArrowLeft');
  await page.keyboard.press('Control+c');
  await expect(page.getByText('2 bulan disalin.')).toBeVisible();
  expect(await fromClipboard()).toBe(`${WINDOW[22]}\tTunggakan\t4500000\n${LAST}\tTunggakan\t4500000`);
  await page.keyboard.press('Delete');
  await expect.poll(async () => Object.keys(await stored()).length).toBe(22);
  await page.keyboard.press('Control+z');
  await expect.poll(async () => Object.keys(await stored()).length).toBe(24);
});

test('a point is decided by a person with a reason, and taken back', async () => {
  const { employment } = await theJob();
  await visit(`pekerja/${person}/hubungan-kerja/${employment.id}`);
  const wage = aside().getByRole('region', { name: 'Upah' });
  await aside().focus();
  await tabTo(page, button('Ubah penilaian Upah'));
  await page.keyboard.press('Enter');
  await confirm(page);
  await expect(dialog().getByText('Tulis alasan sedikitnya 5 huruf.').first()).toBeVisible();
  await dialog().getByRole('radio', { name: 'Tercatat', exact: true }).check();
  await dialog()
    .getByLabel(/^Alasan/)
    .fill('Slip asli dilihat di loket 3');
  expect(await problems('a point decided')).toEqual([]);
  await confirm(page);
  await expect(wage.getByText(/^Ditetapkan petugas/)).toBeVisible();
  await expect(wage.getByText('Alasan: Slip asli dilihat di loket 3')).toBeVisible();
  expect((await theJob()).standing.points[2]).toMatchObject({ verdict: 'recorded', derived: 'mismatch' });
  await button('Cabut penetapan Upah').click();
  await dialog()
    .getByLabel(/^Alasan/)
    .fill('Salah membaca slip upah');
  await confirm(page);
  await expect(wage.getByText(/^Ditetapkan petugas/)).toHaveCount(0);
  expect((await theJob()).standing.points[2]).toMatchObject({ verdict: 'mismatch', overrule: null });
  await expect(button('Urungkan')).toHaveCount(1);
  await button('Urungkan').click();
  await expect(wage.getByText(/^Ditetapkan petugas/)).toBeVisible();
  expect(await problems('a decided verdict')).toEqual([]);
});

test('the letter of the next step opens with the facts of the job', async () => {
  const step = aside().getByRole('listitem').filter({ hasText: 'tunggakan iuran 8 bulan' });
  await expect(step).toBeVisible();
  await step.getByRole('button', { name: 'Buat surat pemberitahuan tunggakan iuran' }).click();
  await expect(heading(/Pemberitahuan tunggakan iuran/)).toBeVisible();
  await expect(page.getByText(/belum dibayar untuk 8 bulan/).first()).toBeVisible();
  await picture('letter-m1');
});

test('a second employer stands in the same grid, and a month that either paid is paid', async () => {
  await app.door.call('employments.create', {
    employment: {
      ...(({
        id: _i,
        version: _v,
        employerName: _n,
        personName: _p,
        overrules: _o,
        createdAt: _c,
        updatedAt: _u,
        ...input
      }) => input)((await theJob()).employment),
      employerId:
        (await app.door.call('employers.list', { text: 'Contoh' })).rows.find(({ id }) => id !== firm)?.id ??
        '',
      startDate: plainDate('2019-01-01'),
      endDate: plainDate('2019-12-31'),
      contracts: [],
      wages: [],
      evidence: [],
    },
    asOf: TODAY,
  });
  await visit('pekerja');
  await visit(`pekerja/${person}?tab=iuran`);
  await expect(grid().getByRole('row')).toHaveCount(4);
  await expect(grid().getByRole('row').last()).toContainText('Yang dihitung');
  await cell(LAST, 2).click();
  await page.keyboard.press('l');
  await expect(grid().getByRole('row').last().getByRole('gridcell').last()).toHaveAccessibleName(
    new RegExp(`^${spoken(LAST)}, lunas`),
  );
  await expect(page.getByText(/berada di luar masa kerja/)).toBeVisible();
  expect(await problems('two employers')).toEqual([]);
  await visit(`pekerja/${person}?tab=hubungan-kerja`);
  expect(await problems('jobs')).toEqual([]);
});

test('a job on which nothing hangs is removed and comes back', async () => {
  await button('Tambah hubungan kerja').click();
  await expect(heading('Tambah hubungan kerja')).toBeVisible();
  await confirm(page);
  await expect(page.getByRole('alert').getByText('Perusahaan')).toBeVisible();
  expect(await problems('new job with what is missing')).toEqual([]);
  await page.getByRole('combobox', { name: /^Perusahaan/ }).fill('contoh');
  await page.getByRole('option').first().click();
  await confirm(page);
  await expect(button('Buka iuran')).toBeVisible();
  expect(await jobs()).toHaveLength(3);
  await button('Tindakan lain').click();
  await page.getByRole('menuitem', { name: 'Hapus hubungan kerja' }).click();
  await page.keyboard.press('Control+Enter');
  await expect.poll(async () => (await jobs()).length).toBe(2);
  await button('Urungkan').click();
  await expect.poll(async () => (await jobs()).length).toBe(3);
});

test('what was changed meanwhile elsewhere is said, and nothing typed is lost', async () => {
  const { employment } = await theJob();
  await visit(`pekerja/${person}/hubungan-kerja/${employment.id}`);
  const place = page.getByRole('textbox', { name: 'Tempat bekerja' });
  await place.fill('Tambang Cempaka');
  const {
    id,
    version,
    employerName: _n,
    personName: _p,
    overrules: _o,
    createdAt: _c,
    updatedAt: _u,
    ...input
  } = employment;
  await app.door.call('employments.save', {
    id,
    version,
    employment: { ...input, unionName: 'SP CONTOH' },
    asOf: TODAY,
  });
  await confirm(page);
  await expect(page.getByText('Data ini sudah diubah setelah Anda membukanya.')).toBeVisible();
  await button('Muat data terbaru').click();
  await expect(page.getByRole('textbox', { name: 'Serikat pekerja' })).toHaveValue('SP CONTOH');
  await expect(place).toHaveValue('Tambang Cempaka');
  await confirm(page);
  await expect.poll(async () => (await theJob()).employment.workPlace).toBe('Tambang Cempaka');
  expect((await theJob()).employment.unionName).toBe('SP CONTOH');
});

test('months that cannot be saved stay on screen and are told; leaving asks', async () => {
  const bare = (await jobs()).find(({ employment }) => employment.startDate === null);
  if (bare === undefined) throw new Error('no job without months');
  await visit(`pekerja/${person}?tab=iuran`);
  const row =
    (await grid().getByRole('rowheader').allInnerTexts()).findIndex((text) => text.includes('?')) + 1;
  await app.door.call('employments.remove', { id: bare.employment.id, version: bare.employment.version });
  await cell(LAST, row).click();
  await page.keyboard.press('t');
  await expect(page.getByRole('alert').getByText('Iuran belum tersimpan')).toBeVisible();
  await expect(cell(LAST, row)).toHaveAccessibleName(`${spoken(LAST)}, tunggakan`);
  expect(await problems('months not saved')).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(dialog().getByText('Isian belum disimpan')).toBeVisible();
  await dialog().getByRole('button', { name: 'Lanjut mengisi' }).click();
  await button('Kembalikan ke data tersimpan').click();
  await expect(page.getByText('Iuran belum tersimpan')).toHaveCount(0);
  await expect.poll(() => grid().getByRole('rowheader').count()).toBe(3);
});
