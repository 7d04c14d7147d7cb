import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import type { LookAlike } from '../../shared/contract/parties.ts';
import { speakDetail } from './detail.ts';

/** Records that look like what is being typed, before a second one of the same is made. */
export function LookAlikes({
  found,
  title,
  action,
  onUse,
}: {
  readonly found: readonly LookAlike[];
  readonly title: string;
  readonly action: string;
  readonly onUse: (one: LookAlike) => void;
}) {
  if (found.length === 0) return null;
  return (
    <Alert color="yellow" variant="light" title={title} role="status">
      <Stack gap={6}>
        {found.map((one) => (
          <Group key={one.id} justify="space-between" wrap="nowrap">
            <div style={{ minWidth: 0 }}>
              <Text size="sm" fw={500}>
                {one.name}
              </Text>
              <Text size="xs" c="dimmed">
                {speakDetail(one.detail)}
              </Text>
            </div>
            <Button size="compact-xs" variant="default" onClick={() => onUse(one)} style={{ flex: 'none' }}>
              {action}
            </Button>
          </Group>
        ))}
      </Stack>
    </Alert>
  );
}
