import { ContractError, type FieldIssue } from '../../shared/contract/errors.ts';
import type { DisputeInput } from '../../shared/domain/dispute/dispute.ts';
import type { EmployerId, LayoffReportId } from '../../shared/domain/ids.ts';
import { reportOfDispute } from '../database/disputes.ts';
import { isEmployerThere } from '../database/employers.ts';
import type { ReadableDatabase } from '../database/schema.ts';

/** Refuses a field of a dispute. @throws ContractError input-refused, always */
export function refuse(path: string, message: string, params: FieldIssue['params'] = {}): never {
  throw new ContractError('input-refused', { issues: [{ path, message, params }] });
}

/**
 * Refuses an employer that is not on record and a report of another one.
 * @throws ContractError input-refused at `dispute.employerId` or `dispute.reportId`
 */
export async function refuseForeignReport(
  db: ReadableDatabase,
  { employerId, reportId }: Pick<DisputeInput, 'employerId' | 'reportId'>,
): Promise<void> {
  if (!(await isEmployerThere(db, employerId as EmployerId)))
    refuse('dispute.employerId', 'dispute-employer-unknown');
  if (reportId === null) return;
  const report = await reportOfDispute(db, reportId as LayoffReportId);
  if (report?.employer_id !== employerId) refuse('dispute.reportId', 'dispute-report-differs');
}
