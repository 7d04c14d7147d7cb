import { Button, Group, Progress, Stack, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '../../ui/Page.tsx';
import { Section } from '../../ui/Section.tsx';
import { timeLeft } from './batch-form.ts';
import { type BatchRun, stopRun } from './batch-state.ts';

/** The page's own clock, every second. */
function useSeconds(): number {
  const [now, setNow] = useState(() => performance.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(performance.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  return now;
}

function useLeft({ progress, begunAt }: BatchRun): string {
  const { t } = useTranslation();
  const now = useSeconds();
  if (begunAt === null || progress === null || progress.total === null) return '';
  const left = timeLeft(now - begunAt, progress.done, progress.total);
  return left === null ? '' : t(`batch.left.${left.unit}`, { n: left.n });
}

/** The letters under way. One may look at other screens meanwhile. */
export function RunStep({ run }: { readonly run: BatchRun }) {
  const { t } = useTranslation();
  const left = useLeft(run);
  const { progress } = run;
  const total = progress?.step === 'print' ? progress.total : null;
  const words =
    progress === null
      ? t('batch.run.begin')
      : total === null
        ? t('batch.run.wait')
        : t('batch.run.count', { done: progress.done, total, pages: progress.pages ?? 0 });
  return (
    <Page title={t('batch.run.title')} overline={t('batch.title')} layout="narrow">
      <Section title={t('batch.run.progress')}>
        <Stack gap="sm" role="status">
          <Group justify="space-between">
            <Text size="sm" className="tabular">
              {words}
            </Text>
            <Text size="sm" c="dimmed" className="tabular">
              {left}
            </Text>
          </Group>
          <Progress
            value={total === null || total === 0 ? 100 : ((progress?.done ?? 0) / total) * 100}
            animated={total === null}
            aria-label={words}
            transitionDuration={120}
          />
          <Text size="xs" c="dimmed">
            {t('batch.run.text')}
          </Text>
          <Group>
            <Button variant="default" onClick={stopRun} loading={run.stopping} disabled={progress === null}>
              {t('batch.run.stop')}
            </Button>
          </Group>
        </Stack>
      </Section>
    </Page>
  );
}
