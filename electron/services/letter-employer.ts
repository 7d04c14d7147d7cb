import type { LetterValues } from '../../shared/letters/fields.ts';
import type { LetterEmployer } from '../database/letter-sets.ts';

/** What is known of a firm for a letter. Empty texts and nulls are not known; they must not hide a default. */
export const employerValues = (employer: LetterEmployer): LetterValues =>
  known({
    'employer.name': employer.name,
    'employer.address': employer.address,
    'employer.sector': employer.sectorName,
    'employer.nib': employer.nib,
    'employer.npp': employer.npp,
    'employer.leaderName': employer.leaderName,
    'employer.leaderPosition': employer.leaderPosition,
    'employer.phone': employer.phone,
  });

/** Values without those that nobody knows. */
export function known(values: Readonly<Record<string, unknown>>): LetterValues {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== null && value !== undefined && value !== ''),
  ) as LetterValues;
}
