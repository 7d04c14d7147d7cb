import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PersonId } from '../../shared/domain/ids.ts';
import { PERSON_FIELDS } from '../../shared/domain/person.ts';
import { addEmployer, addPerson, addReport, oneValue, rowsOf, USER } from '../database/office-for-tests.ts';
import { MOVED_TABLES } from '../database/persons-merge-rows.ts';
import { renewProofs } from '../services/renew-referral-proofs.ts';
import { disputeInput } from './disputes-for-tests.ts';
import { type TestOffice, testOffice } from './office-for-tests.ts';

/* Merges and undos in any order, on people with rows everywhere. */

const PEOPLE = 7;
const FREE = ['person_change', 'person_merge', 'audit', 'sqlite_sequence'];
/** What every writing moves on and nothing reads as a fact. */
const MOVING = new Set(['version', 'updated_at']);

/** Everything on record but histories, as text that two states have in common when they are the same. */
function dump(office: TestOffice): Readonly<Record<string, readonly string[]>> {
  const tables = rowsOf(
    office.database,
    `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'search_index_%'
      AND name NOT LIKE 'letter_text_%' ORDER BY name`,
  )
    .map(({ name }) => String(name))
    .filter((name) => !FREE.includes(name));
  return Object.fromEntries(
    tables.map((name) => [
      name,
      rowsOf(office.database, `SELECT * FROM "${name}"`)
        // The search counts its rows anew when one comes back.
        .map((row) =>
          JSON.stringify(
            Object.entries(row).filter(
              ([column]) => !MOVING.has(column) && !(name === 'search_entry' && column === 'id'),
            ),
          ),
        )
        .sort(),
    ]),
  );
}

const anyText = fc.constantFrom('', 'A', 'B', 'C');
const person = fc.record({
  nik: fc.boolean(),
  sex: fc.constantFrom(null, 'L' as const, 'P' as const),
  citizenship: fc.constantFrom(null, 'WNI' as const, 'WNA' as const),
  phone: anyText,
  address: anyText,
  note: anyText,
  /** On which of three reports and disputes, and how much else. */
  reports: fc.subarray([0, 1, 2]),
  disputes: fc.subarray([0, 1]),
  others: fc.subarray(['employment', 'consultation', 'letter_draft', 'referral', 'job_seeker'] as const),
});
type Made = typeof person extends fc.Arbitrary<infer One> ? One : never;

const step = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('merge' as const),
      kept: fc.nat(PEOPLE - 1),
      gone: fc.nat(PEOPLE - 1),
      take: fc.subarray([...PERSON_FIELDS]),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('undo' as const), at: fc.nat(20) }) },
);

function addOther(
  office: TestOffice,
  table: Made['others'][number],
  id: string,
  index: number,
  firm: string,
) {
  const run = (sql: string, ...values: readonly unknown[]) => office.database.raw.prepare(sql).run(...values);
  const key = `${table}-${index}`;
  if (table === 'employment')
    run(
      `INSERT INTO employment (id, person_id, employer_id, position, work_place, union_name, kpj, programmes, note,
        created_at, updated_at) VALUES (?, ?, ?, '', '', '', '', '{}', '', '', '')`,
      key,
      id,
      firm,
    );
  else if (table === 'consultation')
    run(
      `INSERT INTO consultation (id, on_date, time, side, name, phone, company, topic, question, answer, outcome,
        officer, person_id, created_at, updated_at)
        VALUES (?, '2026-03-02', '', 'pekerja', '', '', '', 'phk', '', '', 'answered', '', ?, '', '')`,
      key,
      id,
    );
  else if (table === 'letter_draft')
    run(
      `INSERT INTO letter_draft (id, kind, subject_kind, subject_id, dated, number_choice, eoffice, typed, created_at,
        updated_at, updated_by) VALUES (?, 'free', 'person', ?, '2026-03-02', '{}', 0, '{}', '', '', ?)`,
      key,
      id,
      USER,
    );
  else if (table === 'referral')
    run(
      `INSERT INTO referral (id, person_id, employer_id, layoff_date, stage, created_at, updated_at)
        VALUES (?, ?, ?, ?, '', '', '')`,
      key,
      id,
      firm,
      `2026-01-0${1 + (index % 3)}`,
    );
  else
    run(
      `INSERT INTO job_seeker (person_id, card_number, education, experience, occupation, wanted, match_key, regions,
        licences, training_wish, updated_at) VALUES (?, '', '', '', '', '', '', '[]', '[]', '', '')`,
      id,
    );
}

