import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ScreenMissing } from '../app/ScreenFailed.tsx';
import { useProcedure } from '../client/hooks.ts';
import { useToday } from '../ui/today.ts';
import { ImportWizard } from './ImportWizard.tsx';

const route = getRouteApi('/impor/$target');

/** Takes a list of workers into a case. */
export function DisputeImportPage() {
  const { t } = useTranslation();
  const { berkas, perkara } = route.useSearch();
  const change = route.useNavigate();
  const navigate = useNavigate();
  const today = useToday();
  // A list that was left is taken up again by its own number; it knows its case.
  const batch = useProcedure('imports.get', { batchId: berkas ?? '' }, { enabled: berkas !== undefined });
  const id = perkara ?? batch.data?.disputeId ?? null;
  const dispute = useProcedure('disputes.get', { id: id ?? '', asOf: today }, { enabled: id !== null });
  if (id === null && berkas === undefined) return <ScreenMissing />;
  const base = id === null ? {} : { perkara: id };
  return (
    <ImportWizard
      target="dispute-workers"
      reportId={null}
      disputeId={id}
      subtitle={t('imports.for-dispute', { number: dispute.data?.registerNumber ?? '' })}
      batchId={berkas ?? null}
      onBatch={(one) =>
        void change({ search: one === null ? base : { ...base, berkas: one }, replace: true })
      }
      onLeave={() =>
        id === null
          ? void navigate({ to: '/perkara' })
          : void navigate({ to: '/perkara/$id', params: { id }, search: { tab: 'pihak' } })
      }
    />
  );
}
