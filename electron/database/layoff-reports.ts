import { sql } from 'kysely';
import { type PlainDate, plainDate } from '../../shared/calendar/plain-date.ts';
import { ContractError } from '../../shared/contract/errors.ts';
import type { EmployerId, ImportBatchId, LayoffReportId, LetterId, UserId } from '../../shared/domain/ids.ts';
import type {
  LayoffCounts,
  LayoffDocument,
  LayoffReport,
  LayoffReportInput,
  LayoffRevision,
  LayoffState,
} from '../../shared/domain/layoff.ts';
import { newId } from './new-id.ts';
import type { ReadableDatabase, Row, WritableDatabase } from './schema.ts';

const columns = (input: LayoffReportInput) => ({
  employer_id: input.employerId as EmployerId,
  received_on: input.receivedOn,
  received_time: input.receivedTime,
  employer_letter_number: input.employerLetterNumber,
  employer_letter_date: input.employerLetterDate,
  employer_letter_subject: input.employerLetterSubject,
  reason: input.reason,
  documents: JSON.stringify(input.documents),
  other_documents: input.otherDocuments,
  note: input.note,
});

/** The counts that triggers keep on a report. */
export const countsOf = (
  row: Pick<Row<'layoff_report'>, 'workers' | 'accepts' | 'refuses' | 'silent' | 'without_nik'>,
): LayoffCounts => ({
  workers: row.workers,
  accepts: row.accepts,
  refuses: row.refuses,
  silent: row.silent,
  withoutNik: row.without_nik,
});

/** One report with its turns. @throws ContractError not-found */
export async function getLayoffReport(db: ReadableDatabase, id: LayoffReportId): Promise<LayoffReport> {
  const row = await db
    .selectFrom('layoff_report')
    .innerJoin('employer', 'employer.id', 'layoff_report.employer_id')
    .selectAll('layoff_report')
    .select('employer.name as employer_name')
    .where('layoff_report.id', '=', id)
    .executeTakeFirst();
  if (!row) throw new ContractError('not-found');
  const revisions = await db
    .selectFrom('layoff_revision')
    .selectAll()
    .where('report_id', '=', id)
    .orderBy('revision')
    .execute();
  return {
    id: row.id,
    employerId: row.employer_id,
    employerName: row.employer_name,
    receivedOn: row.received_on,
    receivedTime: row.received_time,
    employerLetterNumber: row.employer_letter_number,
    employerLetterDate: row.employer_letter_date,
    employerLetterSubject: row.employer_letter_subject,
    reason: row.reason,
    documents: JSON.parse(row.documents) as LayoffDocument[],
    otherDocuments: row.other_documents,
    note: row.note,
    state: row.state,
    version: row.version,
    createdAt: row.created_at,
    counts: countsOf(row),
    revisions: revisions.map(
      (turn): LayoffRevision => ({
        revision: turn.revision,
        kind: turn.kind,
        onDate: turn.on_date,
        writtenAt: turn.written_at,
        reason: turn.reason,
        letterId: turn.letter_id,
      }),
    ),
  };
}

async function refuseUnknownEmployer(
  db: WritableDatabase,
  input: LayoffReportInput,
  field: string,
): Promise<void> {
  const employer = await db
    .selectFrom('employer')
    .select('id')
    .where('id', '=', input.employerId as EmployerId)
    .executeTakeFirst();
  if (!employer) throw new ContractError('input-refused', { issues: [{ path: field, message: 'required' }] });
}

/** Adds a report. @throws ContractError input-refused when its employer is not on record */
export async function createLayoffReport(
  db: WritableDatabase,
  input: LayoffReportInput,
  now: Date,
  batch: ImportBatchId | null = null,
): Promise<LayoffReportId> {
  await refuseUnknownEmployer(db, input, 'employerId');
  const id = newId<LayoffReportId>(now);
  const stamp = now.toISOString();
  await db
    .insertInto('layoff_report')
    .values({ id, ...columns(input), batch_id: batch, created_at: stamp, updated_at: stamp })
    .execute();
  return id;
}

/**
 * The state of a report that is still as it was shown.
 * @throws ContractError not-found, changed-meanwhile
 */
