import { Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { RecapFilter } from '../../../shared/domain/dispute/recap.ts';
import { filterWords } from '../recap/recap-words.ts';

/** Says which figure of the recap the list shows, and takes it away. */
export function RecapChip({
  filter,
  onRemove,
}: {
  readonly filter: RecapFilter;
  readonly onRemove: () => void;
}) {
  const { t } = useTranslation();
  const words = t('recap.chip', filterWords(t, filter));
  return (
    <Button
      variant="light"
      size="compact-sm"
      mb={8}
      rightSection={<IconX size={14} aria-hidden />}
      title={t('recap.chip.remove')}
      aria-label={`${words}. ${t('recap.chip.remove')}`}
      onClick={onRemove}
    >
      {words}
    </Button>
  );
}
