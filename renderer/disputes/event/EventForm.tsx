import { Button, Group, Stack, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { OutputOf } from '../../../shared/contract/contract.ts';
import { ContractError } from '../../../shared/contract/errors.ts';
import type { Dispute } from '../../../shared/domain/dispute/dispute.ts';
import { type NewDisputeEvent, newEventSchema } from '../../../shared/domain/dispute/events.ts';
import { call } from '../../client/client.ts';
import { useInvalidate } from '../../client/hooks.ts';
import { useWords } from '../../i18n/use-words.ts';
import { AppForm } from '../../ui/form/AppForm.tsx';
import { TextAreaField } from '../../ui/form/fields.tsx';
import { useAppForm } from '../../ui/form/form.ts';
import { DateField } from '../../ui/form/typed-fields.tsx';
import { useShortcut } from '../../ui/keyboard/shortcuts.ts';
import { useToday } from '../../ui/today.ts';
import styles from '../Disputes.module.css';
import { STALE_BY_EVENT } from '../stale.ts';
import { EventFields } from './EventFields.tsx';
import { answeredBy } from './event-places.ts';
import type { EventValues } from './event-start.ts';
import { Findings } from './Findings.tsx';
import { useJudgement } from './use-judgement.ts';

/** What was written, for what comes after it. */
export interface Written {
  readonly event: NewDisputeEvent;
  readonly outcome: Extract<OutputOf<'disputes.addEvent'>, { readonly kind: 'written' }>;
}

/** An event was refused when it was written: its findings stand on the form already, or name the field. */
function refusal(outcome: Exclude<OutputOf<'disputes.addEvent'>, { readonly kind: 'written' }>) {
  return new ContractError('input-refused', {
    issues: outcome.findings.map((finding) => ({
      path:
        outcome.kind === 'refused' ? 'on' : answeredBy(finding) === 'reason' ? 'reason' : 'data.dayOffReason',
      message: finding.code,
      params: finding.params,
    })),
  });
}

/** Writes one event down, or corrects one; what stands against it is said while it is typed. */
export function EventForm({
  dispute,
  start,
  unusual,
  onWritten,
  onBack,
  onDirty,
}: {
  readonly dispute: Dispute;
  readonly start: EventValues;
  /** The step is out of order: it needs a reason. */
  readonly unusual: boolean;
  readonly onWritten: (written: Written) => void;
  readonly onBack: () => void;
  readonly onDirty: (dirty: boolean) => void;
}) {
  const { t } = useWords();
  const today = useToday();
  const invalidate = useInvalidate();
  const [values] = useState(start);
  const form = useAppForm({
    schema: newEventSchema,
    values: values as never,
    onSubmit: async (event) => {
      const outcome = await call('disputes.addEvent', {
        id: dispute.id,
        version: dispute.version,
        today,
        event,
      });
      if (outcome.kind !== 'written') throw refusal(outcome);
      void invalidate(STALE_BY_EVENT);
      onWritten({ event, outcome });
    },
  });
  onDirty(form.dirty && !form.isSafe());
  const { setFocus } = form.methods;
  // The panel was open already: nobody else brings the keyboard to the form.
  useEffect(() => setFocus('on'), [setFocus]);
  const judgement = useJudgement(dispute.id, form.methods);
  const isCorrection = values.replaces !== null;
  const asksReason = judgement.asksReason.some((finding) => answeredBy(finding) === 'reason');
  const needsReason = isCorrection || unusual || asksReason;
  const blocked = form.busy || judgement.refused.length > 0;
  const send = () => {
    const reason = String(form.methods.getValues('reason') ?? '').trim();
    if (needsReason && reason.length < 3) {
      form.methods.setError('reason', { type: 'custom', message: 'required' });
      return;
    }
    form.submit();
  };
  useShortcut('primary', blocked ? null : send);
  return (
    <AppForm form={form}>
      <DateField
        name="on"
        label={t(isCorrection ? 'disputes.field.on.correct' : 'disputes.field.on')}
        required
        autoFocus
      />
      <Findings judgement={judgement} place="day" />
      <EventFields kind={values.kind} dispute={dispute} judgement={judgement} />
      <Findings judgement={judgement} place="step" />
      {needsReason && (
        <TextAreaField
          name="reason"
          label={t(isCorrection ? 'disputes.field.correction-reason' : 'disputes.field.unusual-reason')}
          required
        />
      )}
      <Stack gap={4} className={styles.panelFoot}>
        {judgement.refused.length > 0 && (
          <Text size="xs" c="var(--tone-bad-text)">
            {t('disputes.event.refused')}
          </Text>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onBack}>
            {t(isCorrection ? 'ui.cancel' : 'disputes.event.other')}
          </Button>
          <Button loading={form.busy} disabled={blocked} onClick={send}>
            {t(isCorrection ? 'disputes.event.save-correction' : 'disputes.event.save')}
          </Button>
        </Group>
      </Stack>
    </AppForm>
  );
}
