import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { plainDate } from '../../shared/calendar/plain-date.ts';
import type { Page } from '../../shared/contract/procedure.ts';
import type { FirmWorkerRow } from '../../shared/domain/employment/firm-workers.ts';
import type { EmployerId, ImportBatchId } from '../../shared/domain/ids.ts';
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
import { refusedRowsFile } from '../services/return-rows.ts';
import type { OutSheet } from '../services/spreadsheets/write-workbook.ts';
import { stageContributions } from './contribution-lists-for-tests.ts';
import { employmentFirmHandlers } from './employment-firm-handlers.ts';
import { commit, type TestOffice, testOffice } from './office-for-tests.ts';

const TODAY = plainDate('2026-05-04');
const HEADER = ['NIK', 'Nama', 'KPJ', 'Tanggal Lahir', 'Upah', 'Program', 'Feb 2026', 'Mar 2026', 'Apr 2026'];
const nik = (index: number) => `637201${String(4_107_900_000 + index)}`;
const kpj = (index: number) => String(12_000_000_000 + index);

let office: TestOffice;
let firm: EmployerId;
beforeEach(async () => {
  office = await testOffice();
  office.now = new Date(`${TODAY}T02:00:00.000Z`);
  firm = await addEmployer(office.database, 'PT CONTOH Karet');
});

const stage = (rows: readonly (readonly ShortCell[])[], header: readonly ShortCell[] = HEADER) =>
  stageContributions(office, { firm, today: TODAY }, rows, header);

const months = () =>
  rowsOf(
    office.database,
    'SELECT person.name, month, state, wage, source FROM contribution JOIN employment ON employment.id = employment_id JOIN person ON person.id = person_id ORDER BY person.name, month',
  ).map(({ name, month, state, wage }) => `${name} ${month} ${state} ${wage ?? '-'}`);
const everything = () => ({
  months: rowsOf(office.database, 'SELECT * FROM contribution ORDER BY employment_id, month'),
  jobs: rowsOf(office.database, 'SELECT id, kpj FROM employment ORDER BY id'),
  people: rowsOf(office.database, 'SELECT id, name FROM person ORDER BY id'),
  former: oneValue(office.database, 'SELECT count(*) FROM contribution_former'),
});
const rowsIn = async (batch: ImportBatch) =>
  (await office.procedure('imports.rows', { batchId: batch.id, verdict: null, after: null, limit: 500 }))
    .rows;
const undo = (id: string) => office.procedure('imports.undo', { batchId: id });

