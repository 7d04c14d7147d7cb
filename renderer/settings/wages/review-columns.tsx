import { Text } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconPencil, IconPlus, IconX } from '@tabler/icons-react';
import { type ReactNode, useMemo } from 'react';
import type { ReadMinimumWage } from '../../../shared/contract/wages.ts';
import {
  type MinimumWage,
  type MinimumWageInput,
  minimumWageKey,
} from '../../../shared/domain/minimum-wage.ts';
import { formatRupiah, rupiah } from '../../../shared/domain/money.ts';
import { useWords } from '../../i18n/use-words.ts';
import type { Tone } from '../../theme/theme.ts';
import { ToneBadge } from '../../ui/Badge.tsx';
import type { Column } from '../../ui/table/columns.ts';
import { WageStateBadge } from './wage-columns.tsx';

export const VERDICTS = ['new', 'changes', 'same', 'refused'] as const;
export type Verdict = ReadMinimumWage['verdict'];

const LOOKS: Readonly<Record<Verdict, { readonly tone: Tone; readonly icon: typeof IconX }>> = {
  new: { tone: 'good', icon: IconPlus },
  changes: { tone: 'wait', icon: IconPencil },
  same: { tone: 'neutral', icon: IconCheck },
  refused: { tone: 'bad', icon: IconX },
};

export const money = (amount: number) => formatRupiah(rupiah(amount));

/** The sentences about a row; one that changes a row on record says what stands there now. */
export function useReviewSentences(
  known: readonly MinimumWage[],
): (row: ReadMinimumWage) => readonly string[] {
  const { t, finding } = useWords();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the words change only with the language
  return useMemo(() => {
    const before = new Map(known.map((wage) => [minimumWageKey(wage), wage]));
    return (row) => {
      const now = row.wage === null ? undefined : before.get(minimumWageKey(row.wage));
      const held =
        row.verdict === 'changes' && now !== undefined
          ? [t('wages.review.before', { amount: money(now.amount), source: now.source })]
          : [];
      return [...row.findings.map(finding), ...held];
    };
  }, [known]);
}

/** What was found of a row. */
export function VerdictBadge({ verdict }: { readonly verdict: Verdict }) {
  const { t } = useWords();
  const { tone, icon: Icon } = LOOKS[verdict];
  return (
    <ToneBadge tone={tone} icon={<Icon size={12} aria-hidden />}>
      {t(`wages.review.verdict.${verdict}`)}
    </ToneBadge>
  );
}

/** Columns of a file under review. */
export function useReviewColumns({
  regionNames,
  said,
}: {
  readonly regionNames: ReadonlyMap<string, string>;
  readonly said: (row: ReadMinimumWage) => readonly string[];
}): readonly Column<ReadMinimumWage>[] {
  const { t } = useWords();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the words change only with the language
  return useMemo(() => {
    const of = (show: (wage: MinimumWageInput) => ReactNode) => (row: ReadMinimumWage) =>
      row.wage === null ? '–' : show(row.wage);
    const columns: readonly Column<ReadMinimumWage>[] = [
      {
        id: 'row',
        header: t('wages.review.column.row'),
        size: 60,
        align: 'right',
        hideable: false,
        cell: (row) => row.row,
      },
      {
        id: 'verdict',
        header: t('wages.review.column.verdict'),
        size: 116,
        hideable: false,
        cell: ({ verdict }) => <VerdictBadge verdict={verdict} />,
      },
      {
        id: 'region',
        header: t('wages.column.region'),
        size: 168,
        hideable: false,
        cell: (row) => {
          if (row.wage !== null) return regionNames.get(row.wage.regionCode) ?? row.wage.regionCode;
          const cells = row.cells.filter((cell) => cell.trim() !== '').join(' · ');
          return (
            <Text span size="sm" c="dimmed" title={cells}>
              {cells}
            </Text>
          );
        },
      },
      {
        id: 'year',
        header: t('wages.column.year'),
        size: 62,
        cell: of((wage) => <span className="tabular">{wage.year}</span>),
      },
      {
        id: 'sector',
        header: t('wages.column.sector'),
        size: 104,
        cell: of((wage) => (wage.sector === '' ? t('wages.sector.all') : wage.sector)),
      },
      {
        id: 'amount',
        header: t('wages.column.amount'),
        size: 116,
        align: 'right',
        cell: of((wage) => money(wage.amount)),
      },
      {
        id: 'reasons',
        header: t('wages.review.column.reasons'),
        size: 290,
        grow: true,
        cell: (row) => {
          const text = said(row).join(' ');
          return (
            <span title={text}>
              {row.wage !== null && row.findings.length > 0 && (
                <IconAlertTriangle
                  size={13}
                  aria-label={t('imports.warned')}
                  style={{ verticalAlign: '-2px', marginRight: 4, color: 'var(--tone-wait-text)' }}
                />
              )}
              {text}
            </span>
          );
        },
      },
      {
        id: 'state',
        header: t('wages.column.state'),
        size: 112,
        cell: of((wage) => <WageStateBadge state={wage.state} />),
      },
      {
        id: 'source',
        header: t('wages.column.source'),
        size: 200,
        cell: of((wage) => <span title={wage.source}>{wage.source}</span>),
      },
    ];
    return columns;
  }, [regionNames, said]);
}
