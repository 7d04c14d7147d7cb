import { sql } from 'kysely';
import { type PlainDate, yearOf } from '../../shared/calendar/plain-date.ts';
import { ContractError } from '../../shared/contract/errors.ts';
import type { LayoffReportId } from '../../shared/domain/ids.ts';
import {
  type MinimumWage,
  type MinimumWageInput,
  minimumWageKey,
  saysTheSame,
  type WageFloor,
} from '../../shared/domain/minimum-wage.ts';
import { newId } from './new-id.ts';
import type { ReadableDatabase, WritableDatabase } from './schema.ts';

/* Minimum wages by region and year. None ship with the app: the office writes them down from the decrees. */

const wages = (db: ReadableDatabase) =>
  db
    .selectFrom('minimum_wage')
    .innerJoin('region', 'region.code', 'minimum_wage.region_code')
    .select([
      'minimum_wage.id',
      'minimum_wage.region_code as regionCode',
      'region.name as regionName',
      'minimum_wage.year',
      'minimum_wage.sector',
      'minimum_wage.amount',
      'minimum_wage.source',
      'minimum_wage.state',
      'minimum_wage.version',
    ]);

const columns = (wage: MinimumWageInput, now: Date) => ({
  region_code: wage.regionCode,
  year: wage.year,
  sector: wage.sector,
  amount: wage.amount,
  source: wage.source,
  state: wage.state,
  updated_at: now.toISOString(),
});

/** Minimum wages of one year or all, newest year first, by region and sector; and the years that have any. */
export async function listMinimumWages(
  db: ReadableDatabase,
  year: number | null,
): Promise<{ readonly wages: readonly MinimumWage[]; readonly years: readonly number[] }> {
  const rows = await wages(db)
    .$if(year !== null, (query) => query.where('minimum_wage.year', '=', year as number))
    .orderBy('minimum_wage.year', 'desc')
    .orderBy('minimum_wage.region_code')
    .orderBy('minimum_wage.sector')
    .execute();
  const years = await db
    .selectFrom('minimum_wage')
    .select('year')
    .distinct()
    .orderBy('year', 'desc')
    .execute();
  return { wages: rows, years: years.map((row) => row.year) };
}

async function getMinimumWage(db: ReadableDatabase, id: string): Promise<MinimumWage> {
  const row = await wages(db).where('minimum_wage.id', '=', id).executeTakeFirst();
  if (!row) throw new ContractError('not-found');
  return row;
}

/** Refuses regions that the list of regions does not know. `paths` gives the field of each wage. */
async function refuseUnknownRegions(
  db: ReadableDatabase,
  wanted: readonly MinimumWageInput[],
  pathOf: (index: number) => string,
): Promise<void> {
  const codes = [...new Set(wanted.map((wage) => wage.regionCode))];
  const rows = await db
    .selectFrom('region')
    .select('code')
    .where(sql<boolean>`code IN (SELECT value FROM json_each(${JSON.stringify(codes)}))`)
    .execute();
  const known = new Set(rows.map((row) => row.code));
  const issues = wanted.flatMap((wage, index) =>
    known.has(wage.regionCode) ? [] : [{ path: pathOf(index), message: 'wage-region' }],
  );
  if (issues.length > 0) throw new ContractError('input-refused', { issues: issues.slice(0, 20) });
}

async function refuseTwin(db: ReadableDatabase, wage: MinimumWageInput, self: string | null): Promise<void> {
  const twin = await wages(db)
    .where('minimum_wage.region_code', '=', wage.regionCode)
    .where('minimum_wage.year', '=', wage.year)
    .where('minimum_wage.sector', '=', wage.sector)
    .executeTakeFirst();
  if (!twin || twin.id === self) return;
  throw new ContractError('already-there', {
    detail: twin.sector === '' ? 'minimum-wage' : 'minimum-wage-sector',
    params: {
      region: twin.regionName,
      year: twin.year,
      sector: twin.sector,
      amount: twin.amount,
      source: twin.source,
    },
  });
}

/**
 * Adds a minimum wage (`id` null) or changes one that is still as it was shown.
 * @throws ContractError already-there (params name the other row), changed-meanwhile, not-found, input-refused for a region
 * that is not known
 */
