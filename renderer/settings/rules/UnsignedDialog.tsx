import { Checkbox, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RuleSignature } from '../../../shared/domain/rule-file.ts';
import { ConfirmDialog } from '../../ui/Dialog.tsx';

/** The warning before a file that nobody vouches for is accepted: the user takes it on by name. */
export function UnsignedDialog({
  opened,
  signature,
  busy,
  onClose,
  onAccept,
}: {
  readonly opened: boolean;
  readonly signature: RuleSignature;
  readonly busy: boolean;
  readonly onClose: () => void;
  readonly onAccept: () => void;
}) {
  const { t } = useTranslation();
  const [answers, setAnswers] = useState(false);
  const close = () => {
    setAnswers(false);
    onClose();
  };
  return (
    <ConfirmDialog
      opened={opened}
      onClose={close}
      title={t(signature === 'no-key' ? 'rules.unsigned.title.no-key' : 'rules.unsigned.title')}
      action={t('rules.accept')}
      dangerous
      busy={busy}
      disabled={!answers}
      onConfirm={onAccept}
    >
      <Stack gap="md">
        <Text size="sm">{t('rules.unsigned.text')}</Text>
        <Checkbox
          label={t('rules.unsigned.tick')}
          checked={answers}
          data-autofocus
          onChange={(event) => setAnswers(event.currentTarget.checked)}
        />
      </Stack>
    </ConfirmDialog>
  );
}
