import type { PlainDate } from '../../shared/calendar/plain-date.ts';
import { ContractError } from '../../shared/contract/errors.ts';
import type { TouchedSubject } from '../../shared/domain/rule-file.ts';
import { goingBack } from '../../shared/law/going-back.ts';
import { bookWith } from '../../shared/law/rule-updates.ts';
import { shippedRules } from '../../shared/law/shipped-rules.ts';
import { getRuleFile, loadedSets } from '../database/rule-files.ts';
import type { ReadableDatabase } from '../database/schema.ts';
import { officeBook } from './rule-book.ts';
import { touchedByRules } from './touched-by-rules.ts';

/**
 * What on record taking back the file that was accepted last would touch, as on accepting it. Writes nothing.
 * @throws ContractError not-found; changed-meanwhile when it is not the last one in force (any more)
 */
export async function tryGoBack(
  db: ReadableDatabase,
  id: string,
  today: PlainDate,
): Promise<readonly TouchedSubject[]> {
  const file = await getRuleFile(db, id);
  const loaded = await loadedSets(db);
  const gone = goingBack(shippedRules, loaded);
  if (!file.undoable || gone === null) throw new ContractError('changed-meanwhile');
  const books = { before: await officeBook(db), after: bookWith(shippedRules, loaded.slice(0, -1)) };
  return touchedByRules(db, books, { stepsInFor: gone.back, set: gone.undone }, today);
}
