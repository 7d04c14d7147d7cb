import type { DatabaseProcedure, InputOf, OutputOf } from '../../shared/contract/contract.ts';
import { contract } from '../../shared/contract/contract.ts';
import type { DisputeId, ImportBatchId, LayoffReportId } from '../../shared/domain/ids.ts';
import type { OutsideChoice } from '../../shared/domain/import/contribution-months.ts';
import type { ImportBatch, ImportTarget } from '../../shared/domain/import-batch.ts';
import { HEAD, NOW, newDatabase, OFFICE, USER } from '../database/office-for-tests.ts';
import type { OpenDatabase } from '../database/open.ts';
import type { DatabaseCalls } from '../services/database-calls.ts';
import type { JudgedRow } from '../services/match-rows.ts';
import type { WorkerCallName, WorkerCalls } from '../services/worker-calls.ts';
import { runCall } from './run-call.ts';

/* An office that is called as the main process calls it, without the thread between. Used by tests only. */

export interface TestOffice extends DatabaseCalls {
  readonly database: OpenDatabase;
  /** What the clock says; tests may set it. */
  now: Date;
}

/** A database file with an office and its head. */
export async function testOffice(purpose: 'office' | 'practice' = 'office'): Promise<TestOffice> {
  const database = newDatabase(purpose);
  const office: TestOffice = {
    database,
    now: NOW,
    procedure: async <Name extends DatabaseProcedure>(name: Name, input: InputOf<Name>) => {
      // As the door does: checked, defaults filled in.
      const checked = contract[name].input.parse(input);
      return (await runCall(database, name, checked, { userId: USER, now: office.now })) as OutputOf<Name>;
    },
    ask: async <Name extends WorkerCallName>(name: Name, input: WorkerCalls[Name]['input']) =>
      (await runCall(database, name, input, {
        userId: USER,
        now: office.now,
      })) as WorkerCalls[Name]['output'],
  };
  await office.ask('worker.setUpOffice', { office: OFFICE, head: HEAD });
  return office;
}

/** Stages judged rows as the intake does. */
export async function stage(
  office: TestOffice,
  target: ImportTarget,
  reportId: LayoffReportId | null,
  rows: readonly JudgedRow[],
  header: readonly string[] = ['NIK', 'Nama'],
  disputeId: DisputeId | null = null,
): Promise<ImportBatch> {
  const { employerId } = await office.ask('worker.importContext', { target, reportId, disputeId });
  const batchId = await office.ask('worker.openBatch', {
    target,
    reportId,
    employerId,
    disputeId,
    fileName: 'daftar.xlsx',
    sheetName: 'Daftar',
    header,
    mapping: { nik: 0, name: 1 },
    fields: { NIK: 'nik', Nama: 'name' },
  });
  for (let from = 0; from < rows.length; from += 1000)
    await office.ask('worker.stageRows', { batchId, rows: rows.slice(from, from + 1000) });
  return office.ask('worker.closeStaging', { batchId, complete: true });
}

/** Takes over what is good, step by step as the intake does. */
export async function commit(
  office: TestOffice,
  batchId: ImportBatchId,
  outside: OutsideChoice | null = null,
): Promise<ImportBatch> {
  let afterRow = 0;
  for (;;) {
    const step = await office.ask('worker.commitStep', { batchId, afterRow, outside });
    if (step === null) return office.procedure('imports.get', { batchId });
    afterRow = step.lastRow;
  }
}

/** A good row with these values. */
export const goodRow = (rowNumber: number, record: Readonly<Record<string, unknown>>): JudgedRow => ({
  rowNumber,
  kind: 'row',
  cells: [String(record.nik ?? ''), String(record.name ?? '')],
  record,
  findings: [],
});

/** What a row of a layoff list says of a worker. */
export const workerValues = (name: string, more: Readonly<Record<string, unknown>> = {}) => ({
  nik: null,
  name,
  sex: null,
  birthDate: null,
  birthPlace: '',
  address: '',
  phone: '',
  note: '',
  kpj: '',
  position: 'Operator',
  contract: 'PKWTT',
  startDate: '2015-01-05',
  layoffDate: '2026-03-31',
  wage: 4_500_000,
  noticeReceivedOn: null,
  response: 'accepts',
  ...more,
});
