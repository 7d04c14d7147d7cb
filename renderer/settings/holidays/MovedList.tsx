import { Anchor, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { formatDateShort } from '../../../shared/calendar/format-date.ts';
import type { MovedDeadline } from '../../../shared/domain/subject-deadline.ts';
import { startWords } from './change-words.ts';
import classes from './Holidays.module.css';

/** More than anyone reads; the rest is counted. */
const MOST_SHOWN = 100;

function Title({ moved, linked }: { readonly moved: MovedDeadline; readonly linked: boolean }) {
  const { title, id, kind } = moved.subject;
  if (!linked) return <span className={classes.movedTitle}>{title}</span>;
  if (kind === 'dispute')
    return (
      <Anchor
        size="sm"
        underline="always"
        renderRoot={(props) => (
          <Link {...props} to="/perkara/$id" params={{ id }} search={{ tab: 'tenggat' }} />
        )}
      >
        {title}
      </Anchor>
    );
  return (
    <Anchor
      size="sm"
      underline="always"
      renderRoot={(props) => (
        <Link {...props} to="/laporan/$id" params={{ id }} search={{ tab: 'deadlines' }} />
      )}
    >
      {title}
    </Anchor>
  );
}

/** Deadlines that a change moves: whose, which, from when to when. `linked` leads to each record. */
export function MovedList({
  moved,
  linked = false,
}: {
  readonly moved: readonly MovedDeadline[];
  readonly linked?: boolean;
}) {
  const { t } = useTranslation();
  return (
    <>
      <ul className={classes.moved}>
        {moved.slice(0, MOST_SHOWN).map((one) => (
          <li key={`${one.subject.id} ${one.code} ${one.startedOn}`}>
            <div>
              <Title moved={one} linked={linked} />
              <Text size="xs" c="dimmed">
                {t('calendar.moved.which', { name: one.name, n: one.workers })}
                <br />
                {startWords(t, one)}
              </Text>
            </div>
            <div className={classes.movedDays}>
              <span className="tabular">
                <s>{formatDateShort(one.before)}</s> → <b>{formatDateShort(one.after)}</b>
              </span>
              <Text size="xs" c="dimmed">
                {one.sum}
              </Text>
            </div>
          </li>
        ))}
      </ul>
      {moved.length > MOST_SHOWN && (
        <Text size="xs" c="dimmed">
          {t('calendar.moved.more', { n: moved.length - MOST_SHOWN })}
        </Text>
      )}
    </>
  );
}
