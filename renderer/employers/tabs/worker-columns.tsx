import { useMemo } from 'react';
import { formatDateShort } from '../../../shared/calendar/format-date.ts';
import { MONTHS_SHORT } from '../../../shared/calendar/month-names.ts';
import type { Month } from '../../../shared/calendar/month-text.ts';
import { monthNumber } from '../../../shared/calendar/months.ts';
import type { PlainDate } from '../../../shared/calendar/plain-date.ts';
import type { FirmWorkerRow } from '../../../shared/domain/employment/firm-workers.ts';
import { VerdictBadge } from '../../employment/labels.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { Nik } from '../../ui/Nik.tsx';
import type { Column } from '../../ui/table/columns.ts';

const day = (date: PlainDate | null) =>
  date === null ? '–' : <span className="tabular">{formatDateShort(date)}</span>;

const short = (month: Month) => `${MONTHS_SHORT[monthNumber(month) % 12]} ${month.slice(0, 4)}`;

/** `Mar 2025 – Mei 2026`, from the first to the last month that is owed. */
function span({ arrearsFrom, arrearsTo }: FirmWorkerRow): string {
  if (arrearsFrom === null || arrearsTo === null) return '–';
  return arrearsFrom === arrearsTo ? short(arrearsFrom) : `${short(arrearsFrom)} – ${short(arrearsTo)}`;
}

/** Columns of the workers of a firm. */
export function useWorkerColumns(kind: 'all' | 'arrears'): readonly Column<FirmWorkerRow>[] {
  const { t, finding } = useWords();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the words change only with the language
  return useMemo((): readonly Column<FirmWorkerRow>[] => {
    const isAll = kind === 'all';
    return [
      {
        id: 'name',
        header: t('layoffs.line.name'),
        size: 180,
        grow: true,
        sort: 'name',
        hideable: false,
        cell: ({ name }) => name,
      },
      {
        id: 'nik',
        header: t('layoffs.line.nik'),
        size: 186,
        hidden: !isAll,
        cell: ({ nik }) => (nik === null ? t('layoffs.line.no-nik') : <Nik value={nik} />),
      },
      {
        id: 'verdict',
        header: t('readiness.column.verdict'),
        size: 186,
        sort: 'verdict',
        cell: ({ verdict }) => <VerdictBadge verdict={verdict} />,
      },
      {
        id: 'arrears',
        header: t('readiness.column.arrears'),
        size: 104,
        align: 'right',
        sort: 'arrears',
        cell: ({ arrearsMonths }) => (arrearsMonths === 0 ? '–' : t('firm.months', { n: arrearsMonths })),
      },
      {
        id: 'span',
        header: t('firm.column.span'),
        size: 176,
        hidden: isAll,
        cell: span,
      },
      {
        id: 'startDate',
        header: t('firm.column.start'),
        size: 112,
        sort: 'startDate',
        hidden: !isAll,
        cell: ({ startDate }) => day(startDate),
      },
      {
        id: 'layoff',
        header: t('firm.column.layoff'),
        size: 118,
        sort: 'layoff',
        cell: ({ layoff }) => day(layoff?.date ?? null),
      },
      {
        id: 'position',
        header: t('layoffs.line.position'),
        size: 130,
        hidden: true,
        cell: ({ position }) => position || '–',
      },
      {
        id: 'kpj',
        header: t('layoffs.line.kpj.short'),
        size: 120,
        hidden: true,
        cell: ({ kpj }) => kpj || '–',
      },
      {
        id: 'step',
        header: t('readiness.column.step'),
        size: 240,
        hidden: !isAll,
        cell: ({ step }) => {
          const words = step === null ? '' : finding(step);
          return words === '' ? '–' : <span title={words}>{words}</span>;
        },
      },
    ];
  }, [t, kind]);
}
