import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { periodName } from '../../../shared/calendar/period.ts';
import { CONSULTATION_OUTCOMES, CONSULTATION_TOPICS } from '../../../shared/domain/consultation.ts';
import { useToday } from '../../ui/today.ts';
import { type ConsultationParams, nearPeriods } from './consultation-params.ts';

const keyOf = ({ from, to }: { readonly from: string; readonly to: string }) => `${from} ${to}`;

/** Period, topic, outcome, and whether a case grew out of it. */
export function ConsultationFilters({ params }: { readonly params: ConsultationParams }) {
  const { t } = useTranslation();
  const near = nearPeriods(useToday());
  const { period } = params;
  const other = period !== null && !near.some((one) => keyOf(one.period) === keyOf(period)) ? period : null;
  return (
    <>
      <Select
        aria-label={t('consultations.filter.period')}
        w={164}
        allowDeselect={false}
        value={period === null ? '' : keyOf(period)}
        onChange={(value) =>
          params.set({ period: near.find((one) => keyOf(one.period) === value)?.period ?? null })
        }
        data={[
          { value: '', label: t('consultations.filter.all-time') },
          ...near.map(({ key, period: one }) => ({
            value: keyOf(one),
            label: t(`consultations.period.${key}`),
          })),
          ...(other === null ? [] : [{ value: keyOf(other), label: periodName(other) }]),
        ]}
      />
      <Select
        aria-label={t('consultations.filter.topic')}
        w={196}
        allowDeselect={false}
        value={params.topic ?? ''}
        onChange={(value) => params.set({ topic: CONSULTATION_TOPICS.find((one) => one === value) ?? null })}
        maxDropdownHeight={360}
        data={[
          { value: '', label: t('consultations.filter.all-topics') },
          ...CONSULTATION_TOPICS.map((value) => ({ value, label: t(`consultations.topic.${value}`) })),
        ]}
      />
      <Select
        aria-label={t('consultations.filter.outcome')}
        w={184}
        allowDeselect={false}
        value={params.outcome ?? ''}
        onChange={(value) =>
          params.set({ outcome: CONSULTATION_OUTCOMES.find((one) => one === value) ?? null })
        }
        data={[
          { value: '', label: t('consultations.filter.all-outcomes') },
          ...CONSULTATION_OUTCOMES.map((value) => ({
            value,
            label: t(`consultations.outcome.${value}`),
          })),
        ]}
      />
      <Select
        aria-label={t('consultations.filter.case')}
        w={190}
        allowDeselect={false}
        value={params.withCase === null ? '' : params.withCase ? 'with' : 'without'}
        onChange={(value) =>
          params.set({ withCase: value === '' || value === null ? null : value === 'with' })
        }
        data={[
          { value: '', label: t('consultations.filter.case.all') },
          { value: 'without', label: t('consultations.filter.case.without') },
          { value: 'with', label: t('consultations.filter.case.with') },
        ]}
      />
    </>
  );
}
