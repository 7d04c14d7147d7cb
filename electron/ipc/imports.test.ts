import { beforeEach, describe, expect, it } from 'vitest';
import { plainDate } from '../../shared/calendar/plain-date.ts';
import type { EmployerId, LayoffReportId } from '../../shared/domain/ids.ts';
import {
  addEmployer,
  addLine,
  addPerson,
  addReport,
  oneValue,
  personInput,
  rowsOf,
} from '../database/office-for-tests.ts';
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
const allCounts = () => ({
  people: count('person'),
  lines: count('layoff_line'),
  firms: count('employer'),
  reports: count('layoff_report'),
  found: count('search_entry'),
});
const people = () =>
  rowsOf(office.database, 'SELECT name, nik FROM person ORDER BY name').map((row) => [row.name, row.nik]);
const rowsIn = async (batchId: string) =>
  (await office.procedure('imports.rows', { batchId, verdict: null, after: null, limit: 500 })).rows;

describe('A list of ten thousand workers', () => {
  it('is staged, taken over and taken back without a trace', async () => {
    await addPerson(office.database, 'Sudah Tercatat', { nik: nik(7) });
    const before = allCounts();
    const rows = Array.from({ length: 10_000 }, (_, index) =>
      goodRow(index + 2, workerValues(`Pekerja ${index}`, { nik: nik(index), birthDate: '1985-05-17' })),
    );
    const batch = await stage(office, 'layoff-lines', report, rows);
    expect(batch).toMatchObject({ state: 'staged', counts: { new: 9_999, known: 1, refused: 0 } });
    // The dry run changes nothing on record.
    expect(allCounts()).toEqual(before);
    const done = await commit(office, batch.id);
    expect(done).toMatchObject({ state: 'committed', committed: 10_000 });
    expect(count('person')).toBe(10_000);
    const { counts } = await office.procedure('layoffs.get', { id: report });
    expect(counts).toEqual({ workers: 10_000, accepts: 10_000, refuses: 0, silent: 0, withoutNik: 0 });
    expect(oneValue(office.database, 'SELECT max(line_number) FROM layoff_line')).toBe(10_000);
    expect(oneValue(office.database, 'SELECT count(DISTINCT line_number) FROM layoff_line')).toBe(10_000);

    const undone = await office.procedure('imports.undo', { batchId: batch.id });
    expect(undone).toEqual({ removed: 10_000, kept: 0 });
    expect(allCounts()).toEqual(before);
    expect((await office.procedure('layoffs.get', { id: report })).counts.workers).toBe(0);
    expect(people()).toEqual([['Sudah Tercatat', nik(7)]]);
    expect((await office.procedure('imports.get', { batchId: batch.id })).state).toBe('undone');
    office.database.raw.exec("INSERT INTO search_index (search_index) VALUES ('integrity-check')");
  }, 60_000);
});

describe('Taking a list over', () => {
  it('a second time changes nothing', async () => {
    const batch = await stage(office, 'layoff-lines', report, [
      goodRow(2, workerValues('Siti', { nik: nik(1) })),
    ]);
    await commit(office, batch.id);
    const before = allCounts();
    await expect(commit(office, batch.id)).rejects.toMatchObject({
      fault: { code: 'import-state', params: { state: 'committed' } },
    });
    expect(allCounts()).toEqual(before);
    // The same file once more: the worker is there already.
    const again = await stage(office, 'layoff-lines', report, [
      goodRow(2, workerValues('Siti', { nik: nik(1) })),
    ]);
    expect(again.counts.present).toBe(1);
    expect((await commit(office, again.id)).committed).toBe(0);
    expect(allCounts()).toEqual(before);
  });

  it('goes on after an interruption where it stopped', async () => {
    const rows = Array.from({ length: COMMIT_STEP + 50 }, (_, index) =>
      goodRow(index + 2, workerValues(`Pekerja ${index}`, { nik: nik(index) })),
    );
    const batch = await stage(office, 'layoff-lines', report, rows);
    await office.ask('worker.commitStep', { batchId: batch.id, afterRow: 0 });
    expect(await office.procedure('imports.get', { batchId: batch.id })).toMatchObject({
      state: 'committing',
      committed: COMMIT_STEP,
    });
    expect((await office.procedure('home.figures', { year: 2026 })).importsUnfinished).toBe(1);
    expect((await commit(office, batch.id)).committed).toBe(COMMIT_STEP + 50);
    expect(count('layoff_line')).toBe(COMMIT_STEP + 50);
    expect(count('person')).toBe(COMMIT_STEP + 50);
  });

  it('passes over refused, skipped and present rows', async () => {
    const present = await addPerson(office.database, 'Ada', { nik: nik(3) });
    await addLine(office.database, report, present);
    const batch = await stage(office, 'layoff-lines', report, [
      goodRow(2, workerValues('Ada', { nik: nik(3) })),
      { ...goodRow(3, workerValues('Salah')), kind: 'refused' },
      { ...goodRow(4, workerValues('Jumlah')), kind: 'skipped', record: null },
      goodRow(5, workerValues('Baru', { nik: nik(4) })),
    ]);
    expect(batch.counts).toEqual({ new: 1, known: 0, similar: 0, present: 1, refused: 1, skipped: 1 });
    expect((await commit(office, batch.id)).committed).toBe(1);
    expect(people()).toEqual([
      ['Ada', nik(3)],
      ['Baru', nik(4)],
    ]);
  });

  it('counts an answer that the list does not give as none', async () => {
    const batch = await stage(office, 'layoff-lines', report, [
      goodRow(2, workerValues('Diam', { nik: nik(1), response: null })),
      goodRow(3, workerValues('Menolak', { nik: nik(2), response: 'refuses' })),
    ]);
    await commit(office, batch.id);
    expect((await office.procedure('layoffs.get', { id: report })).counts).toMatchObject({
      silent: 1,
      refuses: 1,
    });
  });

  it('is refused for a report that a receipt closed, and nothing of it is written', async () => {
    const batch = await stage(office, 'layoff-lines', report, [
      goodRow(2, workerValues('Siti', { nik: nik(1) })),
    ]);
    office.database.raw.exec("UPDATE layoff_report SET state = 'recorded'");
    const before = allCounts();
    await expect(commit(office, batch.id)).rejects.toMatchObject({ fault: { code: 'report-closed' } });
    expect(allCounts()).toEqual(before);
    expect((await office.procedure('imports.get', { batchId: batch.id })).state).toBe('staged');
    await expect(office.procedure('imports.undo', { batchId: batch.id })).rejects.toMatchObject({
      fault: { code: 'report-closed' },
    });
    await expect(
      office.ask('worker.importContext', { target: 'layoff-lines', reportId: report }),
    ).rejects.toMatchObject({ fault: { code: 'report-closed' } });
  });

  it('ends when the report is removed meanwhile, and the people read from the list go too', async () => {
    const batch = await stage(office, 'layoff-lines', report, [
      goodRow(2, workerValues('Siti', { nik: nik(1) })),
    ]);
    await office.procedure('layoffs.remove', { id: report, version: 1 });
    expect(await office.procedure('imports.get', { batchId: batch.id })).toMatchObject({
      state: 'cancelled',
      counts: { new: 0 },
    });
    expect((await office.procedure('home.figures', { year: 2026 })).importsUnfinished).toBe(0);
  });
});

