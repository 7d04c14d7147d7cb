import { NumberInput, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Letter } from '../../../shared/domain/letter.ts';
import { useCommand } from '../../client/hooks.ts';
import { ConfirmDialog } from '../../ui/Dialog.tsx';
import { notifyDone } from '../../ui/notify.ts';

/** Gives a letter the number that was to follow. */
export function AssignNumberDialog({
  opened,
  letter,
  onClose,
}: {
  readonly opened: boolean;
  readonly letter: Letter;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const [sequence, setSequence] = useState<number | null>(null);
  const assign = useCommand('letters.assignNumber', {
    invalidates: ['letters', 'register', 'layoffs', 'home', 'letterSettings'],
  });
  return (
    <ConfirmDialog
      opened={opened}
      onClose={onClose}
      title={t('letters.assign.title')}
      action={t('letters.assign')}
      busy={assign.isPending}
      disabled={sequence === null}
      error={assign.error}
      onConfirm={() =>
        sequence !== null &&
        assign.mutate(
          { id: letter.id, sequence },
          {
            onSuccess: (numbered) => {
              notifyDone(t('letters.assigned', { number: numbered.number ?? '' }));
              onClose();
            },
          },
        )
      }
    >
      <Text size="sm">{t('letters.assign.text')}</Text>
      <NumberInput
        label={t('letters.field.sequence')}
        maw={160}
        min={1}
        max={999_999}
        allowDecimal={false}
        allowNegative={false}
        value={sequence ?? ''}
        onChange={(value) => setSequence(typeof value === 'number' ? value : null)}
      />
    </ConfirmDialog>
  );
}
