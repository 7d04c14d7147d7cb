import { Text } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { MinimumWage, MinimumWageState } from '../../../shared/domain/minimum-wage.ts';
import { formatRupiah, rupiah } from '../../../shared/domain/money.ts';
import type { Tone } from '../../theme/theme.ts';
import { ToneBadge } from '../../ui/Badge.tsx';
import type { Column } from '../../ui/table/columns.ts';
import { kindOf } from './wage-form.ts';

const TONES: Readonly<Record<MinimumWageState, Tone>> = { ditetapkan: 'good', perkiraan: 'wait' };

/** How sure a minimum wage is. */
export function WageStateBadge({ state }: { readonly state: MinimumWageState }) {
  const { t } = useTranslation();
  return <ToneBadge tone={TONES[state]}>{t(`wages.state.${state}`)}</ToneBadge>;
}

/** Columns of the minimum wages. */
export function useWageColumns(): readonly Column<MinimumWage>[] {
  const { t } = useTranslation();
  return useMemo(
    () => [
      {
        id: 'year',
        header: t('wages.column.year'),
        size: 70,
        sort: 'year',
        cell: (wage) => <span className="tabular">{wage.year}</span>,
      },
      {
        id: 'region',
        header: t('wages.column.region'),
        size: 190,
        sort: 'region',
        hideable: false,
        cell: (wage) => wage.regionName,
      },
      { id: 'kind', header: t('wages.column.kind'), size: 70, cell: kindOf },
      {
        id: 'sector',
        header: t('wages.column.sector'),
        size: 130,
        sort: 'sector',
        cell: (wage) =>
          wage.sector === '' ? (
            <Text span size="sm" c="dimmed">
              {t('wages.sector.all')}
            </Text>
          ) : (
            wage.sector
          ),
      },
      {
        id: 'amount',
        header: t('wages.column.amount'),
        size: 124,
        align: 'right',
        sort: 'amount',
        cell: (wage) => formatRupiah(rupiah(wage.amount)),
      },
      {
        id: 'state',
        header: t('wages.column.state'),
        size: 112,
        cell: (wage) => <WageStateBadge state={wage.state} />,
      },
      {
        id: 'source',
        header: t('wages.column.source'),
        size: 190,
        grow: true,
        cell: (wage) => <span title={wage.source}>{wage.source}</span>,
      },
    ],
    [t],
  );
}
