import { Anchor, Table, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { formatDateWithWeekday } from '../../../shared/calendar/format-date.ts';
import type { PlainDate } from '../../../shared/calendar/plain-date.ts';
import type { WorkCalendar } from '../../../shared/calendar/working-days.ts';
import type { AgendaEntry } from '../../../shared/contract/disputes.ts';
import type { Tone } from '../../theme/theme.ts';
import { ToneBadge } from '../../ui/Badge.tsx';
import styles from '../Disputes.module.css';
import type { AgendaDay } from './week.ts';

const TONES = { set: 'accent', held: 'good', cancelled: 'neutral' } as const satisfies Record<
  AgendaEntry['state'],
  Tone
>;
const clock = (time: string) => time.replace(':', '.');
const keyOf = (entry: AgendaEntry) => `${entry.disputeId} ${entry.session}`;

function SessionBadge({ state }: { readonly state: AgendaEntry['state'] }) {
  const { t } = useTranslation();
  return <ToneBadge tone={TONES[state]}>{t(`disputes.agenda.state.${state}`)}</ToneBadge>;
}

function CaseLink({ entry }: { readonly entry: AgendaEntry }) {
  return (
    <Anchor
      size="sm"
      className="tabular"
      renderRoot={(props) => <Link {...props} to="/perkara/$id" params={{ id: entry.disputeId }} />}
    >
      {entry.registerNumber}
    </Anchor>
  );
}

function Session({ entry }: { readonly entry: AgendaEntry }) {
  const { t } = useTranslation();
  return (
    <li className={styles.session}>
      <div className={styles.sessionHead}>
        <Text span size="sm" fw={600} className="tabular">
          {clock(entry.time)}
        </Text>
        <SessionBadge state={entry.state} />
      </div>
      <Text size="sm" fw={500}>
        {entry.room}
      </Text>
      <Text size="xs">{entry.mediator}</Text>
      <CaseLink entry={entry} />
      <Text size="xs" c="dimmed">
        {t('disputes.agenda.parties', { worker: entry.firstWorker, employer: entry.employerName })}
      </Text>
      <Text size="xs" c="dimmed">
        {t('disputes.session.nth', { n: entry.session })}
      </Text>
    </li>
  );
}

/** A week, a column a day. */
export function AgendaWeek({
  days,
  today,
  calendar,
}: {
  readonly days: readonly AgendaDay[];
  readonly today: PlainDate;
  readonly calendar: WorkCalendar | null;
}) {
  const { t } = useTranslation();
  return (
    <div className={styles.week}>
      {days.map(({ date, entries }) => (
        <section key={date} className={styles.day} data-today={date === today || undefined}>
          <h2 className={styles.dayName}>{formatDateWithWeekday(date)}</h2>
          {calendar?.isDayOff(date) === true && (
            <ToneBadge tone="wait">{t('disputes.agenda.day-off')}</ToneBadge>
          )}
          {entries.length === 0 ? (
            <Text size="xs" c="dimmed">
              {t('disputes.agenda.nothing')}
            </Text>
          ) : (
            <ul className={styles.sessions}>
              {entries.map((entry) => (
                <Session key={keyOf(entry)} entry={entry} />
              ))}
            </ul>
          )}
        </section>
      ))}
    </div>
  );
}

const COLUMNS = ['date', 'time', 'room', 'mediator', 'case', 'state'] as const;

/** The same week as one list. */
export function AgendaList({ days }: { readonly days: readonly AgendaDay[] }) {
  const { t } = useTranslation();
  return (
    <div className={styles.wide}>
      <Table verticalSpacing={6} aria-label={t('disputes.tab.agenda')} className={styles.deadlines}>
        <Table.Thead>
          <Table.Tr>
            {COLUMNS.map((column) => (
              <Table.Th key={column}>{t(`disputes.agenda.column.${column}`)}</Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {days.flatMap(({ date, entries }) =>
            entries.map((entry) => (
              <Table.Tr key={keyOf(entry)}>
                <Table.Td className="tabular">{formatDateWithWeekday(date)}</Table.Td>
                <Table.Td className="tabular">{clock(entry.time)}</Table.Td>
                <Table.Td>{entry.room}</Table.Td>
                <Table.Td>{entry.mediator}</Table.Td>
                <Table.Td>
                  <CaseLink entry={entry} />
                  <Text size="xs" c="dimmed">
                    {t('disputes.agenda.parties', {
                      worker: entry.firstWorker,
                      employer: entry.employerName,
                    })}
                  </Text>
                </Table.Td>
                <Table.Td>
                  <SessionBadge state={entry.state} />
                </Table.Td>
              </Table.Tr>
            )),
          )}
        </Table.Tbody>
      </Table>
    </div>
  );
}
