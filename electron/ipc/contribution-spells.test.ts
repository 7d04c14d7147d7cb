import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Month } from '../../shared/calendar/month-text.ts';
import { plainDate } from '../../shared/calendar/plain-date.ts';
import type { EmployerId, PersonId } from '../../shared/domain/ids.ts';
import type { ShortCell } from '../../shared/domain/import/rows-for-tests.ts';
import type { ImportBatch } from '../../shared/domain/import-batch.ts';
import {
  addEmployer,
  addLine,
  addPerson,
  addReport,
  oneValue,
  rowsOf,
} from '../database/office-for-tests.ts';
import { stageContributions } from './contribution-lists-for-tests.ts';
import { commit, type TestOffice, testOffice } from './office-for-tests.ts';

const TODAY = plainDate('2026-05-04');
const NIK = '6372014107900001';

let office: TestOffice;
let firm: EmployerId;
let person: PersonId;

async function newOffice(): Promise<void> {
  office = await testOffice();
  office.now = new Date(`${TODAY}T02:00:00.000Z`);
  firm = await addEmployer(office.database, 'PT CONTOH Karet');
  person = await addPerson(office.database, 'Adi CONTOH', { nik: NIK as never });
}
beforeEach(newOffice);

/** A job at the firm; its id is its name here. */
const spell = (id: string, start: string | null, end: string | null) =>
  office.database.raw
    .prepare(
      `INSERT INTO employment (id, person_id, employer_id, start_date, end_date, position, work_place, union_name, kpj,
        programmes, note, created_at, updated_at) VALUES (?, ?, ?, ?, ?, '', '', '', '', '[]', '', '', '')`,
    )
    .run(id, person, firm, start, end);

const stage = (months: Readonly<Record<string, string>>) =>
  stageContributions(office, { firm, today: TODAY }, [[NIK, 'Adi CONTOH', ...Object.values(months)]], [
    'NIK',
    'Nama',
    ...Object.keys(months),
  ] as readonly ShortCell[]);
const rowOf = async (batch: ImportBatch) =>
  (await office.procedure('imports.rows', { batchId: batch.id, verdict: null, after: null, limit: 10 }))
    .rows[0];
const findings = async (batch: ImportBatch) =>
  Object.fromEntries(((await rowOf(batch))?.findings ?? []).map(({ code, params }) => [code, params]));
const months = () =>
  rowsOf(
    office.database,
    'SELECT employment_id, month, state FROM contribution ORDER BY month, employment_id',
  ).map(({ employment_id, month, state }) => `${employment_id} ${month} ${state}`);
const everything = () => rowsOf(office.database, 'SELECT * FROM contribution ORDER BY employment_id, month');
const undo = ({ id }: ImportBatch) => office.procedure('imports.undo', { batchId: id });

