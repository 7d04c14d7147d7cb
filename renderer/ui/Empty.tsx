import { Button, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';

/** An empty place: what belongs here, and the button that begins it. */
export function Empty({
  icon,
  title,
  description,
  action,
  onAction,
  filled = false,
  children,
}: {
  readonly icon?: ReactNode;
  readonly title: string;
  readonly description?: string;
  readonly action?: string;
  readonly onAction?: () => void;
  readonly filled?: boolean;
  readonly children?: ReactNode;
}) {
  return (
    <Stack align="center" gap="xs" py={48} px="md" ta="center">
      {icon}
      <Text fw={600}>{title}</Text>
      {description !== undefined && (
        <Text size="sm" c="dimmed" maw={440}>
          {description}
        </Text>
      )}
      {action !== undefined && (
        <Button mt="xs" variant={filled ? 'filled' : 'default'} onClick={onAction}>
          {action}
        </Button>
      )}
      {children}
    </Stack>
  );
}
