import type { Employment } from '../../shared/domain/employment/employment.ts';
import type { EmployerId, PersonId } from '../../shared/domain/ids.ts';
import { type NewDisputeWorker, pickedWorker } from '../database/dispute-workers.ts';
import { employmentsOfPersons } from '../database/employments.ts';
import type { ReadableDatabase } from '../database/schema.ts';

/** Basic wage and fixed allowances of the newest month on record, rupiah; null where none is. */
function lastWage({ wages }: Pick<Employment, 'wages'>): number | null {
  const [newest] = [...wages].sort((a, b) => b.from.localeCompare(a.from));
  return newest === undefined ? null : newest.basic + newest.fixedAllowances;
}

/** People picked by hand for a dispute, each with what their newest job at its firm says, so that nobody types it again. */
export async function workersAsKnown(
  db: ReadableDatabase,
  persons: readonly PersonId[],
  firm: EmployerId,
): Promise<readonly NewDisputeWorker[]> {
  const jobs = await employmentsOfPersons(db, persons);
  return persons.map((personId) => {
    const job = jobs.get(personId)?.find(({ employerId }) => employerId === firm);
    if (job === undefined) return pickedWorker(personId);
    const { position, contract, startDate, endDate } = job;
    return { ...pickedWorker(personId), position, contract, startDate, endDate, wage: lastWage(job) };
  });
}
