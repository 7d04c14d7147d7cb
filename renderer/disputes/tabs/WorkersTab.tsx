import { ActionIcon, Button, Group, Menu, Text } from '@mantine/core';
import { IconArrowsSplit2, IconDots, IconPlus, IconTableImport, IconUsersGroup } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import type { Dispute, DisputeSums, DisputeWorker } from '../../../shared/domain/dispute/dispute.ts';
import { formatRupiah, rupiah } from '../../../shared/domain/money.ts';
import { useCommand, useList, useProcedure } from '../../client/hooks.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Empty } from '../../ui/Empty.tsx';
import { notifyProblem } from '../../ui/notify.ts';
import type { Order } from '../../ui/table/columns.ts';
import { DataTable } from '../../ui/table/DataTable.tsx';
import { FilterBar } from '../../ui/table/FilterBar.tsx';
import { sortOf } from '../../ui/table/list-params.ts';
import { type Selection, useSelection } from '../../ui/table/selection.ts';
import styles from '../Disputes.module.css';
import { FiguresDialog } from '../settling/FiguresDialog.tsx';
import { SplitDialog } from '../settling/SplitDialog.tsx';
import { usePickAll, useWorkerFilter, WorkerFilters } from '../settling/worker-filter.tsx';
import { STALE_BY_PEOPLE } from '../stale.ts';
import { AddWorkersPanel } from './AddWorkersPanel.tsx';
import { ClaimsExport } from './ClaimsExport.tsx';
import { RemoveWorkersDialog } from './RemoveWorkersDialog.tsx';
import { RepresentativesPanel } from './RepresentativesPanel.tsx';
import { WorkerPanel } from './WorkerPanel.tsx';
import { type WorkerSum, workerColumns, workerInput } from './worker-columns.tsx';

const SORTS = ['lineNumber', 'name', 'demand'] as const;
const rowKey = (row: DisputeWorker) => row.personId;

/** What is left of the sums of all without those who settled. Pure. */
function openPart(all: DisputeSums, settled: DisputeSums): Pick<DisputeSums, 'workers' | 'demand' | 'offer'> {
  return {
    workers: all.workers - settled.workers,
    demand: all.demand - settled.demand,
    offer: all.offer - settled.offer,
  };
}

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

/** Those who settled and those who did not, each with what they demand and are offered, while there are both. */
function SettledLine({ disputeId }: { readonly disputeId: string }) {
  const { t } = useWords();
  const { data } = useProcedure('disputeWorkers.totals', { disputeId }, { keep: true });
  if (data === undefined || data.settled.workers === 0 || data.settled.workers === data.workers) return null;
  const said = (key: 'settled' | 'open', part: Pick<DisputeSums, 'workers' | 'demand' | 'offer'>) => (
    <span>
      {t(`disputes.totals.${key}`, {
        n: part.workers,
        demand: formatRupiah(rupiah(part.demand)),
        offer: formatRupiah(rupiah(part.offer)),
      })}
    </span>
  );
  return (
    <Text size="xs" pb={8} className={`${styles.totals} tabular`} component="div">
      {said('settled', data.settled)}
      {said('open', openPart(data, data.settled))}
    </Text>
  );
}

function useKeepSum(disputeId: string) {
  const { fault } = useWords();
  const save = useCommand('disputeWorkers.save', { invalidates: STALE_BY_PEOPLE });
  return (worker: DisputeWorker, sum: WorkerSum, value: number | null) =>
    save.mutate(
      {
        disputeId,
        personId: worker.personId,
        before: workerInput(worker),
        worker: { ...workerInput(worker), [sum]: value },
      },
      { onError: (error) => notifyProblem(fault(error).title, fault(error).advice) },
    );
}

type Asking = 'add' | 'sides' | 'remove' | 'figures' | 'split';

/** What can be done with the workers that are picked. */
function PickedTools({
  selection,
  total,
  maySplit,
  picking,
  onPickAll,
  onAsk,
}: {
  readonly selection: Selection;
  /** How many fit the filter. */
  readonly total: number;
  readonly maySplit: boolean;
  readonly picking: boolean;
  readonly onPickAll: () => void;
  readonly onAsk: (asking: Asking) => void;
}) {
  const { t } = useWords();
  const n = selection.ids.size;
  return (
    <Group gap="sm" py={8}>
      <Text size="sm" fw={500} className="tabular">
        {t('ui.table.selected', { n })}
      </Text>
      {n < total && (
        <Button variant="subtle" loading={picking} onClick={onPickAll}>
          {t('disputes.workers.pick-all', { n: total })}
        </Button>
      )}
      <Button variant="default" onClick={() => onAsk('figures')}>
        {t('disputes.figures.open')}
      </Button>
      {maySplit && (
        <Button
          variant="default"
          leftSection={<IconArrowsSplit2 size={16} aria-hidden />}
          onClick={() => onAsk('split')}
        >
          {t('disputes.split.open')}
        </Button>
      )}
      <Button variant="default" onClick={() => onAsk('remove')}>
        {t('disputes.workers.remove', { n })}
      </Button>
      <Button variant="subtle" color="gray" onClick={selection.clear}>
        {t('ui.table.unselect')}
      </Button>
    </Group>
  );
}

