import { Input, SegmentedControl } from '@mantine/core';
import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { DisputeWorker } from '../../../shared/domain/dispute/dispute.ts';
import { formatNumber } from '../../../shared/domain/words/format-number.ts';
import { useList } from '../../client/hooks.ts';
import { Empty } from '../../ui/Empty.tsx';
import { useField } from '../../ui/form/fields.tsx';
import type { Column } from '../../ui/table/columns.ts';
import { DataTable } from '../../ui/table/DataTable.tsx';
import { useSelection } from '../../ui/table/selection.ts';
import styles from '../Disputes.module.css';

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
  const list = useList('disputeWorkers.list', { disputeId, limit: 500 });
  const selection = useSelection(start);
  const { ids } = selection;
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was picked is the reason to tell
  useEffect(() => onPick([...ids]), [ids]);
  const columns = useMemo(
    (): readonly Column<DisputeWorker>[] => [
      { id: 'name', header: t('disputes.worker.name'), size: 200, grow: true, cell: (row) => row.name },
      {
        id: 'figure',
        header: t('disputes.worker.figure'),
        size: 130,
        align: 'right',
        cell: (row) => (row.figure === null ? '–' : formatNumber(row.figure)),
      },
    ],
    [t],
  );
  return (
    <div className={styles.picking}>
      <DataTable
        id="dispute-settling"
        label={t('disputes.settling')}
        columns={columns}
        list={list}
        rowKey={rowKey}
        rowLabel={(row) => row.name}
        selection={selection}
        empty={<Empty title={t('disputes.workers.none')} />}
      />
    </div>
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
