import { Alert, Anchor, Button, List, Table, Text, Title } from '@mantine/core';
import { IconCalendarTime, IconScale } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Dispute, DisputeDeadline } from '../../../shared/domain/dispute/dispute.ts';
import { Empty } from '../../ui/Empty.tsx';
import { saidOfAll } from '../../ui/said-of-all.ts';
import { CaseSessions } from '../CaseSessions.tsx';
import { DeadlineCite, DueDay, StandingOf } from '../DeadlineCells.tsx';
import styles from '../Disputes.module.css';
import { OverrideDialog } from '../event/OverrideDialog.tsx';
import { WideTable } from '../WideTable.tsx';

const COLUMNS = ['name', 'actor', 'due', 'sum', 'state', 'change'] as const;

function Row({
  deadline,
  said,
  onChange,
}: {
  readonly deadline: DisputeDeadline;
  readonly said: readonly string[];
  /** Null where the dispute is closed. */
  readonly onChange: (() => void) | null;
}) {
  const { t } = useTranslation();
  const running = deadline.state === 'open' || deadline.state === 'overdue';
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={400}>
        <Text size="sm" fw={500}>
          {deadline.name}
        </Text>
        <DeadlineCite deadline={deadline} />
        {deadline.review
          .filter((sentence) => !said.includes(sentence))
          .map((sentence) => (
            <Text key={sentence} size="xs" c="var(--tone-law-text)">
              {sentence}
            </Text>
          ))}
      </Table.Th>
      <Table.Td>{t(`disputes.actor.${deadline.actor}`)}</Table.Td>
      <Table.Td className="tabular">
        <DueDay deadline={deadline} />
      </Table.Td>
      <Table.Td className="tabular">{deadline.sum}</Table.Td>
      <Table.Td>
        <StandingOf deadline={deadline} />
      </Table.Td>
      <Table.Td>
        {running && onChange !== null && (
          <Button
            size="compact-xs"
            variant="default"
            aria-label={t('disputes.override.of', { name: deadline.name })}
            onClick={onChange}
          >
            {t('disputes.override.open')}
          </Button>
        )}
      </Table.Td>
    </Table.Tr>
  );
}

const REMINDER_COLUMNS = ['name', 'actor', 'due', 'sum', 'state'] as const;

/** Instalments that are still to be paid: reminders of the office, kept apart from what a provision sets. */
function Reminders({ reminders }: { readonly reminders: Dispute['reminders'] }) {
  const { t } = useTranslation();
  if (reminders.length === 0) return null;
  return (
    <section className={styles.reminders}>
      <Title order={2} size="h4">
        {t('disputes.deadlines.instalments')}
      </Title>
      <Text size="sm" c="dimmed" mb="xs">
        {t('disputes.deadlines.instalments.text')}
      </Text>
      <WideTable label={t('disputes.deadlines.instalments')}>
        <Table
          verticalSpacing={8}
          aria-label={t('disputes.deadlines.instalments')}
          className={styles.deadlines}
        >
          <Table.Thead>
            <Table.Tr>
              {REMINDER_COLUMNS.map((column) => (
                <Table.Th key={column}>{t(`disputes.deadlines.${column}`)}</Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {reminders.map((reminder) => (
              <Table.Tr key={reminder.code}>
                <Table.Th scope="row" fw={500}>
                  {reminder.name}
                </Table.Th>
                <Table.Td>{t(`disputes.actor.${reminder.actor}`)}</Table.Td>
                <Table.Td className="tabular">
                  <DueDay deadline={reminder} />
                </Table.Td>
                <Table.Td className="tabular">{reminder.sum}</Table.Td>
                <Table.Td>
                  <StandingOf deadline={reminder} />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </WideTable>
    </section>
  );
}

/** Every deadline of a dispute with its sum, its article and who has to act; a day that a person set stands beside the computed one. */
export function DeadlinesTab({ dispute }: { readonly dispute: Dispute }) {
  const { t } = useTranslation();
  const [changing, setChanging] = useState<DisputeDeadline | null>(null);
  const { deadlines } = dispute;
  const said = saidOfAll(deadlines);
  const mayChange = dispute.actions.some(({ kind }) => kind === 'due-overridden');
  if (deadlines.length === 0 && dispute.reminders.length === 0)
    return (
      <div className={styles.scroll}>
        <Empty
          icon={<IconCalendarTime size={32} stroke={1.5} aria-hidden />}
          title={t('disputes.deadlines.none')}
          description={t('disputes.deadlines.none.text')}
        />
      </div>
    );
  return (
    <div className={styles.scroll}>
      {said.length > 0 && (
        <Alert color="violet" icon={<IconScale aria-hidden />} title={t('disputes.deadlines.review')} mb="sm">
          <List size="sm">
            {said.map((sentence) => (
              <List.Item key={sentence}>{sentence}</List.Item>
            ))}
          </List>
        </Alert>
      )}
      <WideTable label={t('disputes.page.tenggat')}>
        <Table verticalSpacing={8} aria-label={t('disputes.page.tenggat')} className={styles.deadlines}>
          <Table.Thead>
            <Table.Tr>
              {COLUMNS.map((column) => (
                <Table.Th key={column}>{t(`disputes.deadlines.${column}`)}</Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {deadlines.map((deadline) => (
              <Row
                key={`${deadline.code} ${deadline.startedOn}`}
                deadline={deadline}
                said={said}
                onChange={mayChange ? () => setChanging(deadline) : null}
              />
            ))}
          </Table.Tbody>
        </Table>
      </WideTable>
      <Text size="sm" c="dimmed" mt="sm">
        {t('disputes.deadlines.note')}{' '}
        <Anchor
          size="sm"
          underline="always"
          renderRoot={(props) => <Link {...props} to="/pengaturan" search={{ bagian: 'hari-libur' }} />}
        >
          {t('layoffs.deadlines.calendar')}
        </Anchor>
      </Text>
      <Reminders reminders={dispute.reminders} />
      <CaseSessions dispute={dispute} />
      {changing !== null && (
        <OverrideDialog dispute={dispute} deadline={changing} onClose={() => setChanging(null)} />
      )}
    </div>
  );
}
