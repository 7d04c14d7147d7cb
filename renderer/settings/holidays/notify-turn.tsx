import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { TFunction } from 'i18next';
import type { CalendarTurn } from '../../../shared/contract/calendar.ts';
import { turnWords } from './change-words.ts';

/** Long enough to read and to press a button by key. */
const SHOWN_FOR = 12_000;

/** Says what a change did and how many deadlines moved, with a way to see it and one to take it back. */
export function notifyTurn(
  t: TFunction,
  turn: CalendarTurn,
  { onSee, onUndo }: { readonly onSee: () => void; readonly onUndo: (() => void) | null },
): void {
  const id = `calendar-${turn.id}`;
  const press = (run: () => void) => () => {
    notifications.hide(id);
    run();
  };
  const moved = turn.moved.length === 0 ? '' : ` ${t('calendar.moved.done', { n: turn.moved.length })}`;
  notifications.show({
    id,
    color: 'accent',
    autoClose: SHOWN_FOR,
    withBorder: true,
    closeButtonProps: { 'aria-label': t('ui.close') },
    message: (
      <>
        <Text size="sm">{`${turnWords(t, turn)}.${moved}`}</Text>
        <Group gap="xs" mt={6}>
          <Button size="compact-sm" variant="default" onClick={press(onSee)}>
            {t('calendar.see')}
          </Button>
          {onUndo !== null && (
            <Button size="compact-sm" variant="default" onClick={press(onUndo)}>
              {t('calendar.undo')}
            </Button>
          )}
        </Group>
      </>
    ),
  });
}
