import type { Region, Sector } from '../../shared/contract/office.ts';
import type { ReadableDatabase } from './schema.ts';

/** Provinces and regencies by code. */
export async function listRegions(db: ReadableDatabase): Promise<readonly Region[]> {
  return db
    .selectFrom('region')
    .select(['code', 'name', 'official_name as officialName', 'parent_code as parentCode'])
    .orderBy('code')
    .execute();
}

/** KBLI letters of both editions, newest edition first. */
export async function listSectors(db: ReadableDatabase): Promise<readonly Sector[]> {
  return db
    .selectFrom('sector')
    .select(['edition', 'letter', 'name'])
    .orderBy('edition', 'desc')
    .orderBy('letter')
    .execute();
}

export async function sectorName(
  db: ReadableDatabase,
  edition: number | null,
  letter: string | null,
): Promise<string> {
  if (edition === null || letter === null) return '';
  const row = await db
    .selectFrom('sector')
    .select('name')
    .where('edition', '=', edition as 2025 | 2020)
    .where('letter', '=', letter)
    .executeTakeFirst();
  return row?.name ?? '';
}

/** Codes of all regencies as the first four digits of a NIK, without the dot. */
export async function regencyCodes(db: ReadableDatabase): Promise<ReadonlySet<string>> {
  const rows = await db.selectFrom('region').select('code').where('level', '=', 'regency').execute();
  return new Set(rows.map((row) => row.code.replace('.', '')));
}
