import { sql } from 'kysely';
import type { ReadableDatabase } from './schema.ts';

/** Whether every page of the open database can be read and fits the others; the whole file is read. */
export async function isSound(db: ReadableDatabase): Promise<boolean> {
  const { rows } = await sql<{ readonly quick_check: string }>`PRAGMA quick_check(1)`.execute(db);
  return rows[0]?.quick_check === 'ok';
}
