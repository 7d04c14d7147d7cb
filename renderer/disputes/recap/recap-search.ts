import { type Period, periodAround, shapeOf } from '../../../shared/calendar/period.ts';
import { isPlainDate, type PlainDate } from '../../../shared/calendar/plain-date.ts';
import { type RecapFilter, recapFilterSchema } from '../../../shared/domain/dispute/recap.ts';
import type { DisputeListSearch } from '../../app/router.tsx';

/** The figure that the list of cases is narrowed to by its address; null for none, or one that cannot be read. */
export function recapOfSearch(search: DisputeListSearch): RecapFilter | null {
  if (search.rekap === undefined) return null;
  const read = recapFilterSchema.safeParse({
    figure: search.rekap,
    from: search.dari,
    to: search.sampai,
    kind: search.rekapJenis ?? null,
    outcome: search.hasil ?? null,
  });
  return read.success ? read.data : null;
}

/** The address part of a figure. */
export const searchOfRecap = ({ figure, from, to, kind, outcome }: RecapFilter): DisputeListSearch => ({
  rekap: figure,
  dari: from,
  sampai: to,
  ...(kind === null ? {} : { rekapJenis: kind }),
  ...(outcome === null ? {} : { hasil: outcome }),
});

/** A span of the calendar, or days of its own choice. */
export const RECAP_SHAPES = ['month', 'quarter', 'year', 'free'] as const;
export type RecapShape = (typeof RECAP_SHAPES)[number];

/** What the recap is asked for: both days where they are good ones. */
export interface AskedPeriod {
  readonly from: string | null;
  readonly to: string | null;
  readonly shape: RecapShape;
  /** Null while the days make no period. */
  readonly period: Period | null;
}

/** The period in the address; the month of today where there is none. */
export function periodOfSearch({ dari, sampai, bentuk }: DisputeListSearch, today: PlainDate): AskedPeriod {
  if (dari === undefined && sampai === undefined && bentuk !== 'free') {
    const period = periodAround(today, 'month');
    return { ...period, shape: 'month', period };
  }
  const from = dari ?? null;
  const to = sampai ?? null;
  const period = isPlainDate(from) && isPlainDate(to) && from <= to ? { from, to } : null;
  const shape = bentuk === 'free' || period === null ? 'free' : (shapeOf(period) ?? 'free');
  return { from, to, shape, period };
}
