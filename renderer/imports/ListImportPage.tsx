import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { IMPORT_TARGETS } from '../../shared/domain/import-batch.ts';
import { lastSearchOf } from '../ui/table/list-params.ts';
import { ContributionImportPage } from './ContributionImportPage.tsx';
import { DisputeImportPage } from './DisputeImportPage.tsx';
import { ImportWizard } from './ImportWizard.tsx';

const route = getRouteApi('/impor/$target');

/** Takes in a list of firms, of workers, of vacancies, or the register of receipts from before Sambung. */
export function ListImportPage() {
  const { t } = useTranslation();
  const { target } = route.useParams();
  const { berkas } = route.useSearch();
  const change = route.useNavigate();
  const navigate = useNavigate();
  const known = IMPORT_TARGETS.find((one) => one === target && one !== 'layoff-lines') ?? 'employers';
  if (known === 'contributions') return <ContributionImportPage />;
  if (known === 'dispute-workers') return <DisputeImportPage />;
  const leave = () => {
    if (known === 'employers') void navigate({ to: '/perusahaan' });
    else if (known === 'persons') void navigate({ to: '/pekerja' });
    else if (known === 'vacancies') void navigate({ to: '/lowongan', search: lastSearchOf('/lowongan') });
    else void navigate({ to: '/laporan' });
  };
  return (
    <ImportWizard
      key={known}
      target={known}
      reportId={null}
      subtitle={t(known === 'vacancies' ? 'vacancies.title' : 'imports.old-list')}
      batchId={berkas ?? null}
      onBatch={(batch) => void change({ search: batch === null ? {} : { berkas: batch }, replace: true })}
      onLeave={leave}
    />
  );
}
