import path from 'node:path';
import type { Page } from '@playwright/test';
import { formatDateLong, formatDateShort } from '../shared/calendar/format-date.ts';
import { addDays, type PlainDate } from '../shared/calendar/plain-date.ts';
import type { Employment } from '../shared/domain/employment/employment.ts';
import { EMPTY_PERSON } from '../shared/domain/person.ts';
import type { Referral } from '../shared/domain/referral/referral.ts';
import { type App, expect, launchApp, refuseErrors, temporaryFolder, test } from './app.ts';
import { confirm, typeInto } from './support/keyboard.ts';
import * as looking from './support/looking.ts';
import { MINE, newReport, openPractice, worker } from './support/office.ts';
import { resize, SIZES } from './support/screen-checks.ts';
import { TODAY } from './support/today.ts';

/** The ways into a referral: from a case after an agreement and after a ruling, at the counter, from readiness. */

const SETTLED = 'Wulan Sari (CONTOH)';
const RULED = 'Yusuf Hidayat (CONTOH)';
const READY = 'Zainal Abidin (CONTOH)';
const COUNTER = 'Ratna Dewi (CONTOH)';
const OFFICER = 'Rina Wahyuni (CONTOH)';
const OTHER_OFFICER = 'Sari Puspita (CONTOH)';
const DEED = '88/Bip/2026/PHI.PN.Bjm';
const RULING = '21/Pdt.Sus-PHI/2026/PN Bjm';

let app: App;
let page: Page;
let folder: ReturnType<typeof temporaryFolder>;

const ago = (days: number): PlainDate => addDays(TODAY, -days);
const heading = (name: string | RegExp) => page.getByRole('heading', { name, level: 1 });
const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
const pane = () => page.getByRole('complementary', { name: 'Pemeriksaan sebelum merujuk' });
/** What the preview says of one thing. */
const told = (label: string) =>
  pane()
    .locator('dt', { hasText: new RegExp(`^${label}$`) })
    .locator('xpath=following-sibling::dd[1]');

const visit = (address: string) => looking.visit(app, address);
async function problems(here: string): Promise<readonly string[]> {
  await expect(page.locator('.mantine-Notification-root')).toHaveCount(0, { timeout: 20_000 });
  return looking.problems(app, here);
}

/** A report of one worker who refuses, and the case about it, with a mediator. */
async function newCase(name: string, nik: string): Promise<{ id: string; personId: string }> {
  const made = await newReport(app, { receivedOn: ago(120), employerLetterDate: ago(122) });
  await app.door.call('layoffLines.add', {
    reportId: made.id,
    line: worker(name, nik, { response: 'refuses', layoffDate: ago(110), noticeReceivedOn: ago(125) }),
  });
  const { rows } = await app.door.call('layoffLines.list', { reportId: made.id, limit: 1 });
  const { id } = await app.door.call('disputes.register', {
    dispute: {
      kind: 'phk',
      registeredOn: ago(105),
      registeredTime: '',
      recordedBy: 'pekerja',
      requestNumber: '',
      requestDate: null,
      issue: 'Pekerja menolak PHK (CONTOH)',
      bipartiteProof: 'minutes',
      bipartiteEndedOn: null,
      employerId: made.employerId,
      employerProxy: '',
      unionName: '',
      reportId: made.id,
      layoffReason: made.reason,
      note: '',
    },
    documents: [],
    lineIds: rows.map((line) => line.id),
    personIds: [],
  });
  await happen(id, 'choice-offered', ago(104));
  await happen(id, 'delegated', ago(103), {
    mediators: ['Noor Aina (CONTOH)'],
    conflict: '',
    conflicts: [],
  });
  return { id, personId: rows[0]?.personId ?? '' };
}

async function happen(
  id: string,
  kind: string,
  on: PlainDate,
  data: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  const { version } = await app.door.call('disputes.get', { id, asOf: TODAY } as never);
  const outcome = await app.door.call('disputes.addEvent', {
    id,
    version,
    today: TODAY,
    event: { kind, on, data, replaces: null, reason: 'Langkah uji (CONTOH)' },
  } as never);
  if (outcome.kind !== 'written') throw new Error(JSON.stringify({ kind, outcome }));
}

