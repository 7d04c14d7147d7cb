import type { CompiledQuery } from 'kysely';
import { describe, expect, it } from 'vitest';
import { plainDate } from '../../shared/calendar/plain-date.ts';
import type { LayoffReportId } from '../../shared/domain/ids.ts';
import { nextDeadlines } from '../services/open-deadlines.ts';
import { DEADLINE_SOURCES } from './deadline-sources.ts';
import { newDatabase, rowsOf } from './office-for-tests.ts';
import type { ReadableDatabase } from './schema.ts';

/* Ten years of an office: 4,000 reports of 2,000 firms, 100,000 lines, half of the workers silent about their notice. */
const database = newDatabase();
database.raw.exec(`
  WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 1999)
  INSERT INTO employer (id, name, sort_key, address, nib, npp, npwp, phone, email, leader_name, leader_position, note,
    created_at, updated_at)
  SELECT printf('e%05d', i), 'PT CONTOH ' || i, 'contoh ' || i, '', '', '', '', '', '', '', '', '', '', '' FROM n;
  WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 3999)
  INSERT INTO layoff_report (id, employer_id, received_on, received_time, employer_letter_number, employer_letter_subject,
    documents, other_documents, note, state, created_at, updated_at)
  SELECT printf('r%05d', i), printf('e%05d', i % 2000), date('2017-01-01', '+' || (i % 3600) || ' days'), '', '', '',
    '[]', '', '', iif(i % 9 = 0, 'withdrawn', 'recorded'), '', '' FROM n;
  WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 99999)
  INSERT INTO person (id, name, sort_key, birth_place, address, phone, email, note, created_at, updated_at)
  SELECT printf('p%06d', i), 'Warga CONTOH', 'contoh', '', '', '', '', '', '', '' FROM n;
  DROP TRIGGER layoff_line_counted_in;
  WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 99999)
  INSERT INTO layoff_line (id, report_id, person_id, line_number, kpj, position, layoff_date, notice_received_on, response,
    note, created_at)
  SELECT printf('l%06d', i), printf('r%05d', i % 4000), printf('p%06d', i), i, '', '',
    date('2017-01-01', '+' || ((i % 4000) % 3600) || ' days'), date('2016-12-20', '+' || ((i % 4000) % 3600) || ' days'),
    iif(i % 2 = 0, 'accepts', 'silent'), '', '' FROM n;
`);
const TODAY = plainDate('2026-11-01');

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
  await work(db);
  expect(sent.length).toBeGreaterThan(0);
  return sent.map((query) =>
    rowsOf(database, `EXPLAIN QUERY PLAN ${query.sql}`, ...query.parameters)
      .map((row) => String(row.detail))
      .join(' | '),
  );
}

describe('The clocks of ten years of reports', () => {
  it.each([
    [0, /SEARCH layoff_line USING INDEX layoff_line_by_layoff_date \(layoff_date>/],
    [1, /SEARCH layoff_line USING INDEX layoff_line_by_notice \(notice_received_on>/],
  ] as const)('are found by the days that start them, from the index (source %i)', async (source, index) => {
    const plans = await plansOf(async (db) => DEADLINE_SOURCES[source]?.running(db, TODAY));
    expect(plans.at(-1)).toMatch(index);
    for (const plan of plans) {
      expect(plan).not.toMatch(/SCAN (layoff_line|layoff_report|employer)\b/);
      expect(plan).not.toMatch(/AUTOMATIC/);
    }
  });

  it.each([0, 1])('of one report are found by the report (source %i)', async (source) => {
    const id = 'r00002' as LayoffReportId;
    const plans = await plansOf(async (db) =>
      DEADLINE_SOURCES[source]?.of(db, { kind: 'layoff-report', id }),
    );
    expect(plans.at(-1)).toMatch(/SEARCH layoff_line USING [A-Z ]*INDEX \w+ \(report_id=\?/);
    for (const plan of plans) expect(plan).not.toMatch(/SCAN (layoff_line|layoff_report|employer)\b/);
  });

  it('are counted out, each report once', async () => {
    const rows = await nextDeadlines(database.tables, TODAY, 200);
    // Claims run for six months; what was reported to BPJS by the last week of October is over.
    const reports = rowsOf(
      database,
      `SELECT DISTINCT report_id FROM layoff_line JOIN layoff_report ON layoff_report.id = report_id
        WHERE layoff_date >= '2026-05-01' AND state <> 'withdrawn' ORDER BY report_id`,
    );
    const claims = rows.filter(({ code }) => code === 'jkp-claim').map(({ subject }) => subject.id);
    expect([...claims].sort()).toEqual(reports.map((row) => row.report_id));
    expect(claims.length).toBeGreaterThan(100);
    const withdrawn = rows.filter(({ subject }) => Number(subject.id.slice(1)) % 9 === 0);
    expect(withdrawn).toEqual([]);
  });
});
