import { Kbd, Table, Text } from '@mantine/core';
import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../ui/Dialog.tsx';
import { activeShortcuts, type ShortcutName, useShortcut } from '../ui/keyboard/shortcuts.ts';

const KEYS: readonly { readonly name: ShortcutName; readonly keys: readonly string[] }[] = [
  { name: 'search', keys: ['Ctrl', 'K'] },
  { name: 'new', keys: ['Ctrl', 'N'] },
  { name: 'primary', keys: ['Ctrl', 'Enter'] },
  { name: 'filter', keys: ['Ctrl', 'F'] },
  { name: 'print', keys: ['Ctrl', 'P'] },
  { name: 'down', keys: ['J', '↓'] },
  { name: 'up', keys: ['K', '↑'] },
  { name: 'open', keys: ['Enter'] },
  { name: 'previous', keys: ['←'] },
  { name: 'next', keys: ['→'] },
  { name: 'today', keys: ['T'] },
  { name: 'back', keys: ['Esc'] },
  { name: 'help', keys: ['F1', '?'] },
];

let opened = false;
const listeners = new Set<() => void>();
function setOpened(next: boolean): void {
  opened = next;
  for (const tell of listeners) tell();
}

/** Shows all keys (F1 or ?). */
export function openKeyboardHelp(): void {
  setOpened(true);
}

/** The overlay with every key; those without effect on this screen are grey. */
export function KeyboardHelp() {
  const { t } = useTranslation();
  const isOpen = useSyncExternalStore(
    (tell) => {
      listeners.add(tell);
      return () => listeners.delete(tell);
    },
    () => opened,
  );
  useShortcut('help', openKeyboardHelp);
  useShortcut('helpAll', openKeyboardHelp);
  const active = isOpen ? activeShortcuts() : new Set<ShortcutName>();
  const works = (name: ShortcutName) => (name === 'open' ? active.has('down') : active.has(name));
  return (
    <Dialog opened={isOpen} onClose={() => setOpened(false)} title={t('shell.keys')}>
      <Table withRowBorders={false} verticalSpacing={4}>
        <Table.Tbody>
          {KEYS.map(({ name, keys }) => (
            <Table.Tr key={name}>
              <Table.Td w={160}>
                {keys.map((key, at) => (
                  <span key={key}>
                    {at > 0 && (
                      <Text span size="xs" c="dimmed">
                        {keys[0] === 'Ctrl' ? ' + ' : ` ${t('shell.keys.or')} `}
                      </Text>
                    )}
                    <Kbd>{key}</Kbd>
                  </span>
                ))}
              </Table.Td>
              <Table.Td {...(works(name) ? {} : { c: 'dimmed' })}>
                {t(`shell.keys.${name}`)}
                {!works(name) && <Text span size="xs" c="dimmed">{` (${t('shell.keys.not-here')})`}</Text>}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Text size="sm" c="dimmed" mt="sm">
        {t('shell.keys.dates')}
      </Text>
    </Dialog>
  );
}
