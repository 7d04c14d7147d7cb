import { type PlainDate, plainDate } from '../../shared/calendar/plain-date.ts';
import { useAppStatus } from '../client/hooks.ts';

/** Today in the office's time zone, as the main process says; this computer's own day until it has answered. */
export function useToday(): PlainDate {
  const status = useAppStatus();
  if (status.data !== undefined) return plainDate(status.data.today);
  const now = new Date();
  const two = (n: number) => String(n).padStart(2, '0');
  return plainDate(`${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`);
}
