import { type SqlBool, sql } from 'kysely';
import type { ImportBatchId } from '../../shared/domain/ids.ts';
import type { KeptRows } from '../../shared/domain/import-batch.ts';
import type { ReadableDatabase, WritableDatabase } from './schema.ts';

/*
 * What the lists that were taken in leave behind. Undoing one goes by the batch that the records carry and by what stood before
 * (contribution_former, `before` in a row of vacancies, `written` in one of a dispute), the log by verdicts and counts: neither needs the cells again.
 */

/** A row whose cells are gone. */
const FORGOTTEN = sql<SqlBool>`cells = '[]'`;

/** Rows that are forgotten in one step: a short transaction, whatever the size of the list. */
export const FORGET_STEP = 2_000;

/**
 * Lists whose rows nobody needs any more: taken back, or taken over before a moment (ISO). Rows are forgotten in the order of
 * the file, so that the last one of a list tells of all; no other is read.
 */
export async function forgettableBatches(
  db: ReadableDatabase,
  before: string,
): Promise<readonly ImportBatchId[]> {
  const { rows } = await sql<{ readonly id: ImportBatchId }>`SELECT id FROM import_batch
    WHERE (state = 'undone' OR (state = 'committed' AND created_at < ${before}))
      AND (SELECT NOT ${FORGOTTEN} FROM import_row WHERE batch_id = import_batch.id
        ORDER BY row_number DESC LIMIT 1)`.execute(db);
  return rows.map(({ id }) => id);
}

/**
 * Forgets what some more rows of a list said; their verdicts, what became of them, and what an undo puts back stay.
 * @param afterRow the row that the step before ended with; 0 to begin
 * @returns how many rows, and the row that this step ended with: null when it was the last
 */
export async function forgetRows(
  db: WritableDatabase,
  id: ImportBatchId,
  afterRow: number,
): Promise<{ readonly rows: number; readonly next: number | null }> {
  const { rows: ends } = await sql<{ readonly end: number }>`SELECT row_number AS end FROM import_row
    WHERE batch_id = ${id} AND row_number > ${afterRow} ORDER BY row_number LIMIT 1 OFFSET ${FORGET_STEP - 1}`.execute(
    db,
  );
  const next = ends[0]?.end ?? null;
  const { numAffectedRows } = await sql`UPDATE import_row SET cells = '[]', findings = '[]',
      record = nullif(json_patch('{}', json_object('before', json(record -> '$.before'),
        'written', json(record -> '$.written'))), '{}'),
      match_id = NULL, match_name = NULL, match_detail = NULL
    WHERE batch_id = ${id} AND row_number > ${afterRow} AND row_number <= ${next ?? Number.MAX_SAFE_INTEGER}
      AND NOT ${FORGOTTEN}`.execute(db);
  return { rows: Number(numAffectedRows ?? 0n), next };
}

/** How much the rows of all lists hold; every row is read. */
export async function keptRows(db: ReadableDatabase): Promise<KeptRows> {
  const { rows } = await sql<KeptRows>`SELECT count(DISTINCT batch_id) AS lists, count(*) AS rows,
      ifnull(sum(length(CAST(cells AS BLOB)) + ifnull(length(CAST(record AS BLOB)), 0)
        + length(CAST(findings AS BLOB))), 0) AS bytes
    FROM import_row WHERE NOT ${FORGOTTEN}`.execute(db);
  return rows[0] ?? { lists: 0, rows: 0, bytes: 0 };
}
