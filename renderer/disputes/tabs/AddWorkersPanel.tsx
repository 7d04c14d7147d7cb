import { Button, Group, Stack } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../client/hooks.ts';
import type { Found } from '../../letters/new/RecordPicker.tsx';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { EditPanel, type EditPanelForm } from '../../ui/form/EditPanel.tsx';
import { useShortcut } from '../../ui/keyboard/shortcuts.ts';
import { notifyDone } from '../../ui/notify.ts';
import { NewWorker } from '../register/NewWorker.tsx';
import { PickedPersons, withOne } from '../register/PickedPersons.tsx';
import { STALE_BY_PEOPLE } from '../stale.ts';

function Picking({ disputeId, panel }: { readonly disputeId: string; readonly panel: EditPanelForm }) {
  const { t } = useTranslation();
  const [picked, setPicked] = useState<readonly Found[]>([]);
  const [typed, setTyped] = useState<string | null>(null);
  const [writing, setWriting] = useState(false);
  const add = useCommand('disputeWorkers.add', { invalidates: STALE_BY_PEOPLE });
  const blocked = picked.length === 0 || add.isPending || typed !== null;
  const send = () =>
    add.mutate(
      { disputeId, personIds: picked.map(({ id }) => id) },
      {
        onSuccess: (n) => {
          notifyDone(t('disputes.workers.added', { n }));
          panel.close();
        },
      },
    );
  const leaveNew = () => {
    setTyped(null);
    setWriting(false);
  };
  const { onDirty } = panel;
  const dirty = writing || picked.length > 0;
  useEffect(() => onDirty(dirty), [dirty, onDirty]);
  useShortcut('primary', blocked ? null : send);
  if (typed !== null)
    return (
      <NewWorker
        typed={typed}
        onPicked={(found) => {
          setPicked(withOne(picked, found));
          leaveNew();
        }}
        onClose={leaveNew}
        onDirty={setWriting}
      />
    );
  return (
    <Stack gap="md">
      <PickedPersons picked={picked} onPicked={setPicked} onNew={setTyped} />
      <ErrorPanel error={add.error} />
      <Group justify="flex-end">
        <Button variant="default" onClick={panel.cancel}>
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
    <EditPanel
      opened={opened}
      onClose={onClose}
      title={t('disputes.workers.add')}
      leave={t('disputes.workers.add.leave')}
      width={480}
    >
      {(panel) => <Picking disputeId={disputeId} panel={panel} />}
    </EditPanel>
  );
}
