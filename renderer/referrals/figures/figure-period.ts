import { type Period, periodAround } from '../../../shared/calendar/period.ts';
import type { PlainDate } from '../../../shared/calendar/plain-date.ts';
import type { ReferralListSearch } from '../../app/router.tsx';
import { type AskedPeriod, periodOfSearch } from '../../disputes/recap/recap-search.ts';

/** The period in the address; the year of today where there is none: a benefit takes half of one. Pure. */
export function askedPeriod(search: ReferralListSearch, today: PlainDate): AskedPeriod {
  const { dari, sampai, bentuk } = search;
  if (dari === undefined && sampai === undefined && bentuk !== 'free') {
    const period = periodAround(today, 'year');
    return { ...period, shape: 'year', period };
  }
  return periodOfSearch(
    {
      ...(dari === undefined ? {} : { dari }),
      ...(sampai === undefined ? {} : { sampai }),
      ...(bentuk === undefined ? {} : { bentuk }),
    },
    today,
  );
}

/** What figures are asked for. */
export interface FigureQuestion extends Period {
  /** Empty for everyone. */
  readonly officer: string;
  readonly employerId: string | null;
}
