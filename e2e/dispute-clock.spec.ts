import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { addDays, type PlainDate, plainDate, weekdayOf } from '../shared/calendar/plain-date.ts';
import type { NewDisputeEvent } from '../shared/domain/dispute/events.ts';
import { type App, answerSaveDialog, expect, launchApp, refuseErrors, temporaryFolder, test } from './app.ts';
import { confirm, tabTo, typeInto } from './support/keyboard.ts';
import * as looking from './support/looking.ts';
import { newReport, openPractice, worker } from './support/office.ts';
import { resize, SIZES, settled } from './support/screen-checks.ts';

const RINA = 'Rina Wahyuni (CONTOH)';
const BUDI = 'Budi Santoso (CONTOH)';
const SITI = 'Siti Aminah (CONTOH)';
/** Workers of one report, each with a case of their own. */
const PEOPLE = [
  ['Adi Saputra (CONTOH)', '6372056005870004'],
  ['Citra Lestari (CONTOH)', '6372050407870001'],
  ['Dewi Anggraini (CONTOH)', '6372022201760002'],
  ['Eko Prasetyo (CONTOH)', '6372021503800003'],
] as const;

let app: App;
let page: Page;
let folder: ReturnType<typeof temporaryFolder>;
let report: string;
let today: PlainDate;
/** A working day of this week, for sessions to come. */
let nextMonday: PlainDate;
const cases: string[] = [];

const heading = (name: string | RegExp) => page.getByRole('heading', { name, level: 1 });
const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
const dialog = () => page.getByRole('dialog');
const field = (name: string | RegExp) => dialog().getByRole('textbox', { name });
const agenda = () => page.getByRole('tabpanel', { name: 'Agenda sidang' });
const rail = () => page.getByRole('navigation', { name: 'Navigasi utama' });

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  folder = temporaryFolder();
  app = await launchApp({ dataDir: path.join(folder.path, 'data') });
  page = app.page;
  await openPractice(app);
  today = plainDate((await app.door.call('app.status', {})).today);
  nextMonday = addDays(today, 8 - weekdayOf(today));
  report = (await newReport(app, { reason: 'efficiency-prevent-losses' })).id;
  for (const [name, nik] of PEOPLE)
    await app.door.call('layoffLines.add', {
      reportId: report,
      line: worker(name, nik, { response: 'refuses' }),
    });
  for (const [name] of PEOPLE) cases.push(await register(name));
  const [first = '', second = '', third = '', fourth = ''] = cases;
  // Far behind: whatever day the test runs on, the deadlines of this one are over.
  await delegate(first, addDays(today, -60), [RINA]);
  await delegate(second, addDays(today, -1), [RINA]);
  await delegate(third, addDays(today, -1), [RINA, SITI]);
  await delegate(fourth, addDays(today, -1), [BUDI], 'Pernah bekerja di perusahaan ini');
  await setSession(second, 'Ruang Melati', RINA, '09:00');
  await setSession(third, 'Ruang Kenanga', RINA, '10:00');
  await setSession(fourth, 'Ruang Anggrek', BUDI, '10:00');
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

