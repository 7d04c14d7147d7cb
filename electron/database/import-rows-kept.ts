import { type SqlBool, sql } from 'kysely';
import type { ImportBatchId } from '../../shared/domain/ids.ts';
import type { KeptRows } from '../../shared/domain/import-batch.ts';
import type { ReadableDatabase, WritableDatabase } from './schema.ts';

/*
 * What the lists that were taken in leave behind. Undoing one goes by the batch that the records carry and by what stood before
 * (contribution_former, or `before` in a row of vacancies), the log by verdicts and counts: neither needs the cells again.
 */

/** A row whose cells are gone. */
const FORGOTTEN = sql<SqlBool>`cells = '[]'`;

/** Lists whose rows nobody needs any more: taken back, or taken over before a moment (ISO). */
export async function forgettableBatches(
  db: ReadableDatabase,
  before: string,
): Promise<readonly ImportBatchId[]> {
  const { rows } = await sql<{ readonly id: ImportBatchId }>`SELECT id FROM import_batch
    WHERE (state = 'undone' OR (state = 'committed' AND created_at < ${before}))
      AND EXISTS (SELECT 1 FROM import_row WHERE batch_id = import_batch.id AND NOT ${FORGOTTEN})`.execute(
    db,
  );
  return rows.map(({ id }) => id);
}

/**
 * Forgets what the rows of a list said; their verdicts, what became of them, and what an undo puts back stay.
 * @returns how many rows
 */
export async function forgetRows(db: WritableDatabase, id: ImportBatchId): Promise<number> {
  const { numAffectedRows } = await sql`UPDATE import_row SET cells = '[]', findings = '[]',
      record = iif(json_type(record, '$.before') IS NULL, NULL, json_object('before', json(record -> '$.before'))),
      match_id = NULL, match_name = NULL, match_detail = NULL
    WHERE batch_id = ${id} AND NOT ${FORGOTTEN}`.execute(db);
  return Number(numAffectedRows ?? 0n);
}

/** How much the rows of all lists hold; every row is read. */
export async function keptRows(db: ReadableDatabase): Promise<KeptRows> {
  const { rows } = await sql<KeptRows>`SELECT count(DISTINCT batch_id) AS lists, count(*) AS rows,
      ifnull(sum(length(CAST(cells AS BLOB)) + ifnull(length(CAST(record AS BLOB)), 0)
        + length(CAST(findings AS BLOB))), 0) AS bytes
    FROM import_row WHERE NOT ${FORGOTTEN}`.execute(db);
  return rows[0] ?? { lists: 0, rows: 0, bytes: 0 };
}
