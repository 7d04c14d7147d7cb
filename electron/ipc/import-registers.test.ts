import { beforeEach, describe, expect, it } from 'vitest';
import type { EmployerId, LayoffReportId } from '../../shared/domain/ids.ts';
import type { ImportTarget } from '../../shared/domain/import-batch.ts';
import { addEmployer, addReport, employerInput, oneValue, rowsOf } from '../database/office-for-tests.ts';
import { COMMIT_STEP } from '../services/commit-rows.ts';
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
const rowsIn = async (batchId: string) =>
  (await office.procedure('imports.rows', { batchId, verdict: null, after: null, limit: 500 })).rows;

const firmValues = (name: string, more: Readonly<Record<string, unknown>> = {}) => ({
  name,
  npp: '',
  nib: '',
  address: '',
  regency: '',
  phone: '',
  email: '',
  leader: '',
  ...more,
});

describe('A list of firms', () => {
  it('makes new ones, knows the known ones and leaves the doubtful to a person', async () => {
    await addEmployer(office.database, 'PT Banua Lestari', { npp: 'JJ000001' });
    await addEmployer(office.database, 'CV Cabang');
    await addEmployer(office.database, 'CV Cabang');
    const batch = await stage(office, 'employers', null, [
      goodRow(2, firmValues('Nama Berganti', { npp: 'jj000001' })),
      goodRow(3, firmValues('Banua Lestari, PT')),
      goodRow(4, firmValues('PT Banua Lestari', { npp: 'JJ000002' })),
      goodRow(5, firmValues('CV Cabang')),
      goodRow(6, firmValues('PT Banua Lestary')),
      goodRow(
        7,
        firmValues('UD Baru Sama Sekali', { npp: 'JJ000003', address: 'Jalan A', regency: 'Banjar' }),
      ),
    ]);
    expect((await rowsIn(batch.id)).map((row) => row.verdict)).toEqual([
      'known',
      'known',
      'similar',
      'similar',
      'similar',
      'new',
    ]);
    const before = count('employer');
    expect((await commit(office, batch.id)).committed).toBe(3);
    expect(count('employer')).toBe(Number(before) + 1);
    expect(rowsOf(office.database, "SELECT npp, address FROM employer WHERE name LIKE 'UD%'")).toEqual([
      { npp: 'JJ000003', address: 'Jalan A, Banjar' },
    ]);
    await office.procedure('imports.undo', { batchId: batch.id });
    expect(count('employer')).toBe(before);
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

describe('The register of old receipts', () => {
  it('makes a closed report for each line and each firm once, over all steps', async () => {
    const rows = Array.from({ length: COMMIT_STEP + 10 }, (_, index) =>
      goodRow(
        index + 2,
        receipt(String(index + 1), '2024-02-01', index % 2 === 0 ? 'PT Sama Terus' : 'Sama Terus, PT'),
      ),
    );
    const before = count('employer');
    const batch = await stage(office, 'old-receipts', null, rows);
    await commit(office, batch.id);
    expect(count('employer')).toBe(Number(before) + 1);
    expect(
      rowsOf(
        office.database,
        'SELECT DISTINCT state, old_worker_count FROM layoff_report WHERE batch_id IS NOT NULL',
      ),
    ).toEqual([{ state: 'recorded', old_worker_count: 3 }]);
    const list = await office.procedure('layoffs.list', { text: 'sama terus', limit: 1 });
    expect(list).toMatchObject({ total: COMMIT_STEP + 10, rows: [{ receiptNumber: expect.any(String) }] });
    expect(await office.procedure('imports.undo', { batchId: batch.id })).toEqual({
      removed: COMMIT_STEP + 10,
      kept: 0,
    });
    expect(count('layoff_report')).toBe(1);
    expect(count('layoff_revision')).toBe(0);
  });

  it('knows a number only within its year', async () => {
    const first = await stage(office, 'old-receipts', null, [goodRow(2, receipt('7', '2024-02-01', 'PT A'))]);
    await commit(office, first.id);
    const second = await stage(office, 'old-receipts', null, [
      goodRow(2, receipt('7', '2024-11-30', 'PT A')),
      goodRow(3, receipt('7', '2025-02-01', 'PT A')),
    ]);
    expect((await rowsIn(second.id)).map((row) => row.verdict)).toEqual(['present', 'known']);
  });

  it('refuses a line without any date in the dry run, and takes the others over', async () => {
    const batch = await stage(office, 'old-receipts', null, [
      goodRow(2, receipt('1', null, 'PT Tanpa Tanggal')),
      goodRow(3, receipt('2', '2024-02-01', 'PT Bertanggal')),
    ]);
    expect(batch.counts).toMatchObject({ refused: 1, new: 1 });
    expect((await rowsIn(batch.id))[0]?.findings).toMatchObject([{ code: 'required', severity: 'refusal' }]);
    expect((await commit(office, batch.id)).committed).toBe(1);
  });
});

describe('A list of people', () => {
  it('makes them without a report, and takes them back', async () => {
    await office.procedure('employers.create', employerInput('PT Lain'));
    const { kpj: _, ...values } = workerValues('Siti', { nik: nik(1), email: 'siti@contoh.id' });
    const batch = await stage(office, 'persons', null, [
      goodRow(2, values),
      goodRow(3, { ...values, nik: nik(2) }),
    ]);
    expect((await commit(office, batch.id)).committed).toBe(2);
    expect(rowsOf(office.database, 'SELECT DISTINCT email FROM person')).toEqual([
      { email: 'siti@contoh.id' },
    ]);
    expect((await office.procedure('imports.list', { reportId: null })).map((one) => one.id)).toEqual([
      batch.id,
    ]);
    expect(await office.procedure('imports.undo', { batchId: batch.id })).toEqual({ removed: 2, kept: 0 });
  });
});

describe('Earlier lists', () => {
  it('are found by their kind and their firm, also behind a hundred others', async () => {
    const other = await addEmployer(office.database, 'PT Contoh Kayu');
    const take = (target: ImportTarget, employerId: EmployerId | null, minute: number) => {
      office.now = new Date(Date.UTC(2026, 2, 10, 3, minute));
      return office.ask('worker.openBatch', {
        target,
        reportId: null,
        employerId,
        fileName: 'daftar.xlsx',
        sheetName: 'Daftar',
        header: [],
        mapping: {},
        fields: {},
      });
    };
    const old = await take('contributions', firm, 0);
    const persons = await take('persons', null, 1);
    for (let minute = 2; minute <= 102; minute += 1) await take('contributions', other, minute);
    const listed = async (target: ImportTarget | null, employerId: EmployerId | null) =>
      (await office.procedure('imports.list', { reportId: null, target, employerId })).map(({ id }) => id);
    expect(await listed('contributions', firm)).toEqual([old]);
    expect(await listed('persons', null)).toEqual([persons]);
    expect(await listed('persons', firm)).toEqual([]);
    const newest = await listed(null, null);
    expect(newest).toHaveLength(100);
    expect(newest).not.toContain(old);
  });
});

describe('What an employer’s lists call their columns', () => {
  it('is remembered for that employer and kind of list', async () => {
    await stage(office, 'layoff-lines', report, []);
    const remembered = async (target: 'layoff-lines' | 'persons', reportId: LayoffReportId | null) =>
      (await office.ask('worker.importContext', { target, reportId })).remembered;
    expect(await remembered('layoff-lines', report)).toEqual({ NIK: 'nik', Nama: 'name' });
    expect(await remembered('persons', null)).toEqual({});
    const other = await addReport(office.database, await addEmployer(office.database, 'PT Lain'));
    expect(await remembered('layoff-lines', other)).toEqual({});
  });
});
