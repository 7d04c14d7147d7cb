import { type SqlBool, sql } from 'kysely';
import type { PlainDate } from '../../shared/calendar/plain-date.ts';
import { ContractError } from '../../shared/contract/errors.ts';
import type {
  DisputeId,
  EmployerId,
  LayoffLineId,
  LayoffReportId,
  PersonId,
} from '../../shared/domain/ids.ts';
import { recordsUnder } from './persons-merged.ts';
import type { ReadableDatabase } from './schema.ts';

/* What readiness for JKP is judged from, read by set: some statements however many workers are asked about. */

const inSet = (column: string, ids: readonly string[]) =>
  sql<SqlBool>`${sql.ref(column)} IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`;

const lines = (db: ReadableDatabase) =>
  db
    .selectFrom('layoff_line')
    .innerJoin('person', 'person.id', 'layoff_line.person_id')
    .innerJoin('layoff_report', 'layoff_report.id', 'layoff_line.report_id')
    .select([
      'layoff_line.id',
      'layoff_line.report_id',
      'layoff_line.line_number',
      'layoff_line.person_id',
      'layoff_line.kpj',
      'layoff_line.position',
      'layoff_line.contract',
      'layoff_line.start_date',
      'layoff_line.layoff_date',
      'layoff_line.wage',
      'layoff_line.response',
      'person.name',
      'person.nik',
      'person.sort_key',
      'layoff_report.employer_id',
      'layoff_report.reason',
      'layoff_report.state as report_state',
      'layoff_report.old_receipt_number',
    ]);

/** A line of a report with what the report says of all its lines. */
export type ReadinessLine = Awaited<ReturnType<ReturnType<typeof lines>['execute']>>[number];

/** Ids of the lines of a report in their order. @throws ContractError not-found when there is no such report */
export async function lineIdsOfReport(
  db: ReadableDatabase,
  report: LayoffReportId,
): Promise<readonly LayoffLineId[]> {
  const there = await db.selectFrom('layoff_report').select('id').where('id', '=', report).executeTakeFirst();
  if (!there) throw new ContractError('not-found');
  const rows = await db
    .selectFrom('layoff_line')
    .select('id')
    .where('report_id', '=', report)
    .orderBy('line_number')
    .orderBy('id')
    .execute();
  return rows.map(({ id }) => id);
}

/** Ids of the lines of a report that are about some people. */
export async function linesAboutPersons(
  db: ReadableDatabase,
  report: LayoffReportId,
  persons: readonly string[],
): Promise<readonly LayoffLineId[]> {
  const rows = await db
    .selectFrom('layoff_line')
    .select('id')
    .where('report_id', '=', report)
    .where(inSet('layoff_line.person_id', persons))
    .execute();
  return rows.map(({ id }) => id);
}

/** Lines by their ids, in the order of their reports; what is gone is not among them. */
export async function readinessLines(
  db: ReadableDatabase,
  ids: readonly LayoffLineId[],
): Promise<readonly ReadinessLine[]> {
  return lines(db).where(inSet('layoff_line.id', ids)).orderBy('layoff_line.line_number').execute();
}

/** The newest line of a person in a report of a firm that was not withdrawn; null where there is none. */
export async function newestLineAt(
  db: ReadableDatabase,
  person: PersonId,
  employer: EmployerId,
): Promise<ReadinessLine | null> {
  const row = await lines(db)
    .where('layoff_line.person_id', '=', person)
    .where('layoff_report.employer_id', '=', employer)
    .orderBy(sql`layoff_report.state = 'withdrawn'`)
    .orderBy(sql`ifnull(layoff_line.layoff_date, '')`, 'desc')
    .orderBy('layoff_line.id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}

/** The newest line of each of some people in the reports of a firm; one withdrawn only where there is no other. */
export async function newestLinesAt(
  db: ReadableDatabase,
  persons: readonly PersonId[],
  employer: EmployerId,
): Promise<ReadonlyMap<PersonId, ReadinessLine>> {
  const rows = await lines(db)
    .where(inSet('layoff_line.person_id', persons))
    .where('layoff_report.employer_id', '=', employer)
    .orderBy(sql`layoff_report.state = 'withdrawn'`, 'desc')
    .orderBy(sql`ifnull(layoff_line.layoff_date, '')`)
    .orderBy('layoff_line.id')
    .execute();
  // The last one of a person stays.
  return new Map(rows.map((row) => [row.person_id, row] as const));
}

/** A person as JKP asks about one. */
export interface ReadinessPerson {
  readonly id: PersonId;
  readonly birthDate: PlainDate | null;
  readonly citizenship: 'WNI' | 'WNA' | null;
}

export async function readinessPersons(
  db: ReadableDatabase,
  ids: readonly PersonId[],
): Promise<ReadonlyMap<PersonId, ReadinessPerson>> {
  const rows = await db
    .selectFrom('person')
    .select(['id', 'birth_date as birthDate', 'citizenship'])
    .where(inSet('person.id', ids))
    .execute();
  return new Map(rows.map((row) => [row.id, row] as const));
}

/** A firm as JKP asks about one. */
export interface ReadinessEmployer {
  readonly id: EmployerId;
  readonly name: string;
  readonly scale: 'mikro' | 'kecil' | 'menengah' | 'besar' | null;
  readonly state: 'aktif' | 'pailit' | 'tutup' | null;
}

export async function readinessEmployers(
  db: ReadableDatabase,
  ids: readonly EmployerId[],
): Promise<ReadonlyMap<EmployerId, ReadinessEmployer>> {
  const rows = await db
    .selectFrom('employer')
    .select(['id', 'name', 'scale', 'state'])
    .where(inSet('employer.id', [...new Set(ids)]))
    .execute();
  return new Map(rows.map((row) => [row.id, row] as const));
}

/** Who of some people a receipt in force names, as `report person`; a merged record counts for the one that it went into. */
export async function receiptsOf(
  db: ReadableDatabase,
  reports: readonly LayoffReportId[],
  persons: readonly PersonId[],
): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ readonly report: string; readonly person: string }>`
    WITH RECURSIVE ${recordsUnder(persons)}
    SELECT letter.subject_id AS report, under.person AS person
    FROM under
    CROSS JOIN letter_person ON letter_person.person_id = under.id
    CROSS JOIN letter ON letter.id = letter_person.letter_id
    WHERE letter.kind = 'layoff-receipt' AND letter.state = 'issued' AND letter.subject_kind = 'layoff-report'
      AND letter.subject_id IN (SELECT value FROM json_each(${JSON.stringify([...new Set(reports)])}))`.execute(
    db,
  );
  return new Set(rows.map(({ report, person }) => `${report} ${person}`));
}

