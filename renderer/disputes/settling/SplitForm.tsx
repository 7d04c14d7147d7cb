import { Alert, Button, Group, Input, List, Stack, Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { z } from 'zod';
import { plainDateSchema } from '../../../shared/calendar/plain-date.ts';
import type { Dispute } from '../../../shared/domain/dispute/dispute.ts';
import { useCommand } from '../../client/hooks.ts';
import { useWords } from '../../i18n/use-words.ts';
import { AppForm } from '../../ui/form/AppForm.tsx';
import { TextAreaField, useField } from '../../ui/form/fields.tsx';
import { useAppForm } from '../../ui/form/form.ts';
import { DateField } from '../../ui/form/typed-fields.tsx';
import { useShortcut } from '../../ui/keyboard/shortcuts.ts';
import { notifyDone } from '../../ui/notify.ts';
import { useToday } from '../../ui/today.ts';
import { STALE_BY_EVENT } from '../stale.ts';

const schema = z.object({
  on: plainDateSchema,
  reason: z.string().trim().min(3, 'required').max(400),
  personIds: z.array(z.string()).min(1),
});

/** Where the door's word about the workers themselves is said. */
function WorkersFault() {
  const { t } = useWords();
  const { error } = useField('personIds', t('disputes.split.workers'));
  return error === null ? null : <Input.Error>{error}</Input.Error>;
}

/** What a split does, to whom. */
function Consequences({
  dispute,
  n,
  names,
}: {
  readonly dispute: Dispute;
  readonly n: number;
  readonly names: readonly string[];
}) {
  const { t } = useWords();
  const shown = names.slice(0, 3);
  const listed =
    shown.length === n
      ? shown.join(', ')
      : shown.length === 0
        ? t('disputes.split.count', { n })
        : t('disputes.split.names', { names: shown.join(', '), n: n - shown.length });
  return (
    <List size="sm" spacing={4}>
      <List.Item>{t('disputes.split.moves', { names: listed })}</List.Item>
      <List.Item>
        {t('disputes.split.stays', { number: dispute.registerNumber, n: dispute.workers - n })}
      </List.Item>
      <List.Item>{t('disputes.split.history')}</List.Item>
      <List.Item>{t('disputes.split.letters')}</List.Item>
      {dispute.state.agreedOn !== null && <List.Item>{t('disputes.split.agreement')}</List.Item>}
    </List>
  );
}

/** Day and reason of a split, with what it does to whom; the new case opens when it is done. */
export function SplitForm({
  dispute,
  personIds,
  names,
  onClose,
  onDone,
}: {
  readonly dispute: Dispute;
  readonly personIds: readonly string[];
  /** Names of some of them, as far as they are known on the screen. */
  readonly names: readonly string[];
  readonly onClose: () => void;
  readonly onDone: () => void;
}) {
  const { t } = useWords();
  const today = useToday();
  const navigate = useNavigate();
  const split = useCommand('disputes.split', { invalidates: STALE_BY_EVENT });
  const [start] = useState(() => ({ on: today, reason: '', personIds: [...personIds] }));
  const n = personIds.length;
  const form = useAppForm({
    schema,
    values: start,
    onSubmit: async ({ on, reason, personIds: persons }) => {
      const made = await split.mutateAsync({
        id: dispute.id,
        version: dispute.version,
        personIds: persons,
        on,
        reason,
        today,
      });
      notifyDone(t('disputes.split.done', { n, number: made.registerNumber }));
      onDone();
      void navigate({ to: '/perkara/$id', params: { id: made.id }, search: { tab: 'pihak' } });
    },
  });
  useShortcut('primary', form.busy ? null : form.submit);
  return (
    <AppForm form={form}>
      <Consequences dispute={dispute} n={n} names={names} />
      <WorkersFault />
      <DateField name="on" label={t('disputes.split.on')} required />
      <TextAreaField name="reason" label={t('disputes.split.reason')} required autoFocus />
      <Stack gap="sm">
        <Alert color="yellow" variant="light" p="xs">
          <Text size="sm">{t('disputes.split.final')}</Text>
        </Alert>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('ui.cancel')}
          </Button>
          <Button loading={form.busy} onClick={form.submit}>
            {t('disputes.split.action', { n })}
          </Button>
        </Group>
      </Stack>
    </AppForm>
  );
}
