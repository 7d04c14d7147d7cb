import type { TFunction } from 'i18next';
import { formatDateShort } from '../../../shared/calendar/format-date.ts';
import type { HandOverCase } from '../../../shared/contract/dispute-clock.ts';
import type { Column } from '../../ui/table/columns.ts';
import { StageBadge } from '../labels.tsx';
import { NextDue } from '../list/NextDue.tsx';

/** Columns of the cases that may be handed over; `to` names who gets each. */
export function handOverColumns(
  t: TFunction,
  workersWords: (first: string, workers: number) => string,
  to: ReadonlyMap<string, readonly string[]>,
): readonly Column<HandOverCase>[] {
  return [
    {
      id: 'registerNumber',
      header: t('disputes.column.number'),
      size: 136,
      hideable: false,
      cell: (row) => <span className="tabular">{row.registerNumber}</span>,
    },
    {
      id: 'employer',
      header: t('disputes.column.employer'),
      size: 128,
      grow: true,
      cell: (row) => row.employerName,
    },
    {
      id: 'workers',
      header: t('disputes.column.workers'),
      size: 132,
      hidden: true,
      cell: (row) => workersWords(row.firstWorker, row.workers),
    },
    {
      id: 'stage',
      header: t('disputes.column.stage'),
      size: 150,
      hidden: true,
      cell: (row) => <StageBadge stage={row.stage} />,
    },
    { id: 'next', header: t('disputes.column.next'), size: 200, cell: (row) => <NextDue next={row.next} /> },
    {
      id: 'sessions',
      header: t('disputes.handover.column.sessions'),
      size: 150,
      cell: (row) =>
        row.sessions
          .map(({ date, time }) => `${formatDateShort(date)} ${time.replace(':', '.')}`)
          .join(', ') || '–',
    },
    {
      id: 'to',
      header: t('disputes.handover.column.to'),
      size: 150,
      cell: (row) => to.get(row.id)?.join(', ') ?? '–',
    },
    {
      id: 'mediators',
      header: t('disputes.column.mediators'),
      size: 150,
      hidden: true,
      cell: (row) => row.mediators.join(', '),
    },
  ];
}
