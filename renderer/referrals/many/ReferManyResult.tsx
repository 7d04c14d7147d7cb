import { Alert, Button, Group, List, Stack } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import type { ManyReferred } from '../../../shared/contract/referrals.ts';
import type { Job } from '../../client/job.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useShortcut } from '../../ui/keyboard/shortcuts.ts';
import { ManyProgress } from '../../ui/ManyProgress.tsx';
import { NamedFindings } from './NamedFindings.tsx';

/** How far the referral of many has come, and the way to stop it. */
export function ReferManyProgress({ job }: { readonly job: Job }) {
  const { t } = useWords();
  const { progress } = job;
  const total = progress?.total ?? null;
  const words =
    total === null
      ? t('referrals.many.begin')
      : t('referrals.many.count', { done: progress?.done ?? 0, total });
  return (
    <ManyProgress
      job={job}
      words={words}
      safe={t('referrals.many.stop-safe')}
      stop={t('referrals.many.stop')}
    />
  );
}

/** What came of it: how many, and who could not be referred for what reason. */
export function ReferManyResult({
  result,
  reportId,
  onCancel,
  onClose,
}: {
  readonly result: ManyReferred;
  readonly reportId: string;
  /** It was a mistake. */
  readonly onCancel: () => void;
  readonly onClose: () => void;
}) {
  const { t } = useWords();
  const navigate = useNavigate();
  const show = () => void navigate({ to: '/rujukan', search: { laporan: reportId } });
  useShortcut('primary', show);
  const { made, there, refused, stopped } = result;
  return (
    <Stack gap="md">
      <Alert
        color={refused.length > 0 || stopped ? 'yellow' : 'green'}
        variant="light"
        role="status"
        icon={<IconCircleCheck aria-hidden />}
        title={t(stopped ? 'referrals.many.stopped' : 'referrals.many.done', { n: made })}
      >
        <List size="sm" listStyleType="none">
          <List.Item>{t('referrals.many.made', { n: made })}</List.Item>
          {there > 0 && <List.Item>{t('referrals.many.there', { n: there })}</List.Item>}
          {refused.length > 0 && <List.Item>{t('referrals.many.refused', { n: refused.length })}</List.Item>}
          {stopped && <List.Item>{t('referrals.many.again')}</List.Item>}
        </List>
      </Alert>
      <NamedFindings
        label={t('referrals.many.refused', { n: refused.length })}
        rows={refused.map(({ lineId, ...one }) => ({ id: lineId, ...one }))}
      />
      <Group justify="flex-end">
        {made > 0 && (
          <Button variant="default" mr="auto" onClick={onCancel}>
            {t('referrals.many.cancel', { n: made })}
          </Button>
        )}
        <Button variant="default" onClick={onClose}>
          {t('ui.close')}
        </Button>
        <Button onClick={show} data-autofocus>
          {t('referrals.many.show')}
        </Button>
      </Group>
    </Stack>
  );
}
