import { type Vacancy, type VacancyInput, vacancyInputSchema } from '../../shared/domain/vacancy.ts';

/** The part of a vacancy that a user may change. Pure. */
export const vacancyInputOf = (vacancy: Vacancy): VacancyInput => vacancyInputSchema.parse(vacancy);

/** How a vacancy stands on a day. Pure. */
export function vacancyState(
  { filled, until }: Pick<Vacancy, 'filled' | 'until'>,
  today: string,
): 'open' | 'over' | 'filled' {
  if (filled) return 'filled';
  return until !== null && until < today ? 'over' : 'open';
}
