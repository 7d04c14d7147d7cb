import { Alert, Anchor, Stack, Table, Text } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { HandOverResult } from '../../../shared/contract/dispute-clock.ts';
import { useWords } from '../../i18n/use-words.ts';
import styles from '../Disputes.module.css';

/** What became of the cases: how many went over, and which stayed with the reason. */
export function HandOverResults({
  results,
  from,
}: {
  readonly results: readonly HandOverResult[];
  readonly from: string;
}) {
  const { t, finding } = useWords();
  const left = results.filter(({ refused }) => refused.length > 0);
  const done = results.length - left.length;
  const sessions = results.reduce((sum, { movedSessions }) => sum + movedSessions, 0);
  return (
    <Stack gap="md" className={styles.scroll}>
      {done > 0 && (
        <Alert
          color="green"
          icon={<IconCircleCheck aria-hidden />}
          title={t('disputes.handover.done', { n: done })}
          role="status"
        >
          {sessions > 0 && t('disputes.handover.done.text', { sessions })}
        </Alert>
      )}
      {left.length > 0 && (
        <>
          <Alert
            color="yellow"
            icon={<IconAlertTriangle aria-hidden />}
            title={t('disputes.handover.left', { n: left.length, from })}
            role="alert"
          >
            {t('disputes.handover.left.text')}
          </Alert>
          <div className={styles.wide}>
            <Table
              aria-label={t('disputes.handover.left', { n: left.length, from })}
              className={styles.deadlines}
            >
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>{t('disputes.column.number')}</Table.Th>
                  <Table.Th>{t('disputes.column.employer')}</Table.Th>
                  <Table.Th>{t('disputes.handover.column.reason')}</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {left.map(({ id, registerNumber, employerName, refused }) => (
                  <Table.Tr key={id}>
                    <Table.Td>
                      <Anchor
                        size="sm"
                        className="tabular"
                        renderRoot={(props) => <Link {...props} to="/perkara/$id" params={{ id }} />}
                      >
                        {registerNumber}
                      </Anchor>
                    </Table.Td>
                    <Table.Td>{employerName}</Table.Td>
                    <Table.Td>
                      {refused.map((one) => (
                        <Text key={`${one.code} ${JSON.stringify(one.params)}`} size="sm">
                          {finding(one)}
                        </Text>
                      ))}
                    </Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </div>
        </>
      )}
    </Stack>
  );
}
