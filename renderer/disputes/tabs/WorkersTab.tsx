import { Button, Group, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconPlus, IconUsersGroup } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { Dispute, DisputeWorker } from '../../../shared/domain/dispute/dispute.ts';
import { formatRupiah, rupiah } from '../../../shared/domain/money.ts';
import { useCommand, useList, useProcedure } from '../../client/hooks.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Empty } from '../../ui/Empty.tsx';
import { notifyProblem } from '../../ui/notify.ts';
import type { Order } from '../../ui/table/columns.ts';
import { DataTable } from '../../ui/table/DataTable.tsx';
import { FilterBar, useFilterEmpty } from '../../ui/table/FilterBar.tsx';
import { sortOf } from '../../ui/table/list-params.ts';
import { useSelection } from '../../ui/table/selection.ts';
import styles from '../Disputes.module.css';
import { STALE_BY_PEOPLE } from '../stale.ts';
import { AddWorkersPanel } from './AddWorkersPanel.tsx';
import { RemoveWorkersDialog } from './RemoveWorkersDialog.tsx';
import { RepresentativesPanel } from './RepresentativesPanel.tsx';
import { WorkerPanel } from './WorkerPanel.tsx';
import { type WorkerSum, workerColumns, workerInput } from './worker-columns.tsx';

const SORTS = ['lineNumber', 'name', 'demand'] as const;
const rowKey = (row: DisputeWorker) => row.personId;

function Totals({ disputeId }: { readonly disputeId: string }) {
  const { t } = useWords();
  const { data } = useProcedure('disputeWorkers.totals', { disputeId }, { keep: true });
  if (data === undefined) return null;
  const sum = (amount: number) => formatRupiah(rupiah(amount));
  return (
    <Text size="xs" className={`${styles.totals} tabular`} component="div">
      <span>{t('disputes.totals.demand', { sum: sum(data.demand) })}</span>
      <span>{t('disputes.totals.offer', { sum: sum(data.offer) })}</span>
      <span>
        {data.minimumKnown < data.workers
          ? t('disputes.totals.minimum.part', { sum: sum(data.minimum), n: data.minimumKnown })
          : t('disputes.totals.minimum', { sum: sum(data.minimum) })}
      </span>
      <span>{t('disputes.totals.figure', { sum: sum(data.figure) })}</span>
    </Text>
  );
}

function useKeepSum(disputeId: string) {
  const { fault } = useWords();
  const save = useCommand('disputeWorkers.save', { invalidates: STALE_BY_PEOPLE });
  return (worker: DisputeWorker, sum: WorkerSum, value: number | null) =>
    save.mutate(
      { disputeId, personId: worker.personId, worker: { ...workerInput(worker), [sum]: value } },
      { onError: (error) => notifyProblem(fault(error).title, fault(error).advice) },
    );
}

/** The workers of a dispute with what they demand, what is offered, what the law gives, and what is recommended. */
export function WorkersTab({ dispute }: { readonly dispute: Dispute }) {
  const { t } = useWords();
  const [text, setText] = useState('');
  const [asked] = useDebouncedValue(text, 60);
  const [order, setOrder] = useState<Order>({ by: 'lineNumber', descending: false });
  const list = useList('disputeWorkers.list', {
    disputeId: dispute.id,
    text: asked,
    sort: sortOf(SORTS, order.by),
    descending: order.descending,
    limit: 300,
  });
  const selection = useSelection();
  const [opened, setOpened] = useState<DisputeWorker | null>(null);
  const [panel, setPanel] = useState<'add' | 'sides' | null>(null);
  const [removing, setRemoving] = useState(false);
  const keepSum = useKeepSum(dispute.id);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what keeps a sum is always the same deed
  const columns = useMemo(() => workerColumns(t, keepSum), [t, dispute.id]);
  const filterEmpty = useFilterEmpty([t('ui.table.filter.text', { text })]);
  const n = selection.ids.size;
  return (
    <>
      <div className={styles.tools}>
        {n > 0 ? (
          <Group gap="sm" py={8}>
            <Text size="sm" fw={500} className="tabular">
              {t('ui.table.selected', { n })}
            </Text>
            <Button variant="default" onClick={() => setRemoving(true)}>
              {t('disputes.workers.remove', { n })}
            </Button>
            <Button variant="subtle" color="gray" onClick={selection.clear}>
              {t('ui.table.unselect')}
            </Button>
          </Group>
        ) : (
          <FilterBar text={text} onText={setText} placeholder={t('disputes.workers.filter')}>
            <Group gap="xs" ml="auto">
              <Button
                variant="default"
                leftSection={<IconUsersGroup size={16} aria-hidden />}
                onClick={() => setPanel('sides')}
              >
                {t('disputes.sides.open', { n: dispute.representatives.length })}
              </Button>
              <Button
                variant="default"
                leftSection={<IconPlus size={16} aria-hidden />}
                onClick={() => setPanel('add')}
              >
                {t('disputes.workers.add')}
              </Button>
            </Group>
          </FilterBar>
        )}
      </div>
      <DataTable
        id="dispute-workers"
        placeId={`dispute-workers-${dispute.id}`}
        label={t('disputes.page.pihak')}
        columns={columns}
        list={list}
        rowKey={rowKey}
        rowLabel={(row) => row.name}
        order={order}
        onOrder={setOrder}
        selection={selection}
        onOpen={setOpened}
        footer={<Totals disputeId={dispute.id} />}
        empty={
          text === '' ? (
            <Empty
              title={t('disputes.workers.empty.title')}
              description={t('disputes.workers.empty.text')}
              action={t('disputes.workers.add')}
              onAction={() => setPanel('add')}
            />
          ) : (
            <Empty title={filterEmpty} action={t('ui.table.clear-filter')} onAction={() => setText('')} />
          )
        }
      />
      <WorkerPanel dispute={dispute} worker={opened} onClose={() => setOpened(null)} />
      <AddWorkersPanel disputeId={dispute.id} opened={panel === 'add'} onClose={() => setPanel(null)} />
      <RepresentativesPanel dispute={dispute} opened={panel === 'sides'} onClose={() => setPanel(null)} />
      <RemoveWorkersDialog
        disputeId={dispute.id}
        ids={removing ? [...selection.ids] : null}
        onClose={() => setRemoving(false)}
        onDone={selection.clear}
      />
    </>
  );
}
