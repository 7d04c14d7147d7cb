import { type SqlBool, sql } from 'kysely';
import type { PlainDate } from '../../shared/calendar/plain-date.ts';
import { jkpProofs } from '../../shared/domain/dispute/jkp-proof.ts';
import type { DisputeId, LayoffLineId, LayoffReportId, PersonId } from '../../shared/domain/ids.ts';
import { eventsOfSet } from './dispute-events.ts';
import type { ReadableDatabase } from './schema.ts';

/** A worker in a dispute about a layoff, which an agreement or a ruling may prove. */
export interface ProvableWorker {
  readonly disputeId: DisputeId;
  readonly registerNumber: string;
  readonly personId: PersonId;
  readonly lineId: LayoffLineId | null;
}

/** An agreement about rights or interests proves no layoff. */
const workers = (db: ReadableDatabase) =>
  db
    .selectFrom('dispute_worker')
    .innerJoin('dispute', 'dispute.id', 'dispute_worker.dispute_id')
    .select([
      'dispute.id as disputeId',
      'dispute.register_number as registerNumber',
      'dispute_worker.person_id as personId',
      'dispute_worker.line_id as lineId',
    ])
    .where('dispute.kind', '=', 'phk');

/** A person's disputes, in the order of the register. */
export async function disputesOfPerson(
  db: ReadableDatabase,
  personId: PersonId,
): Promise<readonly ProvableWorker[]> {
  return workers(db)
    .where('dispute_worker.person_id', '=', personId)
    .orderBy('dispute.register_year')
    .orderBy('dispute.register_sequence')
    .execute();
}

/** Workers of disputes that came from a report, who came from a line of it. */
export async function disputesOfReport(
  db: ReadableDatabase,
  reportId: LayoffReportId,
): Promise<readonly ProvableWorker[]> {
  return workers(db)
    .where('dispute.report_id', '=', reportId)
    .where('dispute_worker.line_id', 'is not', null)
    .orderBy('dispute.register_year')
    .orderBy('dispute.register_sequence')
    .orderBy('dispute_worker.line_number')
    .execute();
}

/** Which lines of reports are asked about: those of a report, or those with a layoff on a day or later. */
export type LinesAsked = { readonly reportId: LayoffReportId } | { readonly since: PlainDate };

/**
 * Lines of workers who refuse their layoff, of whom an agreement or a final ruling proves it all the same: by the case that
 * the line went into, or by one with its firm for which the worker was picked by hand.
 */
export async function provedRefusals(
  db: ReadableDatabase,
  asked: LinesAsked,
): Promise<readonly LayoffLineId[]> {
  const rows = await db
    .selectFrom('dispute')
    .innerJoin('dispute_worker', 'dispute_worker.dispute_id', 'dispute.id')
    .innerJoin('layoff_line', 'layoff_line.person_id', 'dispute_worker.person_id')
    .innerJoin('layoff_report', 'layoff_report.id', 'layoff_line.report_id')
    .select(['layoff_line.id', 'dispute_worker.person_id as personId', 'dispute.id as disputeId'])
    .where('dispute.kind', '=', 'phk')
    .where('layoff_line.response', '=', 'refuses')
    .where((eb) =>
      'since' in asked
        ? eb('layoff_line.layoff_date', '>=', asked.since)
        : eb('layoff_line.report_id', '=', asked.reportId),
    )
    .where(
      sql<SqlBool>`(dispute_worker.line_id = layoff_line.id
        OR (dispute_worker.line_id IS NULL AND dispute.employer_id = layoff_report.employer_id))`,
    )
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('dispute_event')
          .select('dispute_event.id')
          .whereRef('dispute_event.dispute_id', '=', 'dispute.id')
          .where('dispute_event.kind', 'in', ['agreement-signed', 'ruling-final']),
      ),
    )
    .execute();
  if (rows.length === 0) return [];
  const events = await eventsOfSet(db, [...new Set(rows.map(({ disputeId }) => disputeId))]);
  return rows.flatMap(({ id, personId, disputeId }) =>
    jkpProofs(events.get(disputeId) ?? [], personId).length === 0 ? [] : [id],
  );
}
