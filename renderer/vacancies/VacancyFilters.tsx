import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { VACANCY_STATES, type VacancyState } from '../../shared/domain/vacancy.ts';
import { useRegionOptions } from '../employers/EmployerForm.tsx';
import { useRemembered } from '../ui/remember.ts';

export interface VacancyNarrowing {
  /** Null for all. */
  readonly state: VacancyState | null;
  /** Code of a regency; empty for all. */
  readonly region: string;
}
const ALL: VacancyNarrowing = { state: null, region: '' };

export interface VacancyNarrowed extends VacancyNarrowing {
  readonly set: (change: Partial<VacancyNarrowing>) => void;
  readonly clear: () => void;
  /** What it is narrowed to, in words. */
  readonly words: readonly string[];
}

/** What the list of vacancies is narrowed to; this computer remembers it. */
export function useVacancyNarrowing(): VacancyNarrowed {
  const { t } = useTranslation();
  const [kept, keep] = useRemembered<VacancyNarrowing>('vacancies.narrowing', ALL);
  const regions = useRegionOptions();
  const state = VACANCY_STATES.find((one) => one === kept.state) ?? null;
  const region = /^\d{2}\.\d{2}$/.test(kept.region) ? kept.region : '';
  return {
    state,
    region,
    set: (change) => keep({ state, region, ...change }),
    clear: () => keep(ALL),
    words: [
      ...(state === null ? [] : [t(`vacancies.filter.${state}`)]),
      ...(region === '' ? [] : [regions.find(({ value }) => value === region)?.label ?? region]),
    ],
  };
}

/** Regency, and how a vacancy stands. */
export function VacancyFilters({ narrowed }: { readonly narrowed: VacancyNarrowed }) {
  const { t } = useTranslation();
  const regions = useRegionOptions();
  return (
    <>
      <Select
        aria-label={t('vacancies.filter.state')}
        w={170}
        allowDeselect={false}
        value={narrowed.state ?? ''}
        onChange={(value) => narrowed.set({ state: VACANCY_STATES.find((one) => one === value) ?? null })}
        data={[
          { value: '', label: t('vacancies.filter.all-states') },
          ...VACANCY_STATES.map((value) => ({ value, label: t(`vacancies.state.${value}`) })),
        ]}
      />
      <Select
        aria-label={t('vacancies.filter.region')}
        placeholder={t('vacancies.filter.all-regions')}
        w={220}
        searchable
        clearable
        limit={60}
        clearButtonProps={{ 'aria-label': t('ui.clear') }}
        nothingFoundMessage={t('ui.nothing-found')}
        value={narrowed.region === '' ? null : narrowed.region}
        onChange={(region) => narrowed.set({ region: region ?? '' })}
        data={regions}
      />
    </>
  );
}
