import type { CompiledQuery } from 'kysely';
import { describe, expect, it } from 'vitest';
import type { VacancyFilter } from '../../shared/contract/vacancies.ts';
import { VACANCY_STATES } from '../../shared/domain/vacancy.ts';
import { newDatabase, rowsOf } from './office-for-tests.ts';
import { writePageKey } from './page-key.ts';
import { linesForSheets, referralsOfPersons, workersInDisputes } from './rights-sheets.ts';
import type { ReadableDatabase } from './schema.ts';
import { listVacancies, openVacancies } from './vacancies.ts';
import { changedByBatch, layersOf, vacanciesNamed } from './vacancy-imports.ts';
import { isOffered, liveReferralsOf, namesOf, referralIdsOf, referralsOffering } from './vacancy-offers.ts';

/* 20,000 vacancies; what each list asks is taken down, and SQLite tells how it answers. */
const database = newDatabase();
database.raw.exec(`
  WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 19999)
  INSERT INTO vacancy (id, employer_name, title, sort_key, match_key, place, licences, education, contact, until, note, filled,
    created_at, updated_at)
  SELECT printf('v%05d', i), 'PT Contoh', 'Jabatan ' || (i % 3000), 'jabatan ' || (i % 3000), '', '', '[]', '', '',
    iif(i % 3 = 0, NULL, date('2026-01-01', '+' || (i % 600) || ' days')), '', i % 2, '', '' FROM n;
  ANALYZE;
`);

async function plansOf(work: (db: ReadableDatabase) => Promise<unknown>): Promise<readonly string[]> {
  const sent: CompiledQuery[] = [];
  const db = database.tables.withPlugin({
    transformQuery: ({ node }) => node,
    transformResult: async ({ result }) => result,
  });
  const executor = db.getExecutor();
  const original = executor.executeQuery.bind(executor);
  executor.executeQuery = (query, ...rest) => {
    sent.push(query);
    return original(query, ...rest);
  };
  await work(db).catch(() => null);
  expect(sent.length).toBeGreaterThan(0);
  return sent.map((query) =>
    rowsOf(database, `EXPLAIN QUERY PLAN ${query.sql}`, ...query.parameters)
      .map((row) => String(row.detail))
      .join(' | '),
  );
}

const page: VacancyFilter = {
  text: '',
  sort: 'title',
  descending: false,
  after: null,
  limit: 100,
  standing: null,
  region: '',
};

describe('How SQLite answers the vacancies', () => {
  for (const [sort, index, value] of [
    ['title', /vacancy_by_title/, 'jabatan 1000'],
    ['until', /vacancy_by_end/, '2026-06-01'],
  ] as const)
    for (const descending of [false, true])
      it(`by ${sort}, ${descending ? 'backwards' : 'forwards'}, from an index without sorting`, async () => {
        for (const after of [null, writePageKey({ value, id: 'v00001' })]) {
          const [plan = ''] = await plansOf((db) => listVacancies(db, { ...page, sort, descending, after }));
          expect(plan).toMatch(index);
          expect(plan).not.toMatch(/TEMP B-TREE/);
        }
      });

  for (const state of VACANCY_STATES)
    it(`those that are ${state} in a regency, in the order of their titles without sorting`, async () => {
      const standing = { state, asOf: '2026-05-04' as never };
      const [plan = '', count = ''] = await plansOf((db) =>
        listVacancies(db, { ...page, standing, region: '63.72' }),
      );
      expect(plan).toMatch(/vacancy_by_title/);
      expect(`${plan} ${count}`).not.toMatch(/TEMP B-TREE/);
    });

  it('those of a list to be taken in, and the list to be taken back', async () => {
    const [named = ''] = await plansOf((db) =>
      vacanciesNamed(db, { sortKeys: ['jabatan 1'], matchKeys: ['jabat'] }, null),
    );
    // By number, backwards: nothing is sorted.
    expect(named).not.toMatch(/TEMP B-TREE/);
    for (const plan of await plansOf((db) => changedByBatch(db, 'b1' as never)))
      expect(plan).toMatch(/SEARCH import_row/);
    const [byVacancy = ''] = await plansOf((db) => layersOf(db, { vacancyId: 'v00001' as never }));
    expect(byVacancy).toMatch(/SEARCH import_row USING INDEX import_row_by_former/);
  });

  it('offers from the side of the person by the indexes of the referrals', async () => {
    const plans = await plansOf(async (db) => {
      await liveReferralsOf(db, ['p1']);
      await referralIdsOf(db, 'p1' as never);
      await namesOf(db, ['p1']);
    });
    expect(plans).toHaveLength(3);
    for (const plan of plans) expect(plan).not.toMatch(/SCAN (referral|person)/);
  });

  it('offers from the side of the vacancy with one pass over the events and none over the referrals', async () => {
    for (const work of [
      (db: ReadableDatabase) => referralsOffering(db, 'v1'),
      (db: ReadableDatabase) => isOffered(db, 'v1'),
    ])
      for (const plan of await plansOf(work)) {
        expect(plan.match(/SCAN referral_event/g)).toHaveLength(1);
        expect(plan).not.toMatch(/SCAN (referral|person)( |$)/);
      }
  });

  it('the open ones in the order of their titles', async () => {
    const [plan = ''] = await plansOf((db) => openVacancies(db, '2026-05-04' as never));
    expect(plan).toMatch(/vacancy_by_title/);
    expect(plan).not.toMatch(/TEMP B-TREE/);
  });
});

describe('How SQLite answers what the sheets ask', () => {
  it('by the indexes of referrals, disputes and lines', async () => {
    for (const work of [
      (db: ReadableDatabase) => referralsOfPersons(db, ['p1' as never]),
      (db: ReadableDatabase) => workersInDisputes(db, ['d1' as never]),
      (db: ReadableDatabase) => linesForSheets(db, 'r1' as never, null),
    ])
      for (const plan of await plansOf(work)) expect(plan).not.toMatch(/SCAN (referral|dispute|layoff)/);
  });
});
