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
import { EditPanel } from '../ui/form/EditPanel.tsx';
import { TextField, TicksField } from '../ui/form/fields.tsx';
import { useAppForm } from '../ui/form/form.ts';
import { LeaveGuard } from '../ui/form/LeaveGuard.tsx';
import { Page } from '../ui/Page.tsx';
import { Section } from '../ui/Section.tsx';
import { useToday } from '../ui/today.ts';
import { WaitingLines } from '../ui/Waiting.tsx';
import { ConsultationSaid } from './consultations/ConsultationSaid.tsx';
import {
  type ConsultationStart,
  disputeFrom,
  useConsultationStart,
} from './consultations/consultation-start.ts';
import { DisputeFields } from './register/DisputeFields.tsx';
import { emptyDispute } from './register/dispute-start.ts';
import { NewWorker } from './register/NewWorker.tsx';
import { PickedPersons, withOne } from './register/PickedPersons.tsx';
import { REQUEST_DOCUMENTS } from './register/request-documents.ts';
import { WorkersFault } from './register/WorkersFault.tsx';
import { WorkersOfReport } from './register/WorkersOfReport.tsx';

const route = getRouteApi('/perkara/baru');

const formSchema = disputeInputSchema.extend({
  documents: z.array(z.enum(REQUEST_DOCUMENTS)),
  otherDocuments: z.string().trim().max(200),
});

function RegisterForm({
  report,
  from,
}: {
  readonly report: LayoffReport | null;
  /** The consultation that the case grows out of. */
  readonly from: ConsultationStart | null;
}) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { history } = useRouter();
  const today = useToday();
  const { baris = '' } = route.useSearch();
  const [start] = useState(() => ({
    ...(from === null ? emptyDispute(today, report) : disputeFrom(today, from)),
    documents: [],
    otherDocuments: '',
  }));
  const [lineIds, setLineIds] = useState<readonly string[]>([]);
  const [persons, setPersons] = useState<readonly Found[]>(from?.persons ?? []);
  const [typed, setTyped] = useState<string | null>(null);
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
        consultationId: from?.consultation.id ?? null,
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
        {from !== null && <ConsultationSaid consultation={from.consultation} />}
        <DisputeFields
          form={form}
          registered={false}
          between={
            <>
              {report === null ? (
                <PickedPersons picked={persons} onPicked={setPersons} onNew={setTyped} />
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
                  options={REQUEST_DOCUMENTS.map((value) => ({
                    value,
                    label: t(`disputes.document.${value}`),
                  }))}
                />
                <Space h="sm" />
                <TextField name="otherDocuments" label={t('disputes.field.other-documents')} />
              </Section>
            </>
          }
        />
      </AppForm>
      <EditPanel
        opened={typed !== null}
        onClose={() => setTyped(null)}
        title={t('persons.new')}
        leave={t('disputes.register.worker.leave')}
        width={480}
      >
        {({ close, cancel, onDirty }) => (
          <NewWorker
            typed={typed ?? ''}
            onPicked={(found) => {
              setPersons(withOne(persons, found));
              close();
            }}
            onClose={cancel}
            onDirty={onDirty}
          />
        )}
      </EditPanel>
    </Page>
  );
}

/** Enters a dispute in the register: of the workers of a report who refuse, of people on record, or out of a consultation. */
export function DisputeNewPage() {
  const { t } = useTranslation();
  const { laporan = '', konsultasi = '' } = route.useSearch();
  const start = useConsultationStart(konsultasi);
  const report = useProcedure('layoffs.get', { id: laporan }, { enabled: laporan !== '' });
  if (laporan === '' && konsultasi === '') return <RegisterForm report={null} from={null} />;
  if (start.data !== undefined) return <RegisterForm key={konsultasi} report={null} from={start.data} />;
  if (report.data !== undefined) return <RegisterForm key={laporan} report={report.data} from={null} />;
  const waiting = konsultasi === '' ? report : start;
  return (
    <Page title={t('disputes.new')} layout="narrow">
      {waiting.error === null ? (
        <WaitingLines />
      ) : (
        <ErrorPanel error={waiting.error} onAgain={() => void waiting.refetch()} />
      )}
    </Page>
  );
}