async function register(lineName: string): Promise<string> {
  const { rows } = await app.door.call('layoffLines.list', { reportId: report, text: lineName });
  const full = await app.door.call('layoffs.get', { id: report });
  const { id } = await app.door.call('disputes.register', {
    dispute: {
      kind: 'phk',
      registeredOn: addDays(today, -61),
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
    lineIds: [rows[0]?.id ?? ''],
    personIds: [],
  });
  return id;
}

/** Writes an event through the door, as another window would. */
async function happen(id: string, event: Pick<NewDisputeEvent, 'kind' | 'data'> & { on: PlainDate }) {
  const { version } = await app.door.call('disputes.get', { id, asOf: today });
  const outcome = await app.door.call('disputes.addEvent', {
    id,
    version,
    today,
    event: { ...event, replaces: null, reason: 'Uji' },
  });
  if (outcome.kind !== 'written') throw new Error(JSON.stringify(outcome));
}

const delegate = (id: string, on: PlainDate, mediators: string[], conflict = '') =>
  happen(id, { kind: 'delegated', on, data: { mediators, conflict, conflicts: [] } });
const setSession = (id: string, room: string, mediator: string, time: string) =>
  happen(id, {
    kind: 'session-set',
    on: today,
    data: { session: 1, date: nextMonday, time, room, mediator, dayOffReason: 'Uji' },
  });
const numberOf = async (id: string) =>
  (await app.door.call('disputes.get', { id, asOf: today })).registerNumber;

test('what is overdue stands on the rail, on the start page and in the register, one and the same', async () => {
  const late = await app.door.call('disputes.overdue', { asOf: today });
  expect(late).toBeGreaterThan(0);
  await visit('');
  await expect(rail().getByTitle(`Perkara, ${late} lewat tenggat`)).toHaveText(String(late));
  const line = page.getByRole('button', { name: `${late} perkara lewat tenggat` });
  await expect(line).toBeVisible();
  const nearest = page.getByRole('list').filter({ hasText: /Lewat \d+ hari/ });
  await expect(nearest.getByRole('listitem').first()).toContainText(/Lewat \d+ hari/);
  expect(await problems('home')).toEqual([]);
  await line.click();
  await expect(heading('Perkara')).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'Keadaan' })).toHaveValue('Lewat tenggat');
  await expect(page.getByText(`${late} dari ${late}`)).toBeVisible();
  await expect(page.getByRole('row').nth(1)).toContainText(await numberOf(cases[0] ?? ''));
  await expect(page.getByRole('row').nth(1)).toContainText(/Lewat \d+ hari/);
  expect(await problems('register overdue')).toEqual([]);
  await page.getByRole('combobox', { name: 'Keadaan' }).click();
  await page.getByRole('option', { name: 'Semua keadaan' }).click();
  await page.getByRole('columnheader', { name: 'Tenggat berikutnya' }).click();
  await settled(page);
  expect(await problems('register')).toEqual([]);
});

test('a case that is done leaves the number on the rail at once', async () => {
  const before = await app.door.call('disputes.overdue', { asOf: today });
  const [first = ''] = cases;
  await visit(`perkara/${first}`);
  await page.keyboard.press('Control+n');
  await tabTo(page, dialog().getByRole('button', { name: /^Catat pencabutan perkara/ }));
  await page.keyboard.press('Enter');
  await expect(field(/^Tanggal terjadi/)).toBeFocused();
  await confirm(page);
  await expect(dialog().getByRole('button', { name: 'Simpan peristiwa' })).toHaveCount(0);
  if (await dialog().isVisible()) await page.keyboard.press('Escape');
  const badge = rail().getByTitle(/lewat tenggat/);
  if (before === 1) await expect(badge).toHaveCount(0);
  else await expect(badge).toHaveText(String(before - 1));
  const events = (await app.door.call('disputes.get', { id: first, asOf: today })).events;
  await app.door.call('disputes.addEvent', {
    id: first,
    version: (await app.door.call('disputes.get', { id: first, asOf: today })).version,
    today,
    event: {
      kind: 'struck',
      on: today,
      data: { reason: 'Uji saja' },
      replaces: events.at(-1)?.id ?? '',
      reason: '',
    },
  });
});

test('the agenda goes on and back by arrows and keys, and narrows to a room and a mediator', async () => {
  await visit('perkara?tab=agenda');
  await page.reload();
  await settled(page);
  const shown = page.locator('[aria-live="polite"]').filter({ hasText: 'sampai' });
  const now = await shown.innerText();
  await page.getByRole('button', { name: 'Pekan berikutnya' }).click();
  await expect(shown).not.toHaveText(now);
  await expect(agenda().getByText('Ruang Melati')).toBeVisible();
  await page.locator('body').click({ position: { x: 700, y: 740 } });
  await page.keyboard.press('ArrowLeft');
  await expect(shown).toHaveText(now);
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('t');
  await expect(shown).toHaveText(now);
  await expect(button('Pekan ini')).toBeDisabled();
  await page.keyboard.press('ArrowRight');
  await expect(agenda().getByText('Ruang Melati')).toBeVisible();
  expect(await problems('agenda week')).toEqual([]);
  await page.getByRole('combobox', { name: 'Ruang' }).click();
  await page.getByRole('option', { name: 'Ruang Melati' }).click();
  await expect(agenda().getByText('Ruang Kenanga')).toHaveCount(0);
  await page.getByRole('combobox', { name: 'Mediator' }).click();
  await page.getByRole('option', { name: BUDI }).click();
  await expect(page.getByText(`Tidak ada sidang untuk Ruang Melati, ${BUDI}`)).toBeVisible();
  await button('Hapus saringan').click();
  await expect(agenda().getByText('Ruang Kenanga')).toBeVisible();
  // In a choice the arrows move the choice, not the week.
  await page.getByRole('radio', { name: 'Per hari' }).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('radio', { name: 'Bulan' })).toBeChecked();
  await expect(page.getByRole('table')).toBeVisible();
  expect(await problems('agenda month')).toEqual([]);
});

