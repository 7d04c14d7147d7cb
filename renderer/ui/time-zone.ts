import { formatTimestamp } from '../../shared/calendar/format-date.ts';
import { useProcedure } from '../client/hooks.ts';

/** Writes an instant as the office's wall clock showed it: `3 Mar 2026 14.05`. */
export function useMoment(): (isoUtc: string) => string {
  const office = useProcedure('office.get', {}, { staleTime: 10 * 60_000 });
  const zone = office.data?.timeZone ?? 'Asia/Jakarta';
  return (isoUtc) => formatTimestamp(isoUtc, zone);
}
