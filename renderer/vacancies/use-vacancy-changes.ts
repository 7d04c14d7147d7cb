import { useTranslation } from 'react-i18next';
import type { Vacancy, VacancyInput } from '../../shared/domain/vacancy.ts';
import { call } from '../client/client.ts';
import { type RecordChanges, useRecordChanges } from '../ui/record-changes.ts';
import { vacancyInputOf } from './vacancy-form.ts';

const STALE = ['vacancies'] as const;

export type VacancyChanges = RecordChanges<Vacancy, VacancyInput>;

/** Changes of the vacancies, each told with a way to take it back. */
export function useVacancyChanges(): VacancyChanges {
  const { t } = useTranslation();
  return useRecordChanges<Vacancy, VacancyInput>({
    stale: STALE,
    save: (of, vacancy) =>
      call('vacancies.save', { id: of?.id ?? null, version: of?.version ?? null, vacancy }),
    remove: ({ id, version }) => call('vacancies.remove', { id, version }),
    inputOf: vacancyInputOf,
    words: (done) => t(`vacancies.${done}`),
  });
}
