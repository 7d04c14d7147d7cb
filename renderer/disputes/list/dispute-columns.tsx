import type { TFunction } from 'i18next';
import { formatDateShort } from '../../../shared/calendar/format-date.ts';
import type { DisputeSummary } from '../../../shared/domain/dispute/dispute.ts';
import type { Column } from '../../ui/table/columns.ts';
import { StageBadge } from '../labels.tsx';
import { NextDue } from './NextDue.tsx';

/** Columns of the register of disputes. */
export function disputeColumns(
  t: TFunction,
  workersWords: (first: string, workers: number) => string,
): readonly Column<DisputeSummary>[] {
  return [
    {
      id: 'registerNumber',
      header: t('disputes.column.number'),
      size: 160,
      sort: 'registerNumber',
      hideable: false,
      cell: (row) => <span className="tabular">{row.registerNumber}</span>,
    },
    {
      id: 'registeredOn',
      header: t('disputes.column.registered'),
      size: 116,
      sort: 'registeredOn',
      cell: (row) => <span className="tabular">{formatDateShort(row.registeredOn)}</span>,
    },
    {
      id: 'employer',
      header: t('disputes.column.employer'),
      size: 142,
      grow: true,
      sort: 'employer',
      cell: (row) => row.employerName,
    },
    {
      id: 'workers',
      header: t('disputes.column.workers'),
      size: 140,
      cell: (row) => workersWords(row.firstWorker, row.workers),
    },
    {
      id: 'kind',
      header: t('disputes.column.kind'),
      size: 104,
      cell: (row) => t(`disputes.kind.short.${row.kind}`),
    },
    {
      id: 'stage',
      header: t('disputes.column.stage'),
      size: 150,
      sort: 'stage',
      cell: (row) => <StageBadge stage={row.stage} />,
    },
    {
      id: 'nextDue',
      header: t('disputes.column.next'),
      size: 216,
      sort: 'nextDue',
      cell: (row) => <NextDue next={row.next} />,
    },
    {
      id: 'mediators',
      header: t('disputes.column.mediators'),
      size: 104,
      cell: (row) => row.mediators.join(', ') || '–',
    },
    {
      id: 'lastOn',
      header: t('disputes.column.last'),
      size: 112,
      hidden: true,
      cell: (row) => (
        <span className="tabular">{row.lastOn === null ? '–' : formatDateShort(row.lastOn)}</span>
      ),
    },
    {
      id: 'outcome',
      header: t('disputes.column.outcome'),
      size: 180,
      hidden: true,
      cell: (row) => (row.outcome === null ? '–' : t(`disputes.outcome.${row.outcome}`)),
    },
  ];
}
