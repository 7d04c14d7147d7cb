import { randomBytes } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import Sqlite from 'better-sqlite3';
import { describe, expect, it, vi } from 'vitest';
import { nativeBinding } from './binding.ts';
import { APPLICATION_ID, migrate, schemaVersion } from './migrate.ts';
import { LATEST_VERSION } from './migrations/index.ts';
import {
  addPerson,
  closedInTheEnd,
  emptyFolder,
  NOW,
  newDatabase,
  oneValue,
  rowsOf,
} from './office-for-tests.ts';
import { createDatabase, type OpenDatabase, openDatabase, openReference } from './open.ts';
import { problemOf } from './problem.ts';

const binding = nativeBinding();
const plainOpen = (file: string) => new Sqlite(file, binding ? { nativeBinding: binding } : {});
const clock = { now: () => NOW };
const open = async (file: string) => closedInTheEnd(await openDatabase(file, clock));

/** A closed office database with some people in it. */
async function closedOffice(people = 3): Promise<string> {
  const database = newDatabase();
  for (let index = 0; index < people; index += 1) await addPerson(database, `Warga Contoh ${index}`);
  await database.close();
  return database.file;
}

/** Everything in a folder, by name and content. */
const contentOf = (folder: string) =>
  readdirSync(folder).map((name) => [name, readFileSync(path.join(folder, name)).toString('base64')]);

describe('An open database', () => {
  const expectSafe = (database: OpenDatabase) => {
    const pragma = (name: string) => database.raw.pragma(name, { simple: true });
    expect(pragma('journal_mode')).toBe('wal');
    expect(pragma('synchronous')).toBe(2);
    expect(pragma('foreign_keys')).toBe(1);
    expect(pragma('recursive_triggers')).toBe(1);
    expect(pragma('trusted_schema')).toBe(0);
  };

  it('writes through a journal, waits for the disk and keeps references whole, new or opened again', async () => {
    const made = newDatabase();
    expectSafe(made);
    await made.close();
    expectSafe(await open(made.file));
  });

  it('lets go of its file when it is closed, used or not', async () => {
    const database = newDatabase();
    await database.close();
    expect(database.raw.open).toBe(false);
    expect(readdirSync(path.dirname(database.file))).toEqual(['sambung.db']);
  });

  it('says for whom it was made', async () => {
    expect(oneValue(newDatabase('practice'), 'SELECT purpose FROM database_info')).toBe('practice');
  });

  it('has after a crash what was acknowledged before it', async () => {
    const running = newDatabase();
    await addPerson(running, 'Warga Terakhir');
    // The files as a power cut would leave them: the journal not yet taken over.
    const folder = emptyFolder();
    for (const part of ['', '-wal'])
      copyFileSync(running.file + part, path.join(folder, `sambung.db${part}`));
    const after = await open(path.join(folder, 'sambung.db'));
    expect(rowsOf(after, 'SELECT name FROM person')).toEqual([{ name: 'Warga Terakhir' }]);
  });

  it('gives the reference lists before there is an office', async () => {
    const reference = closedInTheEnd(openReference());
    expect(oneValue(reference, "SELECT count(*) FROM region WHERE level = 'regency'")).toBe(56);
  });
});

describe('A database of a newer version', () => {
  it('is refused and stays as it was, byte for byte', async () => {
    const file = await closedOffice();
    const newer = plainOpen(file);
    newer.pragma(`user_version = ${LATEST_VERSION + 3}`);
    newer.close();
    const before = contentOf(path.dirname(file));
    await expect(open(file)).rejects.toMatchObject({
      problem: 'newer-version',
      params: { found: LATEST_VERSION + 3, known: LATEST_VERSION },
    });
    expect(contentOf(path.dirname(file))).toEqual(before);
  });
});

