import { type SqlBool, sql } from 'kysely';
import { ContractError } from '../../shared/contract/errors.ts';
import type { Page } from '../../shared/contract/procedure.ts';
import type { DisputeWorker, DisputeWorkerInput } from '../../shared/domain/dispute/dispute.ts';
import type { DisputeKind } from '../../shared/domain/dispute/events.ts';
import type { DisputeId, LayoffLineId, LayoffReportId, PersonId } from '../../shared/domain/ids.ts';
import type { LayoffResponse } from '../../shared/domain/layoff.ts';
import { follows, likeText } from './keyset.ts';
import { pageOf, readPageKey } from './page-key.ts';
import type { ReadableDatabase, WritableDatabase } from './schema.ts';

/** A worker as stored; what the law gives at least and who settled are computed. */
export type StoredDisputeWorker = Omit<DisputeWorker, 'minimum' | 'review' | 'settled'>;

const workers = (db: ReadableDatabase) =>
  db
    .selectFrom('dispute_worker')
    .innerJoin('person', 'person.id', 'dispute_worker.person_id')
    .select([
      'dispute_worker.person_id as personId',
      'dispute_worker.line_id as lineId',
      'dispute_worker.line_number as lineNumber',
      'person.name',
      'person.nik',
      'dispute_worker.position',
      'dispute_worker.contract',
      'dispute_worker.start_date as startDate',
      'dispute_worker.end_date as endDate',
      'dispute_worker.wage',
      'dispute_worker.demand',
      'dispute_worker.offer',
      'dispute_worker.figure',
      'dispute_worker.note',
    ]);

const ORDER = {
  lineNumber: sql<string | number>`dispute_worker.line_number`,
  name: sql<string | number>`person.sort_key`,
  demand: sql<string | number>`ifnull(dispute_worker.demand, -1)`,
};

/** Narrows the workers of a dispute. */
export interface WorkersFilter {
  readonly disputeId: string;
  /** Found in name, NIK and position. */
  readonly text: string;
  /** Only those of a set of people, or everyone but them; null all of them. */
  readonly people: { readonly ids: readonly string[]; readonly outside: boolean } | null;
  /** Only those who demand more than is offered, or demand something where nothing is offered. */
  readonly aboveOffer: boolean;
}

interface ListFilter extends WorkersFilter {
  readonly sort: 'lineNumber' | 'name' | 'demand';
  readonly descending: boolean;
  readonly after: string | null;
  readonly limit: number;
}

function conditionsOf(filter: WorkersFilter) {
  const like = likeText(filter.text);
  const digits = filter.text.replace(/[\s.-]/g, '');
  const nikHit = digits === '' ? sql`` : sql`OR person.nik LIKE ${likeText(digits)} ESCAPE '\\'`;
  const { people } = filter;
  const among = sql`(SELECT value FROM json_each(${JSON.stringify(people?.ids ?? [])}))`;
  return sql<SqlBool>`dispute_worker.dispute_id = ${filter.disputeId}
    ${
      people === null
        ? sql``
        : people.outside
          ? sql`AND dispute_worker.person_id NOT IN ${among}`
          : sql`AND dispute_worker.person_id IN ${among}`
    }
    ${filter.aboveOffer ? sql`AND dispute_worker.demand > ifnull(dispute_worker.offer, 0)` : sql``}
    ${
      filter.text === ''
        ? sql``
        : sql`AND (person.name LIKE ${like} ESCAPE '\\' ${nikHit} OR dispute_worker.position LIKE ${like} ESCAPE '\\')`
    }`;
}

/** Ids of the workers of a dispute who fit a filter, in the order of its list. */
export async function idsOfDisputeWorkers(
  db: ReadableDatabase,
  filter: WorkersFilter,
): Promise<readonly PersonId[]> {
  const rows = await db
    .selectFrom('dispute_worker')
    .innerJoin('person', 'person.id', 'dispute_worker.person_id')
    .select('dispute_worker.person_id as id')
    .where(conditionsOf(filter))
    .orderBy('dispute_worker.line_number')
    .orderBy('dispute_worker.person_id')
    .execute();
  return rows.map(({ id }) => id);
}

