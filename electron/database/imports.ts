import { sql } from 'kysely';
import { ContractError } from '../../shared/contract/errors.ts';
import type { Page } from '../../shared/contract/procedure.ts';
import type { EmployerId, ImportBatchId, LayoffReportId, PersonId, UserId } from '../../shared/domain/ids.ts';
import {
  type ImportBatch,
  type ImportRow,
  type ImportState,
  type ImportTarget,
  ROW_VERDICTS,
  type RowDecision,
  type RowFinding,
  type RowVerdict,
} from '../../shared/domain/import-batch.ts';
import { newId } from './new-id.ts';
import { readPageKey, writePageKey } from './page-key.ts';
import type { ReadableDatabase, Row, WritableDatabase } from './schema.ts';

/** What is needed to open a batch. */
export interface NewBatch {
  readonly target: ImportTarget;
  readonly reportId: LayoffReportId | null;
  readonly employerId: EmployerId | null;
  readonly fileName: string;
  readonly sheetName: string;
  /** Header texts by column, as the file has them. */
  readonly header: readonly string[];
  readonly mapping: Readonly<Record<string, number>>;
}

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
      mapping: JSON.stringify(batch.mapping),
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

async function withCounts(db: ReadableDatabase, row: Row<'import_batch'>): Promise<ImportBatch> {
  const groups = await db
    .selectFrom('import_row')
    .select((eb) => [
      'verdict',
      eb.fn.countAll<number>().as('rows'),
      sql<number>`ifnull(sum(verdict = 'similar' AND decision IS NULL), 0)`.as('undecided'),
      sql<number>`count(committed_id)`.as('committed'),
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
  };
}

/** A batch with its counts. @throws ContractError not-found */
export async function getBatch(db: ReadableDatabase, id: ImportBatchId): Promise<ImportBatch> {
  return withCounts(db, await batchRow(db, id));
}

/** Batches of one report, or those without a report, newest first. */
export async function listBatches(
  db: ReadableDatabase,
  reportId: LayoffReportId | null,
): Promise<readonly ImportBatch[]> {
  const rows = await db
    .selectFrom('import_batch')
    .selectAll()
    .where('report_id', reportId === null ? 'is' : '=', reportId as LayoffReportId)
    .orderBy('created_at', 'desc')
    .limit(100)
    .execute();
  return Promise.all(rows.map((row) => withCounts(db, row)));
}

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

/** A row to stage, judged and matched. */
export interface StagedRow {
  readonly rowNumber: number;
  readonly verdict: RowVerdict;
  readonly cells: readonly string[];
  readonly record: Readonly<Record<string, unknown>> | null;
  readonly findings: readonly RowFinding[];
  readonly match: { readonly id: string; readonly name: string; readonly detail: string } | null;
}

const ROWS_PER_STATEMENT = 250;

export async function stageRows(
  db: WritableDatabase,
  id: ImportBatchId,
  rows: readonly StagedRow[],
): Promise<void> {
  for (let from = 0; from < rows.length; from += ROWS_PER_STATEMENT) {
    await db
      .insertInto('import_row')
      .values(
        rows.slice(from, from + ROWS_PER_STATEMENT).map((row) => ({
          batch_id: id,
          row_number: row.rowNumber,
          verdict: row.verdict,
          cells: JSON.stringify(row.cells),
          record: row.record ? JSON.stringify(row.record) : null,
          findings: JSON.stringify(row.findings),
          warned: row.findings.some((finding) => finding.severity === 'warning') ? 1 : 0,
          match_id: row.match?.id ?? null,
          match_name: row.match?.name ?? null,
          match_detail: row.match?.detail ?? null,
          decision: null,
          committed_id: null,
          made_party: 0,
        })),
      )
      .execute();
  }
}

const asText = (value: unknown): string => (value === null || value === undefined ? '' : String(value));

const asImportRow = (row: Row<'import_row'>): ImportRow => ({
  rowNumber: row.row_number,
  verdict: row.verdict,
  values: Object.fromEntries(
    Object.entries((row.record ? JSON.parse(row.record) : {}) as Record<string, unknown>).map(
      ([key, value]) => [key, asText(value)],
    ),
  ),
  findings: JSON.parse(row.findings) as RowFinding[],
  match:
    row.match_id === null
      ? null
      : { id: row.match_id as PersonId, name: row.match_name ?? '', detail: row.match_detail ?? '' },
  decision: row.decision,
  committed: row.committed_id !== null,
});

interface RowFilter {
  readonly batchId: ImportBatchId;
  readonly verdict: RowVerdict | null;
  readonly warned: boolean;
  readonly after: string | null;
  readonly limit: number;
}

/** Rows of a batch in the order of the file, by page. */
export async function listRows(db: ReadableDatabase, filter: RowFilter): Promise<Page<ImportRow>> {
  const key = readPageKey(filter.after);
  const matching = db
    .selectFrom('import_row')
    .where('batch_id', '=', filter.batchId)
    .$if(filter.verdict !== null, (query) => query.where('verdict', '=', filter.verdict as RowVerdict))
    .$if(filter.warned, (query) => query.where('warned', '=', 1));
  const rows = await matching
    .selectAll()
    .$if(key !== null, (query) => query.where('row_number', '>', Number(key?.value)))
    .orderBy('row_number')
    .limit(filter.limit + 1)
    .execute();
  const counted = await matching
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const shown = rows.slice(0, filter.limit);
  const last = shown.at(-1);
  return {
    rows: shown.map(asImportRow),
    next:
      rows.length > filter.limit && last
        ? writePageKey({ value: last.row_number, id: filter.batchId })
        : null,
    total: counted.total,
  };
}

/** Writes down what a person decided on similar rows; `rows` null means all that are undecided. */
export async function decideRows(
  db: WritableDatabase,
  id: ImportBatchId,
  rows: readonly number[] | null,
  decision: RowDecision,
): Promise<void> {
  await db
    .updateTable('import_row')
    .set({ decision })
    .where('batch_id', '=', id)
    .where('verdict', '=', 'similar')
    .where('committed_id', 'is', null)
    .$if(rows === null, (query) => query.where('decision', 'is', null))
    .$if(rows !== null, (query) =>
      query.where(sql<boolean>`row_number IN (SELECT value FROM json_each(${JSON.stringify(rows)}))`),
    )
    .execute();
}

/** The next rows that can be taken over: new, known, and similar ones that were decided. */
export async function rowsToCommit(
  db: ReadableDatabase,
  id: ImportBatchId,
  afterRow: number,
  limit: number,
): Promise<readonly Row<'import_row'>[]> {
  return db
    .selectFrom('import_row')
    .selectAll()
    .where('batch_id', '=', id)
    .where('row_number', '>', afterRow)
    .where('committed_id', 'is', null)
    .where((eb) =>
      eb.or([
        eb('verdict', 'in', ['new', 'known']),
        eb.and([eb('verdict', '=', 'similar'), eb('decision', 'is not', null)]),
      ]),
    )
    .orderBy('row_number')
    .limit(limit)
    .execute();
}

/** Remembers what became of rows: the record that was made or used, and whether a person or firm was made for it. */
export async function markCommitted(
  db: WritableDatabase,
  id: ImportBatchId,
  done: readonly { readonly rowNumber: number; readonly recordId: string; readonly madeParty: boolean }[],
): Promise<void> {
  // Row by row on the primary key: joined with the list, SQLite walks the whole list for every row of the batch.
  for (const one of done) {
    await db
      .updateTable('import_row')
      .set({ committed_id: one.recordId, made_party: one.madeParty ? 1 : 0 })
      .where('batch_id', '=', id)
      .where('row_number', '=', one.rowNumber)
      .execute();
  }
}

/** Turns a staged row into a refused one: something on record changed between dry run and commit. */
export async function refuseRow(
  db: WritableDatabase,
  id: ImportBatchId,
  rowNumber: number,
  finding: RowFinding,
): Promise<void> {
  await sql`UPDATE import_row SET verdict = 'refused', findings = json_insert(findings, '$[#]', json(${JSON.stringify(finding)}))
    WHERE batch_id = ${id} AND row_number = ${rowNumber}`.execute(db);
}

/** Rows that go back to the employer: refused, and similar ones that nobody decided. */
export async function rowsToReturn(
  db: ReadableDatabase,
  id: ImportBatchId,
): Promise<readonly Row<'import_row'>[]> {
  return db
    .selectFrom('import_row')
    .selectAll()
    .where('batch_id', '=', id)
    .where('committed_id', 'is', null)
    .where((eb) =>
      eb.or([
        eb('verdict', '=', 'refused'),
        eb.and([eb('verdict', '=', 'similar'), eb('decision', 'is', null)]),
      ]),
    )
    .orderBy('row_number')
    .execute();
}

export async function deleteRows(db: WritableDatabase, id: ImportBatchId): Promise<void> {
  await db.deleteFrom('import_row').where('batch_id', '=', id).execute();
}

/** What earlier lists of an employer called their columns: header text to field key (null: left out). */
export async function rememberedMapping(
  db: ReadableDatabase,
  target: ImportTarget,
  employerId: EmployerId | null,
): Promise<Readonly<Record<string, string | null>>> {
  const rows = await db
    .selectFrom('import_mapping')
    .select(['header', 'field'])
    .where('target', '=', target)
    .where('employer_id', '=', employerId ?? '')
    .execute();
  return Object.fromEntries(rows.map((row) => [row.header, row.field]));
}

export async function rememberMapping(
  db: WritableDatabase,
  target: ImportTarget,
  employerId: EmployerId | null,
  fields: Readonly<Record<string, string | null>>,
  now: Date,
): Promise<void> {
  for (const [header, field] of Object.entries(fields)) {
    await db
      .insertInto('import_mapping')
      .values({ target, employer_id: employerId ?? '', header, field, used_at: now.toISOString() })
      .onConflict((conflict) =>
        conflict
          .columns(['target', 'employer_id', 'header'])
          .doUpdateSet({ field, used_at: now.toISOString() }),
      )
      .execute();
  }
}

/**
 * Deletes what a batch made and nothing else uses: lines, then people, reports and firms.
 * @returns how many records went, and how many people and firms stay because something else uses them by now
 */
export async function takeBack(
  db: WritableDatabase,
  id: ImportBatchId,
): Promise<{ readonly removed: number; readonly kept: number }> {
  const lines = await db.deleteFrom('layoff_line').where('batch_id', '=', id).executeTakeFirst();
  const reports = await sql`DELETE FROM layoff_report WHERE batch_id = ${id}
    AND NOT EXISTS (SELECT 1 FROM layoff_line WHERE report_id = layoff_report.id)
    AND NOT EXISTS (SELECT 1 FROM letter WHERE subject_kind = 'layoff-report' AND subject_id = layoff_report.id)
    AND NOT EXISTS (SELECT 1 FROM import_batch WHERE report_id = layoff_report.id)`.execute(db);
  const people = await sql`DELETE FROM person WHERE batch_id = ${id} AND version = 1
    AND NOT EXISTS (SELECT 1 FROM layoff_line WHERE person_id = person.id)
    AND NOT EXISTS (SELECT 1 FROM letter_person WHERE person_id = person.id)`.execute(db);
  const firms = await sql`DELETE FROM employer WHERE batch_id = ${id} AND version = 1
    AND NOT EXISTS (SELECT 1 FROM layoff_report WHERE employer_id = employer.id)
    AND NOT EXISTS (SELECT 1 FROM person WHERE last_employer_id = employer.id)
    AND NOT EXISTS (SELECT 1 FROM import_batch WHERE employer_id = employer.id)`.execute(db);
  const { rows } = await sql<{ kept: number }>`SELECT
    (SELECT count(*) FROM person WHERE batch_id = ${id}) + (SELECT count(*) FROM employer WHERE batch_id = ${id})
    + (SELECT count(*) FROM layoff_report WHERE batch_id = ${id}) AS kept`.execute(db);
  await db
    .updateTable('import_row')
    .set({ committed_id: null, made_party: 0 })
    .where('batch_id', '=', id)
    .execute();
  const removed =
    lines.numDeletedRows +
    (people.numAffectedRows ?? 0n) +
    (firms.numAffectedRows ?? 0n) +
    (reports.numAffectedRows ?? 0n);
  return { removed: Number(removed), kept: rows[0]?.kept ?? 0 };
}
