import { Alert, Button, Group, Progress, Stack, Text } from '@mantine/core';
import { IconFileDescription, IconFolderOpen } from '@tabler/icons-react';
import { useState } from 'react';
import type { SavedSheets } from '../../shared/contract/rights-sheets.ts';
import type { RightsSheetPrint } from '../../shared/letters/rights-sheet-print.ts';
import { call } from '../client/client.ts';
import { useProcedure } from '../client/hooks.ts';
import { type Job, useJob } from '../client/job.ts';
import { useWords } from '../i18n/use-words.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { ErrorPanel } from '../ui/ErrorPanel.tsx';
import { useShortcut } from '../ui/keyboard/shortcuts.ts';
import { PrintSize } from './PrintSize.tsx';

interface Order {
  readonly reportId: string;
  /** Null for all workers of the report. */
  readonly lineIds: readonly string[] | null;
  readonly count: number;
}

function Running({ job }: { readonly job: Job }) {
  const { t } = useWords();
  const { progress } = job;
  const total = progress?.total ?? 0;
  const words =
    progress === null
      ? t('rights-sheets.many.begin')
      : t('rights-sheets.many.progress', { done: progress.done, total });
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

function Done({
  saved,
  job,
  onClose,
}: {
  readonly saved: SavedSheets;
  readonly job: string;
  readonly onClose: () => void;
}) {
  const { t } = useWords();
  const show = useProcedure('rightsSheets.showFolder', { job }, { enabled: false });
  useShortcut('primary', onClose);
  return (
    <Stack gap="md">
      <Alert
        color="green"
        variant="light"
        role="status"
        title={t('rights-sheets.many.done', { n: saved.sheets, pages: saved.pages })}
      >
        {t('rights-sheets.many.saved', { file: saved.fileName })}
      </Alert>
      <ErrorPanel error={show.error} />
      <Group justify="flex-end">
        <Button
          variant="default"
          leftSection={<IconFolderOpen size={16} aria-hidden />}
          onClick={() => void show.refetch()}
        >
          {t('rights-sheets.many.folder')}
        </Button>
        <Button onClick={onClose} autoFocus>
          {t('ui.close')}
        </Button>
      </Group>
    </Stack>
  );
}

function Choose({
  order,
  job,
  onSaved,
  onClose,
}: {
  readonly order: Order;
  readonly job: Job;
  readonly onSaved: (saved: SavedSheets, job: string) => void;
  readonly onClose: () => void;
}) {
  const { t } = useWords();
  const [print, setPrint] = useState<RightsSheetPrint>('normal');
  const [error, setError] = useState<unknown>(null);
  const [stopped, setStopped] = useState(false);
  const running = job.id !== '';
  const run = async () => {
    setError(null);
    setStopped(false);
    try {
      await job.run(async (id) => {
        const { reportId, lineIds } = order;
        const saved = await call('rightsSheets.saveMany', {
          reportId,
          lineIds: lineIds === null ? null : [...lineIds],
          print,
          job: id,
        });
        if (saved?.cancelled) setStopped(true);
        else if (saved) onSaved(saved, id);
      });
    } catch (fault) {
      setError(fault);
    }
  };
  useShortcut('primary', running ? null : () => void run());
  return (
    <Stack gap="md">
      <Text size="sm">{t('rights-sheets.many.text', { n: order.count })}</Text>
      <PrintSize value={print} disabled={running} onChange={setPrint} />
      {stopped && (
        <Alert color="yellow" variant="light" role="status">
          {t('rights-sheets.many.stopped')}
        </Alert>
      )}
      <ErrorPanel error={error} />
      {running && <Running job={job} />}
      <Group justify="flex-end">
        {running ? (
          <Button variant="default" loading={job.stopping} onClick={job.cancel}>
            {t('rights-sheets.many.stop')}
          </Button>
        ) : (
          <>
            <Button variant="default" onClick={onClose}>
              {t('ui.cancel')}
            </Button>
            <Button onClick={() => void run()} data-autofocus>
              {t('rights-sheets.many.save')}
            </Button>
          </>
        )}
      </Group>
    </Stack>
  );
}

/** Makes the sheets of the workers of a report, chosen ones or all, as one PDF. */
export function ReportSheetsButton(order: Order) {
  const { t } = useWords();
  const job = useJob();
  const [opened, setOpened] = useState(false);
  const [made, setMade] = useState<{ readonly saved: SavedSheets; readonly job: string } | null>(null);
  // While it runs, closing would leave nobody to hear of its end.
  const close = () => {
    if (job.id === '') setOpened(false);
  };
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconFileDescription size={16} aria-hidden />}
        onClick={() => {
          setMade(null);
          setOpened(true);
        }}
      >
        {order.lineIds === null ? t('rights-sheets.open') : t('rights-sheets.open.many', { n: order.count })}
      </Button>
      <Dialog opened={opened} onClose={close} title={t('rights-sheets.many.title')}>
        {made === null ? (
          <Choose
            order={order}
            job={job}
            onSaved={(saved, id) => setMade({ saved, job: id })}
            onClose={close}
          />
        ) : (
          <Done saved={made.saved} job={made.job} onClose={close} />
        )}
      </Dialog>
    </>
  );
}
