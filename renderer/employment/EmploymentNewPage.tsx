import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type EmploymentInput, employmentInputSchema } from '../../shared/domain/employment/employment.ts';
import { useCommand, useProcedure } from '../client/hooks.ts';
import { useAppForm } from '../ui/form/form.ts';
import { notifyDone } from '../ui/notify.ts';
import { Page } from '../ui/Page.tsx';
import { useToday } from '../ui/today.ts';
import { EmploymentFields } from './EmploymentFields.tsx';
import { emptyJob } from './employment-form.ts';
import { STALE_BY_JOB } from './stale.ts';
import { useBackToJobs } from './use-back-to-jobs.ts';

const route = getRouteApi('/pekerja/$id/hubungan-kerja/baru');

/** A new job of a worker. */
export function EmploymentNewPage() {
  const { t } = useTranslation();
  const { id } = route.useParams();
  const asOf = useToday();
  const navigate = useNavigate();
  const back = useBackToJobs(id);
  const person = useProcedure('persons.get', { id });
  const [start] = useState<EmploymentInput>(() => emptyJob(id));
  const create = useCommand('employments.create', { invalidates: STALE_BY_JOB });
  const form = useAppForm({
    schema: employmentInputSchema,
    values: start,
    onSubmit: async (employment) => {
      const made = await create.mutateAsync({ employment, asOf });
      notifyDone(t('employment.created', { employer: made.employment.employerName }));
      await navigate({
        to: '/pekerja/$id/hubungan-kerja/$job',
        params: { id, job: made.employment.id },
        replace: true,
      });
    },
  });
  return (
    <Page
      title={t('employment.add')}
      overline={person.data?.person.name ?? ''}
      layout="narrow"
      onBack={() => back()}
      primary={{ label: t('employment.save-new'), run: form.submit, busy: form.busy }}
    >
      <EmploymentFields form={form} personId={id} jobId={null} />
    </Page>
  );
}
