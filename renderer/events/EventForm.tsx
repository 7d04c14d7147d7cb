import { Button, Group, Stack, Text } from '@mantine/core';
import { type ReactNode, useEffect, useState } from 'react';
import type { FieldValues, UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import type { Finding } from '../../shared/domain/finding.ts';
import { AppForm } from '../ui/form/AppForm.tsx';
import { TextAreaField } from '../ui/form/fields.tsx';
import { useAppForm } from '../ui/form/form.ts';
import { DateField } from '../ui/form/typed-fields.tsx';
import { useShortcut } from '../ui/keyboard/shortcuts.ts';
import styles from './Events.module.css';
import { Findings, type Judgement } from './Findings.tsx';

/** The values of an event's form: what the contract takes, with what is not filled in yet. */
export interface EventValues<Kind extends string = string> {
  readonly kind: Kind;
  readonly on: string;
  readonly data: Record<string, unknown>;
  readonly replaces: string | null;
  readonly reason: string;
}

export interface EventFormProps<Schema extends z.ZodType<unknown, FieldValues>> {
  readonly schema: Schema;
  readonly start: EventValues;
  /** The step is out of order: it needs a reason. */
  readonly unusual: boolean;
  /** What stands against the event as it is typed; a hook. */
  readonly useJudged: (form: UseFormReturn<FieldValues>) => Judgement;
  /** Whether a finding is about the day, said beside it. */
  readonly isOfDay: (finding: Finding) => boolean;
  /** Whether a finding is said once below all fields. */
  readonly isOfStep: (finding: Finding) => boolean;
  /** Whether the reason field answers a question; others have a field of their own. */
  readonly asksReason?: (finding: Finding) => boolean;
  /** Sends what was checked. Throws ContractError; its issues land beside the fields. */
  readonly write: (event: z.output<Schema>) => Promise<void>;
  readonly onBack: () => void;
  readonly onDirty: (dirty: boolean) => void;
  /** What the event says beside its day. */
  readonly children: (judgement: Judgement) => ReactNode;
}

const always = () => true;

/** Writes one event down, or corrects one; what stands against it is said while it is typed. */
export function EventForm<Schema extends z.ZodType<unknown, FieldValues>>(props: EventFormProps<Schema>) {
  const { t } = useTranslation();
  const [values] = useState(props.start);
  const form = useAppForm({ schema: props.schema, values: values as never, onSubmit: props.write });
  props.onDirty(form.dirty && !form.isSafe());
  const { setFocus } = form.methods;
  // The panel was open already: nobody else brings the keyboard to the form.
  useEffect(() => setFocus('on'), [setFocus]);
  const judged = props.useJudged(form.methods);
  const isRefused = judged.refused.length > 0;
  // No reason makes good what cannot have happened so: none is asked for then.
  const judgement = isRefused ? { ...judged, asksReason: [] } : judged;
  const isCorrection = values.replaces !== null;
  const needsReason =
    isCorrection || (!isRefused && (props.unusual || judgement.asksReason.some(props.asksReason ?? always)));
  const send = () => {
    const reason = String(form.methods.getValues('reason') ?? '').trim();
    if (needsReason && reason.length < 3) {
      form.methods.setError('reason', { type: 'custom', message: 'required' });
      return;
    }
    form.submit();
  };
  // Whoever is quicker than the judgement is not held up: what is written is judged again.
  const blocked = form.busy || (isRefused && judged.isOld !== true);
  useShortcut('primary', blocked ? null : send);
  return (
    <AppForm form={form}>
      <DateField
        name="on"
        label={t(isCorrection ? 'events.field.on.correct' : 'events.field.on')}
        required
        autoFocus
      />
      <Findings judgement={judgement} isHere={props.isOfDay} />
      {props.children(judgement)}
      <Findings judgement={judgement} isHere={props.isOfStep} />
      {needsReason && (
        <TextAreaField
          name="reason"
          label={t(isCorrection ? 'events.field.correction-reason' : 'events.field.unusual-reason')}
          required
        />
      )}
      <Stack gap={4} className={styles.panelFoot}>
        {isRefused && (
          <Text size="xs" c="var(--tone-bad-text)">
            {t('events.refused')}
          </Text>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={props.onBack}>
            {t(isCorrection ? 'ui.cancel' : 'events.other')}
          </Button>
          <Button loading={form.busy} disabled={blocked} onClick={send}>
            {t(isCorrection ? 'events.save-correction' : 'events.save')}
          </Button>
        </Group>
      </Stack>
    </AppForm>
  );
}
