import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDateShort } from '../../../shared/calendar/format-date.ts';
import { call } from '../../client/client.ts';
import { useList } from '../../client/hooks.ts';
import { Empty } from '../../ui/Empty.tsx';
import type { Column } from '../../ui/table/columns.ts';
import { DataTable } from '../../ui/table/DataTable.tsx';
import { FilterBar, useFilterEmpty } from '../../ui/table/FilterBar.tsx';
import { everyId, Picking, type PickProps, useKept } from './Picking.tsx';

interface Pickable {
  readonly id: string;
  readonly name: string;
}
const rowKey = (row: Pickable) => row.id;
const rowLabel = (row: Pickable) => row.name;

function useNothing(text: string) {
  const { t } = useTranslation();
  const filtered = useFilterEmpty([t('ui.table.filter.text', { text })]);
  return <Empty title={text === '' ? t('ui.nothing-found') : filtered} />;
}

/** Picks workers on record. */
export function PersonTable(props: PickProps) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const list = useList('persons.list', { text, sort: 'name', limit: 200 });
  const selection = useKept(props);
  const nothing = useNothing(text);
  const columns = useMemo(
    (): readonly Column<(typeof list.rows)[number]>[] => [
      { id: 'name', header: t('persons.field.name'), size: 260, grow: true, hideable: false, cell: rowLabel },
      {
        id: 'nik',
        header: t('persons.field.nik'),
        size: 170,
        cell: (row) => <span className="tabular">{row.nik ?? '–'}</span>,
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
        cell: (row) => (row.lastLayoffDate === null ? '–' : formatDateShort(row.lastLayoffDate)),
      },
    ],
    [t],
  );
  return (
    <Picking
      selection={selection}
      list={list}
      onAll={() =>
        void everyId((after) => call('persons.list', { text, sort: 'name', limit: 500, after })).then(
          selection.setAll,
        )
      }
      filter={<FilterBar text={text} onText={setText} placeholder={t('persons.filter')} />}
    >
      <DataTable
        id="batch-persons"
        label={t('persons.title')}
        columns={columns}
        list={list}
        rowKey={rowKey}
        rowLabel={rowLabel}
        selection={selection}
        empty={nothing}
      />
    </Picking>
  );
}

/** Picks firms on record. */
export function FirmTable(props: PickProps) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const list = useList('employers.list', { text, sort: 'name', limit: 200 });
  const selection = useKept(props);
  const nothing = useNothing(text);
  const columns = useMemo(
    (): readonly Column<(typeof list.rows)[number]>[] => [
      {
        id: 'name',
        header: t('employers.field.name'),
        size: 280,
        grow: true,
        hideable: false,
        cell: rowLabel,
      },
      { id: 'address', header: t('employers.field.address'), size: 300, cell: (row) => row.address || '–' },
      {
        id: 'npp',
        header: t('employers.field.npp.short'),
        size: 130,
        cell: (row) => <span className="tabular">{row.npp || '–'}</span>,
      },
    ],
    [t],
  );
  return (
    <Picking
      selection={selection}
      list={list}
      onAll={() =>
        void everyId((after) => call('employers.list', { text, sort: 'name', limit: 500, after })).then(
          selection.setAll,
        )
      }
      filter={<FilterBar text={text} onText={setText} placeholder={t('employers.filter')} />}
    >
      <DataTable
        id="batch-employers"
        label={t('employers.title')}
        columns={columns}
        list={list}
        rowKey={rowKey}
        rowLabel={rowLabel}
        selection={selection}
        empty={nothing}
      />
    </Picking>
  );
}
