import { ActionIcon } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftSummary } from '../../../shared/domain/letter-draft.ts';
import { letterSpecs } from '../../../shared/letters/specs.ts';
import { useList } from '../../client/hooks.ts';
import { Empty } from '../../ui/Empty.tsx';
import type { Column } from '../../ui/table/columns.ts';
import { DataTable } from '../../ui/table/DataTable.tsx';
import { useFilterEmpty } from '../../ui/table/FilterBar.tsx';
import { type ListParams, sortOf } from '../../ui/table/list-params.ts';
import { useMoment } from '../../ui/time-zone.ts';
import { useRemoveDraft } from './remove-draft.ts';

const SORTS = ['updatedAt', 'kind'] as const;
const rowKey = (row: DraftSummary) => row.id;

function useColumns(onRemove: (id: string) => void): readonly Column<DraftSummary>[] {
  const { t } = useTranslation();
  const moment = useMoment();
  return useMemo(
    () => [
      {
        id: 'kind',
        header: t('drafts.column.kind'),
        size: 280,
        sort: 'kind',
        hideable: false,
        cell: (row) => letterSpecs[row.kind].name,
      },
      {
        id: 'subject',
        header: t('drafts.column.subject'),
        size: 300,
        grow: true,
        cell: (row) => row.subjectName || '–',
      },
      {
        id: 'updatedAt',
        header: t('drafts.column.updated'),
        size: 170,
        sort: 'updatedAt',
        cell: (row) => <span className="tabular">{moment(row.updatedAt)}</span>,
      },
      { id: 'updatedBy', header: t('drafts.column.by'), size: 160, cell: (row) => row.updatedBy },
      {
        id: 'remove',
        header: t('drafts.column.remove'),
        size: 84,
        align: 'center',
        cell: (row) => (
          <ActionIcon
            variant="subtle"
            color="gray"
            size={24}
            aria-label={t('drafts.remove-of', { kind: letterSpecs[row.kind].name, subject: row.subjectName })}
            onClick={(event) => {
              event.stopPropagation();
              onRemove(row.id);
            }}
          >
            <IconTrash size={16} aria-hidden />
          </ActionIcon>
        ),
      },
    ],
    [t, moment, onRemove],
  );
}

/** Letters that are being written. */
export function DraftList({ params }: { readonly params: ListParams }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { text, order, narrowed } = params;
  const narrow = useFilterEmpty([t('ui.table.filter.text', { text })]);
  const list = useList('drafts.list', {
    text,
    sort: sortOf(SORTS, order.by),
    descending: order.descending,
    limit: 200,
  });
  const columns = useColumns(useRemoveDraft());
  return (
    <DataTable
      id="drafts"
      label={t('drafts.list')}
      columns={columns}
      list={list}
      rowKey={rowKey}
      order={order}
      onOrder={params.setOrder}
      onOpen={(row) => void navigate({ to: '/surat/draf/$id', params: { id: row.id } })}
      empty={
        narrowed ? (
          <Empty title={narrow} action={t('ui.table.clear-filter')} onAction={params.clear} />
        ) : (
          <Empty
            title={t('drafts.empty.title')}
            description={t('drafts.empty.text')}
            action={t('drafts.new')}
            onAction={() => void navigate({ to: '/surat/baru' })}
          />
        )
      }
    />
  );
}