describe('A list of contributions of a worker with two jobs at the firm, one after the other', () => {
  beforeEach(() => {
    spell('old', '2023-01-09', '2024-06-28');
    spell('new', '2025-03-03', null);
  });

  it('gives each month to the job that covers it', async () => {
    const batch = await stage({
      'Mei 2024': 'lunas',
      'Jun 2024': 'tunggakan',
      'Mar 2025': 'lunas',
      'Apr 2025': 'lunas',
    });
    expect(batch.outside).toBe(0);
    await commit(office, batch.id);
    expect(months()).toEqual([
      'old 2024-05 paid',
      'old 2024-06 arrears',
      'new 2025-03 paid',
      'new 2025-04 paid',
    ]);
    expect((await rowOf(await stage({ 'Mei 2024': 'lunas', 'Apr 2025': 'lunas' })))?.verdict).toBe('present');
    expect(await findings(await stage({ 'Mei 2024': 'tunggakan', 'Apr 2025': 'lunas' }))).toEqual({
      'contribution-changes': { n: 1, changes: 'Mei 2024: lunas → menunggak' },
    });
    expect(await undo(batch)).toEqual({ removed: 4, kept: 0 });
    expect(months()).toEqual([]);
  });

  it('tells of months paid between the two at the row, and asks before it writes them', async () => {
    const listed = { 'Jun 2024': 'lunas', 'Agu 2024': 'lunas', 'Sep 2024': 'tunggakan', 'Mar 2025': 'lunas' };
    const batch = await stage(listed);
    expect(batch.outside).toBe(1);
    expect(await findings(batch)).toEqual({
      'contribution-months-outside': {
        n: 2,
        months: 'Agustus 2024 sampai September 2024',
        spells: 'Januari 2023 sampai Juni 2024; mulai Maret 2025',
      },
    });
    // Nobody chose: the row is not written, and says so.
    expect(await commit(office, batch.id)).toMatchObject({
      committed: 0,
      counts: { refused: 1 },
      outside: 0,
    });
    expect(Object.keys(await findings(batch))).toContain('contribution-outside-undecided');
    expect(months()).toEqual([]);

    const left = await stage(listed);
    expect(await commit(office, left.id, 'leave')).toMatchObject({ committed: 1, outside: 0 });
    expect(months()).toEqual(['old 2024-06 paid', 'new 2025-03 paid']);
    expect((await findings(left))['contribution-outside-leave']).toMatchObject({
      months: 'Agustus 2024 sampai September 2024',
    });

    // What was left is asked again the next time; what is written to the nearest job is there from then on.
    const nearest = await stage(listed);
    expect(nearest.outside).toBe(1);
    await commit(office, nearest.id, 'nearest');
    expect(months()).toEqual([
      'old 2024-06 paid',
      'old 2024-08 paid',
      'old 2024-09 arrears',
      'new 2025-03 paid',
    ]);
    expect(await stage(listed)).toMatchObject({ outside: 0, counts: { present: 1 } });
    await undo(nearest);
    expect(months()).toEqual(['old 2024-06 paid', 'new 2025-03 paid']);
    await undo(left);
    expect(months()).toEqual([]);
  });

  it('asks nothing about months that were not reported: they contradict no job', async () => {
    const batch = await stage({ 'Jun 2024': 'lunas', 'Agu 2024': 'belum lapor', 'Mar 2025': 'lunas' });
    expect(batch.outside).toBe(0);
    await commit(office, batch.id);
    expect(months()).toEqual(['old 2024-06 paid', 'old 2024-08 unreported', 'new 2025-03 paid']);
  });

  it('counts the row for the choice only once somebody says that it is the same worker', async () => {
    const batch = await stageContributions(
      office,
      { firm, today: TODAY },
      [['6372014107900001', 'Nama Lain CONTOH', 'lunas']],
      ['NIK', 'Nama', 'Agu 2024'],
    );
    expect(batch).toMatchObject({ outside: 1 });
    await office.procedure('imports.discard', { batchId: batch.id });
    expect(await office.procedure('imports.get', { batchId: batch.id })).toMatchObject({ outside: 0 });
  });
});

describe('A list of contributions with months outside the only job at the firm', () => {
  it('tells of them, too: the job began later, or somebody typed its days wrong', async () => {
    spell('job', '2025-03-03', '2026-03-31');
    const batch = await stage({ 'Feb 2025': 'lunas', 'Mar 2025': 'lunas', 'Apr 2026': 'tunggakan' });
    expect(batch.outside).toBe(1);
    expect((await findings(batch))['contribution-months-outside']).toMatchObject({
      n: 2,
      months: 'Februari 2025, April 2026',
    });
  });
});

describe('What a list says of the job itself', () => {
  const HEADER = ['NIK', 'Nama', 'Tanggal Kepesertaan', 'Program', 'Apr 2026'];
  const told = async (start: string, programmes: string) => {
    const batch = await stageContributions(
      office,
      { firm, today: TODAY },
      [[NIK, 'Adi CONTOH', start, programmes, 'lunas']],
      HEADER,
    );
    return findings(batch);
  };

  it('is told where the record says otherwise, and changes nothing there', async () => {
    spell('old', '2018-01-08', '2020-06-12');
    spell('new', '2022-03-01', null);
    office.database.raw.prepare('UPDATE employment SET programmes = ? WHERE id = ?').run(
      JSON.stringify([
        { programme: 'JP', state: 'not-enrolled', since: null, segment: '' },
        { programme: 'JHT', state: 'enrolled', since: null, segment: '' },
        { programme: 'JKN', state: 'enrolled', since: null, segment: 'PPU' },
      ]),
      'new',
    );
    expect(await told('2022-03-01', 'JKK, JKM, JHT')).toEqual({});
    expect(await told('2018-01-08', '')).toEqual({});
    expect(await told('2023-01-02', 'JKK, JKM, JP')).toEqual({
      'contribution-start-differs': { listed: '2023-01-02', starts: '8 Jan 2018, 1 Mar 2022' },
      'contribution-programmes-differ': { listed: 'JKK, JKM, JP', programmes: 'JHT, JP' },
    });
  });

  it('is told where the layoff report, from which the job is made, says otherwise', async () => {
    const report = await addReport(office.database, firm);
    await addLine(office.database, report, person, { startDate: plainDate('2020-01-06') });
    expect(await told('2020-01-06', 'JHT')).toEqual({});
    expect(await told('2021-02-01', 'JHT')).toEqual({
      'contribution-start-reported': { listed: '2021-02-01', reported: '2020-01-06' },
    });
  });
});

