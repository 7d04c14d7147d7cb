import { mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import Sqlite, { type Database } from 'better-sqlite3';
import { nativeBinding } from './binding.ts';
import { DatabaseProblemError, problemOf } from './problem.ts';

/** What an earlier try left behind, or this one. */
function removeUnfinished(file: string): void {
  try {
    for (const part of ['', '-journal', '-wal', '-shm']) rmSync(file + part, { force: true });
  } catch {
    // Where nothing can be removed nothing can be copied to: the copy itself says why.
  }
}

const HALF_COPY = /^sambung-v\d+-[\dT-]+\.db(\.menunggu)?\.belum-selesai(-journal|-wal|-shm)?$/;

/** Half copies that tries under other names left when they were killed: the user is told to delete nothing here. */
function removeHalfCopies(folder: string): void {
  try {
    for (const name of readdirSync(folder))
      if (HALF_COPY.test(name)) rmSync(path.join(folder, name), { force: true });
  } catch {
    // They take room and harm nothing.
  }
}

/**
 * Copies a whole database into one file and opens the copy to check it before it counts.
 * @param target path of the copy; its folder is made when missing
 * @throws DatabaseProblemError disk-full or backup-failed; no half copy stays behind
 */
export async function backUp(database: Database, target: string): Promise<void> {
  const unfinished = `${target}.belum-selesai`;
  try {
    mkdirSync(path.dirname(target), { recursive: true });
    removeUnfinished(unfinished);
    removeHalfCopies(path.dirname(target));
    await database.backup(unfinished);
    const binding = nativeBinding();
    const copy = new Sqlite(unfinished, binding ? { nativeBinding: binding } : {});
    try {
      // The copy stands on its own: no journal beside it that could get lost.
      copy.pragma('journal_mode = DELETE');
      const verdict = copy.pragma('integrity_check', { simple: true });
      if (verdict !== 'ok') throw new Error(`integrity_check: ${String(verdict)}`);
    } finally {
      copy.close();
    }
    renameSync(unfinished, target);
  } catch (error) {
    removeUnfinished(unfinished);
    const full = problemOf(error) === 'disk-full';
    throw new DatabaseProblemError(full ? 'disk-full' : 'backup-failed', { file: target }, error);
  }
}

/** Behind the name of a whole copy while the upgrade that it was made for is under way. */
const WAITING = '.menunggu';
const WAITING_COPY = /^sambung-v\d+-[\dT-]+\.db\.menunggu$/;

/** Copies that upgrades left behind which were ended in their middle. */
function waitingCopies(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
      .filter((name) => WAITING_COPY.test(name))
      .map((name) => path.join(folder, name));
  } catch {
    // Where there is no folder there are no copies.
    return [];
  }
}

/** Removes a copy that is no longer wanted, if it can be: one that a virus scanner holds must not keep the office from opening. */
export function removeCopy(copy: string): void {
  try {
    rmSync(copy, { force: true });
  } catch {
    // It takes room and harms nothing.
  }
}

/**
 * Copies a database before an upgrade. The copy has a passing name until the upgrade is done, so that one that was ended
 * in its middle leaves at most one of them; those of earlier tries go as soon as the new one was checked, or where
 * there is no room for it.
 * @param target path that the copy has in the end, by `keepWaitingCopies`
 * @returns its path until then
 * @throws DatabaseProblemError disk-full or backup-failed
 */
export async function backUpForUpgrade(database: Database, target: string): Promise<string> {
  const waiting = target + WAITING;
  const left = waitingCopies(path.dirname(target));
  const drop = () => {
    for (const copy of left) if (copy !== waiting) removeCopy(copy);
  };
  try {
    await backUp(database, waiting);
  } catch (error) {
    if (problemOf(error) !== 'disk-full' || left.length === 0) throw error;
    drop();
    await backUp(database, waiting);
  }
  drop();
  return waiting;
}

/** Gives the copies their names once the upgrade is done, also where the app was ended right after it. */
export function keepWaitingCopies(folder: string): void {
  for (const copy of waitingCopies(folder)) {
    try {
      renameSync(copy, copy.slice(0, -WAITING.length));
    } catch {
      // It is whole under either name; the next start tries again.
    }
  }
}
