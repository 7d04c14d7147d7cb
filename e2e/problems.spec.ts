import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import type { AppState } from '../shared/contract/app.ts';
import { type App, answerOpenDialog, expect, launchApp, temporaryFolder, test } from './app.ts';
import { asNobody, giveToNobody, whyNotAsNobody } from './support/as-nobody.ts';
import { APP_FOLDER } from './support/launch.ts';
import { problems } from './support/looking.ts';
import { counts, openPractice } from './support/office.ts';
import { isFiltered, processTree } from './support/processes.ts';

/** Where SQLite keeps the version number of the schema in the file's header. */
const USER_VERSION_AT = 60;

let folder: ReturnType<typeof temporaryFolder>;
/** A good database, as bytes. */
let good: Buffer;

const state = async (app: App): Promise<AppState> => (await app.door.call('app.status', {})).state;

/** A data folder that holds these bytes as the office's database. */
function dataFolder(
  name: string,
  bytes: Uint8Array | string | null,
): { readonly dataDir: string; readonly file: string } {
  const dataDir = path.join(folder.path, name);
  mkdirSync(dataDir);
  const file = path.join(dataDir, 'sambung.db');
  if (bytes !== null) writeFileSync(file, bytes);
  return { dataDir, file };
}

/** What lies in the data folder, besides the log, the window's place and Chromium's own folder. */
const databaseFiles = (dataDir: string) =>
  readdirSync(dataDir)
    .filter((name) => !['aplikasi', 'catatan', 'mode.json'].includes(name))
    .sort();

test.beforeAll(async () => {
  folder = temporaryFolder();
  const dataDir = path.join(folder.path, 'asal');
  const maker = await launchApp({ dataDir });
  await openPractice(maker);
  await maker.close();
  const file = path.join(dataDir, 'latihan', 'sambung.db');
  // All of it is in the one file once the app has ended.
  expect(existsSync(`${file}-wal`)).toBe(false);
  good = readFileSync(file);
});

test.afterAll(() => folder?.remove());

const newer = () => {
  const bytes = Buffer.from(good);
  bytes.writeUInt32BE(9_999, USER_VERSION_AT);
  return bytes;
};
const foreign = () => {
  const bytes = Buffer.from(good);
  bytes.writeUInt32BE(0x47504b47, 68);
  return bytes;
};
const broken = () => {
  const bytes = Buffer.from(good);
  bytes.fill(0xa5, 100, 8_192);
  return bytes;
};

for (const [what, make, problem] of [
  ['a text file', () => 'Daftar PHK bulan Maret\n'.repeat(50), 'not-a-database'],
  ['a file of zero bytes', () => '', 'not-a-database'],
  ['a PDF', () => `%PDF-1.7\n${'x'.repeat(9_000)}`, 'not-a-database'],
  ['another program’s database', foreign, 'not-a-database'],
  ['a database of a newer Sambung', newer, 'newer-version'],
  ['a database with a broken schema', broken, 'damaged'],
] as const) {
  test(`${what} in the place of the database is named as the problem and left as it is`, async ({
    launch,
  }) => {
    const { dataDir, file } = dataFolder(what.replaceAll(/\W+/g, '-'), make());
    const before = readFileSync(file);
    const app = await launch({ dataDir });
    expect(await state(app)).toMatchObject({ kind: 'problem', problem, file });
    expect((await app.door.fault('persons.list', {})).code).toBe('office-not-open');
    const retried = await app.door.call('app.retry', {});
    expect(retried.state).toMatchObject({ kind: 'problem', problem });
    await app.close();
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(databaseFiles(dataDir)).toEqual(['sambung.db']);
  });
}

test('a database that is gone while its journal is still there is not replaced by an empty one', async ({
  launch,
}) => {
  const { dataDir, file } = dataFolder('hilang', null);
  writeFileSync(`${file}-wal`, 'rest of a database');
  const app = await launch({ dataDir });
  expect(await state(app)).toMatchObject({ kind: 'problem', problem: 'file-missing', file });
  await app.close();
  expect(databaseFiles(dataDir)).toEqual(['sambung.db-wal']);
});

