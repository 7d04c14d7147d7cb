import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { AppState } from '../../shared/contract/app.ts';
import { ContractError } from '../../shared/contract/errors.ts';
import { emptyFolder, HEAD, NOW, OFFICE, oneValue, personInput, USER } from '../database/office-for-tests.ts';
import { createDatabase, type OpenDatabase, openDatabase } from '../database/open.ts';
import { problemOf } from '../database/problem.ts';
import { type DatabaseFiles, Databases } from '../services/databases.ts';
import { fillPracticeOffice } from '../services/practice-office.ts';
import { goodRow, workerValues } from './office-for-tests.ts';
import { runCall } from './run-call.ts';

const clock = { now: () => NOW };

/** The worker's part without the thread: one open file at a time. */
function filesInThisThread() {
  let open: OpenDatabase | null = null;
  const close = async () => {
    await open?.close();
    open = null;
  };
  const call = (name: string, input: unknown) => {
    if (open === null) throw new ContractError('office-not-open');
    return runCall(open, name, input, { userId: USER, now: NOW });
  };
  const files: DatabaseFiles = {
    open: async (file) => {
      await close();
      try {
        open = await openDatabase(file, clock);
      } catch (error) {
        // As the worker answers.
        const problem = problemOf(error);
        if (problem === null) throw error;
        return { kind: 'problem', problem, params: {} };
      }
      const purpose = oneValue(open, 'SELECT purpose FROM database_info') as 'office' | 'practice';
      return { kind: 'opened', purpose };
    },
    create: async (file, purpose, version) => {
      await close();
      open = createDatabase(file, { purpose, version }, clock);
      return { kind: 'opened', purpose };
    },
    close,
    procedure: async (name, input) => (await call(name, input)) as never,
    ask: async (name, input) => (await call(name, input)) as never,
  };
  return files;
}

let folder: string;
let files: DatabaseFiles;
let told: AppState[];
const databasesIn = (more: Partial<DatabaseFiles> = {}) =>
  new Databases({
    folder,
    version: '0.1.0',
    database: { ...files, ...more },
    addonFits: async () => true,
    fillPractice: fillPracticeOffice,
    user: { name: 'Petugas', role: 'administrator' },
    onChange: (state) => told.push(state),
  });

beforeEach(() => {
  folder = emptyFolder();
  files = filesInThisThread();
  told = [];
  vi.spyOn(console, 'error').mockImplementation(() => {});
});
afterEach(() => files.close());

const office = () => path.join(folder, 'sambung.db');

describe('A new office', () => {
  it('is made once, however often it is asked for', async () => {
    const databases = databasesIn();
    await databases.start();
    const [first, second] = await Promise.allSettled([
      databases.createOffice(OFFICE, HEAD),
      databases.createOffice({ ...OFFICE, name: 'KANTOR KEDUA' }, HEAD),
    ]);
    expect(first).toMatchObject({ status: 'fulfilled', value: { state: { kind: 'ready' } } });
    expect(second).toMatchObject({
      status: 'rejected',
      reason: { fault: { code: 'database-problem', detail: 'in-use' } },
    });
    expect(databases.isOpen).toBe(true);
    expect((await files.procedure('office.get', {})).name).toBe(OFFICE.name);
  });

  it('that cannot be filled leaves no file, and what was open before is open again', async () => {
    const databases = databasesIn({
      ask: async (name, input) => {
        if (
          name === 'worker.setUpOffice' &&
          (input as { office: { name: string } }).office.name === OFFICE.name
        )
          throw new ContractError('disk-full');
        return files.ask(name, input);
      },
    });
    await databases.openPractice(false);
    await expect(databases.createOffice(OFFICE, HEAD)).rejects.toMatchObject({
      fault: { code: 'disk-full' },
    });
    expect(readdirSync(folder).filter((name) => name.startsWith('sambung.db'))).toEqual([]);
    expect(databases.status().state).toEqual({ kind: 'ready', purpose: 'practice' });
    expect((await files.procedure('office.get', {})).purpose).toBe('practice');
  });

  it('never takes the place of one that somebody puts there while it is made', async () => {
    await databasesIn().createOffice({ ...OFFICE, name: 'KANTOR SEMULA' }, HEAD);
    await files.close();
    const own = readFileSync(office());
    rmSync(office());
    const databases = databasesIn({
      ask: async (name, input) => {
        if (name === 'worker.setUpOffice') writeFileSync(office(), own);
        return files.ask(name, input);
      },
    });
    await databases.beginAnew();
    await expect(databases.createOffice(OFFICE, HEAD)).rejects.toMatchObject({
      fault: { code: 'database-problem', detail: 'in-use' },
    });
    expect(existsSync(`${office()}.belum-selesai`)).toBe(false);
    expect(databases.status().state).toEqual({ kind: 'ready', purpose: 'office' });
    expect((await files.procedure('office.get', {})).name).toBe('KANTOR SEMULA');
  });

  it('broken off by the end of the app is no office at the next start', async () => {
    writeFileSync(path.join(folder, 'sambung.db.belum-selesai'), 'half');
    const databases = databasesIn();
    expect((await databases.start()).state).toEqual({ kind: 'first-run' });
    await databases.createOffice(OFFICE, HEAD);
    expect(existsSync(path.join(folder, 'sambung.db.belum-selesai'))).toBe(false);
  });
});

