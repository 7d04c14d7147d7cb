import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statfsSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { backUp } from './backup.ts';
import { nativeBinding } from './binding.ts';
import { migrate } from './migrate.ts';
import { closedInTheEnd, NOW, oneValue, personInput, write } from './office-for-tests.ts';
import { createDatabase, type OpenDatabase, openDatabase } from './open.ts';
import { createPersons } from './persons.ts';
import { problemOf } from './problem.ts';

/* A small disk in memory that really fills up. Only root can mount one: elsewhere these tests are skipped. */

const MEGABYTE = 1_048_576;
const disk = mkdtempSync(path.join(tmpdir(), 'sambung-penuh-'));
const isMounted =
  process.platform === 'linux' &&
  process.getuid?.() === 0 &&
  spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=6m', 'sambung-uji', disk]).status === 0;
const filler = path.join(disk, 'filler');
const clock = { now: () => NOW };
const info = { purpose: 'office', version: '0.1.0' } as const;

const free = () => {
  const { bavail, bsize } = statfsSync(disk);
  return bavail * bsize;
};

/** Takes all of the disk but so many bytes. */
function fill(left: number): void {
  writeFileSync(filler, '');
  const block = Buffer.alloc(4096, 1);
  while (free() > left) appendFileSync(filler, block);
}

let office: OpenDatabase | null = null;
const newOffice = () => {
  office = closedInTheEnd(createDatabase(path.join(disk, 'sambung.db'), info, clock));
  return office;
};
const addPeople = (database: OpenDatabase, count: number) =>
  write(database, (db) =>
    createPersons(
      db,
      Array.from({ length: count }, (_, index) =>
        personInput(`Warga Contoh ${index}`, { address: 'x'.repeat(200) }),
      ),
      NOW,
      null,
    ),
  );

afterEach(async () => {
  await office?.close();
  office = null;
  if (isMounted)
    for (const name of readdirSync(disk)) rmSync(path.join(disk, name), { recursive: true, force: true });
});
afterAll(() => {
  if (isMounted) spawnSync('umount', [disk]);
  rmSync(disk, { recursive: true, force: true });
});