/** Ways to many workers at once. */
function MoreWays({ disputeId }: { readonly disputeId: string }) {
  const { t } = useWords();
  const navigate = useNavigate();
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="default" size={32} aria-label={t('disputes.workers.ways')}>
          <IconDots size={16} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<IconTableImport size={16} aria-hidden />}
          onClick={() =>
            void navigate({
              to: '/impor/$target',
              params: { target: 'dispute-workers' },
              search: { perkara: disputeId },
            })
          }
        >
          {t('disputes.workers.import')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

/** The workers of a dispute with what they demand, what is offered, what the law gives, and what is recommended. */
export function WorkersTab({ dispute }: { readonly dispute: Dispute }) {
  const { t } = useWords();
  const narrowing = useWorkerFilter();
  const { filter } = narrowing;
  const [order, setOrder] = useState<Order>({ by: 'lineNumber', descending: false });
  const asked = {
    disputeId: dispute.id,
    ...narrowing.asked,
    sort: sortOf(SORTS, order.by),
    descending: order.descending,
  };
  const list = useList('disputeWorkers.list', { ...asked, limit: 300 });
  const selection = useSelection();
  const [opened, setOpened] = useState<DisputeWorker | null>(null);
  const [asking, setAsking] = useState<Asking | null>(null);
  const all = usePickAll(dispute.id, narrowing.asked, selection);
  const keepSum = useKeepSum(dispute.id);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what keeps a sum is always the same deed
  const columns = useMemo(() => workerColumns(t, keepSum), [t, dispute.id]);
  const ids = [...selection.ids];
  const close = () => setAsking(null);
  return (
    <>
      <div className={styles.tools}>
        {ids.length > 0 ? (
          <PickedTools
            selection={selection}
            total={list.total ?? 0}
            maySplit={dispute.state.stage !== 'closed' && ids.length < dispute.workers}
            picking={all.busy}
            onPickAll={all.pick}
            onAsk={setAsking}
          />
        ) : (
          <FilterBar
            text={filter.text}
            onText={(text) => narrowing.change({ text })}
            placeholder={t('disputes.workers.filter')}
          >
            <WorkerFilters filter={filter} onChange={narrowing.change} />
            <Group gap="xs" ml="auto">
              {narrowing.isNarrowed && (list.total ?? 0) > 0 && (
                <Button variant="subtle" loading={all.busy} onClick={all.pick}>
                  {t('disputes.workers.pick-all', { n: list.total ?? 0 })}
                </Button>
              )}
              <Button
                variant="default"
                leftSection={<IconUsersGroup size={16} aria-hidden />}
                onClick={() => setAsking('sides')}
              >
                {t('disputes.sides.open', { n: dispute.representatives.length })}
              </Button>
              <Button
                variant="default"
                leftSection={<IconPlus size={16} aria-hidden />}
                onClick={() => setAsking('add')}
              >
                {t('disputes.workers.add')}
              </Button>
              <MoreWays disputeId={dispute.id} />
            </Group>
          </FilterBar>
        )}
        <SettledLine disputeId={dispute.id} />
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
        footer={
          <div className={styles.sums}>
            <Totals disputeId={dispute.id} />
            <ClaimsExport asked={asked} nothing={list.total === null || list.total === 0} />
          </div>
        }
        empty={
          narrowing.isNarrowed ? (
            <Empty title={narrowing.empty} action={t('ui.table.clear-filter')} onAction={narrowing.clear} />
          ) : (
            <Empty
              title={t('disputes.workers.empty.title')}
              description={t('disputes.workers.empty.text')}
              action={t('disputes.workers.add')}
              onAction={() => setAsking('add')}
            />
          )
        }
      />
      <WorkerPanel
        dispute={dispute}
        // As the list has it now: another window may have saved it meanwhile.
        worker={list.rows.find(({ personId }) => personId === opened?.personId) ?? opened}
        onClose={() => setOpened(null)}
      />
      <AddWorkersPanel disputeId={dispute.id} opened={asking === 'add'} onClose={close} />
      <RepresentativesPanel dispute={dispute} opened={asking === 'sides'} onClose={close} />
      <RemoveWorkersDialog
        disputeId={dispute.id}
        ids={asking === 'remove' ? ids : null}
        onClose={close}
        onDone={selection.clear}
      />
      {asking === 'figures' && <FiguresDialog disputeId={dispute.id} ids={ids} onClose={close} />}
      <SplitDialog
        dispute={dispute}
        ids={asking === 'split' ? ids : null}
        names={list.rows.filter(({ personId }) => selection.ids.has(personId)).map(({ name }) => name)}
        onClose={close}
        onDone={selection.clear}
      />
    </>
  );
}
