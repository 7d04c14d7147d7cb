import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainDate } from '../../shared/calendar/plain-date.ts';
import type { LayoffLineId, PersonId } from '../../shared/domain/ids.ts';
import { LAYOFF_RESPONSES } from '../../shared/domain/layoff.ts';
import { removeLayoffLines, saveLayoffLine, setResponses } from './layoff-lines.ts';
import { getLayoffReport, saveLayoffReport } from './layoff-reports.ts';
import {
  AUTHOR,
  addEmployer,
  addLine,
  addPerson,
  addReport,
  lineInput,
  NOW,
  newDatabase,
  personInput,
  reportInput,
  rowsOf,
  write,
} from './office-for-tests.ts';
import { savePerson } from './persons.ts';

const RECOUNT = `SELECT layoff_report.id,
  count(layoff_line.id) AS workers,
  count(*) FILTER (WHERE response = 'accepts') AS accepts,
  count(*) FILTER (WHERE response = 'refuses') AS refuses,
  count(*) FILTER (WHERE response = 'silent') AS silent,
  count(layoff_line.id) FILTER (WHERE nik IS NULL) AS without_nik
  FROM layoff_report LEFT JOIN layoff_line ON report_id = layoff_report.id LEFT JOIN person ON person.id = person_id
  GROUP BY layoff_report.id ORDER BY layoff_report.id`;
const COUNTED = 'SELECT id, workers, accepts, refuses, silent, without_nik FROM layoff_report ORDER BY id';

/** The newest layoff of everyone, reckoned from the lines: latest date, then the line written last. */
const NEWEST = `SELECT person.id, newest.layoff_date AS date, newest.employer_id AS employer FROM person LEFT JOIN (
  SELECT person_id, layoff_date, employer_id, row_number() OVER (
    PARTITION BY person_id ORDER BY ifnull(layoff_date, '') DESC, layoff_line.rowid DESC) AS place
  FROM layoff_line JOIN layoff_report ON layoff_report.id = report_id) AS newest
  ON newest.person_id = person.id AND place = 1 ORDER BY person.id`;
const KEPT = 'SELECT id, last_layoff_date AS date, last_employer_id AS employer FROM person ORDER BY id';

const DATES = [null, plainDate('2025-12-31'), plainDate('2026-01-31'), plainDate('2026-03-31')];

const operation = fc.oneof(
  fc.record({
    kind: fc.constant('add' as const),
    report: fc.nat(2),
    person: fc.nat(4),
    response: fc.constantFrom(...LAYOFF_RESPONSES),
    date: fc.constantFrom(...DATES),
  }),
  fc.record({ kind: fc.constant('remove' as const), line: fc.nat(20) }),
  fc.record({
    kind: fc.constant('answer' as const),
    lines: fc.array(fc.nat(20), { maxLength: 4 }),
    response: fc.constantFrom(...LAYOFF_RESPONSES),
  }),
  fc.record({
    kind: fc.constant('change' as const),
    line: fc.nat(20),
    response: fc.constantFrom(...LAYOFF_RESPONSES),
    date: fc.constantFrom(...DATES),
  }),
  fc.record({ kind: fc.constant('nik' as const), person: fc.nat(4), has: fc.boolean() }),
  fc.record({ kind: fc.constant('firm' as const), report: fc.nat(2), firm: fc.nat(1) }),
);

