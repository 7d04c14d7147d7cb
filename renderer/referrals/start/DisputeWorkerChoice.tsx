import { Select } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useProcedure } from '../../client/hooks.ts';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { DateField } from '../../ui/form/typed-fields.tsx';
import { Loaded } from '../../ui/Waiting.tsx';
import type { Choice } from './origin.ts';

/** More workers of one case than a list to choose from holds. */
const MOST = 500;

/** The worker of a case who is referred; the only one stands chosen. */
export function DisputeWorkerChoice({
  disputeId,
  personId,
  onChoice,
}: {
  readonly disputeId: string;
  readonly personId: string | null;
  readonly onChoice: (choice: Choice) => void;
}) {
  const { t } = useTranslation();
  const workers = useProcedure('disputeWorkers.list', { disputeId, sort: 'name', limit: MOST });
  const rows = workers.data?.rows;
  const only = rows?.length === 1 ? (rows[0]?.personId ?? null) : null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the only worker is chosen once
  useEffect(() => {
    if (only !== null && personId === null) onChoice({ kind: 'dispute', disputeId, personId: only });
  }, [only, personId]);
  return (
    <Loaded
      query={workers}
      failed={(error) => <ErrorPanel error={error} onAgain={() => void workers.refetch()} />}
    >
      {(found) => (
        <>
          <Select
            label={t('referrals.start.worker')}
            withAsterisk
            aria-required
            w={420}
            mb="md"
            searchable
            allowDeselect={false}
            placeholder={t('ui.choose')}
            nothingFoundMessage={t('ui.nothing-found')}
            value={personId}
            onChange={(value) => onChoice({ kind: 'dispute', disputeId, personId: value })}
            data={found.rows.map((row) => ({ value: row.personId, label: row.name }))}
          />
          <DateField
            name="layoffDate"
            label={t('referrals.start.layoff-date')}
            description={t('referrals.start.layoff-date.hint')}
          />
        </>
      )}
    </Loaded>
  );
}
