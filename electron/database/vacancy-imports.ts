import { type SqlBool, sql } from 'kysely';
import type { ImportBatchId, VacancyId } from '../../shared/domain/ids.ts';
import { type Vacancy, type VacancyInput, vacancyInputSchema } from '../../shared/domain/vacancy.ts';
import { newId } from './new-id.ts';
import type { ReadableDatabase, WritableDatabase } from './schema.ts';
import { asVacancy, vacancies, vacancyColumns } from './vacancies.ts';
import { offeredVacancies } from './vacancy-offers.ts';

/* What a list of vacancies does to the record, and how it is taken back. */

/** Vacancies on record whose job is named alike: the same words, or words that are matched alike; newest first. */
export async function vacanciesNamed(
  db: ReadableDatabase,
  titles: { readonly sortKeys: readonly string[]; readonly matchKeys: readonly string[] },
): Promise<readonly Vacancy[]> {
  const rows = await vacancies(db)
    .where(
      sql<SqlBool>`(vacancy.sort_key IN (SELECT value FROM json_each(${JSON.stringify(titles.sortKeys)}))
        OR vacancy.match_key IN (SELECT value FROM json_each(${JSON.stringify(titles.matchKeys)})))`,
    )
    .orderBy('vacancy.id', 'desc')
    .execute();
  return rows.map(asVacancy);
}

/** How a vacancy stood before a row of a list changed it. It is kept with the row, as a list of one. */
export interface VacancyBefore {
  readonly vacancy: VacancyInput;
  /** Version that the change made: a higher one is somebody's work since. */
  readonly version: number;
}

/** Adds a vacancy of a list; answers its id. */
export async function addListedVacancy(
  db: WritableDatabase,
  input: VacancyInput,
  batchId: ImportBatchId,
  now: Date,
): Promise<VacancyId> {
  const id = newId<VacancyId>(now);
  const stamp = now.toISOString();
  await db
    .insertInto('vacancy')
    .values({ id, ...vacancyColumns(input), batch_id: batchId, created_at: stamp, updated_at: stamp })
    .execute();
  return id;
}

/** Keeps with a row how the vacancy stood that it changed. */
export async function keepBefore(
  db: WritableDatabase,
  batchId: ImportBatchId,
  rowNumber: number,
  before: VacancyBefore,
): Promise<void> {
  await sql`UPDATE import_row SET record = json_set(record, '$.before', json(${JSON.stringify([before])}))
    WHERE batch_id = ${batchId} AND row_number = ${rowNumber}`.execute(db);
}

/** Vacancies of a set that a row of this batch changed already. */
export async function changedByBatch(
  db: ReadableDatabase,
  batchId: ImportBatchId,
): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('import_row')
    .select('committed_id')
    .where('batch_id', '=', batchId)
    .where('verdict', '=', 'similar')
    .where('decision', '=', 'same')
    .where('committed_id', 'is not', null)
    .execute();
  return new Set(rows.flatMap(({ committed_id }) => committed_id ?? []));
}

async function restore(
  db: WritableDatabase,
  id: VacancyId,
  { vacancy, version }: VacancyBefore,
  now: string,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('vacancy')
    .set((eb) => ({
      ...vacancyColumns(vacancyInputSchema.parse(vacancy)),
      version: eb('version', '+', 1),
      updated_at: now,
    }))
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/**
 * Takes a list of vacancies back: those it made go, unless somebody changed them or offered them since; those it changed
 * stand as before, unless somebody changed them since.
 * @returns how many were taken back, and how many of those it changed stay as they are
 */
export async function takeBackVacancies(
  db: WritableDatabase,
  batchId: ImportBatchId,
): Promise<{ readonly removed: number; readonly kept: number }> {
  const offered = JSON.stringify(await offeredVacancies(db));
  const gone = await db
    .deleteFrom('vacancy')
    .where('batch_id', '=', batchId)
    .where('version', '=', 1)
    .where(sql<SqlBool>`id NOT IN (SELECT value FROM json_each(${offered}))`)
    .executeTakeFirst();
  const changed = await db
    .selectFrom('import_row')
    .select(['committed_id', sql<string | null>`record -> '$.before'`.as('before')])
    .where('batch_id', '=', batchId)
    .where('committed_id', 'is not', null)
    .where(sql<SqlBool>`json_type(record, '$.before') = 'array'`)
    .execute();
  let removed = Number(gone.numDeletedRows);
  let kept = 0;
  for (const { committed_id, before } of changed) {
    const [first] = JSON.parse(before ?? '[]') as readonly VacancyBefore[];
    const there = await db
      .selectFrom('vacancy')
      .select(['id', 'updated_at'])
      .where('id', '=', committed_id as VacancyId)
      .executeTakeFirst();
    // Removed since: nothing is left to bring back to what it was.
    if (first === undefined || there === undefined) continue;
    if (await restore(db, there.id, first, there.updated_at)) removed += 1;
    else kept += 1;
  }
  await sql`UPDATE import_row SET record = json_remove(record, '$.before')
    WHERE batch_id = ${batchId} AND json_type(record, '$.before') = 'array'`.execute(db);
  const left = await db
    .selectFrom('vacancy')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('batch_id', '=', batchId)
    .executeTakeFirstOrThrow();
  return { removed, kept: kept + left.count };
}
