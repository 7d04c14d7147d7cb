import { useTranslation } from 'react-i18next';
import { AppForm } from '../ui/form/AppForm.tsx';
import type { AppFormState } from '../ui/form/form.ts';
import { LeaveGuard } from '../ui/form/LeaveGuard.tsx';
import { Section } from '../ui/Section.tsx';
import { ChainFields } from './ChainFields.tsx';
import { EvidenceFields } from './EvidenceFields.tsx';
import { FactsFields } from './FactsFields.tsx';
import { ProgrammeFields } from './ProgrammeFields.tsx';
import { WageFields } from './WageFields.tsx';

/** Everything that is said of a job, in the order in which the papers are gone through. */
export function EmploymentFields({
  form,
  personId,
  jobId,
}: {
  readonly form: AppFormState;
  readonly personId: string;
  readonly jobId: string | null;
}) {
  const { t } = useTranslation();
  return (
    <>
      <LeaveGuard form={form} />
      <AppForm form={form}>
        <div>
          <Section title={t('employment.section.facts')}>
            <FactsFields />
          </Section>
          <Section title={t('employment.section.wages')} description={t('employment.section.wages.text')}>
            <WageFields />
          </Section>
          <Section title={t('employment.section.programmes')}>
            <ProgrammeFields />
          </Section>
          <Section
            title={t('employment.section.evidence')}
            description={t('employment.section.evidence.text')}
          >
            <EvidenceFields personId={personId} jobId={jobId} />
          </Section>
          <Section title={t('employment.section.chain')} description={t('employment.section.chain.text')}>
            <ChainFields />
          </Section>
        </div>
      </AppForm>
    </>
  );
}
