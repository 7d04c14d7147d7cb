import { Anchor, Button, Table, Text } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { formatDateShort } from '../../shared/calendar/format-date.ts';
import { useProcedure } from '../client/hooks.ts';
import { ErrorPanel } from '../ui/ErrorPanel.tsx';
import { Section } from '../ui/Section.tsx';
import { Loaded } from '../ui/Waiting.tsx';
import { NoProofBadge, ReferralStageBadge } from './labels.tsx';
import { NextThingCell } from './list/NextThingCell.tsx';

/** More layoffs than one person has in a working life. */
const MOST = 50;

/** The referrals of a person, newest first, and the way to a new one. */
export function PersonReferrals({ personId }: { readonly personId: string }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const found = useProcedure('referrals.list', {
    personId,
    sort: 'layoffDate',
    descending: true,
    limit: MOST,
  });
  return (
    <Section
      title={t('referrals.of-person')}
      actions={
        <Button
          variant="default"
          onClick={() => void navigate({ to: '/rujukan/baru', search: { pekerja: personId } })}
        >
          {t('referrals.refer')}
        </Button>
      }
    >
      <Loaded
        query={found}
        failed={(error) => <ErrorPanel error={error} onAgain={() => void found.refetch()} />}
      >
        {({ rows }) =>
          rows.length === 0 ? (
            <Text size="sm" c="dimmed">
              {t('referrals.of-person.none')}
            </Text>
          ) : (
            <Table verticalSpacing={6} aria-label={t('referrals.of-person')}>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>{t('referrals.column.employer')}</Table.Th>
                  <Table.Th>{t('referrals.column.layoff')}</Table.Th>
                  <Table.Th>{t('referrals.column.stage')}</Table.Th>
                  <Table.Th>{t('referrals.column.next')}</Table.Th>
                  <Table.Th>{t('referrals.column.officer')}</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {rows.map((row) => (
                  <Table.Tr key={row.id}>
                    <Table.Td>
                      <Anchor
                        size="sm"
                        renderRoot={(props) => <Link {...props} to="/rujukan/$id" params={{ id: row.id }} />}
                      >
                        {row.employerName}
                      </Anchor>
                    </Table.Td>
                    <Table.Td className="tabular">{formatDateShort(row.layoffDate)}</Table.Td>
                    <Table.Td>
                      <ReferralStageBadge stage={row.stage} /> {row.withoutProof && <NoProofBadge />}
                    </Table.Td>
                    <Table.Td>
                      <NextThingCell next={row.next} />
                    </Table.Td>
                    <Table.Td>{row.officer || '–'}</Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          )
        }
      </Loaded>
    </Section>
  );
}
