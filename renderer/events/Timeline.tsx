import { ActionIcon, Anchor, Button, Menu, Text } from '@mantine/core';
import { IconDots, IconFileText, IconPaperclip, IconPencil, IconPointFilled } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDateShort } from '../../shared/calendar/format-date.ts';
import type { PlainDate } from '../../shared/calendar/plain-date.ts';
import type { CaseDocument } from '../../shared/domain/document.ts';
import type { LetterSummary } from '../../shared/domain/letter.ts';
import { DocumentPanel } from '../documents/DocumentPanel.tsx';
import { RemoveDocumentDialog } from '../documents/RemoveDocumentDialog.tsx';
import { LetterNumber, LetterStateBadge } from '../letters/labels.tsx';
import { ToneBadge } from '../ui/Badge.tsx';
import { useMoment } from '../ui/time-zone.ts';
import styles from './Events.module.css';
import type { TimelineEntry, WrittenEvent } from './timeline.ts';

/** How the events of a file are told. */
export interface EventWords<Event extends WrittenEvent> {
  readonly nameOf: (event: Event) => string;
  /** What an event says beside its day, a line each. */
  readonly linesOf: (event: Event) => readonly string[];
}

interface EventDeeds<Event extends WrittenEvent> {
  readonly onCorrect: (event: Event) => void;
  readonly onStrike: (event: Event) => void;
  readonly mayCorrect?: (event: Event) => boolean;
  readonly mayStrike?: (event: Event) => boolean;
}

const always = () => true;

function Saying<Event extends WrittenEvent>({
  event,
  words,
}: {
  readonly event: Event;
  readonly words: EventWords<Event>;
}) {
  const { t } = useTranslation();
  const moment = useMoment();
  return (
    <>
      {words.linesOf(event).map((line) => (
        <Text key={line} size="sm">
          {line}
        </Text>
      ))}
      {event.reason !== '' && (
        <Text size="sm">
          {t(event.replaces === null ? 'events.reason-is' : 'events.timeline.correction-reason', {
            reason: event.reason,
          })}
        </Text>
      )}
      <Text size="xs" c="dimmed">
        {t('events.timeline.written', { moment: moment(event.writtenAt), by: event.by })}
      </Text>
    </>
  );
}

/** The wordings that a correction replaced, folded away until somebody asks. */
function Before<Event extends WrittenEvent>({
  events,
  words,
}: {
  readonly events: readonly Event[];
  readonly words: EventWords<Event>;
}) {
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
        {t(opened ? 'events.timeline.hide' : 'events.timeline.before', { n: events.length })}
      </Button>
      {opened && (
        <div className={styles.folded}>
          {events.map((event) => (
            <div key={event.id}>
              <Text size="xs" c="dimmed" className="tabular">
                {t('events.timeline.was', { date: formatDateShort(event.on) })}
              </Text>
              <Saying event={event} words={words} />
            </div>
          ))}
        </div>
      )}
    </>
  );
}

function EventEntry<Event extends WrittenEvent>({
  entry,
  words,
  deeds,
}: {
  readonly entry: Extract<TimelineEntry<Event>, { readonly kind: 'event' }>;
  readonly words: EventWords<Event>;
  readonly deeds: EventDeeds<Event>;
}) {
  const { t } = useTranslation();
  const { event, before, struck } = entry;
  const { mayCorrect = always, mayStrike = always } = deeds;
  const name = words.nameOf(event);
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
          <Saying event={event} words={words} />
        ) : (
          <>
            <ToneBadge tone="neutral">{t('events.timeline.struck')}</ToneBadge>
            <Saying event={struck} words={words} />
          </>
        )}
        <Before events={struck === null ? before : [event, ...before]} words={words} />
      </div>
      {struck === null && (mayCorrect(event) || mayStrike(event)) && (
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t('events.timeline.more', { event: name, date: formatDateShort(event.on) })}
            >
              <IconDots size={16} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            {mayCorrect(event) && (
              <Menu.Item onClick={() => deeds.onCorrect(event)}>{t('events.timeline.correct')}</Menu.Item>
            )}
            {mayStrike(event) && (
              <Menu.Item onClick={() => deeds.onStrike(event)}>{t('events.timeline.strike')}</Menu.Item>
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

function DocumentEntry({
  on,
  document,
  onOpen,
}: {
  readonly on: PlainDate;
  readonly document: CaseDocument;
  readonly onOpen: () => void;
}) {
  const { t } = useTranslation();
  const kind = t(`documents.kind.${document.kind}`);
  return (
    <li className={styles.entry}>
      <Text span size="sm" className="tabular" c="dimmed">
        {formatDateShort(on)}
      </Text>
      <IconPaperclip size={16} aria-hidden />
      <div>
        <Anchor component="button" type="button" fw={500} ta="left" onClick={onOpen}>
          {document.title}
        </Anchor>
        {kind !== document.title && <Text size="sm">{kind}</Text>}
        {document.note !== '' && <Text size="sm">{document.note}</Text>}
      </div>
    </li>
  );
}

/** What happened, newest first: when, when it was written down and by whom, with letters and documents in place. */
export function Timeline<Event extends WrittenEvent>({
  entries,
  words,
  deeds,
}: {
  readonly entries: readonly TimelineEntry<Event>[];
  readonly words: EventWords<Event>;
  readonly deeds: EventDeeds<Event>;
}) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState<CaseDocument | null>(null);
  const [removing, setRemoving] = useState<CaseDocument | null>(null);
  return (
    <>
      <ol className={styles.timeline} aria-label={t('events.timeline')}>
        {entries.map((entry) =>
          entry.kind === 'letter' ? (
            <LetterEntry key={entry.letter.id} letter={entry.letter} />
          ) : entry.kind === 'document' ? (
            <DocumentEntry
              key={entry.document.id}
              on={entry.on}
              document={entry.document}
              onOpen={() => setOpened(entry.document)}
            />
          ) : (
            <EventEntry key={entry.event.id} entry={entry} words={words} deeds={deeds} />
          ),
        )}
      </ol>
      <DocumentPanel
        document={opened}
        onClose={() => setOpened(null)}
        onRemove={(document) => {
          setOpened(null);
          setRemoving(document);
        }}
      />
      {removing !== null && <RemoveDocumentDialog document={removing} onClose={() => setRemoving(null)} />}
    </>
  );
}