describe.skipIf(!isMounted)('A full disk (a real one of 6 MB)', () => {
  it('is reported when a database is to be made, and nothing half stays behind', () => {
    for (const left of [0, 40_960, 200_000]) {
      fill(left);
      expect(() => createDatabase(path.join(disk, 'sambung.db'), info, clock)).toThrow(
        expect.objectContaining({ problem: 'disk-full' }),
      );
      expect(readdirSync(disk)).toEqual(['filler']);
      truncateSync(filler);
    }
    newOffice();
  });

  it('is reported when something is written, and what was acknowledged stays good', async () => {
    const database = newOffice();
    await addPeople(database, 10);
    fill(100_000);
    let acknowledged = 10;
    const error = await (async () => {
      for (let round = 0; round < 500; round += 1) {
        await addPeople(database, 10);
        acknowledged += 10;
      }
      return null;
    })().catch((failure: unknown) => failure);
    expect(problemOf(error)).toBe('disk-full');
    expect(oneValue(database, 'SELECT count(*) FROM person')).toBe(acknowledged);
    rmSync(filler);
    await addPeople(database, 10);
    await database.close();
    const again = closedInTheEnd(await openDatabase(database.file, clock));
    office = again;
    expect(again.raw.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(oneValue(again, 'SELECT count(*) FROM person')).toBe(acknowledged + 10);
    expect(oneValue(again, "SELECT count(*) FROM search_entry WHERE kind = 'person'")).toBe(
      acknowledged + 10,
    );
  });

  it('is reported when a copy is to be made, and no half copy stays behind', async () => {
    const database = newOffice();
    await addPeople(database, 10);
    fill(60_000);
    await expect(backUp(database.raw, path.join(disk, 'cadangan', 'salinan.db'))).rejects.toMatchObject({
      problem: 'disk-full',
    });
    expect(readdirSync(path.join(disk, 'cadangan'))).toEqual([]);
    rmSync(filler);
    await backUp(database.raw, path.join(disk, 'cadangan', 'salinan.db'));
    expect(existsSync(path.join(disk, 'cadangan', 'salinan.db'))).toBe(true);
    expect(oneValue(database, 'SELECT count(*) FROM person')).toBe(10);
  });

  it('is reported when a database is opened, and leaves no traces of the try', async () => {
    const database = newOffice();
    await addPeople(database, 10);
    await database.close();
    fill(0);
    await expect(openDatabase(database.file, clock)).rejects.toMatchObject({ problem: 'disk-full' });
    expect(readdirSync(disk).sort()).toEqual(['filler', 'sambung.db']);
    // The little that is free takes the trial file, not the journal's index.
    fill(8192);
    await expect(openDatabase(database.file, clock)).rejects.toMatchObject({ problem: 'disk-full' });
    rmSync(filler);
    office = closedInTheEnd(await openDatabase(database.file, clock));
    expect(oneValue(office, 'SELECT count(*) FROM person')).toBe(10);
  });

  it('is reported when there is room for the copy before an upgrade and not for the upgrade, and the copy gives its room back', async () => {
    const file = path.join(disk, 'sambung.db');
    const binding = nativeBinding();
    const older = new Sqlite(file, binding ? { nativeBinding: binding } : {});
    migrate(older, 10);
    older.pragma('journal_mode = WAL');
    const add = older.prepare('INSERT INTO document_content VALUES (?, ?)');
    older.pragma('foreign_keys = OFF');
    older
      .prepare(
        `INSERT INTO document (id, subject_kind, subject_id, kind, title, note, name, type, bytes, sha256, at, user_id)
          VALUES ('d', 'dispute', 'd', 'other', 'x', '', 'x.pdf', 'application/pdf', ?, ?, '2026-03-02T01:00:00.000Z',
          '00000000-0000-7000-8000-000000000001')`,
      )
      .run(MEGABYTE, createHash('sha256').update(Buffer.alloc(MEGABYTE, 7)).digest('hex'));
    add.run('d', Buffer.alloc(MEGABYTE, 7));
    older.close();
    const size = statSync(file).size;
    fill(size + 300_000);
    await expect(openDatabase(file, clock)).rejects.toMatchObject({ problem: 'disk-full' });
    expect(readdirSync(path.join(disk, 'cadangan'))).toEqual([]);
    expect(free()).toBeGreaterThan(size);
    const after = new Sqlite(file, binding ? { nativeBinding: binding } : {});
    expect(after.pragma('user_version', { simple: true })).toBe(10);
    expect(after.prepare('SELECT length(content) FROM document_content').pluck().get()).toBe(MEGABYTE);
    after.close();
  });

  it('takes the copy of an upgrade that was ended in its middle for the room of the next one', async () => {
    const file = path.join(disk, 'sambung.db');
    const binding = nativeBinding();
    const older = new Sqlite(file, binding ? { nativeBinding: binding } : {});
    migrate(older, 12);
    older.close();
    const copies = path.join(disk, 'cadangan');
    mkdirSync(copies);
    const size = statSync(file).size;
    writeFileSync(
      path.join(copies, 'sambung-v12-2026-03-09T02-15-00.db.menunggu'),
      Buffer.alloc(3 * size, 1),
    );
    // Room for no second copy, and for the upgrade once the first is gone.
    fill(size / 2);
    office = closedInTheEnd(await openDatabase(file, clock));
    expect(readdirSync(copies)).toEqual(['sambung-v12-2026-03-10T02-15-00.db']);
  });

  it('is a disk of the size that these tests think it is', () => {
    expect(free()).toBeGreaterThan(5 * MEGABYTE);
    expect(free()).toBeLessThanOrEqual(6 * MEGABYTE);
  });
});
