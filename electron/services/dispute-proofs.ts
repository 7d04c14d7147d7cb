import type { DisputeProof } from '../../shared/contract/dispute-settling.ts';
import { jkpProofs } from '../../shared/domain/dispute/jkp-proof.ts';
import type { LayoffReportId, PersonId } from '../../shared/domain/ids.ts';
import { eventsOfSet } from '../database/dispute-events.ts';
import { disputesOfPerson, disputesOfReport, type ProvableWorker } from '../database/dispute-proofs.ts';
import type { ReadableDatabase } from '../database/schema.ts';

/** Workers with what their disputes prove; one of whom nothing is proved yet is not among them. */
async function proved(
  db: ReadableDatabase,
  workers: readonly ProvableWorker[],
): Promise<readonly DisputeProof[]> {
  const events = await eventsOfSet(db, [...new Set(workers.map(({ disputeId }) => disputeId))]);
  return workers.flatMap((worker) => {
    const proofs = jkpProofs(events.get(worker.disputeId) ?? [], worker.personId);
    return proofs.length === 0 ? [] : [{ ...worker, proofs }];
  });
}

/** Papers of disputes that prove a person's layoff. */
export async function proofsOfPerson(db: ReadableDatabase, id: PersonId): Promise<readonly DisputeProof[]> {
  return proved(db, await disputesOfPerson(db, id));
}

/** Papers of disputes that prove the layoffs of a report, by line. */
export async function proofsOfReport(
  db: ReadableDatabase,
  id: LayoffReportId,
): Promise<readonly DisputeProof[]> {
  return proved(db, await disputesOfReport(db, id));
}
