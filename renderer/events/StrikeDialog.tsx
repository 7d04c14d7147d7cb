import { Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDateLong } from '../../shared/calendar/format-date.ts';
import { ConfirmDialog } from '../ui/Dialog.tsx';
import { notifyDone } from '../ui/notify.ts';
import { useToday } from '../ui/today.ts';
import type { AddEvent, StruckEvent } from './add-event.ts';
import { EventProblem } from './EventProblem.tsx';
import type { WrittenEvent } from './timeline.ts';

/** Strikes an event that never happened: it stays on the timeline with the reason. */
export function StrikeDialog({
  event,
  name,
  add,
  onClose,
}: {
  readonly event: Pick<WrittenEvent, 'id' | 'on'>;
  /** What the event is called. */
  readonly name: string;
  readonly add: AddEvent<StruckEvent>;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const today = useToday();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const short = reason.trim().length < 3;
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={t('events.strike.title', { event: name })}
      action={t('events.strike.action')}
      dangerous
      busy={add.busy}
      error={add.error}
      onConfirm={() => {
        setTried(true);
        if (short) return;
        add.send(
          { kind: 'struck', on: today, data: { reason: reason.trim() }, replaces: event.id, reason: '' },
          () => {
            notifyDone(t('events.strike.done'));
            onClose();
          },
        );
      }}
    >
      <Stack gap="md">
        <Text size="sm">{t('events.strike.text', { date: formatDateLong(event.on) })}</Text>
        <Textarea
          label={t('events.strike.reason')}
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
