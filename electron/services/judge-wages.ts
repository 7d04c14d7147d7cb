import type { ReadMinimumWage } from '../../shared/contract/wages.ts';
import { judgeWages as judge } from '../../shared/domain/import/judge-wages.ts';
import { listMinimumWages } from '../database/minimum-wages.ts';
import { listRegions } from '../database/reference.ts';
import type { ReadableDatabase } from '../database/schema.ts';

/** Judges the rows of a file of minimum wages against the regions and what is on record. Nothing is written. */
export async function judgeWages(
  db: ReadableDatabase,
  rows: readonly (readonly string[])[],
): Promise<readonly ReadMinimumWage[]> {
  const { wages } = await listMinimumWages(db, null);
  return judge(rows, { regions: await listRegions(db), known: wages });
}
