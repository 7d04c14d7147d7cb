import { Button, Group, Progress, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Empty } from '../../ui/Empty.tsx';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { useSlow } from '../../ui/Waiting.tsx';
import styles from './Readiness.module.css';
import type { Computed } from './use-computed.ts';

/** What stands in the place of figures and list while everyone is judged: how far it is, or why it came to no end. */
export function Computing({ computed }: { readonly computed: Computed }) {
  const { t } = useTranslation();
  const { job, error, stopped, again } = computed;
  const slow = useSlow(job.id !== '', 400);
  const done = job.progress?.done ?? 0;
  const total = job.progress?.total ?? 0;
  const words = total === 0 ? t('readiness.computing') : t('readiness.computing.count', { done, total });
  return (
    <div className={styles.computing}>
      {error !== null && <ErrorPanel error={error} onAgain={again} />}
      {stopped && (
        <Empty
          title={t('readiness.stopped')}
          description={t('readiness.stopped.text')}
          action={t('readiness.again')}
          onAction={again}
        />
      )}
      {job.id !== '' && slow && (
        <Stack gap={6} maw={560} role="status">
          <Text size="sm" className="tabular">
            {words}
          </Text>
          <Progress
            value={total === 0 ? 100 : (done / total) * 100}
            animated={total === 0}
            aria-label={words}
            transitionDuration={120}
          />
          <Group>
            <Button size="xs" variant="default" onClick={job.cancel} loading={job.stopping}>
              {t('readiness.stop')}
            </Button>
          </Group>
        </Stack>
      )}
    </div>
  );
}
