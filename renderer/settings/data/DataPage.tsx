import { Button, Group, Stack, Text } from '@mantine/core';
import { IconFlask, IconFolderOpen, IconRestore } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppStatus } from '../../../shared/contract/app.ts';
import { ROWS_KEPT_DAYS } from '../../../shared/domain/import-batch.ts';
import { formatNumber } from '../../../shared/domain/words/format-number.ts';
import { formatSize } from '../../../shared/texts/speak-params.ts';
import { useAppStatus, useCommand, useProcedure } from '../../client/hooks.ts';
import { useStatusChange } from '../../first-run/use-status-change.ts';
import { ConfirmDialog } from '../../ui/Dialog.tsx';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { Page } from '../../ui/Page.tsx';
import { Section } from '../../ui/Section.tsx';
import { Loaded } from '../../ui/Waiting.tsx';
import classes from '../settings.module.css';

/** Where the data lies, which version runs, and the door to practice and back. */
export function DataPage() {
  const { t } = useTranslation();
  const status = useAppStatus();
  return (
    <Page title={t('settings.data.title')} subtitle={t('settings.data.lead')} layout="narrow">
      <Loaded
        query={status}
        failed={(error) => <ErrorPanel error={error} onAgain={() => void status.refetch()} />}
      >
        {(now) => (
          <>
            <DataSection status={now} />
            <PracticeSection status={now} />
          </>
        )}
      </Loaded>
    </Page>
  );
}

function DataSection({ status }: { readonly status: AppStatus }) {
  const { t } = useTranslation();
  const office = useProcedure('office.get', {});
  const showFolder = useCommand('app.showDataFolder', { invalidates: [] });
  const isPractice = status.state.kind === 'ready' && status.state.purpose === 'practice';
  return (
    <Section
      title={t('settings.data.groupData')}
      actions={
        <Button
          variant="default"
          leftSection={<IconFolderOpen size={16} aria-hidden />}
          onClick={() => showFolder.mutate({})}
        >
          {t('settings.data.showFolder')}
        </Button>
      }
    >
      <Stack gap="sm">
        <ErrorPanel error={showFolder.error} />
        <Facts
          facts={[
            {
              label: t('settings.data.inUse'),
              value: isPractice ? t('settings.data.purposes.practice') : (office.data?.name ?? ''),
            },
            {
              label: t('settings.data.folder'),
              value: <span className={classes.path}>{status.dataFolder}</span>,
            },
            { label: t('settings.data.lists'), value: <KeptLists /> },
            { label: t('settings.data.version'), value: status.version },
            { label: t('settings.data.user'), value: status.user.name },
          ]}
        />
      </Stack>
    </Section>
  );
}

/** How much is kept of the lists that were taken in, and until when. */
function KeptLists() {
  const { t } = useTranslation();
  const kept = useProcedure('imports.kept', {}).data;
  if (kept === undefined) return null;
  return (
    <>
      {kept.rows === 0
        ? t('settings.data.listsNone')
        : t('settings.data.listsKept', {
            lists: formatNumber(kept.lists),
            n: formatNumber(kept.rows),
            size: formatSize(kept.bytes),
          })}
      <Text size="xs" c="dimmed">
        {t('settings.data.listsHint', { days: ROWS_KEPT_DAYS })}
      </Text>
    </>
  );
}

function PracticeSection({ status }: { readonly status: AppStatus }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const open = useStatusChange('app.openPractice');
  const leave = useStatusChange('app.leavePractice');
  const [asking, setAsking] = useState(false);
  const isPractice = status.state.kind === 'ready' && status.state.purpose === 'practice';
  const home = { onSuccess: () => void navigate({ to: '/' }) };
  const busy = open.isPending || leave.isPending;
  return (
    <Section title={t('settings.data.groupPractice')} description={t('settings.data.practiceText')}>
      <Stack gap="sm">
        <ErrorPanel error={(asking ? null : open.error) ?? leave.error} />
        <Group gap="xs">
          {isPractice ? (
            <Button
              variant="default"
              loading={leave.isPending}
              disabled={busy}
              onClick={() => leave.mutate({}, home)}
            >
              {t('settings.data.leave')}
            </Button>
          ) : (
            <Button
              variant="default"
              leftSection={<IconFlask size={16} aria-hidden />}
              loading={open.isPending && !asking}
              disabled={busy}
              onClick={() => open.mutate({ fresh: false }, home)}
            >
              {t('settings.data.open')}
            </Button>
          )}
          <Button
            variant="subtle"
            leftSection={<IconRestore size={16} aria-hidden />}
            disabled={busy}
            onClick={() => {
              open.reset();
              setAsking(true);
            }}
          >
            {t('settings.data.fresh')}
          </Button>
        </Group>
        {isPractice && (
          <Text size="sm" c="dimmed">
            {status.officeExists ? t('settings.data.leaveToOffice') : t('settings.data.leaveToFirstRun')}
          </Text>
        )}
      </Stack>
      <ConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={t('settings.data.freshTitle')}
        action={t('settings.data.fresh')}
        busy={open.isPending}
        error={open.error}
        onConfirm={() =>
          open.mutate(
            { fresh: true },
            {
              onSuccess: () => {
                setAsking(false);
                void navigate({ to: '/' });
              },
            },
          )
        }
      >
        <Text size="sm">{t('settings.data.freshText')}</Text>
      </ConfirmDialog>
    </Section>
  );
}
