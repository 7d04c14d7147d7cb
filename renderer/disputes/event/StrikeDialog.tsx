import { Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { formatDateLong } from '../../../shared/calendar/format-date.ts';
import type { Dispute } from '../../../shared/domain/dispute/dispute.ts';
import type { DisputeEvent } from '../../../shared/domain/dispute/events.ts';
import { useWords } from '../../i18n/use-words.ts';
import { ConfirmDialog } from '../../ui/Dialog.tsx';
import { notifyDone } from '../../ui/notify.ts';
import { useToday } from '../../ui/today.ts';
import { EventProblem } from './EventProblem.tsx';
import { useAddEvent } from './use-add-event.ts';

/** Strikes an event that never happened: it stays on the timeline with the reason. */
export function StrikeDialog({
  dispute,
  event,
  onClose,
}: {
  readonly dispute: Dispute;
  readonly event: DisputeEvent;
  readonly onClose: () => void;
}) {
  const { t } = useWords();
  const today = useToday();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const add = useAddEvent(dispute);
  const short = reason.trim().length < 3;
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={t('disputes.strike.title', { event: t(`disputes.event.${event.kind}`) })}
      action={t('disputes.strike.action')}
      dangerous
      busy={add.busy}
      error={add.error}
      onConfirm={() => {
        setTried(true);
        if (short) return;
        add.send(
          { kind: 'struck', on: today, data: { reason: reason.trim() }, replaces: event.id, reason: '' },
          () => {
            notifyDone(t('disputes.strike.done'));
            onClose();
          },
        );
      }}
    >
      <Stack gap="md">
        <Text size="sm">{t('disputes.strike.text', { date: formatDateLong(event.on) })}</Text>
        <Textarea
          label={t('disputes.strike.reason')}
          withAsterisk
          autosize
          minRows={2}
          maxRows={6}
          maxLength={400}
          value={reason}
          error={tried && short ? t('field.required') : null}
          onChange={(change) => setReason(change.currentTarget.value)}
          data-autofocus
        />
        <EventProblem add={add} />
      </Stack>
    </ConfirmDialog>
  );
}
