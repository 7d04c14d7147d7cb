import { type SqlBool, sql } from 'kysely';
import type { ImportBatchId, VacancyId } from '../../shared/domain/ids.ts';
import { type Vacancy, type VacancyInput, vacancyInputSchema } from '../../shared/domain/vacancy.ts';
import type { StagedRow } from './import-rows.ts';
import { newId } from './new-id.ts';
import type { ReadableDatabase, WritableDatabase } from './schema.ts';
import { asVacancy, vacancies, vacancyColumns } from './vacancies.ts';
import { offeredVacancies } from './vacancy-offers.ts';

/* What a list of vacancies does to the record, and how it is taken back. */

/**
 * Vacancies on record whose job is named alike: the same words, or words that are matched alike; newest first.
 * @param without a list whose own are left out
 */
export async function vacanciesNamed(
  db: ReadableDatabase,
  titles: { readonly sortKeys: readonly string[]; readonly matchKeys: readonly string[] },
  without: ImportBatchId | null,
): Promise<readonly Vacancy[]> {
  const rows = await vacancies(db)
    .where(
      sql<SqlBool>`(vacancy.sort_key IN (SELECT value FROM json_each(${JSON.stringify(titles.sortKeys)}))
        OR vacancy.match_key IN (SELECT value FROM json_each(${JSON.stringify(titles.matchKeys)})))`,
    )
    .$if(without !== null, (query) => query.where(sql<SqlBool>`ifnull(vacancy.batch_id, '') <> ${without}`))
    .orderBy('vacancy.id', 'desc')
    .execute();
  return rows.map(asVacancy);
}

