import { Anchor, Button, Group, Table, Text } from '@mantine/core';
import { IconCalendarTime, IconUserShare } from '@tabler/icons-react';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../shared/contract/contract.ts';
import { useProcedure } from '../../client/hooks.ts';
import { Empty } from '../../ui/Empty.tsx';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { Page } from '../../ui/Page.tsx';
import { useToday } from '../../ui/today.ts';
import { Loaded } from '../../ui/Waiting.tsx';
import { DeadlineCite, DueDay, StandingOf } from '../DeadlineCells.tsx';
import styles from '../Disputes.module.css';
import { useMediatorNames } from '../mediators.ts';
import { DISPUTE_TABS_ID, DisputeTabs, useNewDispute } from './DisputeTabs.tsx';
import { MediatorFilter } from './MediatorFilter.tsx';

const route = getRouteApi('/perkara');
/** As many as one looks through; the footer says so when there are more. */
const MOST = 500;
const COLUMNS = ['case', 'name', 'actor', 'due', 'sum', 'state'] as const;

type OpenDeadline = OutputOf<'disputes.deadlines'>[number];

function Row({ deadline }: { readonly deadline: OpenDeadline }) {
  const { t } = useTranslation();
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={400}>
        <Anchor
          size="sm"
          className="tabular"
          renderRoot={(props) => (
            <Link
              {...props}
              to="/perkara/$id"
              params={{ id: deadline.disputeId }}
              search={{ tab: 'tenggat' }}
            />
          )}
        >
          {deadline.registerNumber}
        </Anchor>
        <Text size="sm">{deadline.title}</Text>
        {deadline.mediators.length > 0 && (
          <Text size="xs" c="dimmed">
            {deadline.mediators.join(', ')}
          </Text>
        )}
      </Table.Th>
      <Table.Td>
        <Text size="sm" fw={500}>
          {deadline.name}
        </Text>
        {deadline.source === 'law' ? (
          <DeadlineCite deadline={deadline} />
        ) : (
          <Text size="xs" c="dimmed">
            {t('disputes.deadlines.agreed')}
          </Text>
        )}
      </Table.Td>
      <Table.Td>{t(`disputes.actor.${deadline.actor}`)}</Table.Td>
      <Table.Td className="tabular">
        <DueDay deadline={deadline} />
      </Table.Td>
      <Table.Td className="tabular">{deadline.sum}</Table.Td>
      <Table.Td>
        <StandingOf deadline={deadline} />
      </Table.Td>
    </Table.Tr>
  );
}

function Rows({ deadlines }: { readonly deadlines: readonly OpenDeadline[] }) {
  const { t } = useTranslation();
  return (
    <>
      <div className={styles.wide}>
        <Table verticalSpacing={8} aria-label={t('disputes.tab.tenggat')} className={styles.deadlines}>
          <Table.Thead>
            <Table.Tr>
              {COLUMNS.map((column) => (
                <Table.Th key={column}>{t(`disputes.deadlines.${column}`)}</Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {deadlines.map((deadline) => (
              <Row key={`${deadline.disputeId} ${deadline.code} ${deadline.startedOn}`} deadline={deadline} />
            ))}
          </Table.Tbody>
        </Table>
      </div>
      <Text size="xs" c="dimmed" mt="sm" className="tabular">
        {deadlines.length < MOST
          ? t('disputes.deadlines.count', { n: deadlines.length })
          : t('disputes.deadlines.first', { n: MOST })}
      </Text>
    </>
  );
}

/** Every open deadline over all cases, overdue first. */
export function AllDeadlinesPage() {
  const { t } = useTranslation();
  const change = route.useNavigate();
  const { mediator = '' } = route.useSearch();
  const asOf = useToday();
  const known = useMediatorNames();
  const found = useProcedure('disputes.deadlines', { asOf, mediator, limit: MOST }, { keep: true });
  const setMediator = (name: string) =>
    void change({ search: { tab: 'tenggat', ...(name === '' ? {} : { mediator: name }) }, replace: true });
  return (
    <Page
      title={t('disputes.title')}
      primary={useNewDispute()}
      actions={
        <Button
          variant="default"
          leftSection={<IconUserShare size={16} aria-hidden />}
          renderRoot={(props) => (
            <Link
              {...props}
              to="/perkara/serahkan"
              search={known.includes(mediator) ? { dari: mediator } : {}}
            />
          )}
        >
          {t('disputes.handover.open')}
        </Button>
      }
      bar={
        <>
          <DisputeTabs tab="tenggat" />
          <Group py={8}>
            <MediatorFilter value={mediator} onChange={setMediator} />
          </Group>
        </>
      }
    >
      <div
        role="tabpanel"
        id={`${DISPUTE_TABS_ID}-panel-tenggat`}
        aria-labelledby={`${DISPUTE_TABS_ID}-tab-tenggat`}
      >
        <Loaded
          query={found}
          failed={(error) => <ErrorPanel error={error} onAgain={() => void found.refetch()} />}
        >
          {(deadlines) =>
            deadlines.length > 0 ? (
              <Rows deadlines={deadlines} />
            ) : (
              <Empty
                icon={<IconCalendarTime size={32} stroke={1.5} aria-hidden />}
                title={
                  mediator === ''
                    ? t('disputes.deadlines.empty.title')
                    : t('disputes.deadlines.empty.of', { name: mediator })
                }
                description={t('disputes.deadlines.empty.text')}
                {...(mediator === ''
                  ? {}
                  : { action: t('ui.table.clear-filter'), onAction: () => setMediator('') })}
              />
            )
          }
        </Loaded>
      </div>
    </Page>
  );
}
