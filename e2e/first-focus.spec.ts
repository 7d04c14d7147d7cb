import path from 'node:path';
import type { Page } from '@playwright/test';
import { plainDate } from '../shared/calendar/plain-date.ts';
import { EMPTY_PERSON } from '../shared/domain/person.ts';
import { type App, expect, launchApp, refuseErrors, temporaryFolder, test } from './app.ts';
import { picture, problems, visit } from './support/looking.ts';
import { newReport, openPractice, worker } from './support/office.ts';
import { resize, SIZES } from './support/screen-checks.ts';

/* Where the work begins when something opens, and that nothing moves under the mouse while one types. */

let app: App;
let page: Page;
let folder: ReturnType<typeof temporaryFolder>;
let dispute: string;
let reportId: string;

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
const dialog = () => page.getByRole('dialog');

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  folder = temporaryFolder();
  app = await launchApp({ dataDir: path.join(folder.path, 'data') });
  page = app.page;
  await openPractice(app);
  const report = await newReport(app);
  reportId = report.id;
  await app.door.call('layoffLines.add', {
    reportId: report.id,
    line: worker('Rahmat Contoh (CONTOH)', '6372050101850001', { response: 'refuses' }),
  });
  const lines = await app.door.call('layoffLines.list', { reportId: report.id, limit: 10 } as never);
  const registered = await app.door.call('disputes.register', {
    dispute: {
      kind: 'phk',
      registeredOn: plainDate('2026-10-01'),
      registeredTime: '',
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
    lineIds: lines.rows.map(({ id }) => id),
    personIds: [],
  });
  dispute = registered.id;
  await page.reload();
  await resize(app, SIZES.common);
});
test.afterEach(() => refuseErrors(app));
test.afterAll(async () => {
  await app?.close();
  folder?.remove();
});

test('a new report begins in the search for its firm, whose list waits until one types', async () => {
  await visit(app, 'laporan/baru');
  const firm = page.getByRole('combobox', { name: /^Perusahaan/ });
  await expect(firm).toBeFocused();
  await expect(page.getByRole('option')).toHaveCount(0);
  await page.keyboard.type('Contoh');
  await expect(page.getByRole('option').first()).toBeVisible();
});

test('a panel begins in its first field, and not on the cross', async () => {
  await visit(app, 'pengaturan?bagian=pejabat');
  await button('Tambah pejabat').click();
  await expect(dialog()).toBeVisible();
  await expect(dialog().getByRole('textbox').first()).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dialog()).toHaveCount(0);
});

test('the list of steps begins on the first of them', async () => {
  await visit(app, `perkara/${dispute}`);
  await button('Catat peristiwa').click();
  await expect(dialog()).toBeVisible();
  await expect(dialog().getByRole('listitem').first().getByRole('button')).toBeFocused();
  await page.keyboard.press('Escape');
});

test('the sums of a worker begin at the demand, and typing moves nothing below', async () => {
  await visit(app, `perkara/${dispute}?tab=pihak`);
  await page.getByRole('grid').getByRole('row').nth(1).click();
  const demand = dialog().getByRole('textbox', { name: /^Tuntutan/ });
  await expect(demand).toBeFocused();
  const below = dialog().getByRole('combobox', { name: /^Perjanjian kerja/ });
  const top = async () => (await below.boundingBox())?.y;
  const before = await top();
  await demand.fill('25000000');
  await expect(dialog().getByText('Rp25.000.000')).toBeVisible();
  expect(await top()).toBe(before);
  await demand.fill('');
  expect(await top()).toBe(before);
});

test('a line of a report begins in its first field, the second time too', async () => {
  await visit(app, `laporan/${reportId}`);
  for (let time = 0; time < 2; time += 1) {
    await page.getByRole('grid').getByText('Rahmat Contoh (CONTOH)').dblclick();
    await expect(dialog()).toBeVisible();
    await expect(dialog().getByRole('textbox').first()).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(dialog()).toHaveCount(0);
  }
});

test('somebody picked or begun for a dispute is not lost by a slip', async () => {
  await visit(app, `perkara/${dispute}?tab=pihak`);
  await button('Tambah pekerja').click();
  await dialog().getByRole('combobox', { name: 'Pekerja' }).fill('Eko Prasetyo (CONTOH)');
  await page.getByRole('option', { name: /^Tambah pekerja baru/ }).click();
  await expect(dialog().getByRole('textbox', { name: /^Nama lengkap/ })).toHaveValue('Eko Prasetyo (CONTOH)');
  await dialog().getByRole('textbox', { name: 'NIK' }).pressSequentially('6372011505880013');
  await page.keyboard.press('Escape');
  await expect(dialog().getByText('belum ditambahkan ke perkara')).toBeVisible();
  await picture(app, 'add-workers-leave');
  await dialog().getByRole('button', { name: 'Lanjut mengisi' }).click();
  await dialog().getByRole('button', { name: 'Simpan pekerja' }).click();
  await expect(dialog().getByText('Eko Prasetyo (CONTOH)')).toBeVisible();
  await page.keyboard.press('Escape');
  await dialog().getByRole('button', { name: 'Tinggalkan tanpa menyimpan' }).click();
  await expect(dialog()).toHaveCount(0);
  await button('Tambah pekerja').click();
  await expect(dialog()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog()).toHaveCount(0);
});

test('two records that stand in one report lead to it', async () => {
  const make = async (name: string) =>
    app.door.call('persons.create', { ...EMPTY_PERSON, name, birthDate: '1991-02-03' } as never);
  const one = await make('Rudi Hartono (CONTOH)');
  const two = await make('Rudi Hartana (CONTOH)');
  const report = await newReport(app);
  for (const [index, person] of [one, two].entries())
    await app.door.call('layoffLines.add', {
      reportId: report.id,
      line: worker(person.name, `637205030291000${index + 1}`, { personId: person.id }),
    });
  await visit(app, `pekerja/ganda/${one.id}/${two.id}`);
  await expect(page.getByRole('alert')).toContainText('Keduanya tercantum pada laporan PHK');
  await picture(app, 'merge-clash');
  await page.getByRole('alert').getByRole('link', { name: 'Buka laporan' }).click();
  await expect.poll(() => page.evaluate(() => window.location.hash)).toContain(`laporan/${report.id}`);
});

test('a firm is given its sector by what people call the business', async () => {
  await visit(app, 'perusahaan/baru');
  const sector = page.getByRole('combobox', { name: 'Lapangan usaha (KBLI)' });
  await sector.fill('kayu lapis');
  await expect(page.getByRole('option')).toHaveCount(2);
  await expect(page.getByRole('option').first()).toContainText('C · Industri');
  await expect(page.getByRole('option').first()).toContainText('antara lain kayu lapis');
  await picture(app, 'sector-search');
  expect(await problems(app, 'the search for a sector')).toEqual([]);
  await page.getByRole('option').first().click();
  await expect(sector).toHaveValue('C · Industri');
});