const referralsOf = async (name: string) => (await app.door.call('referrals.list', { text: name })).rows;
const referralCount = async () => (await app.door.call('referrals.list', {})).total;

test.describe.configure({ mode: 'serial', timeout: 180_000 });

test.beforeAll(async () => {
  test.setTimeout(240_000);
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

/** The papers that the referral stands on now. */
const proofsOf = ({ proofs }: Referral) => proofs.atHand.map(({ proof }) => proof);

test('out of a case after an agreement: worker, firm, day and proof are there, the deed with its number', async () => {
  const { id } = await newCase(SETTLED, '6372026108900003');
  await happen(id, 'agreement-signed', ago(60), { place: 'Banjarbaru', lines: null, total: 40_000_000 });
  await happen(id, 'agreement-registered', ago(50), { deed: DEED, court: 'PN Banjarmasin' });
  await visit(`perkara/${id}`);
  await button('Tindakan lain').click();
  await page.getByRole('menuitem', { name: 'Rujuk ke JKP' }).click();
  await expect(heading('Rujuk pekerja')).toBeVisible();
  // Nobody is asked for what the case knows: the only worker stands chosen.
  await expect(page.getByRole('combobox', { name: /^Pekerja/ })).toHaveValue(SETTLED);
  await expect(told('Pekerja')).toHaveText(SETTLED);
  await expect(told('Perusahaan')).toHaveText(MINE);
  await expect(told('Tanggal PHK')).toHaveText(formatDateLong(ago(110)));
  await expect(told('Alasan PHK')).not.toHaveText('–');
  await expect(pane().getByText(DEED)).toBeVisible();
  await expect(pane().getByText('Tanpa bukti PHK', { exact: true })).toHaveCount(0);
  await expect(page.getByRole('textbox', { name: /^Tanggal rujukan/ })).toHaveValue(/\d/);
  expect(await problems('ways-agreement')).toEqual([]);
  await typeInto(page, page.getByRole('combobox', { name: /^Petugas/ }), OFFICER);
  await confirm(page);
  await expect(heading(SETTLED)).toBeVisible();
  const [row] = await referralsOf(SETTLED);
  expect(row).toMatchObject({ withoutProof: false, officer: OFFICER, layoffDate: ago(110) });
  const referral = await app.door.call('referrals.get', { id: row?.id ?? '', asOf: TODAY });
  expect(proofsOf(referral)).toEqual(expect.arrayContaining(['agreement', 'agreement-deed']));
});

test('out of a case after a ruling: the ruling is the proof, the officer of before stands there', async () => {
  const { id } = await newCase(RULED, '6372056005870004');
  await happen(id, 'mediation-failed', ago(90), { reason: '' });
  await happen(id, 'suit-filed', ago(85), { number: RULING, by: 'worker' });
  await happen(id, 'ruling', ago(40), { number: RULING, outcome: 'PHK sah' });
  await happen(id, 'ruling-final', ago(20), { number: '' });
  await visit(`rujukan/baru?perkara=${id}`);
  await expect(page.getByRole('combobox', { name: /^Pekerja/ })).toHaveValue(RULED);
  await expect(page.getByRole('combobox', { name: /^Petugas/ })).toHaveValue(OFFICER);
  await expect(told('Tanggal PHK')).toHaveText(formatDateLong(ago(110)));
  await expect(pane().getByText(RULING)).toBeVisible();
  await expect(pane().getByText('Tanpa bukti PHK', { exact: true })).toHaveCount(0);
  await confirm(page);
  await expect(heading(RULED)).toBeVisible();
  const [row] = await referralsOf(RULED);
  const referral = await app.door.call('referrals.get', { id: row?.id ?? '', asOf: TODAY });
  expect(proofsOf(referral)).toContain('court-ruling');
  // The same case a second time opens that referral.
  await visit(`rujukan/baru?perkara=${id}`);
  await expect(page.getByText('PHK ini sudah dirujuk.')).toBeVisible();
  await confirm(page);
  await expect(heading(RULED)).toBeVisible();
});

test('at the counter: a person without report is referred by the job on record', async () => {
  const { id: personId } = await app.door.call('persons.create', {
    ...EMPTY_PERSON,
    name: COUNTER,
    phone: '0811-0000-0042',
  });
  const [firm] = (await app.door.call('employers.list', { text: 'Rotan' })).rows;
  const job = {
    personId,
    employerId: firm?.id ?? '',
    contract: 'PKWTT',
    startDate: ago(900),
    endDate: ago(30),
    position: 'Penganyam',
    workPlace: '',
    unionName: '',
    kpj: '',
    enrolledOn: null,
    programmes: [],
    contracts: [],
    wages: [],
    evidence: [],
    note: '',
  };
  await app.door.call('employments.create', { employment: job, asOf: TODAY } as never);
  await visit('rujukan');
  await page.keyboard.press('Control+n');
  await expect(heading('Rujuk pekerja')).toBeVisible();
  await typeInto(page, page.getByRole('combobox', { name: /^Pekerja/ }), 'Ratna Dewi');
  await page.getByRole('option', { name: /Ratna Dewi/ }).click();
  // The job that no report names stands chosen, with its firm and its last day.
  await expect(page.getByRole('radio', { name: firm?.name ?? '' })).toBeChecked();
  await expect(
    page.getByText(`Penganyam · hubungan kerja berakhir ${formatDateShort(ago(30))}`),
  ).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'Perusahaan' })).toHaveCount(0);
  await expect(page.getByRole('textbox', { name: /^Tanggal PHK/ })).toHaveValue(
    new RegExp(String(Number(ago(30).slice(8)))),
  );
  await expect(told('Pekerja')).toHaveText(COUNTER);
  await expect(told('Perusahaan')).toHaveText(firm?.name ?? '');
  await expect(told('Tanggal PHK')).toHaveText(formatDateLong(ago(30)));
  await expect(told('Telepon')).toHaveText('0811-0000-0042');
  await expect(pane().getByText('Tanpa bukti PHK', { exact: true })).toBeVisible();
  expect(await problems('ways-counter')).toEqual([]);
  // Another layoff can be told all the same, and the way back fills in the job again.
  await page.getByRole('radio', { name: 'PHK lain yang tidak ada dalam laporan' }).check();
  await expect(page.getByRole('combobox', { name: /^Perusahaan/ })).toBeVisible();
  await page.getByRole('radio', { name: firm?.name ?? '' }).check();
  await expect(told('Tanggal PHK')).toHaveText(formatDateLong(ago(30)));
  const officer = page.getByRole('combobox', { name: /^Petugas/ });
  await expect(officer).toHaveValue(OFFICER);
  await typeInto(page, officer, OTHER_OFFICER);
  await confirm(page);
  await expect(heading(COUNTER)).toBeVisible();
  const [row] = await referralsOf(COUNTER);
  expect(row).toMatchObject({ employerName: firm?.name, layoffDate: ago(30), withoutProof: true });
});

