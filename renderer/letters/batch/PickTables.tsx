import { Button, Group, Text } from '@mantine/core';
import { type ReactNode, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDateShort } from '../../../shared/calendar/format-date.ts';
import { MOST_LETTERS } from '../../../shared/contract/letter-batch.ts';
import type { Page as ListPage } from '../../../shared/contract/procedure.ts';
import { call } from '../../client/client.ts';
import { type ListResult, useList } from '../../client/hooks.ts';
import { Empty } from '../../ui/Empty.tsx';
import type { Column } from '../../ui/table/columns.ts';
import { DataTable } from '../../ui/table/DataTable.tsx';
import { FilterBar, useFilterEmpty } from '../../ui/table/FilterBar.tsx';
import type { Selection } from '../../ui/table/selection.ts';
import styles from './Batch.module.css';

interface PickProps {
  readonly ids: ReadonlySet<string>;
  readonly onIds: (ids: ReadonlySet<string>) => void;
}

/** A selection that is kept by whoever shows the table. */
function useKept({ ids, onIds }: PickProps): Selection {
  const anchor = useRef<string | null>(null);
  return {
    ids,
    setAll: (all) => onIds(new Set(all)),
    clear: () => onIds(new Set()),
    toggle: (id, order, range) => {
      const next = new Set(ids);
      const from = range && anchor.current !== null ? order.indexOf(anchor.current) : -1;
      const to = order.indexOf(id);
      anchor.current = id;
      if (from >= 0 && to >= 0)
        for (const one of order.slice(Math.min(from, to), Math.max(from, to) + 1)) next.add(one);
      else if (!next.delete(id)) next.add(id);
      onIds(next);
    },
  };
}

/** Every id that fits the filter, page by page, as many as there may be letters. */
async function everyId(
  part: (after: string | null) => Promise<ListPage<{ readonly id: string }>>,
): Promise<readonly string[]> {
  const ids: string[] = [];
  let after: string | null = null;
  do {
    const page: ListPage<{ readonly id: string }> = await part(after);
    ids.push(...page.rows.map(({ id }) => id));
    after = page.next;
  } while (after !== null && ids.length < MOST_LETTERS);
  return ids.slice(0, MOST_LETTERS);
}

function Picking({
  selection,
  list,
  filter,
  onAll,
  children,
}: {
  readonly selection: Selection;
  readonly list: Pick<ListResult<unknown>, 'total'>;
  readonly filter: ReactNode;
  readonly onAll: () => void;
  readonly children: ReactNode;
}) {
  const { t } = useTranslation();
  const total = Math.min(list.total ?? 0, MOST_LETTERS);
  return (
    <div className={styles.picking}>
      <Group justify="space-between" px={12} className={styles.pickBar}>
        {filter}
        <Group gap="sm">
          <Text size="sm" className="tabular" aria-live="polite">
            {t('ui.table.selected', { n: selection.ids.size })}
          </Text>
          <Button size="xs" variant="default" disabled={total === 0} onClick={onAll}>
            {t('ui.table.select-total', { n: total })}
          </Button>
          <Button
            size="xs"
            variant="subtle"
            color="gray"
            disabled={selection.ids.size === 0}
            onClick={selection.clear}
          >
            {t('ui.table.unselect')}
          </Button>
        </Group>
      </Group>
      {children}
    </div>
  );
}

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
