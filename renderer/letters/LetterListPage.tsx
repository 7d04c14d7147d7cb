import { Select, Switch } from '@mantine/core';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDateShort } from '../../shared/calendar/format-date.ts';
import { yearOf } from '../../shared/calendar/plain-date.ts';
import type { LetterSummary } from '../../shared/domain/letter.ts';
import { formatNumber } from '../../shared/domain/words/format-number.ts';
import { useList } from '../client/hooks.ts';
import { Empty } from '../ui/Empty.tsx';
import { Page } from '../ui/Page.tsx';
import type { Column } from '../ui/table/columns.ts';
import { DataTable } from '../ui/table/DataTable.tsx';
import { FilterBar, useFilterEmpty } from '../ui/table/FilterBar.tsx';
import { listParams, sortOf } from '../ui/table/list-params.ts';
import { useMoment } from '../ui/time-zone.ts';
import { useToday } from '../ui/today.ts';
import { LetterNumber, LetterStateBadge } from './labels.tsx';

const route = getRouteApi('/surat');
const SORTS = ['issuedAt', 'number', 'dated', 'addressee'] as const;
const WITHOUT = 'tanpa-nomor';
const rowKey = (row: LetterSummary) => row.id;

function useColumns(): readonly Column<LetterSummary>[] {
  const { t } = useTranslation();
  const moment = useMoment();
  return useMemo(
    () => [
      {
        id: 'number',
        header: t('letters.column.number'),
        size: 272,
        sort: 'number',
        hideable: false,
        cell: (row) => <LetterNumber number={row.number} />,
      },
      {
        id: 'dated',
        header: t('letters.column.dated'),
        size: 118,
        sort: 'dated',
        cell: (row) => <span className="tabular">{formatDateShort(row.dated)}</span>,
      },
      { id: 'title', header: t('letters.column.title'), size: 204, cell: (row) => row.title },
      {
        id: 'addressee',
        header: t('letters.column.addressee'),
        size: 180,
        grow: true,
        sort: 'addressee',
        cell: (row) => row.addressee,
      },
      {
        id: 'workers',
        header: t('letters.column.workers'),
        size: 84,
        align: 'right',
        cell: (row) => formatNumber(row.workers),
      },
      {
        id: 'pages',
        header: t('letters.column.pages'),
        size: 80,
        align: 'right',
        hidden: true,
        cell: (row) => row.pages,
      },
      {
        id: 'issuedAt',
        header: t('letters.column.issued'),
        size: 164,
        sort: 'issuedAt',
        cell: (row) => <span className="tabular">{moment(row.issuedAt)}</span>,
      },
      {
        id: 'state',
        header: t('letters.column.state'),
        size: 120,
        cell: (row) => <LetterStateBadge state={row.state} />,
      },
    ],
    [t, moment],
  );
}

/** The register of letters. The filter is a year, or the letters whose number is still to follow. */
export function LetterListPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const change = route.useNavigate();
  const today = useToday();
  const params = listParams('/surat', route.useSearch(), (search) => void change({ search, replace: true }), {
    by: 'issuedAt',
    descending: true,
  });
  const withoutNumber = params.filter === WITHOUT;
  const year = /^\d{4}$/.test(params.filter) ? Number(params.filter) : null;
  const list = useList('letters.list', {
    text: params.text,
    sort: sortOf(SORTS, params.order.by),
    descending: params.order.descending,
    year,
    withoutNumber,
    limit: 200,
  });
  const columns = useColumns();
  const thisYear = yearOf(today);
  const years = Array.from({ length: 6 }, (_, back) => String(thisYear - back));
  const filterEmpty = useFilterEmpty([
    ...(params.text === '' ? [] : [t('ui.table.filter.text', { text: params.text })]),
    ...(year === null ? [] : [t('letters.filter.year-of', { year: String(year) })]),
    ...(withoutNumber ? [t('letters.filter.without-number')] : []),
  ]);
  return (
    <Page
      title={t('letters.title')}
      layout="fill"
      bar={
        <FilterBar text={params.text} onText={params.setText} placeholder={t('letters.filter')}>
          <Select
            aria-label={t('letters.filter.year')}
            w={150}
            allowDeselect={false}
            value={year === null ? '' : String(year)}
            onChange={(value) => params.setFilter(value ?? '')}
            data={[
              { value: '', label: t('letters.filter.all-years') },
              ...years.map((one) => ({ value: one, label: one })),
            ]}
          />
          <Switch
            label={t('letters.filter.without-number')}
            checked={withoutNumber}
            onChange={(event) => params.setFilter(event.currentTarget.checked ? WITHOUT : '')}
          />
        </FilterBar>
      }
    >
      <DataTable
        id="letters"
        label={t('letters.title')}
        columns={columns}
        list={list}
        rowKey={rowKey}
        order={params.order}
        onOrder={params.setOrder}
        onOpen={(row) => void navigate({ to: '/surat/$id', params: { id: row.id } })}
        empty={
          params.narrowed ? (
            <Empty title={filterEmpty} action={t('ui.table.clear-filter')} onAction={params.clear} />
          ) : (
            <Empty
              title={t('letters.empty.title')}
              description={t('letters.empty.text')}
              action={t('letters.empty.action')}
              onAction={() => void navigate({ to: '/laporan' })}
            />
          )
        }
      />
    </Page>
  );
}
