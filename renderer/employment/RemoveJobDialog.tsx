import { Text } from '@mantine/core';
import type { Employment } from '../../shared/domain/employment/employment.ts';
import { useCommand } from '../client/hooks.ts';
import { useWords } from '../i18n/use-words.ts';
import { ConfirmDialog } from '../ui/Dialog.tsx';
import { notifyDone, notifyProblem } from '../ui/notify.ts';
import { notifyUndo } from '../ui/notify-undo.tsx';
import { useToday } from '../ui/today.ts';
import { jobInput } from './employment-form.ts';
import { STALE_BY_JOB } from './stale.ts';
import { useBackToJobs } from './use-back-to-jobs.ts';

/** Takes a job away on which nothing hangs; the notice brings it back. */
export function RemoveJobDialog({
  job,
  opened,
  onClose,
}: {
  readonly job: Employment;
  readonly opened: boolean;
  readonly onClose: () => void;
}) {
  const { t, fault } = useWords();
  const asOf = useToday();
  const back = useBackToJobs(job.personId);
  const remove = useCommand('employments.remove', { invalidates: STALE_BY_JOB });
  const create = useCommand('employments.create', { invalidates: STALE_BY_JOB });
  const undo = async () => {
    try {
      await create.mutateAsync({ employment: jobInput(job), asOf });
      notifyDone(t('employment.removed.undone', { employer: job.employerName }));
    } catch (error) {
      const { title, advice } = fault(error);
      notifyProblem(title, advice);
    }
  };
  return (
    <ConfirmDialog
      opened={opened}
      onClose={onClose}
      title={t('employment.remove.title')}
      action={t('employment.remove')}
      dangerous
      busy={remove.isPending}
      error={remove.error}
      onConfirm={() =>
        remove.mutate(
          { id: job.id, version: job.version },
          {
            onSuccess: () => {
              back(true);
              notifyUndo(t('employment.removed', { employer: job.employerName }), () => void undo());
            },
          },
        )
      }
    >
      <Text size="sm">{t('employment.remove.text', { employer: job.employerName })}</Text>
    </ConfirmDialog>
  );
}
