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
        color={saved.leftOut === 0 ? 'green' : 'yellow'}
        variant="light"
        role="status"
        title={t('rights-sheets.many.done', { n: saved.sheets, pages: saved.pages })}
      >
        {t('rights-sheets.many.saved', { file: saved.fileName })}
        <LeftOut n={saved.leftOut} />
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

/** Of whom no sheet could be made; nothing where there is nobody. */
function LeftOut({ n }: { readonly n: number }) {
  const { t } = useWords();
  return n === 0 ? null : <div>{t('rights-sheets.left-out', { n })}</div>;
}

function SentNote({ sent, printer }: Omit<Extract<SheetsOutcome, { kind: 'sent' }>, 'kind'>) {
  const { t } = useWords();
  const { sheets, total, pages, leftOut, next, refused } = sent;
  const where = printer ?? t('rights-sheets.sent.dialog');
  const text = () => {
    if (next === null) return t('rights-sheets.sent.to', { printer: where });
    return t(`rights-sheets.sent.${refused ?? 'stopped'}`, { printer: where, next });
  };
  return (
    <Alert
      color={next === null && leftOut === 0 ? 'green' : 'yellow'}
      variant="light"
      role="status"
      title={
        next === null
          ? t('rights-sheets.sent', { n: sheets, pages })
          : t('rights-sheets.sent.part', { n: sheets, total })
      }
    >
      {text()}
      <LeftOut n={leftOut} />
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
  /** Back to the choice, from a place in the order on. */
  readonly onAgain: (from: number) => void;
  readonly onClose: () => void;
}) {
  const { t } = useWords();
  const next = outcome.kind === 'sent' ? outcome.sent.next : null;
  const goOn = () => onAgain(next ?? 1);
  useShortcut('primary', next === null ? onClose : goOn);
  return (
    <Stack gap="md">
      {outcome.kind === 'saved' ? <SavedNote {...outcome} /> : <SentNote {...outcome} />}
      {next === null ? (
        <Group justify="flex-end">
          <Button variant="default" onClick={goOn}>
            {t('rights-sheets.many.again')}
          </Button>
          <Button onClick={onClose} autoFocus>
            {t('ui.close')}
          </Button>
        </Group>
      ) : (
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('ui.close')}
          </Button>
          <Button onClick={goOn} autoFocus>
            {t('rights-sheets.sent.go-on', { next })}
          </Button>
        </Group>
      )}
    </Stack>
  );
}
