import { beforeEach, describe, expect, it } from 'vitest';
import type { ImportBatchId } from '../../shared/domain/ids.ts';
import { ROWS_KEPT_DAYS } from '../../shared/domain/import-batch.ts';
import { FORGET_STEP } from '../database/import-rows-kept.ts';
import { addEmployer, addReport, oneValue } from '../database/office-for-tests.ts';
import { refusedRowsFile } from '../services/return-rows.ts';
import { commit, goodRow, stage, type TestOffice, testOffice, workerValues } from './office-for-tests.ts';

const DAY_MS = 86_400_000;

let office: TestOffice;
beforeEach(async () => {
  office = await testOffice();
});

const nik = (index: number) => `637201${String(4_107_900_000 + index)}`;
const rows = (count: number) => [
  ...Array.from({ length: count }, (_, index) =>
    goodRow(index + 2, workerValues(`Pekerja ${index} CONTOH`, { nik: nik(index) })),
  ),
  { ...goodRow(count + 2, workerValues('Tanpa NIK CONTOH', {})), kind: 'refused' as const },
];

/** A list of people that was taken over. */
async function taken(count = 5): Promise<ImportBatchId> {
  const { id } = await stage(office, 'persons', null, rows(count));
  await commit(office, id);
  return id;
}

/** What the app does at its start, so many days later. */
async function startAfter(days: number): Promise<readonly ImportBatchId[]> {
  office.now = new Date(office.now.getTime() + days * DAY_MS);
  const before = new Date(office.now.getTime() - ROWS_KEPT_DAYS * DAY_MS).toISOString();
  const batches = await office.ask('worker.forgettableBatches', { before });
  for (const batchId of batches)
    for (let row: number | null = 0; row !== null; ) row = await forget(batchId, row);
  return batches;
}
const forget = (batchId: ImportBatchId, afterRow: number) =>
  office.ask('worker.forgetRows', { batchId, afterRow });
const batchOf = (batchId: string) => office.procedure('imports.get', { batchId });
const kept = () => office.procedure('imports.kept', {});

describe('What the rows of a list said', () => {
  it('is kept for its days and forgotten after them; what became of the rows is not', async () => {
    const id = await taken();
    const before = await batchOf(id);
    expect(await kept()).toMatchObject({ lists: 1, rows: 6 });
    expect((await kept()).bytes).toBeGreaterThan(6 * 100);
    expect(await startAfter(ROWS_KEPT_DAYS - 1)).toEqual([]);
    expect(await batchOf(id)).toEqual(before);
    expect(await startAfter(2)).toEqual([id]);
    expect(await batchOf(id)).toEqual({ ...before, forgotten: true });
    expect(await kept()).toEqual({ lists: 0, rows: 0, bytes: 0 });
    const all = String(
      oneValue(
        office.database,
        "SELECT group_concat(cells || ifnull(record, '') || findings || ifnull(match_name, '')) FROM import_row",
      ),
    );
    expect(all).not.toMatch(/CONTOH|6372\d{12}/);
    expect((await refusedRowsFile(office, id, async () => new Uint8Array())).rows).toBe(0);
    // Nothing is left to forget.
    expect(await startAfter(1)).toEqual([]);
  });

  it('is not needed to take the list back', async () => {
    const people = () => oneValue(office.database, 'SELECT count(*) FROM person');
    const id = await taken();
    await startAfter(ROWS_KEPT_DAYS + 1);
    expect(people()).toBe(5);
    expect(await office.procedure('imports.undo', { batchId: id })).toEqual({ removed: 5, kept: 0 });
    expect(people()).toBe(0);
    expect(await batchOf(id)).toMatchObject({ state: 'undone', committed: 0 });
  });

  it('goes with the next start once the list was taken back, and stays while it waits to be taken over', async () => {
    const undone = await taken();
    await office.procedure('imports.undo', { batchId: undone });
    const { id: waiting } = await stage(
      office,
      'layoff-lines',
      await addReport(office.database, await addEmployer(office.database, 'PT CONTOH Karet')),
      rows(2),
    );
    expect(await startAfter(0)).toEqual([undone]);
    expect(await startAfter(400)).toEqual([]);
    expect(await batchOf(waiting)).toMatchObject({ state: 'staged', forgotten: false });
    await expect(forget(waiting, 0)).rejects.toMatchObject({
      fault: { code: 'import-state' },
    });
    expect(await kept()).toMatchObject({ lists: 1, rows: 3 });
  });

  it('keeps what an undo of vacancies puts back', async () => {
    const id = await taken(1);
    office.database.raw.exec(
      "UPDATE import_row SET record = json_set(record, '$.before', json('[{\"version\":1}]')) WHERE row_number = 2",
    );
    await startAfter(ROWS_KEPT_DAYS + 1);
    expect(oneValue(office.database, 'SELECT record FROM import_row WHERE row_number = 2')).toBe(
      '{"before":[{"version":1}]}',
    );
    expect(await batchOf(id)).toMatchObject({ forgotten: true });
  });

  it('goes in short steps, and on at the next start where the app ended in between', async () => {
    const count = 2 * FORGET_STEP + 10;
    const id = await taken(1);
    office.database.raw
      .prepare(
        `WITH RECURSIVE n(i) AS (SELECT 4 UNION ALL SELECT i + 1 FROM n WHERE i < ?)
         INSERT INTO import_row (batch_id, row_number, verdict, cells) SELECT ?, i, 'refused', '["Budi CONTOH"]' FROM n`,
      )
      .run(count + 1, id);
    office.now = new Date(office.now.getTime() + (ROWS_KEPT_DAYS + 1) * DAY_MS);
    expect(await forget(id, 0)).toBe(FORGET_STEP + 1);
    expect(await kept()).toMatchObject({ lists: 1, rows: count - FORGET_STEP });
    expect(await batchOf(id)).toMatchObject({ forgotten: false });
    expect(await startAfter(0)).toEqual([id]);
    expect(await kept()).toMatchObject({ lists: 0, rows: 0 });
    expect(await startAfter(0)).toEqual([]);
  });

  it('takes no decision on a row any more that nobody can read', async () => {
    const { id } = await stage(office, 'persons', null, rows(1));
    await commit(office, id);
    office.database.raw.exec(
      "UPDATE import_row SET verdict = 'similar', committed_id = NULL WHERE row_number = 2",
    );
    await startAfter(ROWS_KEPT_DAYS + 1);
    await office.procedure('imports.decide', { batchId: id, rows: null, decision: 'different' });
    expect(await batchOf(id)).toMatchObject({ state: 'committed', undecided: 1 });
  });
});
