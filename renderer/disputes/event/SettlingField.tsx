import { Button, Group, Input, SegmentedControl, Text } from '@mantine/core';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DisputeWorker } from '../../../shared/domain/dispute/dispute.ts';
import { formatNumber } from '../../../shared/domain/words/format-number.ts';
import { useList } from '../../client/hooks.ts';
import { Empty } from '../../ui/Empty.tsx';
import { useField } from '../../ui/form/fields.tsx';
import type { Column } from '../../ui/table/columns.ts';
import { DataTable } from '../../ui/table/DataTable.tsx';
import { FilterBar } from '../../ui/table/FilterBar.tsx';
import { useSelection } from '../../ui/table/selection.ts';
import styles from '../Disputes.module.css';
import {
  EVERYONE,
  usePickAll,
  useWorkerFilter,
  type WorkerFilter,
  WorkerFilters,
} from '../settling/worker-filter.tsx';

const rowKey = (row: DisputeWorker) => row.personId;

function SomeWorkers({
  disputeId,
  start,
  onPick,
}: {
  readonly disputeId: string;
  readonly start: readonly string[];
  readonly onPick: (ids: readonly string[]) => void;
}) {
  const { t } = useTranslation();
  // Who settled before does not settle twice; a correction shows everyone, those it names among them.
  const [first] = useState<WorkerFilter>({ ...EVERYONE, settled: start.length === 0 ? 'open' : 'all' });
  const narrowing = useWorkerFilter(first);
  const { filter, asked } = narrowing;
  const list = useList('disputeWorkers.list', { disputeId, ...asked, limit: 500 });
  const selection = useSelection(start);
  const all = usePickAll(disputeId, asked, selection);
  const { ids } = selection;
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was picked is the reason to tell
  useEffect(() => {
    onPick([...ids]);
  }, [ids]);
  const columns = useMemo(
    (): readonly Column<DisputeWorker>[] => [
      { id: 'name', header: t('disputes.worker.name'), size: 150, grow: true, cell: (row) => row.name },
      {
        id: 'demand',
        header: t('disputes.worker.demand'),
        size: 110,
        align: 'right',
        cell: (row) => (row.demand === null ? '–' : formatNumber(row.demand)),
      },
      {
        id: 'offer',
        header: t('disputes.worker.offer'),
        size: 110,
        align: 'right',
        cell: (row) => (row.offer === null ? '–' : formatNumber(row.offer)),
      },
      {
        id: 'figure',
        header: t('disputes.worker.figure'),
        size: 110,
        align: 'right',
        cell: (row) => (row.figure === null ? '–' : formatNumber(row.figure)),
      },
    ],
    [t],
  );
  const total = list.total ?? 0;
  return (
    <>
      <FilterBar
        text={filter.text}
        onText={(text) => narrowing.change({ text })}
        placeholder={t('disputes.workers.filter')}
      >
        <WorkerFilters filter={filter} onChange={narrowing.change} />
      </FilterBar>
      <Group gap="sm" mb={6}>
        <Text size="sm" fw={500} className="tabular" aria-live="polite">
          {t('disputes.settling.picked', { n: ids.size })}
        </Text>
        {total > 0 && (
          <Button size="compact-sm" variant="default" loading={all.busy} onClick={all.pick}>
            {t('disputes.workers.pick-all', { n: total })}
          </Button>
        )}
        {ids.size > 0 && (
          <Button size="compact-sm" variant="subtle" color="gray" onClick={selection.clear}>
            {t('ui.table.unselect')}
          </Button>
        )}
      </Group>
      <div className={styles.picking}>
        <DataTable
          id="dispute-settling"
          label={t('disputes.settling')}
          columns={columns}
          list={list}
          rowKey={rowKey}
          rowLabel={(row) => row.name}
          selection={selection}
          empty={
            narrowing.isNarrowed ? (
              <Empty title={narrowing.empty} action={t('ui.table.clear-filter')} onAction={narrowing.clear} />
            ) : (
              <Empty title={t('disputes.settling.none')} />
            )
          }
        />
      </div>
    </>
  );
}

/** Whether all workers settle, or which. The value is null for all of them, else their ids. */
export function SettlingField({ disputeId }: { readonly disputeId: string }) {
  const { t } = useTranslation();
  const label = t('disputes.settling');
  const { field, error, id } = useField('data.lines', label);
  const value = (field.value as readonly string[] | null | undefined) ?? null;
  return (
    <Input.Wrapper label={label} labelElement="div" labelProps={{ id: `${id}-label` }} error={error}>
      <div>
        <SegmentedControl
          id={id}
          aria-labelledby={`${id}-label`}
          value={value === null ? 'all' : 'some'}
          onChange={(next) => field.onChange(next === 'all' ? null : [])}
          data={[
            { value: 'all', label: t('disputes.settling.all') },
            { value: 'some', label: t('disputes.settling.some') },
          ]}
        />
      </div>
      {value !== null && <SomeWorkers disputeId={disputeId} start={value} onPick={field.onChange} />}
    </Input.Wrapper>
  );
}
