import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { type OutColumn, writeSpreadsheet } from '../electron/services/spreadsheets/write-workbook.ts';
import { inventWorkers } from '../scripts/sample-workers.ts';
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
import { MINE, openPractice } from './support/office.ts';
import { TODAY } from './support/today.ts';

/** A collective case whose workers come from a list: 300 of them, as a union hands it in, with what such lists have wrong. */

const WORKERS = 300;
const DEMAND = 25_000_000;

let app: App;
let folder: ReturnType<typeof temporaryFolder>;
let disputeId: string;
let list: string;

const button = (name: string | RegExp) => app.page.getByRole('button', { name, exact: true });
const lookAt = async (name: string) =>
  expect(await looking.problems(app, `dispute-workers ${name}`)).toEqual([]);
const column = (header: string, kind: OutColumn['kind'] = 'text'): OutColumn => ({ header, width: 18, kind });

/** The list of the union: 300 good rows, a NIK that Excel took for a number once, one without NIK and birth date, one twice. */
async function writeList(file: string): Promise<void> {
  const people = inventWorkers(WORKERS, 11);
  const row = (one: (typeof people)[number], index: number) => [
    index + 1,
    one.name,
    one.nik,
    one.birthDate,
    one.position,
    one.contract,
    one.startDate,
    one.wage,
    DEMAND,
  ];
  const [first] = people;
  if (first === undefined) throw new Error('nobody was invented');
  writeFileSync(
    file,
    await writeSpreadsheet({
      sheetName: 'Anggota',
      columns: [
        column('No', 'number'),
        column('Nama Pekerja'),
        column('NIK'),
        column('Tanggal Lahir', 'date'),
        column('Jabatan'),
        column('Perjanjian Kerja'),
        column('Mulai Bekerja', 'date'),
        column('Upah Sebulan', 'number'),
        column('Tuntutan (Rp)', 'number'),
      ],
      rows: [
        ...people.map(row),
        [
          301,
          'Angka CONTOH',
          '6,37101E+15',
          '1985-05-04',
          'Operator',
          'PKWTT',
          '2015-01-05',
          4_000_000,
          DEMAND,
        ],
        [302, 'Siapa CONTOH', '', '', 'Operator', 'PKWTT', '2015-01-05', 4_000_000, DEMAND],
        row(first, 302),
      ],
    }),
  );
}

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  folder = temporaryFolder();
  list = path.join(folder.path, 'anggota serikat.xlsx');
  await writeList(list);
  app = await launchApp({ dataDir: path.join(folder.path, 'data') });
  await openPractice(app);
  const { rows } = await app.door.call('employers.list', { text: MINE });
  disputeId = (
    await app.door.call('disputes.register', {
      dispute: {
        kind: 'hak',
        registeredOn: TODAY,
        registeredTime: '',
        recordedBy: 'serikat',
        requestNumber: '4/SP-CONTOH/2026',
        requestDate: TODAY,
        issue: 'Upah lembur belum dibayar (CONTOH).',
        bipartiteProof: 'minutes',
        bipartiteEndedOn: TODAY,
        employerId: rows[0]?.id ?? '',
        employerProxy: '',
        unionName: 'SP CONTOH Mandiri',
        reportId: null,
        layoffReason: null,
        note: '',
      },
      documents: [],
      lineIds: [],
      personIds: [],
    } as never)
  ).id;
  await app.page.reload();
});
test.afterEach(() => refuseErrors(app));
test.afterAll(async () => {
  await app.close();
  folder.remove();
});

