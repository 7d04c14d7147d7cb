import path from 'node:path';
import type { Page } from '@playwright/test';
import { plainDate } from '../shared/calendar/plain-date.ts';
import type { NewDisputeEvent } from '../shared/domain/dispute/events.ts';
import { type App, expect, launchApp, refuseErrors, temporaryFolder, test } from './app.ts';
import { confirm, tabTo, typeInto } from './support/keyboard.ts';
import * as looking from './support/looking.ts';
import { newReport, openPractice, worker } from './support/office.ts';
import { resize, SIZES, settled } from './support/screen-checks.ts';
import { TODAY } from './support/today.ts';

let app: App;
let page: Page;
let folder: ReturnType<typeof temporaryFolder>;
let report: string;

const heading = (name: string | RegExp) => page.getByRole('heading', { name, level: 1 });
const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
const dialog = () => page.getByRole('dialog');
const field = (name: string | RegExp) => dialog().getByRole('textbox', { name });
const choice = (name: string | RegExp) => dialog().getByRole('combobox', { name });
const timeline = () => page.getByRole('list', { name: 'Linimasa' });

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  folder = temporaryFolder();
  app = await launchApp({ dataDir: path.join(folder.path, 'data') });
  page = app.page;
  await openPractice(app);
  const made = await newReport(app, { reason: 'efficiency-prevent-losses' });
  report = made.id;
  const refuses = { response: 'refuses' } as const;
  for (const [name, nik] of [
    ['Siti Rahmawati (CONTOH)', '6372056005870004'],
    ['Rudi Hartono (CONTOH)', '6372050407870001'],
    ['Joko Susilo (CONTOH)', '6372022201760002'],
  ] as const)
    await app.door.call('layoffLines.add', { reportId: report, line: worker(name, nik, refuses) });
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

/** Registers a dispute of one contested line, without the screen. */
async function register(lineName: string, on = '2026-03-09'): Promise<string> {
  const { rows } = await app.door.call('layoffLines.list', { reportId: report, text: lineName });
  const [line] = rows;
  if (line === undefined) throw new Error(`nobody is called ${lineName}`);
  const full = await app.door.call('layoffs.get', { id: report });
  const { id } = await app.door.call('disputes.register', {
    dispute: {
      kind: 'phk',
      registeredOn: plainDate(on),
      registeredTime: '',
      recordedBy: 'pekerja',
      requestNumber: '',
      requestDate: null,
      issue: 'Pekerja menolak PHK (CONTOH)',
      bipartiteProof: 'minutes',
      bipartiteEndedOn: null,
      employerId: full.employerId,
      employerProxy: '',
      unionName: '',
      reportId: report,
      layoffReason: full.reason,
      note: '',
    },
    documents: [],
    lineIds: [line.id],
    personIds: [],
  });
  return id;
}

/** Writes an event through the door, as another window would. */
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

const SESSION = { session: 1, date: '2026-03-16', time: '09:00', room: 'Ruang mediasi', dayOffReason: '' };
const MEDIATOR = 'Noor Aina (CONTOH)';

/** Brings a dispute to its first session, without the screen. */
async function toSession(id: string, session: Readonly<Record<string, unknown>> = {}): Promise<void> {
  await happen(id, { kind: 'choice-offered', on: '2026-03-10', data: {} });
  await happen(id, {
    kind: 'delegated',
    on: '2026-03-11',
    data: { mediators: [MEDIATOR], conflict: '', conflicts: [] },
  });
  await happen(id, {
    kind: 'session-set',
    on: '2026-03-11',
    data: { ...SESSION, mediator: MEDIATOR, ...session } as never,
  });
}

/** Opens the one next step by its key and writes it down; what it needs is typed by `fill`. */
async function nextStep(label: string, on: string, fill: () => Promise<unknown> = async () => undefined) {
  await expect(button(label)).toBeVisible();
  await confirm(page);
  await expect(dialog().getByRole('heading', { name: label })).toBeVisible();
  await expect(field(/^Tanggal terjadi/)).toBeFocused();
  await page.keyboard.press('Control+a');
  await page.keyboard.type(on);
  await fill();
  await confirm(page);
  await expect(field(/^Tanggal terjadi/)).toHaveCount(0);
  // A panel that fades away needs no key: once it is gone, Esc would leave the page.
  const said = dialog().getByText(/^Tercatat: /);
  await expect.poll(async () => (await dialog().count()) === 0 || (await said.count()) > 0).toBe(true);
  if ((await said.count()) > 0) await page.keyboard.press('Escape');
  await expect(dialog()).toHaveCount(0);
}

