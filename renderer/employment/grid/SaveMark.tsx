import { Alert, Button, Group, Text } from '@mantine/core';
import { IconCheck, IconLoader2 } from '@tabler/icons-react';
import { useWords } from '../../i18n/use-words.ts';
import type { ContributionBook } from './use-contribution-book.ts';

/** Whether what is on screen is on record. */
export function SaveMark({ saving }: Pick<ContributionBook, 'saving'>) {
  const { t } = useWords();
  const busy = saving.kind === 'saving';
  return (
    <Text size="xs" c="dimmed" role="status" component="div" mih={18}>
      {(busy || saving.kind === 'saved') && (
        <Group gap={4} wrap="nowrap">
          {busy ? <IconLoader2 size={14} aria-hidden /> : <IconCheck size={14} aria-hidden />}
          {t(busy ? 'employment.grid.saving' : 'employment.grid.saved')}
        </Group>
      )}
    </Text>
  );
}

/** What could not be saved stays on screen; it is tried again or let go. */
export function NotSaved({ saving, again, giveUp }: Pick<ContributionBook, 'saving' | 'again' | 'giveUp'>) {
  const { t, fault, field } = useWords();
  if (saving.kind !== 'failed') return null;
  const words = fault(saving.error);
  const issues = (saving.error as { fault?: { issues?: readonly { message: string; params?: never }[] } })
    .fault?.issues;
  return (
    <Alert role="alert" color="red" variant="light" title={t('employment.grid.not-saved')} mt="sm">
      <Text size="sm">
        {(issues ?? []).map((issue) => field(issue.message, issue.params)).join(' ') || words.title}{' '}
        {words.advice}
      </Text>
      <Group gap="xs" mt="xs">
        <Button size="xs" onClick={again}>
          {t('ui.again')}
        </Button>
        <Button size="xs" variant="default" onClick={giveUp}>
          {t('employment.grid.give-up')}
        </Button>
      </Group>
    </Alert>
  );
}
