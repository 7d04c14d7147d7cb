import { sql } from 'kysely';
import type { Page } from '../../shared/contract/procedure.ts';
import type { ImportBatchId, PersonId } from '../../shared/domain/ids.ts';
import type { ImportRow, RowDecision, RowFinding, RowVerdict } from '../../shared/domain/import-batch.ts';
import { readPageKey, writePageKey } from './page-key.ts';
import type { ReadableDatabase, Row, WritableDatabase } from './schema.ts';

/** A row to stage, judged and matched. */
export interface StagedRow {
  readonly rowNumber: number;
  readonly verdict: RowVerdict;
  readonly cells: readonly string[];
  readonly record: Readonly<Record<string, unknown>> | null;
  readonly findings: readonly RowFinding[];
  readonly match: { readonly id: string; readonly name: string; readonly detail: string } | null;
}

/** Rows of one INSERT; SQLite takes 32,766 values a statement. */
const ROWS_PER_STATEMENT = 250;

/** Writes judged rows under their batch. */
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
    Object.entries((row.record ? JSON.parse(row.record) : {}) as Record<string, unknown>)
      // Further rows of the same person are nothing to show.
      .filter(([, value]) => !Array.isArray(value))
      .map(([key, value]) => [key, asText(value)]),
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

/**
 * Writes down what a person decided on similar rows; `rows` null means all that are undecided.
 * @returns how many rows took the decision
 */
export async function decideRows(
  db: WritableDatabase,
  id: ImportBatchId,
  rows: readonly number[] | null,
  decision: RowDecision,
): Promise<number> {
  const done = await db
    .updateTable('import_row')
    .set({ decision })
    .where('batch_id', '=', id)
    .where('verdict', '=', 'similar')
    .where('committed_id', 'is', null)
    // What the row said may be forgotten by now.
    .where('record', 'is not', null)
    // Who is like nobody can only be somebody new.
    .$if(decision === 'same', (query) => query.where('match_id', 'is not', null))
    .$if(rows === null, (query) => query.where('decision', 'is', null))
    .$if(rows !== null, (query) =>
      query.where(sql<boolean>`row_number IN (SELECT value FROM json_each(${JSON.stringify(rows)}))`),
    )
    .executeTakeFirst();
  return Number(done.numUpdatedRows);
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

/** Adds what became of a row to its findings. */
export async function noteRow(
  db: WritableDatabase,
  id: ImportBatchId,
  rowNumber: number,
  finding: RowFinding,
): Promise<void> {
  await sql`UPDATE import_row SET findings = json_insert(findings, '$[#]', json(${JSON.stringify(finding)})), warned = 1
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
    .where('cells', '<>', '[]')
    .where((eb) =>
      eb.or([
        eb('verdict', '=', 'refused'),
        eb.and([eb('verdict', '=', 'similar'), eb('decision', 'is', null)]),
      ]),
    )
    .orderBy('row_number')
    .execute();
}

/** Forgets all rows of a batch: they are personal data that nobody wants any more. */
export async function deleteRows(db: WritableDatabase, id: ImportBatchId): Promise<void> {
  await db.deleteFrom('import_row').where('batch_id', '=', id).execute();
}
