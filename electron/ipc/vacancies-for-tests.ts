import type { VacancyValues } from '../../shared/domain/import/values.ts';

/* Rows of lists of vacancies. Used by tests only. */

/** What a row says of a vacancy; everything else is left open. */
export const vacancyValues = (more: Partial<VacancyValues> = {}): VacancyValues => ({
  title: 'Sopir truk',
  employerName: 'PT CONTOH Angkutan',
  nib: '',
  regionCode: null,
  region: '',
  place: '',
  wageFrom: null,
  wageTo: null,
  licences: '',
  education: '',
  openings: null,
  postedOn: null,
  until: null,
  contact: '',
  note: '',
  ...more,
});
