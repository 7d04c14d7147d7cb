import { Select } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DisputeSummary } from '../../../shared/domain/dispute/dispute.ts';
import { DISPUTE_KINDS, type DisputeKind } from '../../../shared/domain/dispute/events.ts';
import { DISPUTE_STAGES, type DisputeStage } from '../../../shared/domain/dispute/fold.ts';
import { call } from '../../client/client.ts';
import { useList } from '../../client/hooks.ts';
import { StageBadge, useWorkersWords } from '../../disputes/labels.tsx';
import { Empty } from '../../ui/Empty.tsx';
import type { Column } from '../../ui/table/columns.ts';
import { DataTable } from '../../ui/table/DataTable.tsx';
import { FilterBar, useFilterEmpty } from '../../ui/table/FilterBar.tsx';
import { everyId, Picking, type PickProps, useKept } from './Picking.tsx';

const rowKey = (row: DisputeSummary) => row.id;
const rowLabel = (row: DisputeSummary) => `${row.registerNumber}, ${row.employerName}`;

function useColumns(): readonly Column<DisputeSummary>[] {
  const { t } = useTranslation();
  const workersWords = useWorkersWords();
  return useMemo(
    () => [
      {
        id: 'registerNumber',
        header: t('disputes.column.number'),
        size: 160,
        hideable: false,
        cell: (row) => <span className="tabular">{row.registerNumber}</span>,
      },
      {
        id: 'employer',
        header: t('disputes.column.employer'),
        size: 240,
        grow: true,
        cell: (row) => row.employerName,
      },
      {
        id: 'workers',
        header: t('disputes.column.workers'),
        size: 220,
        cell: (row) => workersWords(row.firstWorker, row.workers),
      },
      {
        id: 'kind',
        header: t('disputes.column.kind'),
        size: 110,
        cell: (row) => t(`disputes.kind.short.${row.kind}`),
      },
      {
        id: 'stage',
        header: t('disputes.column.stage'),
        size: 190,
        cell: (row) => <StageBadge stage={row.stage} />,
      },
    ],
    [t, workersWords],
  );
}

interface Narrowing {
  readonly text: string;
  readonly stage: DisputeStage | null;
  readonly kind: DisputeKind | null;
}

const EVERYTHING: Narrowing = { text: '', stage: null, kind: null };

function Filters({
  value,
  onValue,
}: {
  readonly value: Narrowing;
  readonly onValue: (value: Narrowing) => void;
}) {
  const { t } = useTranslation();
  return (
    <FilterBar
      text={value.text}
      onText={(text) => onValue({ ...value, text })}
      placeholder={t('batch.disputes.filter')}
    >
      <Select
        aria-label={t('disputes.filter.stage')}
        w={164}
        allowDeselect={false}
        value={value.stage ?? ''}
        onChange={(picked) =>
          onValue({ ...value, stage: DISPUTE_STAGES.find((one) => one === picked) ?? null })
        }
        data={[
          { value: '', label: t('disputes.filter.all-stages') },
          ...DISPUTE_STAGES.map((one) => ({ value: one, label: t(`disputes.stage.${one}`) })),
        ]}
      />
      <Select
        aria-label={t('disputes.filter.kind')}
        w={152}
        allowDeselect={false}
        value={value.kind ?? ''}
        onChange={(picked) =>
          onValue({ ...value, kind: DISPUTE_KINDS.find((one) => one === picked) ?? null })
        }
        data={[
          { value: '', label: t('disputes.filter.all-kinds') },
          ...DISPUTE_KINDS.map((one) => ({ value: one, label: t(`disputes.kind.${one}`) })),
        ]}
      />
    </FilterBar>
  );
}

function Nothing({ narrowing, onClear }: { readonly narrowing: Narrowing; readonly onClear: () => void }) {
  const { t } = useTranslation();
  const { text, stage, kind } = narrowing;
  const words = useFilterEmpty([
    ...(text === '' ? [] : [t('ui.table.filter.text', { text })]),
    ...(stage === null ? [] : [t(`disputes.stage.${stage}`)]),
    ...(kind === null ? [] : [t(`disputes.kind.${kind}`)]),
  ]);
  if (text === '' && stage === null && kind === null)
    return <Empty title={t('disputes.empty.title')} description={t('batch.disputes.none')} />;
  return <Empty title={words} action={t('ui.table.clear-filter')} onAction={onClear} />;
}

/** Picks disputes: one letter for each case. */
export function DisputeTable(props: PickProps) {
  const { t } = useTranslation();
  const [narrowing, setNarrowing] = useState(EVERYTHING);
  const asked = { ...narrowing, sort: 'registerNumber', descending: true } as const;
  const list = useList('disputes.list', { ...asked, limit: 200 });
  const selection = useKept(props);
  const columns = useColumns();
  return (
    <Picking
      selection={selection}
      list={list}
      onAll={() =>
        void everyId((after) => call('disputes.list', { ...asked, limit: 500, after })).then(selection.setAll)
      }
      filter={<Filters value={narrowing} onValue={setNarrowing} />}
    >
      <DataTable
        id="batch-disputes"
        label={t('disputes.title')}
        columns={columns}
        list={list}
        rowKey={rowKey}
        rowLabel={rowLabel}
        selection={selection}
        empty={<Nothing narrowing={narrowing} onClear={() => setNarrowing(EVERYTHING)} />}
      />
    </Picking>
  );
}
