import { Button, Group } from '@mantine/core';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorPanel } from '../ErrorPanel.tsx';
import { useShortcut } from '../keyboard/shortcuts.ts';
import { AppForm } from './AppForm.tsx';
import type { EditPanelForm } from './EditPanel.tsx';
import type { AppFormState } from './form.ts';
import styles from './RecordForm.module.css';

/** The form of one record of a list, in the panel beside it: save, cancel and, for one on record, remove. */
export function RecordForm({
  form,
  panel,
  save,
  remove,
  children,
}: {
  readonly form: AppFormState;
  readonly panel: EditPanelForm;
  /** What the filled button says. */
  readonly save: string;
  /** How the record is removed; null for a new one. */
  readonly remove: { readonly label: string; readonly run: () => Promise<unknown> } | null;
  readonly children: ReactNode;
}) {
  const { t } = useTranslation();
  const { onDirty, close, cancel } = panel;
  const [removing, setRemoving] = useState(false);
  const [error, setError] = useState<unknown>(null);
  useEffect(() => onDirty(form.dirty), [form.dirty, onDirty]);
  // Nothing was changed: there is nothing to write either.
  const submit = remove !== null && !form.dirty ? cancel : form.submit;
  useShortcut('primary', form.busy || removing ? null : submit);
  const runRemove = async (run: () => Promise<unknown>) => {
    setRemoving(true);
    setError(null);
    try {
      await run();
      close();
    } catch (thrown) {
      setError(thrown);
    } finally {
      setRemoving(false);
    }
  };
  return (
    <AppForm form={form}>
      <ErrorPanel error={error} />
      {children}
      <Group justify="space-between" wrap="nowrap" className={styles.foot ?? ''}>
        {remove === null ? (
          <span />
        ) : (
          <Button variant="subtle" color="red" loading={removing} onClick={() => void runRemove(remove.run)}>
            {remove.label}
          </Button>
        )}
        <Group gap="xs" wrap="nowrap">
          <Button variant="default" onClick={cancel}>
            {t('ui.cancel')}
          </Button>
          <Button loading={form.busy} disabled={removing} onClick={submit}>
            {save}
          </Button>
        </Group>
      </Group>
    </AppForm>
  );
}