test('the sessions that are shown are saved for another calendar, without names unless they are asked for', async () => {
  await visit(`perkara?tab=agenda&pekan=${nextMonday}`);
  const target = path.join(folder.path, 'agenda.ics');
  await answerSaveDialog(app, target);
  const save = async (withNames: boolean) => {
    await button('Simpan ke kalender (.ics)').click();
    if (withNames)
      await dialog()
        .getByRole('checkbox', { name: /^Sertakan nama/ })
        .click();
    else expect(await problems('saving the agenda')).toEqual([]);
    await expect(dialog()).toBeVisible();
    await confirm(page);
    await expect(page.getByText('3 sidang disimpan di agenda.ics.').last()).toBeVisible();
    await expect(dialog()).toHaveCount(0);
    return readFileSync(target, 'utf8').replaceAll('\r\n ', '');
  };
  const plain = await save(false);
  expect(plain.match(/BEGIN:VEVENT/g)).toHaveLength(3);
  expect(plain).toContain(await numberOf(cases[1] ?? ''));
  for (const name of [RINA, BUDI, ...PEOPLE.map(([one]) => one)]) expect(plain).not.toContain(name);
  const named = await save(true);
  expect(named).toContain(PEOPLE[1][0]);
  await visit(`perkara/${cases[1]}?tab=tenggat`);
  await button('Simpan ke kalender (.ics)').click();
  await expect(dialog()).toBeVisible();
  await confirm(page);
  await expect(page.getByText('1 sidang disimpan di agenda.ics.')).toBeVisible();
});

test('who gets a case sees what each mediator has to do, and is told of a conflict noted elsewhere', async () => {
  const fresh = cases[0] ?? '';
  await visit(`perkara/${fresh}?catat=delegated`);
  await page.reload();
  const mediators = dialog().getByRole('combobox', { name: /^Mediator/ });
  await expect(mediators).toBeVisible();
  await mediators.focus();
  await page.keyboard.press('Backspace');
  await page.keyboard.press('ArrowDown');
  const options = page.getByRole('option');
  await expect(options.filter({ hasText: SITI })).toContainText(/1 perkara, 1 pekerja/);
  const loads = await options.allInnerTexts();
  const counts = loads.map((text) => Number(/(\d+) perkara/.exec(text)?.[1] ?? 0));
  expect(counts).toEqual(counts.toSorted((a, b) => a - b));
  await picture('delegation-load');
  await mediators.fill(BUDI);
  await page.keyboard.press('Enter');
  await expect(dialog().getByText(/tercatat benturan kepentingan: Budi/)).toBeVisible();
  await page.keyboard.press('Escape');
  expect(await problems('delegation')).toEqual([]);
  await visit(`perkara/${cases[3]}`);
  if (await button('Tinggalkan tanpa menyimpan').isVisible())
    await button('Tinggalkan tanpa menyimpan').click();
  await expect(page.getByText('Benturan kepentingan tercatat')).toBeVisible();
});

