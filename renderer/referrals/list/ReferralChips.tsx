import { Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { periodName } from '../../../shared/calendar/period.ts';
import { REFERRAL_FIGURE_WORDS } from '../../../shared/letters/referral-figure-words.ts';
import { useProcedure } from '../../client/hooks.ts';
import { FilterChip } from '../../ui/FilterChip.tsx';
import { useGroupName } from '../figures/group-name.ts';
import type { ReferralParams } from './referral-params.ts';
import type { FigureChoice } from './referral-search.ts';

/** The people that a list is narrowed to by a figure, in words. */
export function useFigureWords(): (choice: FigureChoice) => string {
  const { t } = useTranslation();
  const groupName = useGroupName();
  return ({ figure, by, key, from, to }) =>
    t('referrals.chip.figure', {
      what: [REFERRAL_FIGURE_WORDS[figure], ...(by === null ? [] : [groupName(by, key)])].join(', '),
      period: periodName({ from, to }),
    });
}

/** What else the list is narrowed to: a figure, a layoff report; each can be taken away. */
export function ReferralChips({ params }: { readonly params: ReferralParams }) {
  const { t } = useTranslation();
  const words = useFigureWords();
  const { figure, reportId } = params;
  const report = useProcedure('layoffs.get', { id: reportId ?? '' }, { enabled: reportId !== null });
  if (figure === null && reportId === null) return null;
  return (
    <Group gap="xs" mb={8}>
      {figure !== null && (
        <FilterChip
          words={words(figure)}
          remove={t('referrals.chip.remove')}
          onRemove={() => params.set({ figure: null })}
        />
      )}
      {reportId !== null && (
        <FilterChip
          words={t('referrals.chip.report', { employer: report.data?.employerName ?? '' })}
          remove={t('referrals.chip.remove')}
          onRemove={() => params.set({ reportId: null })}
        />
      )}
    </Group>
  );
}
