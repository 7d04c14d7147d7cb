import { Text } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDateShort } from '../../shared/calendar/format-date.ts';
import type { PlainDate } from '../../shared/calendar/plain-date.ts';
import type { LayoffLine } from '../../shared/domain/layoff.ts';
import { formatRupiah, rupiah } from '../../shared/domain/money.ts';
import { Nik } from '../ui/Nik.tsx';
import type { Column } from '../ui/table/columns.ts';
import { ResponseBadge } from './labels.tsx';

const day = (date: PlainDate | null) =>
  date === null ? '–' : <span className="tabular">{formatDateShort(date)}</span>;

/** Columns of the workers of a report. */
export function useLineColumns(): readonly Column<LayoffLine>[] {
  const { t } = useTranslation();
  return useMemo(
    () => [
      {
        id: 'lineNumber',
        header: t('layoffs.line.number'),
        size: 64,
        align: 'right',
        sort: 'lineNumber',
        cell: (row) => row.lineNumber,
      },
      {
        id: 'name',
        header: t('layoffs.line.name'),
        size: 190,
        grow: true,
        sort: 'name',
        hideable: false,
        cell: (row) => row.name,
      },
      {
        id: 'nik',
        header: t('layoffs.line.nik'),
        size: 186,
        cell: (row) =>
          row.nik === null ? (
            <Text span size="sm" c="var(--tone-wait-text)">
              {t('layoffs.line.no-nik')}
            </Text>
          ) : (
            <Nik value={row.nik} />
          ),
      },
      {
        id: 'response',
        header: t('layoffs.line.response'),
        size: 166,
        sort: 'response',
        cell: (row) => <ResponseBadge response={row.response} />,
      },
      { id: 'position', header: t('layoffs.line.position'), size: 136, cell: (row) => row.position || '–' },
      {
        id: 'layoffDate',
        header: t('layoffs.line.layoff-date'),
        size: 118,
        sort: 'layoffDate',
        cell: (row) => day(row.layoffDate),
      },
      {
        id: 'wage',
        header: t('layoffs.line.wage.short'),
        size: 112,
        align: 'right',
        sort: 'wage',
        cell: (row) => (row.wage === null ? '–' : formatRupiah(rupiah(row.wage))),
      },
      { id: 'kpj', header: t('layoffs.line.kpj.short'), size: 116, cell: (row) => row.kpj || '–' },
      {
        id: 'contract',
        header: t('layoffs.line.contract.short'),
        size: 90,
        hidden: true,
        cell: (row) => row.contract ?? '–',
      },
      {
        id: 'startDate',
        header: t('layoffs.line.start-date'),
        size: 118,
        hidden: true,
        cell: (row) => day(row.startDate),
      },
      {
        id: 'notice',
        header: t('layoffs.line.notice-date'),
        size: 118,
        hidden: true,
        cell: (row) => day(row.noticeReceivedOn),
      },
    ],
    [t],
  );
}
