import { Alert, Button, Group, Progress, Stack, Text } from '@mantine/core';
import { IconFolderOpen } from '@tabler/icons-react';
import type { SavedSheets, SentSheets } from '../../shared/contract/rights-sheets.ts';
import { useProcedure } from '../client/hooks.ts';
import type { Job } from '../client/job.ts';
import { useWords } from '../i18n/use-words.ts';
import { ErrorPanel } from '../ui/ErrorPanel.tsx';
import { useShortcut } from '../ui/keyboard/shortcuts.ts';

/** What came of making the sheets of a report: a file, or paper. */
export type SheetsOutcome =
  | { readonly kind: 'saved'; readonly saved: SavedSheets; readonly job: string }
  /** `printer` as the user knows it; null where the system's dialog chose it. */
  | { readonly kind: 'sent'; readonly sent: SentSheets; readonly printer: string | null };

/** How far the sheets are that are made now. `work`: into a file, or onto paper. */
export function SheetsRunning({ job, work }: { readonly job: Job; readonly work: 'save' | 'print' }) {
  const { t } = useWords();
  const { progress } = job;
  const total = progress?.total ?? 0;
  const words =
    progress === null
      ? t('rights-sheets.many.begin')
      : t(`rights-sheets.many.progress.${work}`, { done: progress.done, total });
  return (
    <Stack gap={6} role="status">
      <Text size="sm" className="tabular">
        {words}
      </Text>
      <Progress
        value={total === 0 ? 0 : ((progress?.done ?? 0) / total) * 100}
        aria-label={words}
        transitionDuration={120}
      />
    </Stack>
  );
}

function SavedNote({ saved, job }: Omit<Extract<SheetsOutcome, { kind: 'saved' }>, 'kind'>) {
  const { t } = useWords();
  const show = useProcedure('rightsSheets.showFolder', { job }, { enabled: false });
  return (
    <>
      <Alert
        color="green"
        variant="light"
        role="status"
        title={t('rights-sheets.many.done', { n: saved.sheets, pages: saved.pages })}
      >
        {t('rights-sheets.many.saved', { file: saved.fileName })}
      </Alert>
      <ErrorPanel error={show.error} />
      <Button
        variant="default"
        style={{ alignSelf: 'flex-start' }}
        leftSection={<IconFolderOpen size={16} aria-hidden />}
        onClick={() => void show.refetch()}
      >
        {t('rights-sheets.many.folder')}
      </Button>
    </>
  );
}

function SentNote({ sent, printer }: Omit<Extract<SheetsOutcome, { kind: 'sent' }>, 'kind'>) {
  const { t } = useWords();
  const { sheets, total, pages, refused } = sent;
  const whole = sheets === total;
  const title = whole
    ? t('rights-sheets.sent', { n: sheets, pages })
    : t('rights-sheets.sent.part', { n: sheets, total });
  const where = printer ?? t('rights-sheets.sent.dialog');
  const text = () => {
    if (refused !== null) return t(`rights-sheets.sent.${refused}`, { printer: where, next: sheets + 1 });
    return whole
      ? t('rights-sheets.sent.to', { printer: where })
      : t('rights-sheets.sent.stopped', { next: sheets + 1 });
  };
  return (
    <Alert color={whole ? 'green' : 'yellow'} variant="light" role="status" title={title}>
      {text()}
    </Alert>
  );
}

/** The end of the work, and the way back. */
export function SheetsDone({
  outcome,
  onAgain,
  onClose,
}: {
  readonly outcome: SheetsOutcome;
  /** Back to the choice. */
  readonly onAgain: () => void;
  readonly onClose: () => void;
}) {
  const { t } = useWords();
  useShortcut('primary', onClose);
  return (
    <Stack gap="md">
      {outcome.kind === 'saved' ? <SavedNote {...outcome} /> : <SentNote {...outcome} />}
      <Group justify="flex-end">
        <Button variant="default" onClick={onAgain}>
          {t('rights-sheets.many.again')}
        </Button>
        <Button onClick={onClose} autoFocus>
          {t('ui.close')}
        </Button>
      </Group>
    </Stack>
  );
}
