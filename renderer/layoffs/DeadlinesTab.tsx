import { Alert, Anchor, List, Table, Text } from '@mantine/core';
import { IconCalendarTime, IconScale } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { formatDateWithWeekday } from '../../shared/calendar/format-date.ts';
import type { LayoffReport } from '../../shared/domain/layoff.ts';
import type { SubjectDeadline } from '../../shared/domain/subject-deadline.ts';
import { formatNumber } from '../../shared/domain/words/format-number.ts';
import { MARK_WORDS } from '../../shared/law/explain/working.ts';
import { useProcedure } from '../client/hooks.ts';
import { ToneBadge } from '../ui/Badge.tsx';
import { DeadlineBadge } from '../ui/DeadlineBadge.tsx';
import { Empty } from '../ui/Empty.tsx';
import { ErrorPanel } from '../ui/ErrorPanel.tsx';
import { saidOfAll } from '../ui/said-of-all.ts';
import { useToday } from '../ui/today.ts';
import { Loaded } from '../ui/Waiting.tsx';
import styles from './Layoffs.module.css';

const COLUMNS = ['name', 'due', 'sum', 'workers', 'state'] as const;

function Cite({ deadline }: { readonly deadline: SubjectDeadline }) {
  const mark = MARK_WORDS[deadline.mark];
  return (
    <Text size="xs" c="dimmed" component="div">
      {deadline.cite}{' '}
      {mark !== null && (
        <ToneBadge tone={deadline.mark === 'unverified' ? 'wait' : 'neutral'}>{mark}</ToneBadge>
      )}
    </Text>
  );
}

function Row({ deadline, said }: { readonly deadline: SubjectDeadline; readonly said: readonly string[] }) {
  const review = deadline.review.filter((sentence) => !said.includes(sentence));
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={400}>
        <Text size="sm" fw={500}>
          {deadline.name}
        </Text>
        <Cite deadline={deadline} />
        {review.map((sentence) => (
          <Text key={sentence} size="xs" c="var(--tone-law-text)">
            {sentence}
          </Text>
        ))}
      </Table.Th>
      <Table.Td className="tabular">{formatDateWithWeekday(deadline.due)}</Table.Td>
      <Table.Td className="tabular">{deadline.sum}</Table.Td>
      <Table.Td className="tabular" ta="right">
        {formatNumber(deadline.workers)}
      </Table.Td>
      <Table.Td>
        <DeadlineBadge deadline={deadline} />
      </Table.Td>
    </Table.Tr>
  );
}

function Deadlines({ deadlines }: { readonly deadlines: readonly SubjectDeadline[] }) {
  const { t } = useTranslation();
  const said = saidOfAll(deadlines);
  return (
    <>
      {said.length > 0 && (
        <Alert color="violet" icon={<IconScale aria-hidden />} title={t('layoffs.deadlines.review')} mb="sm">
          <List size="sm">
            {said.map((sentence) => (
              <List.Item key={sentence}>{sentence}</List.Item>
            ))}
          </List>
        </Alert>
      )}
      <Table verticalSpacing={8} aria-label={t('layoffs.tab.deadlines')} className={styles.deadlines}>
        <Table.Thead>
          <Table.Tr>
            {COLUMNS.map((column) => (
              <Table.Th key={column} {...(column === 'workers' ? { ta: 'right' } : {})}>
                {t(`layoffs.deadlines.${column}`)}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {deadlines.map((deadline) => (
            <Row key={`${deadline.code} ${deadline.startedOn}`} deadline={deadline} said={said} />
          ))}
        </Table.Tbody>
      </Table>
      <Text size="sm" c="dimmed" mt="sm">
        {t('layoffs.deadlines.note')}{' '}
        <Anchor
          size="sm"
          underline="always"
          renderRoot={(props) => <Link {...props} to="/pengaturan" search={{ bagian: 'hari-libur' }} />}
        >
          {t('layoffs.deadlines.calendar')}
        </Anchor>
      </Text>
    </>
  );
}

/** Every deadline that a report starts, by due date, with its sum and how it stands today. */
export function DeadlinesTab({ report }: { readonly report: LayoffReport }) {
  const { t } = useTranslation();
  const asOf = useToday();
  const found = useProcedure('deadlines.ofReport', { id: report.id, asOf });
  return (
    <div className={styles.scroll}>
      <Loaded
        query={found}
        failed={(error) => <ErrorPanel error={error} onAgain={() => void found.refetch()} />}
      >
        {(deadlines) =>
          deadlines.length === 0 ? (
            <Empty
              icon={<IconCalendarTime size={32} stroke={1.5} aria-hidden />}
              title={t('layoffs.deadlines.empty.title')}
              description={t(
                report.state === 'withdrawn' ? 'layoffs.deadlines.withdrawn' : 'layoffs.deadlines.empty.text',
              )}
            />
          ) : (
            <Deadlines deadlines={deadlines} />
          )
        }
      </Loaded>
    </div>
  );
}
