import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import i18next from 'i18next';

/** Long enough to read and to press the button by key. */
const SHOWN_FOR = 12_000;
let count = 0;
const idOf = (nth: number) => `undo-${nth}`;

/** Puts the button away once what it would take back is taken back already. */
export function hideUndo(): void {
  notifications.hide(idOf(count));
}

/**
 * Says that something is done, with a button that takes it back. It goes by itself, and with the next one: only what was done
 * last can be taken back here.
 */
export function notifyUndo(message: string, onUndo: () => void): void {
  hideUndo();
  count += 1;
  const id = idOf(count);
  notifications.show({
    id,
    color: 'accent',
    autoClose: SHOWN_FOR,
    withBorder: true,
    closeButtonProps: { 'aria-label': i18next.t('ui.close') },
    message: (
      <>
        <Text size="sm">{message}</Text>
        <Group mt={6}>
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => {
              notifications.hide(id);
              onUndo();
            }}
          >
            {i18next.t('ui.undo')}
          </Button>
        </Group>
      </>
    ),
  });
}
