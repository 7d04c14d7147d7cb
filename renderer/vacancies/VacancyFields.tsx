import { SimpleGrid, Stack, TagsInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { EDUCATIONS } from '../../shared/domain/job-seeker.ts';
import type { VacancyInput } from '../../shared/domain/vacancy.ts';
import { useRegionOptions } from '../employers/EmployerForm.tsx';
import { EmployerPicker } from '../employers/EmployerPicker.tsx';
import {
  NumberField,
  SelectField,
  SwitchField,
  TextAreaField,
  TextField,
  useField,
} from '../ui/form/fields.tsx';
import { DateField, MoneyField } from '../ui/form/typed-fields.tsx';

function LicencesField() {
  const { t } = useTranslation();
  const label = t('vacancies.field.licences');
  const { field, error, id } = useField('licences', label);
  return (
    <TagsInput
      id={id}
      ref={field.ref}
      label={label}
      description={t('vacancies.field.licences.hint')}
      error={error}
      value={field.value as string[]}
      onChange={field.onChange}
      onBlur={field.onBlur}
      clearable={false}
    />
  );
}

/** Where, what, for whom, how much; what is needed comes first. */
export function VacancyFields() {
  const { t } = useTranslation();
  const regions = useRegionOptions();
  return (
    <Stack gap="sm">
      <TextField<VacancyInput>
        name="title"
        label={t('vacancies.field.title')}
        maxLength={160}
        required
        autoFocus
      />
      <EmployerPicker name="employerName" idName="employerId" label={t('vacancies.field.employer')} />
      <SelectField<VacancyInput>
        name="regionCode"
        label={t('vacancies.field.region')}
        options={regions}
        searchable
        clearable
      />
      <TextField<VacancyInput> name="place" label={t('vacancies.field.place')} maxLength={200} />
      <SimpleGrid cols={2} spacing="sm">
        <MoneyField<VacancyInput> name="wageFrom" label={t('vacancies.field.wage-from')} />
        <MoneyField<VacancyInput> name="wageTo" label={t('vacancies.field.wage-to')} />
      </SimpleGrid>
      <LicencesField />
      <SimpleGrid cols={2} spacing="sm">
        <SelectField<VacancyInput>
          name="education"
          label={t('vacancies.field.education')}
          options={EDUCATIONS.map((value) => ({ value, label: value === '' ? '–' : value }))}
          clearable={false}
        />
        <NumberField<VacancyInput> name="openings" label={t('vacancies.field.openings')} min={1} required />
        <DateField<VacancyInput> name="postedOn" label={t('vacancies.field.posted-on')} />
        <DateField<VacancyInput> name="until" label={t('vacancies.field.until')} />
      </SimpleGrid>
      <TextField<VacancyInput> name="contact" label={t('vacancies.field.contact')} maxLength={300} />
      <TextAreaField<VacancyInput> name="note" label={t('vacancies.field.note')} rows={2} />
      <SwitchField<VacancyInput> name="filled" label={t('vacancies.field.filled')} />
    </Stack>
  );
}
