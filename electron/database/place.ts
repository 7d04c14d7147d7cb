import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  mkdirSync,
  openSync,
  readSync,
  rmSync,
  statfsSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { DatabaseProblemError, problemOf } from './problem.ts';

/** File-system type numbers (statfs) of shares, where SQLite's locks and WAL cannot be trusted. */
const NETWORK_FILE_SYSTEMS: ReadonlyMap<number, string> = new Map([
  [0x6969, 'NFS'],
  [0xff534d42, 'CIFS'],
  [0xfe534d42, 'SMB2'],
  [0x517b, 'SMB'],
  [0x564c, 'NCP'],
  [0x5346414f, 'AFS'],
  [0x01021997, '9P'],
]);

/** How the kind of file system is found out; tests put in a share. */
export type FileSystemKind = (folder: string) => { readonly network: boolean; readonly name: string };

export const fileSystemKind: FileSystemKind = (folder) => {
  if (/^[\\/]{2}[^\\/?.]/.test(folder)) return { network: true, name: 'UNC' };
  const type = Number(statfsSync(folder).type) >>> 0;
  const name = NETWORK_FILE_SYSTEMS.get(type);
  return name ? { network: true, name } : { network: false, name: type.toString(16) };
};

/**
 * Makes sure the folder can hold a database: it exists (or can be made), is no network share, and can be written to.
 * @throws DatabaseProblemError folder-read-only, network-share, disk-full
 */
export function checkFolder(folder: string, kindOf: FileSystemKind = fileSystemKind): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw new DatabaseProblemError(problemOf(error) ?? 'folder-read-only', { folder }, error);
  }
  const kind = kindOf(folder);
  if (kind.network) throw new DatabaseProblemError('network-share', { folder, fileSystem: kind.name });
  const probe = path.join(folder, `.sambung-${process.pid}-${process.hrtime.bigint()}`);
  try {
    accessSync(folder, constants.W_OK);
    writeFileSync(probe, 'sambung');
  } catch (error) {
    throw new DatabaseProblemError(
      problemOf(error) === 'disk-full' ? 'disk-full' : 'folder-read-only',
      { folder },
      error,
    );
  } finally {
    // On a full disk the file is made all the same, without its content.
    rmSync(probe, { force: true });
  }
}

const SQLITE_HEADER = 'SQLite format 3\0';

/**
 * Makes sure an existing file is a database that can be written to, before SQLite touches it.
 * @throws DatabaseProblemError not-a-database, file-read-only
 */
export function checkFile(file: string): void {
  if (!existsSync(file) || !statSync(file).isFile())
    throw new DatabaseProblemError('not-a-database', { file });
  try {
    accessSync(file, constants.R_OK | constants.W_OK);
  } catch (error) {
    throw new DatabaseProblemError('file-read-only', { file }, error);
  }
  const head = Buffer.alloc(SQLITE_HEADER.length);
  const handle = openSync(file, 'r');
  try {
    readSync(handle, head, 0, head.length, 0);
  } finally {
    closeSync(handle);
  }
  if (head.toString('latin1') !== SQLITE_HEADER) throw new DatabaseProblemError('not-a-database', { file });
}
