import type { CompiledQuery } from 'kysely';
import { describe, expect, it } from 'vitest';
import type { VacancyFilter } from '../../shared/contract/vacancies.ts';
import { newDatabase, rowsOf } from './office-for-tests.ts';
import { writePageKey } from './page-key.ts';
import { linesForSheets, referralsOfPersons, workersInDisputes } from './rights-sheets.ts';
import type { ReadableDatabase } from './schema.ts';
import { listVacancies, openVacancies } from './vacancies.ts';

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
  openOn: null,
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
