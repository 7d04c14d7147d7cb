import { Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDateWithWeekday } from '../../../shared/calendar/format-date.ts';
import { isPlainDate } from '../../../shared/calendar/plain-date.ts';
import type { Dispute, DisputeDeadline } from '../../../shared/domain/dispute/dispute.ts';
import { EventProblem } from '../../events/EventProblem.tsx';
import { ConfirmDialog } from '../../ui/Dialog.tsx';
import { DateInput } from '../../ui/form/DateInput.tsx';
import { notifyDone } from '../../ui/notify.ts';
import { useToday } from '../../ui/today.ts';
import { useAddEvent } from './use-add-event.ts';

/** Sets another due date with a reason; the computed one stays beside it. */
export function OverrideDialog({
  dispute,
  deadline,
  onClose,
}: {
  readonly dispute: Dispute;
  readonly deadline: DisputeDeadline;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const today = useToday();
  const [due, setDue] = useState<string | null>(deadline.override?.due ?? null);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const add = useAddEvent(dispute);
  const short = reason.trim().length < 3;
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={t('disputes.override.title', { name: deadline.name })}
      action={t('disputes.override.action')}
      busy={add.busy}
      error={add.error}
      onConfirm={() => {
        setTried(true);
        if (short || !isPlainDate(due)) return;
        add.send(
          {
            kind: 'due-overridden',
            on: today,
            data: { code: deadline.code, due, reason: reason.trim() },
            replaces: null,
            reason: '',
          },
          () => {
            notifyDone(t('disputes.override.done'));
            onClose();
          },
        );
      }}
    >
      <Stack gap="md">
        <Text size="sm">
          {t('disputes.override.text', { date: formatDateWithWeekday(deadline.due), sum: deadline.sum })}
        </Text>
        <DateInput
          label={t('disputes.override.due')}
          value={due}
          onChange={setDue}
          error={tried && !isPlainDate(due) ? t('field.date-not-real') : null}
          required
          autoFocus
        />
        <Textarea
          label={t('disputes.override.reason')}
          withAsterisk
          autosize
          minRows={2}
          maxRows={6}
          maxLength={400}
          value={reason}
          error={tried && short ? t('field.required') : null}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <EventProblem add={add} />
      </Stack>
    </ConfirmDialog>
  );
}
