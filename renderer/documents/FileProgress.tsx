import { Button, Group, Progress, Text } from '@mantine/core';
import { formatSize } from '../../shared/texts/speak-params.ts';
import { useWords } from '../i18n/use-words.ts';
import styles from './Documents.module.css';
import type { TakeIn } from './use-take-in.ts';

/** How much of a file is stored, and the way to stop it. */
export function FileProgress({
  words,
  size,
  part,
  value = part,
  stopping,
  onStop,
}: {
  readonly words: string;
  /** Of the file, bytes. */
  readonly size: number;
  /** How much of it is stored, from 0 to 1. */
  readonly part: number;
  /** The same of all files, where there are several. */
  readonly value?: number;
  readonly stopping: boolean;
  readonly onStop: () => void;
}) {
  const { t } = useWords();
  return (
    <Group gap="md" wrap="nowrap">
      <div className={styles.taking}>
        <Group justify="space-between" gap="md" wrap="nowrap" mb={4}>
          <Text size="sm" role="status" truncate>
            {words}
          </Text>
          <Text size="sm" c="dimmed" className="tabular" style={{ flex: 'none' }}>
            {t('documents.taking.part', { done: formatSize(size * part), total: formatSize(size) })}
          </Text>
        </Group>
        <Progress value={value * 100} aria-label={words} transitionDuration={120} />
      </div>
      <Button variant="default" loading={stopping} onClick={onStop}>
        {t('documents.stop')}
      </Button>
    </Group>
  );
}

/** The same of a single file that is being taken in; nothing while there is none. */
export function TakingFile({ intake }: { readonly intake: TakeIn }) {
  const { t } = useWords();
  const { file } = intake;
  return (
    file !== null && (
      <FileProgress
        words={t('documents.taking.one', { name: file.name })}
        size={file.size}
        part={file.part}
        stopping={intake.stopping}
        onStop={intake.stop}
      />
    )
  );
}
