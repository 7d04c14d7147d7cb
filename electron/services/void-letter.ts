import { ContractError } from '../../shared/contract/errors.ts';
import type { LetterId } from '../../shared/domain/ids.ts';
import type { Letter } from '../../shared/domain/letter.ts';
import { cancelLetter, getLetter } from '../database/letters.ts';
import type { WriteContext } from './context.ts';
import { withdrawRecommendation } from './recommendation-voided.ts';

/**
 * Cancels a letter that is in force. The frozen letter, its number and its words stay; only its state and the reason are
 * added. A receipt of a layoff report is not cancelled: the report is corrected or withdrawn, with a receipt of its own.
 * A recommendation goes off its case with its receipts.
 * @throws ContractError not-found; letter-not-voidable with `receipt` or `replaced`; changed-meanwhile when it is
 * cancelled already; input-refused at `reason` where a side answered the recommendation
 */
export async function voidLetter(context: WriteContext, id: LetterId, reason: string): Promise<Letter> {
  const { db, now, userId, note } = context;
  const letter = await getLetter(db, id);
  if (letter.kind === 'layoff-receipt') throw new ContractError('letter-not-voidable', { detail: 'receipt' });
  if (letter.state === 'replaced') throw new ContractError('letter-not-voidable', { detail: 'replaced' });
  if (letter.state === 'void') throw new ContractError('changed-meanwhile');
  await withdrawRecommendation(context, letter);
  await cancelLetter(db, { id, reason, userId, now });
  note({
    subjectKind: 'letter',
    subjectId: id,
    detail: { kind: letter.kind, numbered: letter.number !== null },
  });
  return getLetter(db, id);
}