/** A data folder with an office in it, whose database has just been deleted, and one copy of it. */
async function lostOffice(name: string): Promise<{ readonly dataDir: string; readonly file: string }> {
  const { dataDir, file } = dataFolder(name, null);
  const maker = await launchApp({ dataDir });
  const sample = JSON.parse(
    readFileSync(path.join(APP_FOLDER, 'assets', 'sample', 'kantor-contoh.json'), 'utf8'),
  );
  await maker.door.call('office.create', { office: sample.office, head: null });
  await maker.close();
  mkdirSync(path.join(dataDir, 'cadangan'));
  copyFileSync(file, path.join(dataDir, 'cadangan', 'sambung-v9-2026-03-02T01-00-00.db'));
  rmSync(file);
  return { dataDir, file };
}

const title = 'Berkas data tidak ditemukan di tempatnya';

test('an office whose database was deleted is no first start: its copy is offered and taken', async ({
  launch,
}) => {
  const { dataDir, file } = await lostOffice('terhapus');
  const app = await launch({ dataDir });
  const { page } = app;
  await expect(page.getByRole('heading', { name: title })).toBeVisible();
  expect(await problems(app, 'berkas-hilang')).toEqual([]);
  await page.getByRole('button', { name: /^Coba lagi$/ }).click();
  await expect(page.getByText(/Sudah dicoba pada/)).toBeVisible();
  await page.getByRole('button', { name: /^Pakai cadangan ini: / }).click();
  const dialog = page.getByRole('dialog', { name: 'Pakai cadangan ini?' });
  await expect(dialog).toBeVisible();
  expect(await problems(app, 'berkas-hilang-cadangan')).toEqual([]);
  await dialog.getByRole('button', { name: 'Pakai cadangan ini' }).click();
  await expect(page.getByRole('heading', { name: title })).toBeHidden();
  expect(await state(app)).toEqual({ kind: 'ready', purpose: 'office' });
  await app.close();
  expect(existsSync(file)).toBe(true);
  expect(readdirSync(path.join(dataDir, 'cadangan'))).toHaveLength(1);
});

test('the file is looked for by hand: what is no office is refused with its reason, the right one is copied back', async ({
  launch,
}) => {
  const { dataDir } = await lostOffice('dicari');
  const app = await launch({ dataDir });
  const { page } = app;
  const wrong = path.join(folder.path, 'catatan.db');
  writeFileSync(wrong, 'Daftar PHK bulan Maret\n'.repeat(50));
  const practice = path.join(folder.path, 'latihan.db');
  writeFileSync(practice, good);
  const right = path.join(folder.path, 'pindah.db');
  copyFileSync(path.join(dataDir, 'cadangan', 'sambung-v9-2026-03-02T01-00-00.db'), right);
  const look = async (picked: string | null) => {
    await answerOpenDialog(app, picked);
    await page.getByRole('button', { name: 'Cari berkas data' }).click();
  };
  await look(null);
  await look(wrong);
  await expect(page.getByText('Berkas ini bukan berkas data Sambung.')).toBeVisible();
  await look(practice);
  await expect(page.getByText('Berkas ini berisi kantor contoh untuk latihan.')).toBeVisible();
  await look(right);
  await expect(page.getByRole('heading', { name: title })).toBeHidden();
  expect(await state(app)).toEqual({ kind: 'ready', purpose: 'office' });
  expect(existsSync(right)).toBe(true);
});

test('beginning anew is asked twice, and leaves the copies and the journal of the old database', async ({
  launch,
}) => {
  const { dataDir, file } = await lostOffice('mulai-lagi');
  writeFileSync(`${file}-wal`, 'rest of a database');
  const app = await launch({ dataDir });
  const { page } = app;
  await page.getByRole('button', { name: 'Mulai dari awal' }).click();
  const dialog = page.getByRole('dialog', { name: 'Mulai dari awal tanpa data lama?' });
  await expect(dialog).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  expect(await state(app)).toMatchObject({ problem: 'file-missing' });
  await page.getByRole('button', { name: 'Mulai dari awal' }).click();
  await expect(dialog).toBeVisible();
  await dialog.getByRole('button', { name: 'Mulai dari awal' }).click();
  await expect(dialog).toBeHidden();
  expect(await state(app)).toEqual({ kind: 'first-run' });
  await app.close();
  expect(existsSync(`${file}-wal`)).toBe(false);
  expect(readdirSync(path.join(dataDir, 'cadangan'))).toHaveLength(2);
  const again = await launch({ dataDir });
  expect(await state(again)).toEqual({ kind: 'first-run' });
});