describe('The practice office', () => {
  it('made afresh takes the old one’s place only when it is whole', async () => {
    let breaks = false;
    const databases = databasesIn({
      procedure: async (name, input) => {
        if (breaks && name === 'employers.create') throw new ContractError('disk-full');
        return files.procedure(name, input);
      },
    });
    await databases.openPractice(true);
    await files.procedure('persons.create', personInput('Catatan Latihan'));
    breaks = true;
    await expect(databases.openPractice(true)).rejects.toMatchObject({ fault: { code: 'disk-full' } });
    expect(await files.procedure('search.everything', { text: 'Catatan Latihan', limit: 6 })).toHaveLength(1);
    breaks = false;
    await databases.openPractice(true);
    expect(await files.procedure('search.everything', { text: 'Catatan Latihan', limit: 6 })).toEqual([]);
  });

  it('takes no message while it takes the place of the office', async () => {
    const databases = databasesIn();
    await databases.createOffice(OFFICE, HEAD);
    const opening = databases.openPractice(false);
    expect(databases.isOpen).toBe(false);
    await opening;
    expect(databases.isOpen).toBe(true);
    expect((await databases.leavePractice()).state).toEqual({ kind: 'ready', purpose: 'office' });
  });
});

describe('An office whose database is gone', () => {
  const copy = () => path.join(folder, 'cadangan', 'sambung-v9.db');
  /** An office that was closed, with one copy of it. */
  async function withCopy(): Promise<void> {
    const databases = databasesIn();
    await databases.createOffice(OFFICE, HEAD);
    await files.close();
    mkdirSync(path.dirname(copy()), { recursive: true });
    copyFileSync(office(), copy());
  }
  const lose = () => rmSync(office());
  const missing = { kind: 'problem', problem: 'file-missing' };

  it('is no first start, and no new one is made in its place', async () => {
    await databasesIn().createOffice(OFFICE, HEAD);
    await files.close();
    lose();
    const databases = databasesIn();
    expect((await databases.start()).state).toMatchObject({ ...missing, file: office() });
    await expect(databases.createOffice(OFFICE, HEAD)).rejects.toMatchObject({
      fault: { code: 'database-problem', detail: 'file-missing' },
    });
    expect(existsSync(office())).toBe(false);
  });

  it.each([
    ['a journal', () => writeFileSync(`${office()}-wal`, 'rest')],
    [
      'a copy among the backups',
      () => {
        mkdirSync(path.dirname(copy()), { recursive: true });
        writeFileSync(copy(), 'x');
      },
    ],
    ['a copy under another name', () => writeFileSync(path.join(folder, 'sambung-lama.db'), 'x')],
    [
      'the note of an earlier version',
      () => writeFileSync(path.join(folder, 'mode.json'), '{"mode":"office"}'),
    ],
  ])('is known by %s', async (_, leave) => {
    leave();
    expect((await databasesIn().start()).state).toMatchObject(missing);
  });

  it('is not seen where somebody only practised, or a making was broken off', async () => {
    const databases = databasesIn();
    await databases.openPractice(false);
    expect((await databases.leavePractice()).state).toEqual({ kind: 'first-run' });
    writeFileSync(`${office()}.belum-selesai`, 'half');
    expect((await databasesIn().start()).state).toEqual({ kind: 'first-run' });
  });

  it('comes back from a copy, which stays; its journal is set aside', async () => {
    await withCopy();
    lose();
    writeFileSync(`${office()}-wal`, 'rest');
    const databases = databasesIn();
    await databases.start();
    expect(databases.copies().map(({ name }) => name)).toEqual([path.join('cadangan', 'sambung-v9.db')]);
    const { state } = await databases.restore({ copy: path.join('cadangan', 'sambung-v9.db') });
    expect(state).toEqual({ kind: 'ready', purpose: 'office' });
    expect((await files.procedure('office.get', {})).name).toBe(OFFICE.name);
    expect(existsSync(copy())).toBe(true);
    const aside = readdirSync(path.join(folder, 'cadangan')).filter((name) => name.startsWith('sisa-'));
    expect(aside).toHaveLength(1);
    // An office that is there is not replaced.
    await expect(databases.restore({ file: copy() })).rejects.toMatchObject({
      fault: { code: 'database-problem' },
    });
  });

  it('is not replaced by a copy when somebody puts it back while that is looked through', async () => {
    await withCopy();
    const own = readFileSync(office());
    lose();
    const databases = databasesIn({
      open: async (file) => {
        const opened = await files.open(file);
        if (file.endsWith('.belum-selesai')) {
          writeFileSync(office(), own);
          writeFileSync(`${office()}-journal`, '');
        }
        return opened;
      },
    });
    await databases.start();
    await expect(databases.restore({ file: copy() })).rejects.toMatchObject({
      fault: { code: 'database-problem', detail: 'in-use' },
    });
    expect(existsSync(`${office()}.belum-selesai`)).toBe(false);
    expect(existsSync(path.join(folder, 'cadangan'))).toBe(true);
    expect(readdirSync(path.join(folder, 'cadangan'))).toEqual(['sambung-v9.db']);
    expect(databases.status().state).toEqual({ kind: 'ready', purpose: 'office' });
  });

  it('comes back from a read-only copy as a file that can be written to', async () => {
    await withCopy();
    lose();
    chmodSync(copy(), 0o444);
    expect((await databasesIn().restore({ file: copy() })).state).toEqual({
      kind: 'ready',
      purpose: 'office',
    });
    expect(statSync(office()).mode & 0o200).toBe(0o200);
  });

  it('keeps the left-over of a broken-off try that somebody picks', async () => {
    await withCopy();
    lose();
    const half = `${office()}.belum-selesai`;
    copyFileSync(copy(), half);
    await expect(databasesIn().restore({ file: half })).rejects.toMatchObject({
      fault: { code: 'file-refused' },
    });
    expect(existsSync(half)).toBe(true);
  });

  it('stays missed after practising, where only its copies tell of it', async () => {
    await withCopy();
    lose();
    rmSync(path.join(folder, 'mode.json'));
    const databases = databasesIn();
    await databases.openPractice(false);
    expect((await databases.leavePractice()).state).toMatchObject(missing);
  });

  it('does not come back from what is no whole office, and nothing is left of the try', async () => {
    await withCopy();
    lose();
    const databases = databasesIn();
    await databases.openPractice(false);
    await files.close();
    const practice = path.join(folder, 'latihan', 'sambung.db');
    const broken = path.join(folder, 'rusak.db');
    const whole = readFileSync(copy());
    whole.fill(0xa5, Math.floor(whole.length / 2), Math.floor(whole.length / 2) + 40_000);
    writeFileSync(broken, whole);
    writeFileSync(path.join(folder, 'teks.txt'), 'Daftar PHK\n'.repeat(200));
    for (const [file, detail] of [
      [practice, 'file-is-practice'],
      [broken, 'file-office-damaged'],
      [path.join(folder, 'teks.txt'), 'file-not-an-office'],
      [path.join(folder, 'tidak-ada.db'), 'file-unreadable'],
    ] as const) {
      await expect(databases.restore({ file }), file).rejects.toMatchObject({
        fault: { code: 'file-refused', detail },
      });
      expect(existsSync(office())).toBe(false);
      expect(existsSync(`${office()}.belum-selesai`)).toBe(false);
    }
    await expect(databases.restore({ copy: '../lain.db' })).rejects.toMatchObject({
      fault: { code: 'file-refused', detail: 'file-missing' },
    });
  });

  it('is given up only when somebody says so; what is left of it stays', async () => {
    await withCopy();
    lose();
    writeFileSync(`${office()}-wal`, 'rest');
    const databases = databasesIn();
    await databases.start();
    expect((await databases.beginAnew()).state).toEqual({ kind: 'first-run' });
    expect(existsSync(copy())).toBe(true);
    expect((await databasesIn().start()).state).toEqual({ kind: 'first-run' });
    expect((await databases.createOffice(OFFICE, HEAD)).state).toEqual({ kind: 'ready', purpose: 'office' });
    await expect(databases.beginAnew()).rejects.toMatchObject({ fault: { code: 'database-problem' } });
    await files.close();
    lose();
    expect((await databasesIn().start()).state).toMatchObject(missing);
  });
});

