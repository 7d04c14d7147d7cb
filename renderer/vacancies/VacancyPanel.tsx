import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { EMPTY_VACANCY, type Vacancy, vacancyInputSchema } from '../../shared/domain/vacancy.ts';
import { EditPanel, type EditPanelForm } from '../ui/form/EditPanel.tsx';
import { useAppForm } from '../ui/form/form.ts';
import { RecordForm } from '../ui/form/RecordForm.tsx';
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
  const values = useMemo(() => (before === null ? EMPTY_VACANCY : vacancyInputOf(before)), [before]);
  const form = useAppForm({
    schema: vacancyInputSchema,
    values,
    onSubmit: async (vacancy) => {
      await changes.save(vacancy, before);
      panel.close();
    },
  });
  const remove =
    before === null
      ? null
      : { label: t('vacancies.remove'), run: () => changes.remove(before).then(() => onGone()) };
  return (
    <RecordForm form={form} panel={panel} save={t('vacancies.save')} remove={remove}>
      <VacancyFields />
    </RecordForm>
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