describe('What is no database of Sambung', () => {
  it.each([
    ['a text', Buffer.from('Daftar pekerja\nSiti\n')],
    ['a file of zero bytes', Buffer.alloc(0)],
    ['a PDF', Buffer.from('%PDF-1.7\n%âãÏÓ\n1 0 obj\n<<>>\nendobj\n')],
    ['a file that only begins like a database', Buffer.from('SQLite format 3\0garbage')],
  ])('is refused and never replaced by an empty one: %s', async (_, content) => {
    const folder = emptyFolder();
    const file = path.join(folder, 'sambung.db');
    writeFileSync(file, content);
    await expect(open(file)).rejects.toMatchObject({ problem: 'not-a-database' });
    expect(readFileSync(file).equals(content)).toBe(true);
    expect(() => createDatabase(file, { purpose: 'office', version: '0.1.0' }, clock)).toThrow(
      expect.objectContaining({ problem: 'in-use' }),
    );
    expect(readFileSync(file).equals(content)).toBe(true);
    expect(readdirSync(folder)).toEqual(['sambung.db']);
  });

  it('is refused when it is not there, and is not made', async () => {
    const folder = emptyFolder();
    await expect(open(path.join(folder, 'sambung.db'))).rejects.toMatchObject({ problem: 'not-a-database' });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is refused when it is a folder', async () => {
    const folder = emptyFolder();
    mkdirSync(path.join(folder, 'sambung.db'));
    await expect(open(path.join(folder, 'sambung.db'))).rejects.toMatchObject({ problem: 'not-a-database' });
  });

  it.each([
    ['without a mark', 0, 1],
    ['with the mark of another', 0x12345678, 1],
    ['with a high version number of its own', 0x12345678, 57],
    ['with our mark and no version', APPLICATION_ID, 0],
  ])('is refused when another program made it, %s', async (_, application, version) => {
    const file = path.join(emptyFolder(), 'sambung.db');
    const other = plainOpen(file);
    other.exec("CREATE TABLE bookmarks (title TEXT); INSERT INTO bookmarks VALUES ('a')");
    other.pragma(`application_id = ${application}`);
    other.pragma(`user_version = ${version}`);
    other.close();
    const before = readFileSync(file);
    await expect(open(file)).rejects.toMatchObject({ problem: 'not-a-database' });
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(existsSync(path.join(path.dirname(file), 'cadangan'))).toBe(false);
  });
});

describe('A damaged database', () => {
  /** Opens it and reads all of it; what goes wrong on the way. */
  async function firstProblem(file: string): Promise<string | null> {
    try {
      const database = await open(file);
      rowsOf(database, 'SELECT name, address FROM person ORDER BY name');
      rowsOf(database, 'SELECT * FROM search_entry');
      const verdict = database.raw.pragma('integrity_check', { simple: true });
      return verdict === 'ok' ? null : 'damaged';
    } catch (error) {
      return problemOf(error);
    }
  }

  it('is recognised by random bytes in its middle and kept', async () => {
    const file = await closedOffice(200);
    const bytes = readFileSync(file);
    randomBytes(40_960).copy(bytes, Math.floor(bytes.length / 2 / 4096) * 4096);
    writeFileSync(file, bytes);
    expect(await firstProblem(file)).toBe('damaged');
    expect(readFileSync(file).length).toBe(bytes.length);
  });

  it('is recognised by a broken first page', async () => {
    const file = await closedOffice();
    const bytes = readFileSync(file);
    randomBytes(3000).copy(bytes, 100);
    writeFileSync(file, bytes);
    await expect(open(file)).rejects.toMatchObject({ problem: 'damaged' });
  });

  it('is recognised when its end is missing', async () => {
    const file = await closedOffice(200);
    truncateSync(file, Math.floor(readFileSync(file).length / 2 / 4096) * 4096);
    expect(await firstProblem(file)).toBe('damaged');
  });

  it('is whole when only rubbish lies in the place of its journal', async () => {
    const file = await closedOffice();
    writeFileSync(`${file}-wal`, randomBytes(10_000));
    writeFileSync(`${file}-shm`, randomBytes(32_768));
    const database = await open(file);
    expect(oneValue(database, 'SELECT count(*) FROM person')).toBe(3);
    expect(database.raw.pragma('integrity_check', { simple: true })).toBe('ok');
  });
});

describe('What is left of a database', () => {
  it('is not thrown away by making a new one over its journal', async () => {
    const folder = emptyFolder();
    const file = path.join(folder, 'sambung.db');
    writeFileSync(`${file}-wal`, 'the last trace');
    expect(() => createDatabase(file, { purpose: 'office', version: '0.1.0' }, clock)).toThrow(
      expect.objectContaining({ problem: 'in-use' }),
    );
    expect(readFileSync(`${file}-wal`, 'utf8')).toBe('the last trace');
  });
});

