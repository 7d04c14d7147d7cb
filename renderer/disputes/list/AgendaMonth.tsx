import { Anchor, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { formatDateWithWeekday } from '../../../shared/calendar/format-date.ts';
import { WEEKDAYS } from '../../../shared/calendar/month-names.ts';
import { dayOf, type PlainDate } from '../../../shared/calendar/plain-date.ts';
import type { WorkCalendar } from '../../../shared/calendar/working-days.ts';
import type { AgendaEntry } from '../../../shared/contract/disputes.ts';
import styles from './Agenda.module.css';
import type { MonthDay } from './agenda-month.ts';

/** Sessions that a day names; the others are counted and stand in the week. */
const MOST_NAMED = 3;

function Session({ entry }: { readonly entry: AgendaEntry }) {
  const { t } = useTranslation();
  const hour = entry.time.replace(':', '.');
  return (
    <li>
      <Anchor
        size="xs"
        className={styles.chip}
        data-state={entry.state}
        title={t('disputes.agenda.chip', {
          time: hour,
          number: entry.registerNumber,
          room: entry.room,
          mediator: entry.mediator,
          state: t(`disputes.agenda.state.${entry.state}`),
        })}
        renderRoot={(props) => <Link {...props} to="/perkara/$id" params={{ id: entry.disputeId }} />}
      >
        <span className="tabular">{hour}</span> {entry.registerNumber}
      </Anchor>
    </li>
  );
}

function Day({
  day: { date, within, entries },
  today,
  calendar,
  onWeek,
}: {
  readonly day: MonthDay;
  readonly today: PlainDate;
  readonly calendar: WorkCalendar | null;
  readonly onWeek: (day: PlainDate) => void;
}) {
  const { t } = useTranslation();
  const isOff = calendar?.isDayOff(date) === true;
  return (
    <td
      className={styles.cell}
      data-today={date === today || undefined}
      data-outside={!within || undefined}
      data-off={isOff || undefined}
    >
      <button
        type="button"
        className={styles.number}
        aria-label={t('disputes.agenda.open-week', { date: formatDateWithWeekday(date) })}
        onClick={() => onWeek(date)}
      >
        {dayOf(date)}
      </button>
      {isOff && (
        <Text span size="xs" className={styles.off}>
          {t('disputes.agenda.day-off')}
        </Text>
      )}
      {entries.length > 0 && (
        <ul className={styles.chips}>
          {entries.slice(0, MOST_NAMED).map((entry) => (
            <Session key={`${entry.disputeId} ${entry.session}`} entry={entry} />
          ))}
          {entries.length > MOST_NAMED && (
            <li>
              <Anchor component="button" type="button" size="xs" onClick={() => onWeek(date)}>
                {t('disputes.agenda.more', { n: entries.length - MOST_NAMED })}
              </Anchor>
            </li>
          )}
        </ul>
      )}
    </td>
  );
}

/** A month, a row a week; a day's number opens its week. */
export function AgendaMonth({
  weeks,
  today,
  calendar,
  label,
  onWeek,
}: {
  readonly weeks: readonly (readonly MonthDay[])[];
  readonly today: PlainDate;
  readonly calendar: WorkCalendar | null;
  readonly label: string;
  readonly onWeek: (day: PlainDate) => void;
}) {
  return (
    <div className={styles.scroller}>
      <table className={styles.month} aria-label={label}>
        <thead>
          <tr>
            {WEEKDAYS.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week[0]?.date}>
              {week.map((day) => (
                <Day key={day.date} day={day} today={today} calendar={calendar} onWeek={onWeek} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
