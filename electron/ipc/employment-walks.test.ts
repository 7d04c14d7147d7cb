import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainDate } from '../../shared/calendar/plain-date.ts';
import type {
  ContributionChange,
  PersonContributions,
} from '../../shared/domain/employment/contribution-record.ts';
import { EMPLOYMENT_POINTS, EMPLOYMENT_VERDICTS } from '../../shared/domain/employment/employment.ts';
import type { FirmWorkerRow } from '../../shared/domain/employment/firm-workers.ts';
import { monthsOf } from '../../shared/domain/employment/sources-for-tests.ts';
import { judgeEmployment } from '../../shared/domain/employment/verdict.ts';
import type { EmployerId, PersonId } from '../../shared/domain/ids.ts';
import { neededProgrammes } from '../../shared/law/jkp-programmes.ts';
import { shippedRules } from '../../shared/law/shipped-rules.ts';
import {
  addEmployer,
  addLine,
  addPerson,
  addReport,
  oneValue,
  rowsOf,
} from '../database/office-for-tests.ts';
import type { ReadableDatabase } from '../database/schema.ts';
import { firmPage, firmStep } from '../services/firm-workers.ts';
import { stageContributions } from './contribution-lists-for-tests.ts';
import { commit, type TestOffice, testOffice } from './office-for-tests.ts';
import { AS_OF, jobInput } from './readiness-for-tests.ts';

/* Sixty people: merges, lists, edits by hand and decisions in any order, some of them taken back on the way. */

const PEOPLE = 60;
const RUNS = 6;
const MONTHS = ['2026-01', '2026-02', '2026-03', '2026-04'] as const;
const HEADS = ['Jan 2026', 'Feb 2026', 'Mar 2026', 'Apr 2026'];
const WORDS = { paid: 'lunas', arrears: 'tunggakan', unreported: 'belum lapor' } as const;
const NEEDED = neededProgrammes(shippedRules, AS_OF);
const kpj = (index: number) => String(12_000_000_000 + index);

interface Scene {
  readonly office: TestOffice;
  readonly firm: EmployerId;
  readonly people: readonly PersonId[];
  readonly jobs: readonly string[];
}

/** Every person has a job at the firm, each begun on a day of its own; every second one stands in a layoff report. */
async function scene(): Promise<Scene> {
  const office = await testOffice();
  office.now = new Date(`${AS_OF}T02:00:00.000Z`);
  const firm = await addEmployer(office.database, 'PT CONTOH Karet', { scale: 'besar' });
  const report = await addReport(office.database, firm);
  const people: PersonId[] = [];
  const jobs: string[] = [];
  for (let index = 0; index < PEOPLE; index += 1) {
    const person = await addPerson(office.database, `Orang CONTOH ${index}`, {
      birthDate: plainDate('1990-08-17'),
    });
    if (index % 2 === 0) await addLine(office.database, report, person);
    const { employment } = await office.procedure('employments.create', {
      employment: jobInput(person, firm, {
        kpj: kpj(index),
        startDate: plainDate(`2015-0${1 + (index % 9)}-0${1 + (Math.floor(index / 9) % 9)}`),
        endDate: index % 2 === 0 ? plainDate('2026-03-31') : null,
      }),
      asOf: AS_OF,
    });
    people.push(person);
    jobs.push(employment.id);
    if (index % 3 === 0)
      await office.procedure('contributions.save', {
        employmentId: employment.id,
        source: 'typed',
        months: monthsOf('2025-11', 4, index % 2 === 0 ? 'paid' : 'arrears').map((one) => ({ ...one })),
      });
  }
  return { office, firm, people, jobs };
}

const COMPARED = {
  person: 'id, nik, name, birth_date, phone, merged_into',
  employment: 'id, person_id, employer_id, start_date, end_date, kpj, batch_id, merged_from',
  contribution: 'employment_id, month, state, wage, source, batch_id',
  contribution_former: '*',
  layoff_line: 'id, person_id, merged_from',
};
const stateOf = ({ database }: TestOffice) =>
  Object.fromEntries(
    Object.entries(COMPARED).map(([table, columns]) => [
      table,
      rowsOf(database, `SELECT ${columns} FROM ${table} ORDER BY 1, 2`),
    ]),
  );

