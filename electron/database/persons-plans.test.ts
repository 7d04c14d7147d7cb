import type { CompiledQuery, Kysely } from 'kysely';
import { describe, expect, it } from 'vitest';
import { plainDate } from '../../shared/calendar/plain-date.ts';
import type { PersonId } from '../../shared/domain/ids.ts';
import { newDatabase, rowsOf } from './office-for-tests.ts';
import { layoffsOfPerson } from './persons.ts';
import { personsByNik, personsLike } from './persons-alike.ts';
import { changesOf, originOf } from './persons-changes.ts';
import { areDistinct, listDistincts } from './persons-distinct.ts';
import { countLive, listPersons } from './persons-list.ts';
import { clashesOf } from './persons-merge-rows.ts';
import { formerHolders, formerNiksOf, liveIdsOf, recordsAbove, recordsOf } from './persons-merged.ts';
import { mergeNotesOf } from './persons-merges.ts';
import { BLOCK_KINDS, besideOf, changedSince, lastChange, sidesOf, stretchOf } from './persons-pairs.ts';
import { disputesOf, documentsOf, employmentsOf } from './persons-places.ts';
import type { ReadableDatabase, Tables } from './schema.ts';

const database = newDatabase();
database.raw.exec(`
  WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 19999)
  INSERT INTO person (id, nik, name, sort_key, fold_key, birth_place, birth_date, address, phone, phone_key, email, note,
    created_at, updated_at)
  SELECT printf('p%05d', i), iif(i % 9 = 0, NULL, printf('637201%010d', i)), 'Warga ' || (i % 5000),
    'warga ' || (i % 5000), 'warga ' || (i % 5000), '', iif(i % 5 = 0, NULL, date('1960-01-01', '+' || (i % 15000) || ' days')),
    '', '', iif(i % 3 = 0, '', '0811' || (i % 9000)), '', '', '', printf('2026-01-01T%05d', i) FROM n;
  WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 999)
  INSERT INTO person_merge (id, kept_id, gone_id, fields, gone_nik, moved, at, user_id)
  SELECT printf('m%05d', i), printf('p%05d', i), printf('p%05d', 10000 + i),
    json_object('nik', printf('63720300%08d', i)), printf('63720200%08d', i), '{}', '',
    '00000000-0000-7000-8000-000000000001' FROM n;
  UPDATE person SET merged_into = printf('p%05d', substr(id, 2) - 10000) WHERE id BETWEEN 'p10000' AND 'p10999';
  WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 999)
  INSERT INTO person_distinct (first_id, second_id, despite_nik, note, at, user_id)
  SELECT printf('p%05d', i), printf('p%05d', 5000 + i), 0, '', '2026-01-0' || (i % 9), '00000000-0000-7000-8000-000000000001'
    FROM n;
  ANALYZE;
`);

/** How SQLite answers the statements of a piece of work, a text for each. */
async function plansOf(work: (db: ReadableDatabase) => Promise<unknown>): Promise<readonly string[]> {
  const sent: CompiledQuery[] = [];
  const db: Kysely<Tables> = database.tables.withPlugin({
    transformQuery: ({ node }) => node,
    transformResult: async ({ result }) => result,
  });
  const executor = db.getExecutor();
  const original = executor.executeQuery.bind(executor);
  executor.executeQuery = (query, ...rest) => {
    sent.push(query);
    return original(query, ...rest);
  };
  await work(db);
  expect(sent.length).toBeGreaterThan(0);
  return sent.map((query) =>
    rowsOf(database, `EXPLAIN QUERY PLAN ${query.sql}`, ...query.parameters)
      .map((row) => String(row.detail))
      .join(' | '),
  );
}

const one = 'p00001' as PersonId;
const other = 'p05001' as PersonId;
const page = { sort: 'name', descending: false, after: null, limit: 100 } as const;
/** A whole table; counting or walking an index in its order reads no more than it has to. */
const WHOLE =
  /SCAN (person|person_change|person_merge|person_distinct|layoff_line|dispute_worker|employment|document|one|other)(?! USING (COVERING )?INDEX)\b(?! USING)/;

describe('Among twenty thousand people', () => {
  it.each<readonly [string, (db: ReadableDatabase) => Promise<unknown>]>([
    ['a name in any spelling', (db) => listPersons(db, { ...page, text: 'Wargaa 4999' })],
    ['a NIK with a wrong digit', (db) => listPersons(db, { ...page, text: '6372010000000001' })],
    [
      'who looks like the one being typed',
      (db) =>
        personsLike(db, { nik: '6372010000000001', name: 'Wargaa 1', birthDate: plainDate('1985-05-17') }),
    ],
    ['who carries or carried a NIK', (db) => personsByNik(db, ['6372010000000001', '6372020000000001'])],
    ['who was known by a NIK', (db) => formerHolders(db, ['6372020000000001'])],
    ['where a record belongs now', (db) => liveIdsOf(db, ['p10001'])],
    ['the records of one person', (db) => recordsOf(db, one)],
    ['the records above one', (db) => recordsAbove(db, 'p10001' as PersonId)],
    ['the NIKs of one person', (db) => formerNiksOf(db, [one])],
    ['the history of one person', (db) => changesOf(db, one)],
    ['how a record came to be', (db) => originOf(db, one)],
    ['the merges into a record', (db) => mergeNotesOf(db, one)],
    ['where two records clash', (db) => clashesOf(db, one, other)],
    ['whether two are distinct', (db) => areDistinct(db, one, other)],
    ['who is beside one', async (db) => besideOf(db, (await sidesOf(db, [one]))[0] as never)],
    ['who changed since', (db) => changedSince(db, '2026-01-01T19990', 100)],
    ['the last change', (db) => lastChange(db)],
    ['the layoffs of one person', (db) => layoffsOfPerson(db, one)],
    ['the disputes of one person', (db) => disputesOf(db, one)],
    ['the jobs of one person', (db) => employmentsOf(db, one)],
    ['the documents of one person', (db) => documentsOf(db, one)],
  ])('reads no whole table: %s', async (_, work) => {
    for (const plan of await plansOf(work)) expect(plan).not.toMatch(WHOLE);
  });

  it.each(BLOCK_KINDS)('walks along an index to compare them, and sorts nothing: %s', async (kind) => {
    const [plan = ''] = await plansOf((db) => stretchOf(db, kind, '0'));
    expect(plan).toMatch(/SEARCH person USING (COVERING )?INDEX person_by_(birth|phone|nik|nik_end)\b/);
    expect(plan).not.toContain('TEMP B-TREE');
  });

  it('counts them from indexes alone', async () => {
    for (const plan of await plansOf((db) => countLive(db)))
      expect(plan.match(/(SCAN|SEARCH) person/g)?.length).toBe(
        plan.match(/(SCAN|SEARCH) person USING COVERING INDEX/g)?.length,
      );
  });

  it('reads those who are said to be two in the order of saying', async () => {
    const first = await listDistincts(database.tables, { after: null, limit: 50 });
    const [plan = ''] = await plansOf((db) => listDistincts(db, { after: first.next, limit: 50 }));
    expect(plan).toMatch(/SEARCH person_distinct USING (COVERING )?INDEX person_distinct_by_day/);
    expect(plan).not.toContain('TEMP B-TREE');
    const second = await listDistincts(database.tables, { after: first.next, limit: 2000 });
    expect(first.rows.length + second.rows.length).toBe(1000);
  });
});
