import { type SqlBool, sql } from 'kysely';
import type { PlainDate } from '../../shared/calendar/plain-date.ts';
import { ContractError } from '../../shared/contract/errors.ts';
import type {
  DisputeId,
  EmployerId,
  EmploymentId,
  LayoffLineId,
  LayoffReportId,
  PersonId,
} from '../../shared/domain/ids.ts';
import type { LayoffResponse, LayoffState } from '../../shared/domain/layoff.ts';
import type { LayoffReason } from '../../shared/law/layoff-reasons.ts';
import type { ReadableDatabase } from './schema.ts';

/* Where referrals come from: lines of layoff reports, workers of cases, jobs on record. */

/** A line of a report as a referral takes it over. */
export interface LineToRefer {
  readonly lineId: LayoffLineId;
  readonly reportId: LayoffReportId;
  readonly reportState: LayoffState;
  readonly personId: PersonId;
  readonly name: string;
  readonly employerId: EmployerId;
  readonly layoffDate: PlainDate | null;
  readonly reason: LayoffReason | null;
  readonly response: LayoffResponse;
  /** The job on record at that firm, the newest of several. */
  readonly employmentId: EmploymentId | null;
  /** Number of the receipt in force, or of the one from before the program; null where there is none. */
  readonly receipt: { readonly number: string; readonly date: PlainDate | null } | null;
}

const inSet = (column: string, ids: readonly string[]) =>
  sql<SqlBool>`${sql.ref(column)} IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`;

/** Ids of the lines of a report in their order, of all or of those named. @throws ContractError not-found */
export async function lineIdsToRefer(
  db: ReadableDatabase,
  reportId: LayoffReportId,
  ids: readonly string[] | null,
): Promise<readonly LayoffLineId[]> {
  const report = await db
    .selectFrom('layoff_report')
    .select('id')
    .where('id', '=', reportId)
    .executeTakeFirst();
  if (!report) throw new ContractError('not-found');
  const rows = await db
    .selectFrom('layoff_line')
    .select('id')
    .where('report_id', '=', reportId)
    .$if(ids !== null, (query) => query.where(inSet('layoff_line.id', ids ?? [])))
    .orderBy('line_number')
    .orderBy('id')
    .execute();
  return rows.map(({ id }) => id);
}

/** Lines of a set that are on record, in the order of their report. */
export async function linesToRefer(
  db: ReadableDatabase,
  ids: readonly string[],
): Promise<readonly LineToRefer[]> {
  const rows = await db
    .selectFrom('layoff_line')
    .innerJoin('layoff_report', 'layoff_report.id', 'layoff_line.report_id')
    .innerJoin('person', 'person.id', 'layoff_line.person_id')
    .leftJoin('letter as receipt', (join) =>
      join.on(
        'receipt.id',
        '=',
        sql`(SELECT id FROM letter WHERE subject_kind = 'layoff-report' AND subject_id = layoff_report.id
          AND kind = 'layoff-receipt' AND state = 'issued' AND EXISTS (SELECT 1 FROM letter_person
            WHERE letter_id = letter.id AND person_id IN (layoff_line.person_id, layoff_line.merged_from))
          ORDER BY issued_at DESC LIMIT 1)` as never,
      ),
    )
    .select([
      'layoff_line.id as lineId',
      'layoff_line.report_id as reportId',
      'layoff_report.state as reportState',
      'layoff_line.person_id as personId',
      'person.name',
      'layoff_report.employer_id as employerId',
      'layoff_line.layoff_date as layoffDate',
      'layoff_report.reason',
      'layoff_line.response',
      'layoff_report.old_receipt_number as oldNumber',
      'receipt.id as receiptId',
      'receipt.number as receiptNumber',
      'receipt.dated as receiptDated',
      sql<EmploymentId | null>`(SELECT id FROM employment WHERE person_id = layoff_line.person_id
        AND employer_id = layoff_report.employer_id ORDER BY start_date DESC, id DESC LIMIT 1)`.as(
        'employmentId',
      ),
    ])
    .where(inSet('layoff_line.id', ids))
    .orderBy('layoff_line.line_number')
    .orderBy('layoff_line.id')
    .execute();
  return rows.map(({ oldNumber, receiptId, receiptNumber, receiptDated, ...row }) => ({
    ...row,
    receipt:
      receiptId !== null
        ? { number: receiptNumber ?? '', date: receiptDated }
        : oldNumber === null || oldNumber === ''
          ? null
          : { number: oldNumber, date: null },
  }));
}

/** One line. @throws ContractError not-found */
export async function lineToRefer(db: ReadableDatabase, id: string): Promise<LineToRefer> {
  const [line] = await linesToRefer(db, [id]);
  if (line === undefined) throw new ContractError('not-found');
  return line;
}

/** A worker of a case, as a referral takes one over. @throws ContractError not-found */
export async function disputeWorkerToRefer(
  db: ReadableDatabase,
  disputeId: DisputeId,
  personId: PersonId,
): Promise<{
  readonly employerId: EmployerId;
  readonly lineId: LayoffLineId | null;
  readonly endDate: PlainDate | null;
  readonly reason: LayoffReason | null;
}> {
  const row = await db
    .selectFrom('dispute_worker')
    .innerJoin('dispute', 'dispute.id', 'dispute_worker.dispute_id')
    .select([
      'dispute.employer_id as employerId',
      'dispute_worker.line_id as lineId',
      'dispute_worker.end_date as endDate',
      'dispute.layoff_reason as reason',
    ])
    .where('dispute_worker.dispute_id', '=', disputeId)
    .where('dispute_worker.person_id', '=', personId)
    .executeTakeFirst();
  if (!row) throw new ContractError('not-found');
  return row;
}

/** The newest job of a person at a firm; null where none is on record. */
export async function jobAt(
  db: ReadableDatabase,
  personId: PersonId,
  employerId: EmployerId,
): Promise<EmploymentId | null> {
  const row = await db
    .selectFrom('employment')
    .select('id')
    .where('person_id', '=', personId)
    .where('employer_id', '=', employerId)
    .orderBy('start_date', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.id ?? null;
}

/** Whether a job is that person's at that firm. */
export async function isJobOf(
  db: ReadableDatabase,
  id: EmploymentId,
  personId: PersonId,
  employerId: EmployerId,
): Promise<boolean> {
  const row = await db
    .selectFrom('employment')
    .select('id')
    .where('id', '=', id)
    .where('person_id', '=', personId)
    .where('employer_id', '=', employerId)
    .executeTakeFirst();
  return row !== undefined;
}
