import { Button, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDateShort } from '../../shared/calendar/format-date.ts';
import type { PersonSummary } from '../../shared/domain/person.ts';
import { useList } from '../client/hooks.ts';
import { Empty } from '../ui/Empty.tsx';
import { useShortcut } from '../ui/keyboard/shortcuts.ts';
import { Nik } from '../ui/Nik.tsx';
import { Page } from '../ui/Page.tsx';
import type { Column } from '../ui/table/columns.ts';
import { DataTable } from '../ui/table/DataTable.tsx';
import { FilterBar, useFilterEmpty } from '../ui/table/FilterBar.tsx';
import { listParams, sortOf } from '../ui/table/list-params.ts';
import { usePairScan } from './use-pair-scan.ts';

const route = getRouteApi('/pekerja');
const SORTS = ['name', 'nik', 'layoffDate'] as const;
const rowKey = (row: PersonSummary) => row.id;

function useColumns(): readonly Column<PersonSummary>[] {
  const { t } = useTranslation();
  return useMemo(
    () => [
      {
        id: 'name',
        header: t('persons.field.name'),
        size: 260,
        grow: true,
        sort: 'name',
        hideable: false,
        cell: (row) => row.name,
      },
      {
        id: 'nik',
        header: t('persons.field.nik'),
        size: 190,
        sort: 'nik',
        cell: (row) =>
          row.nik === null ? (
            <Text span size="sm" c="var(--tone-wait-text)">
              {t('layoffs.line.no-nik')}
            </Text>
          ) : (
            <Nik value={row.nik} />
          ),
      },
      {
        id: 'sex',
        header: t('persons.field.sex'),
        size: 110,
        cell: (row) => (row.sex === null ? '–' : t(`persons.sex.${row.sex}`)),
      },
      {
        id: 'birthDate',
        header: t('persons.field.birth-date'),
        size: 120,
        cell: (row) =>
          row.birthDate === null ? '–' : <span className="tabular">{formatDateShort(row.birthDate)}</span>,
      },
      {
        id: 'employer',
        header: t('persons.column.employer'),
        size: 240,
        cell: (row) => row.lastEmployer ?? '–',
      },
      {
        id: 'layoffDate',
        header: t('persons.column.layoff-date'),
        size: 120,
        sort: 'layoffDate',
        cell: (row) =>
          row.lastLayoffDate === null ? (
            '–'
          ) : (
            <span className="tabular">{formatDateShort(row.lastLayoffDate)}</span>
          ),
      },
    ],
    [t],
  );
}

/** Every worker on record. */
export function PersonListPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const change = route.useNavigate();
  const params = listParams(
    '/pekerja',
    route.useSearch(),
    (search) => void change({ search, replace: true }),
    {
      by: 'name',
      descending: false,
    },
  );
  const list = useList('persons.list', {
    text: params.text,
    sort: sortOf(SORTS, params.order.by),
    descending: params.order.descending,
    limit: 300,
  });
  const scan = usePairScan();
  const suspected = scan.data?.complete ? scan.data.pairs : 0;
  const add = () => void navigate({ to: '/pekerja/baru' });
  useShortcut('new', add);
  const columns = useColumns();
  const filterEmpty = useFilterEmpty([t('ui.table.filter.text', { text: params.text })]);
  return (
    <Page
      title={t('persons.title')}
      layout="fill"
      primary={{ label: t('persons.new'), run: add, icon: <IconPlus size={16} aria-hidden /> }}
      actions={
        <>
          <Button variant="default" onClick={() => void navigate({ to: '/pekerja/ganda', search: {} })}>
            {suspected === 0 ? t('persons.pairs.title') : t('persons.pairs.open.n', { n: suspected })}
          </Button>
          <Button
            variant="default"
            onClick={() => void navigate({ to: '/impor/$target', params: { target: 'persons' } })}
          >
            {t('imports.persons.open')}
          </Button>
        </>
      }
      bar={<FilterBar text={params.text} onText={params.setText} placeholder={t('persons.filter')} />}
    >
      <DataTable
        id="persons"
        label={t('persons.title')}
        columns={columns}
        list={list}
        rowKey={rowKey}
        order={params.order}
        onOrder={params.setOrder}
        onOpen={(row) => void navigate({ to: '/pekerja/$id', params: { id: row.id } })}
        empty={
          params.narrowed ? (
            <Empty title={filterEmpty} action={t('ui.table.clear-filter')} onAction={params.clear} />
          ) : (
            <Empty
              title={t('persons.empty.title')}
              description={t('persons.empty.text')}
              action={t('layoffs.new')}
              onAction={() => void navigate({ to: '/laporan/baru' })}
            />
          )
        }
      />
    </Page>
  );
}
