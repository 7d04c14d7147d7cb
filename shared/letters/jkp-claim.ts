import { addMonths, isPlainDate } from '../calendar/plain-date.ts';
import type { LetterFacts } from './spec-facts.ts';

/** `open`: counted from the layoff; `typed`: another day that a person set; `lapsed`: over before the letter's date. */
export type ClaimState = 'open' | 'typed' | 'lapsed';

/** How the time to claim the job loss benefit stands on the letter's date; null while its last day is not known. */
export function claimStateOf({ values, dated, law }: LetterFacts): ClaimState | null {
  const due = values['jkp.claimDue'] ?? '';
  if (!isPlainDate(due)) return null;
  if (due < dated) return 'lapsed';
  const layoff = values['layoff.date'] ?? '';
  const months = Number.parseInt(law.claim?.duration ?? '', 10);
  const counted = isPlainDate(layoff) && months > 0 ? addMonths(layoff, months) : null;
  return counted === due ? 'open' : 'typed';
}
