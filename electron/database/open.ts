import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import Sqlite, { type Database } from 'better-sqlite3';
import { Kysely } from 'kysely';
import { backUpForUpgrade, keepWaitingCopies, removeCopy } from './backup.ts';
import { nativeBinding } from './binding.ts';
import { OfficeDialect } from './dialect.ts';
import { APPLICATION_ID, migrate, schemaVersion } from './migrate.ts';
import { LATEST_VERSION } from './migrations/index.ts';
import { checkFile, checkFolder, type FileSystemKind, fileSystemKind } from './place.ts';
import { DatabaseProblemError, problemOf } from './problem.ts';
import type { Tables } from './schema.ts';

export interface OpenDatabase {
  readonly file: string;
  /** For backup and pragmas only; everything else goes through kysely. */
  readonly raw: Database;
  readonly tables: Kysely<Tables>;
  readonly close: () => Promise<void>;
}

interface Settings {
  readonly fileSystem?: FileSystemKind;
  /** Names the copy that is made before a migration. */
  readonly now: () => Date;
}

function connect(file: string, mustExist: boolean): Database {
  const binding = nativeBinding();
  const database = new Sqlite(file, {
    fileMustExist: mustExist,
    timeout: 4000,
    ...(binding ? { nativeBinding: binding } : {}),
  });
  try {
    database.pragma('foreign_keys = ON');
    database.pragma('trusted_schema = OFF');
    // Without it a REPLACE would delete a row past the triggers that keep audit and letters.
    database.pragma('recursive_triggers = ON');
    // Reading the schema is what tells a damaged or foreign file from a good one.
    database.prepare('SELECT count(*) FROM sqlite_schema').get();
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

function settle(file: string, database: Database): OpenDatabase {
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  return asOpen(file, database);
}

function asOpen(file: string, database: Database): OpenDatabase {
  const tables = new Kysely<Tables>({ dialect: new OfficeDialect(database) });
  return {
    file,
    raw: database,
    tables,
    close: async () => {
      await tables.destroy();
      // Kysely closes only what it has used.
      database.close();
    },
  };
}

/** The files that belong to a database: itself and what SQLite keeps beside it. */
const PARTS = ['', '-wal', '-shm', '-journal'] as const;

/**
 * Opens the database of an office. The file must be there: an empty new one is never made in its place.
 * A verified backup goes before any migration, into the folder `cadangan` beside the file.
 * @throws DatabaseProblemError with the reason why the file cannot be used
 */
export async function openDatabase(file: string, settings: Settings): Promise<OpenDatabase> {
  checkFolder(path.dirname(file), settings.fileSystem ?? fileSystemKind);
  checkFile(file);
  let database: Database | null = null;
  try {
    database = connect(file, true);
    const version = schemaVersion(database);
    const copies = path.join(path.dirname(file), 'cadangan');
    // Whose file it is comes first: the version number of another program's file says nothing.
    if (version === 0 || Number(database.pragma('application_id', { simple: true })) !== APPLICATION_ID) {
      throw new DatabaseProblemError('not-a-database', { file });
    }
    if (version > LATEST_VERSION) {
      throw new DatabaseProblemError('newer-version', { found: version, known: LATEST_VERSION });
    }
    if (version < LATEST_VERSION) {
      const stamp = settings.now().toISOString().slice(0, 19).replaceAll(':', '-');
      const copy = path.join(copies, `sambung-v${version}-${stamp}.db`);
      const waiting = await backUpForUpgrade(database, copy);
      try {
        migrate(database);
      } catch (error) {
        // The file is as it was before: a copy of it would take the room that was made for the next try.
        if (problemOf(error) === 'disk-full') removeCopy(waiting);
        throw error;
      }
    }
    keepWaitingCopies(copies);
    return settle(file, database);
  } catch (error) {
    database?.close();
    const problem = problemOf(error);
    if (problem === null) throw error;
    throw error instanceof DatabaseProblemError ? error : new DatabaseProblemError(problem, { file }, error);
  }
}

/**
 * Makes a new office database. Refuses to touch a file that is already there.
 * @throws DatabaseProblemError when the folder cannot hold one
 */
export function createDatabase(
  file: string,
  info: { readonly purpose: 'office' | 'practice'; readonly version: string },
  settings: Settings,
): OpenDatabase {
  checkFolder(path.dirname(file), settings.fileSystem ?? fileSystemKind);
  // A journal without its database is what is left of one: not ours to throw away.
  if (PARTS.some((part) => existsSync(file + part))) throw new DatabaseProblemError('in-use', { file });
  let database: Database | null = null;
  try {
    database = connect(file, false);
    migrate(database);
    database
      .prepare('INSERT INTO database_info (id, purpose, created_at, created_by) VALUES (1, ?, ?, ?)')
      .run(info.purpose, settings.now().toISOString(), info.version);
    return settle(file, database);
  } catch (error) {
    database?.close();
    for (const part of PARTS) rmSync(file + part, { force: true });
    const problem = problemOf(error);
    if (problem === null) throw error;
    throw error instanceof DatabaseProblemError ? error : new DatabaseProblemError(problem, { file }, error);
  }
}

/** A database in memory that holds the reference lists only, for the time before there is an office. */
export function openReference(): OpenDatabase {
  const database = connect(':memory:', false);
  migrate(database);
  return asOpen(':memory:', database);
}
