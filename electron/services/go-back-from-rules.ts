import { ContractError } from '../../shared/contract/errors.ts';
import type { RuleFile } from '../../shared/domain/rule-file.ts';
import { getRuleFile, withdrawRuleFile } from '../database/rule-files.ts';
import type { WriteContext } from './context.ts';
import { renewAllNext } from './dispute-next.ts';
import { officeDay } from './office-day.ts';
import { renewAllReferrals } from './renew-referrals.ts';

/**
 * Takes the file that was accepted last out of force; the rules are then what they were before it.
 * @throws ContractError not-found; changed-meanwhile when it is not the last one in force (any more)
 */
export async function goBackFromRules(context: WriteContext, id: string): Promise<RuleFile> {
  const { db, now, userId, note } = context;
  const file = await getRuleFile(db, id);
  if (!file.undoable) throw new ContractError('changed-meanwhile');
  await withdrawRuleFile(db, id, userId, now);
  const today = await officeDay(db, now);
  await renewAllNext(db, today);
  await renewAllReferrals(db, today);
  note({
    subjectKind: 'rule-file',
    subjectId: id,
    detail: { ruleSet: file.set.id, sha256: file.sha256 },
  });
  return getRuleFile(db, id);
}
