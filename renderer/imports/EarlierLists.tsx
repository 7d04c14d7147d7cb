import { Button, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ImportBatch, ImportTarget } from '../../shared/domain/import-batch.ts';
import { useProcedure } from '../client/hooks.ts';
import { Section } from '../ui/Section.tsx';
import { useMoment } from '../ui/time-zone.ts';

/** As many as one still looks through. */
const MOST_SHOWN = 10;

/** What became of a list, for the line that leads back to it; null for one that came to nothing. */
export function fateOf({ state, forgotten }: Pick<ImportBatch, 'state' | 'forgotten'>): string | null {
  if (state === 'committed') return 'imports.earlier.committed';
  if (state === 'undone') return 'imports.earlier.undone';
  return state === 'staging' || state === 'cancelled' || forgotten ? null : 'imports.earlier.open';
}

/** Lists that were taken in before: the way back to what was refused, and to their undo. */
export function EarlierLists({
  target,
  reportId,
  employerId,
  disputeId,
  onOpen,
}: {
  readonly target: ImportTarget;
  readonly reportId: string | null;
  readonly employerId: string | null;
  readonly disputeId: string | null;
  readonly onOpen: (id: string) => void;
}) {
  const { t } = useTranslation();
  const moment = useMoment();
  const batches = useProcedure('imports.list', { reportId, disputeId, target, employerId });
  const shown = (batches.data ?? [])
    .flatMap((batch) => {
      const fate = fateOf(batch);
      return fate === null ? [] : [{ batch, fate }];
    })
    .slice(0, MOST_SHOWN);
  if (shown.length === 0) return null;
  return (
    <Section title={t('imports.earlier')} description={t('imports.earlier.text')}>
      <Stack gap="xs">
        {shown.map(({ batch, fate }) => (
          <Group key={batch.id} justify="space-between" wrap="nowrap">
            <div style={{ minWidth: 0 }}>
              <Text size="sm" truncate title={batch.fileName}>
                {batch.fileName}
              </Text>
              <Text size="xs" c="dimmed" className="tabular">
                {t(fate, {
                  moment: moment(batch.createdAt),
                  n: batch.committed,
                  left: batch.counts.refused + batch.undecided,
                })}
              </Text>
            </div>
            <Button
              size="xs"
              variant="default"
              style={{ flex: 'none' }}
              aria-label={t('imports.earlier.action.of', { file: batch.fileName })}
              onClick={() => onOpen(batch.id)}
            >
              {t('imports.earlier.action')}
            </Button>
          </Group>
        ))}
      </Stack>
    </Section>
  );
}
