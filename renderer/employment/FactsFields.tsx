import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { EmploymentInput } from '../../shared/domain/employment/employment.ts';
import { CONTRACTS } from '../../shared/domain/layoff.ts';
import { EmployerPicker } from '../employers/EmployerPicker.tsx';
import { ChoiceField, TextAreaField, TextField } from '../ui/form/fields.tsx';
import { DateField } from '../ui/form/typed-fields.tsx';
import styles from './Employment.module.css';

/** What the job was: whose, as what, from when to when, and its numbers with BPJS. */
export function FactsFields() {
  const { t } = useTranslation();
  return (
    <Stack gap="sm">
      <EmployerPicker name="employerId" label={t('employment.field.employer')} />
      <div className={styles.pair}>
        <DateField<EmploymentInput> name="startDate" label={t('employment.field.start')} />
        <DateField<EmploymentInput>
          name="endDate"
          label={t('employment.field.end')}
          description={t('employment.field.end.hint')}
        />
      </div>
      <div className={styles.pair}>
        <ChoiceField<EmploymentInput>
          name="contract"
          label={t('employment.field.contract')}
          options={CONTRACTS.map((value) => ({ value, label: value }))}
        />
        <TextField<EmploymentInput> name="position" label={t('employment.field.position')} maxLength={120} />
      </div>
      <div className={styles.pair}>
        <TextField<EmploymentInput> name="workPlace" label={t('employment.field.place')} maxLength={240} />
        <TextField<EmploymentInput> name="unionName" label={t('employment.field.union')} maxLength={160} />
      </div>
      <div className={styles.pair}>
        <TextField<EmploymentInput> name="kpj" label={t('employment.field.kpj')} maxLength={30} />
        <DateField<EmploymentInput>
          name="enrolledOn"
          label={t('employment.field.enrolled')}
          description={t('employment.field.enrolled.hint')}
        />
      </div>
      <TextAreaField<EmploymentInput> name="note" label={t('employment.field.note')} rows={1} />
    </Stack>
  );
}
