import { Button, Group, Stack, Text } from '@mantine/core';
import type { ReferralRun } from '../../../shared/contract/referrals.ts';
import { useProcedure } from '../../client/hooks.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useMoment } from '../../ui/time-zone.ts';

/** Orders that are shown; who needs an earlier one cancels its referrals one by one. */
const SHOWN = 3;

/** The orders that referred workers of a report together, where any of it can still be cancelled. */
export function EarlierRuns({
  reportId,
  onCancel,
}: {
  readonly reportId: string;
  readonly onCancel: (run: ReferralRun) => void;
}) {
  const { t } = useWords();
  const moment = useMoment();
  const { data = [] } = useProcedure('referrals.runs', { reportId }, { staleTime: 0 });
  const open = data.filter((one) => one.open > 0);
  if (open.length === 0) return null;
  return (
    <Stack gap={4} mb="md" component="section" aria-label={t('referrals.many.earlier')}>
      <Text size="sm" fw={500}>
        {t('referrals.many.earlier')}
      </Text>
      {open.slice(0, SHOWN).map((one) => (
        <Group key={one.run} gap="sm" justify="space-between" wrap="nowrap">
          <Text size="sm" className="tabular">
            {t('referrals.many.run', { at: moment(one.at), by: one.by, n: one.made })}
          </Text>
          <Button variant="default" size="compact-sm" onClick={() => onCancel(one)}>
            {t('referrals.many.cancel', { n: one.open })}
          </Button>
        </Group>
      ))}
    </Stack>
  );
}
