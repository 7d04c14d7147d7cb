import path from 'node:path';
import type { Page } from '@playwright/test';
import { readSpreadsheet } from '../electron/services/spreadsheets/read-workbook.ts';
import { plainDate } from '../shared/calendar/plain-date.ts';
import type { NewDisputeEvent } from '../shared/domain/dispute/events.ts';
import { EMPTY_PERSON } from '../shared/domain/person.ts';
import { type App, answerSaveDialog, expect, launchApp, refuseErrors, temporaryFolder, test } from './app.ts';
import { confirm, tabTo, typeInto } from './support/keyboard.ts';
import * as looking from './support/looking.ts';
import { newReport, openPractice, worker } from './support/office.ts';
import { resize, SIZES } from './support/screen-checks.ts';
import { TODAY } from './support/today.ts';

/* A case of thirty workers: sums for all, an agreement of ten, their own case, what they are paid, and the court for the rest. */

const WORKERS = 30;

let app: App;
let page: Page;
let folder: ReturnType<typeof temporaryFolder>;
let report: string;
let old: string;
let fresh: string;

const heading = (name: string | RegExp) => page.getByRole('heading', { name, level: 1 });
const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
const dialog = () => page.getByRole('dialog');
const field = (name: string | RegExp) => dialog().getByRole('textbox', { name });
const tab = (name: string) => page.getByRole('tab', { name });
const workers = () => page.getByRole('grid', { name: 'Pihak dan tuntutan' });

test.describe.configure({ mode: 'serial', timeout: 180_000 });

async function happen(id: string, event: Pick<NewDisputeEvent, 'kind' | 'data'> & { on: string }) {
  const { version } = await app.door.call('disputes.get', { id, asOf: TODAY });
  const outcome = await app.door.call('disputes.addEvent', {
    id,
    version,
    today: TODAY,
    event: { ...event, on: plainDate(event.on), replaces: null, reason: '' },
  });
  if (outcome.kind !== 'written') throw new Error(JSON.stringify(outcome));
}

