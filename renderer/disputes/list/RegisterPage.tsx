import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { DisputeSummary } from '../../../shared/domain/dispute/dispute.ts';
import { useList } from '../../client/hooks.ts';
import { Empty } from '../../ui/Empty.tsx';
import { Page } from '../../ui/Page.tsx';
import { DataTable } from '../../ui/table/DataTable.tsx';
import { FilterBar, useFilterEmpty } from '../../ui/table/FilterBar.tsx';
import styles from '../Disputes.module.css';
import { useWorkersWords } from '../labels.tsx';
import { filterWords } from '../recap/recap-words.ts';
import { DisputeFilters } from './DisputeFilters.tsx';
import { DISPUTE_TABS_ID, DisputeTabs, useNewDispute } from './DisputeTabs.tsx';
import { disputeColumns } from './dispute-columns.tsx';
import { type DisputeParams, useDisputeParams } from './dispute-params.ts';
import { RecapChip } from './RecapChip.tsx';

const rowKey = (row: DisputeSummary) => row.id;

function useNarrowedWords(params: DisputeParams): string {
  const { t } = useTranslation();
  const { text, stage, kind, year, open, mediator, overdue, recap } = params;
  return useFilterEmpty([
    ...(text === '' ? [] : [t('ui.table.filter.text', { text })]),
    ...(stage === null ? [] : [t('disputes.filter.stage-of', { stage: t(`disputes.stage.${stage}`) })]),
    ...(kind === null ? [] : [t('disputes.filter.kind-of', { kind: t(`disputes.kind.${kind}`) })]),
    ...(year === null ? [] : [t('disputes.filter.year-of', { year: String(year) })]),
    ...(mediator === '' ? [] : [t('disputes.filter.mediator-of', { name: mediator })]),
    ...(open ? [t('disputes.filter.open-of')] : []),
    ...(overdue ? [t('disputes.filter.overdue-of')] : []),
    ...(recap === null ? [] : [t('recap.chip.of', filterWords(t, recap))]),
  ]);
}

/** The register of disputes (buku registrasi). */
export function RegisterPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const params = useDisputeParams();
  const list = useList('disputes.list', { ...params.filter, limit: 200 });
  const workersWords = useWorkersWords();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the words change only with the language
  const columns = useMemo(() => disputeColumns(t, workersWords), [t]);
  const filterEmpty = useNarrowedWords(params);
  const primary = useNewDispute();
  return (
    <Page
      title={t('disputes.title')}
      layout="fill"
      primary={primary}
      bar={
        <>
          <DisputeTabs tab="daftar" />
          <FilterBar text={params.text} onText={params.setText} placeholder={t('disputes.filter')}>
            <DisputeFilters params={params} />
          </FilterBar>
          {params.recap !== null && (
            <RecapChip filter={params.recap} onRemove={() => params.set({ recap: null })} />
          )}
        </>
      }
    >
      <div
        className={styles.panel}
        role="tabpanel"
        id={`${DISPUTE_TABS_ID}-panel-daftar`}
        aria-labelledby={`${DISPUTE_TABS_ID}-tab-daftar`}
      >
        <DataTable
          id="disputes"
          label={t('disputes.title')}
          columns={columns}
          list={list}
          rowKey={rowKey}
          order={params.order}
          onOrder={params.setOrder}
          onOpen={(row) => void navigate({ to: '/perkara/$id', params: { id: row.id } })}
          empty={
            params.narrowed ? (
              <Empty title={filterEmpty} action={t('ui.table.clear-filter')} onAction={params.clear} />
            ) : (
              <Empty
                title={t('disputes.empty.title')}
                description={t('disputes.empty.text')}
                action={t('disputes.new')}
                onAction={primary.run}
              />
            )
          }
        />
      </div>
    </Page>
  );
}
