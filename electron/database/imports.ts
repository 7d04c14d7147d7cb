import { type SqlBool, sql } from 'kysely';
import { ContractError } from '../../shared/contract/errors.ts';
import type {
  DisputeId,
  EmployerId,
  ImportBatchId,
  LayoffReportId,
  UserId,
} from '../../shared/domain/ids.ts';
import { OUTSIDE_JOBS } from '../../shared/domain/import/contribution-months.ts';
import {
  type ImportBatch,
  type ImportState,
  type ImportTarget,
  ROW_VERDICTS,
  type RowVerdict,
} from '../../shared/domain/import-batch.ts';
import { takeBackContributions } from './contribution-imports.ts';
import {
  disputeOfBatch,
  disputeOfList,
  takeBackDisputeWorkers,
  writeMapping,
} from './dispute-worker-imports.ts';
import { newId } from './new-id.ts';
import type { ReadableDatabase, Row, WritableDatabase } from './schema.ts';
import { takeBackVacancies } from './vacancy-imports.ts';

/** What is needed to open a batch. */
export interface NewBatch {
  readonly target: ImportTarget;
  readonly reportId: LayoffReportId | null;
  readonly employerId: EmployerId | null;
  /** The case whose workers the list names; absent for every other list. */
  readonly disputeId?: DisputeId | null;
  readonly fileName: string;
  readonly sheetName: string;
  /** Header texts by column, as the file has them. */
  readonly header: readonly string[];
  readonly mapping: Readonly<Record<string, number>>;
}

/** Opens a batch for staging. */
export async function createBatch(
  db: WritableDatabase,
  batch: NewBatch,
  userId: UserId,
  now: Date,
): Promise<ImportBatchId> {
  const id = newId<ImportBatchId>(now);
  await db
    .insertInto('import_batch')
    .values({
      id,
      target: batch.target,
      report_id: batch.reportId,
      employer_id: batch.employerId,
      file_name: batch.fileName,
      sheet_name: batch.sheetName,
      header: JSON.stringify(batch.header),
      mapping: writeMapping(batch.mapping, batch.disputeId ?? null),
      state: 'staging',
      user_id: userId,
      created_at: now.toISOString(),
    })
    .execute();
  return id;
}

/** The stored row of a batch. @throws ContractError not-found */
export async function batchRow(db: ReadableDatabase, id: ImportBatchId): Promise<Row<'import_batch'>> {
  const row = await db.selectFrom('import_batch').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) throw new ContractError('not-found');
  return row;
}

/** Rows still to be taken over that somebody has to choose about; only lists of contributions have them. */
const outsideRows = ({ target, state }: Row<'import_batch'>) =>
  target === 'contributions' && state !== 'undone' && state !== 'cancelled'
    ? sql<number>`ifnull(sum(warned = 1 AND committed_id IS NULL
        AND (verdict IN ('new', 'known') OR (verdict = 'similar' AND decision = 'same'))
        AND instr(findings, ${`"${OUTSIDE_JOBS}"`}) > 0), 0)`
    : sql<number>`0`;

async function withCounts(db: ReadableDatabase, row: Row<'import_batch'>): Promise<ImportBatch> {
  const groups = await db
    .selectFrom('import_row')
    .select((eb) => [
      'verdict',
      eb.fn.countAll<number>().as('rows'),
      sql<number>`ifnull(sum(verdict = 'similar' AND decision IS NULL), 0)`.as('undecided'),
      sql<number>`count(committed_id)`.as('committed'),
      outsideRows(row).as('outside'),
      sql<number>`sum(cells = '[]')`.as('forgotten'),
    ])
    .where('batch_id', '=', row.id)
    .groupBy('verdict')
    .execute();
  const countOf = (verdict: RowVerdict) => groups.find((group) => group.verdict === verdict)?.rows ?? 0;
  return {
    id: row.id,
    target: row.target,
    reportId: row.report_id,
    employerId: row.employer_id,
    disputeId: disputeOfBatch(row),
    fileName: row.file_name,
    sheetName: row.sheet_name,
    state: row.state,
    createdAt: row.created_at,
    counts: Object.fromEntries(ROW_VERDICTS.map((verdict) => [verdict, countOf(verdict)])) as Record<
      RowVerdict,
      number
    >,
    undecided: groups.reduce((sum, group) => sum + group.undecided, 0),
    committed: groups.reduce((sum, group) => sum + group.committed, 0),
    outside: groups.reduce((sum, group) => sum + group.outside, 0),
    forgotten: groups.length > 0 && groups.every((group) => group.forgotten === group.rows),
  };
}

