import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { useProcedure } from '../client/hooks.ts';
import { EmployerPicker } from '../employers/EmployerPicker.tsx';
import { AppForm } from '../ui/form/AppForm.tsx';
import { useAppForm } from '../ui/form/form.ts';
import { Page } from '../ui/Page.tsx';
import { Section } from '../ui/Section.tsx';
import { ImportWizard } from './ImportWizard.tsx';

const route = getRouteApi('/impor/$target');
const firmSchema = z.object({ employerId: z.string().min(1, 'required') });

/** Asks whose contributions the list holds. */
function PickFirm({ onPick }: { readonly onPick: (id: string) => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const form = useAppForm({
    schema: firmSchema,
    values: { employerId: '' },
    onSubmit: async ({ employerId }) => onPick(employerId),
  });
  return (
    <Page
      title={t('imports.contributions.title')}
      layout="narrow"
      onBack={() => void navigate({ to: '/perusahaan' })}
      primary={{ label: t('imports.pick'), run: form.submit, busy: form.busy }}
    >
      <Section title={t('imports.contributions.firm')} description={t('imports.contributions.firm.text')}>
        <AppForm form={form}>
          <EmployerPicker name="employerId" label={t('layoffs.field.employer')} />
        </AppForm>
      </Section>
    </Page>
  );
}

/** Takes in the contributions of a firm as BPJS lists them. */
export function ContributionImportPage() {
  const { t } = useTranslation();
  const { berkas, perusahaan } = route.useSearch();
  const change = route.useNavigate();
  const navigate = useNavigate();
  // A list that was left is taken up again by its own number; it knows its firm.
  const batch = useProcedure('imports.get', { batchId: berkas ?? '' }, { enabled: berkas !== undefined });
  const firm = perusahaan ?? batch.data?.employerId ?? null;
  const employer = useProcedure('employers.get', { id: firm ?? '' }, { enabled: firm !== null });
  if (firm === null && berkas === undefined)
    return <PickFirm onPick={(id) => void change({ search: { perusahaan: id }, replace: true })} />;
  const base = firm === null ? {} : { perusahaan: firm };
  return (
    <ImportWizard
      target="contributions"
      reportId={null}
      employerId={firm}
      subtitle={t('imports.for-firm', { employer: employer.data?.employer.name ?? '' })}
      batchId={berkas ?? null}
      onBatch={(id) => void change({ search: id === null ? base : { ...base, berkas: id }, replace: true })}
      onLeave={() =>
        firm === null
          ? void navigate({ to: '/perusahaan' })
          : void navigate({ to: '/perusahaan/$id', params: { id: firm }, search: { tab: 'tunggakan' } })
      }
    />
  );
}