export async function saveMinimumWage(
  db: WritableDatabase,
  {
    id,
    version,
    wage,
  }: { readonly id: string | null; readonly version: number | null; readonly wage: MinimumWageInput },
  now: Date,
): Promise<MinimumWage> {
  await refuseUnknownRegions(db, [wage], () => 'wage.regionCode');
  if (id === null) {
    await refuseTwin(db, wage, null);
    const made = newId<string>(now);
    await db
      .insertInto('minimum_wage')
      .values({ id: made, ...columns(wage, now) })
      .execute();
    return getMinimumWage(db, made);
  }
  const before = await getMinimumWage(db, id);
  if (before.version !== version) throw new ContractError('changed-meanwhile');
  await refuseTwin(db, wage, id);
  await db
    .updateTable('minimum_wage')
    .set({ ...columns(wage, now), version: before.version + 1 })
    .where('id', '=', id)
    .execute();
  return getMinimumWage(db, id);
}

/** Removes a minimum wage that is still as it was shown. @throws ContractError not-found, changed-meanwhile */
export async function removeMinimumWage(db: WritableDatabase, id: string, version: number): Promise<void> {
  const before = await getMinimumWage(db, id);
  if (before.version !== version) throw new ContractError('changed-meanwhile');
  await db.deleteFrom('minimum_wage').where('id', '=', id).execute();
}

/**
 * Takes a table over: rows of a region, year and sector on record change in place, others are added. Rows that say what
 * stands there already count for nothing; of two alike in the table the last one holds.
 * @throws ContractError input-refused for regions that are not known
 */
export async function importMinimumWages(
  db: WritableDatabase,
  wanted: readonly MinimumWageInput[],
  now: Date,
): Promise<{ readonly added: number; readonly changed: number }> {
  await refuseUnknownRegions(db, wanted, (index) => `wages.${index}.regionCode`);
  const { wages: onRecord } = await listMinimumWages(db, null);
  const known = new Map(onRecord.map((wage) => [minimumWageKey(wage), wage]));
  const last = new Map(wanted.map((wage) => [minimumWageKey(wage), wage]));
  let [added, changed] = [0, 0];
  for (const [key, wage] of last) {
    const before = known.get(key);
    if (before === undefined) {
      await db
        .insertInto('minimum_wage')
        .values({ id: newId<string>(now), ...columns(wage, now) })
        .execute();
      added += 1;
    } else if (!saysTheSame(before, wage)) {
      await db
        .updateTable('minimum_wage')
        .set({ ...columns(wage, now), version: before.version + 1 })
        .where('id', '=', before.id)
        .execute();
      changed += 1;
    }
  }
  return { added, changed };
}

/**
 * The general minimum wages that count in a region, one for each year that has any, newest first: the regency's own, else its
 * province's. A province's code asks the province only.
 */
export async function wageFloors(
  db: ReadableDatabase,
  regionCode: string,
  year: number | null = null,
): Promise<readonly WageFloor[]> {
  const rows = await wages(db)
    .select('region.level')
    .where('minimum_wage.region_code', 'in', [regionCode, regionCode.slice(0, 2)])
    .where('minimum_wage.sector', '=', '')
    .$if(year !== null, (query) => query.where('minimum_wage.year', '=', year as number))
    .execute();
  const byYear = new Map<number, WageFloor>();
  for (const { amount, year: each, regionName, level, source, state } of rows) {
    const held = byYear.get(each);
    if (held?.level === 'regency') continue;
    byYear.set(each, { amount, year: each, regionName, level, source, state });
  }
  return [...byYear.values()].sort((a, b) => b.year - a.year);
}

/** The general minimum wage of a region on a day; null where neither it nor its province has one for that year. */
export async function wageFloor(
  db: ReadableDatabase,
  regionCode: string,
  date: PlainDate,
): Promise<WageFloor | null> {
  return (await wageFloors(db, regionCode, yearOf(date)))[0] ?? null;
}

/**
 * The minimum wages that bind the employer of a report: those of its region, else of the office's. None for a micro or small
 * firm, none where no region is known.
 */
export async function floorsOfReport(
  db: ReadableDatabase,
  reportId: LayoffReportId,
): Promise<readonly WageFloor[]> {
  const employer = await db
    .selectFrom('layoff_report')
    .innerJoin('employer', 'employer.id', 'layoff_report.employer_id')
    .select((eb) => [
      eb.fn
        .coalesce(
          'employer.region_code',
          eb.selectFrom('office').select('office.region_code').where('id', '=', 1),
        )
        .as('region'),
    ])
    .where('layoff_report.id', '=', reportId)
    .executeTakeFirst();
  if (!employer?.region) return [];
  return wageFloors(db, employer.region);
}
