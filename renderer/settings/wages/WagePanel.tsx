import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type MinimumWage,
  type MinimumWageInput,
  minimumWageInputSchema,
} from '../../../shared/domain/minimum-wage.ts';
import { EditPanel, type EditPanelForm } from '../../ui/form/EditPanel.tsx';
import { useAppForm } from '../../ui/form/form.ts';
import { RecordForm } from '../../ui/form/RecordForm.tsx';
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
      {(panel) => subject !== null && <WageForm subject={subject} panel={panel} onSaved={onSaved} />}
    </EditPanel>
  );
}

function WageForm({
  subject,
  panel,
  onSaved,
}: {
  readonly subject: PanelSubject;
  readonly panel: EditPanelForm;
  readonly onSaved: (wage: MinimumWage) => void;
}) {
  const { t } = useTranslation();
  const changes = useWageChanges();
  const before = subject.kind === 'edit' ? subject.wage : null;
  const start = useMemo(
    () => (subject.kind === 'edit' ? wageInputOf(subject.wage) : subject.start),
    [subject],
  );
  const form = useAppForm({
    schema: minimumWageInputSchema,
    values: start as MinimumWageInput,
    onSubmit: async (wage) => {
      onSaved(await changes.save(wage, before));
      panel.close();
    },
  });
  const remove = before === null ? null : { label: t('wages.remove'), run: () => changes.remove(before) };
  return (
    <RecordForm
      form={form}
      panel={panel}
      save={t(before === null ? 'wages.save' : 'ui.save')}
      remove={remove}
    >
      <WageFields />
    </RecordForm>
  );
}
