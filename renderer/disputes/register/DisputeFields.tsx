import { Alert, SimpleGrid, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { BIPARTITE_PROOFS, type DisputeInput, RECORDED_BY } from '../../../shared/domain/dispute/dispute.ts';
import { LAYOFF_REASONS } from '../../../shared/law/layoff-reasons.ts';
import { LAYOFF_REASON_NAMES } from '../../../shared/letters/layoff-reason-names.ts';
import { EmployerPicker } from '../../employers/EmployerPicker.tsx';
import { TimeField } from '../../layoffs/TimeField.tsx';
import { ChoiceField, SelectField, TextAreaField, TextField } from '../../ui/form/fields.tsx';
import type { AppFormState } from '../../ui/form/form.ts';
import { DateField } from '../../ui/form/typed-fields.tsx';
import { Section } from '../../ui/Section.tsx';
import { KindField } from './KindField.tsx';

function Bipartite({ registered }: { readonly registered: boolean }) {
  const { t } = useTranslation();
  const proof = useWatch({ name: 'bipartiteProof' }) as DisputeInput['bipartiteProof'];
  return (
    <Section title={t('disputes.section.bipartite')}>
      <Stack gap="md">
        <ChoiceField<DisputeInput>
          name="bipartiteProof"
          label={t('disputes.field.bipartite')}
          options={BIPARTITE_PROOFS.map((value) => ({ value, label: t(`disputes.bipartite.${value}`) }))}
        />
        {proof === 'none' && !registered && (
          <Alert color="yellow" variant="light" role="status">
            {t('disputes.bipartite.none.text')}
          </Alert>
        )}
        {proof !== 'none' && (
          <DateField<DisputeInput> name="bipartiteEndedOn" label={t('disputes.field.bipartite-ended')} />
        )}
      </Stack>
    </Section>
  );
}

/**
 * The facts of a dispute as its recording party states them. `between` stands after the parties: workers and documents of
 * a new one.
 */
export function DisputeFields({
  form,
  registered,
  between,
}: {
  readonly form: AppFormState;
  /** The dispute is in the register already. */
  readonly registered: boolean;
  readonly between?: ReactNode;
}) {
  const { t } = useTranslation();
  const { control } = form.methods;
  const [kind, reportId] = useWatch({ control, name: ['kind', 'reportId'] }) as [
    DisputeInput['kind'],
    string | null,
  ];
  return (
    <>
      <Section title={t('disputes.section.kind')}>
        <Stack gap="md">
          <KindField />
          {kind === 'phk' && (
            <SelectField<DisputeInput>
              name="layoffReason"
              label={t('disputes.field.layoff-reason')}
              description={t('disputes.field.layoff-reason.hint')}
              options={LAYOFF_REASONS.map((value) => ({ value, label: LAYOFF_REASON_NAMES[value] }))}
              searchable
            />
          )}
        </Stack>
      </Section>
      <Section title={t('disputes.section.parties')}>
        <Stack gap="md">
          <EmployerPicker
            name="employerId"
            label={t('disputes.field.employer')}
            disabled={reportId !== null}
          />
          <SimpleGrid cols={{ base: 1, xs: 2 }}>
            <TextField<DisputeInput> name="employerProxy" label={t('disputes.field.employer-proxy')} />
            <TextField<DisputeInput> name="unionName" label={t('disputes.field.union')} />
          </SimpleGrid>
        </Stack>
      </Section>
      {between}
      <Section title={t('disputes.section.request')}>
        <Stack gap="md">
          <SimpleGrid cols={{ base: 1, xs: 2 }}>
            <DateField<DisputeInput>
              name="registeredOn"
              label={t('disputes.field.registered-on')}
              required
              disabled={registered}
              {...(registered ? { description: t('disputes.field.registered-on.fixed') } : {})}
            />
            <TimeField name="registeredTime" label={t('disputes.field.registered-time')} />
          </SimpleGrid>
          <ChoiceField<DisputeInput>
            name="recordedBy"
            label={t('disputes.field.recorded-by')}
            options={RECORDED_BY.map((value) => ({ value, label: t(`disputes.recorded-by.${value}`) }))}
          />
          <SimpleGrid cols={{ base: 1, xs: 2 }}>
            <TextField<DisputeInput> name="requestNumber" label={t('disputes.field.request-number')} />
            <DateField<DisputeInput> name="requestDate" label={t('disputes.field.request-date')} />
          </SimpleGrid>
          <TextAreaField<DisputeInput>
            name="issue"
            label={t('disputes.field.issue')}
            description={t('disputes.field.issue.hint')}
            rows={3}
            required
          />
        </Stack>
      </Section>
      <Bipartite registered={registered} />
      <Section title={t('disputes.section.note')}>
        <TextAreaField<DisputeInput> name="note" label={t('disputes.field.note')} />
      </Section>
    </>
  );
}