test('a case goes by keyboard from a contested line to the registered agreement', async () => {
  await visit(`laporan/${report}`);
  await tabTo(page, button('Catat perselisihan'));
  await page.keyboard.press('Enter');
  await expect(heading('Catat perkara')).toBeVisible();
  await expect(page.getByText('3 dari 3 pekerja dipilih')).toBeVisible();
  await tabTo(page, page.getByRole('checkbox', { name: 'Pilih semua yang ditampilkan' }));
  await page.keyboard.press('Space');
  await page.getByRole('grid', { name: 'Pekerja yang menolak PHK' }).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  await expect(page.getByText('1 dari 3 pekerja dipilih')).toBeVisible();
  await typeInto(page, page.getByRole('textbox', { name: /^Tanggal dicatat/ }), '2/3/26');
  await typeInto(
    page,
    page.getByRole('textbox', { name: /^Pokok perselisihan/ }),
    'Menolak PHK karena efisiensi',
  );
  await confirm(page);
  await expect(heading('Perkara tercatat')).toBeVisible();
  await expect(page.getByText(/1 pekerja, dicatat Senin, 2 Maret 2026/)).toBeVisible();
  await confirm(page);
  await expect(page.getByText('Dicatat', { exact: true })).toBeVisible();

  await nextStep('Tawarkan konsiliasi atau arbitrase', '3/3/26');
  await nextStep('Limpahkan kepada mediator', '12/3/26', async () => {
    await tabTo(page, choice(/^Mediator/));
    await page.keyboard.type(MEDIATOR);
    await page.keyboard.press('Enter');
  });
  await nextStep('Jadwalkan sidang mediasi', '12/3/26', async () => {
    await typeInto(page, field(/^Tanggal sidang/), '17/3/26');
    await typeInto(page, choice(/^Ruang/), 'Ruang Tenggang');
  });
  await nextStep('Catat hasil sidang mediasi', '17/3/26', async () => {
    await tabTo(page, choice(/^Hasil sidang/));
    await page.keyboard.press('Space');
    await expect(page.getByRole('option').first()).toBeVisible();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
  });
  await nextStep('Catat perjanjian bersama', '17/3/26');
  await nextStep('Catat pendaftaran perjanjian bersama', '24/3/26', () =>
    typeInto(page, field(/^Nomor akta/), '12/PB/2026/PHI.Bjm'),
  );
  await expect(page.getByText('Selesai', { exact: true })).toBeVisible();
  await expect(timeline().getByText('Perjanjian bersama didaftarkan')).toBeVisible();
  await expect(page.getByText('PHK disepakati')).toBeVisible();
  await picture('closed');
});

/** Opens the list of steps by its key and takes one. */
async function anyStep(label: string): Promise<void> {
  await expect(button('Catat peristiwa')).toBeVisible();
  await page.keyboard.press('Control+n');
  await expect(dialog().getByRole('heading', { name: 'Catat peristiwa' })).toBeVisible();
  await tabTo(page, dialog().getByRole('button', { name: new RegExp(`^${label}`) }));
  await page.keyboard.press('Enter');
  await expect(field(/^Tanggal terjadi/)).toBeFocused();
}

let rudi: string;
let joko: string;

test('two sessions in one room at one time are refused where they are set, and a day off asks for its reason', async () => {
  rudi = await register('Rudi Hartono');
  await toSession(rudi);
  joko = await register('Joko Susilo');
  await happen(joko, { kind: 'choice-offered', on: '2026-03-10', data: {} });
  await happen(joko, {
    kind: 'delegated',
    on: '2026-03-11',
    data: { mediators: ['Rusdi Fadli (CONTOH)'], conflict: '', conflicts: [] },
  });
  await visit(`perkara/${joko}`);
  await page.reload();
  await expect(button('Jadwalkan sidang mediasi')).toBeVisible();
  await confirm(page);
  await typeInto(page, field(/^Tanggal terjadi/), '12/3/26');
  await typeInto(page, field(/^Tanggal sidang/), '16/3/26');
  await typeInto(page, choice(/^Ruang/), 'Ruang mediasi');
  await expect(dialog().getByText(/sudah terjadwal untuk perkara/)).toBeVisible();
  await expect(dialog().getByRole('button', { name: 'Simpan peristiwa' })).toBeDisabled();
  await picture('double');
  await typeInto(page, field(/^Tanggal sidang/), '15/3/26');
  await expect(dialog().getByText(/sudah terjadwal untuk perkara/)).toHaveCount(0);
  await expect(field(/^Alasan sidang pada hari libur/)).toBeVisible();
  await picture('day-off');
  await typeInto(page, field(/^Alasan sidang pada hari libur/), 'Atas permintaan kedua pihak');
  await confirm(page);
  await expect(dialog().getByText('Tercatat: Sidang mediasi dijadwalkan')).toBeVisible();
  await expect(dialog().getByRole('button', { name: /^Buat .*[Pp]anggilan/ })).toBeFocused();
  expect(await problems('after an event')).toEqual([]);
  await page.keyboard.press('Escape');
});

