import { Anchor, Button, Group, Text } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type Consultation,
  type ConsultationInput,
  consultationInputSchema,
} from '../../../shared/domain/consultation.ts';
import { useProcedure } from '../../client/hooks.ts';
import { EditPanel, type EditPanelForm } from '../../ui/form/EditPanel.tsx';
import { useAppForm } from '../../ui/form/form.ts';
import { RecordForm } from '../../ui/form/RecordForm.tsx';
import { ConsultationFields } from './ConsultationFields.tsx';
import { type ConsultationDraft, consultationInputOf } from './consultation-form.ts';
import type { ConsultationChanges } from './use-consultation-changes.ts';

/** What the panel is open for: a new consultation, or one on record. */
export type PanelSubject =
  | { readonly kind: 'new'; readonly start: ConsultationDraft }
  | { readonly kind: 'edit'; readonly consultation: Consultation };

/** Writes, changes or removes a consultation beside the list. */
export function ConsultationPanel({
  subject,
  changes,
  onClose,
  onSaved,
}: {
  readonly subject: PanelSubject | null;
  readonly changes: ConsultationChanges;
  readonly onClose: () => void;
  readonly onSaved: (saved: Consultation) => void;
}) {
  const { t } = useTranslation();
  return (
    <EditPanel
      opened={subject !== null}
      onClose={onClose}
      title={t(subject?.kind === 'edit' ? 'consultations.edit' : 'consultations.new')}
      leave={t('consultations.leave')}
      width={500}
    >
      {(panel) =>
        subject !== null && (
          <ConsultationForm subject={subject} changes={changes} panel={panel} onSaved={onSaved} />
        )
      }
    </EditPanel>
  );
}

/** The case that grew out of a consultation, or the way to make one of it. */
function CaseOf({ consultation, dirty }: { readonly consultation: Consultation; readonly dirty: boolean }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { disputeId, registerNumber, id } = consultation;
  if (disputeId !== null)
    return (
      <Text size="sm">
        <Anchor
          size="sm"
          renderRoot={(props) => <Link {...props} to="/perkara/$id" params={{ id: disputeId }} />}
        >
          {t('consultations.case-is', { number: registerNumber ?? '' })}
        </Anchor>
      </Text>
    );
  return (
    <Group>
      <Button
        size="compact-sm"
        variant="default"
        // What was typed here is saved first.
        disabled={dirty}
        onClick={() => void navigate({ to: '/perkara/baru', search: { konsultasi: id } })}
      >
        {t('consultations.to-case')}
      </Button>
    </Group>
  );
}

function ConsultationForm({
  subject,
  changes,
  panel,
  onSaved,
}: {
  readonly subject: PanelSubject;
  readonly changes: ConsultationChanges;
  readonly panel: EditPanelForm;
  readonly onSaved: (saved: Consultation) => void;
}) {
  const { t } = useTranslation();
  const shown = subject.kind === 'edit' ? subject.consultation : null;
  // Read again when another window changed it: what nobody touched here follows.
  const now = useProcedure('consultations.get', { id: shown?.id ?? '' }, { enabled: shown !== null });
  const before = now.data ?? shown;
  const fresh = subject.kind === 'new' ? subject.start : null;
  const start = useMemo(
    () => fresh ?? (before === null ? null : consultationInputOf(before)),
    [fresh, before],
  );
  const form = useAppForm({
    schema: consultationInputSchema,
    values: start as ConsultationInput,
    onSubmit: async (consultation) => {
      onSaved(await changes.save(consultation, before));
      panel.close();
    },
  });
  const remove =
    before === null ? null : { label: t('consultations.remove'), run: () => changes.remove(before) };
  return (
    <RecordForm
      form={form}
      panel={panel}
      save={t(before === null ? 'consultations.save' : 'ui.save')}
      remove={remove}
    >
      {before !== null && <CaseOf consultation={before} dirty={form.dirty} />}
      <ConsultationFields />
    </RecordForm>
  );
}
