import { Button, Group } from '@mantine/core';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type MinimumWage,
  type MinimumWageInput,
  minimumWageInputSchema,
} from '../../../shared/domain/minimum-wage.ts';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { AppForm } from '../../ui/form/AppForm.tsx';
import { EditPanel } from '../../ui/form/EditPanel.tsx';
import { useAppForm } from '../../ui/form/form.ts';
import { useShortcut } from '../../ui/keyboard/shortcuts.ts';
import { useWageChanges, wageInputOf } from './use-wage-changes.ts';
import { WageFields } from './WageFields.tsx';
import type { WageDraft } from './wage-form.ts';

/** What the panel is open for: a new minimum wage, or one on record. */
export type PanelSubject =
  | { readonly kind: 'new'; readonly start: WageDraft }
  | { readonly kind: 'edit'; readonly wage: MinimumWage };

/** Adds, changes or removes a minimum wage beside the table. Closing with unsaved input asks first, inside the panel. */
export function WagePanel({
  subject,
  onClose,
  onSaved,
}: {
  readonly subject: PanelSubject | null;
  readonly onClose: () => void;
  readonly onSaved: (wage: MinimumWage) => void;
}) {
  const { t } = useTranslation();
  return (
    <EditPanel
      opened={subject !== null}
      onClose={onClose}
      title={t(subject?.kind === 'edit' ? 'wages.edit' : 'wages.add')}
      leave={t('wages.leave')}
      width={440}
    >
      {({ onDirty, close, cancel }) =>
        subject !== null && (
          <WageForm subject={subject} onDirty={onDirty} onSaved={onSaved} onDone={close} onCancel={cancel} />
        )
      }
    </EditPanel>
  );
}

function WageForm({
  subject,
  onDirty,
  onSaved,
  onDone,
  onCancel,
}: {
  readonly subject: PanelSubject;
  readonly onDirty: (dirty: boolean) => void;
  readonly onSaved: (wage: MinimumWage) => void;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}) {
  const { t } = useTranslation();
  const changes = useWageChanges();
  const before = subject.kind === 'edit' ? subject.wage : null;
  const start = useMemo(
    () => (subject.kind === 'edit' ? wageInputOf(subject.wage) : subject.start),
    [subject],
  );
  const [removing, setRemoving] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const form = useAppForm({
    schema: minimumWageInputSchema,
    values: start as MinimumWageInput,
    onSubmit: async (wage) => {
      onSaved(await changes.save(wage, before));
      onDone();
    },
  });
  useEffect(() => onDirty(form.dirty), [form.dirty, onDirty]);
  // Nothing was changed: there is nothing to write either.
  const save = before !== null && !form.dirty ? onCancel : form.submit;
  const busy = form.busy || removing;
  useShortcut('primary', busy ? null : save);
  const remove = async (wage: MinimumWage) => {
    setRemoving(true);
    setError(null);
    try {
      await changes.remove(wage);
      onDone();
    } catch (thrown) {
      setError(thrown);
    } finally {
      setRemoving(false);
    }
  };
  return (
    <AppForm form={form}>
      <ErrorPanel error={error} />
      <WageFields />
      <Group justify="space-between" wrap="nowrap">
        {before === null ? (
          <span />
        ) : (
          <Button variant="subtle" color="red" loading={removing} onClick={() => void remove(before)}>
            {t('wages.remove')}
          </Button>
        )}
        <Group gap="xs" wrap="nowrap">
          <Button variant="default" onClick={onCancel}>
            {t('ui.cancel')}
          </Button>
          <Button loading={form.busy} disabled={removing} onClick={save}>
            {t(before === null ? 'wages.save' : 'ui.save')}
          </Button>
        </Group>
      </Group>
    </AppForm>
  );
}