describe('A list of contributions of a firm', () => {
  it('is not taken in without its firm', async () => {
    await expect(
      office.ask('worker.importContext', { target: 'contributions', reportId: null }),
    ).rejects.toMatchObject({ fault: { code: 'input-refused' } });
  });

  it('finds people by NIK, by KPJ, by name and birth date, and asks about who is not known', async () => {
    await addPerson(office.database, 'Adi CONTOH', { nik: nik(1) as never });
    const byKpj = await addPerson(office.database, 'Budi CONTOH', {});
    await addPerson(office.database, 'Citra CONTOH', { birthDate: plainDate('1990-08-17') });
    office.database.raw
      .prepare(
        "INSERT INTO employment (id, person_id, employer_id, position, work_place, union_name, kpj, programmes, note, created_at, updated_at) VALUES ('job', ?, ?, '', '', '', ?, '[]', '', '', '')",
      )
      .run(byKpj, firm, kpj(2));
    const batch = await stage([
      [nik(1), 'Adi CONTOH', null, null, 4_000_000, 'JHT, JKK', 'lunas', 'lunas', null],
      [null, 'Budi CONTOH', kpj(2), null, null, null, 'lunas', 'tunggakan', 'belum lapor'],
      [null, 'Citra CONTOH', null, '1990-08-17', null, null, 'lunas', null, null],
      [nik(4), 'Dedi CONTOH', null, null, null, null, 'lunas', null, null],
    ]);
    expect((await rowsIn(batch)).map(({ verdict, match }) => [verdict, match?.name ?? null])).toEqual([
      ['known', 'Adi CONTOH'],
      ['known', 'Budi CONTOH'],
      ['known', 'Citra CONTOH'],
      ['similar', null],
    ]);
    // Whoever is like nobody cannot be the same person.
    await office.procedure('imports.decide', { batchId: batch.id, rows: null, decision: 'same' });
    const done = await commit(office, batch.id);
    expect(done).toMatchObject({ committed: 3, undecided: 1 });
    expect(months()).toEqual([
      'Adi CONTOH 2026-02 paid 4000000',
      'Adi CONTOH 2026-03 paid 4000000',
      'Budi CONTOH 2026-02 paid -',
      'Budi CONTOH 2026-03 arrears -',
      'Budi CONTOH 2026-04 unreported -',
      'Citra CONTOH 2026-02 paid -',
    ]);
    // The one who was left goes back with the refused rows, or is taken in later as somebody new.
    await office.procedure('imports.decide', { batchId: batch.id, rows: null, decision: 'different' });
    expect(await commit(office, batch.id)).toMatchObject({ committed: 4, undecided: 0 });
    expect(months()).toContain('Dedi CONTOH 2026-02 paid -');
  });

  it('shows what it would change, calls a row that says nothing new present, and keeps every row for the return', async () => {
    await addPerson(office.database, 'Adi CONTOH', { nik: nik(1) as never });
    const first = await stage([
      [nik(1), 'Adi CONTOH', null, null, 4_000_000, null, 'lunas', 'tunggakan', null],
    ]);
    await commit(office, first.id);
    const same = await stage([[nik(1), 'Adi CONTOH', null, null, null, null, 'lunas', 'tunggakan', null]]);
    expect((await rowsIn(same))[0]).toMatchObject({ verdict: 'present' });
    const other = await stage([[nik(1), 'Adi CONTOH', null, null, null, null, 'lunas', 'lunas', null]]);
    const [row] = await rowsIn(other);
    expect(row?.verdict).toBe('known');
    expect(row?.findings.find(({ code }) => code === 'contribution-changes')?.params).toEqual({
      n: 1,
      changes: 'Maret 2026: menunggak → lunas',
    });
    const long = await stage(
      [
        [nik(7), 'Gita CONTOH', 'Jan 2026', 'lunas'],
        [nik(7), 'Gita CONTOH', 'Feb 2026', 'lunas'],
        [nik(8), 'Hadi CONTOH', 'Jan 2026', 'entah'],
      ],
      ['NIK', 'Nama', 'Bulan', 'Status Iuran'],
    );
    let out: OutSheet | null = null;
    const file = await refusedRowsFile(office, long.id, async (sheet) => {
      out = sheet;
      return new Uint8Array();
    });
    expect(file.rows).toBe(3);
    expect((out as OutSheet | null)?.rows.map(([, name, month]) => `${name} ${month}`)).toEqual([
      'Gita CONTOH Jan 2026',
      'Gita CONTOH Feb 2026',
      'Hadi CONTOH Jan 2026',
    ]);
  });

  it('refuses at taking over what changed since: a NIK that somebody else carries by now', async () => {
    const batch = await stage([[nik(4), 'Dedi CONTOH', null, null, null, null, 'lunas', null, null]]);
    await office.procedure('imports.decide', { batchId: batch.id, rows: null, decision: 'different' });
    await addPerson(office.database, 'Orang CONTOH', { nik: nik(4) as never });
    expect(await commit(office, batch.id)).toMatchObject({ committed: 0, counts: { refused: 1 } });
    expect((await rowsIn(batch))[0]?.findings.at(-1)).toMatchObject({ code: 'nik-taken' });
  });

  it('is undone to the very months of before, in any order of several lists', async () => {
    const state = fc.constantFrom('lunas', 'tunggakan', 'belum lapor', null);
    const list = fc.array(fc.tuple(fc.integer({ min: 1, max: 4 }), state, state, state), {
      minLength: 1,
      maxLength: 4,
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(list, { minLength: 1, maxLength: 3 }),
        fc.infiniteStream(fc.nat()),
        async (lists, pick) => {
          office = await testOffice();
          office.now = new Date(`${TODAY}T02:00:00.000Z`);
          firm = await addEmployer(office.database, 'PT CONTOH Karet');
          await addPerson(office.database, 'Orang 1 CONTOH', { nik: nik(1) as never });
          await addPerson(office.database, 'Orang 2 CONTOH', { nik: nik(2) as never });
          const before = everything();
          const open: ImportBatchId[] = [];
          for (const rows of lists) {
            const one = new Map(rows.map((row) => [row[0], row] as const));
            const batch = await stage(
              [...one.values()].map(([who, a, b, c]) => [
                nik(who),
                `Orang ${who} CONTOH`,
                null,
                null,
                4_000_000 + who,
                null,
                a,
                b,
                c,
              ]),
            );
            await office.procedure('imports.decide', {
              batchId: batch.id,
              rows: null,
              decision: 'different',
            });
            await commit(office, batch.id);
            open.push(batch.id);
          }
          for (const n of pick) {
            const [next] = open.splice(n % open.length, 1);
            if (next !== undefined) await undo(next);
            if (open.length === 0) break;
          }
          const after = everything();
          expect(after.months).toEqual(before.months);
          expect(after.jobs).toEqual(before.jobs);
          expect(after.former).toBe(0);
        },
      ),
      { numRuns: 25 },
    );
  }, 120_000);

  it('leaves what somebody changed by hand since, and says so', async () => {
    await addPerson(office.database, 'Adi CONTOH', { nik: nik(1) as never });
    const batch = await stage([
      [nik(1), 'Adi CONTOH', null, null, 4_000_000, null, 'lunas', 'tunggakan', null],
    ]);
    await commit(office, batch.id);
    const employmentId = String(oneValue(office.database, 'SELECT id FROM employment'));
    await office.procedure('contributions.save', {
      employmentId,
      source: 'typed',
      months: [{ month: '2026-03' as never, state: 'paid', wage: null }],
    });
    expect(await undo(batch.id)).toEqual({ removed: 1, kept: 1 });
    expect(months()).toEqual(['Adi CONTOH 2026-03 paid -']);
  });
});

