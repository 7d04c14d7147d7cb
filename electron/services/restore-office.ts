import { existsSync, renameSync, rmSync } from 'node:fs';
import { chmod, copyFile } from 'node:fs/promises';
import path from 'node:path';
import type { DatabaseProblem } from '../../shared/contract/app.ts';
import { ContractError } from '../../shared/contract/errors.ts';
import type { DatabaseFiles } from './databases.ts';
import { partsOf, setJournalsAside } from './office-traces.ts';

/** What to say of a file that cannot be opened in the office's place. */
const SAID: Partial<Readonly<Record<DatabaseProblem, string>>> = {
  'newer-version': 'file-office-newer',
  'not-a-database': 'file-not-an-office',
};

const refused = (detail: string) => new ContractError('file-refused', { detail });

const remove = (file: string) => {
  for (const part of partsOf(file)) rmSync(part, { force: true });
};

/** Copies a database with the journal beside it, in which what was written last may still stand. @throws ContractError file-refused, disk-full */
async function copyWhole(source: string, target: string): Promise<void> {
  try {
    remove(target);
    for (const part of ['', '-wal']) {
      if (part !== '' && !existsSync(source + part)) continue;
      await copyFile(source + part, target + part);
      // A backup is often kept read-only, and a copy takes that over.
      await chmod(target + part, 0o600);
    }
  } catch (error) {
    const isFull = (error as NodeJS.ErrnoException).code === 'ENOSPC';
    throw isFull ? new ContractError('disk-full') : refused('file-unreadable');
  }
}

/** Opens a file to see whether it is a whole office. @throws ContractError file-refused, disk-full */
async function expectOffice(file: string, database: DatabaseFiles): Promise<void> {
  const opened = await database.open(file);
  if (opened.kind === 'problem') {
    if (opened.problem === 'disk-full') throw new ContractError('disk-full');
    throw refused(SAID[opened.problem] ?? 'file-office-damaged');
  }
  if (opened.purpose !== 'office') throw refused('file-is-practice');
  if (!(await database.ask('worker.isSound', null))) throw refused('file-office-damaged');
}

/**
 * Puts a copy of a database in the office's place, once it was opened and found whole. The source stays as it is; journals of
 * the one that is gone are set aside.
 * @throws ContractError file-refused, disk-full, database-problem where the office's is back meanwhile
 */
export async function restoreOffice(
  source: string,
  officeFile: string,
  database: DatabaseFiles,
  now: Date,
): Promise<void> {
  const unfinished = `${officeFile}.belum-selesai`;
  // The left-over of a try that was broken off would be removed before it is copied.
  if (path.resolve(source) === path.resolve(unfinished)) throw refused('file-unreadable');
  try {
    await copyWhole(source, unfinished);
    await expectOffice(unfinished, database);
    await database.close();
    if (existsSync(`${unfinished}-wal`)) throw new ContractError('disk-full');
    // Copying takes minutes: somebody may have put the database itself back meanwhile.
    if (existsSync(officeFile))
      throw new ContractError('database-problem', { detail: 'in-use', params: { file: officeFile } });
    setJournalsAside(officeFile, now);
    renameSync(unfinished, officeFile);
  } catch (error) {
    await database.close().catch(() => undefined);
    remove(unfinished);
    throw error instanceof ContractError ? error : refused('file-office-damaged');
  }
}
