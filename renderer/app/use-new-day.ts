import { useEffect } from 'react';
import { call } from '../client/client.ts';
import { useInvalidate } from '../client/hooks.ts';

/** Often enough that nobody sees yesterday's standing for long; a computer that slept through midnight asks when it wakes. */
const LOOK_EVERY_MS = 60_000;

/** Reads everything on screen again when the office's day has changed: what is due hangs on it. */
export function useNewDay(today: string): void {
  const invalidate = useInvalidate();
  useEffect(() => {
    const timer = setInterval(() => {
      void call('app.status', {}).then(
        (status) => {
          if (status.today !== today) void invalidate('all');
        },
        () => undefined,
      );
    }, LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, [today, invalidate]);
}