test('a worker whose case runs already is not registered twice, and the screen names the case', async () => {
  await visit(`perkara/baru?laporan=${report}`);
  await page.reload();
  await expect(page.getByText('3 dari 3 pekerja dipilih')).toBeVisible();
  await page.getByRole('textbox', { name: /^Pokok perselisihan/ }).fill('Menolak PHK (CONTOH)');
  await button('Catat perkara').click();
  await expect(page.getByRole('alert')).toContainText(/sudah tercatat dalam perkara 00\d\/PHI/);
  expect(await problems('refused registration')).toEqual([]);
  await visit(`perkara/${joko}`);
  await button('Tinggalkan tanpa menyimpan').click();
});

test('a wrong event is corrected with a reason and a wrong one is struck; both stay to be read', async () => {
  const more = page.getByRole('button', { name: /^Tindakan untuk Sidang mediasi dijadwalkan/ });
  await more.click();
  await page.getByRole('menuitem', { name: 'Perbaiki' }).click();
  await expect(field(/^Tanggal sidang/)).toHaveValue('15 Mar 2026');
  await typeInto(page, field(/^Tanggal sidang/), '17/3/26');
  await typeInto(page, field(/^Alasan sidang pada hari libur/), ' ');
  await typeInto(page, field(/^Alasan perbaikan/), 'Salah tulis hari');
  await confirm(page);
  await expect(dialog()).toHaveCount(0);
  await expect(timeline().getByText(/Selasa, 17 Maret 2026/)).toBeVisible();
  await button('Catatan sebelumnya (1)').click();
  await expect(timeline().getByText(/Minggu, 15 Maret 2026/)).toBeVisible();
  await picture('corrected');
  // The session rests on the delegation: that one is not struck under it.
  await page.getByRole('button', { name: /^Tindakan untuk Dilimpahkan/ }).click();
  await page.getByRole('menuitem', { name: 'Coret' }).click();
  await field(/^Alasan/).fill('Belum dilimpahkan');
  await confirm(page);
  await expect(dialog().getByRole('alert')).toContainText(/penjadwalan sidang mediasi tanggal 12 Mar 2026/);
  expect(await problems('striking under a session')).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(dialog()).toHaveCount(0);
  await happen(joko, {
    kind: 'note-added',
    on: '2026-03-12',
    data: { text: 'Telepon dari perkara lain (CONTOH)' },
  });
  await page.reload();
  await page.getByRole('button', { name: /^Tindakan untuk Catatan/ }).click();
  await page.getByRole('menuitem', { name: 'Coret' }).click();
  await field(/^Alasan/).fill('Salah perkara');
  expect(await problems('striking')).toEqual([]);
  await confirm(page);
  await expect(dialog()).toHaveCount(0);
  await expect(timeline().getByText('Dicoret', { exact: true })).toBeVisible();
});

test('what another window wrote meanwhile is said, and what was typed here stays', async () => {
  await visit('perkara');
  await visit(`perkara/${joko}`);
  await page.reload();
  await anyStep('Batalkan sidang mediasi');
  await typeInto(page, field(/^Tanggal terjadi/), '17/3/26');
  await typeInto(page, field(/^Alasan/), 'Mediator bertugas ke luar kota');
  await happen(joko, {
    kind: 'clarification-held',
    on: '2026-03-13',
    data: {
      time: '',
      place: '',
      worker: 'present',
      employer: 'present',
      conclusion: 'mediation',
      note: '',
    },
  });
  await confirm(page);
  await expect(dialog().getByRole('alert')).toContainText(/berubah|diubah/);
  await dialog().getByRole('button', { name: 'Muat data terbaru' }).click();
  await expect(field(/^Alasan/)).toHaveValue('Mediator bertugas ke luar kota');
  await confirm(page);
  await expect(dialog()).toHaveCount(0);
  await expect(timeline().getByText('Sidang mediasi dibatalkan')).toBeVisible();
  await expect(timeline().getByText('Klarifikasi', { exact: true })).toBeVisible();
});

