import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import type { Vacancy } from '../../shared/domain/vacancy.ts';
import { useList } from '../client/hooks.ts';
import { useWords } from '../i18n/use-words.ts';
import { REFERRAL_TABS_ID, ReferralTabs } from '../referrals/list/ReferralTabs.tsx';
import styles from '../referrals/Referrals.module.css';
import { Empty } from '../ui/Empty.tsx';
import { useShortcut } from '../ui/keyboard/shortcuts.ts';
import { Page } from '../ui/Page.tsx';
import { DataTable } from '../ui/table/DataTable.tsx';
import { FilterBar, useFilterEmpty } from '../ui/table/FilterBar.tsx';
import { lastSearchOf, listParams, sortOf } from '../ui/table/list-params.ts';
import { useToday } from '../ui/today.ts';
import { useVacancyNarrowing, VacancyFilters } from './VacancyFilters.tsx';
import { VacancyPanel, type VacancySubject } from './VacancyPanel.tsx';
import { useVacancySample } from './VacancySampleButton.tsx';
import { vacancyColumns } from './vacancy-columns.tsx';

const route = getRouteApi('/lowongan');
const SORTS = ['title', 'until'] as const;
const rowKey = (row: Vacancy) => row.id;

/** Ways to a list of vacancies from elsewhere. */
function ListActions() {
  const { t } = useWords();
  const navigate = useNavigate();
  const saveSample = useVacancySample();
  return (
    <>
      <Button
        variant="default"
        onClick={() => void navigate({ to: '/impor/$target', params: { target: 'vacancies' } })}
      >
        {t('imports.vacancies.open')}
      </Button>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="default" size={32} aria-label={t('ui.more')}>
            <IconDots size={16} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={saveSample}>{t('vacancies.sample')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </>
  );
}

/** The vacancies that the office knows. */
export function VacancyListPage() {
  const { t } = useWords();
  const today = useToday();
  const navigate = useNavigate();
  const change = route.useNavigate();
  const params = listParams(
    '/lowongan',
    route.useSearch(),
    (next) => void change({ search: next, replace: true }),
    { by: 'title', descending: false },
  );
  const narrowed = useVacancyNarrowing();
  const { state, region } = narrowed;
  const list = useList('vacancies.list', {
    text: params.text,
    sort: sortOf(SORTS, params.order.by),
    descending: params.order.descending,
    standing: state === null ? null : { state, asOf: today },
    region,
    limit: 200,
  });
  const [subject, setSubject] = useState<VacancySubject>(null);
  const columns = useMemo(() => vacancyColumns(t, today), [t, today]);
  const add = () => setSubject('new');
  useShortcut('new', add);
  const filterEmpty = useFilterEmpty([
    ...(params.text === '' ? [] : [t('ui.table.filter.text', { text: params.text })]),
    ...narrowed.words,
  ]);
  const clear = () => {
    params.clear();
    narrowed.clear();
  };
  return (
    <Page
      title={t('vacancies.title')}
      layout="fill"
      onBack={() => void navigate({ to: '/rujukan', search: lastSearchOf('/rujukan') })}
      primary={{ label: t('vacancies.new'), run: add }}
      actions={<ListActions />}
      bar={
        <>
          <ReferralTabs tab="lowongan" />
          <FilterBar text={params.text} onText={params.setText} placeholder={t('vacancies.filter')}>
            <VacancyFilters narrowed={narrowed} />
          </FilterBar>
        </>
      }
    >
      <div
        className={styles.panel}
        role="tabpanel"
        id={`${REFERRAL_TABS_ID}-panel-lowongan`}
        aria-labelledby={`${REFERRAL_TABS_ID}-tab-lowongan`}
      >
        <DataTable
          id="vacancies"
          label={t('vacancies.title')}
          columns={columns}
          list={list}
          rowKey={rowKey}
          rowLabel={(row) => row.title}
          order={params.order}
          onOrder={params.setOrder}
          onOpen={({ id }) => void navigate({ to: '/lowongan/$id', params: { id } })}
          empty={
            params.narrowed || narrowed.words.length > 0 ? (
              <Empty title={filterEmpty} action={t('ui.table.clear-filter')} onAction={clear} />
            ) : (
              <Empty
                title={t('vacancies.empty.title')}
                description={t('vacancies.empty.text')}
                action={t('vacancies.new')}
                onAction={add}
              />
            )
          }
        />
      </div>
      <VacancyPanel subject={subject} onClose={() => setSubject(null)} />
    </Page>
  );
}