describe('Ten thousand people with twenty-four months', () => {
  const PEOPLE = 10_000;
  const COLUMNS = Array.from({ length: 24 }, (_, k) => {
    const n = 2024 * 12 + 3 + k;
    return `${Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, '0')}`;
  });
  /** Every 10th owes the last six months, every 50th is written unreadably, every 200th stands twice and differently. */
  const stateOf = (i: number, k: number) =>
    i % 50 === 0 && k === 3 ? 'entah' : i % 10 === 1 && k >= 18 ? 'tunggakan' : 'lunas';

  it('are taken in by short steps, counted as planted, shown by firm, and undone', async () => {
    const rows: ShortCell[][] = [];
    let unreadable = 0;
    let clashing = 0;
    let owing = 0;
    for (let i = 1; i <= PEOPLE; i += 1) {
      const row = [nik(i), `Pekerja ${i} CONTOH`, kpj(i), 4_000_000, ...COLUMNS.map((_, k) => stateOf(i, k))];
      rows.push(row);
      if (i % 50 === 0) unreadable += 1;
      else if (i % 200 === 3) {
        rows.push([...row.slice(0, 4), 'tunggakan', ...row.slice(5)]);
        clashing += 2;
      } else if (i % 10 === 1) owing += 1;
    }
    const clock = performance.now();
    const batch = await stage(rows, ['NIK', 'Nama', 'KPJ', 'Upah', ...COLUMNS]);
    const staged = performance.now();
    expect(batch.counts.refused).toBe(unreadable + clashing);
    expect(batch.undecided).toBe(PEOPLE - unreadable - clashing / 2);
    await office.procedure('imports.decide', { batchId: batch.id, rows: null, decision: 'different' });
    let slowest = 0;
    let afterRow = 0;
    const begun = performance.now();
    for (;;) {
      const from = performance.now();
      const step = await office.ask('worker.commitStep', { batchId: batch.id, afterRow });
      slowest = Math.max(slowest, performance.now() - from);
      if (step === null) break;
      afterRow = step.lastRow;
    }
    const taken = performance.now();
    const good = PEOPLE - unreadable - clashing / 2;
    expect(oneValue(office.database, 'SELECT count(*) FROM contribution')).toBe(good * 24);
    const firmHandlers = employmentFirmHandlers({ database: office } as never, {} as never);
    const asked = { employerId: firm, asOf: TODAY };
    const figures = await firmHandlers['readiness.firmFigures'](asked);
    const shown = performance.now();
    expect(figures).toMatchObject({ workers: good, inArrears: owing, arrearsMonths: owing * 6 });
    expect(figures.months).toHaveLength(6);
    expect(figures.months[0]).toMatchObject({ workers: owing, wages: owing * 4_000_000, withoutWage: 0 });
    const owed = await firmHandlers['readiness.firmChosen']({
      ...asked,
      verdict: null,
      arrears: true,
      month: null,
      text: '',
    });
    expect(owed).toHaveLength(owing);
    for (const [sort, descending] of [
      ['arrears', true],
      ['name', false],
      ['verdict', true],
    ] as const) {
      const seen: string[] = [];
      let after: string | null = null;
      do {
        const part: Page<FirmWorkerRow> = await firmHandlers['readiness.ofFirm']({
          ...asked,
          verdict: null,
          arrears: true,
          month: figures.months[0]?.month ?? null,
          text: '',
          sort,
          descending,
          after,
          limit: 499,
        });
        expect(part.total).toBe(owing);
        seen.push(...part.rows.map(({ personId }) => personId));
        after = part.next;
      } while (after !== null);
      expect(new Set(seen).size).toBe(owing);
      expect(seen).toHaveLength(owing);
    }
    const undone = performance.now();
    expect(await undo(batch.id)).toEqual({ removed: good * 24, kept: 0 });
    const end = performance.now();
    expect(everything()).toMatchObject({ months: [], jobs: [], people: [], former: 0 });
    console.info(
      `10.000 orang x 24 bulan: periksa ${Math.round(staged - clock)} ms, simpan ${Math.round(taken - begun)} ms (langkah terlama ${Math.round(slowest)} ms), halaman perusahaan ${Math.round(shown - taken)} ms, urungkan ${Math.round(end - undone)} ms`,
    );
  }, 300_000);
});