test('a case goes by keyboard from a silence to the court', async () => {
  await happen(rudi, {
    kind: 'session-held',
    on: '2026-03-16',
    data: { session: 1, worker: 'present', employer: 'present', result: 'no-agreement', note: '' },
  });
  await visit(`perkara/${rudi}`);
  await page.reload();
  await nextStep('Catat anjuran terbit', '25/3/26', () =>
    typeInto(page, field(/^Nomor anjuran/), '567/21/ANJURAN/2026'),
  );
  await nextStep('Catat penerimaan anjuran', '27/3/26');
  await nextStep('Catat penerimaan anjuran', '30/3/26');
  // The app looks for silences when it opens the records.
  await app.door.call('app.leavePractice', {});
  await app.door.call('app.openPractice', { fresh: false });
  await visit('perkara');
  await page.reload();
  await visit(`perkara/${rudi}`);
  await expect(timeline().getByText('Tidak ada jawaban sampai tenggat')).toHaveCount(2);
  await nextStep('Pastikan tidak menjawab', '20/4/26');
  await nextStep('Pastikan tidak menjawab', '20/4/26');
  await expect(page.getByText('Mediasi tidak berhasil', { exact: true })).toBeVisible();
  await nextStep('Serahkan berkas ke pengadilan', '22/4/26');
  await anyStep('Catat gugatan');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('28/4/26');
  await confirm(page);
  await expect(dialog()).toHaveCount(0);
  await expect(page.getByText('Di pengadilan', { exact: true })).toBeVisible();
  await expect(page.getByText('Hubungan kerja belum berakhir')).toBeVisible();
});

test('a demand is changed where it stands, and a due date is set beside the computed one', async () => {
  await visit(`perkara/${joko}?tab=pihak`);
  await page.getByRole('button', { name: /^Tuntutan Joko Susilo/ }).click();
  await page.keyboard.type('45000000');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Tuntutan Rp45.000.000')).toBeVisible();
  expect(await problems('workers')).toEqual([]);
  await page.getByRole('row').nth(1).getByText('Joko').click();
  await expect(dialog()).toBeVisible();
  await settled(page);
  expect(await problems('a worker')).toEqual([]);
  await page.keyboard.press('Escape');
  await button(/^Wakil dan kuasa/).click();
  await dialog().getByRole('button', { name: 'Tambah wakil pekerja' }).click();
  await field(/^Nama/).fill('Fitriani, S.H. (CONTOH)');
  expect(await problems('representatives')).toEqual([]);
  await confirm(page);
  await expect(dialog().getByText('Fitriani, S.H. (CONTOH)')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog()).toHaveCount(0);
  await visit(`perkara/${joko}?tab=tenggat`);
  await page
    .getByRole('button', { name: /^Ganti tanggal/ })
    .first()
    .click();
  await field(/^Jatuh tempo/).fill('29/4/26');
  await field(/^Alasan/).fill('Kesepakatan para pihak');
  expect(await problems('another due date')).toEqual([]);
  await confirm(page);
  await expect(dialog()).toHaveCount(0);
  await expect(page.getByRole('cell', { name: /^Rabu, 29 April 2026 Menurut perhitungan/ })).toBeVisible();
});

test('every screen of a dispute is Indonesian, fits both windows and carries nothing axe objects to', async () => {
  test.setTimeout(300_000);
  const screens: readonly (readonly [string, string, (() => Promise<unknown>)?])[] = [
    ['list', 'perkara'],
    ['list, nothing fits', 'perkara?cari=zzzz&tahap=court&terbuka=true'],
    ['deadlines', 'perkara?tab=tenggat'],
    ['agenda', 'perkara?tab=agenda&pekan=2026-03-16'],
    ['agenda as list', 'perkara?tab=agenda&pekan=2026-03-16&bentuk=daftar'],
    ['agenda, empty list', 'perkara?tab=agenda&pekan=2026-01-05&bentuk=daftar'],
    ['new', 'perkara/baru'],
    ['new of a report', `perkara/baru?laporan=${report}`],
    ['registered', `perkara/${rudi}/tercatat`],
    ['timeline', `perkara/${rudi}`],
    ['deadlines of a case', `perkara/${joko}?tab=tenggat`],
    ['letters', `perkara/${joko}?tab=surat`],
    ['data', `perkara/${joko}?tab=data`],
    ['steps', `perkara/${joko}`, () => page.keyboard.press('Control+n')],
    ['a session held', `perkara/${joko}?catat=session-held`],
    ['an agreement', `perkara/${joko}?catat=agreement-signed`],
    ['report with contested lines', `laporan/${report}`],
  ];
  const found: string[] = [];
  for (const [name, address, act] of screens) {
    await visit(address);
    await page.reload();
    await settled(page);
    await act?.();
    await settled(page);
    found.push(...(await problems(name)));
  }
  expect(found).toEqual([]);
});

test('a letter begins from the file and knows its case', async () => {
  await visit(`perkara/${joko}?tab=surat`);
  await page.reload();
  await button('Buat surat').click();
  await page.getByRole('menuitem').first().click();
  await expect.poll(() => page.url()).toContain('surat/draf/');
  await settled(page);
  const { rows } = await app.door.call('drafts.list', { subject: { kind: 'dispute', id: joko } });
  expect(rows.length).toBe(1);
  const draft = await app.door.call('drafts.get', { id: rows[0]?.id ?? '' });
  expect(Object.keys(draft.recorded)).toContain('dispute.number');
});
