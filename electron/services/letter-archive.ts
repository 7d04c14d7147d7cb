import type { CheckedInputOf, OutputOf } from '../../shared/contract/contract.ts';
import type { LetterId } from '../../shared/domain/ids.ts';
import type { Delivery } from '../../shared/domain/letter-delivery.ts';
import { getDelivery, removeDelivery, saveDelivery } from '../database/letter-deliveries.ts';
import { getLetter } from '../database/letters.ts';
import { explainGap, gapsOf } from '../database/number-gaps.ts';
import type { ReadableDatabase } from '../database/schema.ts';
import type { WriteContext } from './context.ts';
import { followReceipts, refuseReceiptOfNobody } from './recommendation-receipts.ts';

/**
 * Adds or changes a delivery of a letter; the case of a recommendation follows its receipts.
 * @throws ContractError not-found, changed-meanwhile, input-refused at `delivery.party` or `delivery.receivedOn`
 */
export async function keepDelivery(
  context: WriteContext,
  input: CheckedInputOf<'deliveries.save'>,
): Promise<Delivery> {
  const letter = await getLetter(context.db, input.letterId as LetterId);
  const { id: letterId } = letter;
  refuseReceiptOfNobody(letter, input.delivery);
  const before = input.id === null ? null : await getDelivery(context.db, input.id);
  const saved = await saveDelivery(context.db, { ...input, letterId }, context.now);
  await followReceipts(context, letter, [before?.party ?? null, saved.party], {
    id: saved.id,
    removed: false,
  });
  context.note({
    subjectKind: 'letter',
    subjectId: letterId,
    detail: { delivery: saved.id, received: saved.receivedOn !== null },
  });
  return saved;
}

/**
 * Removes a delivery with its proof; the case of a recommendation follows.
 * @throws ContractError not-found, changed-meanwhile, input-refused at `delivery.receivedOn`
 */
export async function dropDelivery(context: WriteContext, id: string, version: number): Promise<null> {
  const gone = await removeDelivery(context.db, id, version);
  const letter = await getLetter(context.db, gone.letterId as LetterId);
  await followReceipts(context, letter, [gone.party], { id, removed: true });
  context.note({ subjectKind: 'letter', subjectId: gone.letterId, detail: { delivery: id, removed: true } });
  return null;
}

/** The first stretches of numbers that no letter carries, and how many there are in all. */
export async function skippedNumbers(
  db: ReadableDatabase,
  { book, year, limit }: CheckedInputOf<'register.gaps'>,
): Promise<OutputOf<'register.gaps'>> {
  const gaps = await gapsOf(db, book, year);
  const count = (some: typeof gaps) => some.reduce((sum, { first, last }) => sum + last - first + 1, 0);
  return {
    gaps: gaps.slice(0, limit),
    stretches: gaps.length,
    numbers: count(gaps),
    unexplained: count(gaps.filter(({ reason }) => reason === null)),
  };
}

/** Says why numbers were skipped. */
export async function explainSkipped(
  context: WriteContext,
  input: CheckedInputOf<'register.explainGap'>,
): Promise<null> {
  await explainGap(context.db, input, context);
  const { book, year, first, last } = input;
  context.note({ subjectKind: 'number-book', subjectId: book, detail: { year, first, last } });
  return null;
}
