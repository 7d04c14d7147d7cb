import { ContractError } from '../../shared/contract/errors.ts';
import type { LetterId } from '../../shared/domain/ids.ts';
import type { Delivery, LetterScan } from '../../shared/domain/letter-delivery.ts';
import { getDelivery, putProof } from '../database/letter-deliveries.ts';
import { addScan, type FileToKeep } from '../database/letter-scans.ts';
import { getLetter } from '../database/letters.ts';
import type { WriteContext } from './context.ts';

/** Takes the signed letter in as the valid copy. @throws ContractError not-found; changed-meanwhile when it is cancelled */
export async function keepScan(
  context: WriteContext,
  { letterId, file }: { readonly letterId: LetterId; readonly file: FileToKeep },
): Promise<LetterScan> {
  const letter = await getLetter(context.db, letterId);
  if (letter.state === 'void') throw new ContractError('changed-meanwhile');
  const scan = await addScan(context.db, letterId, file, context);
  context.note({
    subjectKind: 'letter',
    subjectId: letterId,
    detail: { bytes: scan.bytes, type: scan.type },
  });
  return scan;
}

/** Puts a proof to a delivery. @throws ContractError not-found */
export async function keepProof(
  context: WriteContext,
  { deliveryId, file }: { readonly deliveryId: string; readonly file: FileToKeep },
): Promise<Delivery> {
  const before = await getDelivery(context.db, deliveryId);
  const saved = await putProof(context.db, deliveryId, file);
  context.note({
    subjectKind: 'letter',
    subjectId: before.letterId,
    detail: { delivery: deliveryId, replaced: before.proof !== null },
  });
  return saved;
}
