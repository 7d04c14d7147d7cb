import { CloseButton, Group, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useRouter } from '@tanstack/react-router';
import { type ReactNode, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useShortcut } from '../keyboard/shortcuts.ts';

/** The words to filter a list by (Ctrl+F), and further filters beside them. */
export function FilterBar({
  text,
  onText,
  placeholder,
  children,
}: {
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly placeholder: string;
  readonly children?: ReactNode;
}) {
  const { t } = useTranslation();
  const router = useRouter();
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(text);
  const [sent, setSent] = useState(text);
  if (text !== sent) {
    setSent(text);
    setTyped(text);
  }
  const send = useDebouncedCallback((next: string) => {
    // Whoever is on the way to another screen is not called back by words that were typed before.
    if (router.latestLocation.pathname !== router.state.resolvedLocation?.pathname) return;
    setSent(next);
    onText(next);
  }, 180);
  useShortcut('filter', () => {
    input.current?.focus();
    input.current?.select();
  });
  return (
    <Group gap="sm" py={8} wrap="wrap">
      <TextInput
        ref={input}
        value={typed}
        aria-label={t('ui.table.filter')}
        placeholder={placeholder}
        leftSection={<IconSearch size={16} aria-hidden />}
        rightSection={
          typed === '' ? null : (
            <CloseButton
              size="sm"
              aria-label={t('ui.table.clear-filter')}
              onClick={() => {
                setTyped('');
                send('');
              }}
            />
          )
        }
        w={280}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          send(event.currentTarget.value);
        }}
        onBlur={() => send.flush()}
      />
      {children}
    </Group>
  );
}

/** Says which filter leaves nothing, and offers to clear it. */
export function useFilterEmpty(parts: readonly string[]): string {
  const { t } = useTranslation();
  const joined = parts.reduce((a, b) => (a === '' ? b : t('ui.table.filter.and', { a, b })), '');
  return t('ui.table.empty-filter', { filter: joined });
}
