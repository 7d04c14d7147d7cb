import { ActionIcon, Button, Group, Text, Title } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useAppStatus } from '../client/hooks.ts';
import { useShortcut } from './keyboard/shortcuts.ts';
import styles from './Page.module.css';

export interface PrimaryAction {
  /** Verb with its object. */
  readonly label: string;
  readonly run: () => void;
  readonly busy?: boolean;
  readonly disabled?: boolean;
  readonly icon?: ReactNode;
}

export interface PageProps {
  readonly title: string;
  /** Small line above the title, e.g. what kind of record this is. */
  readonly overline?: string;
  /** Badge or two beside the title. */
  readonly badge?: ReactNode;
  /** One line under the title. */
  readonly subtitle?: ReactNode;
  /** The one filled button; Ctrl+Enter presses it. */
  readonly primary?: PrimaryAction | null;
  /** Quiet buttons beside it. */
  readonly actions?: ReactNode;
  /** Goes one step back; Esc does the same. */
  readonly onBack?: (() => void) | undefined;
  /** Stands still below the head while the rest scrolls: tabs, filters. */
  readonly bar?: ReactNode;
  /** fill: the children scroll by themselves (tables); flow: the page scrolls; narrow: flow in a readable width. */
  readonly layout?: 'fill' | 'flow' | 'narrow';
  readonly children: ReactNode;
}

/** A screen: a head that stays, and what belongs under it. */
export function Page(props: PageProps) {
  const { t } = useTranslation();
  const { primary = null, layout = 'flow' } = props;
  const blocked = primary === null || primary.busy === true || primary.disabled === true;
  useShortcut('primary', blocked ? null : primary.run);
  useShortcut('back', props.onBack ?? null);
  const status = useAppStatus();
  const isPractice = status.data?.state.kind === 'ready' && status.data.state.purpose === 'practice';
  useEffect(() => {
    document.title = t(isPractice ? 'shell.title.practice' : 'shell.title', { page: props.title });
  }, [props.title, isPractice, t]);
  return (
    <section className={styles.page} aria-labelledby="page-title">
      <header className={styles.head}>
        {props.onBack !== undefined && (
          <ActionIcon variant="subtle" color="gray" aria-label={t('ui.back')} onClick={props.onBack}>
            <IconArrowLeft size={18} aria-hidden />
          </ActionIcon>
        )}
        <div className={styles.titles}>
          {props.overline !== undefined && (
            <Text size="xs" c="dimmed" truncate>
              {props.overline}
            </Text>
          )}
          <Group gap="sm" wrap="nowrap">
            <Title order={1} id="page-title" className={styles.title} title={props.title}>
              {props.title}
            </Title>
            {props.badge}
          </Group>
          {props.subtitle !== undefined && (
            <Text size="sm" c="dimmed" component="div" className={styles.subtitle}>
              {props.subtitle}
            </Text>
          )}
        </div>
        <Group gap="xs" wrap="nowrap" className={styles.actions}>
          {props.actions}
          {primary !== null && (
            <Button
              onClick={primary.run}
              loading={primary.busy ?? false}
              disabled={primary.disabled ?? false}
              leftSection={primary.icon}
            >
              {primary.label}
            </Button>
          )}
        </Group>
      </header>
      {props.bar !== undefined && <div className={styles.bar}>{props.bar}</div>}
      <div className={styles.body} data-layout={layout}>
        {layout === 'narrow' ? <div className={styles.narrow}>{props.children}</div> : props.children}
      </div>
    </section>
  );
}
