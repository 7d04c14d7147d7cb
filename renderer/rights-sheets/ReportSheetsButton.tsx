import { Alert, Button, Group, Menu, Stack, Text } from '@mantine/core';
import { IconFileDescription } from '@tabler/icons-react';
import { useState } from 'react';
import type { Printer } from '../../shared/contract/letter-output.ts';
import { MOST_BY_DIALOG } from '../../shared/contract/rights-sheets.ts';
import type { RightsSheetPrint } from '../../shared/letters/rights-sheet-print.ts';
import { call } from '../client/client.ts';
import { type Job, useJob } from '../client/job.ts';
import { useWords } from '../i18n/use-words.ts';
import { PrintersMenu, useLastPrinter } from '../letters/output/PrintersMenu.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { ErrorPanel } from '../ui/ErrorPanel.tsx';
import { useShortcut } from '../ui/keyboard/shortcuts.ts';
import { PrintSize } from './PrintSize.tsx';
import { SheetsDone, type SheetsOutcome, SheetsRunning } from './SheetsOutcome.tsx';

interface Order {
  readonly reportId: string;
  /** Null for all workers of the report. */
  readonly lineIds: readonly string[] | null;
  readonly count: number;
}

type Work = 'save' | 'print';

function Choose({
  order: { reportId, lineIds, count },
  job,
  onDone,
  onClose,
}: {
  readonly order: Order;
  readonly job: Job;
  readonly onDone: (outcome: SheetsOutcome) => void;
  readonly onClose: () => void;
}) {
  const { t } = useWords();
  const [print, setPrint] = useState<RightsSheetPrint>('normal');
  const [work, setWork] = useState<Work>('save');
  const [error, setError] = useState<unknown>(null);
  const [stopped, setStopped] = useState<Work | null>(null);
  const [last, setLast] = useLastPrinter();
  const running = job.id !== '';
  const tooMany = count > MOST_BY_DIALOG;
  const order = { reportId, lineIds: lineIds === null ? null : [...lineIds], print };
  const begin = async (kind: Work, run: (id: string) => Promise<SheetsOutcome | null>) => {
    setError(null);
    setStopped(null);
    setWork(kind);
    try {
      const outcome = await job.run(run);
      if (outcome === null) return;
      const nothing =
        outcome.kind === 'saved'
          ? outcome.saved.cancelled
          : outcome.sent.cancelled && outcome.sent.sheets === 0;
      if (nothing) setStopped(kind);
      else onDone(outcome);
    } catch (fault) {
      setError(fault);
    }
  };
  const save = () =>
    begin('save', async (id) => {
      const saved = await call('rightsSheets.saveMany', { ...order, job: id });
      return saved && { kind: 'saved', saved, job: id };
    });
  const send = (printer: Printer | null) =>
    begin('print', async (id) => {
      const sent = await call('rightsSheets.printMany', {
        ...order,
        printer: printer?.name ?? null,
        job: id,
      });
      if (sent !== null && sent.sheets > 0 && printer !== null) setLast(printer.name);
      return sent && { kind: 'sent', sent, printer: printer?.label ?? null };
    });
  useShortcut('primary', running ? null : () => void save());
  return (
    <Stack gap="md">
      <Text size="sm">{t('rights-sheets.many.text', { n: count })}</Text>
      <PrintSize value={print} disabled={running} onChange={setPrint} />
      {stopped !== null && (
        <Alert color="yellow" variant="light" role="status">
          {t(`rights-sheets.many.stopped.${stopped}`)}
        </Alert>
      )}
      <ErrorPanel error={error} />
      {running && <SheetsRunning job={job} work={work} />}
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
            <PrintersMenu
              label={t('rights-sheets.many.print')}
              last={last}
              onPrinter={(printer) => void send(printer)}
            >
              <Menu.Item disabled={tooMany} onClick={() => void send(null)}>
                {t('rights-sheets.many.dialog')}
                {tooMany && (
                  <Text size="xs" c="dimmed">
                    {t('rights-sheets.many.dialog.most', { most: MOST_BY_DIALOG })}
                  </Text>
                )}
              </Menu.Item>
              <Menu.Divider />
            </PrintersMenu>
            <Button onClick={() => void save()} data-autofocus>
              {t('rights-sheets.many.save')}
            </Button>
          </>
        )}
      </Group>
    </Stack>
  );
}

/** Makes the sheets of the workers of a report, chosen ones or all: as one PDF, or on paper. */
export function ReportSheetsButton(order: Order) {
  const { t } = useWords();
  const job = useJob();
  const [opened, setOpened] = useState(false);
  const [outcome, setOutcome] = useState<SheetsOutcome | null>(null);
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
          setOutcome(null);
          setOpened(true);
        }}
      >
        {order.lineIds === null ? t('rights-sheets.open') : t('rights-sheets.open.many', { n: order.count })}
      </Button>
      <Dialog opened={opened} onClose={close} title={t('rights-sheets.many.title')}>
        {outcome === null ? (
          <Choose order={order} job={job} onDone={setOutcome} onClose={close} />
        ) : (
          <SheetsDone outcome={outcome} onAgain={() => setOutcome(null)} onClose={close} />
        )}
      </Dialog>
    </>
  );
}
