import { Button, Group } from '@mantine/core';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EMPTY_VACANCY, type Vacancy, vacancyInputSchema } from '../../shared/domain/vacancy.ts';
import { ErrorPanel } from '../ui/ErrorPanel.tsx';
import { AppForm } from '../ui/form/AppForm.tsx';
import { EditPanel, type EditPanelForm } from '../ui/form/EditPanel.tsx';
import { useAppForm } from '../ui/form/form.ts';
import { useShortcut } from '../ui/keyboard/shortcuts.ts';
import { useVacancyChanges, type VacancyChanges } from './use-vacancy-changes.ts';
import { VacancyFields } from './VacancyFields.tsx';
import { vacancyInputOf } from './vacancy-form.ts';

/** What the panel is open for: a new vacancy, one on record, or nothing. */
export type VacancySubject = 'new' | Vacancy | null;

function VacancyForm({
  before,
  changes,
  panel,
  onGone,
}: {
  readonly before: Vacancy | null;
  readonly changes: VacancyChanges;
  readonly panel: EditPanelForm;
  readonly onGone: () => void;
}) {
  const { t } = useTranslation();
  const { onDirty, close, cancel } = panel;
  const [removing, setRemoving] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const values = useMemo(() => (before === null ? EMPTY_VACANCY : vacancyInputOf(before)), [before]);
  const form = useAppForm({
    schema: vacancyInputSchema,
    values,
    onSubmit: async (vacancy) => {
      await changes.save(vacancy, before);
      close();
    },
  });
  useEffect(() => onDirty(form.dirty), [form.dirty, onDirty]);
  // Nothing was changed: there is nothing to write either.
  const save = before !== null && !form.dirty ? cancel : form.submit;
  useShortcut('primary', form.busy || removing ? null : save);
  const remove = async (vacancy: Vacancy) => {
    setRemoving(true);
    setError(null);
    try {
      await changes.remove(vacancy);
      close();
      onGone();
    } catch (thrown) {
      setError(thrown);
    } finally {
      setRemoving(false);
    }
  };
  return (
    <AppForm form={form}>
      <ErrorPanel error={error} />
      <VacancyFields />
      <Group justify="space-between" wrap="nowrap" mt="md">
        {before === null ? (
          <span />
        ) : (
          <Button variant="subtle" color="red" loading={removing} onClick={() => void remove(before)}>
            {t('vacancies.remove')}
          </Button>
        )}
        <Group gap="xs" wrap="nowrap">
          <Button variant="default" onClick={cancel}>
            {t('ui.cancel')}
          </Button>
          <Button loading={form.busy} disabled={removing} onClick={save}>
            {t('vacancies.save')}
          </Button>
        </Group>
      </Group>
    </AppForm>
  );
}

/** Writes, changes or removes a vacancy beside the list. */
export function VacancyPanel({
  subject,
  onClose,
  onGone = () => {},
}: {
  readonly subject: VacancySubject;
  readonly onClose: () => void;
  readonly onGone?: () => void;
}) {
  const { t } = useTranslation();
  const changes = useVacancyChanges();
  return (
    <EditPanel
      opened={subject !== null}
      onClose={onClose}
      title={t(subject === 'new' ? 'vacancies.new' : 'vacancies.edit')}
      leave={t('vacancies.leave')}
      width={500}
    >
      {(panel) =>
        subject !== null && (
          <VacancyForm
            before={subject === 'new' ? null : subject}
            changes={changes}
            panel={panel}
            onGone={onGone}
          />
        )
      }
    </EditPanel>
  );
}