/** How a vacancy stood before a row of a list changed it. It is kept with the row, as a list of one. */
export interface VacancyBefore {
  readonly vacancy: VacancyInput;
  /** Version that the row found; in lists from before it was written down the one below `version`. */
  readonly from?: number;
  /** Version that the row left: a higher one is somebody's work since. */
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

/** Turns a row that was to be taken over into one that is on record already. */
export async function foundOnRecord(
  db: WritableDatabase,
  batchId: ImportBatchId,
  rowNumber: number,
  { id, name, detail }: NonNullable<StagedRow['match']>,
): Promise<void> {
  await db
    .updateTable('import_row')
    .set({ verdict: 'present', match_id: id, match_name: name, match_detail: detail })
    .where('batch_id', '=', batchId)
    .where('row_number', '=', rowNumber)
    .execute();
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

/** A row of a list that changed a vacancy. */
interface Layer {
  readonly batchId: ImportBatchId;
  readonly rowNumber: number;
  readonly vacancyId: VacancyId;
  readonly before: VacancyBefore & { readonly from: number };
}

/** Rows that keep how a vacancy stood before: those of one list, or those of all lists about one vacancy. */
export async function layersOf(
  db: ReadableDatabase,
  of: { readonly batchId: ImportBatchId } | { readonly vacancyId: VacancyId },
): Promise<readonly Layer[]> {
  const where =
    'batchId' in of ? sql<SqlBool>`batch_id = ${of.batchId}` : sql<SqlBool>`committed_id = ${of.vacancyId}`;
  const rows = await db
    .selectFrom('import_row')
    .select(['batch_id', 'row_number', 'committed_id', sql<string>`record -> '$.before'`.as('before')])
    .where(where)
    .where('committed_id', 'is not', null)
    .where(sql<SqlBool>`json_type(record, '$.before') = 'array'`)
    .orderBy('row_number')
    .execute();
  return rows.flatMap(({ batch_id: batchId, row_number: rowNumber, committed_id, before }) => {
    const [first] = JSON.parse(before) as readonly VacancyBefore[];
    if (first === undefined) return [];
    const whole = { ...first, from: first.from ?? first.version - 1 };
    return [{ batchId, rowNumber, vacancyId: committed_id as VacancyId, before: whole }];
  });
}

/** The row of another list that changed a vacancy as it stood at a version. */
async function layerAbove(
  db: ReadableDatabase,
  vacancyId: VacancyId,
  version: number,
): Promise<Layer | undefined> {
  return (await layersOf(db, { vacancyId })).find(({ before }) => before.from === version);
}

/** Brings a vacancy back to what it was before a row; the list that left it so knows it again by its new version. */
async function restore(db: WritableDatabase, { vacancyId, before }: Layer, now: string): Promise<void> {
  const version = before.version + 1;
  await db
    .updateTable('vacancy')
    .set((eb) => ({
      ...vacancyColumns(vacancyInputSchema.parse(before.vacancy)),
      version,
      listed_version: eb
        .case()
        .when('listed_version', '=', before.from)
        .then(version)
        .else(eb.ref('listed_version'))
        .end(),
      updated_at: now,
    }))
    .where('id', '=', vacancyId)
    .execute();
  for (const below of await layersOf(db, { vacancyId }))
    if (below.before.version === before.from)
      await keepBefore(db, below.batchId, below.rowNumber, { ...below.before, version });
}

/** Takes back what the rows of a list changed; what another list changed since goes back there when that one is undone. */
async function takeBackChanges(
  db: WritableDatabase,
  batchId: ImportBatchId,
): Promise<{ readonly removed: number; readonly kept: number }> {
  let removed = 0;
  let kept = 0;
  for (const layer of await layersOf(db, { batchId })) {
    const { vacancyId, before } = layer;
    const there = await db
      .selectFrom('vacancy')
      .select(['version', 'updated_at'])
      .where('id', '=', vacancyId)
      .executeTakeFirst();
    // Removed since: nothing is left to bring back to what it was.
    if (there === undefined) continue;
    if (there.version === before.version) {
      await restore(db, layer, there.updated_at);
      removed += 1;
      continue;
    }
    kept += 1;
    const above = await layerAbove(db, vacancyId, before.version);
    if (above !== undefined)
      await keepBefore(db, above.batchId, above.rowNumber, { ...before, version: above.before.version });
  }
  await sql`UPDATE import_row SET record = json_remove(record, '$.before')
    WHERE batch_id = ${batchId} AND json_type(record, '$.before') = 'array'`.execute(db);
  return { removed, kept };
}

/** Removes what the rows of a list made; one that another list changed since is that one's to remove from then on. */
async function takeBackMade(
  db: WritableDatabase,
  batchId: ImportBatchId,
): Promise<{ readonly removed: number; readonly kept: number }> {
  const offered = await offeredVacancies(db);
  const gone = await db
    .deleteFrom('vacancy')
    .where('batch_id', '=', batchId)
    .whereRef('version', '=', 'listed_version')
    .where(sql<SqlBool>`id NOT IN (SELECT value FROM json_each(${JSON.stringify(offered)}))`)
    .executeTakeFirst();
  const left = await db
    .selectFrom('vacancy')
    .select(['id', 'listed_version'])
    .where('batch_id', '=', batchId)
    .execute();
  const held = new Set(offered);
  for (const { id, listed_version } of left) {
    const above = held.has(id) ? undefined : await layerAbove(db, id, listed_version);
    if (above === undefined) continue;
    await db
      .updateTable('vacancy')
      .set({ batch_id: above.batchId, listed_version: above.before.version })
      .where('id', '=', id)
      .execute();
    await sql`UPDATE import_row SET record = json_remove(record, '$.before')
      WHERE batch_id = ${above.batchId} AND row_number = ${above.rowNumber}`.execute(db);
  }
  return { removed: Number(gone.numDeletedRows), kept: left.length };
}

/**
 * Takes a list of vacancies back: those it made go, unless somebody changed them or offered them since; those it changed
 * stand as before, unless somebody changed them since. Lists can be taken back in any order: once all of them are, nothing of
 * theirs is left but what a person held on to.
 * @returns how many were taken back, and how many stay for now
 */
export async function takeBackVacancies(
  db: WritableDatabase,
  batchId: ImportBatchId,
): Promise<{ readonly removed: number; readonly kept: number }> {
  const changed = await takeBackChanges(db, batchId);
  const made = await takeBackMade(db, batchId);
  return { removed: made.removed + changed.removed, kept: made.kept + changed.kept };
}
