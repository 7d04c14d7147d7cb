import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { layoffReportInputSchema } from '../../shared/domain/layoff.ts';
import { useCommand } from '../client/hooks.ts';
import { useAppForm } from '../ui/form/form.ts';
import { LeaveGuard } from '../ui/form/LeaveGuard.tsx';
import { notifyDone } from '../ui/notify.ts';
import { Page } from '../ui/Page.tsx';
import { useToday } from '../ui/today.ts';
import { emptyReport, ReportForm } from './report-form.tsx';

const route = getRouteApi('/laporan/baru');

/** Takes in a layoff report; the workers follow on its own page. */
export function LayoffNewPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const today = useToday();
  const { perusahaan } = route.useSearch();
  const [start] = useState(() => emptyReport(today, perusahaan ?? ''));
  const create = useCommand('layoffs.create', { invalidates: ['layoffs', 'home', 'search', 'employers'] });
  const form = useAppForm({
    schema: layoffReportInputSchema,
    values: start,
    onSubmit: async (report) => {
      const made = await create.mutateAsync(report);
      notifyDone(t('layoffs.created'));
      await navigate({ to: '/laporan/$id', params: { id: made.id }, replace: true });
    },
  });
  return (
    <Page
      title={t('layoffs.new')}
      layout="narrow"
      onBack={() => void navigate({ to: '/laporan' })}
      primary={{ label: t('layoffs.save-new'), run: form.submit, busy: form.busy }}
    >
      <LeaveGuard form={form} />
      <ReportForm form={form} />
    </Page>
  );
}