describe('Taking a list back', () => {
  it('leaves people whom something else uses or somebody changed by now', async () => {
    const batch = await stage(office, 'layoff-lines', report, [
      goodRow(2, workerValues('Dipakai', { nik: nik(1) })),
      goodRow(3, workerValues('Diubah', { nik: nik(2) })),
      goodRow(4, workerValues('Pergi', { nik: nik(3) })),
    ]);
    await commit(office, batch.id);
    const used = oneValue(office.database, 'SELECT id FROM person WHERE nik = ?', nik(1)) as string;
    const changed = oneValue(office.database, 'SELECT id FROM person WHERE nik = ?', nik(2)) as string;
    await addLine(office.database, await addReport(office.database, firm), used as never);
    await office.procedure('persons.save', { id: changed, version: 1, person: personInput('Diubah Lagi') });
    expect(await office.procedure('imports.undo', { batchId: batch.id })).toEqual({ removed: 3, kept: 2 });
    expect(people().map(([name]) => name)).toEqual(['Dipakai', 'Diubah Lagi']);
    await expect(office.procedure('imports.undo', { batchId: batch.id })).rejects.toMatchObject({
      fault: { code: 'import-state' },
    });
  });

  it('leaves an old receipt’s report into which another list is being taken', async () => {
    const batch = await stage(office, 'old-receipts', null, [
      goodRow(2, receipt('1', '2024-02-01', 'CV Lama')),
    ]);
    await commit(office, batch.id);
    const old = oneValue(
      office.database,
      'SELECT id FROM layoff_report WHERE batch_id IS NOT NULL',
    ) as LayoffReportId;
    const { version } = await office.procedure('layoffs.get', { id: old });
    await office.procedure('layoffs.openCorrection', {
      id: old,
      version,
      reason: 'Daftar pekerja menyusul',
      onDate: plainDate('2026-03-10'),
    });
    await stage(office, 'layoff-lines', old, [goodRow(2, workerValues('Siti', { nik: nik(1) }))]);
    expect(await office.procedure('imports.undo', { batchId: batch.id })).toEqual({ removed: 0, kept: 2 });
    expect((await office.procedure('layoffs.get', { id: old })).state).toBe('correcting');
  });

  it('or dropping it is refused in the wrong state', async () => {
    const batch = await stage(office, 'layoff-lines', report, [
      goodRow(2, workerValues('Siti', { nik: nik(1) })),
    ]);
    await commit(office, batch.id);
    await expect(office.procedure('imports.discard', { batchId: batch.id })).rejects.toMatchObject({
      fault: { code: 'import-state' },
    });
    const dropped = await stage(office, 'layoff-lines', report, [
      goodRow(2, workerValues('Budi', { nik: nik(2) })),
    ]);
    await office.procedure('imports.discard', { batchId: dropped.id });
    expect((await rowsIn(dropped.id)).length).toBe(0);
    await expect(commit(office, dropped.id)).rejects.toMatchObject({ fault: { code: 'import-state' } });
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