/** A dispute in which a person stands. */
export interface DisputeOfPerson {
  readonly personId: PersonId;
  readonly disputeId: DisputeId;
  readonly employerId: EmployerId;
  readonly isOpen: boolean;
}

/** The layoff disputes of some people, oldest first. */
export async function layoffDisputesOf(
  db: ReadableDatabase,
  persons: readonly PersonId[],
): Promise<readonly DisputeOfPerson[]> {
  const rows = await db
    .selectFrom('dispute_worker')
    .innerJoin('dispute', 'dispute.id', 'dispute_worker.dispute_id')
    .select([
      'dispute_worker.person_id as personId',
      'dispute.id as disputeId',
      'dispute.employer_id as employerId',
      'dispute.closed_on as closedOn',
    ])
    .where('dispute.kind', '=', 'phk')
    .where(inSet('dispute_worker.person_id', persons))
    .orderBy('dispute.registered_on')
    .orderBy('dispute.id')
    .execute();
  return rows.map(({ closedOn, ...row }) => ({ ...row, isOpen: closedOn === null }));
}

/** What a referral knows of a claim for JKP. */
export interface ClaimOnRecord {
  readonly employerId: EmployerId;
  readonly lineId: LayoffLineId | null;
  readonly layoffDate: PlainDate;
  readonly filedOn: PlainDate | null;
  readonly decidedOn: PlainDate | null;
  readonly result: 'eligible' | 'refused' | null;
  readonly reemployedOn: PlainDate | null;
}

/** The claims of some people, newest layoff first; a referral that was cancelled claims nothing. */
export async function claimsOf(
  db: ReadableDatabase,
  persons: readonly PersonId[],
): Promise<ReadonlyMap<PersonId, readonly ClaimOnRecord[]>> {
  const rows = await db
    .selectFrom('referral')
    .select([
      'person_id',
      'employer_id as employerId',
      'line_id as lineId',
      'layoff_date as layoffDate',
      'filed_on as filedOn',
      'decided_on as decidedOn',
      'result',
      'reemployed_on as reemployedOn',
    ])
    .where(inSet('referral.person_id', persons))
    .where('stage', '<>', 'cancelled')
    .orderBy('layoff_date', 'desc')
    .execute();
  const found = new Map<PersonId, ClaimOnRecord[]>();
  for (const { person_id, ...claim } of rows) found.set(person_id, [...(found.get(person_id) ?? []), claim]);
  return found;
}

/** The newest layoff of a person and the firm that it was at. @throws ContractError not-found */
export async function lastLayoffOf(
  db: ReadableDatabase,
  person: PersonId,
): Promise<{
  readonly on: PlainDate | null;
  /** First day of the job that it ended, where the report tells it. */
  readonly start: PlainDate | null;
  readonly employerId: EmployerId | null;
}> {
  const there = await db.selectFrom('person').select('id').where('id', '=', person).executeTakeFirst();
  if (!there) throw new ContractError('not-found');
  const row = await db
    .selectFrom('layoff_line')
    .innerJoin('layoff_report', 'layoff_report.id', 'layoff_line.report_id')
    .select([
      'layoff_line.layoff_date as on',
      'layoff_line.start_date as start',
      'layoff_report.employer_id as employerId',
    ])
    .where('layoff_line.person_id', '=', person)
    .where('layoff_line.layoff_date', 'is not', null)
    .where('layoff_report.state', '<>', 'withdrawn')
    .orderBy('layoff_line.layoff_date', 'desc')
    .orderBy('layoff_line.id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ?? { on: null, start: null, employerId: null };
}
