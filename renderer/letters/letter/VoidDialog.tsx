import { Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { Letter } from '../../../shared/domain/letter.ts';
import { startsAnswerDays } from '../../../shared/domain/letter-delivery.ts';
import { faultOf } from '../../client/client.ts';
import { useCommand } from '../../client/hooks.ts';
import { STALE_BY_EVENT } from '../../disputes/stale.ts';
import { useWords } from '../../i18n/use-words.ts';
import { ConfirmDialog } from '../../ui/Dialog.tsx';
import { notifyDone } from '../../ui/notify.ts';

/** Cancels a letter, with a reason. It says what stays: the number, the frozen letter, what went out. */
export function VoidDialog({ letter, onClose }: { readonly letter: Letter; readonly onClose: () => void }) {
  const { t, field } = useWords();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const cancel = useCommand('letters.void', {
    invalidates: ['letters', 'register', 'layoffs', ...STALE_BY_EVENT],
  });
  const [issue] = cancel.error === null ? [] : faultOf(cancel.error).issues;
  const short = reason.trim().length < 5;
  const confirm = () => {
    setTried(true);
    if (short) return;
    cancel.mutate(
      { id: letter.id, reason },
      {
        onSuccess: () => {
          notifyDone(t('letters.void.done'));
          onClose();
        },
      },
    );
  };
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={t('letters.void.title')}
      action={t('letters.void')}
      keep={t('letters.void.keep')}
      dangerous
      busy={cancel.isPending}
      error={issue === undefined ? cancel.error : null}
      onConfirm={confirm}
    >
      <Text size="sm">
        {letter.number === null
          ? t('letters.void.text-later')
          : t('letters.void.text', { number: letter.number })}
      </Text>
      {startsAnswerDays(letter) && <Text size="sm">{t('letters.void.recommendation')}</Text>}
      <Textarea
        label={t('letters.void.reason')}
        withAsterisk
        data-autofocus
        autosize
        minRows={2}
        maxLength={400}
        value={reason}
        error={
          tried && short
            ? t('field.reason-too-short')
            : issue === undefined
              ? null
              : field(issue.message, issue.params)
        }
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </ConfirmDialog>
  );
}
