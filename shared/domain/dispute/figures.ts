import type { DisputeWorker } from './dispute.ts';

/** Ways to set the sum of many workers at once. */
export const FIGURE_RULES = ['minimum', 'demand', 'percent-of-minimum', 'amount'] as const;

export type FigureRule =
  | { readonly kind: 'minimum' | 'demand' }
  /** Whole percents of what the law gives at least. */
  | { readonly kind: 'percent-of-minimum'; readonly percent: number }
  /** Rupiah for each. */
  | { readonly kind: 'amount'; readonly amount: number };

/** Largest sum of a worker, in rupiah. */
export const MOST_MONEY = 999_999_999_999;

/** What a rule makes of a worker's sum, in whole rupiah, halves up; null where it knows none. Pure. */
export function figureBy(
  rule: FigureRule,
  { minimum, demand }: Pick<DisputeWorker, 'minimum' | 'demand'>,
): number | null {
  switch (rule.kind) {
    case 'minimum':
      return minimum;
    case 'demand':
      return demand;
    case 'percent-of-minimum':
      return minimum === null ? null : Math.min(MOST_MONEY, Math.round((minimum * rule.percent) / 100));
    case 'amount':
      return rule.amount;
  }
}