/** Mostly the same few, so that what is done to one comes together. */
const index = fc.oneof({ weight: 3, arbitrary: fc.nat(5) }, { weight: 1, arbitrary: fc.nat(PEOPLE - 1) });
const state = fc.constantFrom('paid' as const, 'arrears' as const, 'unreported' as const);
const step = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('merge' as const), kept: index, gone: index }) },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('list' as const),
      rows: fc.array(fc.tuple(index, fc.array(fc.option(state), { minLength: 4, maxLength: 4 })), {
        minLength: 1,
        maxLength: 6,
      }),
      stranger: fc.boolean(),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('edit' as const),
      job: index,
      months: fc.dictionary(fc.constantFrom(...MONTHS), fc.option(state), { minKeys: 1 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('decide' as const),
      job: index,
      point: fc.constantFrom(...EMPLOYMENT_POINTS),
      verdict: fc.constantFrom(...EMPLOYMENT_VERDICTS),
    }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('undo' as const), at: fc.nat(1000) }) },
);
type Step = typeof step extends fc.Arbitrary<infer One> ? One : never;

/** What a step did, and how it is taken back. */
interface Done {
  readonly kind: 'merge' | 'list' | 'edit' | 'decide';
  readonly undo: () => Promise<unknown>;
}

async function doMerge({ office, people }: Scene, { kept, gone }: { kept: number; gone: number }) {
  const one = await office.procedure('persons.get', { id: people[kept] ?? '' });
  const other = await office.procedure('persons.get', { id: people[gone] ?? '' });
  const done = await office
    .procedure('persons.merge', {
      keptId: one.person.id,
      keptVersion: one.person.version,
      goneId: other.person.id,
      goneVersion: other.person.version,
      take: ['name'],
    })
    .catch((error: { fault?: { code: string } }) => {
      expect(error.fault?.code).toBe('merge-refused');
      return null;
    });
  if (done === null) return null;
  return {
    kind: 'merge' as const,
    undo: () => office.procedure('persons.unmerge', { mergeId: done.mergeId }),
  };
}

let strangers = 0;

async function doList({ office, firm }: Scene, { rows, stranger }: Extract<Step, { kind: 'list' }>) {
  strangers += stranger ? 1 : 0;
  const batch = await stageContributions(
    office,
    { firm, today: AS_OF },
    [
      ...rows.map(([who, states]) => [
        null,
        `Orang CONTOH ${who}`,
        kpj(who),
        4_000_000,
        ...states.map((one) => (one === null ? null : WORDS[one])),
      ]),
      ...(stranger
        ? [
            [
              `637201${4_107_900_000 + strangers}`,
              `Orang BARU CONTOH ${strangers}`,
              null,
              null,
              'lunas',
              null,
              null,
              null,
            ],
          ]
        : []),
    ],
    ['NIK', 'Nama', 'KPJ', 'Upah', ...HEADS],
  );
  await office.procedure('imports.decide', { batchId: batch.id, rows: null, decision: 'different' });
  await commit(office, batch.id, 'nearest');
  return { kind: 'list' as const, undo: () => office.procedure('imports.undo', { batchId: batch.id }) };
}

async function doEdit({ office, jobs }: Scene, { job, months }: Extract<Step, { kind: 'edit' }>) {
  const employmentId = jobs[job] ?? '';
  const changes = Object.entries(months).map(
    ([month, one]): ContributionChange => ({ month: month as never, state: one, wage: null }),
  );
  const { former } = await office.procedure('contributions.save', {
    employmentId,
    source: 'typed',
    months: changes,
  });
  return {
    kind: 'edit' as const,
    undo: () =>
      office.procedure('contributions.save', { employmentId, source: 'typed', months: [...former] }),
  };
}