async function peopled(made: readonly Made[]) {
  const office = await testOffice();
  const firm = await addEmployer(office.database, 'PT CONTOH');
  const ids: PersonId[] = [];
  for (const [index, one] of made.entries())
    ids.push(
      await addPerson(office.database, `Orang CONTOH ${index % 3}`, {
        nik: one.nik ? `637201570585000${index}` : null,
        sex: one.sex,
        citizenship: one.citizenship,
        phone: one.phone,
        address: one.address,
        note: one.note,
      }),
    );
  const reports: string[] = [];
  for (const date of ['2026-02-02', '2026-02-03', '2026-02-04'])
    reports.push(await addReport(office.database, firm, { receivedOn: date as never }));
  const line = office.database.raw.prepare(
    `INSERT INTO layoff_line (id, report_id, person_id, line_number, kpj, position, layoff_date, response, note, created_at)
      VALUES (?, ?, ?, ?, '', '', ?, 'silent', '', '')`,
  );
  made.forEach((one, index) => {
    for (const report of one.reports)
      line.run(
        `l${index}-${report}`,
        reports[report],
        ids[index],
        index,
        `2026-03-0${1 + ((index + report) % 9)}`,
      );
    for (const table of one.others) addOther(office, table, ids[index] ?? '', index, firm);
  });
  for (const which of [0, 1]) {
    const personIds = ids.filter((_, index) => made[index]?.disputes.includes(which));
    if (personIds.length > 0)
      await office.procedure('disputes.register', {
        dispute: disputeInput(firm),
        documents: [],
        lineIds: [],
        personIds,
      });
  }
  // Rows made by hand say what their events and the records say.
  await office.database.tables
    .transaction()
    .execute((db) => renewProofs({ db: db as never, now: office.now }, { personIds: ids }));
  return { office, ids };
}

/** What holds at every moment. */
function expectSound(office: TestOffice) {
  const none = (statement: string) => expect(rowsOf(office.database, statement)).toEqual([]);
  // Whatever names a person names one who is not merged; a single row may stay behind under its own.
  for (const { table, owner, only, single } of MOVED_TABLES)
    if (!single)
      none(`SELECT * FROM ${table} WHERE ${only ?? '1'} AND NOT EXISTS (SELECT 1 FROM person
        WHERE id = ${table}.${owner} AND merged_into IS NULL)`);
  none('SELECT nik FROM person WHERE nik IS NOT NULL GROUP BY nik HAVING count(*) > 1');
  none('SELECT id FROM person WHERE merged_into IS NOT NULL AND nik IS NOT NULL');
  none(`SELECT id FROM layoff_report WHERE without_nik <> (SELECT count(*) FROM layoff_line
    JOIN person ON person.id = layoff_line.person_id WHERE report_id = layoff_report.id AND nik IS NULL)`);
  none(`SELECT id FROM person WHERE last_layoff_date IS NOT (SELECT max(layoff_date) FROM layoff_line
    WHERE person_id = person.id)`);
  none(`SELECT dispute.id FROM dispute WHERE first_worker <> (SELECT person.name FROM dispute_worker
    JOIN person ON person.id = dispute_worker.person_id WHERE dispute_id = dispute.id ORDER BY line_number LIMIT 1)`);
  none(`SELECT id FROM person WHERE (merged_into IS NULL) <> EXISTS (SELECT 1 FROM search_entry
    WHERE kind = 'person' AND subject_id = person.id)`);
  none('PRAGMA foreign_key_check');
}

describe('People with rows everywhere', () => {
  it('are as they were when every merge is undone, in whatever order they were made and undone', async () => {
    let merged = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(person, { minLength: PEOPLE, maxLength: PEOPLE }),
        fc.array(step, { minLength: 3, maxLength: 14 }),
        fc.infiniteStream(fc.nat(1000)),
        async (made, steps, numbers) => {
          const { office, ids } = await peopled(made);
          const start = dump(office);
          const inForce: string[] = [];
          const undo = async (at: number) => {
            const [mergeId] = inForce.splice(at % inForce.length, 1);
            const outcome = await office.procedure('persons.unmerge', { mergeId: mergeId ?? '' });
            expect(outcome).toMatchObject({ missing: 0, keptFields: [], nikWith: null });
          };
          for (const one of steps) {
            if (one.kind === 'undo') {
              if (inForce.length > 0) await undo(one.at);
            } else {
              const [kept, gone] = [
                await office.procedure('persons.get', { id: ids[one.kept] ?? '' }),
                await office.procedure('persons.get', { id: ids[one.gone] ?? '' }),
              ];
              const done = await office
                .procedure('persons.merge', {
                  keptId: kept.person.id,
                  keptVersion: kept.person.version,
                  goneId: gone.person.id,
                  goneVersion: gone.person.version,
                  take: one.take,
                })
                .catch((error: { fault?: { code: string } }) => {
                  expect(error.fault?.code).toBe('merge-refused');
                  return null;
                });
              if (done) {
                inForce.push(done.mergeId);
                merged += 1;
              }
            }
            expectSound(office);
          }
          while (inForce.length > 0) {
            await undo(numbers.next().value);
            expectSound(office);
          }
          expect(dump(office)).toEqual(start);
          expect(oneValue(office.database, 'SELECT count(*) FROM person WHERE merged_into IS NOT NULL')).toBe(
            0,
          );
          await office.database.close();
        },
      ),
      { numRuns: 40 },
    );
    expect(merged).toBeGreaterThan(20);
  }, 240_000);
});
