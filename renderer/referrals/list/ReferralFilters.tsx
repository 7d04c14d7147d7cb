import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { REFERRAL_STAGES } from '../../../shared/domain/referral/stages.ts';
import { EmployerFilter } from './EmployerFilter.tsx';
import { OfficerFilter } from './OfficerFilter.tsx';
import type { ReferralParams } from './referral-params.ts';

/** Stage, officer, firm, and whether only those show on which work goes on, or which lack a proof. */
export function ReferralFilters({ params }: { readonly params: ReferralParams }) {
  const { t } = useTranslation();
  return (
    <>
      <Select
        aria-label={t('referrals.filter.stage')}
        w={170}
        allowDeselect={false}
        maxDropdownHeight={420}
        value={params.stage ?? ''}
        onChange={(value) => params.set({ stage: REFERRAL_STAGES.find((one) => one === value) ?? null })}
        data={[
          { value: '', label: t('referrals.filter.all-stages') },
          ...REFERRAL_STAGES.map((one) => ({ value: one, label: t(`referrals.stage.${one}`) })),
        ]}
      />
      <OfficerFilter value={params.officer} onChange={(officer) => params.set({ officer })} />
      <EmployerFilter value={params.employerId} onChange={(employerId) => params.set({ employerId })} />
      <Select
        aria-label={t('referrals.filter.standing')}
        w={160}
        allowDeselect={false}
        value={params.withoutProof ? 'no-proof' : params.live ? 'live' : ''}
        onChange={(value) => params.set({ live: value === 'live', withoutProof: value === 'no-proof' })}
        data={[
          { value: '', label: t('referrals.filter.all-standings') },
          { value: 'live', label: t('referrals.filter.live') },
          { value: 'no-proof', label: t('referrals.no-proof') },
        ]}
      />
    </>
  );
}
