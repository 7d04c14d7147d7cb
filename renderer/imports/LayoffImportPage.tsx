import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useProcedure } from '../client/hooks.ts';
import { ImportWizard } from './ImportWizard.tsx';

const route = getRouteApi('/laporan/$id/impor');

/** Takes the employer's list of workers into a report. */
export function LayoffImportPage() {
  const { t } = useTranslation();
  const { id } = route.useParams();
  const { berkas } = route.useSearch();
  const change = route.useNavigate();
  const navigate = useNavigate();
  const report = useProcedure('layoffs.get', { id });
  return (
    <ImportWizard
      target="layoff-lines"
      reportId={id}
      subtitle={t('imports.for-report', { employer: report.data?.employerName ?? '' })}
      batchId={berkas ?? null}
      onBatch={(batch) => void change({ search: batch === null ? {} : { berkas: batch }, replace: true })}
      onLeave={() => void navigate({ to: '/laporan/$id', params: { id } })}
    />
  );
}