/** Workers of a dispute by page; the text is looked for in name, NIK and position. */
export async function listDisputeWorkers(
  db: ReadableDatabase,
  filter: ListFilter,
): Promise<Page<StoredDisputeWorker>> {
  const conditions = conditionsOf(filter);
  const key = readPageKey(filter.after);
  const order = ORDER[filter.sort];
  const direction = filter.descending ? 'desc' : 'asc';
  const rows = await workers(db)
    .select(['dispute_worker.person_id as id', order.as('order_value')])
    .where(conditions)
    .$if(key !== null, (query) =>
      query.where((eb) =>
        follows(order, eb.ref('dispute_worker.person_id'), key as never, filter.descending),
      ),
    )
    .orderBy(order, direction)
    .orderBy('dispute_worker.person_id', direction)
    .limit(filter.limit + 1)
    .execute();
  const counted = await db
    .selectFrom('dispute_worker')
    .innerJoin('person', 'person.id', 'dispute_worker.person_id')
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .where(conditions)
    .executeTakeFirstOrThrow();
  return pageOf(
    { rows, limit: filter.limit, total: counted.total, sortedBy: (row) => row.order_value },
    ({ order_value: _, id: __, ...worker }) => worker,
  );
}

/** Every worker of a dispute in the order of its list. */
export async function workersOfDispute(
  db: ReadableDatabase,
  disputeId: DisputeId,
): Promise<readonly StoredDisputeWorker[]> {
  return workers(db)
    .where('dispute_worker.dispute_id', '=', disputeId)
    .orderBy('dispute_worker.line_number')
    .orderBy('dispute_worker.person_id')
    .execute();
}

/** One worker of a dispute. @throws ContractError not-found */
export async function getDisputeWorker(
  db: ReadableDatabase,
  disputeId: DisputeId,
  personId: PersonId,
): Promise<StoredDisputeWorker> {
  const row = await workers(db)
    .where('dispute_worker.dispute_id', '=', disputeId)
    .where('dispute_worker.person_id', '=', personId)
    .executeTakeFirst();
  if (!row) throw new ContractError('not-found');
  return row;
}

/** A line of a report as a dispute takes it over. */
export interface ContestedLine extends DisputeWorkerInput {
  readonly lineId: LayoffLineId;
  readonly reportId: LayoffReportId;
  readonly personId: PersonId;
  readonly name: string;
  readonly response: LayoffResponse;
}

/** Lines of a set in the order of their lists, with what a dispute takes over; what is gone is not among them. */
export async function linesToTakeOver(
  db: ReadableDatabase,
  ids: readonly string[],
): Promise<readonly ContestedLine[]> {
  const rows = await db
    .selectFrom('layoff_line')
    .innerJoin('person', 'person.id', 'layoff_line.person_id')
    .select([
      'layoff_line.id as lineId',
      'layoff_line.report_id as reportId',
      'layoff_line.person_id as personId',
      'person.name',
      'layoff_line.response',
      'layoff_line.position',
      'layoff_line.contract',
      'layoff_line.start_date as startDate',
      'layoff_line.layoff_date as endDate',
      'layoff_line.wage',
      'layoff_line.note',
    ])
    .where(sql<SqlBool>`layoff_line.id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`)
    .orderBy('layoff_line.line_number')
    .orderBy('layoff_line.id')
    .execute();
  return rows.map((row) => ({ ...row, demand: null, offer: null, figure: null }));
}

/** Those of a set of people who stand in a dispute. */
export async function peopleInDispute(
  db: ReadableDatabase,
  disputeId: DisputeId,
): Promise<ReadonlySet<PersonId>> {
  const rows = await db
    .selectFrom('dispute_worker')
    .select('person_id')
    .where('dispute_id', '=', disputeId)
    .execute();
  return new Set(rows.map(({ person_id }) => person_id));
}

/** The first of a set of lines that an open dispute of the kind has already, with its register number; or null. */
export async function lineInOpenDispute(
  db: ReadableDatabase,
  lineIds: readonly string[],
  kind: DisputeKind,
): Promise<{ readonly name: string; readonly registerNumber: string } | null> {
  const row = await db
    .selectFrom('dispute_worker')
    .innerJoin('dispute', 'dispute.id', 'dispute_worker.dispute_id')
    .innerJoin('person', 'person.id', 'dispute_worker.person_id')
    .select(['person.name', 'dispute.register_number as registerNumber'])
    .where(sql<SqlBool>`dispute_worker.line_id IN (SELECT value FROM json_each(${JSON.stringify(lineIds)}))`)
    .where('dispute.kind', '=', kind)
    .where('dispute.closed_on', 'is', null)
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}