/** A batch with its counts. @throws ContractError not-found */
export async function getBatch(db: ReadableDatabase, id: ImportBatchId): Promise<ImportBatch> {
  return withCounts(db, await batchRow(db, id));
}

/** Which batches are meant; null of the last three means any. */
export interface BatchFilter {
  readonly reportId: LayoffReportId | null;
  readonly disputeId: DisputeId | null;
  readonly target: ImportTarget | null;
  readonly employerId: EmployerId | null;
}

/** Batches of one report, or those without a report, narrowed to a case, a kind and a firm; newest first, at most 100. */
export async function listBatches(
  db: ReadableDatabase,
  { reportId, disputeId, target, employerId }: BatchFilter,
): Promise<readonly ImportBatch[]> {
  const rows = await db
    .selectFrom('import_batch')
    .selectAll()
    .where('report_id', reportId === null ? 'is' : '=', reportId as LayoffReportId)
    .$if(disputeId !== null, (query) => query.where(disputeOfList, '=', disputeId))
    .$if(target !== null, (query) => query.where('target', '=', target as ImportTarget))
    .$if(employerId !== null, (query) => query.where('employer_id', '=', employerId as EmployerId))
    .orderBy('created_at', 'desc')
    .limit(100)
    .execute();
  return Promise.all(rows.map((row) => withCounts(db, row)));
}

/** Moves a batch on; whether it may is `expectBatchState`'s to say. */
export async function setBatchState(
  db: WritableDatabase,
  id: ImportBatchId,
  state: ImportState,
): Promise<void> {
  await db.updateTable('import_batch').set({ state }).where('id', '=', id).execute();
}

/** Refuses a step that the batch is not ready for. @throws ContractError import-state, not-found */
export async function expectBatchState(
  db: ReadableDatabase,
  id: ImportBatchId,
  states: readonly ImportState[],
): Promise<Row<'import_batch'>> {
  const row = await batchRow(db, id);
  if (!states.includes(row.state)) throw new ContractError('import-state', { params: { state: row.state } });
  return row;
}

/** Batches whose staging was broken off: the app ended in the middle of it, and nobody will go on. */
export async function interruptedBatches(db: ReadableDatabase): Promise<readonly ImportBatchId[]> {
  const rows = await db.selectFrom('import_batch').select('id').where('state', '=', 'staging').execute();
  return rows.map((row) => row.id);
}

/** A report of the old register is made and recorded on the way in; a higher version is somebody's work since. */
const REPORT_AS_TAKEN_IN = 2;

/**
 * Nobody changed the person by hand since; what lists filled in, and emptied again, counts as nothing. Each of these raised
 * the version by one and stands in the history; a higher version is a change from before there was a history.
 */
const UNTOUCHED = sql<SqlBool>`(version = 1 + (SELECT count(DISTINCT batch_id || ' ' || at || (new_value IS NULL))
      FROM person_change WHERE person_id = person.id)
    AND NOT EXISTS (SELECT 1 FROM person_change WHERE person_id = person.id AND batch_id IS NULL))`;

/**
 * Deletes what a batch made and nothing else uses: lines, then reports, people and firms that nobody changed since.
 * @returns how many rows of the list were taken back, and how many people, firms and reports stay because something
 * else uses them by now
 */
