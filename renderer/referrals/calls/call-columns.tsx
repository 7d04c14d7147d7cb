import type { TFunction } from 'i18next';
import type { PlainDate } from '../../../shared/calendar/plain-date.ts';
import type { WorklistCode, WorklistRow } from '../../../shared/domain/referral/worklists.ts';
import type { Column } from '../../ui/table/columns.ts';
import { CopyPhone } from './CopyPhone.tsx';
import { dueWords, lastCallWords } from './row-words.ts';

/** Columns of a worklist. */
export function callColumns(
  t: TFunction,
  code: WorklistCode,
  asOf: PlainDate,
): readonly Column<WorklistRow>[] {
  return [
    {
      id: 'name',
      header: t('referrals.column.name'),
      size: 248,
      minSize: 100,
      grow: true,
      hideable: false,
      cell: (row) => <span title={row.name}>{row.name}</span>,
    },
    {
      id: 'phone',
      header: t('referrals.column.phone'),
      size: 174,
      cell: (row) => <CopyPhone phone={row.phone} name={row.name} />,
    },
    {
      id: 'due',
      header: t('referrals.calls.due'),
      size: 156,
      cell: (row) => {
        const words = dueWords(t, code, row, asOf);
        return <span title={words}>{words}</span>;
      },
    },
    {
      id: 'lastCall',
      header: t('referrals.calls.last'),
      size: 84,
      grow: true,
      cell: (row) => {
        const words = lastCallWords(t, row);
        return <span title={words}>{words === '' ? '–' : words}</span>;
      },
    },
    {
      id: 'employer',
      header: t('referrals.column.employer'),
      size: 150,
      hidden: true,
      cell: (row) => row.employerName,
    },
    {
      id: 'officer',
      header: t('referrals.column.officer'),
      size: 130,
      hidden: true,
      cell: (row) => row.officer || '–',
    },
  ];
}
