import path from 'node:path';
import type { Page } from '@playwright/test';
import { plainDate } from '../shared/calendar/plain-date.ts';
import type { NewDisputeEvent } from '../shared/domain/dispute/events.ts';
import type { Letter } from '../shared/domain/letter.ts';
import { type App, answerSaveDialog, expect, launchApp, refuseErrors, temporaryFolder, test } from './app.ts';
import { confirm, tabTo, typeInto } from './support/keyboard.ts';
import * as looking from './support/looking.ts';
import { newReport, openPractice, worker } from './support/office.ts';
import { resize, SIZES } from './support/screen-checks.ts';
import { TODAY } from './support/today.ts';

/** A recommendation from the letter to the day by which each side answers, and letters to many cases, on the real app. */

const MEDIATOR = 'Noor Aina (CONTOH)';
const CASES = 4;

let app: App;
let page: Page;
let folder: ReturnType<typeof temporaryFolder>;
const disputes: string[] = [];
let letter: Letter;

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
const dialog = () => page.getByRole('dialog');
const field = (name: string | RegExp) => dialog().getByRole('textbox', { name });
const choice = (name: string | RegExp) => dialog().getByRole('combobox', { name });
const note = () => page.getByRole('status').filter({ hasText: /anjuran/i });

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  folder = temporaryFolder();
  app = await launchApp({ dataDir: path.join(folder.path, 'data') });
  page = app.page;
  await openPractice(app);
  const report = await newReport(app, { reason: 'efficiency-prevent-losses' });
  const names = ['Siti Rahmawati', 'Rudi Hartono', 'Joko Susilo', 'Wati Lestari'];
  for (const [place, name] of names.slice(0, CASES).entries()) {
    const line = worker(`${name} (CONTOH)`, `637205600587000${place + 1}`, { response: 'refuses' });
    await app.door.call('layoffLines.add', { reportId: report.id, line });
  }
  const { rows } = await app.door.call('layoffLines.list', { reportId: report.id, sort: 'lineNumber' });
  for (const line of rows) {
    const { id } = await app.door.call('disputes.register', {
      dispute: {
        kind: 'phk',
        registeredOn: plainDate('2026-03-09'),
        registeredTime: '09:00',
        recordedBy: 'pekerja',
        requestNumber: '',
        requestDate: null,
        issue: 'Pekerja menolak PHK (CONTOH)',
        bipartiteProof: 'minutes',
        bipartiteEndedOn: null,
        employerId: report.employerId,
        employerProxy: '',
        unionName: '',
        reportId: report.id,
        layoffReason: report.reason,
        note: '',
      },
      documents: [],
      lineIds: [line.id],
      personIds: [],
    });
    disputes.push(id);
  }
  await page.reload();
  await resize(app, SIZES.common);
});
test.afterEach(() => {
  if (app !== undefined) refuseErrors(app);
});
test.afterAll(async () => {
  await app?.close();
  folder?.remove();
});

const visit = (address: string) => looking.visit(app, address);

const problems = (here: string) => looking.problems(app, here);

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

/** Brings a case to a session that ended without an agreement. */
async function toNoAgreement(id: string): Promise<void> {
  const session = { session: 1, date: plainDate('2026-03-16'), time: '09:00', room: 'Ruang mediasi' };
  await happen(id, { kind: 'choice-offered', on: '2026-03-10', data: {} });
  await happen(id, {
    kind: 'delegated',
    on: '2026-03-11',
    data: { mediators: [MEDIATOR], conflict: '', conflicts: [] },
  });
  await happen(id, {
    kind: 'session-set',
    on: '2026-03-11',
    data: { ...session, mediator: MEDIATOR, dayOffReason: '' },
  });
  await happen(id, {
    kind: 'session-held',
    on: '2026-03-16',
    data: { session: 1, worker: 'present', employer: 'present', result: 'no-agreement', note: '' },
  });
}

/** Issues the recommendation of a case as the app prints it. */
async function recommend(id: string): Promise<Letter> {
  const draft = await app.door.call('drafts.create', {
    kind: 'recommendation',
    subject: { kind: 'dispute', id },
    dated: plainDate('2026-03-25'),
  });
  const { version } = await app.door.call('drafts.get', draft);
  const values = {
    'statements.worker': ['Menolak PHK (CONTOH).'],
    'statements.employer': ['Tetap pada PHK (CONTOH).'],
    'recommendation.considerations': ['Pertimbangan mediator (CONTOH).'],
    'recommendation.points': ['Pengusaha membayar hak pekerja (CONTOH).'],
  };
  await app.door.call('drafts.save', { ...draft, version, change: { values } });
  const { sha256: previewed } = await app.door.call('drafts.preview', draft);
  return app.door.call('drafts.issue', { ...draft, previewed });
}

