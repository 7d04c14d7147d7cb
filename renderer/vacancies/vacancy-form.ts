import { type Vacancy, type VacancyInput, vacancyInputSchema } from '../../shared/domain/vacancy.ts';
import type { LetterValues } from '../../shared/letters/fields.ts';

/** The part of a vacancy that a user may change. Pure. */
export const vacancyInputOf = (vacancy: Vacancy): VacancyInput => vacancyInputSchema.parse(vacancy);

/** What a letter of introduction takes from the vacancy. Pure. */
export const introductionValues = ({ employerName, place, region, title }: Vacancy): LetterValues => ({
  'job.vacancyEmployer': employerName,
  'job.vacancyPosition': title,
  ...(place === '' && region === '' ? {} : { 'job.vacancyAddress': place || region }),
});