describe('Lists over several jobs at one firm', () => {
  it('are undone to the very months of before, in any order, whatever was chosen', async () => {
    const state = fc.constantFrom('lunas', 'tunggakan', 'belum lapor');
    const list = fc.record({
      months: fc.dictionary(
        fc.constantFrom('Mei 2024', 'Jul 2024', 'Agu 2024', 'Feb 2025', 'Mar 2025', 'Apr 2025'),
        state,
        { minKeys: 1 },
      ),
      choice: fc.constantFrom('nearest' as const, 'leave' as const),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(list, { minLength: 1, maxLength: 3 }),
        fc.infiniteStream(fc.nat()),
        async (lists, pick) => {
          await newOffice();
          spell('old', '2023-01-09', '2024-06-28');
          spell('new', '2025-03-03', null);
          await office.procedure('contributions.save', {
            employmentId: 'old',
            source: 'typed',
            months: [{ month: '2024-07' as Month, state: 'paid', wage: 4_000_000 }],
          });
          const before = everything();
          const open: ImportBatch[] = [];
          for (const { months: listed, choice } of lists) {
            const batch = await stage(listed);
            await commit(office, batch.id, choice);
            open.push(batch);
          }
          for (const n of pick) {
            const [next] = open.splice(n % open.length, 1);
            if (next !== undefined) await undo(next);
            if (open.length === 0) break;
          }
          expect(everything()).toEqual(before);
          expect(oneValue(office.database, 'SELECT count(*) FROM contribution_former')).toBe(0);
        },
      ),
      { numRuns: 25 },
    );
  }, 120_000);
});

describe('A month of a list that was changed by hand and put back', () => {
  beforeEach(() => {
    spell('job', '2023-01-09', null);
  });
  const change = (state: 'paid' | 'arrears') =>
    office.procedure('contributions.save', {
      employmentId: 'job',
      source: 'typed',
      months: [{ month: '2024-05' as Month, state, wage: null }],
    });

  it('is the list\u2019s again, which can be taken back whole', async () => {
    const batch = await stage({ 'Mei 2024': 'lunas', 'Jun 2024': 'lunas' });
    await commit(office, batch.id);
    const before = rowsOf(
      office.database,
      'SELECT month, state, wage, source, batch_id FROM contribution ORDER BY month',
    );
    const { former } = await change('arrears');
    await office.procedure('contributions.save', {
      employmentId: 'job',
      source: 'typed',
      months: [...former],
    });
    expect(
      rowsOf(office.database, 'SELECT month, state, wage, source, batch_id FROM contribution ORDER BY month'),
    ).toEqual(before);
    expect(await undo(batch)).toEqual({ removed: 2, kept: 0 });
    expect(months()).toEqual([]);
  });

  it('is nobody\u2019s where the list was taken back meanwhile, and never of a list that did not bring it', async () => {
    const batch = await stage({ 'Mei 2024': 'lunas' });
    await commit(office, batch.id);
    const { former } = await change('arrears');
    const other = await stage({ 'Jun 2024': 'lunas' });
    await commit(office, other.id);
    const claimed = former.map((one) => ({ ...one, batchId: other.id }));
    await office.procedure('contributions.save', { employmentId: 'job', source: 'typed', months: claimed });
    await undo(batch);
    await office.procedure('contributions.save', {
      employmentId: 'job',
      source: 'typed',
      months: [...former],
    });
    expect(rowsOf(office.database, "SELECT batch_id FROM contribution WHERE month = '2024-05'")).toEqual([
      { batch_id: null },
    ]);
  });
});
