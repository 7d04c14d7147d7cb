import { Button, Group, SimpleGrid } from '@mantine/core';
import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { EDUCATIONS, type JobSeeker, jobSeekerInputSchema } from '../../../shared/domain/job-seeker.ts';
import { useCommand } from '../../client/hooks.ts';
import { ListField } from '../../disputes/event/ListField.tsx';
import { AppForm } from '../../ui/form/AppForm.tsx';
import type { EditPanelForm } from '../../ui/form/EditPanel.tsx';
import { SelectField, SwitchField, TextAreaField, TextField } from '../../ui/form/fields.tsx';
import { useAppForm } from '../../ui/form/form.ts';
import { DateField, MoneyField } from '../../ui/form/typed-fields.tsx';
import { useShortcut } from '../../ui/keyboard/shortcuts.ts';
import { notifyDone } from '../../ui/notify.ts';
import styles from '../Referrals.module.css';
import { RegionsField } from './RegionsField.tsx';
import { WillingField } from './WillingField.tsx';

/** Licences that offices ask for most; any other can be typed. */
const LICENCES = ['SIM A', 'SIM B1', 'SIM B2', 'SIM C', 'K3', 'Operator alat berat', 'Las 3G', 'Las 6G'];

/** Changes what a person looks for and brings along. */
export function JobSeekerForm({
  seeker,
  lastJob,
  panel,
}: {
  readonly seeker: JobSeeker;
  /** Position of the last job on record, offered while nothing was written of the person; empty where none is known. */
  readonly lastJob: string;
  readonly panel: EditPanelForm;
}) {
  const { t } = useTranslation();
  const save = useCommand('jobSeekers.save', {
    invalidates: ['jobSeekers', 'referrals', 'vacancies', 'drafts'],
  });
  // Read again, fields that nobody touched follow the record.
  const start = useMemo(() => {
    const { personId: _person, version, ...input } = seeker;
    return {
      ...input,
      occupation: version === 0 ? lastJob : input.occupation,
      regions: [...input.regions],
      licences: [...input.licences],
    };
  }, [seeker, lastJob]);
  const form = useAppForm({
    schema: jobSeekerInputSchema,
    values: start,
    onSubmit: async (input) => {
      await save.mutateAsync({ personId: seeker.personId, version: seeker.version, seeker: input });
      notifyDone(t('ui.saved'));
      panel.close();
    },
  });
  const dirty = form.dirty && !form.isSafe();
  const { onDirty } = panel;
  useEffect(() => onDirty(dirty), [dirty, onDirty]);
  useShortcut('primary', form.busy ? null : form.submit);
  return (
    <AppForm form={form}>
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <TextField name="occupation" label={t('referrals.seeker.occupation')} autoFocus />
        <TextField name="wanted" label={t('referrals.seeker.wanted')} />
        <SelectField
          name="education"
          label={t('referrals.seeker.education')}
          clearable={false}
          options={EDUCATIONS.map((value) => ({
            value,
            label: value === '' ? t('referrals.seeker.unknown') : value,
          }))}
        />
        <MoneyField name="wageWish" label={t('referrals.seeker.wage')} />
      </SimpleGrid>
      <TextAreaField name="experience" label={t('referrals.seeker.experience')} rows={3} />
      <ListField name="licences" label={t('referrals.seeker.licences')} most={30} suggestions={LICENCES} />
      <RegionsField
        name="regions"
        label={t('referrals.seeker.regions')}
        description={t('referrals.seeker.regions.hint')}
      />
      <TextField name="trainingWish" label={t('referrals.seeker.training')} />
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <TextField name="cardNumber" label={t('referrals.seeker.card')} />
        <DateField name="cardDate" label={t('referrals.seeker.card-date')} />
      </SimpleGrid>
      <WillingField name="willing" label={t('referrals.seeker.willing')} />
      <SwitchField
        name="looking"
        label={t('referrals.seeker.looking')}
        description={t('referrals.seeker.looking.hint')}
      />
      <Group justify="flex-end" className={styles.foot ?? ''}>
        <Button variant="default" onClick={panel.cancel}>
          {t('ui.cancel')}
        </Button>
        <Button loading={form.busy} onClick={form.submit}>
          {t('ui.save')}
        </Button>
      </Group>
    </AppForm>
  );
}