test('the open work of one officer goes to another; what cannot go stays whole and says why', async () => {
  await visit('perkara?tab=tenggat');
  await page.reload();
  await page.getByRole('link', { name: 'Serahkan perkara' }).click();
  await expect(heading('Serahkan perkara')).toBeVisible();
  expect(await problems('handing over, nobody')).toEqual([]);
  await page.getByRole('combobox', { name: /^Dari mediator/ }).click();
  await page.getByRole('option', { name: RINA }).click();
  await expect(page.getByText('3 perkara dipilih')).toBeVisible();
  await typeInto(page, page.getByRole('combobox', { name: /^Kepada mediator/ }), BUDI);
  await page.keyboard.press('Enter');
  await button('Serahkan 3 perkara').click();
  await expect(page.getByRole('alert')).toContainText('Alasan');
  await typeInto(page, page.getByRole('textbox', { name: /^Alasan/ }), 'Mutasi petugas');
  await page.getByRole('switch', { name: 'Pindahkan juga 2 sidang yang akan datang' }).click();
  expect(await problems('handing over')).toEqual([]);
  await button('Serahkan 3 perkara').click();
  await expect(dialog().getByText('2 sidang yang akan datang ikut dipindahkan.')).toBeVisible();
  await picture('handing-over-confirm');
  await confirm(page);
  // Budi is in another room at ten already.
  await expect(page.getByText('2 perkara diserahkan')).toBeVisible();
  await expect(page.getByText(`1 perkara tetap pada ${RINA}`)).toBeVisible();
  await expect(page.getByText(/pukul 10.00, Budi Santoso \(CONTOH\) sudah terjadwal/)).toBeVisible();
  expect(await problems('handed over')).toEqual([]);
  const third = await app.door.call('disputes.get', { id: cases[2] ?? '', asOf: today });
  expect(third.state.mediators).toEqual([RINA, SITI]);
  const second = await app.door.call('disputes.get', { id: cases[1] ?? '', asOf: today });
  expect(second.state).toMatchObject({ mediators: [BUDI], delegatedOn: addDays(today, -1) });
  expect(second.state.sessions[0]?.set?.mediator).toBe(BUDI);
  await button('Serahkan yang tersisa').click();
  await expect(page.getByText('1 perkara dipilih')).toBeVisible();
  await expect(page.getByText(third.registerNumber)).toBeVisible();
});

