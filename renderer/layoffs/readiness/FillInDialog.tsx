import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { MOST_FILLED } from '../../../shared/contract/employment.ts';
import { PROGRAMMES } from '../../../shared/law/facts/jkp.ts';
import { call } from '../../client/client.ts';
import { useInvalidate } from '../../client/hooks.ts';
import { STALE_BY_JOB } from '../../employment/stale.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { AppForm } from '../../ui/form/AppForm.tsx';
import { ChoiceField, TicksField } from '../../ui/form/fields.tsx';
import { type AppFormState, useAppForm } from '../../ui/form/form.ts';
import { useShortcut } from '../../ui/keyboard/shortcuts.ts';
import { notifyDone } from '../../ui/notify.ts';

const formSchema = z
  .object({ citizenship: z.enum(['', 'WNI', 'WNA']), programmes: z.array(z.enum(PROGRAMMES)) })
  .refine(({ citizenship, programmes }) => citizenship !== '' || programmes.length > 0, {
    path: ['citizenship'],
    message: 'fill-in-nothing',
  });
type Values = z.input<typeof formSchema>;
const NOTHING: Values = { citizenship: '', programmes: [] };

/** Writes for the lines in short goes; a go that fails leaves the ones before it, and doing it again changes nothing of them. */
async function fillIn(
  lineIds: readonly string[],
  { citizenship, programmes }: Values,
  onStep: (done: number) => void,
) {
  const sum = { persons: 0, jobs: 0 };
  for (let from = 0; from < lineIds.length; from += MOST_FILLED) {
    const done = await call('readiness.fillIn', {
      lineIds: lineIds.slice(from, from + MOST_FILLED),
      citizenship: citizenship === '' ? null : citizenship,
      programmes,
    });
    sum.persons += done.persons;
    sum.jobs += done.jobs;
    onStep(Math.min(from + MOST_FILLED, lineIds.length));
  }
  return sum;
}

function FillInForm({
  form,
  done,
  count,
  onClose,
}: {
  readonly form: AppFormState;
  readonly done: number;
  readonly count: number;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  useShortcut('primary', form.busy ? null : form.submit);
  return (
    <AppForm form={form}>
      <Text size="sm">{t('readiness.fill-in.text')}</Text>
      <ChoiceField
        name="citizenship"
        label={t('persons.field.citizenship')}
        options={[
          { value: '', label: t('readiness.fill-in.leave') },
          { value: 'WNI', label: t('persons.citizenship.WNI') },
          { value: 'WNA', label: t('persons.citizenship.WNA') },
        ]}
      />
      <TicksField
        name="programmes"
        label={t('readiness.fill-in.programmes')}
        options={PROGRAMMES.map((value) => ({ value, label: t(`employment.programme.${value}`) }))}
      />
      {form.busy && (
        <Text size="sm" c="dimmed" role="status" className="tabular">
          {t('readiness.fill-in.progress', { done, total: count })}
        </Text>
      )}
      <Group justify="flex-end">
        <Button variant="default" disabled={form.busy} onClick={onClose}>
          {t('ui.cancel')}
        </Button>
        <Button loading={form.busy} onClick={form.submit}>
          {t('readiness.fill-in.action', { n: count })}
        </Button>
      </Group>
    </AppForm>
  );
}

/** Writes down of the chosen workers what their lists did not say, where it is not on record yet. */
export function FillInDialog({
  lineIds,
  onClose,
}: {
  readonly lineIds: readonly string[];
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const invalidate = useInvalidate();
  const [done, setDone] = useState(0);
  const form = useAppForm({
    schema: formSchema,
    values: NOTHING,
    onSubmit: async (values) => {
      try {
        notifyDone(t('readiness.fill-in.done', { ...(await fillIn(lineIds, values, setDone)) }));
      } finally {
        void invalidate(STALE_BY_JOB);
      }
      onClose();
    },
  });
  const count = lineIds.length;
  return (
    <Dialog
      opened
      // What was begun goes on to its end: closing would look as if it were called off.
      onClose={() => {
        if (!form.busy) onClose();
      }}
      title={t('readiness.fill-in.title', { n: count })}
    >
      <FillInForm form={form} done={done} count={count} onClose={onClose} />
    </Dialog>
  );
}
