import { ContractError } from '../../shared/contract/errors.ts';
import type { DisputeWorkerInput } from '../../shared/domain/dispute/dispute.ts';
import { foldDispute } from '../../shared/domain/dispute/fold.ts';
import { haveSettled } from '../../shared/domain/dispute/split.ts';
import type { DisputeId, ImportBatchId, PersonId } from '../../shared/domain/ids.ts';
import type { DisputeWorkerValues } from '../../shared/domain/import/values.ts';
import { eventsOf } from '../database/dispute-events.ts';
import {
  forgetWritten,
  type ImportedWorker,
  importedWorkers,
  keepWritten,
  movedBySplit,
} from '../database/dispute-worker-imports.ts';
import { addDisputeWorkers, type NewDisputeWorker, peopleInDispute } from '../database/dispute-workers.ts';
import { getDisputeRow } from '../database/disputes.ts';
import type { ReadableDatabase, Row, WritableDatabase } from '../database/schema.ts';
import { foundOnRecord } from '../database/vacancy-imports.ts';
import { workersAsKnown } from './known-of-worker.ts';
import { renewProofs } from './renew-referral-proofs.ts';

/** A worker as the list tells of them; where it is silent, as the newest job on record does. */
function workerOf(values: DisputeWorkerValues, known: NewDisputeWorker): NewDisputeWorker {
  const worker = {
    ...known,
    position: values.position || known.position,
    contract: values.contract ?? known.contract,
    startDate: values.startDate ?? known.startDate,
    endDate: values.endDate ?? known.endDate,
    wage: values.wage ?? known.wage,
    demand: values.demand,
    note: values.note,
  };
  const { startDate, endDate } = worker;
  if (startDate === null || endDate === null || startDate <= endDate) return worker;
  // The list speaks of another spell than the job on record: only what the list says stands.
  return { ...worker, startDate: values.startDate, endDate: values.endDate };
}

/** Takes the workers of some rows into a case; who stands there already is found so and not added again. */
export async function commitDisputeWorkers(
  {
    db,
    now,
    batchId,
  }: { readonly db: WritableDatabase; readonly now: Date; readonly batchId: ImportBatchId },
  disputeId: DisputeId,
  rows: readonly Row<'import_row'>[],
  people: ReadonlyMap<number, { readonly id: PersonId; readonly made: boolean }>,
): Promise<
  readonly { readonly rowNumber: number; readonly recordId: string; readonly madeParty: boolean }[]
> {
  const { employer_id: firm } = await getDisputeRow(db, disputeId);
  const present = new Set(await peopleInDispute(db, disputeId));
  const fresh: { readonly row: Row<'import_row'>; readonly id: PersonId; readonly made: boolean }[] = [];
  for (const row of rows) {
    const person = people.get(row.row_number);
    if (person === undefined) continue;
    if (present.has(person.id)) {
      const { match_name: name, match_detail: detail } = row;
      const match = { id: person.id, name: name ?? '', detail: detail ?? '' };
      await foundOnRecord(db, batchId, row.row_number, match);
      continue;
    }
    present.add(person.id);
    fresh.push({ row, ...person });
  }
  const known = await workersAsKnown(
    db,
    fresh.map(({ id }) => id),
    firm,
  );
  const workers = known.map((one, index) =>
    workerOf(JSON.parse(fresh[index]?.row.record ?? '{}') as DisputeWorkerValues, one),
  );
  await forgetWritten(
    db,
    disputeId,
    fresh.map(({ id }) => id),
  );
  await addDisputeWorkers(db, disputeId, workers);
  for (const [index, { personId: _, lineId: __, ...written }] of workers.entries())
    await keepWritten(db, batchId, fresh[index]?.row.row_number ?? 0, written);
  // What the case has proves the layoff of who came to it too.
  await renewProofs({ db, now }, { disputeId });
  return fresh.map(({ row, id, made }) => ({ rowNumber: row.row_number, recordId: id, madeParty: made }));
}

/** In one order, whatever the order of the columns was. */
const asText = ({
  position,
  contract,
  startDate,
  endDate,
  wage,
  demand,
  offer,
  figure,
  note,
}: DisputeWorkerInput): string =>
  JSON.stringify([position, contract, startDate, endDate, wage, demand, offer, figure, note]);

const isChanged = ({ written, now }: ImportedWorker) => now !== null && asText(written) !== asText(now.input);

/**
 * Refuses to take a list back with whose workers the case has gone on: some settled, left it by a split, or are no longer as
 * the list told of them. Those who were taken out by hand are nobody's concern.
 * @throws ContractError still-used, with how many
 */
export async function expectUntouchedWorkers(
  db: ReadableDatabase,
  batchId: ImportBatchId,
  disputeId: DisputeId,
): Promise<void> {
  const workers = await importedWorkers(db, batchId, disputeId);
  const stop = (detail: string, n: number) => {
    if (n > 0) throw new ContractError('still-used', { detail, params: { n } });
  };
  const moved = await movedBySplit(db, disputeId);
  stop('import-split', workers.filter(({ now, enteredAs }) => now === null && moved.has(enteredAs)).length);
  const state = foldDispute(await eventsOf(db, disputeId));
  stop(
    'import-settled',
    workers.filter(({ now }) => now !== null && haveSettled(state, [now.personId])).length,
  );
  stop('import-changed', workers.filter(isChanged).length);
}
