import type { PlainDate } from '../../shared/calendar/plain-date.ts';
import { citationFor } from '../../shared/law/long-citation.ts';
import { RuleNotFound, type RuleSetKind } from '../../shared/law/rule-set.ts';
import type { LetterBasis } from '../../shared/letters/letter-facts.ts';
import type { ReadableDatabase } from '../database/schema.ts';
import { officeBook } from './rule-book.ts';

/**
 * The provision that a letter stands on, by the office's rules on the letter's date; null where they reach no further
 * back, since a letter names no provision that did not hold.
 */
export async function letterBasis(
  db: ReadableDatabase,
  parameterId: string,
  kind: RuleSetKind,
  dated: PlainDate,
): Promise<LetterBasis | null> {
  const book = await officeBook(db);
  try {
    const { short, full } = citationFor(book, parameterId, kind, dated);
    return { short, full };
  } catch (error) {
    if (error instanceof RuleNotFound) return null;
    throw error;
  }
}
