import { median } from '../../shared/domain/dispute/recap.ts';
import {
  type FigurePeriod,
  type FigureRow,
  REFERRAL_FIGURES,
  type ReferralFigure,
  type ReferralFigures,
} from '../../shared/domain/referral/figures.ts';
import { type CountedGroup, countReferralFigures } from '../database/referral-figures.ts';
import type { ReadContext } from './context.ts';

const NOBODY: CountedGroup = {
  key: '',
  counts: Object.fromEntries(REFERRAL_FIGURES.map((figure) => [figure, 0])) as Record<ReferralFigure, number>,
  monthsPaid: 0,
  paid: 0,
  days: [],
};

function shown({ key, counts, monthsPaid, paid, days }: CountedGroup): FigureRow {
  return {
    key,
    counts,
    monthsPaid,
    paid,
    medianDays: median(days),
    shareWithinMonth: counts.referred === 0 ? null : counts['within-month'] / counts.referred,
  };
}

/** The figures of the chain over the referrals of a period, all together and by group. */
export async function referralFigures({ db }: ReadContext, period: FigurePeriod): Promise<ReferralFigures> {
  const { from, to, by } = period;
  const [total = NOBODY] = await countReferralFigures(db, { ...period, by: null });
  const groups = by === null ? [] : await countReferralFigures(db, period);
  return { from, to, by, total: shown(total), rows: groups.map(shown) };
}
