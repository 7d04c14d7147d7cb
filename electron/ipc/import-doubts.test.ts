import { beforeEach, describe, expect, it } from 'vitest';
import { plainDate } from '../../shared/calendar/plain-date.ts';
import type { EmployerId, LayoffReportId } from '../../shared/domain/ids.ts';
import {
  addEmployer,
  addPerson,
  addReport,
  lineInput,
  oneValue,
  personInput,
  rowsOf,
} from '../database/office-for-tests.ts';
import { commit, goodRow, stage, type TestOffice, testOffice, workerValues } from './office-for-tests.ts';

let office: TestOffice;
let firm: EmployerId;
let report: LayoffReportId;
beforeEach(async () => {
  office = await testOffice();
  firm = await addEmployer(office.database, 'PT Contoh Karet');
  report = await addReport(office.database, firm);
});

const nik = (index: number) => `637201${String(4_107_900_000 + index)}`;
const count = (table: string) => oneValue(office.database, `SELECT count(*) FROM ${table}`);
const allCounts = () => ({
  people: count('person'),
  lines: count('layoff_line'),
  firms: count('employer'),
  reports: count('layoff_report'),
  found: count('search_entry'),
});
const people = () =>
  rowsOf(office.database, 'SELECT name, nik FROM person ORDER BY name').map((row) => [row.name, row.nik]);
const decide = (batchId: string, decision: 'same' | 'different', rows: number[] | null = null) =>
  office.procedure('imports.decide', { batchId, rows, decision });
const rowsIn = async (batchId: string) =>
  (await office.procedure('imports.rows', { batchId, verdict: null, after: null, limit: 500 })).rows;

describe('What changed between the dry run and taking over', () => {
  it('a NIK that was taken: the row is refused with the reason, the others go on, nothing is lost', async () => {
    const batch = await stage(office, 'layoff-lines', report, [
      goodRow(2, workerValues('Siti', { nik: nik(1) })),
      goodRow(3, workerValues('Budi', { nik: nik(2) })),
    ]);
    await addPerson(office.database, 'Orang Lain', { nik: nik(1) });
    const done = await commit(office, batch.id);
    expect(done).toMatchObject({ committed: 1, counts: { refused: 1, new: 1 } });
    const [siti] = await rowsIn(batch.id);
    expect(siti).toMatchObject({
      verdict: 'refused',
      committed: false,
      values: { name: 'Siti', nik: nik(1) },
      findings: [{ code: 'nik-taken', params: { name: 'Orang Lain' }, severity: 'refusal' }],
    });
    expect((await office.ask('worker.rowsToReturn', { batchId: batch.id })).rows).toHaveLength(1);
    expect(people()).toEqual([
      ['Budi', nik(2)],
      ['Orang Lain', nik(1)],
    ]);
  });

  it('someone known was removed: the row makes the person anew', async () => {
    const known = await addPerson(office.database, 'Siti', { nik: nik(1) });
    const batch = await stage(office, 'layoff-lines', report, [
      goodRow(2, workerValues('Siti', { nik: nik(1) })),
    ]);
    expect(batch.counts.known).toBe(1);
    await office.procedure('persons.remove', { id: known, version: 1 });
    expect((await commit(office, batch.id)).committed).toBe(1);
    expect(people()).toEqual([['Siti', nik(1)]]);
    expect(oneValue(office.database, 'SELECT id FROM person')).not.toBe(known);
  });

  it('the NIK of someone known was corrected: the row is not about that person', async () => {
    const known = await addPerson(office.database, 'Salah Ketik', { nik: nik(1) });
    const batch = await stage(office, 'layoff-lines', report, [
      goodRow(2, workerValues('Siti', { nik: nik(1) })),
    ]);
    await office.procedure('persons.save', {
      id: known,
      version: 1,
      person: personInput('Salah Ketik', { nik: nik(9) }),
    });
    await commit(office, batch.id);
    expect(
      rowsOf(office.database, 'SELECT name FROM layoff_line JOIN person ON person.id = person_id'),
    ).toEqual([{ name: 'Siti' }]);
    expect(people()).toEqual([
      ['Salah Ketik', nik(9)],
      ['Siti', nik(1)],
    ]);
  });

  it('someone known was put on the report by hand: the row is refused as present', async () => {
    const known = await addPerson(office.database, 'Siti', { nik: nik(1) });
    const batch = await stage(office, 'layoff-lines', report, [
      goodRow(2, workerValues('Siti', { nik: nik(1) })),
    ]);
    await office.procedure('layoffLines.add', {
      reportId: report,
      line: lineInput(personInput('Siti', { nik: nik(1) }), { personId: known }),
    });
    const done = await commit(office, batch.id);
    expect(done).toMatchObject({ committed: 0, counts: { refused: 1 } });
    expect((await rowsIn(batch.id))[0]?.findings[0]?.code).toBe('worker-present');
    expect(count('layoff_line')).toBe(1);
  });

  it('a firm that a list of firms pointed at was removed: it is made anew', async () => {
    const known = await addEmployer(office.database, 'CV Sementara', { npp: 'JJ000777' });
    const batch = await stage(office, 'old-receipts', null, [
      goodRow(2, receipt('1', '2024-02-01', 'CV Sementara')),
    ]);
    await office.procedure('employers.remove', { id: known, version: 1 });
    expect((await commit(office, batch.id)).committed).toBe(1);
    expect(oneValue(office.database, "SELECT count(*) FROM employer WHERE name = 'CV Sementara'")).toBe(1);
  });
});

