import { Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useMemo } from 'react';
import { formatDateShort } from '../../shared/calendar/format-date.ts';
import type { PlainDate } from '../../shared/calendar/plain-date.ts';
import type { ListedLayoffLine } from '../../shared/domain/layoff.ts';
import { belowFloor } from '../../shared/domain/minimum-wage.ts';
import { formatRupiah, rupiah } from '../../shared/domain/money.ts';
import { useWords } from '../i18n/use-words.ts';
import { Nik } from '../ui/Nik.tsx';
import type { Column } from '../ui/table/columns.ts';
import { ResponseBadge } from './labels.tsx';

const day = (date: PlainDate | null) =>
  date === null ? '–' : <span className="tabular">{formatDateShort(date)}</span>;

/** A wage; a doubt about it stands as a sign before the sum, in words for whoever points at it or hears it. */
function Wage({ wage, doubt }: { readonly wage: number | null; readonly doubt: string | null }) {
  if (wage === null) return '–';
  const sum = formatRupiah(rupiah(wage));
  if (doubt === null) return sum;
  return (
    <span title={doubt}>
      <IconAlertTriangle
        size={13}
        role="img"
        aria-label={doubt}
        style={{ verticalAlign: '-2px', marginRight: 4, color: 'var(--tone-wait-text)' }}
      />
      {sum}
    </span>
  );
}

/** Columns of the workers of a report; with what disputes brought as proof of a layoff, where they brought any. */
export function useLineColumns(proofs: ReadonlyMap<string, string>): readonly Column<ListedLayoffLine>[] {
  const { t, finding } = useWords();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the words change only with the language
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
      ...(proofs.size === 0
        ? []
        : [
            {
              id: 'proof',
              header: t('disputes.proof'),
              size: 190,
              cell: (row: ListedLayoffLine) => (
                <span title={proofs.get(row.id)}>{proofs.get(row.id) ?? '–'}</span>
              ),
            },
          ]),
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
        size: 128,
        align: 'right',
        sort: 'wage',
        cell: (row) => (
          <Wage
            wage={row.wage}
            doubt={row.belowFloor === null ? null : finding(belowFloor(row.belowFloor))}
          />
        ),
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
    [t, proofs],
  );
}
