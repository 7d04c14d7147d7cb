import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { yearOf } from '../../../shared/calendar/plain-date.ts';
import { DISPUTE_KINDS } from '../../../shared/domain/dispute/events.ts';
import { DISPUTE_STAGES } from '../../../shared/domain/dispute/fold.ts';
import { useToday } from '../../ui/today.ts';
import type { DisputeParams } from './dispute-params.ts';
import { MediatorFilter } from './MediatorFilter.tsx';

/** Years that a register is looked up in; an older one can stand in the address. */
const YEARS_BACK = 6;

/** Stage, kind, year, mediator, and whether only those show that run, or whose deadline is over. */
export function DisputeFilters({ params }: { readonly params: DisputeParams }) {
  const { t } = useTranslation();
  const now = yearOf(useToday());
  const near = Array.from({ length: YEARS_BACK }, (_, back) => now - back);
  const years = params.year === null || near.includes(params.year) ? near : [...near, params.year];
  return (
    <>
      <Select
        aria-label={t('disputes.filter.stage')}
        w={164}
        allowDeselect={false}
        value={params.stage ?? ''}
        onChange={(value) => params.set({ stage: DISPUTE_STAGES.find((one) => one === value) ?? null })}
        maxDropdownHeight={420}
        data={[
          { value: '', label: t('disputes.filter.all-stages') },
          ...DISPUTE_STAGES.map((one) => ({ value: one, label: t(`disputes.stage.${one}`) })),
        ]}
      />
      <Select
        aria-label={t('disputes.filter.kind')}
        w={152}
        allowDeselect={false}
        value={params.kind ?? ''}
        onChange={(value) => params.set({ kind: DISPUTE_KINDS.find((one) => one === value) ?? null })}
        data={[
          { value: '', label: t('disputes.filter.all-kinds') },
          ...DISPUTE_KINDS.map((one) => ({ value: one, label: t(`disputes.kind.${one}`) })),
        ]}
      />
      <Select
        aria-label={t('disputes.filter.year')}
        w={134}
        allowDeselect={false}
        value={params.year === null ? '' : String(params.year)}
        onChange={(value) => params.set({ year: value === null || value === '' ? null : Number(value) })}
        data={[
          { value: '', label: t('disputes.filter.all-years') },
          ...years.map((year) => ({ value: String(year), label: String(year) })),
        ]}
      />
      <MediatorFilter value={params.mediator} onChange={(mediator) => params.set({ mediator })} />
      <Select
        aria-label={t('disputes.filter.standing')}
        w={150}
        allowDeselect={false}
        value={params.overdue ? 'overdue' : params.open ? 'open' : ''}
        onChange={(value) => params.set({ open: value === 'open', overdue: value === 'overdue' })}
        data={[
          { value: '', label: t('disputes.filter.all-standings') },
          { value: 'open', label: t('disputes.filter.open') },
          { value: 'overdue', label: t('disputes.filter.overdue') },
        ]}
      />
    </>
  );
}