test('an empty folder is a first start, and looking at it makes no database', async ({ launch }) => {
  const { dataDir } = dataFolder('kosong', null);
  const app = await launch({ dataDir });
  expect(await state(app)).toEqual({ kind: 'first-run' });
  await app.close();
  expect(databaseFiles(dataDir)).toEqual([]);
});

test('the practice office still opens when the real database has a problem', async ({ launch }) => {
  const { dataDir, file } = dataFolder('latihan-tetap', 'no database');
  const app = await launch({ dataDir });
  await openPractice(app);
  expect(await state(app)).toEqual({ kind: 'ready', purpose: 'practice' });
  expect((await app.door.call('app.leavePractice', {})).state).toMatchObject({
    kind: 'problem',
    problem: 'not-a-database',
  });
  expect(readFileSync(file, 'utf8')).toBe('no database');
});

test.describe('as a user whom rights stop', () => {
  const reason = whyNotAsNobody();
  test.skip(reason !== null, reason ?? '');

  let nobody: Awaited<ReturnType<typeof asNobody>>;

  test.beforeAll(async () => {
    nobody = await asNobody(folder.path);
  });

  test('a database that may only be read is named as such and not touched', async ({ launch }) => {
    const { dataDir, file } = dataFolder('hanya-baca', good);
    giveToNobody(dataDir, 0o755);
    giveToNobody(file, 0o444);
    const app = await launch({ ...nobody, dataDir });
    expect(await state(app)).toMatchObject({ kind: 'problem', problem: 'file-read-only', file });
    await app.close();
    expect(readFileSync(file).equals(good)).toBe(true);
    expect(databaseFiles(dataDir)).toEqual(['sambung.db']);
  });

  test('a folder that may only be read still shows the window and says so', async ({ launch }) => {
    const { dataDir, file } = dataFolder('map-hanya-baca', good);
    giveToNobody(file, 0o644);
    giveToNobody(dataDir, 0o555);
    const app = await launch({ ...nobody, dataDir });
    expect(await state(app)).toMatchObject({ kind: 'problem', problem: 'folder-read-only' });
    await app.close();
    expect(readFileSync(file).equals(good)).toBe(true);
    expect(databaseFiles(dataDir)).toEqual(['sambung.db']);
  });

  test('the page runs in Chromium’s sandbox: the kernel filters its calls', async ({ launch }) => {
    const { dataDir } = dataFolder('sandbox', null);
    giveToNobody(dataDir, 0o755);
    const app = await launch({ ...nobody, dataDir });
    const pages = processTree(app.electron.process().pid ?? 0).filter(({ command }) =>
      command.includes('--type=renderer'),
    );
    expect(pages.length).toBeGreaterThan(0);
    expect(pages.filter(({ pid }) => !isFiltered(pid))).toEqual([]);
  });
});

test('a database worker that dies is named, and trying again brings everything back', async ({ app }) => {
  await openPractice(app);
  const before = await counts(app);
  await app.electron.evaluate(() => {
    // The next message to a worker tells which one holds the database; it dies before it can answer.
    const { Worker } = process.getBuiltinModule('node:worker_threads');
    const { postMessage } = Worker.prototype;
    Worker.prototype.postMessage = function post() {
      Worker.prototype.postMessage = postMessage;
      void this.terminate();
    };
  });
  // Whoever asks first, the page or this test, hears of the death; whoever asks later finds no office open.
  expect(['database-problem', 'office-not-open']).toContain((await app.door.fault('persons.list', {})).code);
  expect(await state(app)).toMatchObject({ kind: 'problem', problem: 'worker-died' });
  expect((await app.door.call('app.retry', {})).state).toEqual({ kind: 'ready', purpose: 'practice' });
  expect(await counts(app)).toEqual(before);
});
