import type { DraftSummary } from '../../../shared/domain/letter-draft.ts';
import type { LetterGapField } from '../../../shared/letters/assemble.ts';
import type { LetterValues } from '../../../shared/letters/fields.ts';

/** A draft, as far as it tells why a field stayed empty. */
interface Begun extends Pick<DraftSummary, 'kind' | 'subject'> {
  readonly recorded: LetterValues;
}

/**
 * Whether a summons lacks its day because the case has no session on or after the letter's date: nobody is called to a day
 * that is over, so nothing was filled in. Pure.
 */
export function lacksSession({ kind, subject, recorded }: Begun, gaps: readonly LetterGapField[]): boolean {
  return (
    kind === 'mediation-summons' &&
    subject.kind === 'dispute' &&
    recorded['session.date'] === undefined &&
    gaps.some(({ field }) => field === 'session.date')
  );
}