export async function takeBack(
  db: WritableDatabase,
  {
    id,
    target,
    employer_id,
    mapping,
  }: Pick<Row<'import_batch'>, 'id' | 'target' | 'employer_id' | 'mapping'>,
): Promise<{ readonly removed: number; readonly kept: number }> {
  const months =
    target === 'contributions'
      ? await takeBackContributions(db, { id, employerId: employer_id })
      : { restored: 0, kept: 0 };
  const vacancies = target === 'vacancies' ? await takeBackVacancies(db, id) : { removed: 0, kept: 0 };
  const workers = target === 'dispute-workers' ? await takeBackDisputeWorkers(db, { id, mapping }) : 0;
  const lines = await db.deleteFrom('layoff_line').where('batch_id', '=', id).executeTakeFirst();
  const reports =
    await sql`DELETE FROM layoff_report WHERE batch_id = ${id} AND version = ${REPORT_AS_TAKEN_IN}
    AND NOT EXISTS (SELECT 1 FROM layoff_line WHERE report_id = layoff_report.id)
    AND NOT EXISTS (SELECT 1 FROM letter WHERE subject_kind = 'layoff-report' AND subject_id = layoff_report.id)
    AND NOT EXISTS (SELECT 1 FROM dispute WHERE report_id = layoff_report.id)
    AND NOT EXISTS (SELECT 1 FROM import_batch WHERE report_id = layoff_report.id)`.execute(db);
  const people = await sql`DELETE FROM person WHERE batch_id = ${id} AND ${UNTOUCHED}
    AND NOT EXISTS (SELECT 1 FROM layoff_line WHERE person_id = person.id)
    AND NOT EXISTS (SELECT 1 FROM dispute_worker WHERE person_id = person.id)
    AND NOT EXISTS (SELECT 1 FROM letter_person WHERE person_id = person.id)
    AND NOT EXISTS (SELECT 1 FROM employment WHERE person_id = person.id)
    AND NOT EXISTS (SELECT 1 FROM consultation WHERE person_id = person.id)
    AND NOT EXISTS (SELECT 1 FROM referral WHERE person_id = person.id)
    AND NOT EXISTS (SELECT 1 FROM job_seeker WHERE person_id = person.id)
    AND NOT EXISTS (SELECT 1 FROM document WHERE subject_kind = 'person' AND subject_id = person.id)
    AND NOT EXISTS (SELECT 1 FROM person_merge WHERE kept_id = person.id OR gone_id = person.id)`.execute(db);
  const firms = await sql`DELETE FROM employer WHERE batch_id = ${id} AND version = 1
    AND NOT EXISTS (SELECT 1 FROM layoff_report WHERE employer_id = employer.id)
    AND NOT EXISTS (SELECT 1 FROM dispute WHERE employer_id = employer.id)
    AND NOT EXISTS (SELECT 1 FROM person WHERE last_employer_id = employer.id)
    AND NOT EXISTS (SELECT 1 FROM employment WHERE employer_id = employer.id)
    AND NOT EXISTS (SELECT 1 FROM referral WHERE employer_id = employer.id)
    AND NOT EXISTS (SELECT 1 FROM vacancy WHERE employer_id = employer.id)
    AND NOT EXISTS (SELECT 1 FROM import_batch WHERE employer_id = employer.id)`.execute(db);
  const { rows } = await sql<{ kept: number }>`SELECT
    (SELECT count(*) FROM person WHERE batch_id = ${id}) + (SELECT count(*) FROM employer WHERE batch_id = ${id})
    + (SELECT count(*) FROM layoff_report WHERE batch_id = ${id}) AS kept`.execute(db);
  await db
    .updateTable('import_row')
    .set({ committed_id: null, made_party: 0 })
    .where('batch_id', '=', id)
    .execute();
  // Each row of a list made one of these; the people and firms that came along with it are not counted beside it.
  const removed = {
    'layoff-lines': lines.numDeletedRows,
    'old-receipts': reports.numAffectedRows,
    persons: people.numAffectedRows,
    employers: firms.numAffectedRows,
    contributions: BigInt(months.restored),
    vacancies: BigInt(vacancies.removed),
    'dispute-workers': BigInt(workers),
  }[target];
  return { removed: Number(removed ?? 0n), kept: (rows[0]?.kept ?? 0) + months.kept + vacancies.kept };
}
