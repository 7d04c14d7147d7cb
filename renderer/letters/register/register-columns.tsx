import { Text } from '@mantine/core';
import type { TFunction } from 'i18next';
import { formatDateShort } from '../../../shared/calendar/format-date.ts';
import { isPlainDate } from '../../../shared/calendar/plain-date.ts';
import type { RegisterRow } from '../../../shared/contract/letter-archive.ts';
import { letterKindInfo } from '../../../shared/letters/kind-info.ts';
import { bookName } from '../../../shared/letters/register-words.ts';
import type { Column } from '../../ui/table/columns.ts';
import { LetterNumber, LetterStandingBadge } from '../labels.tsx';

function Delivery({ row, t }: { readonly row: RegisterRow; readonly t: TFunction }) {
  const { deliveries: n, received } = row;
  if (n === 0)
    return (
      <Text span c="dimmed">
        –
      </Text>
    );
  if (received === n) return <>{t('letters.delivery.all')}</>;
  return <>{received === 0 ? t('letters.delivery.sent') : t('letters.delivery.some', { n, received })}</>;
}

/** The columns of the register. */
export function registerColumns(
  t: TFunction,
  moment: (isoUtc: string) => string,
): readonly Column<RegisterRow>[] {
  return [
    {
      id: 'number',
      header: t('letters.column.number'),
      size: 292,
      sort: 'number',
      hideable: false,
      cell: (row) =>
        row.number === null && row.state === 'void' ? '–' : <LetterNumber number={row.number} />,
    },
    {
      id: 'dated',
      header: t('letters.column.dated'),
      size: 112,
      sort: 'dated',
      cell: (row) => (
        <span className="tabular">{isPlainDate(row.dated) ? formatDateShort(row.dated) : row.dated}</span>
      ),
    },
    {
      id: 'kind',
      header: t('letters.column.kind'),
      size: 200,
      hidden: true,
      cell: (row) => letterKindInfo(row.kind).name,
    },
    { id: 'title', header: t('letters.column.subject'), size: 204, cell: (row) => row.title },
    {
      id: 'addressee',
      header: t('letters.column.addressee'),
      size: 160,
      grow: true,
      sort: 'addressee',
      cell: (row) => row.addressee,
    },
    {
      id: 'state',
      header: t('letters.column.state'),
      size: 140,
      cell: (row) => <LetterStandingBadge letter={row} />,
    },
    {
      id: 'delivery',
      header: t('letters.column.delivery'),
      size: 118,
      cell: (row) => <Delivery row={row} t={t} />,
    },
    {
      id: 'book',
      header: t('letters.column.book'),
      size: 190,
      hidden: true,
      cell: (row) => bookName(row.book),
    },
    {
      id: 'issuedAt',
      header: t('letters.column.issued'),
      size: 150,
      sort: 'issuedAt',
      hidden: true,
      cell: (row) => <span className="tabular">{moment(row.issuedAt)}</span>,
    },
    {
      id: 'issuedBy',
      header: t('letters.issued-by'),
      size: 120,
      hidden: true,
      cell: (row) => row.issuedBy,
    },
    {
      id: 'voidReason',
      header: t('letters.column.void-reason'),
      size: 200,
      hidden: true,
      cell: (row) => row.voidReason ?? '',
    },
  ];
}
