import { Anchor, Table } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { formatDateShort } from '../../../shared/calendar/format-date.ts';
import { useProcedure } from '../../client/hooks.ts';
import { StageBadge, useWorkersWords } from '../../disputes/labels.tsx';
import { LetterTable } from '../../letters/LetterTable.tsx';
import { Empty } from '../../ui/Empty.tsx';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { Loaded } from '../../ui/Waiting.tsx';
import styles from './Firm.module.css';

/** Disputes of a firm. */
export function DisputesTab({ employerId }: { readonly employerId: string }) {
  const { t } = useTranslation();
  const people = useWorkersWords();
  const found = useProcedure('employers.disputes', { id: employerId });
  return (
    <div className={styles.scroll}>
      <Loaded
        query={found}
        failed={(error) => <ErrorPanel error={error} onAgain={() => void found.refetch()} />}
      >
        {(disputes) =>
          disputes.length === 0 ? (
            <Empty title={t('firm.disputes.empty')} description={t('firm.disputes.empty.text')} />
          ) : (
            <Table highlightOnHover verticalSpacing={6} maw={960} aria-label={t('firm.tab.perkara')}>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>{t('disputes.column.number')}</Table.Th>
                  <Table.Th>{t('disputes.column.registered')}</Table.Th>
                  <Table.Th>{t('disputes.column.kind')}</Table.Th>
                  <Table.Th>{t('disputes.column.workers')}</Table.Th>
                  <Table.Th>{t('disputes.column.stage')}</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {disputes.map((dispute) => (
                  <Table.Tr key={dispute.id}>
                    <Table.Td className="tabular">
                      <Anchor
                        size="sm"
                        renderRoot={(props) => (
                          <Link {...props} to="/perkara/$id" params={{ id: dispute.id }} />
                        )}
                      >
                        {dispute.registerNumber}
                      </Anchor>
                    </Table.Td>
                    <Table.Td className="tabular">{formatDateShort(dispute.registeredOn)}</Table.Td>
                    <Table.Td>{t(`disputes.kind.short.${dispute.kind}`)}</Table.Td>
                    <Table.Td>{people(dispute.firstWorker, dispute.workers)}</Table.Td>
                    <Table.Td>
                      <StageBadge stage={dispute.stage} />
                    </Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          )
        }
      </Loaded>
    </div>
  );
}

/** Letters about a firm, its reports, its workers' layoffs and its disputes. */
export function LettersTab({ employerId }: { readonly employerId: string }) {
  const { t } = useTranslation();
  const found = useProcedure('employers.letters', { id: employerId });
  return (
    <div className={styles.scroll}>
      <Loaded
        query={found}
        failed={(error) => <ErrorPanel error={error} onAgain={() => void found.refetch()} />}
      >
        {(letters) =>
          letters.length === 0 ? (
            <Empty title={t('firm.letters.empty')} description={t('firm.letters.empty.text')} />
          ) : (
            <LetterTable letters={letters} label={t('firm.tab.surat')} />
          )
        }
      </Loaded>
    </div>
  );
}
