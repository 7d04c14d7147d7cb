import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core';
import { DatesProvider } from '@mantine/dates';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { useEffect } from 'react';
import { queryClient } from '../client/hooks.ts';
import { cssVariables, theme } from '../theme/theme.ts';
import { CloseGuard } from '../ui/form/close-guard.tsx';
import { listenForShortcuts } from '../ui/keyboard/shortcuts.ts';
import { router } from './router.tsx';

const colorScheme = localStorageColorSchemeManager({ key: 'sambung.color-scheme' });
const indonesian = { locale: 'id', firstDayOfWeek: 1, weekendDays: [0, 6] } as const;

/** Everything around the screens: theme, dates in Indonesian, the cache, notices and the address. */
export function App() {
  useEffect(() => listenForShortcuts(), []);
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      colorSchemeManager={colorScheme}
      defaultColorScheme="auto"
    >
      <DatesProvider settings={{ ...indonesian, weekendDays: [...indonesian.weekendDays] }}>
        <QueryClientProvider client={queryClient}>
          <Notifications position="bottom-right" limit={3} />
          <RouterProvider router={router} />
          <CloseGuard />
        </QueryClientProvider>
      </DatesProvider>
    </MantineProvider>
  );
}
