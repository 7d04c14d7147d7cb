import { Button, Group, NumberInput, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SILENT_DAYS_RANGE } from '../../../shared/domain/referral/worklists.ts';
import { useCommand, useProcedure } from '../../client/hooks.ts';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { notifyDone } from '../../ui/notify.ts';

/** After how many days of silence somebody calls: the office sets it. */
export function SilentDays() {
  const { t } = useTranslation();
  const setting = useProcedure('referrals.setting', {});
  const save = useCommand('referrals.saveSetting', { invalidates: ['referrals'] });
  const [typed, setTyped] = useState<number | string | null>(null);
  const now = setting.data?.silentDays;
  if (now === undefined) return null;
  const { least, most } = SILENT_DAYS_RANGE;
  const days = Number(typed ?? now);
  const good = Number.isInteger(days) && days >= least && days <= most;
  return (
    <div>
      <Group gap="xs" align="center">
        <Text size="sm" id="silent-days">
          {t('referrals.calls.silent-after')}
        </Text>
        <NumberInput
          aria-labelledby="silent-days"
          size="xs"
          w={72}
          min={least}
          max={most}
          clampBehavior="none"
          value={typed ?? now}
          onChange={setTyped}
        />
        <Text size="sm">{t('referrals.calls.silent-unit')}</Text>
        {days !== now && (
          <Button
            size="compact-sm"
            variant="default"
            disabled={!good}
            loading={save.isPending}
            onClick={() =>
              save.mutate(
                { silentDays: days },
                {
                  onSuccess: () => {
                    setTyped(null);
                    notifyDone(t('ui.saved'));
                  },
                },
              )
            }
          >
            {t('referrals.calls.silent-save')}
          </Button>
        )}
      </Group>
      {!good && (
        <Text size="xs" c="var(--mantine-color-error)" role="alert">
          {t('referrals.calls.silent-range', { least, most })}
        </Text>
      )}
      <ErrorPanel error={save.error} />
    </div>
  );
}
