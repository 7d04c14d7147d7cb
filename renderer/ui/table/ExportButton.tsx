import { Button } from '@mantine/core';
import { IconTableExport } from '@tabler/icons-react';

/** Below a list: saves what it shows as a table for a spreadsheet. */
export function ExportButton({
  label,
  busy,
  nothing,
  onClick,
}: {
  readonly label: string;
  readonly busy: boolean;
  /** There is nothing to save. */
  readonly nothing: boolean;
  readonly onClick: () => void;
}) {
  return (
    <Button
      size="compact-xs"
      variant="subtle"
      color="gray"
      disabled={nothing}
      loading={busy}
      leftSection={<IconTableExport size={14} aria-hidden />}
      onClick={onClick}
    >
      {label}
    </Button>
  );
}
