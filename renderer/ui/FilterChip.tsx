import { Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';

/** What a list is narrowed to besides its filters, in words; a click takes it away. */
export function FilterChip({
  words,
  remove,
  onRemove,
}: {
  readonly words: string;
  /** What a click does. */
  readonly remove: string;
  readonly onRemove: () => void;
}) {
  return (
    <Button
      variant="light"
      size="compact-sm"
      rightSection={<IconX size={14} aria-hidden />}
      title={remove}
      aria-label={`${words}. ${remove}`}
      onClick={onRemove}
    >
      {words}
    </Button>
  );
}