async function doDecide({ office, jobs }: Scene, { job, point, verdict }: Extract<Step, { kind: 'decide' }>) {
  const id = jobs[job] ?? '';
  const decide = (now: typeof verdict | null) =>
    office.procedure('employments.overrule', {
      id,
      point,
      verdict: now,
      reason: 'Dilihat sendiri',
      asOf: AS_OF,
    });
  const { standing } = await office.procedure('employments.get', { id, asOf: AS_OF });
  const before = standing.points.find((one) => one.point === point)?.overrule?.verdict ?? null;
  await decide(verdict);
  return { kind: 'decide' as const, undo: () => decide(before) };
}

const takeStep = (scene: Scene, one: Exclude<Step, { kind: 'undo' }>): Promise<Done | null> => {
  if (one.kind === 'merge') return doMerge(scene, one);
  if (one.kind === 'list') return doList(scene, one);
  return one.kind === 'edit' ? doEdit(scene, one) : doDecide(scene, one);
};

const audited = ({ office }: Scene) => Number(oneValue(office.database, 'SELECT count(*) FROM audit'));

/** The workers of the firm as the screen shows them. */
async function firmRows(db: ReadableDatabase, firm: EmployerId): Promise<readonly FirmWorkerRow[]> {
  const question = { employerId: firm, asOf: AS_OF };
  while ((await firmStep(db, question)).left > 0);
  const page = firmPage(db, {
    ...question,
    verdict: null,
    arrears: false,
    month: null,
    text: '',
    sort: 'name',
    descending: false,
    after: null,
    limit: 500,
  });
  return page?.rows ?? [];
}

/** What one month is over all jobs of a person, by rule and by hand. */
function naiveMonth({ employments }: PersonContributions, month: string): string {
  const said = employments.map(({ months, startDate, endDate }) => {
    const row = months.find((one) => one.month === month);
    if (row !== undefined) return row.state;
    const ran = (startDate ?? '').slice(0, 7) <= month && (endDate ?? '9').slice(0, 7) >= month;
    return ran ? 'unknown' : null;
  });
  for (const best of ['paid', 'arrears', 'unknown', 'unreported'] as const)
    if (said.includes(best)) return best;
  return 'unknown';
}

/** What holds after every step. */
async function expectSound(scene: Scene, decisions: number) {
  const { office, firm, people, jobs } = scene;
  const { database } = office;
  const count = (statement: string) => Number(oneValue(database, statement));
  const none = (statement: string) => expect(rowsOf(database, statement)).toEqual([]);
  // Nothing is lost, nothing is nobody's.
  const here = (ids: readonly string[]) => ids.map((id) => `'${id}'`).join(',');
  expect(count(`SELECT count(*) FROM person WHERE id IN (${here(people)})`)).toBe(PEOPLE);
  expect(count(`SELECT count(*) FROM employment WHERE id IN (${here(jobs)})`)).toBe(PEOPLE);
  expect(count('SELECT count(*) FROM layoff_line')).toBe(PEOPLE / 2);
  expect(count('SELECT count(*) FROM employment_overrule')).toBe(decisions);
  none(
    `SELECT employment.id FROM employment JOIN person ON person.id = person_id WHERE merged_into IS NOT NULL`,
  );
  none(`SELECT month FROM contribution JOIN import_batch ON import_batch.id = contribution.batch_id
    WHERE import_batch.state = 'undone'`);
  none(`SELECT month FROM contribution_former JOIN import_batch ON import_batch.id = contribution_former.batch_id
    WHERE import_batch.state = 'undone'`);
  none('PRAGMA foreign_key_check');
  // What the lists keep is what they would be if computed anew.
  const kept = await firmRows(database.tables, firm);
  const fresh = await firmRows(database.tables.withoutPlugins(), firm);
  expect(kept).toEqual(fresh);
  expect(kept.length).toBe(
    count(`SELECT count(DISTINCT person_id) FROM employment WHERE employer_id = '${firm}'`),
  );
}

