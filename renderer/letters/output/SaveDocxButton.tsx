import { Button } from '@mantine/core';
import { IconFileTypeDocx } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useSaveDocx } from './use-save-docx.ts';

/** Saves a draft, as it stands on record, as a document for Word. */
export function SaveDocxButton({ draftId }: { readonly draftId: string }) {
  const { t } = useTranslation();
  const { save, busy } = useSaveDocx('draft');
  return (
    <Button
      variant="default"
      loading={busy}
      leftSection={<IconFileTypeDocx size={16} aria-hidden />}
      onClick={() => save(draftId)}
    >
      {t('letter-output.save-docx')}
    </Button>
  );
}
