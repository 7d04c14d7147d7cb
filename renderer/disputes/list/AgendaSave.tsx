import { Button, Checkbox, Group, Stack, Text } from '@mantine/core';
import { IconCalendarDown } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InputOf } from '../../../shared/contract/contract.ts';
import { useCommand } from '../../client/hooks.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { useShortcut } from '../../ui/keyboard/shortcuts.ts';
import { notifyDone } from '../../ui/notify.ts';

type Of = InputOf<'agenda.saveIcs'>['of'];

function Saving({
  of,
  says,
  onClose,
}: {
  readonly of: Of;
  readonly says: string;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const [withNames, setWithNames] = useState(false);
  const save = useCommand('agenda.saveIcs', { invalidates: [] });
  const send = () =>
    save.mutate(
      { of, withNames },
      {
        onSuccess: (saved) => {
          if (saved === null) return;
          notifyDone(t('disputes.ics.saved', { n: saved.sessions, file: saved.fileName }));
          onClose();
        },
      },
    );
  useShortcut('primary', save.isPending ? null : send);
  return (
    <Stack gap="md">
      <Text size="sm">{says}</Text>
      <Checkbox
        label={t('disputes.ics.names')}
        description={t('disputes.ics.names.hint')}
        checked={withNames}
        onChange={(event) => setWithNames(event.currentTarget.checked)}
      />
      <Text size="xs" c="dimmed">
        {t('disputes.ics.again')}
      </Text>
      <ErrorPanel error={save.error} />
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {t('ui.cancel')}
        </Button>
        <Button loading={save.isPending} onClick={send} data-autofocus>
          {t('disputes.ics.choose')}
        </Button>
      </Group>
    </Stack>
  );
}

/** Saves sessions as a file that other calendars read; `says` tells which. */
export function AgendaSave({ of, says }: { readonly of: Of; readonly says: string }) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(false);
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconCalendarDown size={16} aria-hidden />}
        onClick={() => setOpened(true)}
      >
        {t('disputes.ics.save')}
      </Button>
      <Dialog opened={opened} onClose={() => setOpened(false)} title={t('disputes.ics.title')}>
        <Saving of={of} says={says} onClose={() => setOpened(false)} />
      </Dialog>
    </>
  );
}