describe('A worker who looks like someone on record', () => {
  const born = plainDate('1985-05-17');
  beforeEach(async () => {
    await addPerson(office.database, 'Mochammad Jusuf', { birthDate: born });
  });
  const similar = () =>
    stage(office, 'layoff-lines', report, [
      goodRow(2, workerValues('Muhammad Yusuf', { birthDate: '1985-05-17', nik: nik(5) })),
    ]);

  it('stays out until somebody decides', async () => {
    const batch = await similar();
    expect(batch).toMatchObject({ undecided: 1, counts: { similar: 1 } });
    expect(await commit(office, batch.id)).toMatchObject({ state: 'committed', committed: 0, undecided: 1 });
    expect(count('layoff_line')).toBe(0);
    const { rows } = await office.ask('worker.rowsToReturn', { batchId: batch.id });
    expect(rows).toMatchObject([{ undecided: true }]);
  });

  it('is the same one when somebody says so, also after the rest was taken over', async () => {
    const batch = await similar();
    await commit(office, batch.id);
    expect(await decide(batch.id, 'same')).toMatchObject({ state: 'staged', undecided: 0 });
    expect(await commit(office, batch.id)).toMatchObject({ committed: 1 });
    expect(count('person')).toBe(1);
    await office.procedure('imports.undo', { batchId: batch.id });
    expect(allCounts()).toMatchObject({ people: 1, lines: 0 });
  });

  it('is another one when somebody says so', async () => {
    const batch = await similar();
    await decide(batch.id, 'different', [2]);
    await commit(office, batch.id);
    expect(people()).toEqual([
      ['Mochammad Jusuf', null],
      ['Muhammad Yusuf', nik(5)],
    ]);
  });

  it('can be decided once more until it is taken over, not after', async () => {
    const batch = await similar();
    await decide(batch.id, 'different');
    await decide(batch.id, 'same', [2]);
    await commit(office, batch.id);
    await decide(batch.id, 'different', [2]);
    expect((await rowsIn(batch.id))[0]?.decision).toBe('same');
    expect(count('person')).toBe(1);
  });

  it('carries a warning where the NIK is known under another name', async () => {
    await addPerson(office.database, 'Siti Aminah', { nik: nik(1) });
    await addPerson(office.database, 'Muhammad Yusuf', { nik: nik(2) });
    const batch = await stage(office, 'layoff-lines', report, [
      goodRow(2, workerValues('Bambang', { nik: nik(1) })),
      goodRow(3, workerValues('Mochammad Jusuf', { nik: nik(2) })),
    ]);
    expect(batch.counts.known).toBe(2);
    expect((await rowsIn(batch.id)).map((row) => row.findings)).toEqual([
      [{ code: 'nik-name-differs', params: { name: 'Siti Aminah' }, cell: '', severity: 'warning' }],
      [],
    ]);
  });

  it('is never merged by name without the birth date', async () => {
    const batch = await stage(office, 'layoff-lines', report, [
      goodRow(2, workerValues('Mochammad Jusuf', { nik: nik(6), birthDate: '1990-01-01' })),
    ]);
    expect(batch.counts.new).toBe(1);
  });
});

const receipt = (number: string, date: string | null, employerName: string) => ({
  number,
  date,
  employerName,
  employerLetterNumber: '',
  employerLetterDate: null,
  workerCount: 3,
  note: '',
});
