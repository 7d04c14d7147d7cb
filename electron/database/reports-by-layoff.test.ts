import { describe, expect, it } from 'vitest';
import { plainDate } from '../../shared/calendar/plain-date.ts';
import {
  addEmployer,
  addLine,
  addPerson,
  addReport,
  newDatabase,
  rowsOf,
  write,
} from './office-for-tests.ts';
import { reportsStatement, reportsWithLayoffsFrom } from './reports-by-layoff.ts';

describe('Reports by the days of their layoffs', () => {
  it('count the workers laid off from a day on, without the reports that are withdrawn', async () => {
    const database = newDatabase();
    const reportOf = async (name: string, receivedOn: string, dates: readonly string[]) => {
      const report = await addReport(database, await addEmployer(database, name), {
        receivedOn: plainDate(receivedOn),
      });
      for (const [index, date] of dates.entries()) {
        const person = await addPerson(database, `${name} ${index} (CONTOH)`);
        await addLine(database, report, person, { layoffDate: plainDate(date) });
      }
      return report;
    };
    const first = await reportOf('PT Satu', '2026-03-01', ['2026-03-30', '2026-03-31', '2026-04-01']);
    const second = await reportOf('PT Dua', '2026-03-02', ['2026-12-31']);
    await reportOf('PT Tiga', '2026-03-03', ['2026-03-30']);
    const withdrawn = await reportOf('PT Empat', '2026-03-04', ['2026-12-31']);
    await write(database, (db) =>
      db.updateTable('layoff_report').set({ state: 'withdrawn' }).where('id', '=', withdrawn).execute(),
    );
    const from = (limit: number) => reportsWithLayoffsFrom(database.tables, plainDate('2026-03-31'), limit);
    expect(await from(10)).toEqual([
      { id: second, employerName: 'PT Dua', workers: 1 },
      { id: first, employerName: 'PT Satu', workers: 2 },
    ]);
    expect(await from(1)).toHaveLength(1);
  });

  it('are found by the index of layoff days, not by going through every line', async () => {
    const database = newDatabase();
    database.raw.exec(`
      WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 99)
      INSERT INTO employer (id, name, sort_key, address, nib, npp, npwp, phone, email, leader_name, leader_position,
        note, created_at, updated_at)
      SELECT 'e' || i, 'PT ' || i, 'pt ' || i, '', '', '', '', '', '', '', '', '', '', '' FROM n;
      WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 1999)
      INSERT INTO layoff_report (id, employer_id, received_on, received_time, employer_letter_number,
        employer_letter_subject, documents, other_documents, note, state, created_at, updated_at)
      SELECT 'r' || i, 'e' || (i % 100), '2026-01-01', '', '', '', '[]', '', '', 'recorded', '', '' FROM n;
      WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 19999)
      INSERT INTO person (id, name, sort_key, birth_place, address, phone, email, note, created_at, updated_at)
      SELECT 'p' || i, 'Warga ' || i, 'warga ' || i, '', '', '', '', '', '', '' FROM n;
      WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 19999)
      INSERT INTO layoff_line (id, report_id, person_id, line_number, kpj, position, layoff_date, response, note,
        created_at)
      SELECT 'l' || i, 'r' || (i % 2000), 'p' || i, i, '', '', date('2020-01-01', '+' || (i % 2500) || ' days'),
        'accepts', '', '' FROM n;
    `);
    const day = plainDate('2026-10-01');
    const plan = () =>
      rowsOf(
        database,
        `EXPLAIN QUERY PLAN ${reportsStatement(database.tables, day)}`,
        day,
        'withdrawn',
        500,
      ).map((row) => String(row.detail));
    for (const analyse of ['', 'ANALYZE']) {
      database.raw.exec(analyse);
      const [first = '', ...rest] = plan();
      expect(first).toMatch(/SEARCH layoff_line USING .*INDEX layoff_line_by_layoff_date/);
      expect(rest.filter((detail) => detail.startsWith('SCAN'))).toEqual([]);
    }
  });
});
