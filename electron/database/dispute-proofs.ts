import type { DisputeId, LayoffLineId, LayoffReportId, PersonId } from '../../shared/domain/ids.ts';
import type { ReadableDatabase } from './schema.ts';

/** A worker in a dispute of which something may prove the layoff: its stage is an agreement, the court or the end. */
export interface ProvableWorker {
  readonly disputeId: DisputeId;
  readonly registerNumber: string;
  readonly personId: PersonId;
  readonly lineId: LayoffLineId | null;
}

const workers = (db: ReadableDatabase) =>
  db
    .selectFrom('dispute_worker')
    .innerJoin('dispute', 'dispute.id', 'dispute_worker.dispute_id')
    .select([
      'dispute.id as disputeId',
      'dispute.register_number as registerNumber',
      'dispute_worker.person_id as personId',
      'dispute_worker.line_id as lineId',
    ]);

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
