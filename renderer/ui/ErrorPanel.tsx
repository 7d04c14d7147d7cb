import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useWords } from '../i18n/use-words.ts';

/** What failed, what is safe, what to do, and a code to quote. `onAgain` offers to try again. */
export function ErrorPanel({
  error,
  onAgain,
  children,
}: {
  readonly error: unknown;
  readonly onAgain?: (() => void) | undefined;
  readonly children?: ReactNode;
}) {
  const { t, fault } = useWords();
  if (error === null || error === undefined) return null;
  const words = fault(error);
  return (
    <Alert
      role="alert"
      color="red"
      variant="light"
      icon={<IconAlertTriangle aria-hidden />}
      title={words.title}
    >
      <Stack gap="xs">
        {words.advice !== '' && <Text size="sm">{words.advice}</Text>}
        {words.quote !== null && (
          <Text size="xs" c="dimmed">
            {t('ui.error.quote', { code: words.quote })}
          </Text>
        )}
        {children}
        {onAgain !== undefined && (
          <Group>
            <Button size="xs" variant="default" onClick={onAgain}>
              {t('ui.again')}
            </Button>
          </Group>
        )}
      </Stack>
    </Alert>
  );
}
