import { Button, Group, Progress, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Job } from '../client/job.ts';
import { useSlow } from '../ui/Waiting.tsx';

/** How far a long job is, in what and how much, with a way to stop it. Short jobs show nothing. */
export function JobBar({ job, stop }: { readonly job: Job; readonly stop: string }) {
  const { t } = useTranslation();
  const slow = useSlow(job.id !== '', 400);
  if (job.id === '' || !slow) return null;
  const { progress } = job;
  const whole = progress?.total ?? null;
  const part = whole === null || whole === 0 ? 100 : ((progress?.done ?? 0) / whole) * 100;
  const step = progress?.step ?? 'read';
  const words =
    whole === null
      ? t(`imports.progress.${step}`)
      : t(`imports.progress.${step}.count`, { done: progress?.done ?? 0, total: whole });
  return (
    <Stack gap={6} maw={560} role="status">
      <Text size="sm" className="tabular">
        {words}
      </Text>
      <Progress value={part} animated={whole === null} aria-label={words} transitionDuration={120} />
      <Group>
        <Button size="xs" variant="default" onClick={job.cancel} loading={job.stopping}>
          {stop}
        </Button>
      </Group>
    </Stack>
  );
}