describe('Rows that contradict each other over whose they are', () => {
  it('are refused where one NIK stands beside two names that are not alike; a spelling is let through', async () => {
    const batch = await stage([
      [nik(1), 'Adi CONTOH', null, null, null, null, 'lunas', null, null],
      [nik(1), 'Bambang Sutrisno', null, null, null, null, null, 'tunggakan', null],
      [nik(2), 'Citra Lestari', null, null, null, null, 'lunas', null, null],
      [nik(2), 'Citra Lestary', null, null, null, null, null, 'lunas', null],
    ]);
    const rows = await rowsIn(batch);
    expect(rows.map(({ verdict, findings }) => [verdict, findings.map(({ code }) => code)])).toEqual([
      ['similar', ['contribution-person-unknown']],
      ['refused', ['contribution-nik-twice']],
      ['similar', ['contribution-person-unknown']],
    ]);
  });

  it('do not write over each other where two keys lead to one person: the second is refused at taking over', async () => {
    const person = await addPerson(office.database, 'Adi CONTOH', { nik: nik(1) as never });
    office.database.raw
      .prepare(
        "INSERT INTO employment (id, person_id, employer_id, position, work_place, union_name, kpj, programmes, note, created_at, updated_at) VALUES ('job', ?, ?, '', '', '', ?, '[]', '', '', '')",
      )
      .run(person, firm, kpj(1));
    const batch = await stage([
      [nik(1), 'Adi CONTOH', null, null, null, null, 'lunas', 'lunas', null],
      [null, 'Adi CONTOH', kpj(1), null, null, null, 'lunas', 'tunggakan', 'tunggakan'],
    ]);
    const done = await commit(office, batch.id);
    expect(done).toMatchObject({ committed: 1 });
    expect(months()).toEqual(['Adi CONTOH 2026-02 paid -', 'Adi CONTOH 2026-03 paid -']);
    expect((await rowsIn(batch))[1]?.findings.map(({ code }) => code)).toContain(
      'contribution-listed-otherwise',
    );
    await undo(batch.id);
    expect(months()).toEqual([]);
  });
});

describe('A job that a list of contributions makes', () => {
  it('takes from the layoff report of the firm what the list does not say, and goes with the undo', async () => {
    const report = await addReport(office.database, firm);
    const person = await addPerson(office.database, 'Adi CONTOH', { nik: nik(1) as never });
    await addLine(office.database, report, person);
    const batch = await stage([[nik(1), 'Adi CONTOH', kpj(1), null, 4_000_000, null, 'lunas', null, null]]);
    await commit(office, batch.id);
    const jobs = () =>
      rowsOf(
        office.database,
        'SELECT start_date, end_date, position, contract, kpj, wages FROM employment WHERE person_id = ?',
        person,
      );
    expect(jobs()).toMatchObject([
      {
        start_date: '2015-01-05',
        end_date: '2026-03-31',
        position: 'Operator',
        contract: 'PKWTT',
        kpj: kpj(1),
      },
    ]);
    expect(JSON.parse(String(jobs()[0]?.wages))).toMatchObject([{ basic: 4_500_000 }]);
    await undo(batch.id);
    expect(jobs()).toEqual([]);
  });
});
