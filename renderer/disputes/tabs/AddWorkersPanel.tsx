import { Button, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../client/hooks.ts';
import type { Found } from '../../letters/new/RecordPicker.tsx';
import { SidePanel } from '../../ui/Dialog.tsx';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { useShortcut } from '../../ui/keyboard/shortcuts.ts';
import { notifyDone } from '../../ui/notify.ts';
import { NewWorker } from '../register/NewWorker.tsx';
import { PickedPersons, withOne } from '../register/PickedPersons.tsx';
import { STALE_BY_PEOPLE } from '../stale.ts';

function Picking({ disputeId, onClose }: { readonly disputeId: string; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const [picked, setPicked] = useState<readonly Found[]>([]);
  const [typed, setTyped] = useState<string | null>(null);
  const add = useCommand('disputeWorkers.add', { invalidates: STALE_BY_PEOPLE });
  const blocked = picked.length === 0 || add.isPending || typed !== null;
  const send = () =>
    add.mutate(
      { disputeId, personIds: picked.map(({ id }) => id) },
      {
        onSuccess: (n) => {
          notifyDone(t('disputes.workers.added', { n }));
          onClose();
        },
      },
    );
  useShortcut('primary', blocked ? null : send);
  if (typed !== null)
    return (
      <NewWorker
        typed={typed}
        onPicked={(found) => {
          setPicked(withOne(picked, found));
          setTyped(null);
        }}
        onClose={() => setTyped(null)}
      />
    );
  return (
    <Stack gap="md">
      <PickedPersons picked={picked} onPicked={setPicked} onNew={setTyped} />
      <ErrorPanel error={add.error} />
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {t('ui.cancel')}
        </Button>
        <Button disabled={blocked} loading={add.isPending} onClick={send}>
          {t('disputes.workers.add.n', { n: picked.length })}
        </Button>
      </Group>
    </Stack>
  );
}

/** Brings further workers into a dispute. */
export function AddWorkersPanel({
  disputeId,
  opened,
  onClose,
}: {
  readonly disputeId: string;
  readonly opened: boolean;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  return (
    <SidePanel opened={opened} onClose={onClose} title={t('disputes.workers.add')} width={480}>
      {opened && <Picking disputeId={disputeId} onClose={onClose} />}
    </SidePanel>
  );
}