/** Grid and verdict of one person, against what the rows say. */
async function expectDerived({ office, people }: Scene, which: number) {
  const id = people[which] ?? '';
  const owner = String(
    oneValue(office.database, `SELECT ifnull(merged_into, id) FROM person WHERE id = '${id}'`),
  );
  const grid = await office.procedure('contributions.ofPerson', { personId: owner, asOf: AS_OF });
  expect(grid.merged.map(({ month, state: one }) => `${month} ${one}`)).toEqual(
    grid.window.map((month) => `${month} ${naiveMonth(grid, month)}`),
  );
  const judged = await office.procedure('employments.ofPerson', { personId: owner, asOf: AS_OF });
  for (const { employment, standing } of judged) {
    const months = rowsOf(
      office.database,
      `SELECT month, state, wage FROM contribution WHERE employment_id = '${employment.id}'`,
    );
    const overrules = rowsOf(
      office.database,
      `SELECT point, verdict, reason, at, user_account.name AS "by" FROM employment_overrule
        JOIN user_account ON user_account.id = user_id WHERE employment_id = '${employment.id}' ORDER BY employment_overrule.id`,
    );
    const anew = judgeEmployment(
      { ...employment, months: months as never },
      {
        scale: 'besar',
        needed: NEEDED,
        others: judged.filter((one) => one.employment.id !== employment.id).map((one) => one.employment),
        overrules: overrules as never,
      },
    );
    expect(standing).toEqual(anew);
  }
}

async function walk(steps: readonly Step[], order: 'last first' | 'any') {
  const all = await scene();
  const start = stateOf(all.office);
  const merges = () => Number(oneValue(all.office.database, 'SELECT count(*) FROM person_merge'));
  const inForce: Done[] = [];
  let decisions = 0;
  let merged = 0;
  const undo = async (at: number) => {
    const [one] = inForce.splice(order === 'any' ? at % inForce.length : inForce.length - 1, 1);
    const before = audited(all);
    await one?.undo();
    expect(audited(all)).toBeGreaterThan(before);
    decisions += one?.kind === 'decide' ? 1 : 0;
  };
  for (const one of steps) {
    const before = audited(all);
    if (one.kind === 'undo') {
      if (inForce.length > 0) await undo(one.at);
    } else {
      const done = await takeStep(all, one);
      if (done !== null) {
        inForce.push(done);
        expect(audited(all)).toBeGreaterThan(before);
        decisions += done.kind === 'decide' ? 1 : 0;
        merged += done.kind === 'merge' ? 1 : 0;
      }
    }
    expect(merges()).toBe(merged);
    await expectSound(all, decisions);
    for (const which of 'kept' in one ? [one.kept, one.gone] : 'job' in one ? [one.job] : [])
      await expectDerived(all, which);
  }
  while (inForce.length > 0) await undo(inForce.length * 7);
  await expectSound(all, decisions);
  return { all, start };
}

describe('Sixty people on record', () => {
  it('are as they were when every step is taken back, the last one first', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 24 }), async (steps) => {
        const { all, start } = await walk(steps, 'last first');
        expect(stateOf(all.office)).toEqual(start);
        for (const job of all.jobs) {
          const { standing } = await all.office.procedure('employments.get', { id: job, asOf: AS_OF });
          expect(standing.verdict).toBe(standing.derived);
        }
        await all.office.database.close();
      }),
      { numRuns: RUNS },
    );
  }, 300_000);

  it('lose nothing when steps are taken back in any order; merges and jobs of lists leave no trace', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 24 }), async (steps) => {
        const { all, start } = await walk(steps, 'any');
        const end = stateOf(all.office);
        for (const table of ['person', 'employment', 'layoff_line', 'contribution_former'])
          expect(end[table], table).toEqual(start[table]);
        // What is left of a list that was taken back before the hand that changed it, a hand wrote.
        expect(end.contribution?.filter((row) => row.source === 'import' && row.batch_id !== null)).toEqual(
          [],
        );
        await all.office.database.close();
      }),
      { numRuns: RUNS },
    );
  }, 300_000);
});
