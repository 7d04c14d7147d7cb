import { Alert, Button, Checkbox, Group, Stack, Switch, Text } from '@mantine/core';
import { IconBellOff, IconBellRinging } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ReminderStanding } from '../../../shared/contract/dispute-clock.ts';
import { REMINDER_KINDS, type ReminderChoice } from '../../../shared/domain/dispute/reminders.ts';
import { useAppStatus, useCommand, useProcedure } from '../../client/hooks.ts';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { notifyDone } from '../../ui/notify.ts';
import { Page } from '../../ui/Page.tsx';
import { Section } from '../../ui/Section.tsx';
import { Loaded } from '../../ui/Waiting.tsx';

function Choices({ standing }: { readonly standing: ReminderStanding }) {
  const { t } = useTranslation();
  const status = useAppStatus();
  const isPractice = status.data?.state.kind === 'ready' && status.data.state.purpose === 'practice';
  const save = useCommand('reminders.save', { invalidates: ['reminders'] });
  const tried = useCommand('reminders.try', { invalidates: [] });
  // What was chosen last shows at once; it comes back from the file.
  const choice = save.isPending ? save.variables.choice : standing.choice;
  const change = (next: Partial<ReminderChoice>) =>
    save.mutate({ choice: { on: choice.on, kinds: [...choice.kinds], ...next } });
  return (
    <>
      {!standing.supported && (
        <Alert color="yellow" icon={<IconBellOff aria-hidden />} title={t('reminders.unsupported')} mb="md">
          {t('reminders.unsupported.text')}
        </Alert>
      )}
      <Section
        title={t('reminders.switch.title')}
        description={t(isPractice ? 'reminders.switch.practice' : 'reminders.switch.text')}
        actions={
          <Button
            variant="default"
            style={{ flex: 'none' }}
            leftSection={<IconBellRinging size={16} aria-hidden />}
            disabled={!standing.supported}
            loading={tried.isPending}
            onClick={() =>
              tried.mutate({}, { onSuccess: ({ things }) => notifyDone(t('reminders.tried', { n: things })) })
            }
          >
            {t('reminders.try')}
          </Button>
        }
      >
        <Stack gap="md">
          <Switch
            label={t('reminders.switch')}
            checked={choice.on}
            onChange={(event) => change({ on: event.currentTarget.checked })}
          />
          <Checkbox.Group
            label={t('reminders.kinds')}
            value={[...choice.kinds]}
            onChange={(kinds) => change({ kinds: REMINDER_KINDS.filter((kind) => kinds.includes(kind)) })}
          >
            <Stack gap="xs" mt="xs">
              {REMINDER_KINDS.map((kind) => (
                <Checkbox key={kind} value={kind} label={t(`reminders.kind.${kind}`)} disabled={!choice.on} />
              ))}
            </Stack>
          </Checkbox.Group>
          <Group>
            <Text size="xs" c="dimmed">
              {t('reminders.privacy')}
            </Text>
          </Group>
          <ErrorPanel error={save.error ?? tried.error} />
        </Stack>
      </Section>
    </>
  );
}

/** Whether this computer reminds of deadlines and sessions, and of which. */
export function RemindersPage() {
  const { t } = useTranslation();
  const standing = useProcedure('reminders.get', {});
  return (
    <Page title={t('reminders.title')} subtitle={t('reminders.lead')} layout="narrow">
      <Loaded
        query={standing}
        failed={(error) => <ErrorPanel error={error} onAgain={() => void standing.refetch()} />}
      >
        {(found) => <Choices standing={found} />}
      </Loaded>
    </Page>
  );
}
