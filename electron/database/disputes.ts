import { type SqlBool, sql } from 'kysely';
import { ContractError } from '../../shared/contract/errors.ts';
import type { DisputeInput } from '../../shared/domain/dispute/dispute.ts';
import type { DisputeState } from '../../shared/domain/dispute/fold.ts';
import type { DisputeId, EmployerId, LayoffReportId } from '../../shared/domain/ids.ts';
import { newId } from './new-id.ts';
import type { ReadableDatabase, Row, WritableDatabase } from './schema.ts';

/** The stored file of a dispute with its employer's name; what its events make of it are projections. */
export interface StoredDispute extends Row<'dispute'> {
  readonly employer_name: string;
}

/** One dispute. @throws ContractError not-found */
export async function getDisputeRow(db: ReadableDatabase, id: DisputeId): Promise<StoredDispute> {
  const row = await db
    .selectFrom('dispute')
    .innerJoin('employer', 'employer.id', 'dispute.employer_id')
    .selectAll('dispute')
    .select('employer.name as employer_name')
    .where('dispute.id', '=', id)
    .executeTakeFirst();
  if (!row) throw new ContractError('not-found');
  return row;
}

/** As `getDisputeRow`, of a dispute that is still as it was shown. @throws ContractError not-found, changed-meanwhile */
export async function expectDispute(
  db: ReadableDatabase,
  id: DisputeId,
  version: number,
): Promise<StoredDispute> {
  const row = await getDisputeRow(db, id);
  if (row.version !== version) throw new ContractError('changed-meanwhile');
  return row;
}

/** Refuses an id that is no dispute's. @throws ContractError not-found */
export async function expectDisputeThere(db: ReadableDatabase, id: DisputeId): Promise<void> {
  const row = await db.selectFrom('dispute').select('id').where('id', '=', id).executeTakeFirst();
  if (!row) throw new ContractError('not-found');
}

/** The facts as the form takes them. */
export const disputeFacts = (row: StoredDispute): DisputeInput => ({
  kind: row.kind,
  registeredOn: row.registered_on,
  registeredTime: row.registered_time,
  recordedBy: row.recorded_by,
  requestNumber: row.request_number,
  requestDate: row.request_date,
  issue: row.issue,
  bipartiteProof: row.bipartite_proof,
  bipartiteEndedOn: row.bipartite_ended_on,
  employerId: row.employer_id,
  employerProxy: row.employer_proxy,
  unionName: row.union_name,
  reportId: row.report_id,
  layoffReason: row.layoff_reason,
  note: row.note,
});

const columns = (input: DisputeInput) => ({
  kind: input.kind,
  registered_time: input.registeredTime,
  recorded_by: input.recordedBy,
  request_number: input.requestNumber,
  request_date: input.requestDate,
  issue: input.issue,
  bipartite_proof: input.bipartiteProof,
  bipartite_ended_on: input.bipartiteEndedOn,
  employer_id: input.employerId as EmployerId,
  employer_proxy: input.employerProxy,
  union_name: input.unionName,
  report_id: input.reportId as LayoffReportId | null,
  layoff_reason: input.layoffReason,
  note: input.note,
});

/** Its place in the register of disputes. */
export interface RegisterPlace {
  readonly year: number;
  readonly sequence: number;
  readonly number: string;
}

/**
 * Adds a dispute without events: the caller writes the first and projects it. The employer is on record.
 * @param splitFrom the case that it is split from; null for one of its own
 */
export async function createDispute(
  db: WritableDatabase,
  input: DisputeInput,
  place: RegisterPlace,
  now: Date,
  splitFrom: DisputeId | null = null,
): Promise<DisputeId> {
  const id = newId<DisputeId>(now);
  const stamp = now.toISOString();
  await db
    .insertInto('dispute')
    .values({
      id,
      ...columns(input),
      register_year: place.year,
      register_sequence: place.sequence,
      register_number: place.number,
      registered_on: input.registeredOn,
      split_from_id: splitFrom,
      stage: 'registered',
      outcome: null,
      mediators: '[]',
      delegated_on: null,
      closed_on: null,
      last_on: null,
      created_at: stamp,
      updated_at: stamp,
    })
    .execute();
  return id;
}

/** Changes the facts; the day of registration stays its event's. */
export async function saveDisputeFacts(
  db: WritableDatabase,
  id: DisputeId,
  input: DisputeInput,
  now: Date,
): Promise<void> {
  await db
    .updateTable('dispute')
    .set((eb) => ({ ...columns(input), version: eb('version', '+', 1), updated_at: now.toISOString() }))
    .where('id', '=', id)
    .execute();
}

/** The columns that repeat what the events make of a dispute. */
export const projectionOf = (state: DisputeState) => ({
  stage: state.stage,
  outcome: state.outcome,
  mediators: JSON.stringify(state.mediators),
  delegated_on: state.delegatedOn,
  closed_on: state.closedOn,
  last_on: state.lastOn,
  ...(state.registeredOn === null ? {} : { registered_on: state.registeredOn }),
});

/** Writes the projection of a state; the version grows. */
export async function saveProjection(
  db: WritableDatabase,
  id: DisputeId,
  state: DisputeState,
  now: Date,
): Promise<void> {
  await db
    .updateTable('dispute')
    .set((eb) => ({
      ...projectionOf(state),
      version: eb('version', '+', 1),
      updated_at: now.toISOString(),
    }))
    .where('id', '=', id)
    .execute();
}

/** The report's employer and reason; null where it is not on record. */
export async function reportOfDispute(
  db: ReadableDatabase,
  id: LayoffReportId,
): Promise<Pick<Row<'layoff_report'>, 'id' | 'employer_id' | 'reason'> | null> {
  const row = await db
    .selectFrom('layoff_report')
    .select(['id', 'employer_id', 'reason'])
    .where('id', '=', id)
    .executeTakeFirst();
  return row ?? null;
}

/** Whether a dispute came from a report. */
export async function hasDisputes(db: ReadableDatabase, reportId: LayoffReportId): Promise<boolean> {
  const row = await db
    .selectFrom('dispute')
    .select('id')
    .where('report_id', '=', reportId)
    .executeTakeFirst();
  return row !== undefined;
}

/** Everyone whom a dispute names as mediator now, by name. */
export async function mediatorsOnRecord(db: ReadableDatabase): Promise<readonly string[]> {
  const { rows } = await sql<{ readonly name: string }>`
    SELECT DISTINCT named.value AS name FROM dispute, json_each(dispute.mediators) AS named
    ORDER BY named.value COLLATE NOCASE`.execute(db);
  return rows.map(({ name }) => name);
}

/** Narrows to the disputes of a mediator; an empty name narrows nothing. */
export const ofMediator = (mediator: string) =>
  mediator === ''
    ? sql<SqlBool>`1`
    : sql<SqlBool>`EXISTS (SELECT 1 FROM json_each(dispute.mediators) AS named
        WHERE named.value = ${mediator} COLLATE NOCASE)`;
