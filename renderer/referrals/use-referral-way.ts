import { useNavigate } from '@tanstack/react-router';
import type { PlainDate } from '../../shared/calendar/plain-date.ts';
import { call } from '../client/client.ts';
import { useProcedure } from '../client/hooks.ts';
import { useToday } from '../ui/today.ts';

/** A layoff as other screens know it. */
interface Layoff {
  readonly personId: string;
  readonly employerId: string;
  /** The line of a report, and the job; null where there is none. */
  readonly lineId: string | null;
  readonly employmentId: string | null;
  /** Null where nobody knows it. */
  readonly day: PlainDate | null;
}

/** More layoffs at one firm than one person has. */
const MOST = 20;

/**
 * The way from a layoff to its referral: the one that is there, by the day of the layoff or the newest at the firm, else a
 * new one with what is on record filled in.
 * @param enabled false asks nothing
 */
export function useReferralWay(
  { personId, employerId, lineId, employmentId, day }: Layoff,
  enabled: boolean,
): { readonly isThere: boolean; readonly go: () => void } {
  const navigate = useNavigate();
  const found = useProcedure(
    'referrals.list',
    { personId, employerId, sort: 'layoffDate', descending: true, limit: MOST },
    { enabled },
  );
  const rows = found.data?.rows ?? [];
  const id = (day === null ? rows[0] : rows.find(({ layoffDate }) => layoffDate === day))?.id;
  return {
    isThere: id !== undefined,
    go: () => {
      if (id !== undefined) void navigate({ to: '/rujukan/$id', params: { id } });
      else
        void navigate({
          to: '/rujukan/baru',
          search:
            lineId === null
              ? { pekerja: personId, ...(employmentId === null ? {} : { kerja: employmentId }) }
              : { baris: lineId },
        });
    },
  };
}

/** Goes from a line of a report to its referral, or to a new one. */
export function useReferLine(): (lineId: string) => Promise<void> {
  const navigate = useNavigate();
  const asOf = useToday();
  return async (lineId) => {
    // Whatever keeps it from being referred is said on the page of the new referral.
    const there = await call('referrals.preview', { from: { kind: 'line', lineId }, asOf }).then(
      (preview) => preview.there,
      () => null,
    );
    await (there === null
      ? navigate({ to: '/rujukan/baru', search: { baris: lineId } })
      : navigate({ to: '/rujukan/$id', params: { id: there } }));
  };
}