test.beforeAll(async () => {
  folder = temporaryFolder();
  app = await launchApp({ dataDir: path.join(folder.path, 'data') });
  page = app.page;
  await openPractice(app);
  const made = await newReport(app, { reason: 'efficiency-prevent-losses' });
  report = made.id;
  for (let n = 1; n <= WORKERS; n += 1) {
    const name = `Pekerja ${n <= 10 ? 'Gudang' : 'Pabrik'} ${String(n).padStart(2, '0')} (CONTOH)`;
    await app.door.call('layoffLines.add', {
      reportId: report,
      line: worker(name, '', {
        person: { ...EMPTY_PERSON, name },
        response: 'refuses',
        wage: 4_000_000 + n * 50_000,
      }),
    });
  }
  const { rows } = await app.door.call('layoffLines.list', { reportId: report, limit: 100 });
  const { id } = await app.door.call('disputes.register', {
    dispute: {
      kind: 'phk',
      registeredOn: plainDate('2026-03-09'),
      registeredTime: '',
      recordedBy: 'pekerja',
      requestNumber: '',
      requestDate: null,
      issue: 'Tiga puluh pekerja menolak PHK (CONTOH)',
      bipartiteProof: 'minutes',
      bipartiteEndedOn: null,
      employerId: made.employerId,
      employerProxy: '',
      unionName: '',
      reportId: report,
      layoffReason: made.reason,
      note: '',
    },
    documents: [],
    lineIds: rows.map((line) => line.id),
    personIds: [],
  });
  old = id;
  await happen(id, { kind: 'choice-offered', on: '2026-03-10', data: {} });
  await happen(id, {
    kind: 'delegated',
    on: '2026-03-11',
    data: { mediators: ['Noor Aina (CONTOH)'], conflict: '', conflicts: [] },
  });
  await happen(id, {
    kind: 'session-set',
    on: '2026-03-11',
    data: {
      session: 1,
      date: plainDate('2026-03-16'),
      time: '09:00',
      room: 'Ruang mediasi',
      mediator: 'Noor Aina (CONTOH)',
      dayOffReason: '',
    },
  });
  await happen(id, {
    kind: 'session-held',
    on: '2026-03-16',
    data: { session: 1, worker: 'present', employer: 'present', result: 'adjourned', note: '' },
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

const figures = async () =>
  (await app.door.call('disputeWorkers.list', { disputeId: old, limit: 100 })).rows.map((row) => row.figure);

test('the figure of thirty workers is set by one rule, shown before, and put back', async () => {
  await visit(`perkara/${old}?tab=pihak`);
  await expect(workers().getByText('Pekerja Gudang 01 (CONTOH)')).toBeVisible();
  await tabTo(page, page.getByRole('checkbox', { name: 'Pilih semua yang ditampilkan' }));
  await page.keyboard.press('Space');
  await expect(page.getByText('30 dipilih')).toBeVisible();
  await button('Isi tawaran atau angka anjuran').click();
  await expect(
    dialog().getByText(/30 pekerja berubah\. Jumlah seluruhnya Rp0 menjadi Rp[1-9]/),
  ).toBeVisible();
  await dialog().getByRole('radio', { name: 'Persentase hak minimum' }).check();
  await dialog().getByRole('textbox', { name: 'Persentase' }).fill('80');
  await expect(dialog().getByText(/30 pekerja berubah/)).toBeVisible();
  expect(await problems('figures for many')).toEqual([]);
  await confirm(page);
  await expect(dialog()).toHaveCount(0);
  expect((await figures()).every((figure) => figure !== null && figure > 0)).toBe(true);
  await button('Urungkan').click();
  await expect(page.getByText('30 pekerja dikembalikan ke nilai semula.')).toBeVisible();
  expect((await figures()).every((figure) => figure === null)).toBe(true);
  await button('Lepas pilihan').click();
});

test('the claims are saved as a table', async () => {
  const target = path.join(folder.path, 'tuntutan.xlsx');
  await answerSaveDialog(app, target);
  await button('Simpan sebagai tabel').click();
  await expect(page.getByText('Tabel disimpan: tuntutan.xlsx, 30 pekerja.')).toBeVisible();
  const reading = await readSpreadsheet(target);
  const rows = reading.kind === 'problem' ? [] : (reading.sheets[0]?.rows ?? []);
  expect(rows).toHaveLength(32);
  expect(JSON.stringify(rows.at(-1))).toContain('Jumlah 30 pekerja');
  expect(await problems('claims')).toEqual([]);
});

test('a worker whom another window saved meanwhile is not overwritten, and what was typed stays', async () => {
  await workers().getByText('Pekerja Gudang 02 (CONTOH)').click();
  await expect(field(/^Tuntutan/)).toBeVisible();
  await field(/^Tawaran/).fill('30000000');
  const { rows } = await app.door.call('disputeWorkers.list', { disputeId: old, text: 'Gudang 02' });
  const [row] = rows;
  if (row === undefined) throw new Error('nobody');
  const { position, contract, startDate, endDate, wage, demand, offer, figure, note } = row;
  const before = { position, contract, startDate, endDate, wage, demand, offer, figure, note };
  await app.door.call('disputeWorkers.save', {
    disputeId: old,
    personId: row.personId,
    before,
    worker: { ...before, demand: 90_000_000 },
  });
  await confirm(page);
  await expect(
    dialog()
      .getByText(/diubah/)
      .first(),
  ).toBeVisible();
  await picture('worker-changed-meanwhile');
  await dialog().getByRole('button', { name: 'Muat data terbaru' }).click();
  await expect(field(/^Tuntutan/)).toHaveValue('Rp90.000.000');
  await expect(field(/^Tawaran/)).toHaveValue(/30/);
  await confirm(page);
  await expect(dialog()).toHaveCount(0);
  const [saved] = (await app.door.call('disputeWorkers.list', { disputeId: old, text: 'Gudang 02' })).rows;
  expect(saved).toMatchObject({ demand: 90_000_000, offer: 30_000_000 });
});

test('ten of thirty settle by instalments that must make up the sum, and go on in a case of their own', async () => {
  await page.keyboard.press('Control+n');
  await tabTo(page, dialog().getByRole('button', { name: /^Catat perjanjian bersama/ }));
  await page.keyboard.press('Enter');
  await expect(field(/^Tanggal terjadi/)).toBeFocused();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('18/3/26');
  await dialog().getByText('Sebagian', { exact: true }).click();
  await dialog().getByPlaceholder('Cari nama atau NIK').fill('Gudang');
  await dialog().getByRole('button', { name: 'Pilih semua 10 yang cocok' }).click();
  await expect(dialog().getByText('10 dipilih')).toBeVisible();
  await field(/^Nilai kesepakatan/).fill('300000000');
  await field(/^Angsuran pertama/).fill('1/10/26');
  await dialog().getByRole('button', { name: 'Bagi rata' }).click();
  await expect(dialog().getByText('Jumlah angsuran Rp300.000.000 dari Rp300.000.000')).toBeVisible();
  await expect(field(/^Jumlah ke-3/)).toHaveValue('Rp100.000.000');
  await field(/^Jumlah ke-3/).fill('90000000');
  await confirm(page);
  await expect(
    dialog()
      .getByText(/Jumlah angsuran tidak sama dengan nilai kesepakatan/)
      .first(),
  ).toBeVisible();
  expect(await problems('instalments that differ')).toEqual([]);
  await field(/^Jumlah ke-3/).fill('100000000');
  await confirm(page);
  await expect(dialog().getByText('Tercatat: Perjanjian bersama ditandatangani')).toBeVisible();
  await expect(dialog().getByText(/10 pekerja sudah sepakat, 20 pekerja belum/)).toBeVisible();
  await dialog().getByRole('button', { name: 'Pisahkan 10 pekerja yang sepakat ke perkara baru' }).click();
  await expect(dialog().getByText('Pemisahan tidak dapat dibatalkan.')).toBeVisible();
  expect(await problems('split')).toEqual([]);
  await field(/^Tanggal pemisahan/).fill('17/3/26');
  await field(/^Alasan pemisahan/).fill('Sepuluh pekerja gudang bersepakat lebih dahulu');
  await confirm(page);
  await expect(
    dialog()
      .getByText(/lebih awal daripada peristiwa terakhir/)
      .first(),
  ).toBeVisible();
  await field(/^Tanggal pemisahan/).fill('18/3/26');
  await confirm(page);
  const before = await app.door.call('disputes.get', { id: old, asOf: TODAY });
  const [made] = before.splitInto;
  if (made === undefined) throw new Error('nothing was split');
  fresh = made.id;
  await expect(heading(made.registerNumber)).toBeVisible();
  await expect(page.getByRole('link', { name: `Dipisahkan dari ${before.registerNumber}` })).toBeVisible();
  await expect(page.getByText('Perjanjian bersama', { exact: true }).first()).toBeVisible();
  expect(await problems('case that was split off')).toEqual([]);
  await page.getByRole('link', { name: `Dipisahkan dari ${before.registerNumber}` }).click();
  await expect(
    page.getByRole('link', { name: `Dilanjutkan di ${made.registerNumber} (10 pekerja)` }),
  ).toBeVisible();
});

test('what is late is seen on the case and over all cases, a payment is written, a reminder begun', async () => {
  await visit(`perkara/${fresh}?tab=pelaksanaan`);
  await expect(page.getByText('Rp200.000.000').first()).toBeVisible();
  expect(await problems('payments')).toEqual([]);
  await button('Catat pembayaran').click();
  await expect(field(/^Tanggal terjadi/)).toBeFocused();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('5/10/26');
  await typeInto(page, field(/^Jumlah dibayar/), '150000000');
  await confirm(page);
  await expect(dialog()).toHaveCount(0);
  await expect(page.getByText('Lunas 5 Okt 2026')).toBeVisible();
  await expect(page.getByRole('definition').filter({ hasText: 'Rp50.000.000' })).toBeVisible();
  await tab('Tenggat').click();
  await expect(page.getByRole('table', { name: 'Pembayaran menurut perjanjian bersama' })).toContainText(
    'Angsuran ke-2 dari 3',
  );
  expect(await problems('reminders')).toEqual([]);
  await visit('perkara?tab=tenggat');
  await expect(page.getByText('Menurut perjanjian bersama').first()).toBeVisible();
  await visit(`perkara/${fresh}?tab=pelaksanaan`);
  await button('Buat surat pengingat').click();
  await expect(heading(/Pengingat pembayaran perjanjian bersama/)).toBeVisible();
  await expect(page.getByText('angsuran ke-2 dari 3').first()).toBeVisible();
  await picture('reminder-draft');
});

test('the others go to the court; a final ruling closes the case and proves the layoff', async () => {
  await happen(old, { kind: 'mediation-failed', on: '2026-03-30', data: { reason: '' } });
  await visit(`perkara/${old}?tab=pelaksanaan`);
  await page.reload();
  await expect(page.getByText('Langkah berikutnya')).toBeVisible();
  expect(await problems('court')).toEqual([]);
  await button('Catat gugatan').click();
  await expect(field(/^Tanggal terjadi/)).toBeFocused();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('6/4/26');
  await typeInto(page, field(/^Nomor perkara/), '21/Pdt.Sus-PHI/2026/PN Bjm');
  await confirm(page);
  await expect(dialog()).toHaveCount(0);
  await happen(old, {
    kind: 'ruling',
    on: '2026-06-08',
    data: { number: '21/Pdt.Sus-PHI/2026', outcome: 'PHK sah' },
  });
  await happen(old, { kind: 'ruling-final', on: '2026-06-23', data: { number: '' } });
  await page.reload();
  await expect(page.getByText('Selesai', { exact: true })).toBeVisible();
  const proof = 'Putusan 21/Pdt.Sus-PHI/2026 berkekuatan hukum tetap, 23 Juni 2026';
  await expect(page.getByText(proof)).toBeVisible();
  expect(await problems('closed by a ruling')).toEqual([]);
  const { rows } = await app.door.call('disputeWorkers.list', { disputeId: old, limit: 1 });
  await visit(`pekerja/${rows[0]?.personId}`);
  await expect(page.getByText(proof)).toBeVisible();
  await picture('person-with-proof');
  await visit(`laporan/${report}`);
  await expect(page.getByText(proof).first()).toBeVisible();
  await picture('report-with-proof');
});
