import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReferralSummary } from '../../../shared/domain/referral/referral.ts';
import { useList } from '../../client/hooks.ts';
import { Empty } from '../../ui/Empty.tsx';
import { Page } from '../../ui/Page.tsx';
import { DataTable } from '../../ui/table/DataTable.tsx';
import { FilterBar, useFilterEmpty } from '../../ui/table/FilterBar.tsx';
import styles from '../Referrals.module.css';
import { ReferralChips, useFigureWords } from './ReferralChips.tsx';
import { ReferralFilters } from './ReferralFilters.tsx';
import { REFERRAL_TABS_ID, ReferralTabs, useNewReferral } from './ReferralTabs.tsx';
import { referralColumns } from './referral-columns.tsx';
import { type ReferralParams, useReferralParams } from './referral-params.ts';

const rowKey = (row: ReferralSummary) => row.id;

function useNarrowedWords(params: ReferralParams): string {
  const { t } = useTranslation();
  const figureWords = useFigureWords();
  const { text, stage, officer, employerId, reportId, live, withoutProof, figure } = params;
  return useFilterEmpty([
    ...(text === '' ? [] : [t('ui.table.filter.text', { text })]),
    ...(stage === null ? [] : [t('referrals.filter.stage-of', { stage: t(`referrals.stage.${stage}`) })]),
    ...(officer === '' ? [] : [t('referrals.filter.officer-of', { name: officer })]),
    ...(employerId === null ? [] : [t('referrals.filter.employer-of')]),
    ...(reportId === null ? [] : [t('referrals.filter.report-of')]),
    ...(live ? [t('referrals.filter.live-of')] : []),
    ...(withoutProof ? [t('referrals.filter.no-proof-of')] : []),
    ...(figure === null ? [] : [figureWords(figure)]),
  ]);
}

/** Everyone who was referred. */
export function ReferralRegisterPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const params = useReferralParams();
  const list = useList('referrals.list', { ...params.filter, limit: 200 });
  const columns = useMemo(() => referralColumns(t), [t]);
  const filterEmpty = useNarrowedWords(params);
  const primary = useNewReferral();
  return (
    <Page
      title={t('referrals.title')}
      layout="fill"
      primary={primary}
      bar={
        <>
          <ReferralTabs tab="daftar" />
          <FilterBar text={params.text} onText={params.setText} placeholder={t('referrals.filter')}>
            <ReferralFilters params={params} />
          </FilterBar>
          <ReferralChips params={params} />
        </>
      }
    >
      <div
        className={styles.panel}
        role="tabpanel"
        id={`${REFERRAL_TABS_ID}-panel-daftar`}
        aria-labelledby={`${REFERRAL_TABS_ID}-tab-daftar`}
      >
        <DataTable
          id="referrals"
          label={t('referrals.title')}
          columns={columns}
          list={list}
          rowKey={rowKey}
          order={params.order}
          onOrder={params.setOrder}
          onOpen={(row) => void navigate({ to: '/rujukan/$id', params: { id: row.id } })}
          empty={
            params.narrowed ? (
              <Empty title={filterEmpty} action={t('ui.table.clear-filter')} onAction={params.clear} />
            ) : (
              <Empty
                title={t('referrals.empty.title')}
                description={t('referrals.empty.text')}
                action={t('referrals.new')}
                onAction={primary.run}
              />
            )
          }
        />
      </div>
    </Page>
  );
}