export async function expectVersion(
  db: ReadableDatabase,
  id: LayoffReportId,
  version: number,
): Promise<LayoffState> {
  const row = await db
    .selectFrom('layoff_report')
    .select(['state', 'version'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) throw new ContractError('not-found');
  if (row.version !== version) throw new ContractError('changed-meanwhile');
  return row.state;
}

/** Refuses to go on where a receipt closed the report. @throws ContractError report-closed, not-found */
export async function expectOpen(db: ReadableDatabase, id: LayoffReportId): Promise<void> {
  const row = await db.selectFrom('layoff_report').select('state').where('id', '=', id).executeTakeFirst();
  if (!row) throw new ContractError('not-found');
  if (row.state === 'recorded' || row.state === 'withdrawn') throw new ContractError('report-closed');
}

/** Changes the facts of a report. @throws ContractError input-refused when its employer is not on record */
export async function saveLayoffReport(
  db: WritableDatabase,
  id: LayoffReportId,
  input: LayoffReportInput,
  now: Date,
): Promise<void> {
  await refuseUnknownEmployer(db, input, 'report.employerId');
  await db
    .updateTable('layoff_report')
    .set((eb) => ({ ...columns(input), version: eb('version', '+', 1), updated_at: now.toISOString() }))
    .where('id', '=', id)
    .execute();
}

/** Moves a report on to another state. */
export async function setLayoffState(
  db: WritableDatabase,
  id: LayoffReportId,
  state: LayoffState,
  now: Date,
): Promise<void> {
  await db
    .updateTable('layoff_report')
    .set((eb) => ({ state, version: eb('version', '+', 1), updated_at: now.toISOString() }))
    .where('id', '=', id)
    .execute();
}

/** Writes the number and head count that the office's old register gave a report. */
export async function setOldReceipt(
  db: WritableDatabase,
  id: LayoffReportId,
  number: string,
  workers: number | null,
): Promise<void> {
  await db
    .updateTable('layoff_report')
    .set({ old_receipt_number: number, old_worker_count: workers })
    .where('id', '=', id)
    .execute();
}

/** The report that the old register entered under a receipt number in a year, or null: books begin anew each year. */
export async function reportWithOldReceipt(
  db: ReadableDatabase,
  number: string,
  year: number,
): Promise<LayoffReportId | null> {
  const row = await db
    .selectFrom('layoff_report')
    .select('id')
    .where('old_receipt_number', '=', number)
    .where('received_on', '>=', plainDate(`${year}-01-01`))
    .where('received_on', '<=', plainDate(`${year}-12-31`))
    .executeTakeFirst();
  return row?.id ?? null;
}

/** The receipt number that the old register gave a report, or null. */
export async function oldReceiptOf(db: ReadableDatabase, id: LayoffReportId): Promise<string | null> {
  const row = await db
    .selectFrom('layoff_report')
    .select('old_receipt_number')
    .where('id', '=', id)
    .executeTakeFirst();
  return row?.old_receipt_number ?? null;
}

/** Removes a report and its lines; the people stay. The caller made sure that no letter names it. */
export async function removeLayoffReport(db: WritableDatabase, id: LayoffReportId): Promise<void> {
  await db.deleteFrom('layoff_line').where('report_id', '=', id).execute();
  // Lists that were still to be taken over have nowhere to go any more; their rows are personal data.
  await sql`DELETE FROM import_row WHERE batch_id IN (
    SELECT id FROM import_batch WHERE report_id = ${id} AND state IN ('staging', 'staged', 'committing'))`.execute(
    db,
  );
  await sql`UPDATE import_batch SET report_id = NULL,
    state = iif(state IN ('staging', 'staged', 'committing'), 'cancelled', state) WHERE report_id = ${id}`.execute(
    db,
  );
  await db.deleteFrom('layoff_report').where('id', '=', id).execute();
}

/** Appends a turn of the report. */
export async function addRevision(
  db: WritableDatabase,
  id: LayoffReportId,
  turn: {
    readonly kind: LayoffRevision['kind'];
    readonly onDate: PlainDate;
    readonly reason: string;
    readonly letterId: LetterId | null;
    readonly userId: UserId;
    readonly now: Date;
  },
): Promise<void> {
  const last = await db
    .selectFrom('layoff_revision')
    .select((eb) => eb.fn.max('revision').as('revision'))
    .where('report_id', '=', id)
    .executeTakeFirst();
  await db
    .insertInto('layoff_revision')
    .values({
      report_id: id,
      revision: (last?.revision ?? 0) + 1,
      kind: turn.kind,
      on_date: turn.onDate,
      written_at: turn.now.toISOString(),
      reason: turn.reason,
      user_id: turn.userId,
      letter_id: turn.letterId,
    })
    .execute();
}
