import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../client/hooks.ts';
import { ConfirmDialog } from '../../ui/Dialog.tsx';
import { notifyDone } from '../../ui/notify.ts';
import { STALE_BY_PEOPLE } from '../stale.ts';

/** Asks before workers leave a dispute; they stay on record. */
export function RemoveWorkersDialog({
  disputeId,
  ids,
  onClose,
  onDone,
}: {
  readonly disputeId: string;
  readonly ids: readonly string[] | null;
  readonly onClose: () => void;
  readonly onDone: () => void;
}) {
  const { t } = useTranslation();
  const remove = useCommand('disputeWorkers.remove', { invalidates: STALE_BY_PEOPLE });
  const n = ids?.length ?? 0;
  return (
    <ConfirmDialog
      opened={ids !== null}
      onClose={onClose}
      title={t('disputes.workers.remove.title', { n })}
      action={t('disputes.workers.remove', { n })}
      dangerous
      busy={remove.isPending}
      error={remove.error}
      onConfirm={() =>
        remove.mutate(
          { disputeId, personIds: [...(ids ?? [])] },
          {
            onSuccess: (removed) => {
              notifyDone(t('disputes.workers.removed', { n: removed }));
              onDone();
              onClose();
            },
          },
        )
      }
    >
      <Text size="sm">{t('disputes.workers.remove.text')}</Text>
    </ConfirmDialog>
  );
}
