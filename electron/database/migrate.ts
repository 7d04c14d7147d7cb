import type { Database } from 'better-sqlite3';
import { LATEST_VERSION, MIGRATIONS } from './migrations/index.ts';
import { DatabaseProblemError, problemOf } from './problem.ts';

/** Marks a file as Sambung's own ("SMBG"). */
export const APPLICATION_ID = 0x534d4247;

/** The schema version that a database stands at. */
export function schemaVersion(database: Database): number {
  return Number(database.pragma('user_version', { simple: true }));
}

/**
 * Brings a database to the newest schema, all steps in one transaction, the version number last.
 * @param upTo stops at this version (tests of single steps)
 * @throws DatabaseProblemError newer-version, migration-failed, or what the disk says (disk-full, in-use); the file is then as it was before
 */
export function migrate(database: Database, upTo: number = LATEST_VERSION): void {
  const from = schemaVersion(database);
  if (from > LATEST_VERSION)
    throw new DatabaseProblemError('newer-version', { found: from, known: LATEST_VERSION });
  if (from >= upTo) return;
  // A step may make a table anew under the rows that refer to it; what they say is checked before anything is kept.
  database.pragma('foreign_keys = OFF');
  try {
    database.transaction(() => {
      for (const step of MIGRATIONS.slice(from, upTo)) {
        database.exec(step.sql);
        step.fill?.(database);
      }
      const [broken] = database.pragma('foreign_key_check') as readonly unknown[];
      if (broken !== undefined) throw new Error('a step broke a reference');
      database.pragma(`application_id = ${APPLICATION_ID}`);
      database.pragma(`user_version = ${upTo}`);
    })();
  } catch (error) {
    throw new DatabaseProblemError(problemOf(error) ?? 'migration-failed', { from, to: upTo }, error);
  } finally {
    database.pragma('foreign_keys = ON');
  }
}