describe('The counts of a report and the newest layoff of a worker', () => {
  it('agree with a recount after anything that can happen to lines, people and reports', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(operation, { minLength: 1, maxLength: 25 }), async (operations) => {
        const database = newDatabase();
        const firms = [await addEmployer(database, 'PT Satu'), await addEmployer(database, 'PT Dua')];
        const reports = [];
        for (const index of [0, 1, 0]) reports.push(await addReport(database, firms[index] as never));
        const people: PersonId[] = [];
        for (let index = 0; index < 5; index += 1) people.push(await addPerson(database, `Warga ${index}`));
        for (const step of operations) {
          const lines = rowsOf(database, 'SELECT id, report_id FROM layoff_line ORDER BY rowid');
          const lineAt = (index: number): Record<string, unknown> | undefined =>
            lines[index % Math.max(lines.length, 1)];
          if (step.kind === 'add') {
            const report = reports[step.report];
            const person = people[step.person];
            if (!report || !person) throw new Error('no such report or person');
            await addLine(database, report, person, { response: step.response, layoffDate: step.date }).catch(
              (error: unknown) => expect(error).toMatchObject({ fault: { code: 'worker-present' } }),
            );
          } else if (step.kind === 'remove') {
            const line = lineAt(step.line);
            if (line)
              await write(database, (tx) =>
                removeLayoffLines(tx, line.report_id as never, [line.id as string]),
              );
          } else if (step.kind === 'answer') {
            const chosen = step.lines.map(lineAt).filter((line) => line !== undefined);
            const [first] = chosen;
            if (first)
              await write(database, (tx) =>
                setResponses(
                  tx,
                  first.report_id as never,
                  chosen.map((line) => line.id as string),
                  step.response,
                  null,
                ),
              );
          } else if (step.kind === 'change') {
            const line = lineAt(step.line);
            const facts = lineInput(personInput('-'), { response: step.response, layoffDate: step.date });
            if (line) await write(database, (tx) => saveLayoffLine(tx, line.id as LayoffLineId, facts));
          } else if (step.kind === 'nik') {
            const person = people[step.person];
            if (!person) throw new Error('no such person');
            const [{ version } = { version: 0 }] = rowsOf(
              database,
              'SELECT version FROM person WHERE id = ?',
              person,
            );
            const nik = step.has ? `637201010180000${step.person}` : null;
            await write(database, (tx) =>
              savePerson(tx, person, Number(version), personInput(`Warga ${step.person}`, { nik }), AUTHOR),
            );
          } else {
            const report = reports[step.report];
            const firm = firms[step.firm];
            if (!report || !firm) throw new Error('no such report or firm');
            await write(database, (tx) => saveLayoffReport(tx, report, reportInput(firm), NOW));
          }
        }
        expect(rowsOf(database, COUNTED)).toEqual(rowsOf(database, RECOUNT));
        expect(rowsOf(database, KEPT)).toEqual(rowsOf(database, NEWEST));
        await database.close();
      }),
      { numRuns: 60 },
    );
  });
});

describe('A worker', () => {
  it('was last laid off by the firm whose line was written last, where two name the same day', async () => {
    const database = newDatabase();
    const firms = [
      await addEmployer(database, 'PT Satu'),
      await addEmployer(database, 'PT Dua'),
      await addEmployer(database, 'PT Tiga'),
    ];
    const person = await addPerson(database, 'Warga');
    const lastFirm = () => rowsOf(database, 'SELECT last_employer_id AS firm FROM person')[0]?.firm;
    const lines = [];
    for (const firm of firms) {
      const report = await addReport(database, firm);
      lines.push({ report, line: await addLine(database, report, person) });
    }
    expect(lastFirm()).toBe(firms[2]);
    // The newest one goes: the second of the two that are left counts, not any of them.
    const [, , third] = lines;
    if (!third) throw new Error('no third line');
    await write(database, (tx) => removeLayoffLines(tx, third.report, [third.line]));
    expect(lastFirm()).toBe(firms[1]);
  });

  it('stands on a report once', async () => {
    const database = newDatabase();
    const report = await addReport(database, await addEmployer(database, 'PT Satu'));
    const person = await addPerson(database, 'Warga');
    await addLine(database, report, person);
    await expect(addLine(database, report, person)).rejects.toMatchObject({
      fault: { code: 'worker-present' },
    });
    expect((await getLayoffReport(database.tables, report)).counts).toEqual({
      workers: 1,
      accepts: 1,
      refuses: 0,
      silent: 0,
      withoutNik: 1,
    });
  });

  it('keeps the lines of another report when lines are removed or answered by id', async () => {
    const database = newDatabase();
    const firm = await addEmployer(database, 'PT Satu');
    const [one, two] = [await addReport(database, firm), await addReport(database, firm)];
    const line = await addLine(database, one, await addPerson(database, 'Warga'));
    expect(await write(database, (tx) => removeLayoffLines(tx, two, [line]))).toBe(0);
    expect(await write(database, (tx) => setResponses(tx, two, [line], 'refuses', null))).toBe(0);
    expect(rowsOf(database, 'SELECT response FROM layoff_line')).toEqual([{ response: 'accepts' }]);
  });
});
