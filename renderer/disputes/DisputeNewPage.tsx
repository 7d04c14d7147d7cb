import { Space } from '@mantine/core';
import { getRouteApi, useNavigate, useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { disputeInputSchema } from '../../shared/domain/dispute/dispute.ts';
import type { LayoffReport } from '../../shared/domain/layoff.ts';
import { useCommand, useProcedure } from '../client/hooks.ts';
import type { Found } from '../letters/new/RecordPicker.tsx';
import { ErrorPanel } from '../ui/ErrorPanel.tsx';
import { AppForm } from '../ui/form/AppForm.tsx';
import { TextField, TicksField } from '../ui/form/fields.tsx';
import { useAppForm } from '../ui/form/form.ts';
import { LeaveGuard } from '../ui/form/LeaveGuard.tsx';
import { Page } from '../ui/Page.tsx';
import { Section } from '../ui/Section.tsx';
import { useToday } from '../ui/today.ts';
import { WaitingLines } from '../ui/Waiting.tsx';
import { DisputeFields } from './register/DisputeFields.tsx';
import { emptyDispute } from './register/dispute-start.ts';
import { PickedPersons } from './register/PickedPersons.tsx';
import { WorkersFault } from './register/WorkersFault.tsx';
import { WorkersOfReport } from './register/WorkersOfReport.tsx';

const route = getRouteApi('/perkara/baru');

/** Documents that come with a request, by their key in the catalogue. */
const DOCUMENTS = [
  'request',
  'minutes',
  'power',
  'identity',
  'contract',
  'notice',
  'wage',
  'demand',
] as const;

const formSchema = disputeInputSchema.extend({
  documents: z.array(z.enum(DOCUMENTS)),
  otherDocuments: z.string().trim().max(200),
});

function RegisterForm({ report }: { readonly report: LayoffReport | null }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { history } = useRouter();
  const today = useToday();
  const { baris = '' } = route.useSearch();
  const [start] = useState(() => ({
    ...emptyDispute(today, report),
    documents: [],
    otherDocuments: '',
  }));
  const [lineIds, setLineIds] = useState<readonly string[]>([]);
  const [persons, setPersons] = useState<readonly Found[]>([]);
  const register = useCommand('disputes.register');
  const form = useAppForm({
    schema: formSchema,
    values: start,
    onSubmit: async ({ documents, otherDocuments, ...dispute }) => {
      const { id } = await register.mutateAsync({
        dispute,
        documents: [
          ...documents.map((one) => t(`disputes.document.${one}`)),
          ...(otherDocuments.length < 2 ? [] : [otherDocuments]),
        ],
        lineIds: [...lineIds],
        personIds: persons.map((person) => person.id),
      });
      await navigate({ to: '/perkara/$id/tercatat', params: { id }, replace: true });
    },
  });
  return (
    <Page
      title={t('disputes.new')}
      layout="narrow"
      onBack={() => (history.canGoBack() ? history.back() : void navigate({ to: '/perkara' }))}
      primary={{ label: t('disputes.register'), run: form.submit, busy: form.busy }}
    >
      <LeaveGuard form={form} />
      <AppForm form={form}>
        <DisputeFields
          form={form}
          registered={false}
          between={
            <>
              {report === null ? (
                <PickedPersons picked={persons} onPicked={setPersons} />
              ) : (
                <WorkersOfReport
                  reportId={report.id}
                  start={baris === '' ? [] : baris.split(',')}
                  onPick={setLineIds}
                />
              )}
              <WorkersFault />
              <Section title={t('disputes.section.documents')}>
                <TicksField
                  name="documents"
                  label={t('disputes.field.documents-given')}
                  options={DOCUMENTS.map((value) => ({ value, label: t(`disputes.document.${value}`) }))}
                />
                <Space h="sm" />
                <TextField name="otherDocuments" label={t('disputes.field.other-documents')} />
              </Section>
            </>
          }
        />
      </AppForm>
    </Page>
  );
}

/** Enters a dispute in the register: of the workers of a report who refuse, or of people on record. */
export function DisputeNewPage() {
  const { t } = useTranslation();
  const { laporan = '' } = route.useSearch();
  const report = useProcedure('layoffs.get', { id: laporan }, { enabled: laporan !== '' });
  if (laporan === '') return <RegisterForm report={null} />;
  if (report.data !== undefined) return <RegisterForm key={laporan} report={report.data} />;
  return (
    <Page title={t('disputes.new')} layout="narrow">
      {report.error === null ? (
        <WaitingLines />
      ) : (
        <ErrorPanel error={report.error} onAgain={() => void report.refetch()} />
      )}
    </Page>
  );
}
