import { Button, Group, Stack } from '@mantine/core';
import { IconFileDescription } from '@tabler/icons-react';
import { useState } from 'react';
import type { RightsSheetPrint } from '../../shared/letters/rights-sheet-print.ts';
import { useCommand, useProcedure } from '../client/hooks.ts';
import { useWords } from '../i18n/use-words.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { ErrorPanel } from '../ui/ErrorPanel.tsx';
import { useShortcut } from '../ui/keyboard/shortcuts.ts';
import { notifyDone } from '../ui/notify.ts';
import { PdfView } from '../ui/PdfView.tsx';
import { Loaded } from '../ui/Waiting.tsx';
import { PrintSize } from './PrintSize.tsx';
import styles from './RightsSheets.module.css';

interface Whose {
  readonly personId: string;
  /** Null for the newest layoff, else the newest job. */
  readonly lineId: string | null;
  readonly name: string;
}

function Sheet({ personId, lineId, onClose }: Omit<Whose, 'name'> & { readonly onClose: () => void }) {
  const { t } = useWords();
  const [size, setSize] = useState<RightsSheetPrint>('normal');
  const input = { personId, lineId, print: size };
  // What stands on record may have changed since it was last looked at.
  const sheet = useProcedure('rightsSheets.preview', input, { keep: true, staleTime: 0 });
  const print = useCommand('rightsSheets.print');
  const save = useCommand('rightsSheets.save');
  const busy = print.isPending || save.isPending;
  const ready = sheet.isSuccess && !busy;
  const printNow = () =>
    print.mutate(input, {
      onSuccess: (done) => {
        if (!done) return;
        notifyDone(t('rights-sheets.printed'));
        onClose();
      },
    });
  useShortcut('primary', ready ? printNow : null);
  return (
    <Stack gap="sm">
      <PrintSize value={size} disabled={busy} onChange={setSize} />
      <div className={styles.preview}>
        <Loaded
          query={sheet}
          failed={(error) => <ErrorPanel error={error} onAgain={() => void sheet.refetch()} />}
        >
          {({ pdf }) => <PdfView data={pdf} label={t('rights-sheets.preview')} />}
        </Loaded>
      </div>
      <ErrorPanel error={print.error ?? save.error} />
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {t('ui.close')}
        </Button>
        <Button
          variant="default"
          disabled={!ready}
          loading={save.isPending}
          onClick={() =>
            save.mutate(input, {
              onSuccess: (saved) => {
                if (saved !== null) notifyDone(t('rights-sheets.saved', { file: saved.fileName }));
              },
            })
          }
        >
          {t('rights-sheets.save')}
        </Button>
        <Button disabled={!ready} loading={print.isPending} onClick={printNow} data-autofocus>
          {t('rights-sheets.print')}
        </Button>
      </Group>
    </Stack>
  );
}

/** Opens the sheet of rights of a worker: to look at, to print, to save. */
export function RightsSheetButton({
  personId,
  lineId,
  name,
  disabled = false,
}: Whose & { readonly disabled?: boolean }) {
  const { t } = useWords();
  const [opened, setOpened] = useState(false);
  const close = () => setOpened(false);
  return (
    <>
      <Button
        variant="default"
        disabled={disabled}
        leftSection={<IconFileDescription size={16} aria-hidden />}
        onClick={() => setOpened(true)}
      >
        {t('rights-sheets.open')}
      </Button>
      <Dialog opened={opened} onClose={close} title={t('rights-sheets.title', { name })} width={720}>
        <Sheet personId={personId} lineId={lineId} onClose={close} />
      </Dialog>
    </>
  );
}
