import type { LetterSummary } from '../../shared/domain/letter.ts';
import { useProcedure } from '../client/hooks.ts';

const NO_LETTERS: readonly LetterSummary[] = [];

/** Letters on which a worker stands, newest first; none until they are here. */
export const usePersonLetters = (personId: string): readonly LetterSummary[] =>
  useProcedure('letters.ofPerson', { id: personId }).data ?? NO_LETTERS;
