import { Button, Group, List, Stack, Text } from '@mantine/core';
import { IconFileSpreadsheet } from '@tabler/icons-react';
import { type DragEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OfferedFile } from '../../shared/contract/app.ts';
import type { ImportTarget } from '../../shared/domain/import-batch.ts';
import { formatSize } from '../../shared/texts/speak-params.ts';
import { call, offerFile } from '../client/client.ts';
import { useAppStatus, useProcedure } from '../client/hooks.ts';
import type { Job } from '../client/job.ts';
import { ErrorPanel } from '../ui/ErrorPanel.tsx';
import { useShortcut } from '../ui/keyboard/shortcuts.ts';
import { Section } from '../ui/Section.tsx';
import { VacancySampleButton } from '../vacancies/VacancySampleButton.tsx';
import { DisputeSampleButton } from './DisputeSampleButton.tsx';
import styles from './Imports.module.css';
import { JobBar } from './JobBar.tsx';

/** Takes the file: dropped, picked, or in practice one of the samples. */
export function PickStep({
  target,
  job,
  error,
  earlier,
  onFile,
  onError,
}: {
  readonly target: ImportTarget;
  readonly job: Job;
  readonly error: unknown;
  /** Lists of this kind that were taken in before. */
  readonly earlier: ReactNode;
  readonly onFile: (file: OfferedFile) => void;
  readonly onError: (error: unknown) => void;
}) {
  const { t } = useTranslation();
  const [over, setOver] = useState(false);
  const status = useAppStatus();
  const isPractice = status.data?.state.kind === 'ready' && status.data.state.purpose === 'practice';
  const samples = useProcedure('files.samples', {}, { enabled: isPractice && target === 'layoff-lines' });
  const busy = job.id !== '';

  const take = async (offer: () => Promise<OfferedFile | null>) => {
    onError(null);
    try {
      const file = await offer();
      if (file !== null) onFile(file);
    } catch (thrown) {
      onError(thrown);
    }
  };
  const pick = () => void take(() => call('files.pick', { purpose: 'list' }));
  useShortcut('primary', busy ? null : pick);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer.files.item(0);
    if (file !== null && !busy) void take(() => offerFile(file, 'list'));
  };
  return (
    <Stack gap="md" maw={760}>
      <ErrorPanel error={error} />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the button is the first */}
      <div
        className={styles.drop}
        data-over={over || undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <IconFileSpreadsheet size={36} stroke={1.25} aria-hidden />
        <Text fw={500}>{t('imports.drop')}</Text>
        <Text size="sm" c="dimmed">
          {t('imports.drop.kinds')}
        </Text>
        <Button mt="xs" disabled={busy} onClick={pick} autoFocus>
          {t('imports.pick')}
        </Button>
      </div>
      <JobBar job={job} stop={t('imports.stop')} />
      {isPractice && (samples.data?.length ?? 0) > 0 && (
        <Section title={t('imports.samples')} description={t('imports.samples.text')}>
          <Stack gap="xs">
            {samples.data?.map((file) => (
              <Group key={file.token} justify="space-between">
                <Text size="sm">
                  {t('imports.sample.file', { name: file.name, size: formatSize(file.size) })}
                </Text>
                <Button size="xs" variant="default" disabled={busy} onClick={() => onFile(file)}>
                  {t('imports.sample.use')}
                </Button>
              </Group>
            ))}
          </Stack>
        </Section>
      )}
      {earlier}
      <Section title={t('imports.help.title')}>
        <List size="sm" spacing={4}>
          <List.Item>{t(`imports.help.${target}`)}</List.Item>
          <List.Item>{t('imports.help.header')}</List.Item>
          {(target === 'layoff-lines' || target === 'persons' || target === 'dispute-workers') && (
            <List.Item>{t('imports.help.nik')}</List.Item>
          )}
          <List.Item>{t('imports.help.safe')}</List.Item>
        </List>
        {target === 'vacancies' && (
          <Group mt="sm">
            <VacancySampleButton />
          </Group>
        )}
        {target === 'dispute-workers' && (
          <Group mt="sm">
            <DisputeSampleButton />
          </Group>
        )}
      </Section>
    </Stack>
  );
}