test('the sample of a list of workers is saved, and every column of it is known', async () => {
  await looking.visit(app, `perkara/${disputeId}?tab=pihak`);
  await button('Cara lain menambah pekerja').click();
  await app.page.getByRole('menuitem', { name: 'Impor daftar pekerja' }).click();
  await expect(app.page.getByRole('heading', { name: 'Impor daftar pekerja', level: 1 })).toBeVisible();
  await lookAt('pick');
  const sample = path.join(folder.path, 'contoh.xlsx');
  await answerSaveDialog(app, sample);
  await button('Simpan contoh tabel').click();
  await expect(app.page.getByText('Contoh tabel tersimpan di contoh.xlsx.')).toBeVisible();
  await answerOpenDialog(app, sample);
  await button('Pilih berkas').click();
  await expect(app.page.getByText('Langkah 2 dari 3')).toBeVisible();
  const boxes = app.page.getByRole('combobox', { name: /^Arti kolom/ });
  await expect(boxes.first()).toBeVisible();
  for (const box of await boxes.all()) await expect(box).not.toHaveValue('Tidak diimpor');
  await button('Periksa daftar').click();
  await expect(button(/^Impor 3 pekerja$/)).toBeVisible();
});

test('300 workers of a union come into the case, what is wrong is refused at its cell', async () => {
  await looking.visit(app, `impor/dispute-workers?perkara=${disputeId}`);
  await answerOpenDialog(app, list);
  await button('Pilih berkas').click();
  await expect(app.page.getByText('Langkah 2 dari 3')).toBeVisible();
  await lookAt('map');
  await button('Periksa daftar').click();
  await expect(button(/^Baru 300$/)).toBeVisible();
  await expect(button(/^Ditolak 3$/)).toBeVisible();
  await button(/^Ditolak 3$/).click();
  await expect(app.page.getByText(/Sel C302: /)).toBeVisible();
  await lookAt('refused');
  await button(/^Ditolak 3$/).click();
  await lookAt('check');
  await button(/^Impor 300 pekerja$/).click();
  await expect(app.page.getByText('300 baris sudah diimpor.', { exact: false })).toBeVisible();
  await lookAt('done');
  await button('Buka perkara').click();
  await expect(app.page.getByRole('tab', { name: 'Pihak dan tuntutan', selected: true })).toBeVisible();
  await lookAt('case');
  const totals = await app.door.call('disputeWorkers.totals', { disputeId });
  expect(totals).toMatchObject({ workers: WORKERS, demand: WORKERS * DEMAND });
});

test('who is in the case already is not taken twice, and a worker who was changed holds the undo', async () => {
  await looking.visit(app, `impor/dispute-workers?perkara=${disputeId}`);
  await answerOpenDialog(app, list);
  await button('Pilih berkas').click();
  await button('Periksa daftar').click();
  await expect(button(/^Sudah ada di perkara 300$/)).toBeVisible();
  await button('Buang pemeriksaan ini').click();
  await expect(app.page.getByText('Langkah 1 dari 3', { exact: false })).toBeVisible();
  const { rows } = await app.door.call('disputeWorkers.list', { disputeId, limit: 1 } as never);
  const [worker] = rows;
  if (worker === undefined) throw new Error('nobody is in the case');
  const { position, contract, startDate, endDate, wage, demand, offer, figure, note, personId } = worker;
  const before = { position, contract, startDate, endDate, wage, demand, offer, figure, note };
  const change = (from: typeof before, to: typeof before) =>
    app.door.call('disputeWorkers.save', { disputeId, personId, before: from, worker: to } as never);
  await change(before, { ...before, offer: 5_000_000 });
  await button('Buka daftar anggota serikat.xlsx').first().click();
  await button('Urungkan impor').click();
  const dialog = app.page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Urungkan 300 baris' }).click();
  await expect(
    app.page.getByText('Data 1 pekerja dari daftar ini sudah diubah dalam perkara.').first(),
  ).toBeVisible();
  await looking.picture(app, 'dispute-workers-undo-refused');
  await change({ ...before, offer: 5_000_000 }, before);
  await dialog.getByRole('button', { name: 'Urungkan 300 baris' }).click();
  await expect(app.page.getByText('Impor ini sudah diurungkan.')).toBeVisible();
  expect(await app.door.call('disputeWorkers.totals', { disputeId })).toMatchObject({ workers: 0 });
});
