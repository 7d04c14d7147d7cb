import type { Page } from '../../shared/contract/procedure.ts';
import type { DisputeTotals, DisputeWorker } from '../../shared/domain/dispute/dispute.ts';
import { foldDispute } from '../../shared/domain/dispute/fold.ts';
import { type Minimum, minimums } from '../../shared/domain/dispute/minimum.ts';
import type { DisputeId, PersonId } from '../../shared/domain/ids.ts';
import { eventsOf } from '../database/dispute-events.ts';
import {
  getDisputeWorker,
  listDisputeWorkers,
  type StoredDisputeWorker,
  sumsOfDispute,
  workersOfDispute,
} from '../database/dispute-workers.ts';
import { getDisputeRow } from '../database/disputes.ts';
import { scaleOf } from '../database/employers.ts';
import type { ReadableDatabase } from '../database/schema.ts';
import { officeBook } from './rule-book.ts';

/** Answers the minimum of each worker of a dispute; only a dispute about a layoff has any. */
async function minimumsOf(
  db: ReadableDatabase,
  id: DisputeId,
): Promise<(worker: StoredDisputeWorker) => Minimum> {
  const row = await getDisputeRow(db, id);
  if (row.kind !== 'phk') return () => ({ minimum: null, review: [] });
  const ground = { reason: row.layoff_reason, scale: await scaleOf(db, row.employer_id) };
  return minimums(ground, await officeBook(db));
}

/** What a worker's row needs beside what is stored; read once for all of a dispute. */
async function completing(
  db: ReadableDatabase,
  id: DisputeId,
): Promise<(worker: StoredDisputeWorker) => DisputeWorker> {
  const minimumOf = await minimumsOf(db, id);
  const { settled, agreedOn } = foldDispute(await eventsOf(db, id));
  const apart = settled === null ? null : new Set(settled);
  const isSettled = (personId: string) => (apart === null ? agreedOn !== null : apart.has(personId));
  return (worker) => ({ ...worker, ...minimumOf(worker), settled: isSettled(worker.personId) });
}

/** Workers of a dispute by page, each with what the law gives at least. @throws ContractError not-found */
export async function listWorkersWithMinimum(
  db: ReadableDatabase,
  filter: Parameters<typeof listDisputeWorkers>[1],
): Promise<Page<DisputeWorker>> {
  const complete = await completing(db, filter.disputeId as DisputeId);
  const page = await listDisputeWorkers(db, filter);
  return { ...page, rows: page.rows.map(complete) };
}

/** One worker of a dispute with the minimum. @throws ContractError not-found */
export async function workerWithMinimum(
  db: ReadableDatabase,
  id: DisputeId,
  personId: PersonId,
): Promise<DisputeWorker> {
  return (await completing(db, id))(await getDisputeWorker(db, id, personId));
}

/** Every worker of a dispute with the minimum: some statements and no more, for ten thousand too. */
export async function workersWithMinimum(
  db: ReadableDatabase,
  id: DisputeId,
): Promise<readonly DisputeWorker[]> {
  return (await workersOfDispute(db, id)).map(await completing(db, id));
}

/** Sums over all workers of a dispute. @throws ContractError not-found */
export async function totalsOfDispute(db: ReadableDatabase, id: DisputeId): Promise<DisputeTotals> {
  const minimumOf = await minimumsOf(db, id);
  const known = (await workersOfDispute(db, id)).flatMap((worker) => minimumOf(worker).minimum ?? []);
  return {
    ...(await sumsOfDispute(db, id)),
    minimum: known.reduce((sum, one) => sum + one, 0),
    minimumKnown: known.length,
  };
}
