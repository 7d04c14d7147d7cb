import { ContractError } from '../../shared/contract/errors.ts';
import {
  MOST_REPRESENTATIVES,
  type Representative,
  type RepresentativeInput,
} from '../../shared/domain/dispute/dispute.ts';
import type { DisputeId } from '../../shared/domain/ids.ts';
import { newId } from './new-id.ts';
import type { ReadableDatabase, WritableDatabase } from './schema.ts';

/** Those who speak for a side of a dispute, the worker's first, in the order in which they were added. */
export async function representativesOf(
  db: ReadableDatabase,
  disputeId: DisputeId,
): Promise<readonly Representative[]> {
  const rows = await db
    .selectFrom('dispute_representative')
    .select(['id', 'side', 'name', 'position', 'power_number as powerNumber', 'power_date as powerDate'])
    .where('dispute_id', '=', disputeId)
    .orderBy('side', 'desc')
    .orderBy('id')
    .execute();
  return rows;
}

/**
 * Adds or changes a representative.
 * @throws ContractError not-found; input-refused at `representative.side` when the side has all it may have
 */
export async function saveRepresentative(
  db: WritableDatabase,
  disputeId: DisputeId,
  id: string | null,
  input: RepresentativeInput,
  now: Date,
): Promise<Representative> {
  const all = await representativesOf(db, disputeId);
  if (id !== null && !all.some((one) => one.id === id)) throw new ContractError('not-found');
  if (all.filter((one) => one.side === input.side && one.id !== id).length >= MOST_REPRESENTATIVES)
    throw new ContractError('input-refused', {
      issues: [
        {
          path: 'representative.side',
          message: 'dispute-too-many-representatives',
          params: { most: MOST_REPRESENTATIVES },
        },
      ],
    });
  const values = {
    side: input.side,
    name: input.name,
    position: input.position,
    power_number: input.powerNumber,
    power_date: input.powerDate,
  };
  const kept = id ?? newId<string>(now);
  if (id === null)
    await db
      .insertInto('dispute_representative')
      .values({ id: kept, dispute_id: disputeId, ...values })
      .execute();
  else await db.updateTable('dispute_representative').set(values).where('id', '=', id).execute();
  return { id: kept, ...input };
}

/** Removes a representative; answers the dispute. @throws ContractError not-found */
export async function removeRepresentative(db: WritableDatabase, id: string): Promise<DisputeId> {
  const gone = await db
    .deleteFrom('dispute_representative')
    .where('id', '=', id)
    .returning('dispute_id')
    .executeTakeFirst();
  if (!gone) throw new ContractError('not-found');
  return gone.dispute_id;
}
