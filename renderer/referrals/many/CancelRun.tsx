import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { z } from 'zod';
import type { ManyCancelled } from '../../../shared/contract/referrals.ts';
import { call } from '../../client/client.ts';
import { useInvalidate } from '../../client/hooks.ts';
import type { Job } from '../../client/job.ts';
import { useWords } from '../../i18n/use-words.ts';
import { AppForm } from '../../ui/form/AppForm.tsx';
import { TextAreaField } from '../../ui/form/fields.tsx';
import { useAppForm } from '../../ui/form/form.ts';
import { useShortcut } from '../../ui/keyboard/shortcuts.ts';
import { ManyProgress } from '../../ui/ManyProgress.tsx';
import { STALE_BY_REFERRAL } from '../stale.ts';
import { NamedFindings } from './NamedFindings.tsx';

const formSchema = z.object({ reason: z.string().trim().min(3, 'required').max(400) });

function CancelResult({
  result: { cancelled, kept, stopped },
  onClose,
}: {
  readonly result: ManyCancelled;
  readonly onClose: () => void;
}) {
  const { t } = useWords();
  useShortcut('primary', onClose);
  const left = t('referrals.many.kept', { n: kept.length });
  return (
    <Stack gap="md">
      <Alert
        color={kept.length > 0 || stopped ? 'yellow' : 'green'}
        variant="light"
        role="status"
        icon={<IconCircleCheck aria-hidden />}
        title={t(stopped ? 'referrals.many.cancel-stopped' : 'referrals.many.cancelled', { n: cancelled })}
      >
        {kept.length > 0 ? left : t('referrals.many.cancelled.text')}
      </Alert>
      <NamedFindings label={left} rows={kept} />
      <Group justify="flex-end">
        <Button onClick={onClose} data-autofocus>
          {t('ui.close')}
        </Button>
      </Group>
    </Stack>
  );
}

/** Cancels what one order referred, with a reason; tells of whom it stays, since somebody went on with it. */
export function CancelRun({
  run,
  count,
  job,
  onBack,
  onClose,
}: {
  readonly run: string;
  /** How many can be cancelled as far as is known. */
  readonly count: number;
  readonly job: Job;
  readonly onBack: () => void;
  readonly onClose: () => void;
}) {
  const { t } = useWords();
  const invalidate = useInvalidate();
  const [result, setResult] = useState<ManyCancelled | null>(null);
  const [values] = useState({ reason: '' });
  const form = useAppForm({
    schema: formSchema,
    values,
    onSubmit: async ({ reason }) => {
      try {
        setResult(await job.run((id) => call('referrals.cancelMany', { run, reason, job: id })));
      } finally {
        void invalidate(STALE_BY_REFERRAL);
      }
    },
  });
  const running = job.id !== '';
  useShortcut('primary', running || form.busy || result !== null ? null : form.submit);
  if (result !== null) return <CancelResult result={result} onClose={onClose} />;
  const { done = 0, total = count } = job.progress ?? {};
  return (
    <>
      {running && (
        <ManyProgress
          job={job}
          words={t('referrals.many.cancel-count', { done, total: total ?? count })}
          safe={t('referrals.many.cancel-safe')}
          stop={t('referrals.many.stop')}
        />
      )}
      <div hidden={running}>
        <AppForm form={form}>
          <Text size="sm">{t('referrals.many.cancel.text', { n: count })}</Text>
          <TextAreaField name="reason" label={t('referrals.field.reason')} required autoFocus />
          <Group justify="flex-end">
            <Button variant="default" onClick={onBack}>
              {t('ui.back')}
            </Button>
            <Button loading={form.busy} onClick={form.submit}>
              {t('referrals.many.cancel', { n: count })}
            </Button>
          </Group>
        </AppForm>
      </div>
    </>
  );
}