test('readiness leads to the referral, not to a letter: a new one, then the one that is there', async () => {
  const made = await newReport(app, { receivedOn: ago(20), employerLetterDate: ago(22) });
  const line = await app.door.call('layoffLines.add', {
    reportId: made.id,
    line: worker(READY, '6372022201760002', { layoffDate: ago(10), noticeReceivedOn: ago(40) }),
  });
  await visit(`laporan/${made.id}?tab=readiness`);
  await page.getByRole('checkbox', { name: `Pilih ${READY}` }).check();
  await button('Rujuk ke JKP').click();
  await expect(heading('Rujuk pekerja')).toBeVisible();
  await expect(told('Pekerja')).toHaveText(READY);
  await confirm(page);
  await expect(heading(READY)).toBeVisible();
  const before = await referralCount();
  await visit(`laporan/${made.id}?tab=readiness`);
  await page.getByRole('checkbox', { name: `Pilih ${READY}` }).check();
  await button('Rujuk ke JKP').click();
  await expect(heading(READY)).toBeVisible();
  expect(page.url()).toContain('#/rujukan/');
  expect(await referralCount()).toBe(before);
  expect((await app.door.call('drafts.list', {})).total).toBe(0);
  expect(line.id).not.toBe('');
});

test('the step of a job that is ready for the claim opens the referral', async () => {
  const { rows } = await app.door.call('persons.list', { text: COUNTER });
  const personId = rows[0]?.id ?? '';
  const [judged] = await app.door.call('employments.ofPerson', { personId, asOf: TODAY });
  const job = judged?.employment as Employment;
  const [referral] = await referralsOf(COUNTER);
  const { version } = await app.door.call('referrals.get', { id: referral?.id ?? '', asOf: TODAY });
  await app.door.call('referrals.addEvent', {
    id: referral?.id ?? '',
    version,
    today: TODAY,
    event: { kind: 'claim-filed', on: TODAY, data: { number: 'K-9' }, replaces: null, reason: 'CONTOH' },
  } as never);
  await visit(`pekerja/${personId}/hubungan-kerja/${job.id}`);
  const step = page.getByRole('button', { name: 'Buka rujukan' });
  await expect(step).toBeVisible();
  await step.click();
  await expect(heading(COUNTER)).toBeVisible();
  expect(page.url()).toContain(`#/rujukan/${referral?.id ?? ''}`);
});

