import { SimpleGrid, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import {
  CONSULTATION_OUTCOMES,
  CONSULTATION_SIDES,
  CONSULTATION_TOPICS,
} from '../../../shared/domain/consultation.ts';
import { useProcedure } from '../../client/hooks.ts';
import { TimeField } from '../../layoffs/TimeField.tsx';
import { ChoiceField, SelectField, TextAreaField, TextField } from '../../ui/form/fields.tsx';
import { DateField } from '../../ui/form/typed-fields.tsx';
import { SuggestField } from '../event/SuggestField.tsx';
import type { ConsultationDraft } from './consultation-form.ts';

/** What was asked and answered, by whom; what is needed comes first. */
export function ConsultationFields() {
  const { t } = useTranslation();
  const officers = useProcedure('consultations.officers', {}, { staleTime: 60_000 }).data ?? [];
  return (
    <Stack gap="sm">
      <SelectField<ConsultationDraft>
        name="topic"
        label={t('consultations.field.topic')}
        options={CONSULTATION_TOPICS.map((value) => ({ value, label: t(`consultations.topic.${value}`) }))}
        searchable
        required
        autoFocus
      />
      <SimpleGrid cols={2} spacing="sm">
        <TextField<ConsultationDraft> name="name" label={t('consultations.field.name')} maxLength={160} />
        <TextField<ConsultationDraft>
          name="company"
          label={t('consultations.field.company')}
          maxLength={240}
        />
      </SimpleGrid>
      <TextAreaField<ConsultationDraft> name="question" label={t('consultations.field.question')} rows={2} />
      <TextAreaField<ConsultationDraft> name="answer" label={t('consultations.field.answer')} rows={2} />
      <SelectField<ConsultationDraft>
        name="outcome"
        label={t('consultations.field.outcome')}
        options={CONSULTATION_OUTCOMES.map((value) => ({
          value,
          label: t(`consultations.outcome.${value}`),
        }))}
        searchable
        required
      />
      <ChoiceField<ConsultationDraft>
        name="side"
        label={t('consultations.field.side')}
        options={CONSULTATION_SIDES.map((value) => ({ value, label: t(`consultations.side.${value}`) }))}
      />
      <SimpleGrid cols={2} spacing="sm">
        <TextField<ConsultationDraft> name="phone" label={t('consultations.field.phone')} maxLength={40} />
        <SuggestField name="officer" label={t('consultations.field.officer')} suggestions={officers} />
        <DateField<ConsultationDraft> name="on" label={t('consultations.field.on')} required />
        <TimeField name="time" label={t('consultations.field.time')} />
      </SimpleGrid>
    </Stack>
  );
}
