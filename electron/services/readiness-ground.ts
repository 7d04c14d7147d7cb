import type { PlainDate } from '../../shared/calendar/plain-date.ts';
import { ContractError } from '../../shared/contract/errors.ts';
import type { ReadinessGround } from '../../shared/domain/employment/worker-sources.ts';
import { neededProgrammes } from '../../shared/law/jkp-programmes.ts';
import { RuleNotFound } from '../../shared/law/rule-set.ts';
import type { ReadableDatabase } from '../database/schema.ts';
import { officeBook } from './rule-book.ts';

/**
 * The rules that verdict and readiness of a day go by.
 * @throws ContractError input-refused at `asOf` where the office's rules have none for JKP on that day
 */
export async function readinessGround(db: ReadableDatabase, asOf: PlainDate): Promise<ReadinessGround> {
  const book = await officeBook(db);
  try {
    return { book, asOf, needed: neededProgrammes(book, asOf) };
  } catch (error) {
    if (!(error instanceof RuleNotFound)) throw error;
    throw new ContractError('input-refused', { issues: [{ path: 'asOf', message: 'no-rules-on-day' }] });
  }
}
