import path from 'node:path';
import { EMPTY_JOB_SEEKER, type JobSeekerInput } from '../shared/domain/job-seeker.ts';
import { EMPTY_PERSON } from '../shared/domain/person.ts';
import { type App, expect, launchApp, refuseErrors, temporaryFolder, test } from './app.ts';
import { openPractice } from './support/office.ts';
import { barriers, foreignWords, misfits, resize, SIZES, settled } from './support/screen-checks.ts';

/** The vacancies that the office knows: written down by keyboard, matched with the pool, a letter for a pair. */

const PICTURES = 'dist/e2e';

let app: App;
let folder: ReturnType<typeof temporaryFolder>;

async function picture(name: string): Promise<void> {
  const found: string[] = [];
  for (const [label, size] of [
    ['1366', SIZES.common],
    ['scaled', SIZES.scaled],
  ] as const) {
    await resize(app, size);
    for (const scheme of ['light', 'dark'] as const) {
      await app.page.emulateMedia({ colorScheme: scheme });
      await settled(app.page);
      found.push(...(await barriers(app.page)), ...(await misfits(app.page)));
      await app.page.screenshot({ path: path.join(PICTURES, `vacancies-${name}-${label}-${scheme}.png`) });
    }
  }
  await app.page.emulateMedia({ colorScheme: 'light' });
  found.push(...(await foreignWords(app.page)));
  expect(found).toEqual([]);
}

async function seeker(name: string, more: Partial<JobSeekerInput>): Promise<string> {
  const { id: personId } = await app.door.call('persons.create', {
    ...EMPTY_PERSON,
    name,
    phone: '0812 0000 0000',
  } as never);
  await app.door.call('jobSeekers.save', {
    personId,
    version: 0,
    seeker: { ...EMPTY_JOB_SEEKER, ...more },
  });
  return personId;
}

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  folder = temporaryFolder();
  app = await launchApp({ dataDir: path.join(folder.path, 'data') });
  await openPractice(app);
  await seeker('Sopir CONTOH', { wanted: 'Sopir truk', licences: ['SIM B1'], cardNumber: '6372/1' });
  await seeker('Tanpa SIM CONTOH', { wanted: 'Pengemudi', education: 'SMA', cardNumber: '6372/2' });
  await seeker('Kasir CONTOH', { wanted: 'Kasir', cardNumber: '6372/3' });
  await app.page.reload();
});
test.afterEach(() => refuseErrors(app));
test.afterAll(async () => {
  await app.close();
  folder.remove();
});

test('is empty at first, and a vacancy is written down by keyboard', async () => {
  await app.page.evaluate(() => {
    window.location.hash = '#/lowongan';
  });
  await expect(app.page.getByText('Belum ada lowongan')).toBeVisible();
  await picture('empty');
  await app.page.keyboard.press('Control+n');
  const panel = app.page.getByRole('dialog');
  await expect(panel.getByLabel('Jabatan')).toBeFocused();
  await app.page.keyboard.press('Control+Enter');
  await expect(panel.getByText(/wajib|diisi/i).first()).toBeVisible();
  await panel.getByLabel('Jabatan').fill('Driver truk');
  await panel.getByLabel('Nama perusahaan').fill('PT CONTOH Angkutan');
  await panel.getByLabel('Upah mulai').fill('3.500.000');
  await panel.getByLabel('SIM dan sertifikat yang diminta').fill('SIM B1');
  await app.page.keyboard.press('Enter');
  await picture('form');
  await app.page.keyboard.press('Control+Enter');
  await expect(panel).toHaveCount(0);
  await expect(app.page.getByRole('row', { name: /Driver truk/ })).toBeVisible();
  await picture('list');
});

test('shows who fits it with the reasons, a lack too, and begins a letter for a pair', async () => {
  await app.page.getByText('Driver truk').dblclick();
  await expect(app.page.getByText('2 cocok dari 3 pencari kerja')).toBeVisible();
  await expect(app.page.getByText('Belum punya SIM B1')).toBeVisible();
  await expect(app.page.getByText('Kasir CONTOH')).toHaveCount(0);
  await picture('candidates');
  await app.page.getByRole('checkbox', { name: /Sopir CONTOH/ }).click();
  await app.page.getByRole('button', { name: 'Buat surat pengantar' }).click();
  await expect(app.page).toHaveURL(/surat\/draf/);
  const { rows } = await app.door.call('drafts.list', { limit: 5 });
  const draft = await app.door.call('drafts.get', { id: rows[0]?.id ?? '' });
  expect(draft.typed).toMatchObject({
    'job.vacancyEmployer': 'PT CONTOH Angkutan',
    'job.vacancyPosition': 'Driver truk',
  });
});
