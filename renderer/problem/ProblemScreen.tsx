import { Button, CopyButton, Group, List, Stack, Text, Title } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconCopy, IconFolderOpen, IconRefresh } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { AppState } from '../../shared/contract/app.ts';
import { useAppStatus, useCommand } from '../client/hooks.ts';
import { useStatusChange } from '../first-run/use-status-change.ts';
import { ErrorPanel } from '../ui/ErrorPanel.tsx';
import { useShortcut } from '../ui/keyboard/shortcuts.ts';
import { MissingFile } from './MissingFile.tsx';
import classes from './ProblemScreen.module.css';
import { quoteOf } from './quote.ts';

type ProblemState = Extract<AppState, { readonly kind: 'problem' }>;

/** The catalogue's numbered steps for a problem: as many as there are. */
function useSteps(problem: string): readonly string[] {
  const { t, i18n } = useTranslation();
  const steps: string[] = [];
  for (let n = 1; i18n.exists(`problem.${problem}.todo.${n}`); n += 1) {
    steps.push(t(`problem.${problem}.todo.${n}`));
  }
  return steps;
}

/** Stands in place of the whole app while its data cannot be opened: what happened, what is safe, what to do. */
export function ProblemScreen({ state }: { readonly state: ProblemState }) {
  const { t } = useTranslation();
  const version = useAppStatus().data?.version ?? '';
  const steps = useSteps(state.problem);
  const retry = useStatusChange('app.retry');
  useShortcut('primary', retry.isPending ? null : () => retry.mutate({}));
  const showFolder = useCommand('app.showDataFolder', { invalidates: [] });
  const failed = retry.error ?? showFolder.error;
  const triedAt = retry.isSuccess && retry.submittedAt > 0 ? clockText(retry.submittedAt) : null;
  const buttons = (
    <>
      <Button
        leftSection={<IconRefresh size={16} aria-hidden />}
        loading={retry.isPending}
        onClick={() => retry.mutate({})}
      >
        {t('problem.retry')}
      </Button>
      <Button
        variant="default"
        leftSection={<IconFolderOpen size={16} aria-hidden />}
        onClick={() => showFolder.mutate({})}
      >
        {t('problem.showFolder')}
      </Button>
    </>
  );
  return (
    <main className={classes.page}>
      <section className={classes.sheet} aria-labelledby="problem-title">
        <Stack gap="lg">
          <Group gap="sm" wrap="nowrap" align="flex-start">
            <IconAlertTriangle aria-hidden size={26} color="var(--tone-wait-text)" />
            <Title order={1} id="problem-title">
              {t(`problem.${state.problem}.title`)}
            </Title>
          </Group>
          <div>
            <Title order={2} size="h3">
              {t('problem.what')}
            </Title>
            <Text>{t(`problem.${state.problem}.what`)}</Text>
          </div>
          <div className={classes.safe}>
            <Title order={2} size="h3">
              {t('problem.safe')}
            </Title>
            <Text>{t(`problem.${state.problem}.safe`)}</Text>
          </div>
          <div>
            <Title order={2} size="h3" mb={4}>
              {t('problem.todo')}
            </Title>
            <List type="ordered" spacing={6}>
              {steps.map((step) => (
                <List.Item key={step}>{step}</List.Item>
              ))}
            </List>
          </div>
          {state.problem === 'file-missing' ? (
            <MissingFile>{buttons}</MissingFile>
          ) : (
            <Group gap="sm">{buttons}</Group>
          )}
          <div role="status">
            {triedAt !== null && !retry.isPending && (
              <Text size="sm">{t('problem.stillThere', { time: triedAt })}</Text>
            )}
          </div>
          <ErrorPanel error={failed} />
          <Quote state={state} version={version} />
        </Stack>
      </section>
    </main>
  );
}

function Quote({ state, version }: { readonly state: ProblemState; readonly version: string }) {
  const { t } = useTranslation();
  const quote = quoteOf(state.problem, state.params, version);
  return (
    <div>
      <Text size="xs" c="dimmed">
        {t('problem.quote')}
      </Text>
      <Group gap="xs">
        <span className={classes.quote}>{quote}</span>
        <CopyButton value={quote}>
          {({ copied, copy }) => (
            <Button
              variant="subtle"
              size="compact-xs"
              onClick={copy}
              leftSection={copied ? <IconCheck size={14} aria-hidden /> : <IconCopy size={14} aria-hidden />}
            >
              {copied ? t('problem.copied') : t('problem.copyQuote')}
            </Button>
          )}
        </CopyButton>
      </Group>
      {state.file !== '' && (
        <>
          <Text size="xs" c="dimmed" mt="xs">
            {t('problem.file')}
          </Text>
          <div className={classes.path}>{state.file}</div>
        </>
      )}
    </div>
  );
}

/** Hour and minute of this computer's clock, `14.05`. */
function clockText(milliseconds: number): string {
  const at = new Date(milliseconds);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${two(at.getHours())}.${two(at.getMinutes())}.${two(at.getSeconds())}`;
}
