import { Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Letter } from '../../../shared/domain/letter.ts';
import { useCommand } from '../../client/hooks.ts';
import { ConfirmDialog } from '../../ui/Dialog.tsx';
import { notifyDone } from '../../ui/notify.ts';

/** Cancels a letter, with a reason. It says what stays: the number, the frozen letter, what went out. */
export function VoidDialog({ letter, onClose }: { readonly letter: Letter; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const cancel = useCommand('letters.void', { invalidates: ['letters', 'register', 'layoffs', 'home'] });
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
      error={cancel.error}
      onConfirm={confirm}
    >
      <Text size="sm">
        {letter.number === null
          ? t('letters.void.text-later')
          : t('letters.void.text', { number: letter.number })}
      </Text>
      <Textarea
        label={t('letters.void.reason')}
        withAsterisk
        data-autofocus
        autosize
        minRows={2}
        maxLength={400}
        value={reason}
        error={tried && short ? t('field.reason-too-short') : null}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </ConfirmDialog>
  );
}
