import { Alert, Button, Group, SegmentedControl, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isPlainDate } from '../../shared/calendar/plain-date.ts';
import { LAYOFF_RESPONSES, type LayoffResponse } from '../../shared/domain/layoff.ts';
import { useCommand } from '../client/hooks.ts';
import { ConfirmDialog, Dialog } from '../ui/Dialog.tsx';
import { ErrorPanel } from '../ui/ErrorPanel.tsx';
import { DateInput } from '../ui/form/DateInput.tsx';
import { useShortcut } from '../ui/keyboard/shortcuts.ts';
import { notifyDone } from '../ui/notify.ts';

const STALE = ['layoffs', 'layoffLines', 'persons', 'home', 'employers'] as const;

interface LinesDialogProps {
  readonly reportId: string;
  /** Lines that are meant; null keeps the dialog closed. */
  readonly ids: readonly string[] | null;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Asks before workers are taken off a report. The people stay on record. */
export function RemoveLinesDialog({ reportId, ids, onClose, onDone }: LinesDialogProps) {
  const { t } = useTranslation();
  const remove = useCommand('layoffLines.remove', { invalidates: STALE });
  const n = ids?.length ?? 0;
  return (
    <ConfirmDialog
      opened={ids !== null}
      onClose={onClose}
      title={t('layoffs.lines.remove.title', { n })}
      action={t('layoffs.lines.remove', { n })}
      dangerous
      busy={remove.isPending}
      error={remove.error}
      onConfirm={() =>
        remove.mutate(
          { reportId, ids: [...(ids ?? [])] },
          {
            onSuccess: (removed) => {
              notifyDone(t('layoffs.lines.removed', { n: removed }));
              onDone();
              onClose();
            },
          },
        )
      }
    >
      <Text size="sm">{t('layoffs.lines.remove.text')}</Text>
    </ConfirmDialog>
  );
}

function ResponseForm({
  reportId,
  ids,
  onClose,
  onDone,
}: LinesDialogProps & { readonly ids: readonly string[] }) {
  const { t } = useTranslation();
  const [response, setResponse] = useState<LayoffResponse>('accepts');
  const [notice, setNotice] = useState<string | null>(null);
  const set = useCommand('layoffLines.setResponse', { invalidates: STALE });
  const unreadable = notice !== null && !isPlainDate(notice);
  const send = () =>
    set.mutate(
      { reportId, ids: [...ids], response, noticeReceivedOn: isPlainDate(notice) ? notice : null },
      {
        onSuccess: (n) => {
          notifyDone(t('layoffs.lines.response-set', { n }));
          onDone();
          onClose();
        },
      },
    );
  useShortcut('primary', set.isPending || unreadable ? null : send);
  return (
    <Stack gap="md">
      <SegmentedControl
        aria-label={t('layoffs.line.response')}
        value={response}
        onChange={(value) => setResponse(LAYOFF_RESPONSES.find((one) => one === value) ?? 'accepts')}
        data={LAYOFF_RESPONSES.map((value) => ({ value, label: t(`layoffs.response.${value}`) }))}
      />
      {response === 'refuses' && (
        <Alert color="red" variant="light">
          {t('layoffs.line.refuses-text')}
        </Alert>
      )}
      <DateInput
        label={t('layoffs.line.notice-date')}
        description={t('layoffs.lines.notice-keep')}
        value={notice}
        onChange={setNotice}
      />
      <ErrorPanel error={set.error} />
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {t('ui.cancel')}
        </Button>
        <Button loading={set.isPending} disabled={unreadable} onClick={send}>
          {t('layoffs.lines.set-response.action', { n: ids.length })}
        </Button>
      </Group>
    </Stack>
  );
}

/** Sets the answer of many workers at once. */
export function ResponseDialog(props: LinesDialogProps) {
  const { t } = useTranslation();
  const { ids } = props;
  return (
    <Dialog
      opened={ids !== null}
      onClose={props.onClose}
      title={t('layoffs.lines.set-response.title', { n: ids?.length ?? 0 })}
    >
      {ids !== null && <ResponseForm {...props} ids={ids} />}
    </Dialog>
  );
}
