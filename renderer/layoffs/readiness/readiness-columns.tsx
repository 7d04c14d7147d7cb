import { Text } from '@mantine/core';
import { useMemo } from 'react';
import { formatDateShort } from '../../../shared/calendar/format-date.ts';
import type { ReadinessRow } from '../../../shared/domain/employment/readiness.ts';
import { formatRupiah, rupiah } from '../../../shared/domain/money.ts';
import {
  LACK_WORDS,
  PAYER_WORDS,
  POINT_WORDS,
  VERDICT_WORDS,
} from '../../../shared/letters/readiness-words.ts';
import { ReadinessBadge, VerdictBadge } from '../../employment/labels.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { Nik } from '../../ui/Nik.tsx';
import type { Column } from '../../ui/table/columns.ts';

/** The points of a verdict in one line, for whoever points at it. */
const pointsOf = ({ points }: ReadinessRow) =>
  Object.entries(points)
    .map(
      ([point, verdict]) =>
        `${POINT_WORDS[point as keyof ReadinessRow['points']]}: ${VERDICT_WORDS[verdict].toLocaleLowerCase('id')}`,
    )
    .join('; ');

/** Columns of the workers of a report with verdict and readiness. */
export function useReadinessColumns(): readonly Column<ReadinessRow>[] {
  const { t, finding } = useWords();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the words change only with the language
  return useMemo(
    (): readonly Column<ReadinessRow>[] => [
      {
        id: 'lineNumber',
        header: t('layoffs.line.number'),
        size: 60,
        align: 'right',
        sort: 'lineNumber',
        cell: ({ lineNumber }) => lineNumber,
      },
      {
        id: 'name',
        header: t('layoffs.line.name'),
        size: 170,
        grow: true,
        sort: 'name',
        hideable: false,
        cell: ({ name }) => name,
      },
      {
        id: 'nik',
        header: t('layoffs.line.nik'),
        size: 186,
        hidden: true,
        cell: ({ nik }) =>
          nik === null ? (
            <Text span size="sm" c="var(--tone-wait-text)">
              {t('layoffs.line.no-nik')}
            </Text>
          ) : (
            <Nik value={nik} />
          ),
      },
      {
        id: 'verdict',
        header: t('readiness.column.verdict'),
        size: 186,
        sort: 'verdict',
        cell: (row) => (
          <span title={pointsOf(row)}>
            <VerdictBadge verdict={row.verdict} />
          </span>
        ),
      },
      {
        id: 'outcome',
        header: t('readiness.column.outcome'),
        size: 198,
        sort: 'outcome',
        cell: ({ outcome }) => <ReadinessBadge outcome={outcome} />,
      },
      {
        id: 'lacks',
        header: t('readiness.column.lacks'),
        size: 210,
        cell: ({ lacks }) => {
          const words = lacks.map((lack) => LACK_WORDS[lack]).join(', ');
          return words === '' ? '–' : <span title={words}>{words}</span>;
        },
      },
      {
        id: 'paid',
        header: t('readiness.column.paid'),
        size: 74,
        align: 'right',
        cell: ({ paidMonths }) => paidMonths ?? '–',
      },
      {
        id: 'arrears',
        header: t('readiness.column.arrears'),
        size: 98,
        align: 'right',
        cell: ({ arrearsMonths }) => arrearsMonths ?? '–',
      },
      {
        id: 'payer',
        header: t('readiness.column.payer'),
        size: 150,
        hidden: true,
        cell: ({ payer }) => (payer === null ? '–' : PAYER_WORDS[payer]),
      },
      {
        id: 'cash',
        header: t('readiness.column.cash'),
        size: 130,
        align: 'right',
        hidden: true,
        cell: ({ cashTotal }) => (cashTotal === null ? '–' : formatRupiah(rupiah(cashTotal))),
      },
      {
        id: 'claimDeadline',
        header: t('readiness.column.deadline'),
        size: 112,
        sort: 'claimDeadline',
        cell: ({ claimDeadline }) =>
          claimDeadline === null ? '–' : <span className="tabular">{formatDateShort(claimDeadline)}</span>,
      },
      {
        id: 'step',
        header: t('readiness.column.step'),
        size: 260,
        cell: ({ step }) => {
          const words = step === null ? '' : finding(step);
          return words === '' ? '–' : <span title={words}>{words}</span>;
        },
      },
    ],
    [t],
  );
}