test('the receipt of a recommendation says whose it is, and starts that side’s days in the case', async () => {
  const [id = ''] = disputes;
  await toNoAgreement(id);
  letter = await recommend(id);
  await visit(`surat/${letter.id}?tab=deliveries`);
  await page.reload();
  await expect(note()).toContainText('dihitung sejak surat diterima');
  expect(await problems('no delivery yet')).toEqual([]);
  await tabTo(page, button('Catat pengiriman'));
  await page.keyboard.press('Enter');
  await typeInto(page, field(/^Dikirim kepada/), 'Siti Rahmawati (CONTOH)');
  await typeInto(page, field(/^Dikirim$/), '25/3/26');
  await typeInto(page, field(/^Diterima/), '24/3/26');
  await confirm(page);
  await expect(dialog().getByText('Pilih pihak yang menerima.', { exact: false }).first()).toBeVisible();
  await typeInto(page, field(/^Diterima/), '27/3/26');
  await tabTo(page, choice(/^Pihak/));
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  expect(await problems('the delivery')).toEqual([]);
  await confirm(page);
  await expect(dialog()).toHaveCount(0);
  await expect(note()).toContainText(
    /Batas jawaban pekerja: 13 April 2026.* Anjuran diterima 27 Maret 2026\./,
  );
  expect(await problems('delivered to one side')).toEqual([]);
  await note()
    .getByRole('link', { name: /^Buka perkara/ })
    .click();
  await expect(page.getByText('Anjuran terbit', { exact: true }).first()).toBeVisible();
  const timeline = page.getByRole('list', { name: 'Linimasa' });
  await expect(timeline.getByText('Dari tanda terima surat anjuran')).toBeVisible();
  expect(await problems('the case')).toEqual([]);
  await visit(`perkara/${id}?tab=tenggat`);
  await expect(page.getByRole('cell', { name: /13 April 2026/ })).toBeVisible();
});

test('another day in the delivery is corrected in the case, a day before the letter is refused at its field', async () => {
  const [id = ''] = disputes;
  await visit(`surat/${letter.id}?tab=deliveries`);
  await page.getByRole('button', { name: 'Siti Rahmawati (CONTOH)' }).click();
  await typeInto(page, field(/^Dikirim$/), ' ');
  await typeInto(page, field(/^Diterima/), '20/3/26');
  await confirm(page);
  await expect(
    dialog()
      .getByText(/lebih awal daripada anjuran/)
      .first(),
  ).toBeVisible();
  expect(await problems('refused at the day')).toEqual([]);
  await typeInto(page, field(/^Diterima/), '30/3/26');
  await confirm(page);
  await expect(dialog()).toHaveCount(0);
  await expect(note()).toContainText('Batas jawaban pekerja: 14 April 2026');
  await visit(`perkara/${id}`);
  await expect(page.getByText('Tanda terima surat diperbaiki')).toBeVisible();
});

test('a delivery that is removed takes its receipt along', async () => {
  const [id = ''] = disputes;
  await visit(`surat/${letter.id}?tab=deliveries`);
  await page.getByRole('button', { name: 'Siti Rahmawati (CONTOH)' }).click();
  await dialog().getByRole('button', { name: 'Hapus', exact: true }).click();
  await dialog().getByRole('button', { name: 'Hapus beserta buktinya' }).click();
  await expect(dialog()).toHaveCount(0);
  await expect(note()).toContainText('dihitung sejak surat diterima');
  await visit(`perkara/${id}`);
  await expect(page.getByText('Dicoret', { exact: true })).toBeVisible();
});

test('a letter begins about a case that is found by its number or its people', async () => {
  await visit('surat/baru');
  await page.getByText('Perkara', { exact: true }).last().click();
  await page.getByRole('combobox', { name: 'Perkara' }).fill('joko');
  await page.getByRole('option', { name: /Joko Susilo/ }).click();
  await page.getByRole('radio', { name: 'Tanda bukti pencatatan perselisihan' }).check();
  expect(await problems('a new letter about a case')).toEqual([]);
  await confirm(page);
  await expect.poll(() => page.url()).toContain('surat/draf/');
  await visit('surat?tab=draf');
  await page.keyboard.press('Control+f');
  await page.keyboard.type('pencatatan perselisihan');
  await expect(page.getByRole('row')).toHaveCount(2);
  expect(await problems('the drafts')).toEqual([]);
  await page.keyboard.press('Control+a');
  await page.keyboard.type('tidak ada');
  await expect(page.getByRole('button', { name: 'Hapus saringan' }).last()).toBeVisible();
  expect(await problems('no draft fits')).toEqual([]);
});

test('many cases get a letter each: picked by filter, checked in one table, issued in order', async () => {
  const target = path.join(folder.path, 'Bukti.pdf');
  await answerSaveDialog(app, target);
  await visit('surat/massal');
  await page.getByText('Perkara', { exact: true }).last().click();
  await page.getByRole('textbox', { name: 'Saring daftar' }).fill('zzzz');
  await expect(page.getByText(/zzzz/)).toBeVisible();
  await page.getByRole('textbox', { name: 'Saring daftar' }).fill('');
  await page.getByRole('combobox', { name: 'Tahap' }).click();
  await page.getByRole('option', { name: 'Dicatat' }).click();
  await page.getByRole('button', { name: `Pilih semua ${CASES - 1}` }).click();
  await page.getByRole('radio', { name: 'Tanda bukti pencatatan perselisihan' }).check();
  expect(await problems('many cases')).toEqual([]);
  await page.getByRole('button', { name: 'Periksa surat' }).click();
  await expect(page.getByText(`${CASES - 1} dari ${CASES - 1} surat siap terbit`)).toBeVisible();
  expect(await problems('many cases checked')).toEqual([]);
  await page.getByRole('button', { name: `Terbitkan ${CASES - 1} surat` }).click();
  await dialog()
    .getByRole('button', { name: `Terbitkan ${CASES - 1} surat` })
    .click();
  await expect(page.getByText(`${CASES - 1} surat terbit.`)).toBeVisible({ timeout: 30_000 });
  for (const id of disputes.slice(1))
    expect((await app.door.call('disputes.letters', { id })).map(({ kind }) => kind)).toEqual([
      'dispute-registration',
    ]);
});
