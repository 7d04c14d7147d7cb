import { assertNever } from '../domain/assert-never.ts';
import type { LetterState } from '../domain/letter.ts';

/** Number books by their name in the settings of kinds. */
const BOOK_NAMES: Readonly<Record<string, string>> = {
  'layoff-receipt': 'Tanda terima laporan PHK',
  dispute: 'Perselisihan hubungan industrial',
  general: 'Umum',
  placement: 'Penempatan',
};

/** Indonesian name of a number book; a book that is not known keeps the name it has. */
export const bookName = (book: string): string => BOOK_NAMES[book] ?? book;

/** The one state under which a letter stands in the register. */
export type RegisterStanding = 'issued' | 'signed' | 'replaced' | 'void' | 'without-number';

/** What a letter is in the register: out of force first, then whether its number is to follow, then whether it is signed. */
export function registerStanding(letter: {
  readonly state: LetterState;
  readonly number: string | null;
  readonly signed: boolean;
}): RegisterStanding {
  if (letter.state !== 'issued') return letter.state;
  if (letter.number === null) return 'without-number';
  return letter.signed ? 'signed' : 'issued';
}

/** The word for a standing, on paper and in files. */
export function standingWord(standing: RegisterStanding): string {
  switch (standing) {
    case 'issued':
      return 'Terbit';
    case 'signed':
      return 'Ditandatangani';
    case 'replaced':
      return 'Diganti';
    case 'void':
      return 'Batal';
    case 'without-number':
      return 'Nomor menyusul';
    default:
      return assertNever(standing);
  }
}
