import { Button, Group, Radio, Stack, Text } from '@mantine/core';
import { z } from 'zod';
import type { JudgedEmployment } from '../../shared/contract/employment.ts';
import { EMPLOYMENT_VERDICTS } from '../../shared/domain/employment/employment.ts';
import type { PointVerdict } from '../../shared/domain/employment/standing.ts';
import { useCommand } from '../client/hooks.ts';
import { useWords } from '../i18n/use-words.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { AppForm } from '../ui/form/AppForm.tsx';
import { TextAreaField, useField } from '../ui/form/fields.tsx';
import { useAppForm } from '../ui/form/form.ts';
import { useShortcut } from '../ui/keyboard/shortcuts.ts';
import { notifyDone, notifyProblem } from '../ui/notify.ts';
import { notifyUndo } from '../ui/notify-undo.tsx';
import { useToday } from '../ui/today.ts';
import { VerdictBadge } from './labels.tsx';
import { STALE_BY_JOB } from './stale.ts';

const reason = z.string().trim().min(5, 'reason-too-short').max(500);
const decideSchema = z.object({ verdict: z.enum(EMPLOYMENT_VERDICTS), reason });
const takeBackSchema = z.object({ verdict: z.null(), reason });

/** What a person does to a point: decides it, or takes an earlier decision back. */
export interface OverruleWork {
  readonly point: PointVerdict;
  readonly kind: 'decide' | 'take-back';
}

function VerdictChoice({ derived }: { readonly derived: PointVerdict['derived'] }) {
  const { t } = useWords();
  const label = t('employment.overrule.verdict');
  const { field, error, id } = useField('verdict', label);
  return (
    <Radio.Group
      id={id}
      label={label}
      withAsterisk
      error={error}
      value={(field.value as string | null) ?? ''}
      onChange={field.onChange}
    >
      <Stack gap="xs" mt="xs">
        {EMPLOYMENT_VERDICTS.filter((one) => one !== derived).map((one) => (
          <Radio key={one} value={one} label={t(`employment.verdict.${one}`)} />
        ))}
      </Stack>
    </Radio.Group>
  );
}

/** Writes a decision down; the notice takes it back. */
function useOverrule(job: JudgedEmployment['employment']) {
  const { t, fault } = useWords();
  const asOf = useToday();
  const { mutateAsync } = useCommand('employments.overrule', { invalidates: STALE_BY_JOB });
  const undo = async (before: PointVerdict) => {
    try {
      await mutateAsync({
        id: job.id,
        point: before.point,
        verdict: before.overrule?.verdict ?? null,
        reason: before.overrule?.reason ?? t('employment.overrule.undone.reason'),
        asOf,
      });
      notifyDone(t('employment.overrule.undone'));
    } catch (error) {
      const { title, advice } = fault(error);
      notifyProblem(title, advice);
    }
  };
  return async (before: PointVerdict, verdict: PointVerdict['verdict'] | null, why: string) => {
    await mutateAsync({ id: job.id, point: before.point, verdict, reason: why, asOf });
    notifyUndo(
      t(verdict === null ? 'employment.overrule.taken-back' : 'employment.overrule.done', {
        point: t(`employment.point.${before.point}`),
      }),
      () => void undo(before),
    );
  };
}

function OverruleForm({
  job,
  work,
  onClose,
}: {
  readonly job: JudgedEmployment['employment'];
  readonly work: OverruleWork;
  readonly onClose: () => void;
}) {
  const { t } = useWords();
  const decides = work.kind === 'decide';
  const overrule = useOverrule(job);
  const form = useAppForm({
    schema: decides ? decideSchema : takeBackSchema,
    values: { verdict: null, reason: '' } as never,
    onSubmit: async (input) => {
      await overrule(work.point, input.verdict, input.reason);
      onClose();
    },
  });
  useShortcut('primary', form.busy ? null : form.submit);
  return (
    <AppForm form={form}>
      <Text size="sm" component="div">
        {t('employment.overrule.derived')} <VerdictBadge verdict={work.point.derived} />
      </Text>
      {decides && <VerdictChoice derived={work.point.derived} />}
      <TextAreaField
        name="reason"
        label={t('employment.overrule.reason')}
        description={t(decides ? 'employment.overrule.reason.hint' : 'employment.overrule.back.hint')}
        required
        autoFocus={!decides}
      />
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {t('ui.cancel')}
        </Button>
        <Button loading={form.busy} onClick={form.submit}>
          {t(decides ? 'employment.overrule.save' : 'employment.overrule.back')}
        </Button>
      </Group>
    </AppForm>
  );
}

/** Decides a point against what the facts say, with a reason; or takes that back. */
export function OverruleDialog({
  job,
  work,
  onClose,
}: {
  readonly job: JudgedEmployment['employment'];
  readonly work: OverruleWork | null;
  readonly onClose: () => void;
}) {
  const { t } = useWords();
  return (
    <Dialog
      opened={work !== null}
      onClose={onClose}
      title={
        work === null
          ? ''
          : t(`employment.overrule.title.${work.kind}`, { point: t(`employment.point.${work.point.point}`) })
      }
    >
      {work !== null && <OverruleForm job={job} work={work} onClose={onClose} />}
    </Dialog>
  );
}
