import type { LetterSummary } from '../../shared/domain/letter.ts';
import { useProcedure } from '../client/hooks.ts';

const NO_LETTERS: readonly LetterSummary[] = [];

/** Letters about a dispute, newest first; none until they are here. */
export function useDisputeLetters(id: string): readonly LetterSummary[] {
  return useProcedure('disputes.letters', { id }).data ?? NO_LETTERS;
}
