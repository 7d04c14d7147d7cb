import { ActionIcon, Anchor, Button, Menu, Text } from '@mantine/core';
import { IconDots, IconFileText, IconPencil, IconPointFilled } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDateShort } from '../../../shared/calendar/format-date.ts';
import type { Dispute } from '../../../shared/domain/dispute/dispute.ts';
import type { DisputeEvent } from '../../../shared/domain/dispute/events.ts';
import type { LetterSummary } from '../../../shared/domain/letter.ts';
import { LetterNumber, LetterStateBadge } from '../../letters/labels.tsx';
import { ToneBadge } from '../../ui/Badge.tsx';
import { useMoment } from '../../ui/time-zone.ts';
import styles from '../Disputes.module.css';
import type { EventWork } from '../event/EventPanel.tsx';
import { StrikeDialog } from '../event/StrikeDialog.tsx';
import { eventLines } from '../event-words.ts';
import { type TimelineEntry, timelineOf } from '../timeline.ts';
import { useDisputeLetters } from '../use-dispute-letters.ts';

function Saying({ event }: { readonly event: DisputeEvent }) {
  const { t } = useTranslation();
  const moment = useMoment();
  return (
    <>
      {eventLines(t, event).map((line) => (
        <Text key={line} size="sm">
          {line}
        </Text>
      ))}
      {event.reason !== '' && (
        <Text size="sm">
          {t(event.replaces === null ? 'disputes.reason-is' : 'disputes.timeline.correction-reason', {
            reason: event.reason,
          })}
        </Text>
      )}
      <Text size="xs" c="dimmed">
        {t('disputes.timeline.written', { moment: moment(event.writtenAt), by: event.by })}
      </Text>
    </>
  );
}

/** The wordings that a correction replaced, folded away until somebody asks. */
function Before({ events }: { readonly events: readonly DisputeEvent[] }) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(false);
  if (events.length === 0) return null;
  return (
    <>
      <Button
        size="compact-xs"
        variant="subtle"
        color="gray"
        ml={-8}
        aria-expanded={opened}
        onClick={() => setOpened(!opened)}
      >
        {t(opened ? 'disputes.timeline.hide' : 'disputes.timeline.before', { n: events.length })}
      </Button>
      {opened && (
        <div className={styles.folded}>
          {events.map((event) => (
            <div key={event.id}>
              <Text size="xs" c="dimmed" className="tabular">
                {t('disputes.timeline.was', { date: formatDateShort(event.on) })}
              </Text>
              <Saying event={event} />
            </div>
          ))}
        </div>
      )}
    </>
  );
}

function EventEntry({
  entry,
  onCorrect,
  onStrike,
}: {
  readonly entry: Extract<TimelineEntry, { readonly kind: 'event' }>;
  readonly onCorrect: () => void;
  readonly onStrike: () => void;
}) {
  const { t } = useTranslation();
  const { event, before, struck } = entry;
  const name = t(`disputes.event.${event.kind}`);
  const mayCorrect = event.kind !== 'due-overridden' && event.kind !== 'silence-noted';
  return (
    <li className={styles.entry}>
      <Text span size="sm" className="tabular" c="dimmed">
        {formatDateShort(event.on)}
      </Text>
      {before.length > 0 && struck === null ? (
        <IconPencil size={16} aria-hidden />
      ) : (
        <IconPointFilled size={16} aria-hidden />
      )}
      <div>
        <Text fw={500} {...(struck === null ? {} : { className: styles.struck ?? '' })}>
          {name}
        </Text>
        {struck === null ? (
          <Saying event={event} />
        ) : (
          <>
            <ToneBadge tone="neutral">{t('disputes.timeline.struck')}</ToneBadge>
            <Saying event={struck} />
          </>
        )}
        <Before events={struck === null ? before : [event, ...before]} />
      </div>
      {struck === null && (
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t('disputes.timeline.more', { event: name, date: formatDateShort(event.on) })}
            >
              <IconDots size={16} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            {mayCorrect && <Menu.Item onClick={onCorrect}>{t('disputes.timeline.correct')}</Menu.Item>}
            {event.kind !== 'registered' && (
              <Menu.Item onClick={onStrike}>{t('disputes.timeline.strike')}</Menu.Item>
            )}
          </Menu.Dropdown>
        </Menu>
      )}
    </li>
  );
}

function LetterEntry({ letter }: { readonly letter: LetterSummary }) {
  return (
    <li className={styles.entry}>
      <Text span size="sm" className="tabular" c="dimmed">
        {formatDateShort(letter.dated)}
      </Text>
      <IconFileText size={16} aria-hidden />
      <div>
        <Anchor
          fw={500}
          renderRoot={(props) => <Link {...props} to="/surat/$id" params={{ id: letter.id }} />}
        >
          {letter.title}
        </Anchor>
        <Text size="sm" component="div">
          <LetterNumber number={letter.number} />
        </Text>
      </div>
      <LetterStateBadge state={letter.state} />
    </li>
  );
}

/** What happened, newest first: when, when it was written down and by whom, with the letters of the case in place. */
export function TimelineTab({
  dispute,
  onWork,
}: {
  readonly dispute: Dispute;
  readonly onWork: (work: EventWork) => void;
}) {
  const { t } = useTranslation();
  const letters = useDisputeLetters(dispute.id);
  const [striking, setStriking] = useState<DisputeEvent | null>(null);
  return (
    <div className={styles.scroll}>
      <ol className={styles.timeline} aria-label={t('disputes.page.linimasa')}>
        {timelineOf(dispute.events, letters).map((entry) =>
          entry.kind === 'letter' ? (
            <LetterEntry key={entry.letter.id} letter={entry.letter} />
          ) : (
            <EventEntry
              key={entry.event.id}
              entry={entry}
              onCorrect={() => onWork({ kind: 'correct', event: entry.event })}
              onStrike={() => setStriking(entry.event)}
            />
          ),
        )}
      </ol>
      {striking !== null && (
        <StrikeDialog dispute={dispute} event={striking} onClose={() => setStriking(null)} />
      )}
    </div>
  );
}
