import path from 'node:path';
import type { Page } from '@playwright/test';
import { plainDate } from '../shared/calendar/plain-date.ts';
import type { NewDisputeEvent } from '../shared/domain/dispute/events.ts';
import { type App, expect, launchApp, refuseErrors, temporaryFolder, test } from './app.ts';
import { confirm, typeInto } from './support/keyboard.ts';
import { picture, problems, visit } from './support/looking.ts';
import { MINE, openPractice } from './support/office.ts';
import { resize, SIZES } from './support/screen-checks.ts';
import { TODAY } from './support/today.ts';

/* What a mediator meets in the first days: a case about rights, of people whom the office did not know yet. */

let app: App;
let page: Page;
let folder: ReturnType<typeof temporaryFolder>;
let id: string;

const heading = (name: string | RegExp) => page.getByRole('heading', { name, level: 1 });
const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
const dialog = () => page.getByRole('dialog');
const field = (name: string | RegExp) => dialog().getByRole('textbox', { name });

test.describe.configure({ mode: 'serial', timeout: 120_000 });

test.beforeAll(async () => {
  folder = temporaryFolder();
  app = await launchApp({ dataDir: path.join(folder.path, 'data') });
  page = app.page;
  await openPractice(app);
  await page.reload();
  await resize(app, SIZES.common);
});
test.afterEach(() => refuseErrors(app));
test.afterAll(async () => {
  await app?.close();
  folder?.remove();
});

/** Writes an event without the screen. */
async function happen(event: Pick<NewDisputeEvent, 'kind' | 'data'> & { on: string }): Promise<void> {
  const { version } = await app.door.call('disputes.get', { id, asOf: TODAY });
  const outcome = await app.door.call('disputes.addEvent', {
    id,
    version,
    today: TODAY,
    event: { ...event, on: plainDate(event.on), replaces: null, reason: '' },
  });
  if (outcome.kind !== 'written') throw new Error(JSON.stringify(outcome));
}

/** Finds nobody by a name and records that worker on the spot; the search has the focus again after that. */
async function recordWorker(name: string, nik: string): Promise<void> {
  const search = page.getByPlaceholder('Cari nama atau NIK');
  await search.fill(name);
  await page.getByRole('option', { name: `Tambah pekerja baru: ${name}` }).click();
  await expect(dialog().getByRole('heading', { name: 'Tambah pekerja' })).toBeVisible();
  await expect(field(/^Nama lengkap/)).toHaveValue(name);
  await expect(field(/^Nama lengkap/)).toBeFocused();
  await typeInto(page, field('NIK'), nik);
  await confirm(page);
  await expect(dialog()).toHaveCount(0);
  await expect(search).toBeFocused();
}

