import { Button, SegmentedControl } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDateShort } from '../../shared/calendar/format-date.ts';
import { LAYOFF_STATES, type LayoffReportSummary } from '../../shared/domain/layoff.ts';
import { formatNumber } from '../../shared/domain/words/format-number.ts';
import { useList } from '../client/hooks.ts';
import { Empty } from '../ui/Empty.tsx';
import { useShortcut } from '../ui/keyboard/shortcuts.ts';
import { Page } from '../ui/Page.tsx';
import type { Column } from '../ui/table/columns.ts';
import { DataTable } from '../ui/table/DataTable.tsx';
import { FilterBar, useFilterEmpty } from '../ui/table/FilterBar.tsx';
import { listParams, sortOf } from '../ui/table/list-params.ts';
import { LayoffStateBadge, reasonName } from './labels.tsx';

const route = getRouteApi('/laporan');
const SORTS = ['receivedOn', 'employer', 'workers'] as const;
const rowKey = (row: LayoffReportSummary) => row.id;

function useColumns(): readonly Column<LayoffReportSummary>[] {
  const { t } = useTranslation();
  return useMemo(
    () => [
      {
        id: 'employer',
        header: t('layoffs.column.employer'),
        size: 220,
        grow: true,
        sort: 'employer',
        hideable: false,
        cell: (row) => row.employerName,
      },
      {
        id: 'receivedOn',
        header: t('layoffs.column.received'),
        size: 118,
        sort: 'receivedOn',
        cell: (row) => <span className="tabular">{formatDateShort(row.receivedOn)}</span>,
      },
      {
        id: 'state',
        header: t('layoffs.column.state'),
        size: 148,
        cell: (row) => <LayoffStateBadge state={row.state} />,
      },
      {
        id: 'workers',
        header: t('layoffs.column.workers'),
        size: 84,
        align: 'right',
        sort: 'workers',
        cell: (row) => formatNumber(row.counts.workers),
      },
      {
        id: 'refuses',
        header: t('layoffs.column.refuses'),
        size: 80,
        align: 'right',
        cell: (row) => (row.counts.refuses === 0 ? '–' : formatNumber(row.counts.refuses)),
      },
      {
        id: 'reason',
        header: t('layoffs.column.reason'),
        size: 190,
        cell: (row) => <span title={reasonName(row.reason)}>{reasonName(row.reason) || '–'}</span>,
      },
      {
        id: 'letter',
        header: t('layoffs.column.letter'),
        size: 160,
        hidden: true,
        cell: (row) => row.employerLetterNumber || '–',
      },
      {
        id: 'receipt',
        header: t('layoffs.column.receipt'),
        size: 266,
        cell: (row) => <span className="tabular">{row.receiptNumber ?? '–'}</span>,
      },
    ],
    [t],
  );
}

/** Every layoff report, with its state and its receipt. */
export function LayoffListPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const change = route.useNavigate();
  const params = listParams(
    '/laporan',
    route.useSearch(),
    (search) => void change({ search, replace: true }),
    {
      by: 'receivedOn',
      descending: true,
    },
  );
  const state = LAYOFF_STATES.find((one) => one === params.filter) ?? null;
  const list = useList('layoffs.list', {
    text: params.text,
    sort: sortOf(SORTS, params.order.by),
    descending: params.order.descending,
    state,
    limit: 200,
  });
  const add = () => void navigate({ to: '/laporan/baru' });
  useShortcut('new', add);
  const columns = useColumns();
  const filterEmpty = useFilterEmpty([
    ...(params.text === '' ? [] : [t('ui.table.filter.text', { text: params.text })]),
    ...(state === null ? [] : [t(`layoffs.state.${state}`)]),
  ]);
  return (
    <Page
      title={t('layoffs.title')}
      layout="fill"
      primary={{ label: t('layoffs.new'), run: add, icon: <IconPlus size={16} aria-hidden /> }}
      actions={
        <Button
          variant="default"
          onClick={() => void navigate({ to: '/impor/$target', params: { target: 'old-receipts' } })}
        >
          {t('imports.old-receipts.open')}
        </Button>
      }
      bar={
        <FilterBar text={params.text} onText={params.setText} placeholder={t('layoffs.filter')}>
          <SegmentedControl
            aria-label={t('layoffs.column.state')}
            value={state ?? ''}
            onChange={params.setFilter}
            data={[
              { value: '', label: t('layoffs.state.all') },
              ...LAYOFF_STATES.map((one) => ({ value: one, label: t(`layoffs.state.${one}`) })),
            ]}
          />
        </FilterBar>
      }
    >
      <DataTable
        id="layoffs"
        label={t('layoffs.title')}
        columns={columns}
        list={list}
        rowKey={rowKey}
        order={params.order}
        onOrder={params.setOrder}
        onOpen={(row) => void navigate({ to: '/laporan/$id', params: { id: row.id } })}
        empty={
          params.narrowed ? (
            <Empty title={filterEmpty} action={t('ui.table.clear-filter')} onAction={params.clear} />
          ) : (
            <Empty
              title={t('layoffs.empty.title')}
              description={t('layoffs.empty.text')}
              action={t('layoffs.new')}
              onAction={add}
            />
          )
        }
      />
    </Page>
  );
}