describe('Opening', () => {
  it('never throws: what it cannot name counts as damage, a worker that died as that', async () => {
    writeFileSync(path.join(folder, 'sambung.db'), 'x');
    for (const [thrown, problem] of [
      [new ContractError('unexpected', { quote: 'ABC234' }), 'damaged'],
      [new ContractError('database-problem', { detail: 'worker-died' }), 'worker-died'],
      [new Error('?'), 'damaged'],
    ] as const) {
      const broken = async () => {
        throw thrown;
      };
      expect((await databasesIn({ open: broken }).start()).state).toMatchObject({ kind: 'problem', problem });
    }
  });

  it('drops the rows of a list whose staging was broken off', async () => {
    const databases = databasesIn();
    await databases.createOffice(OFFICE, HEAD);
    const batchId = await files.ask('worker.openBatch', {
      target: 'persons',
      reportId: null,
      employerId: null,
      fileName: 'daftar.xlsx',
      sheetName: 'Daftar',
      header: [],
      mapping: {},
      fields: {},
    });
    await files.ask('worker.stageRows', { batchId, rows: [goodRow(2, workerValues('Siti'))] });
    await databasesIn().start();
    expect(await files.procedure('imports.get', { batchId })).toMatchObject({
      state: 'cancelled',
      counts: { new: 0 },
    });
  });

  it('tells the window of a worker that died', async () => {
    const databases = databasesIn();
    await databases.createOffice(OFFICE, HEAD);
    databases.lost();
    expect(told.at(-1)).toMatchObject({ kind: 'problem', problem: 'worker-died' });
    expect(databases.isOpen).toBe(false);
    expect((await databases.start()).state).toEqual({ kind: 'ready', purpose: 'office' });
  });
});
