import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EMPTY_EMPLOYER, employerInputSchema } from '../../shared/domain/employer.ts';
import { useCommand } from '../client/hooks.ts';
import { useAppForm } from '../ui/form/form.ts';
import { LeaveGuard } from '../ui/form/LeaveGuard.tsx';
import { notifyDone } from '../ui/notify.ts';
import { Page } from '../ui/Page.tsx';
import { Section } from '../ui/Section.tsx';
import { EmployerForm } from './EmployerForm.tsx';

/** Records a firm by hand; whichever looks alike is shown first. */
export function EmployerNewPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const create = useCommand('employers.create', { invalidates: ['employers', 'search'] });
  const form = useAppForm({
    schema: employerInputSchema,
    values: EMPTY_EMPLOYER,
    onSubmit: async (employer) => {
      const made = await create.mutateAsync(employer);
      notifyDone(t('employers.created', { name: made.name }));
      await navigate({ to: '/perusahaan/$id', params: { id: made.id }, replace: true });
    },
  });
  return (
    <Page
      title={t('employers.new')}
      layout="narrow"
      onBack={() => void navigate({ to: '/perusahaan' })}
      primary={{ label: t('employers.save-new'), run: form.submit, busy: form.busy }}
    >
      <LeaveGuard form={form} />
      <Section title={t('employers.section.facts')}>
        <EmployerForm
          form={form}
          onUse={(one) => void navigate({ to: '/perusahaan/$id', params: { id: one.id } })}
        />
      </Section>
    </Page>
  );
}
