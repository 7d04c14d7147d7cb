import { Text } from '@mantine/core';
import type { TFunction } from 'i18next';
import { formatDateShort } from '../../../shared/calendar/format-date.ts';
import type { PlainDate } from '../../../shared/calendar/plain-date.ts';
import type { DisputeWorker, DisputeWorkerInput } from '../../../shared/domain/dispute/dispute.ts';
import { formatRupiah, rupiah } from '../../../shared/domain/money.ts';
import { ToneBadge } from '../../ui/Badge.tsx';
import type { Column } from '../../ui/table/columns.ts';
import { MoneyCell } from './MoneyCell.tsx';

export type WorkerSum = 'demand' | 'offer' | 'figure';
const SUMS: readonly WorkerSum[] = ['demand', 'offer', 'figure'];

/** The part of a worker that a user may change. Pure. */
export function workerInput(worker: DisputeWorker): DisputeWorkerInput {
  const { position, contract, startDate, endDate, wage, demand, offer, figure, note } = worker;
  return { position, contract, startDate, endDate, wage, demand, offer, figure, note };
}

const day = (date: PlainDate | null) => (date === null ? '–' : formatDateShort(date));
const money = (value: number | null) => (value === null ? '–' : formatRupiah(rupiah(value)));

function Minimum({ t, worker }: { readonly t: TFunction; readonly worker: DisputeWorker }) {
  if (worker.minimum !== null) return <span title={worker.review.join(' ')}>{money(worker.minimum)}</span>;
  return (
    <Text span size="xs" c="var(--tone-law-text)" title={worker.review.join(' ')}>
      {t('disputes.worker.minimum.review')}
    </Text>
  );
}

/** Columns of the workers of a dispute; `onSum` keeps a sum that was changed in its place. */
export function workerColumns(
  t: TFunction,
  onSum: (worker: DisputeWorker, sum: WorkerSum, value: number | null) => void,
): readonly Column<DisputeWorker>[] {
  const [demand, offer, figure] = SUMS.map(
    (sum): Column<DisputeWorker> => ({
      id: sum,
      header: t(`disputes.worker.${sum}`),
      size: 116,
      align: 'right',
      ...(sum === 'demand' ? { sort: 'demand' } : {}),
      cell: (row) => (
        <MoneyCell
          label={t(`disputes.worker.${sum}.of`, { name: row.name })}
          value={row[sum]}
          onChange={(value) => onSum(row, sum, value)}
        />
      ),
    }),
  );
  const sums = (column: Column<DisputeWorker> | undefined) => (column === undefined ? [] : [column]);
  return [
    {
      id: 'lineNumber',
      header: t('disputes.worker.number'),
      size: 60,
      align: 'right',
      sort: 'lineNumber',
      cell: (row) => row.lineNumber,
    },
    {
      id: 'name',
      header: t('disputes.worker.name'),
      size: 184,
      grow: true,
      sort: 'name',
      hideable: false,
      cell: (row) => row.name,
    },
    {
      id: 'service',
      header: t('disputes.worker.service'),
      size: 206,
      cell: (row) =>
        row.startDate === null && row.endDate === null ? (
          '–'
        ) : (
          <span className="tabular">{`${day(row.startDate)} – ${day(row.endDate)}`}</span>
        ),
    },
    {
      id: 'wage',
      header: t('disputes.worker.wage'),
      size: 116,
      align: 'right',
      cell: (row) => money(row.wage),
    },
    ...sums(demand),
    ...sums(offer),
    {
      id: 'minimum',
      header: t('disputes.worker.minimum'),
      size: 116,
      align: 'right',
      cell: (row) => <Minimum t={t} worker={row} />,
    },
    ...sums(figure),
    {
      id: 'settled',
      header: t('disputes.worker.settled'),
      size: 84,
      cell: (row) =>
        row.settled ? <ToneBadge tone="good">{t('disputes.worker.settled.yes')}</ToneBadge> : '–',
    },
    {
      id: 'position',
      header: t('disputes.worker.position'),
      size: 140,
      hidden: true,
      cell: (row) => row.position || '–',
    },
  ];
}
