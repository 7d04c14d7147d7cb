import { Alert, List, Text } from '@mantine/core';
import { IconScale } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Dispute, DisputeWorker } from '../../../shared/domain/dispute/dispute.ts';
import { formatRupiah, rupiah } from '../../../shared/domain/money.ts';
import { explain } from '../../../shared/law/explain/explain.ts';
import { AnswerTable } from '../../calculators/AnswerTable.tsx';
import { useProcedure } from '../../client/hooks.ts';
import { useRuleBook } from '../../client/rule-book.ts';

/** What the law gives a worker at least, row by row with the articles; or what is missing for it. */
export function MinimumWorking({
  dispute,
  worker,
}: {
  readonly dispute: Dispute;
  readonly worker: DisputeWorker;
}) {
  const { t } = useTranslation();
  const { book } = useRuleBook();
  const employer = useProcedure('employers.get', { id: dispute.employerId });
  const scale = employer.data?.employer.scale ?? null;
  const explained = useMemo(
    () =>
      book === null || worker.minimum === null
        ? null
        : explain(
            {
              kind: 'severance',
              reason: dispute.layoffReason,
              employment: { start: worker.startDate, end: worker.endDate },
              wage: { basic: worker.wage, fixedAllowances: 0 },
              rights: { unusedLeaveDays: 0 },
              separationPay: null,
              businessScale: scale,
            },
            book,
          ),
    [book, worker, dispute.layoffReason, scale],
  );
  return (
    <section aria-label={t('disputes.worker.minimum')}>
      <Text size="sm" fw={600} mb={4}>
        {t('disputes.worker.minimum')}
        {worker.minimum !== null && (
          <Text span size="sm" className="tabular">{`: ${formatRupiah(rupiah(worker.minimum))}`}</Text>
        )}
      </Text>
      {worker.review.length > 0 && (
        <Alert color="violet" icon={<IconScale aria-hidden />} mb="sm">
          <List size="sm">
            {worker.review.map((sentence) => (
              <List.Item key={sentence}>{sentence}</List.Item>
            ))}
          </List>
        </Alert>
      )}
      {explained?.ok === true &&
        explained.working.tables.map((table) => <AnswerTable key={table.code} table={table} />)}
    </section>
  );
}
