import { SimpleGrid, Space } from '@mantine/core';
import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { PlainDate } from '../../shared/calendar/plain-date.ts';
import { LAYOFF_DOCUMENTS, type LayoffReport, type LayoffReportInput } from '../../shared/domain/layoff.ts';
import { LAYOFF_REASONS } from '../../shared/law/layoff-reasons.ts';
import { LAYOFF_REASON_NAMES } from '../../shared/letters/layoff-reason-names.ts';
import { EmployerPicker } from '../employers/EmployerPicker.tsx';
import { AppForm } from '../ui/form/AppForm.tsx';
import { SelectField, TextAreaField, TextField, TicksField } from '../ui/form/fields.tsx';
import type { AppFormState } from '../ui/form/form.ts';
import { DateField } from '../ui/form/typed-fields.tsx';
import { Section } from '../ui/Section.tsx';
import { TimeField } from './TimeField.tsx';

/** A report before anything is typed: received today. */
export function emptyReport(today: PlainDate, employerId: string): LayoffReportInput {
  return {
    employerId,
    receivedOn: today,
    receivedTime: '',
    employerLetterNumber: '',
    employerLetterDate: null,
    employerLetterSubject: '',
    reason: null,
    documents: [],
    otherDocuments: '',
    note: '',
  };
}

/** The part of a report that a user may change. */
export function reportInput(report: LayoffReport): LayoffReportInput {
  const { employerId, receivedOn, receivedTime, employerLetterNumber, employerLetterDate } = report;
  const { employerLetterSubject, reason, documents, otherDocuments, note } = report;
  return {
    employerId,
    receivedOn,
    receivedTime,
    employerLetterNumber,
    employerLetterDate,
    employerLetterSubject,
    reason,
    documents: [...documents],
    otherDocuments,
    note,
  };
}

const REASON_OPTIONS = LAYOFF_REASONS.map((value) => ({ value, label: LAYOFF_REASON_NAMES[value] }));

/** The facts of a layoff report as the employer's letter states them. */
export function ReportForm({ form }: { readonly form: AppFormState }) {
  const { t } = useTranslation();
  const documents = useWatch({ control: form.methods.control, name: 'documents' }) as
    | readonly string[]
    | undefined;
  return (
    <AppForm form={form}>
      <Section title={t('layoffs.section.reception')}>
        <EmployerPicker
          name="employerId"
          label={t('layoffs.field.employer')}
          autoFocus={form.methods.getValues('employerId') === ''}
        />
        <SimpleGrid cols={{ base: 1, xs: 2 }} mt="md">
          <DateField<LayoffReportInput> name="receivedOn" label={t('layoffs.field.received-on')} required />
          <TimeField name="receivedTime" label={t('layoffs.field.received-time')} />
        </SimpleGrid>
      </Section>
      <Section title={t('layoffs.section.letter')}>
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <TextField<LayoffReportInput>
            name="employerLetterNumber"
            label={t('layoffs.field.letter-number')}
          />
          <DateField<LayoffReportInput> name="employerLetterDate" label={t('layoffs.field.letter-date')} />
        </SimpleGrid>
        <Space h="md" />
        <TextField<LayoffReportInput>
          name="employerLetterSubject"
          label={t('layoffs.field.letter-subject')}
        />
      </Section>
      <Section title={t('layoffs.section.reason')}>
        <SelectField<LayoffReportInput>
          name="reason"
          label={t('layoffs.field.reason')}
          description={t('layoffs.field.reason.hint')}
          options={REASON_OPTIONS}
          searchable
        />
      </Section>
      <Section title={t('layoffs.section.documents')}>
        <TicksField<LayoffReportInput>
          name="documents"
          label={t('layoffs.field.documents')}
          options={LAYOFF_DOCUMENTS.map((value) => ({ value, label: t(`layoffs.document.${value}`) }))}
        />
        {documents?.includes('other') && <Space h="sm" />}
        {documents?.includes('other') && (
          <TextField<LayoffReportInput> name="otherDocuments" label={t('layoffs.field.other-documents')} />
        )}
      </Section>
      <Section title={t('layoffs.section.note')}>
        <TextAreaField<LayoffReportInput>
          name="note"
          label={t('layoffs.field.note')}
          description={t('layoffs.field.note.hint')}
        />
      </Section>
    </AppForm>
  );
}
