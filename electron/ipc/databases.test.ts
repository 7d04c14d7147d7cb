import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { AppState } from '../../shared/contract/app.ts';
import { ContractError } from '../../shared/contract/errors.ts';
import { emptyFolder, HEAD, NOW, OFFICE, personInput, USER } from '../database/office-for-tests.ts';
import { createDatabase, type OpenDatabase, openDatabase } from '../database/open.ts';
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
      open = await openDatabase(file, clock);
      return { kind: 'opened', purpose: file.includes('latihan') ? 'practice' : 'office' };
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
