import { Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { CaseDocument } from '../../shared/domain/document.ts';
import { useCommand } from '../client/hooks.ts';
import { useWords } from '../i18n/use-words.ts';
import { ConfirmDialog } from '../ui/Dialog.tsx';
import { notifyUndo } from '../ui/notify-undo.tsx';
import { STALE_BY_DOCUMENT, useUndoRemoval } from './use-document-deeds.ts';

const SHORTEST = 5;

/** Takes a document out of its file with a reason; its bytes stay, and it can be put back. */
export function RemoveDocumentDialog({
  document,
  onClose,
}: {
  readonly document: CaseDocument;
  readonly onClose: () => void;
}) {
  const { t } = useWords();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const undo = useUndoRemoval();
  const remove = useCommand('documents.remove', { invalidates: STALE_BY_DOCUMENT });
  const short = reason.trim().length < SHORTEST;
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={t('documents.remove.title')}
      action={t('documents.remove')}
      dangerous
      busy={remove.isPending}
      error={remove.error}
      onConfirm={() => {
        setTried(true);
        if (short) return;
        remove.mutate(
          { id: document.id, version: document.version, reason: reason.trim() },
          {
            onSuccess: (gone) => {
              notifyUndo(t('documents.removed', { title: gone.title }), () => undo(gone));
              onClose();
            },
          },
        );
      }}
    >
      <Stack gap="md">
        <Text size="sm">{t('documents.remove.text', { title: document.title })}</Text>
        <Textarea
          label={t('documents.remove.reason')}
          withAsterisk
          autosize
          minRows={2}
          maxRows={6}
          maxLength={400}
          value={reason}
          error={tried && short ? t('field.reason-too-short') : null}
          onChange={(event) => setReason(event.currentTarget.value)}
          data-autofocus
        />
      </Stack>
    </ConfirmDialog>
  );
}
