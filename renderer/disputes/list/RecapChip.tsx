import { Box } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RecapFilter } from '../../../shared/domain/dispute/recap.ts';
import { FilterChip } from '../../ui/FilterChip.tsx';
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
  return (
    <Box mb={8}>
      <FilterChip
        words={t('recap.chip', filterWords(t, filter))}
        remove={t('recap.chip.remove')}
        onRemove={onRemove}
      />
    </Box>
  );
}
