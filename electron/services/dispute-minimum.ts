import type { Page } from '../../shared/contract/procedure.ts';
import type { DisputeSums, DisputeTotals, DisputeWorker } from '../../shared/domain/dispute/dispute.ts';
import { foldDispute } from '../../shared/domain/dispute/fold.ts';
import { type Minimum, minimums } from '../../shared/domain/dispute/minimum.ts';
import type { DisputeId, PersonId } from '../../shared/domain/ids.ts';
import { eventsOf } from '../database/dispute-events.ts';
import {
  getDisputeWorker,
  idsOfDisputeWorkers,
  listDisputeWorkers,
  type StoredDisputeWorker,
  type WorkersFilter,
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

/** A filter as the screen states it: who settled follows from the events, not from the rows. */
interface AskedFilter extends Omit<WorkersFilter, 'people'> {
  readonly settled: 'all' | 'settled' | 'open';
}

async function settledFilter(db: ReadableDatabase, filter: AskedFilter): Promise<WorkersFilter> {
  if (filter.settled === 'all') return { ...filter, people: null };
  const { settled, agreedOn } = foldDispute(await eventsOf(db, filter.disputeId as DisputeId));
  const wantsOpen = filter.settled === 'open';
  // An agreement of all leaves nobody open, and everyone settled.
  if (settled === null) return { ...filter, people: { ids: [], outside: wantsOpen === (agreedOn === null) } };
  return { ...filter, people: { ids: settled, outside: wantsOpen } };
}

/** Workers of a dispute by page, each with what the law gives at least. @throws ContractError not-found */
export async function listWorkersWithMinimum(
  db: ReadableDatabase,
  filter: AskedFilter & Omit<Parameters<typeof listDisputeWorkers>[1], 'people'>,
): Promise<Page<DisputeWorker>> {
  const complete = await completing(db, filter.disputeId as DisputeId);
  const page = await listDisputeWorkers(db, { ...filter, ...(await settledFilter(db, filter)) });
  return { ...page, rows: page.rows.map(complete) };
}

/** Ids of all workers of a dispute who fit a filter. */
export async function workersThatFit(
  db: ReadableDatabase,
  filter: AskedFilter,
): Promise<readonly PersonId[]> {
  return idsOfDisputeWorkers(db, await settledFilter(db, filter));
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

const NO_SUMS: DisputeSums = { workers: 0, demand: 0, offer: 0, minimum: 0, minimumKnown: 0, figure: 0 };

const withWorker = (sums: DisputeSums, worker: DisputeWorker): DisputeSums => ({
  workers: sums.workers + 1,
  demand: sums.demand + (worker.demand ?? 0),
  offer: sums.offer + (worker.offer ?? 0),
  minimum: sums.minimum + (worker.minimum ?? 0),
  minimumKnown: sums.minimumKnown + (worker.minimum === null ? 0 : 1),
  figure: sums.figure + (worker.figure ?? 0),
});

/** Sums over all workers of a dispute, and over those who settled. @throws ContractError not-found */
export async function totalsOfDispute(db: ReadableDatabase, id: DisputeId): Promise<DisputeTotals> {
  const workers = await workersWithMinimum(db, id);
  return {
    ...workers.reduce(withWorker, NO_SUMS),
    settled: workers.filter(({ settled }) => settled).reduce(withWorker, NO_SUMS),
  };
}
