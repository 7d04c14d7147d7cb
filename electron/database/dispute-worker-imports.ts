import { sql } from 'kysely';
import { type DisputeWorkerInput, disputeWorkerInputSchema } from '../../shared/domain/dispute/dispute.ts';
import type { DisputeId, ImportBatchId, PersonId } from '../../shared/domain/ids.ts';
import { removeDisputeWorkers } from './dispute-workers.ts';
import type { ReadableDatabase, Row, WritableDatabase } from './schema.ts';

/* What a list of workers does to a dispute, and how it is taken back. */

/** Beside the columns of a list stands the case that it belongs to; no field is named so. */
const PLACE = '@dispute';

/** What the columns of a list mean, with the case that it belongs to, as the batch keeps them. */
export const writeMapping = (
  mapping: Readonly<Record<string, number>>,
  disputeId: DisputeId | null,
): string => JSON.stringify(disputeId === null ? mapping : { ...mapping, [PLACE]: disputeId });

/** The case whose workers a list names; null for every other list. */
export function disputeOfBatch({ mapping }: Pick<Row<'import_batch'>, 'mapping'>): DisputeId | null {
  const place = (JSON.parse(mapping) as Readonly<Record<string, unknown>>)[PLACE];
  return typeof place === 'string' ? (place as DisputeId) : null;
}

/** For a statement over lists: the id of the case, as `disputeOfBatch` reads it. */
export const disputeOfList = sql<string | null>`json_extract(mapping, ${`$."${PLACE}"`})`;

/** Keeps with a row what was written of its worker, as a list of one: a worker who differs was changed since. */
export async function keepWritten(
  db: WritableDatabase,
  batchId: ImportBatchId,
  rowNumber: number,
  written: DisputeWorkerInput,
): Promise<void> {
  await sql`UPDATE import_row SET record = json_set(record, '$.written', json(${JSON.stringify([written])}))
    WHERE batch_id = ${batchId} AND row_number = ${rowNumber}`.execute(db);
}

/**
 * People who come into a case are there by whoever brings them now: what lists wrote of them before is over, since somebody
 * took them out meanwhile, and taking such a list back leaves them alone. Before `keepWritten` of the list that brings them.
 */
export async function forgetWritten(
  db: WritableDatabase,
  disputeId: DisputeId,
  personIds: readonly PersonId[],
): Promise<void> {
  await sql`UPDATE import_row SET record = json_remove(record, '$.written')
    WHERE batch_id IN (SELECT id FROM import_batch WHERE target = 'dispute-workers' AND ${disputeOfList} = ${disputeId})
      AND committed_id IN (SELECT value FROM json_each(${JSON.stringify(personIds)}))
      AND json_type(record, '$.written') = 'array'`.execute(db);
}

/** A worker whom a list brought into a case. */
export interface ImportedWorker {
  /** The record under which the worker entered. */
  readonly enteredAs: PersonId;
  readonly written: DisputeWorkerInput;
  /** Where the worker stands in the case now; null for one who is no longer there. */
  readonly now: { readonly personId: PersonId; readonly input: DisputeWorkerInput } | null;
}

/** The workers whom a list brought into a case and nobody brought again since, in the order of the list. */
export async function importedWorkers(
  db: ReadableDatabase,
  batchId: ImportBatchId,
  disputeId: DisputeId,
): Promise<readonly ImportedWorker[]> {
  const rows = await db
    .selectFrom('import_row')
    .select(['committed_id', sql<string | null>`record -> '$.written'`.as('written')])
    .where('batch_id', '=', batchId)
    .where('committed_id', 'is not', null)
    .orderBy('row_number')
    .execute();
  const standing = await db
    .selectFrom('dispute_worker')
    .select([
      'person_id as personId',
      'merged_from as mergedFrom',
      'position',
      'contract',
      'start_date as startDate',
      'end_date as endDate',
      'wage',
      'demand',
      'offer',
      'figure',
      'note',
    ])
    .where('dispute_id', '=', disputeId)
    .execute();
  const byEntry = new Map(
    standing.map(
      ({ personId, mergedFrom, ...input }) => [mergedFrom ?? personId, { personId, input }] as const,
    ),
  );
  return rows.flatMap(({ committed_id, written }) => {
    const [whole] = JSON.parse(written ?? '[]') as readonly unknown[];
    const enteredAs = committed_id as PersonId;
    return whole === undefined
      ? []
      : [{ enteredAs, written: disputeWorkerInputSchema.parse(whole), now: byEntry.get(enteredAs) ?? null }];
  });
}

/** Records under which workers entered who stand in a case that was split from this one, or from such a case. */
export async function movedBySplit(
  db: ReadableDatabase,
  disputeId: DisputeId,
): Promise<ReadonlySet<PersonId>> {
  const { rows } = await sql<{ readonly id: PersonId }>`WITH RECURSIVE branch (id) AS (
      SELECT id FROM dispute WHERE split_from_id = ${disputeId}
      UNION SELECT dispute.id FROM dispute JOIN branch ON dispute.split_from_id = branch.id)
    SELECT ifnull(merged_from, person_id) AS id FROM dispute_worker
    WHERE dispute_id IN (SELECT id FROM branch)`.execute(db);
  return new Set(rows.map(({ id }) => id));
}

/** Takes the workers of a list out of its case again; whether it may is a service's to say. Answers how many there were. */
export async function takeBackDisputeWorkers(
  db: WritableDatabase,
  batch: Pick<Row<'import_batch'>, 'id' | 'mapping'>,
): Promise<number> {
  const disputeId = disputeOfBatch(batch);
  if (disputeId === null) return 0;
  const workers = await importedWorkers(db, batch.id, disputeId);
  const removed = await removeDisputeWorkers(
    db,
    disputeId,
    workers.flatMap(({ now }) => now?.personId ?? []),
  );
  await sql`UPDATE import_row SET record = json_remove(record, '$.written')
    WHERE batch_id = ${batch.id} AND json_type(record, '$.written') = 'array'`.execute(db);
  return removed;
}
