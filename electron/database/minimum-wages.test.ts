import { describe, expect, it } from 'vitest';
import { plainDate } from '../../shared/calendar/plain-date.ts';
import { ContractError } from '../../shared/contract/errors.ts';
import type { LayoffReportId } from '../../shared/domain/ids.ts';
import type { MinimumWage, MinimumWageInput } from '../../shared/domain/minimum-wage.ts';
import {
  floorsOfReport,
  importMinimumWages,
  listMinimumWages,
  removeMinimumWage,
  saveMinimumWage,
  wageFloor,
  wageFloors,
} from './minimum-wages.ts';
import { NOW, newDatabase, rowsOf, write } from './office-for-tests.ts';
import type { OpenDatabase } from './open.ts';

const wage = (more: Partial<MinimumWageInput> = {}): MinimumWageInput => ({
  regionCode: '63.72',
  year: 2026,
  sector: '',
  amount: 3_496_194,
  source: 'SK CONTOH 1/2025',
  state: 'ditetapkan',
  ...more,
});
const add = (database: OpenDatabase, more: Partial<MinimumWageInput> = {}): Promise<MinimumWage> =>
  write(database, (db) => saveMinimumWage(db, { id: null, version: null, wage: wage(more) }, NOW));

/** The fault of work that has to fail. */
async function faultOf(work: Promise<unknown>) {
  const thrown = await work.then(
    () => null,
    (error: unknown) => error,
  );
  if (!(thrown instanceof ContractError)) throw new Error(`no fault: ${String(thrown)}`);
  return thrown.fault;
}

describe('Minimum wages', () => {
  it('are none in a new office: no figure ships with the app', async () => {
    expect(await listMinimumWages(newDatabase().tables, null)).toEqual({ wages: [], years: [] });
  });

  it('are listed newest year first, then by region and sector, with the years that have any', async () => {
    const database = newDatabase();
    await add(database, { regionCode: '63.72', year: 2025, amount: 3_282_812 });
    await add(database, { regionCode: '63.72', sector: 'Perkebunan' });
    await add(database, { regionCode: '63.72' });
    await add(database, { regionCode: '63', amount: 3_400_000 });
    const all = await listMinimumWages(database.tables, null);
    expect(all.years).toEqual([2026, 2025]);
    expect(all.wages.map((one) => `${one.year} ${one.regionName} ${one.sector}`.trim())).toEqual([
      '2026 Kalimantan Selatan',
      '2026 Kota Banjarbaru',
      '2026 Kota Banjarbaru Perkebunan',
      '2025 Kota Banjarbaru',
    ]);
    const of2025 = await listMinimumWages(database.tables, 2025);
    expect(of2025.wages).toHaveLength(1);
    expect(of2025.years).toEqual([2026, 2025]);
  });

  it('stand once for a region, year and sector; the second one is told which is there', async () => {
    const database = newDatabase();
    const first = await add(database);
    expect(await faultOf(add(database, { amount: 3_500_000 }))).toMatchObject({
      code: 'already-there',
      detail: 'minimum-wage',
      params: { region: 'Kota Banjarbaru', year: 2026, amount: 3_496_194, source: 'SK CONTOH 1/2025' },
    });
    const other = await add(database, { sector: 'Perkebunan' });
    const moved = write(database, (db) => saveMinimumWage(db, { ...other, wage: wage() }, NOW));
    expect(await faultOf(moved)).toMatchObject({ code: 'already-there' });
    // One that keeps its own key is not in its own way.
    const saved = await write(database, (db) =>
      saveMinimumWage(db, { ...first, wage: wage({ amount: 3_500_000 }) }, NOW),
    );
    expect(saved).toMatchObject({ id: first.id, amount: 3_500_000, version: 2 });
  });

  it('are not changed or removed over what somebody else changed meanwhile', async () => {
    const database = newDatabase();
    const { id } = await add(database);
    const save = (version: number) =>
      write(database, (db) => saveMinimumWage(db, { id, version, wage: wage({ amount: 3_600_000 }) }, NOW));
    await save(1);
    expect(await faultOf(save(1))).toMatchObject({ code: 'changed-meanwhile' });
    expect(await faultOf(write(database, (db) => removeMinimumWage(db, id, 1)))).toMatchObject({
      code: 'changed-meanwhile',
    });
    await write(database, (db) => removeMinimumWage(db, id, 2));
    expect(await faultOf(write(database, (db) => removeMinimumWage(db, id, 2)))).toMatchObject({
      code: 'not-found',
    });
    expect(await faultOf(save(2))).toMatchObject({ code: 'not-found' });
  });

  it('are refused for a region that nobody knows, at its field', async () => {
    const database = newDatabase();
    expect(await faultOf(add(database, { regionCode: '99.99' }))).toMatchObject({
      code: 'input-refused',
      issues: [{ path: 'wage.regionCode', message: 'wage-region' }],
    });
    const table = [wage(), wage({ regionCode: '99' })];
    expect(await faultOf(write(database, (db) => importMinimumWages(db, table, NOW)))).toMatchObject({
      issues: [{ path: 'wages.1.regionCode' }],
    });
    expect((await listMinimumWages(database.tables, null)).wages).toEqual([]);
  });

  it('are taken over from a table: new ones added, known ones changed in place, the same ones left alone', async () => {
    const database = newDatabase();
    const kept = await add(database, { year: 2025 });
    const changed = await add(database, { amount: 3_400_000, state: 'perkiraan' });
    const table = [wage({ year: 2025 }), wage(), wage({ regionCode: '63' })];
    const take = () => write(database, (db) => importMinimumWages(db, table, NOW));
    expect(await take()).toEqual({ added: 1, changed: 1 });
    const { wages } = await listMinimumWages(database.tables, null);
    expect(wages).toHaveLength(3);
    expect(wages.find(({ id }) => id === kept.id)).toEqual(kept);
    expect(wages.find(({ id }) => id === changed.id)).toMatchObject({
      amount: 3_496_194,
      state: 'ditetapkan',
      version: 2,
    });
    expect(await take()).toEqual({ added: 0, changed: 0 });
  });
});