describe('A database of an older version', () => {
  function olderOffice(): string {
    const file = path.join(emptyFolder(), 'sambung.db');
    const older = plainOpen(file);
    migrate(older, 1);
    older.exec(`INSERT INTO person (id, name, sort_key, birth_place, address, phone, email, note, created_at, updated_at)
      VALUES ('p', 'Siti Contoh', 'siti contoh', '', '', '', '', '', '', '')`);
    older.close();
    return file;
  }

  it('is copied whole, the copy is checked, and then it is brought up', async () => {
    const file = olderOffice();
    const database = await open(file);
    expect(schemaVersion(database.raw)).toBe(LATEST_VERSION);
    expect(rowsOf(database, 'SELECT name FROM person')).toEqual([{ name: 'Siti Contoh' }]);
    const folder = path.join(path.dirname(file), 'cadangan');
    expect(readdirSync(folder)).toEqual(['sambung-v1-2026-03-10T02-15-00.db']);
    const copy = plainOpen(path.join(folder, 'sambung-v1-2026-03-10T02-15-00.db'));
    expect(copy.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(schemaVersion(copy)).toBe(1);
    expect(copy.prepare('SELECT name FROM person').all()).toEqual([{ name: 'Siti Contoh' }]);
    expect(copy.prepare('SELECT count(*) AS n FROM region').get()).toEqual({ n: 0 });
    copy.close();
  });

  it('stays as it was when the copy cannot be made', async () => {
    const file = olderOffice();
    writeFileSync(path.join(path.dirname(file), 'cadangan'), 'a file where the folder should be');
    await expect(open(file)).rejects.toMatchObject({ problem: 'backup-failed' });
    const after = plainOpen(file);
    expect(schemaVersion(after)).toBe(1);
    after.close();
  });

  it('stays as it was when it cannot be brought up, with the copy beside it', async () => {
    const file = olderOffice();
    const older = plainOpen(file);
    older.exec("INSERT INTO region (code, level, name) VALUES ('63.72', 'regency', 'Sudah ada')");
    older.close();
    await expect(open(file)).rejects.toMatchObject({ problem: 'migration-failed' });
    const after = plainOpen(file);
    expect(schemaVersion(after)).toBe(1);
    expect(after.prepare('SELECT name FROM person').all()).toEqual([{ name: 'Siti Contoh' }]);
    after.close();
    const copies = path.join(path.dirname(file), 'cadangan');
    expect(readdirSync(copies)).toEqual(['sambung-v1-2026-03-10T02-15-00.db.menunggu']);
    // A copy of each try would fill the disk.
    const later = { now: () => new Date(NOW.getTime() + 60_000) };
    await expect(openDatabase(file, later)).rejects.toMatchObject({ problem: 'migration-failed' });
    expect(readdirSync(copies)).toEqual(['sambung-v1-2026-03-10T02-16-00.db.menunggu']);
  });

  it('leaves one copy behind when it was ended in the middle, and touches none of the office itself', async () => {
    const file = olderOffice();
    const folder = path.join(path.dirname(file), 'cadangan');
    mkdirSync(folder);
    const own = ['sambung-v1-2026-01-05T01-00-00.db', 'sambung.db.menunggu', 'salinan-kepala-dinas.db'];
    const left = ['sambung-v1-2026-03-09T02-15-00.db.menunggu', 'sambung-v1-2026-03-09T02-20-00.db.menunggu'];
    for (const name of [...own, ...left]) writeFileSync(path.join(folder, name), randomBytes(9000));
    await open(file);
    expect(readdirSync(folder).sort()).toEqual([...own, 'sambung-v1-2026-03-10T02-15-00.db'].sort());
  });

  it('opens though a copy of an earlier try cannot be removed, and the others go', async () => {
    const file = olderOffice();
    const folder = path.join(path.dirname(file), 'cadangan');
    // A folder under the name of a copy is what `rmSync` refuses, as it does a file that a virus scanner holds.
    const held = path.join(folder, 'sambung-v1-2026-03-09T02-15-00.db.menunggu');
    mkdirSync(held, { recursive: true });
    writeFileSync(path.join(held, 'isi'), 'x');
    for (const minute of [10, 20])
      writeFileSync(
        path.join(folder, `sambung-v1-2026-03-09T02-${minute}-00.db.menunggu`),
        randomBytes(9000),
      );
    expect(schemaVersion((await open(file)).raw)).toBe(LATEST_VERSION);
    expect(readdirSync(folder).sort()).toEqual([
      'sambung-v1-2026-03-09T02-15-00.db',
      'sambung-v1-2026-03-10T02-15-00.db',
    ]);
  });

  it('says that the disk is full also where the copy cannot be removed (simulated)', async () => {
    const file = olderOffice();
    const waiting = path.join(path.dirname(file), 'cadangan', 'sambung-v1-2026-03-10T02-15-00.db.menunggu');
    // The first statement that runs whole is the upgrade, once the copy is made.
    const upgrade = vi.spyOn(Sqlite.prototype, 'exec').mockImplementationOnce(() => {
      rmSync(waiting);
      mkdirSync(waiting);
      throw Object.assign(new Error('database or disk is full'), { code: 'SQLITE_FULL' });
    });
    try {
      await expect(open(file)).rejects.toMatchObject({ problem: 'disk-full', params: { from: 1 } });
    } finally {
      upgrade.mockRestore();
    }
    expect(existsSync(waiting)).toBe(true);
  });

  it('keeps its copy when it was ended right after it was brought up', async () => {
    const file = olderOffice();
    await (await open(file)).close();
    const folder = path.join(path.dirname(file), 'cadangan');
    const copy = path.join(folder, 'sambung-v1-2026-03-10T02-15-00.db');
    renameSync(copy, `${copy}.menunggu`);
    await open(file);
    expect(readdirSync(folder)).toEqual([path.basename(copy)]);
  });

  it('loses no room to copies that were broken off at other times', async () => {
    const file = olderOffice();
    const folder = path.join(path.dirname(file), 'cadangan');
    mkdirSync(folder);
    for (const name of ['sambung-v1-2026-03-09T02-15-00.db.belum-selesai', 'catatan.db.belum-selesai'])
      writeFileSync(path.join(folder, name), randomBytes(9000));
    await open(file);
    expect(readdirSync(folder)).toEqual(['catatan.db.belum-selesai', 'sambung-v1-2026-03-10T02-15-00.db']);
  });

  it('is copied over what an interrupted copy left behind', async () => {
    const file = olderOffice();
    const folder = path.join(path.dirname(file), 'cadangan');
    mkdirSync(folder);
    writeFileSync(path.join(folder, 'sambung-v1-2026-03-10T02-15-00.db.belum-selesai'), randomBytes(9000));
    await open(file);
    expect(readdirSync(folder)).toEqual(['sambung-v1-2026-03-10T02-15-00.db']);
  });
});

describe('A folder on a network share (simulated)', () => {
  const share = { ...clock, fileSystem: () => ({ network: true, name: 'SMB2' }) };

  it('is refused for a new database and for one that is there', async () => {
    const folder = emptyFolder();
    const file = path.join(folder, 'sambung.db');
    expect(() => createDatabase(file, { purpose: 'office', version: '0.1.0' }, share)).toThrow(
      expect.objectContaining({ problem: 'network-share', params: { folder, fileSystem: 'SMB2' } }),
    );
    expect(readdirSync(folder)).toEqual([]);
    const office = await closedOffice();
    await expect(openDatabase(office, share)).rejects.toMatchObject({ problem: 'network-share' });
  });
});

describe('A database that another program holds', () => {
  it('is reported as in use', async () => {
    const file = await closedOffice();
    const other = plainOpen(file);
    other.pragma('locking_mode = EXCLUSIVE');
    other.exec('BEGIN EXCLUSIVE; UPDATE database_info SET created_by = created_by; COMMIT');
    await expect(open(file)).rejects.toMatchObject({ problem: 'in-use' });
    other.close();
    expect(oneValue(await open(file), 'SELECT count(*) FROM person')).toBe(3);
  });
});
