import { ContractError } from '../../shared/contract/errors.ts';
import type { LetterId } from '../../shared/domain/ids.ts';
import type { Delivery, DeliveryInput } from '../../shared/domain/letter-delivery.ts';
import { letGo } from './document-files.ts';
import type { FileOfLetter } from './letter-scans.ts';
import { newId } from './new-id.ts';
import type { ReadableDatabase, WritableDatabase } from './schema.ts';

/* To whom a letter went, how, who took it, and the file that proves it. */

const deliveries = (db: ReadableDatabase) =>
  db
    .selectFrom('letter_delivery')
    .leftJoin('letter_delivery_proof', 'letter_delivery_proof.delivery_id', 'letter_delivery.id')
    .select([
      'letter_delivery.id',
      'letter_delivery.letter_id as letterId',
      'letter_delivery.addressee',
      'letter_delivery.way',
      'letter_delivery.sent_on as sentOn',
      'letter_delivery.received_on as receivedOn',
      'letter_delivery.received_by as receivedBy',
      'letter_delivery.note',
      'letter_delivery.party',
      'letter_delivery.version',
      'letter_delivery_proof.name as proof_name',
      'letter_delivery_proof.sha256 as proof_sha256',
      'letter_delivery_proof.bytes as proof_bytes',
    ]);

type DeliveryRow = Awaited<ReturnType<ReturnType<typeof deliveries>['execute']>>[number];

const asDelivery = ({ proof_name, proof_sha256, proof_bytes, ...row }: DeliveryRow): Delivery => ({
  ...row,
  proof:
    proof_name === null || proof_sha256 === null || proof_bytes === null
      ? null
      : { name: proof_name, sha256: proof_sha256, bytes: proof_bytes },
});

/** The deliveries of a letter in the order in which they were written down. */
export async function deliveriesOf(db: ReadableDatabase, id: LetterId): Promise<readonly Delivery[]> {
  const rows = await deliveries(db)
    .where('letter_delivery.letter_id', '=', id)
    .orderBy('letter_delivery.created_at')
    .orderBy('letter_delivery.id')
    .execute();
  return rows.map(asDelivery);
}

/** One delivery. @throws ContractError not-found */
export async function getDelivery(db: ReadableDatabase, id: string): Promise<Delivery> {
  const row = await deliveries(db).where('letter_delivery.id', '=', id).executeTakeFirst();
  if (!row) throw new ContractError('not-found');
  return asDelivery(row);
}

const columns = (delivery: DeliveryInput) => ({
  addressee: delivery.addressee,
  way: delivery.way,
  sent_on: delivery.sentOn,
  received_on: delivery.receivedOn,
  received_by: delivery.receivedBy,
  note: delivery.note,
  party: delivery.party,
});

/** Adds a delivery (`id` null) or changes one that is still as it was shown. @throws ContractError not-found, changed-meanwhile */
export async function saveDelivery(
  db: WritableDatabase,
  input: {
    readonly id: string | null;
    readonly version: number | null;
    readonly letterId: LetterId;
    readonly delivery: DeliveryInput;
  },
  now: Date,
): Promise<Delivery> {
  if (input.id === null) {
    const id = newId<string>(now);
    await db
      .insertInto('letter_delivery')
      .values({ id, letter_id: input.letterId, created_at: now.toISOString(), ...columns(input.delivery) })
      .execute();
    return getDelivery(db, id);
  }
  const before = await getDelivery(db, input.id);
  if (before.letterId !== input.letterId) throw new ContractError('not-found');
  if (before.version !== input.version) throw new ContractError('changed-meanwhile');
  await db
    .updateTable('letter_delivery')
    .set({ ...columns(input.delivery), version: before.version + 1 })
    .where('id', '=', input.id)
    .execute();
  return getDelivery(db, input.id);
}

/** Removes a delivery and its proof. @throws ContractError not-found, changed-meanwhile */
export async function removeDelivery(db: WritableDatabase, id: string, version: number): Promise<Delivery> {
  const before = await getDelivery(db, id);
  if (before.version !== version) throw new ContractError('changed-meanwhile');
  await db.deleteFrom('letter_delivery').where('id', '=', id).execute();
  if (before.proof !== null) await letGo(db, before.proof.sha256);
  return before;
}

/** Puts a proof, whose file is complete, to a delivery, in the place of the one before. @throws ContractError not-found */
export async function putProof(db: WritableDatabase, id: string, file: FileOfLetter): Promise<Delivery> {
  const { version, proof: before } = await getDelivery(db, id);
  const { name, type, bytes, sha256 } = file;
  await db.deleteFrom('letter_delivery_proof').where('delivery_id', '=', id).execute();
  await db
    .insertInto('letter_delivery_proof')
    .values({ delivery_id: id, name, type, bytes, sha256 })
    .execute();
  if (before !== null) await letGo(db, before.sha256);
  await db
    .updateTable('letter_delivery')
    .set({ version: version + 1 })
    .where('id', '=', id)
    .execute();
  return getDelivery(db, id);
}