describe('The floor of a region', () => {
  it("is the regency's own general wage of the year, else its province's; a province asks itself only", async () => {
    const database = newDatabase();
    await add(database, { regionCode: '63', amount: 3_400_000 });
    await add(database, { regionCode: '63', year: 2025, amount: 3_200_000 });
    await add(database, { regionCode: '63.72' });
    await add(database, { regionCode: '63.72', year: 2025, sector: 'Pertambangan', amount: 4_000_000 });
    const floor = (code: string, day: string) => wageFloor(database.tables, code, plainDate(day));
    expect(await floor('63.72', '2026-01-01')).toEqual({
      amount: 3_496_194,
      year: 2026,
      regionName: 'Kota Banjarbaru',
      level: 'regency',
      source: 'SK CONTOH 1/2025',
      state: 'ditetapkan',
    });
    // A sector's wage is no floor for everybody.
    expect(await floor('63.72', '2025-12-31')).toMatchObject({ amount: 3_200_000, level: 'province' });
    expect(await floor('63.71', '2026-06-30')).toMatchObject({ regionName: 'Kalimantan Selatan' });
    expect(await floor('63', '2026-06-30')).toMatchObject({ amount: 3_400_000, level: 'province' });
    expect(await floor('63.72', '2024-12-31')).toBeNull();
    expect(await floor('62.71', '2026-06-30')).toBeNull();
    expect((await wageFloors(database.tables, '63.72')).map(({ year, level }) => `${year} ${level}`)).toEqual(
      ['2026 regency', '2025 province'],
    );
  });
});

describe('Ten years of five hundred regions', () => {
  const database = newDatabase();
  database.raw.exec(`
    WITH RECURSIVE y(year) AS (SELECT 2017 UNION ALL SELECT year + 1 FROM y WHERE year < 2026)
    INSERT INTO minimum_wage (id, region_code, year, sector, amount, source, state, updated_at)
    SELECT code || year || sector.value, code, year, sector.value, 3000000, 'CONTOH', 'ditetapkan', ''
    FROM region, y, json_each('["", "A", "B", "C", "D", "E", "F", "G"]') AS sector;
  `);

  /** How SQLite answers what a piece of work sends. */
  async function plansOf(work: (db: typeof database.tables) => Promise<unknown>): Promise<readonly string[]> {
    const plans: string[] = [];
    const db = database.tables.withPlugin({
      transformQuery: ({ node }) => node,
      transformResult: async ({ result }) => result,
    });
    const executor = db.getExecutor();
    const original = executor.executeQuery.bind(executor);
    executor.executeQuery = (query, ...rest) => {
      const steps = rowsOf(database, `EXPLAIN QUERY PLAN ${query.sql}`, ...query.parameters);
      plans.push(steps.map((row) => String(row.detail)).join(' | '));
      return original(query, ...rest);
    };
    await work(db);
    return plans;
  }

  it('are read by their key, never row by row', async () => {
    const day = plainDate('2026-03-31');
    for (const work of [
      (db: typeof database.tables) => wageFloor(db, '63.72', day),
      (db: typeof database.tables) => wageFloors(db, '63.72'),
      (db: typeof database.tables) => floorsOfReport(db, 'r' as LayoffReportId),
    ]) {
      const plans = await plansOf(work);
      expect(plans.length).toBeGreaterThan(0);
      for (const plan of plans) expect(plan).not.toMatch(/SCAN (minimum_wage|employer|layoff_report)/);
    }
    const [ofRegion = ''] = await plansOf((db) => wageFloors(db, '63.72'));
    expect(ofRegion).toMatch(/SEARCH minimum_wage USING INDEX \w+ \(region_code=\?/);
  });

  it('show one year from the index of years', async () => {
    const [rows = ''] = await plansOf((db) => listMinimumWages(db, 2026));
    expect(rows).toMatch(/SEARCH minimum_wage USING INDEX minimum_wage_by_year \(year=\?/);
    expect(rows).not.toContain('TEMP B-TREE');
  });
});
