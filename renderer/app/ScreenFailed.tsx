import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconAlertTriangle, IconRefresh } from '@tabler/icons-react';
import { type ErrorComponentProps, useNavigate, useRouter } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { queryClient } from '../client/hooks.ts';
import styles from './ScreenFailed.module.css';

function Sheet({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => head.current?.focus(), []);
  return (
    <section className={styles.page} aria-labelledby="screen-failed">
      <div className={styles.sheet}>
        <Stack gap="md">
          <Group gap="sm" wrap="nowrap" align="flex-start">
            <IconAlertTriangle aria-hidden size={24} color="var(--tone-wait-text)" />
            <Title order={1} id="screen-failed" ref={head} tabIndex={-1} className={styles.title}>
              {title}
            </Title>
          </Group>
          {children}
        </Stack>
      </div>
    </section>
  );
}

/** A screen that could not be drawn: what is safe, what to do, and a code to quote. */
export function ScreenFailed({ error, reset }: ErrorComponentProps) {
  const { t } = useTranslation();
  const router = useRouter();
  const navigate = useNavigate();
  const place = router.state.matches.at(-1)?.routeId ?? '';
  const kind = error instanceof Error ? error.name : typeof error;
  const draw = () => {
    // What the screen had read may be what it failed on.
    void queryClient.resetQueries();
    void router.invalidate();
    reset();
  };
  return (
    <Sheet title={t('shell.failed.title')}>
      <Text size="sm">{t('shell.failed.safe')}</Text>
      <Text size="sm">{t('shell.failed.todo')}</Text>
      <Group gap="sm">
        <Button leftSection={<IconRefresh size={16} aria-hidden />} onClick={draw}>
          {t('shell.failed.reload')}
        </Button>
        <Button
          variant="default"
          onClick={() => {
            void navigate({ to: '/' });
            draw();
          }}
        >
          {t('shell.failed.home')}
        </Button>
      </Group>
      <Text size="xs" c="dimmed">
        {t('ui.error.quote', { code: `${kind} ${place}`.trim() })}
      </Text>
    </Sheet>
  );
}

/** An address that names no screen. */
export function ScreenMissing() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  return (
    <Sheet title={t('shell.missing.title')}>
      <Text size="sm">{t('shell.missing.text')}</Text>
      <Group>
        <Button onClick={() => void navigate({ to: '/' })}>{t('shell.failed.home')}</Button>
      </Group>
    </Sheet>
  );
}