test('another screen takes the focus with it: Tab goes on in the work, not in the navigation', async () => {
  await visit(app, 'perkara');
  await page.keyboard.press('Control+n');
  await expect(heading('Catat perkara')).toBeVisible();
  await expect(page.locator('#main')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(button('Kembali')).toBeFocused();
});

test('workers whom nobody knew are recorded in the middle of the registration', async () => {
  await page.getByRole('radio', { name: 'Perselisihan hak' }).check();
  await page.getByRole('combobox', { name: /^Perusahaan/ }).fill(MINE);
  await page.getByRole('option', { name: new RegExp(`^${MINE}`) }).click();
  await page.getByRole('textbox', { name: /^Tanggal dicatat/ }).fill('1/10/26');
  await page.getByRole('textbox', { name: /^Pokok perselisihan/ }).fill('Upah lembur belum dibayar (CONTOH)');
  await recordWorker('Ahmad Rifani (CONTOH)', '6372012003850011');
  await recordWorker('Dewi Lestari (CONTOH)', '6372014101900012');
  // Somebody begun and not saved is not lost by a slip.
  await page.getByPlaceholder('Cari nama atau NIK').fill('Eko Prasetyo');
  await page.getByRole('option', { name: /^Tambah pekerja baru/ }).click();
  await typeInto(page, field('NIK'), '6372011505880013');
  await page.keyboard.press('Escape');
  await expect(dialog().getByText('Data pekerja baru ini belum disimpan.')).toBeVisible();
  expect(await problems(app, 'a new worker of a dispute')).toEqual([]);
  await dialog().getByRole('button', { name: 'Tinggalkan tanpa menyimpan' }).click();
  await expect(dialog()).toHaveCount(0);
  // The number that is known already leads to the one who has it.
  await page.getByPlaceholder('Cari nama atau NIK').fill('Ahmad R. Rifani');
  await page.getByRole('option', { name: /^Tambah pekerja baru/ }).click();
  await typeInto(page, field('NIK'), '6372012003850011');
  await dialog().getByRole('button', { name: 'Pakai orang ini' }).click();
  await expect(dialog()).toHaveCount(0);
  await expect(page.getByRole('list', { name: 'Pekerja' }).getByRole('listitem')).toHaveCount(2);
  await button('Catat perkara').click();
  await expect(heading('Perkara tercatat')).toBeVisible();
  await expect(page.getByText(/2 pekerja, dicatat Kamis, 1 Oktober 2026/)).toBeVisible();
  await confirm(page);
  await expect(page.getByText(`Ahmad Rifani (CONTOH) dan 1 lainnya dengan ${MINE}`)).toBeVisible();
  id = /perkara\/([^/?]+)/.exec(page.url())?.[1] ?? '';
});

test('a returned file offers what the register does not name as received', async () => {
  await page.keyboard.press('Control+n');
  await dialog()
    .getByRole('button', { name: /^Kembalikan berkas/ })
    .click();
  const missing = dialog().getByRole('combobox', { name: /^Yang belum lengkap/ });
  await missing.click();
  await page.getByRole('option', { name: 'Risalah perundingan bipartit' }).click();
  await expect(dialog().getByText('Risalah perundingan bipartit')).toBeVisible();
  await picture(app, 'what-is-missing');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Tinggalkan tanpa menyimpan' }).click();
  await expect(dialog()).toHaveCount(0);
});

test('what the law makes due stays in sight while sums are typed, and waits for the save when its grounds change', async () => {
  await visit(app, `perkara/${id}?tab=pihak`);
  await page.getByText('Dewi Lestari (CONTOH)').click();
  await typeInto(page, field(/^Tuntutan/), '25000000');
  const later = dialog().getByText('Hak minimum dihitung ulang setelah perubahan disimpan.');
  await expect(later).toHaveCount(0);
  await typeInto(page, field(/^Upah sebulan/), '4000000');
  await expect(later).toBeVisible();
  await confirm(page);
  await expect(dialog()).toHaveCount(0);
});

test('a summons is delivered to each side in turn', async () => {
  const mediators = ['Noor Aina (CONTOH)'];
  await happen({ kind: 'delegated', on: '2026-10-02', data: { mediators, conflict: '', conflicts: [] } });
  await happen({
    kind: 'session-set',
    on: '2026-10-05',
    data: {
      session: 1,
      date: plainDate('2026-10-09'),
      time: '09:30',
      room: 'Ruang mediasi',
      mediator: 'Noor Aina (CONTOH)',
      dayOffReason: '',
    },
  });
  const draft = await app.door.call('drafts.create', {
    kind: 'mediation-summons',
    subject: { kind: 'dispute', id },
    dated: plainDate('2026-10-05'),
  });
  await visit(app, `surat/draf/${draft.id}`);
  await button('Terbitkan surat').click();
  await expect(page.getByText('Semua isian surat lengkap.')).toBeVisible();
  await button('Terbitkan surat').click();
  await page.getByRole('tab', { name: 'Pengiriman' }).click();
  for (const [addressee, said] of [
    [`Pimpinan ${MINE}`, '1 pengiriman, 0 sudah diterima'],
    [/^Sdr\. Ahmad Rifani/, '2 pengiriman, 0 sudah diterima'],
  ] as const) {
    await button('Catat pengiriman').click();
    await expect(field(/^Dikirim kepada/)).toHaveValue(addressee);
    await confirm(page);
    await expect(page.getByText(said)).toBeVisible();
    await expect(dialog()).toHaveCount(0);
  }
});

test('the agreement of a case about rights proves no layoff, and the court is not typed twice', async () => {
  await happen({
    kind: 'session-held',
    on: '2026-10-09',
    data: { session: 1, worker: 'present', employer: 'present', result: 'agreement', note: '' },
  });
  await happen({
    kind: 'agreement-signed',
    on: '2026-10-09',
    data: { place: 'Banjarbaru', lines: null, total: null, instalments: [] },
  });
  await visit(app, `perkara/${id}`);
  await page.reload();
  await expect(button('Catat pendaftaran perjanjian bersama')).toBeVisible();
  await confirm(page);
  await expect(field(/^Tanggal terjadi/)).toBeFocused();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('16/10/26');
  await typeInto(page, field(/^Nomor akta/), '31/PB/2026/PHI.Bjm');
  await typeInto(page, field(/^Pengadilan/), 'PHI pada PN Banjarmasin');
  await confirm(page);
  await expect(dialog().getByText('Tercatat: Perjanjian bersama didaftarkan')).toBeVisible();
  await expect(dialog().getByText(/JKP/)).toHaveCount(0);
  await dialog().getByRole('button', { name: 'Catat peristiwa lain' }).click();
  await dialog()
    .getByRole('button', { name: /^Catat permohonan eksekusi/ })
    .click();
  await expect(field(/^Pengadilan/)).toHaveValue('PHI pada PN Banjarmasin');
  await page.keyboard.press('Escape');
  await expect(dialog()).toHaveCount(0);
  await page.getByRole('tab', { name: 'Pelaksanaan' }).click();
  await expect(page.getByRole('heading', { name: 'Pembayaran' })).toBeVisible();
  await expect(page.getByText(/JKP/, { exact: false }).locator('visible=true')).toHaveCount(1);
});

test('a completed file asks for the proof that the register still lacks', async () => {
  const { employerId } = await app.door.call('disputes.get', { id, asOf: TODAY });
  const { rows } = await app.door.call('persons.list', { text: 'Dewi Lestari' });
  ({ id } = await app.door.call('disputes.register', {
    dispute: {
      kind: 'kepentingan',
      registeredOn: plainDate('2026-10-19'),
      registeredTime: '',
      recordedBy: 'pekerja',
      requestNumber: '',
      requestDate: null,
      issue: 'Perubahan jam kerja (CONTOH)',
      bipartiteProof: 'none',
      bipartiteEndedOn: null,
      employerId,
      employerProxy: '',
      unionName: '',
      reportId: null,
      layoffReason: null,
      note: '',
    },
    documents: ['Surat permohonan pencatatan'],
    lineIds: [],
    personIds: rows.map((row) => row.id),
  }));
  await happen({ kind: 'file-returned', on: '2026-10-20', data: { missing: ['Risalah bipartit'] } });
  await visit(app, `perkara/${id}`);
  await expect(button('Catat berkas lengkap')).toBeVisible();
  await confirm(page);
  await expect(field(/^Tanggal terjadi/)).toBeFocused();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('22/10/26');
  await confirm(page);
  await expect(dialog().getByText('Tercatat: Berkas dilengkapi')).toBeVisible();
  expect(await problems(app, 'a completed file')).toEqual([]);
  await dialog().getByRole('button', { name: 'Isi bukti bipartit' }).click();
  await expect(dialog()).toHaveCount(0);
  await expect(page.getByRole('tab', { name: 'Data perkara' })).toHaveAttribute('aria-selected', 'true');
  await expect(page.getByRole('radiogroup', { name: 'Bukti perundingan bipartit' })).toBeVisible();
});
