import { Button, Group, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorPanel } from '../ui/ErrorPanel.tsx';
import { useShortcut } from '../ui/keyboard/shortcuts.ts';
import { notifyDone } from '../ui/notify.ts';
import { useToday } from '../ui/today.ts';
import type { AddEvent, NoteEvent } from './add-event.ts';
import { EventProblem } from './EventProblem.tsx';
import styles from './Events.module.css';

/** One field for what should be remembered; Ctrl+Enter keeps it with today's date. */
export function QuickNote({ add }: { readonly add: AddEvent<NoteEvent> }) {
  const { t } = useTranslation();
  const today = useToday();
  const [text, setText] = useState('');
  const [within, setWithin] = useState(false);
  const words = text.trim();
  const save = () =>
    add.send({ kind: 'note-added', on: today, data: { text: words }, replaces: null, reason: '' }, () => {
      setText('');
      notifyDone(t('events.note.saved'));
    });
  // Only while one writes: elsewhere the key presses the button of the page.
  useShortcut('primary', within && words.length > 1 && !add.busy ? save : null);
  return (
    <section
      className={styles.note}
      aria-label={t('events.note')}
      onFocus={() => setWithin(true)}
      onBlur={() => setWithin(false)}
    >
      <Group align="flex-start" gap="sm" wrap="nowrap">
        <Textarea
          flex={1}
          aria-label={t('events.note')}
          placeholder={t('events.note')}
          autosize
          minRows={1}
          maxRows={8}
          maxLength={4_000}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Button variant="default" loading={add.busy} disabled={words.length < 2} onClick={save}>
          {t('events.note.save')}
        </Button>
      </Group>
      <ErrorPanel error={add.error} />
      <EventProblem add={add} />
    </section>
  );
}
