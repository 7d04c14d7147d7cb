import { ContractError } from '../../shared/contract/errors.ts';
import type { LetterId } from '../../shared/domain/ids.ts';
import type { Delivery, LetterScan } from '../../shared/domain/letter-delivery.ts';
import { completeNewFile, fileOf, type NewFile, type StoredFile } from '../database/document-files.ts';
import { getDelivery, putProof } from '../database/letter-deliveries.ts';
import { addScan, type FileOfLetter } from '../database/letter-scans.ts';
import { getLetter } from '../database/letters.ts';
import type { ReadableDatabase } from '../database/schema.ts';
import type { WriteContext } from './context.ts';

/** Whose file it is: a letter's signed copy, a delivery's proof. */
export interface LetterFileOwner {
  readonly kind: 'letter' | 'delivery';
  readonly id: string;
}

/** A file on its way in. */
interface Incoming {
  readonly file: FileOfLetter;
  /** Null where sound bytes are kept already. */
  readonly newFile: NewFile | null;
}

/** @throws ContractError not-found; changed-meanwhile when it is cancelled */
async function expectInForce(db: ReadableDatabase, id: LetterId): Promise<void> {
  const letter = await getLetter(db, id);
  if (letter.state === 'void') throw new ContractError('changed-meanwhile');
}

/** The stored file of some bytes, if any, before they are stored. @throws ContractError as `keepScan`, `keepProof` */
export async function lookForLetterFile(
  db: ReadableDatabase,
  { owner, sha256 }: { readonly owner: LetterFileOwner; readonly sha256: string },
): Promise<StoredFile | null> {
  if (owner.kind === 'letter') await expectInForce(db, owner.id as LetterId);
  else await getDelivery(db, owner.id);
  return fileOf(db, sha256);
}

/**
 * Takes the signed letter in as the valid copy.
 * @throws ContractError not-found; changed-meanwhile when it is cancelled, or the bytes were let go since somebody looked
 */
export async function keepScan(
  context: WriteContext,
  { letterId, file, newFile }: Incoming & { readonly letterId: LetterId },
): Promise<LetterScan> {
  await expectInForce(context.db, letterId);
  await completeNewFile(context.db, file.sha256, newFile, context.now);
  const scan = await addScan(context.db, letterId, file, context);
  context.note({
    subjectKind: 'letter',
    subjectId: letterId,
    detail: { bytes: scan.bytes, type: scan.type },
  });
  return scan;
}

/** Puts a proof to a delivery. @throws ContractError not-found; changed-meanwhile as `keepScan` */
export async function keepProof(
  context: WriteContext,
  { deliveryId, file, newFile }: Incoming & { readonly deliveryId: string },
): Promise<Delivery> {
  const before = await getDelivery(context.db, deliveryId);
  await completeNewFile(context.db, file.sha256, newFile, context.now);
  const saved = await putProof(context.db, deliveryId, file);
  context.note({
    subjectKind: 'letter',
    subjectId: before.letterId,
    detail: { delivery: deliveryId, replaced: before.proof !== null },
  });
  return saved;
}
