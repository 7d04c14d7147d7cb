import type { CheckedInputOf } from '../../shared/contract/contract.ts';
import { ContractError } from '../../shared/contract/errors.ts';
import { checkPattern } from '../../shared/letters/number.ts';
import { saveRegisterPattern, setRegisterOpening } from '../database/dispute-settings.ts';
import type { WriteContext } from './context.ts';

/** Changes how register numbers are written and where a year begins. @throws ContractError pattern-refused, still-used */
export async function saveRegisterSetting(
  { db, note }: WriteContext,
  { pattern, year, opening }: CheckedInputOf<'disputes.saveSetting'>,
): Promise<null> {
  const [fault] = checkPattern(pattern);
  if (fault)
    throw new ContractError('pattern-refused', {
      issues: [{ path: 'pattern', message: fault.code, params: fault.params }],
    });
  await saveRegisterPattern(db, pattern);
  await setRegisterOpening(db, year, opening);
  note({ subjectKind: 'dispute-setting', subjectId: '1', detail: { year, opening } });
  return null;
}
