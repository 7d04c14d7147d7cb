import { Alert, Button, Group, Menu, NumberInput, Stack, Text } from '@mantine/core';
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

/** A printer, or the dialog of the system where there is none. */
interface PrintWay {
  readonly printer: Printer | null;
}

/** How the sheets are printed, kept from one printing to the next. */
interface Setting {
  readonly print: RightsSheetPrint;
  /** Place of the first one in the order of the report, from 1. */
  readonly from: number;
  /** The way to paper that was begun and is gone on with; null where nothing is begun. */
  readonly way: PrintWay | null;
}

function Choose({
  order: { reportId, lineIds, count },
  setting,
  job,
  onSetting,
  onDone,
  onClose,
}: {
  readonly order: Order;
  readonly setting: Setting;
  readonly job: Job;
  readonly onSetting: (setting: Setting) => void;
  readonly onDone: (outcome: SheetsOutcome) => void;
  readonly onClose: () => void;
}) {
  const { t } = useWords();
  const { print, from, way } = setting;
  /** What stands in the field of the first sheet: not always a number while it is typed. */
  const [typed, setTyped] = useState<number | string>(from);
  const [work, setWork] = useState<Work>('save');
  const [error, setError] = useState<unknown>(null);
  const [stopped, setStopped] = useState<Work | null>(null);
  const [last, setLast] = useLastPrinter();
  const running = job.id !== '';
  const wanted = count - from + 1;
  const tooMany = wanted > MOST_BY_DIALOG;
  const wayWords = ({ printer }: PrintWay) =>
    printer === null
      ? t('rights-sheets.many.print-dialog')
      : t('rights-sheets.many.print-on', { printer: printer.label });
  const order = { reportId, lineIds: lineIds === null ? null : [...lineIds], print, from };
  const begin = async (kind: Work, run: (id: string) => Promise<SheetsOutcome | null>) => {
    setError(null);
    setStopped(null);
    setWork(kind);
    try {
      const outcome = await job.run(run);
      // Called off in the dialog of the system: as it was before.
      if (outcome === null) return onSetting(setting);
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
  const save = () => {
    onSetting({ ...setting, way: null });
    return begin('save', async (id) => {
      const saved = await call('rightsSheets.saveMany', { ...order, job: id });
      return saved && { kind: 'saved', saved, job: id };
    });
  };
  const send = (printer: Printer | null) => {
    onSetting({ ...setting, way: { printer } });
    return begin('print', async (id) => {
      const sent = await call('rightsSheets.printMany', {
        ...order,
        printer: printer?.name ?? null,
        job: id,
      });
      if (sent !== null && sent.sheets > 0 && printer !== null) setLast(printer.name);
      return sent && { kind: 'sent', sent, printer: printer?.label ?? null };
    });
  };
  // What was begun on paper goes on there.
  const goOn = way === null ? save : () => send(way.printer);
  const mayGoOn = !(way?.printer === null && tooMany);
  const onPrimary = () => {
    // A field left empty is shown again first, so that nothing goes out from a place nobody sees.
    if (Number(typed) === from) void goOn();
    else setTyped(from);
  };
  useShortcut('primary', running || !mayGoOn ? null : onPrimary);
  return (
    <Stack gap="md">
      <Text size="sm">{t('rights-sheets.many.text', { n: wanted })}</Text>
      <PrintSize
        value={print}
        disabled={running}
        onChange={(chosen) => onSetting({ ...setting, print: chosen })}
      />
      {count > 1 && (
        <NumberInput
          label={t('rights-sheets.many.from')}
          description={t('rights-sheets.many.from.hint', { n: count })}
          value={typed}
          min={1}
          max={count}
          allowDecimal={false}
          allowNegative={false}
          clampBehavior="strict"
          thousandSeparator="."
          decimalSeparator=","
          disabled={running}
          hideControls
          w={200}
          onChange={(value) => {
            setTyped(value);
            const place = Number(value);
            if (Number.isInteger(place) && place >= 1) onSetting({ ...setting, from: place });
          }}
          onBlur={() => setTyped(from)}
        />
      )}
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
              label={t(way === null ? 'rights-sheets.many.print' : 'rights-sheets.many.other')}
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
            {way !== null && (
              <Button variant="default" onClick={() => void save()}>
                {t('rights-sheets.many.save')}
              </Button>
            )}
            <Button
              maw={200}
              title={way === null ? undefined : wayWords(way)}
              disabled={!mayGoOn}
              onClick={() => void goOn()}
              data-autofocus
            >
              {way === null ? t('rights-sheets.many.save') : wayWords(way)}
            </Button>
          </>
        )}
      </Group>
    </Stack>
  );
}

/** How what was begun goes on: on the same printer, by the dialog where that one is gone; null once all is done. */
function wayOn(outcome: SheetsOutcome, way: PrintWay | null): PrintWay | null {
  if (outcome.kind === 'saved' || outcome.sent.next === null) return null;
  return outcome.sent.refused === 'printer-gone' ? { printer: null } : way;
}

/** Makes the sheets of the workers of a report, chosen ones or all: as one PDF, or on paper. */
export function ReportSheetsButton(order: Order) {
  const { t } = useWords();
  const job = useJob();
  const [opened, setOpened] = useState(false);
  const [outcome, setOutcome] = useState<SheetsOutcome | null>(null);
  const [setting, setSetting] = useState<Setting>({ print: 'normal', from: 1, way: null });
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
          setSetting({ ...setting, from: 1, way: null });
          setOpened(true);
        }}
      >
        {order.lineIds === null ? t('rights-sheets.open') : t('rights-sheets.open.many', { n: order.count })}
      </Button>
      <Dialog opened={opened} onClose={close} title={t('rights-sheets.many.title')} width={640}>
        {outcome === null ? (
          <Choose
            order={order}
            setting={setting}
            job={job}
            onSetting={setSetting}
            onDone={setOutcome}
            onClose={close}
          />
        ) : (
          <SheetsDone
            outcome={outcome}
            onAgain={(from) => {
              setSetting({ ...setting, from, way: wayOn(outcome, setting.way) });
              setOutcome(null);
            }}
            onClose={close}
          />
        )}
      </Dialog>
    </>
  );
}
