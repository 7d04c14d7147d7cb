import { Button, Stack, Text, Title } from '@mantine/core';
import { IconArrowRight, IconBuildingBank, IconFlask } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useAppStatus } from '../client/hooks.ts';
import { ErrorPanel } from '../ui/ErrorPanel.tsx';
import { useShortcut } from '../ui/keyboard/shortcuts.ts';
import classes from './FirstRun.module.css';
import { useStatusChange } from './use-status-change.ts';

/** Two clear ways to begin. `resumes` says that the wizard already holds answers. */
export function Welcome({ resumes, onSetup }: { readonly resumes: boolean; readonly onSetup: () => void }) {
  const { t } = useTranslation();
  const status = useAppStatus().data;
  const practice = useStatusChange('app.openPractice');
  const busy = practice.isPending || practice.isSuccess;
  useShortcut('primary', busy ? null : onSetup);
  return (
    <main className={classes.page}>
      <Stack gap="xl" className={classes.welcome}>
        <div>
          <Title order={1}>{t('firstRun.welcome.title')}</Title>
          <Text mt="xs" maw={600}>
            {t('firstRun.welcome.lead')}
          </Text>
        </div>
        <ErrorPanel error={practice.error} />
        <div className={classes.choices}>
          <section className={classes.choice} aria-labelledby="choice-setup">
            <IconBuildingBank size={28} stroke={1.5} aria-hidden color="var(--tone-accent-text)" />
            <Title order={2} id="choice-setup">
              {t('firstRun.welcome.setupTitle')}
            </Title>
            <Text component="p" m={0}>
              {t('firstRun.welcome.setupText')}
            </Text>
            <Button
              autoFocus
              data-autofocus
              disabled={busy}
              rightSection={<IconArrowRight size={16} aria-hidden />}
              onClick={onSetup}
            >
              {resumes ? t('firstRun.welcome.setupResume') : t('firstRun.welcome.setupTitle')}
            </Button>
          </section>
          <section className={classes.choice} aria-labelledby="choice-practice">
            <IconFlask size={28} stroke={1.5} aria-hidden color="var(--mantine-color-dimmed)" />
            <Title order={2} id="choice-practice">
              {t('firstRun.welcome.practiceTitle')}
            </Title>
            <Text component="p" m={0}>
              {t('firstRun.welcome.practiceText')}
            </Text>
            <Button variant="default" loading={busy} onClick={() => practice.mutate({ fresh: false })}>
              {t('firstRun.welcome.practiceTitle')}
            </Button>
          </section>
        </div>
        <div>
          <Text size="sm">{t('firstRun.welcome.note')}</Text>
          {status !== undefined && (
            <Text size="xs" c="dimmed" mt={4}>
              {t('firstRun.welcome.folder', { folder: status.dataFolder })}
              <br />
              {t('firstRun.welcome.version', { version: status.version })}
            </Text>
          )}
          <div role="status">
            {practice.isPending && <Text size="sm">{t('firstRun.welcome.opening')}</Text>}
          </div>
        </div>
      </Stack>
    </main>
  );
}
