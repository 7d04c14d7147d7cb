import { Button, Text } from '@mantine/core';
import { IconArrowBackUp, IconChevronDown, IconChevronRight, IconHistory } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CalendarTurn } from '../../../shared/contract/calendar.ts';
import { useProcedure } from '../../client/hooks.ts';
import { Empty } from '../../ui/Empty.tsx';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { useMoment } from '../../ui/time-zone.ts';
import { Loaded } from '../../ui/Waiting.tsx';
import { holidayWords, turnDays, turnWords } from './change-words.ts';
import classes from './Holidays.module.css';
import { MovedList } from './MovedList.tsx';
import { useCalendarSaver } from './use-calendar-change.ts';

/** Days of a change that are named; the rest is counted. */
const MOST_DAYS = 6;

function Days({ turn }: { readonly turn: CalendarTurn }) {
  const { t } = useTranslation();
  const days = turnDays(turn);
  // A single day that came or went stands in the headline already.
  if (days.length < 2 && turn.kind !== 'undo') return null;
  return (
    <ul className={classes.days}>
      {days.slice(0, MOST_DAYS).map(({ sign, day }) => (
        <li key={`${sign} ${day.date} ${day.kind}`}>
          {`${sign} ${holidayWords(day)} (${t(`calendar.kind.${day.kind}`).toLowerCase()})`}
        </li>
      ))}
      {days.length > MOST_DAYS && <li>{t('calendar.turn.more', { n: days.length - MOST_DAYS })}</li>}
    </ul>
  );
}

function Moved({ turn }: { readonly turn: CalendarTurn }) {
  const { t } = useTranslation();
  const id = useId();
  const [opened, setOpened] = useState(false);
  if (turn.moved.length === 0) {
    return (
      <Text size="xs" c="dimmed">
        {t('calendar.moved.none')}
      </Text>
    );
  }
  const Chevron = opened ? IconChevronDown : IconChevronRight;
  return (
    <>
      <Button
        size="compact-sm"
        variant="subtle"
        px={0}
        mt={2}
        leftSection={<Chevron size={14} aria-hidden />}
        aria-expanded={opened}
        {...(opened ? { 'aria-controls': id } : {})}
        onClick={() => setOpened(!opened)}
      >
        {t('calendar.moved.count', { n: turn.moved.length })}
      </Button>
      {opened && (
        <div id={id}>
          <MovedList moved={turn.moved} linked />
        </div>
      )}
    </>
  );
}

/** Every change of the calendar, newest first, with what it moved. The newest can be taken back. */
export function TurnsTab() {
  const { t } = useTranslation();
  const moment = useMoment();
  const turns = useProcedure('calendar.history', {});
  const { undo } = useCalendarSaver();
  const [undoing, setUndoing] = useState(false);
  const takeBack = async (turn: CalendarTurn) => {
    setUndoing(true);
    await undo(turn);
    setUndoing(false);
  };
  return (
    <Loaded
      query={turns}
      failed={(error) => <ErrorPanel error={error} onAgain={() => void turns.refetch()} />}
    >
      {(found) =>
        found.length === 0 ? (
          <Empty
            icon={<IconHistory size={32} stroke={1.5} aria-hidden />}
            title={t('calendar.history.empty.title')}
            description={t('calendar.history.empty.text')}
          />
        ) : (
          <ol className={classes.turns} aria-label={t('calendar.tab.riwayat')}>
            {found.map((turn) => (
              <li key={turn.id}>
                <Text span size="sm" className="tabular" c="dimmed">
                  {moment(turn.at)}
                </Text>
                <div>
                  <Text fw={500}>{turnWords(t, turn)}</Text>
                  <Text size="xs" c="dimmed">
                    {t('calendar.turn.by', { name: turn.by })}
                  </Text>
                  <Days turn={turn} />
                  <Moved turn={turn} />
                </div>
                {turn.undoable ? (
                  <Button
                    size="xs"
                    variant="default"
                    loading={undoing}
                    leftSection={<IconArrowBackUp size={14} aria-hidden />}
                    onClick={() => void takeBack(turn)}
                  >
                    {t(turn.kind === 'undo' ? 'calendar.redo' : 'calendar.undo')}
                  </Button>
                ) : (
                  <span />
                )}
              </li>
            ))}
          </ol>
        )
      }
    </Loaded>
  );
}
