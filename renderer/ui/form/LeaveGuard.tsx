import { Button, Group, Stack, Text } from '@mantine/core';
import { useBlocker } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../Dialog.tsx';
import { useShortcut } from '../keyboard/shortcuts.ts';
import type { AppFormState } from './form.ts';

/** Asks before a page with unsaved input is left. */
export function LeaveGuard({ form }: { readonly form: Pick<AppFormState, 'dirty' | 'isSafe'> }) {
  const blocker = useBlocker({
    shouldBlockFn: () => form.dirty && !form.isSafe(),
    enableBeforeUnload: false,
    withResolver: true,
  });
  // Mounted only when asked for: the key that asks must not also answer.
  return blocker.status === 'blocked' ? (
    <LeaveDialog opened onStay={() => blocker.reset?.()} onLeave={() => blocker.proceed?.()} />
  ) : null;
}

function StayKey({ onStay }: { readonly onStay: () => void }) {
  useShortcut('primary', onStay);
  return null;
}

/** The question itself, for panels that close without a change of page. */
export function LeaveDialog({
  opened,
  onStay,
  onLeave,
}: {
  readonly opened: boolean;
  readonly onStay: () => void;
  readonly onLeave: () => void;
}) {
  const { t } = useTranslation();
  return (
    <Dialog opened={opened} onClose={onStay} title={t('ui.leave.title')}>
      <StayKey onStay={onStay} />
      <Stack gap="md">
        <Text size="sm">{t('ui.leave.text')}</Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={onLeave}>
            {t('ui.leave.leave')}
          </Button>
          <Button onClick={onStay} data-autofocus>
            {t('ui.leave.stay')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