/** A worker to be added to a dispute. */
export interface NewDisputeWorker extends DisputeWorkerInput {
  readonly personId: PersonId;
  readonly lineId: LayoffLineId | null;
}

/** What is known of a person who was picked by hand. */
export const pickedWorker = (personId: PersonId): NewDisputeWorker => ({
  personId,
  lineId: null,
  position: '',
  contract: null,
  startDate: null,
  endDate: null,
  wage: null,
  demand: null,
  offer: null,
  figure: null,
  note: '',
});

const columns = (input: DisputeWorkerInput) => ({
  position: input.position,
  contract: input.contract,
  start_date: input.startDate,
  end_date: input.endDate,
  wage: input.wage,
  demand: input.demand,
  offer: input.offer,
  figure: input.figure,
  note: input.note,
});

/** Rows of one INSERT; SQLite takes 32,766 values a statement. */
const ROWS_PER_STATEMENT = 250;

/** Adds workers behind those who stand there; none of them stands there yet. */
export async function addDisputeWorkers(
  db: WritableDatabase,
  disputeId: DisputeId,
  wanted: readonly NewDisputeWorker[],
): Promise<void> {
  const last = await db
    .selectFrom('dispute_worker')
    .select('line_number')
    .where('dispute_id', '=', disputeId)
    .orderBy('line_number', 'desc')
    .limit(1)
    .executeTakeFirst();
  const from = last?.line_number ?? 0;
  const values = wanted.map((worker, index) => ({
    dispute_id: disputeId,
    person_id: worker.personId,
    line_id: worker.lineId,
    line_number: from + index + 1,
    ...columns(worker),
  }));
  for (let start = 0; start < values.length; start += ROWS_PER_STATEMENT)
    await db
      .insertInto('dispute_worker')
      .values(values.slice(start, start + ROWS_PER_STATEMENT))
      .execute();
}

const asInput = (worker: StoredDisputeWorker): DisputeWorkerInput => ({
  position: worker.position,
  contract: worker.contract,
  startDate: worker.startDate,
  endDate: worker.endDate,
  wage: worker.wage,
  demand: worker.demand,
  offer: worker.offer,
  figure: worker.figure,
  note: worker.note,
});

/**
 * Changes what stands of a worker who still is as shown before.
 * @throws ContractError not-found, changed-meanwhile
 */
export async function saveDisputeWorker(
  db: WritableDatabase,
  disputeId: DisputeId,
  personId: PersonId,
  before: DisputeWorkerInput,
  input: DisputeWorkerInput,
): Promise<void> {
  const now = columns(asInput(await getDisputeWorker(db, disputeId, personId)));
  const shown = columns(before);
  if (JSON.stringify(now) !== JSON.stringify(shown)) throw new ContractError('changed-meanwhile');
  await db
    .updateTable('dispute_worker')
    .set(columns(input))
    .where('dispute_id', '=', disputeId)
    .where('person_id', '=', personId)
    .execute();
}

/** A sum of a worker that is changed: `from` stands there now, `to` comes in its place. */
export interface FigureChange {
  readonly personId: string;
  readonly from: number | null;
  readonly to: number | null;
}

/** Sets a sum of many workers, each of whom still has the one it is changed from; answers how many were set. */
export async function setFigures(
  db: WritableDatabase,
  disputeId: DisputeId,
  sum: 'offer' | 'figure',
  changes: readonly FigureChange[],
): Promise<number> {
  const column = sql.ref(sum);
  const { numAffectedRows } = await sql`
    WITH change AS (SELECT value ->> 'personId' AS person_id, value ->> 'from' AS before, value ->> 'to' AS after
      FROM json_each(${JSON.stringify(changes)}))
    UPDATE dispute_worker SET ${column} = change.after FROM change
    WHERE dispute_worker.dispute_id = ${disputeId} AND dispute_worker.person_id = change.person_id
      AND dispute_worker.${column} IS change.before`.execute(db);
  return Number(numAffectedRows ?? 0n);
}

/** Takes workers out of a dispute; answers how many there were. */
export async function removeDisputeWorkers(
  db: WritableDatabase,
  disputeId: DisputeId,
  personIds: readonly string[],
): Promise<number> {
  const done = await db
    .deleteFrom('dispute_worker')
    .where('dispute_id', '=', disputeId)
    .where(sql<SqlBool>`person_id IN (SELECT value FROM json_each(${JSON.stringify(personIds)}))`)
    .executeTakeFirst();
  return Number(done.numDeletedRows);
}
