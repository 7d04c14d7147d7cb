import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconFileSearch } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatTimestamp } from '../../shared/calendar/format-date.ts';
import type { FoundCopy } from '../../shared/contract/app.ts';
import { formatSize } from '../../shared/texts/speak-params.ts';
import { call } from '../client/client.ts';
import { useProcedure } from '../client/hooks.ts';
import { useStatusChange } from '../first-run/use-status-change.ts';
import { ConfirmDialog } from '../ui/Dialog.tsx';
import { ErrorPanel } from '../ui/ErrorPanel.tsx';
import classes from './ProblemScreen.module.css';

/** As this computer's clock says it: no office is open whose time zone could be asked. */
const moment = (iso: string) => formatTimestamp(iso, Intl.DateTimeFormat().resolvedOptions().timeZone);

/** What can be done about a database that is gone: take a copy, look for the file, begin anew; beside what every problem offers. */
export function MissingFile({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation();
  const copies = useProcedure('app.copies', {});
  const restore = useStatusChange('app.restore');
  const anew = useStatusChange('app.beginAnew');
  const [chosen, setChosen] = useState<FoundCopy | null>(null);
  const [giving, setGiving] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const look = async () => {
    setError(null);
    restore.reset();
    try {
      const file = await call('files.pick', { purpose: 'database' });
      if (file !== null) restore.mutate({ token: file.token });
    } catch (thrown) {
      setError(thrown);
    }
  };
  const found = copies.data ?? [];
  return (
    <Stack gap="sm">
      <ErrorPanel error={error ?? copies.error ?? (chosen === null ? restore.error : null)} />
      {found.length > 0 && (
        <section aria-labelledby="copies-title">
          <Title order={2} size="h3" id="copies-title" mb={4}>
            {t('problem.missing.copies')}
          </Title>
          <ul className={classes.copies}>
            {found.map((copy) => (
              <li key={copy.name} className={classes.copy}>
                <div>
                  <Text size="sm">{t('problem.missing.copyOf', { time: moment(copy.changedAt) })}</Text>
                  <Text size="xs" c="dimmed" className={classes.path}>
                    {`${copy.name} · ${formatSize(copy.bytes)}`}
                  </Text>
                </div>
                <Button
                  size="xs"
                  variant="default"
                  disabled={restore.isPending}
                  aria-label={t('problem.missing.useNamed', { name: copy.name })}
                  onClick={() => {
                    restore.reset();
                    setChosen(copy);
                  }}
                >
                  {t('problem.missing.use')}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
      <Group gap="sm">
        {children}
        <Button
          variant="default"
          leftSection={<IconFileSearch size={16} aria-hidden />}
          loading={restore.isPending && chosen === null}
          onClick={() => void look()}
        >
          {t('problem.missing.look')}
        </Button>
        <Button variant="subtle" onClick={() => setGiving(true)}>
          {t('problem.missing.anew')}
        </Button>
      </Group>
      <ConfirmDialog
        opened={chosen !== null}
        onClose={() => setChosen(null)}
        title={t('problem.missing.useTitle')}
        action={t('problem.missing.use')}
        busy={restore.isPending}
        error={restore.error}
        onConfirm={() => {
          if (chosen !== null) restore.mutate({ copy: chosen.name });
        }}
      >
        <Text size="sm">
          {t('problem.missing.useText', { time: chosen === null ? '' : moment(chosen.changedAt) })}
        </Text>
      </ConfirmDialog>
      <ConfirmDialog
        opened={giving}
        onClose={() => setGiving(false)}
        title={t('problem.missing.anewTitle')}
        action={t('problem.missing.anew')}
        dangerous
        busy={anew.isPending}
        error={anew.error}
        onConfirm={() => anew.mutate({})}
      >
        <Text size="sm">{t('problem.missing.anewText')}</Text>
      </ConfirmDialog>
    </Stack>
  );
}