test('the number beside Rujukan JKP counts what waits for whoever works the calls here', async () => {
  const list = await app.door.call('referrals.list', {});
  for (const { id } of list.rows)
    await app.door.call('referrals.call', { id, result: 'no-answer', nextCall: TODAY, today: TODAY });
  await page.reload();
  const hers = list.rows.filter(({ officer }) => officer === OTHER_OFFICER).length;
  expect(hers).toBeLessThan(list.total ?? 0);
  const badge = page.getByRole('navigation', { name: 'Navigasi utama' }).getByTitle(/^Rujukan JKP, /);
  await expect(badge).toHaveAttribute('title', `Rujukan JKP, ${list.total} menunggu, semua petugas`);
  await visit('rujukan?tab=kerja');
  await page.getByRole('combobox', { name: 'Petugas' }).click();
  await page.getByRole('option', { name: OTHER_OFFICER }).click();
  await expect(badge).toHaveAttribute('title', `Rujukan JKP, ${hers} menunggu ${OTHER_OFFICER}`);
  await page.reload();
  await expect(badge).toHaveAttribute('title', `Rujukan JKP, ${hers} menunggu ${OTHER_OFFICER}`);
  await page.getByRole('combobox', { name: 'Petugas' }).click();
  await page.getByRole('option', { name: 'Semua petugas' }).click();
  await expect(badge).toHaveAttribute('title', `Rujukan JKP, ${list.total} menunggu, semua petugas`);
});

test('who the inspectors are is filled in once, from the letter that lacks it', async () => {
  const { version, logo: _, purpose: __, ...office } = await app.door.call('office.get', {});
  await app.door.call('office.save', {
    version,
    office: { ...office, inspectorName: '', inspectorCity: '', inspectorAddress: '' },
  } as never);
  const [firm] = (await app.door.call('employers.list', { text: MINE })).rows;
  const draft = await app.door.call('drafts.create', {
    kind: 'inspection-request',
    subject: { kind: 'employer', id: firm?.id ?? '' },
    dated: TODAY,
  } as never);
  await page.reload();
  await visit(`surat/draf/${draft.id}`);
  await page.getByRole('tab', { name: /^Kurang/ }).click();
  await expect(page.getByText('Pengawas ketenagakerjaan belum diisi di profil dinas.')).toBeVisible();
  expect(await problems('ways-gap')).toEqual([]);
  await page.getByRole('link', { name: 'Isi di Pengaturan' }).click();
  const unit = page.getByRole('textbox', { name: /^Unit pengawasan/ });
  await expect(unit).toBeFocused();
  expect(await problems('ways-office')).toEqual([]);
  await unit.fill('Balai Pengawasan Ketenagakerjaan (CONTOH)');
  await typeInto(page, page.getByRole('textbox', { name: /^Tempat unit pengawasan/ }), 'Martapura');
  await confirm(page);
  await expect(page.getByText('Perubahan disimpan').first()).toBeVisible();
  await page.goBack();
  await expect(page.getByText('Kepala Balai Pengawasan Ketenagakerjaan (CONTOH)').first()).toBeVisible();
  await expect(page.getByText('Martapura').first()).toBeVisible();
  await expect(page.getByText('Pengawas ketenagakerjaan belum diisi di profil dinas.')).toHaveCount(0);
});
