import { useBeginLetterAbout } from '../letters/use-begin-letter.ts';

/** Begins a letter about a dispute and opens its draft. */
export const useBeginLetter = (disputeId: string) => useBeginLetterAbout({ kind: 'dispute', id: disputeId });
