import { copyFileSync, existsSync, renameSync, rmSync } from 'node:fs';
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
function copyWhole(source: string, target: string): void {
  try {
    remove(target);
    copyFileSync(source, target);
    if (existsSync(`${source}-wal`)) copyFileSync(`${source}-wal`, `${target}-wal`);
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
 * @throws ContractError file-refused, disk-full
 */
export async function restoreOffice(
  source: string,
  officeFile: string,
  database: DatabaseFiles,
  now: Date,
): Promise<void> {
  const unfinished = `${officeFile}.belum-selesai`;
  try {
    copyWhole(source, unfinished);
    await expectOffice(unfinished, database);
    await database.close();
    if (existsSync(`${unfinished}-wal`)) throw new ContractError('disk-full');
    setJournalsAside(officeFile, now);
    renameSync(unfinished, officeFile);
  } catch (error) {
    await database.close().catch(() => undefined);
    remove(unfinished);
    throw error instanceof ContractError ? error : refused('file-office-damaged');
  }
}
