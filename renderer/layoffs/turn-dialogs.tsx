import { List, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isPlainDate } from '../../shared/calendar/plain-date.ts';
import type { LayoffReport } from '../../shared/domain/layoff.ts';
import { useCommand, useProcedure } from '../client/hooks.ts';
import { ConfirmDialog } from '../ui/Dialog.tsx';
import { DateInput } from '../ui/form/DateInput.tsx';
import { notifyDone } from '../ui/notify.ts';
import { useToday } from '../ui/today.ts';

export type Turn = 'correct' | 'withdraw';

const COMMANDS = { correct: 'layoffs.openCorrection', withdraw: 'layoffs.withdraw' } as const;

/** Opens a recorded report for correction, or takes it back: with a reason, a date, and what hangs on it. */
export function TurnDialog({
  turn,
  report,
  onClose,
}: {
  readonly turn: Turn | null;
  readonly report: LayoffReport;
  readonly onClose: () => void;
}) {
  return turn === null ? null : <OpenTurnDialog turn={turn} report={report} onClose={onClose} />;
}

function OpenTurnDialog({
  turn,
  report,
  onClose,
}: {
  readonly turn: Turn;
  readonly report: LayoffReport;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const today = useToday();
  const [reason, setReason] = useState('');
  const [onDate, setOnDate] = useState<string | null>(today);
  const [tried, setTried] = useState(false);
  const command = useCommand(COMMANDS[turn]);
  const dependents = useProcedure('layoffs.dependents', { id: report.id });
  const letters = (dependents.data?.letters ?? []).filter((letter) => letter.state === 'issued');
  const short = reason.trim().length < 5;
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={t(`layoffs.${turn}.title`)}
      action={t(`layoffs.${turn}.action`)}
      dangerous={turn === 'withdraw'}
      busy={command.isPending}
      error={command.error}
      onConfirm={() => {
        setTried(true);
        if (short || !isPlainDate(onDate)) return;
        command.mutate(
          { id: report.id, version: report.version, reason, onDate },
          {
            onSuccess: () => {
              notifyDone(t(`layoffs.${turn}.done`));
              onClose();
            },
          },
        );
      }}
    >
      <Stack gap="md">
        <Text size="sm">{t(`layoffs.${turn}.text`)}</Text>
        {letters.length > 0 && (
          <div>
            <Text size="sm" fw={500}>
              {t('layoffs.turn.hangs')}
            </Text>
            <List size="sm">
              {letters.map((letter) => (
                <List.Item key={letter.id}>
                  {t('layoffs.turn.hangs.letter', {
                    title: letter.title,
                    number: letter.number ?? t('letters.number.later'),
                  })}
                </List.Item>
              ))}
            </List>
          </div>
        )}
        <DateInput label={t(`layoffs.${turn}.date`)} value={onDate} onChange={setOnDate} required />
        <Textarea
          label={t(`layoffs.${turn}.reason`)}
          description={t('layoffs.turn.reason.hint')}
          withAsterisk
          autosize
          minRows={2}
          maxRows={6}
          maxLength={500}
          value={reason}
          error={tried && short ? t('field.reason-too-short') : null}
          onChange={(event) => setReason(event.currentTarget.value)}
          data-autofocus
        />
      </Stack>
    </ConfirmDialog>
  );
}

/** Asks before a draft that never had a receipt is removed. */
export function RemoveReportDialog({
  opened,
  report,
  onClose,
  onDone,
}: {
  readonly opened: boolean;
  readonly report: LayoffReport;
  readonly onClose: () => void;
  readonly onDone: () => void;
}) {
  const { t } = useTranslation();
  const remove = useCommand('layoffs.remove', {
    invalidates: ['layoffs.list', 'home', 'search', 'employers', 'imports', 'persons'],
  });
  return (
    <ConfirmDialog
      opened={opened}
      onClose={onClose}
      title={t('layoffs.remove.title')}
      action={t('layoffs.remove')}
      dangerous
      busy={remove.isPending}
      error={remove.error}
      onConfirm={() =>
        remove.mutate(
          { id: report.id, version: report.version },
          {
            onSuccess: () => {
              notifyDone(t('layoffs.removed'));
              onDone();
            },
          },
        )
      }
    >
      <Text size="sm">
        {t('layoffs.remove.text', { employer: report.employerName, n: report.counts.workers })}
      </Text>
    </ConfirmDialog>
  );
}
