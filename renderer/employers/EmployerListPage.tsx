import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { EmployerSummary } from '../../shared/domain/employer.ts';
import { formatNumber } from '../../shared/domain/words/format-number.ts';
import { useList } from '../client/hooks.ts';
import { Empty } from '../ui/Empty.tsx';
import { useShortcut } from '../ui/keyboard/shortcuts.ts';
import { Page } from '../ui/Page.tsx';
import type { Column } from '../ui/table/columns.ts';
import { DataTable } from '../ui/table/DataTable.tsx';
import { FilterBar, useFilterEmpty } from '../ui/table/FilterBar.tsx';
import { listParams, sortOf } from '../ui/table/list-params.ts';

const route = getRouteApi('/perusahaan');
const SORTS = ['name', 'reports', 'workers'] as const;
const rowKey = (row: EmployerSummary) => row.id;

function useColumns(): readonly Column<EmployerSummary>[] {
  const { t } = useTranslation();
  return useMemo(
    () => [
      {
        id: 'name',
        header: t('employers.field.name'),
        size: 280,
        grow: true,
        sort: 'name',
        hideable: false,
        cell: (row) => row.name,
      },
      { id: 'address', header: t('employers.field.address'), size: 300, cell: (row) => row.address || '–' },
      {
        id: 'npp',
        header: t('employers.field.npp.short'),
        size: 130,
        cell: (row) => <span className="tabular">{row.npp || '–'}</span>,
      },
      {
        id: 'reports',
        header: t('employers.column.reports'),
        size: 90,
        align: 'right',
        sort: 'reports',
        cell: (row) => formatNumber(row.reports),
      },
      {
        id: 'workers',
        header: t('employers.column.workers'),
        size: 130,
        align: 'right',
        sort: 'workers',
        cell: (row) => formatNumber(row.workers),
      },
    ],
    [t],
  );
}

/** Every firm on record. */
export function EmployerListPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const change = route.useNavigate();
  const params = listParams(
    '/perusahaan',
    route.useSearch(),
    (search) => void change({ search, replace: true }),
    {
      by: 'name',
      descending: false,
    },
  );
  const list = useList('employers.list', {
    text: params.text,
    sort: sortOf(SORTS, params.order.by),
    descending: params.order.descending,
    limit: 300,
  });
  const add = () => void navigate({ to: '/perusahaan/baru' });
  useShortcut('new', add);
  const columns = useColumns();
  const filterEmpty = useFilterEmpty([t('ui.table.filter.text', { text: params.text })]);
  return (
    <Page
      title={t('employers.title')}
      layout="fill"
      primary={{ label: t('employers.new'), run: add, icon: <IconPlus size={16} aria-hidden /> }}
      actions={
        <Button
          variant="default"
          onClick={() => void navigate({ to: '/impor/$target', params: { target: 'employers' } })}
        >
          {t('imports.employers.open')}
        </Button>
      }
      bar={<FilterBar text={params.text} onText={params.setText} placeholder={t('employers.filter')} />}
    >
      <DataTable
        id="employers"
        label={t('employers.title')}
        columns={columns}
        list={list}
        rowKey={rowKey}
        order={params.order}
        onOrder={params.setOrder}
        onOpen={(row) => void navigate({ to: '/perusahaan/$id', params: { id: row.id } })}
        empty={
          params.narrowed ? (
            <Empty title={filterEmpty} action={t('ui.table.clear-filter')} onAction={params.clear} />
          ) : (
            <Empty
              title={t('employers.empty.title')}
              description={t('employers.empty.text')}
              action={t('employers.new')}
              onAction={add}
            />
          )
        }
      />
    </Page>
  );
}
