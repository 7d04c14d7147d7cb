import { chmodSync, chownSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { addPerson, emptyFolder, NOW, newDatabase } from './office-for-tests.ts';
import { createDatabase, openDatabase, openReference } from './open.ts';

/*
 * Root may write anywhere. This file runs in a process of its own, so as root it turns into nobody for good, once
 * everything that has to be loaded is loaded.
 */
const NOBODY = 65534;
const clock = { now: () => NOW };
const isWindows = process.platform === 'win32';

await openReference().close();
const office = newDatabase();
await addPerson(office, 'Siti Contoh');
await office.close();
const folder = path.dirname(office.file);
const emptyOne = emptyFolder();
const lockedParent = emptyFolder();
if (!isWindows) {
  if (process.getuid?.() === 0) {
    for (const one of [folder, office.file, emptyOne, lockedParent]) chownSync(one, NOBODY, NOBODY);
    process.setgid?.(NOBODY);
    process.setuid?.(NOBODY);
  }
}

// Windows has no such permissions: there the same errors come from the system's own refusal (EPERM).
describe.skipIf(isWindows)('A place where nothing may be written', () => {
  it('as a folder is refused for the database in it, which stays untouched', async () => {
    const before = readFileSync(office.file);
    chmodSync(folder, 0o500);
    try {
      await expect(openDatabase(office.file, clock)).rejects.toMatchObject({
        problem: 'folder-read-only',
        params: { folder },
      });
      expect(readdirSync(folder)).toEqual(['sambung.db']);
      expect(readFileSync(office.file).equals(before)).toBe(true);
    } finally {
      chmodSync(folder, 0o700);
    }
  });

  it('as a file is refused and stays untouched', async () => {
    const before = readFileSync(office.file);
    chmodSync(office.file, 0o400);
    try {
      await expect(openDatabase(office.file, clock)).rejects.toMatchObject({
        problem: 'file-read-only',
        params: { file: office.file },
      });
      expect(readdirSync(folder)).toEqual(['sambung.db']);
      expect(readFileSync(office.file).equals(before)).toBe(true);
    } finally {
      chmodSync(office.file, 0o600);
    }
  });

  it('is refused for a new database, also where the folder itself cannot be made', () => {
    const info = { purpose: 'office', version: '0.1.0' } as const;
    chmodSync(emptyOne, 0o500);
    chmodSync(lockedParent, 0o500);
    try {
      expect(() => createDatabase(path.join(emptyOne, 'sambung.db'), info, clock)).toThrow(
        expect.objectContaining({ problem: 'folder-read-only' }),
      );
      expect(() => createDatabase(path.join(lockedParent, 'data', 'sambung.db'), info, clock)).toThrow(
        expect.objectContaining({ problem: 'folder-read-only' }),
      );
      expect(readdirSync(emptyOne)).toEqual([]);
    } finally {
      chmodSync(emptyOne, 0o700);
      chmodSync(lockedParent, 0o700);
    }
  });

  it('opens again as soon as writing is allowed', async () => {
    const database = await openDatabase(office.file, clock);
    await addPerson(database, 'Budi Contoh');
    expect(database.raw.prepare('SELECT name FROM person ORDER BY name').all()).toEqual([
      { name: 'Budi Contoh' },
      { name: 'Siti Contoh' },
    ]);
    await database.close();
  });
});
