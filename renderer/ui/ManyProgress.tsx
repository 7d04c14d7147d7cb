import { Button, Group, Progress, Stack, Text } from '@mantine/core';
import type { Job } from '../client/job.ts';

/** How far the work on many is, in a dialog, and the way to stop it. */
export function ManyProgress({
  job,
  words,
  safe,
  stop,
}: {
  readonly job: Job;
  readonly words: string;
  /** What stays when it is stopped. */
  readonly safe?: string;
  readonly stop: string;
}) {
  const { progress } = job;
  const total = progress?.total ?? null;
  return (
    <Stack gap="sm" role="status">
      <Text size="sm" className="tabular">
        {words}
      </Text>
      <Progress
        value={total === null || total === 0 ? 100 : ((progress?.done ?? 0) / total) * 100}
        animated={total === null}
        aria-label={words}
        transitionDuration={120}
      />
      {safe !== undefined && (
        <Text size="xs" c="dimmed">
          {safe}
        </Text>
      )}
      <Group justify="flex-end">
        <Button variant="default" onClick={job.cancel} loading={job.stopping}>
          {stop}
        </Button>
      </Group>
    </Stack>
  );
}