test('reminders are chosen and tried in the settings; a click leads to the case', async () => {
  await visit('pengaturan?bagian=pemberitahuan');
  const leave = button('Tinggalkan tanpa menyimpan');
  if (await leave.isVisible()) await leave.click();
  await expect(heading('Pemberitahuan')).toBeVisible();
  // No desktop service is needed: what would be shown is written down in its place.
  await app.electron.evaluate(({ Notification }) => {
    const shown: { title: string; body: string; click: () => void }[] = [];
    Object.assign(globalThis, { shownReminders: shown });
    Notification.isSupported = () => true;
    Notification.prototype.show = function show(this: Electron.Notification) {
      shown.push({ title: this.title, body: this.body, click: () => this.emit('click') });
    };
  });
  await page.reload();
  await settled(page);
  const on = page.getByRole('switch', { name: 'Tampilkan pemberitahuan desktop' });
  // Practice is silent until somebody says otherwise there.
  await expect(on).not.toBeChecked();
  await on.click();
  await expect(on).toBeChecked();
  await page.getByRole('checkbox', { name: 'Sidang sampai hari kerja berikutnya' }).click();
  expect(await problems('reminders')).toEqual([]);
  await button('Coba pemberitahuan').click();
  await expect(page.getByText(/Pemberitahuan ditampilkan/)).toBeVisible();
  const shown = await app.electron.evaluate(() =>
    (globalThis as unknown as { shownReminders: { title: string; body: string }[] }).shownReminders.map(
      ({ title, body }) => `${title}\n${body}`,
    ),
  );
  expect(shown).toHaveLength(1);
  for (const name of [RINA, BUDI, SITI, ...PEOPLE.map(([one]) => one)])
    expect(shown.join()).not.toContain(name);
  await app.electron.evaluate(() => {
    (globalThis as unknown as { shownReminders: { click: () => void }[] }).shownReminders[0]?.click();
  });
  await expect(heading(/^Perkara$|\/PHI\//)).toBeVisible();
  const standing = await app.door.call('reminders.get', {});
  expect(standing.choice.on).toBe(true);
  expect(standing.choice.kinds).not.toContain('session-tomorrow');
});

test('a representative is changed and removed', async () => {
  const [, second = ''] = cases;
  await visit(`perkara/${second}?tab=pihak`);
  await page.reload();
  await button(/^Wakil dan kuasa/).click();
  await dialog().getByRole('button', { name: 'Tambah wakil pekerja' }).click();
  await typeInto(page, field(/^Nama/), 'Fitriani, S.H. (CONTOH)');
  await confirm(page);
  await dialog().getByRole('button', { name: 'Ubah Fitriani, S.H. (CONTOH)' }).click();
  await typeInto(page, field(/^Nama/), 'Fitriani, S.H., M.H. (CONTOH)');
  await typeInto(page, field(/^Nomor surat kuasa/), '12/SKK/2026');
  await confirm(page);
  await expect(dialog().getByText('Fitriani, S.H., M.H. (CONTOH)')).toBeVisible();
  await expect(dialog().getByText('Surat kuasa 12/SKK/2026')).toBeVisible();
  const people = async () =>
    (await app.door.call('disputes.get', { id: second, asOf: today })).representatives;
  expect(await people()).toMatchObject([
    { name: 'Fitriani, S.H., M.H. (CONTOH)', powerNumber: '12/SKK/2026' },
  ]);
  await dialog().getByRole('button', { name: 'Hapus Fitriani, S.H., M.H. (CONTOH)' }).click();
  await expect.poll(people).toEqual([]);
  await page.keyboard.press('Escape');
});

test('a worker is taken out of a case, after a question, and stays on record', async () => {
  const [, second = ''] = cases;
  const { rows } = await app.door.call('persons.list', { text: 'CONTOH', limit: 2 });
  const extra = rows.find(({ name }) => !name.startsWith('Citra'));
  await app.door.call('disputeWorkers.add', { disputeId: second, personIds: [extra?.id ?? ''] });
  await visit(`perkara/${second}?tab=pihak`);
  await page.reload();
  await settled(page);
  const grid = page.getByRole('grid');
  await expect(grid.getByRole('row')).toHaveCount(3);
  await page.getByRole('checkbox', { name: extra?.name ?? '' }).click();
  await button('Keluarkan 1 pekerja').click();
  await expect(dialog()).toContainText('Data pekerja tetap tersimpan');
  await dialog().getByRole('button', { name: 'Keluarkan 1 pekerja' }).click();
  await expect(grid.getByRole('row')).toHaveCount(2);
  expect((await app.door.call('persons.get', { id: extra?.id ?? '' })).person.name).toBe(extra?.name);
});

test('two windows on one case: the second hears of the first, loses nothing and overwrites nothing', async () => {
  const [, second = ''] = cases;
  await visit(`perkara/${second}?catat=note-added`);
  await page.reload();
  const text = field(/^Catatan/);
  await typeInto(page, text, 'Pekerja menelepon, minta sidang pagi (CONTOH)');
  await happen(second, { kind: 'note-added', on: today, data: { text: 'Ditulis di jendela lain (CONTOH)' } });
  await confirm(page);
  await expect(dialog().getByRole('alert')).toContainText(/berubah|diubah/);
  expect(
    (await app.door.call('disputes.get', { id: second, asOf: today })).events.at(-1)?.data,
  ).toMatchObject({
    text: 'Ditulis di jendela lain (CONTOH)',
  });
  await dialog().getByRole('button', { name: 'Muat data terbaru' }).click();
  await expect(text).toHaveValue('Pekerja menelepon, minta sidang pagi (CONTOH)');
  await confirm(page);
  await expect(dialog()).toHaveCount(0);
  const notes = (await app.door.call('disputes.get', { id: second, asOf: today })).events.filter(
    ({ kind }) => kind === 'note-added',
  );
  expect(notes).toHaveLength(2);
});

test('a conflict of interest is noted of each mediator by itself, and an old note for all of them stays', async () => {
  const [, , , fourth = ''] = cases;
  await visit(`perkara/${fourth}?catat=delegated`);
  await page.reload();
  const mediators = dialog().getByRole('combobox', { name: /^Mediator/ });
  await mediators.fill(SITI);
  await page.keyboard.press('Enter');
  await typeInto(page, field(`Benturan kepentingan ${SITI}`), 'Saudara direktur (CONTOH)');
  await expect(field(`Benturan kepentingan ${BUDI}`)).toHaveValue('');
  expect(await problems('conflicts of two')).toEqual([]);
  await confirm(page);
  const noted = async () =>
    (await app.door.call('disputes.get', { id: fourth, asOf: today })).events.findLast(
      ({ kind }) => kind === 'delegated',
    )?.data;
  await expect.poll(noted).toMatchObject({
    mediators: [BUDI, SITI],
    conflict: '',
    conflicts: [{ mediator: SITI, note: 'Saudara direktur (CONTOH)' }],
  });
  await visit(`perkara/${fourth}?tab=linimasa`);
  await page.reload();
  await expect(page.getByText(`Benturan kepentingan ${SITI}: Saudara direktur (CONTOH)`)).toBeVisible();
  await expect(page.getByText('Benturan kepentingan: Pernah bekerja di perusahaan ini')).toBeVisible();
  await expect(page.getByText('Benturan kepentingan tercatat')).toBeVisible();
});
