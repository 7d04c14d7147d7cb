import { type SqlBool, sql } from 'kysely';
import type { PlainDate } from '../../shared/calendar/plain-date.ts';
import type { Representative } from '../../shared/domain/dispute/dispute.ts';
import type { DisputeId, PersonId } from '../../shared/domain/ids.ts';
import type { Contract } from '../../shared/domain/layoff.ts';
import type { LetterSubject, LetterSummary } from '../../shared/domain/letter.ts';
import type { StoredDispute } from './disputes.ts';
import type { ById } from './letter-sets.ts';
import { asSummary, summaries } from './letters.ts';
import type { ReadableDatabase } from './schema.ts';

/* What letters say of disputes, read by set: one statement however many letters are written. */

const inSet = (column: string, ids: readonly string[]) =>
  sql<SqlBool>`${sql.ref(column)} IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`;

/** Rows by the dispute that each belongs to, in their order; one without rows is not among them. */
function grouped<Row>(
  rows: readonly Row[],
  disputeOf: (row: Row) => DisputeId,
): ReadonlyMap<DisputeId, readonly Row[]> {
  const found = new Map<DisputeId, Row[]>();
  for (const row of rows) {
    const id = disputeOf(row);
    const known = found.get(id);
    if (known === undefined) found.set(id, [row]);
    else known.push(row);
  }
  return found;
}

export async function disputesOfSet(
  db: ReadableDatabase,
  ids: readonly DisputeId[],
): Promise<ById<DisputeId, StoredDispute>> {
  const rows = await db
    .selectFrom('dispute')
    .innerJoin('employer', 'employer.id', 'dispute.employer_id')
    .selectAll('dispute')
    .select('employer.name as employer_name')
    .where(inSet('dispute.id', ids))
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}

/** A worker of a dispute as a letter shows one. */
export interface LetterDisputeWorker {
  readonly disputeId: DisputeId;
  readonly personId: PersonId;
  readonly name: string;
  readonly nik: string | null;
  readonly position: string;
  readonly contract: Contract | null;
  readonly startDate: PlainDate | null;
  readonly endDate: PlainDate | null;
  readonly wage: number | null;
  /** The mediator's figure, rupiah. */
  readonly figure: number | null;
}

/** The workers of each dispute of a set, in the order of its list. */
export async function workersOfDisputes(
  db: ReadableDatabase,
  ids: readonly DisputeId[],
): Promise<ReadonlyMap<DisputeId, readonly LetterDisputeWorker[]>> {
  const rows = await db
    .selectFrom('dispute_worker')
    .innerJoin('person', 'person.id', 'dispute_worker.person_id')
    .select([
      'dispute_worker.dispute_id as disputeId',
      'dispute_worker.person_id as personId',
      'person.name',
      'person.nik',
      'dispute_worker.position',
      'dispute_worker.contract',
      'dispute_worker.start_date as startDate',
      'dispute_worker.end_date as endDate',
      'dispute_worker.wage',
      'dispute_worker.figure',
    ])
    .where(inSet('dispute_worker.dispute_id', ids))
    .orderBy('dispute_worker.dispute_id')
    .orderBy('dispute_worker.line_number')
    .orderBy('dispute_worker.person_id')
    .execute();
  return grouped(rows, ({ disputeId }) => disputeId);
}

/** Those who speak for the sides of each dispute of a set, in the order in which they were added. */
export async function representativesOfDisputes(
  db: ReadableDatabase,
  ids: readonly DisputeId[],
): Promise<ReadonlyMap<DisputeId, readonly (Representative & { readonly disputeId: DisputeId })[]>> {
  const rows = await db
    .selectFrom('dispute_representative')
    .select([
      'dispute_id as disputeId',
      'id',
      'side',
      'name',
      'position',
      'power_number as powerNumber',
      'power_date as powerDate',
    ])
    .where(inSet('dispute_id', ids))
    .orderBy('dispute_id')
    .orderBy('side', 'desc')
    .orderBy('id')
    .execute();
  return grouped(rows, ({ disputeId }) => disputeId);
}

/** The letters about each subject of one kind, newest first. */
export async function lettersAboutSet<Id extends string>(
  db: ReadableDatabase,
  kind: LetterSubject['kind'],
  ids: readonly Id[],
): Promise<ReadonlyMap<string, readonly LetterSummary[]>> {
  const rows = await summaries(db)
    .where('letter.subject_kind', '=', kind)
    .where(inSet('letter.subject_id', ids))
    .orderBy('letter.issued_at', 'desc')
    .execute();
  return grouped(rows.map(asSummary), ({ subject }) => subject.id as DisputeId);
}

/** Ids of a set that are on record, in the order of the register: the oldest number first. */
export async function disputesByNumber(
  db: ReadableDatabase,
  ids: readonly string[],
): Promise<readonly DisputeId[]> {
  const rows = await db
    .selectFrom('dispute')
    .select('id')
    .where(inSet('dispute.id', [...new Set(ids)]))
    .orderBy('register_year')
    .orderBy('register_sequence')
    .orderBy('id')
    .execute();
  return rows.map(({ id }) => id);
}
