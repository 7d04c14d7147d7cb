import { z } from 'zod';
import { plainDateSchema } from '../../calendar/plain-date.ts';

/**
 * The figures of the chain over the referrals of a period (by the day of the referral), as they stand now:
 * - `referred`: all of them; `filed`: a claim was filed; `eligible`, `refused`: how it was decided last
 * - `paid`: at least one month was paid
 * - `re-employed`: found work; `within-month`: no later than the same day of the month after the layoff
 */
export const REFERRAL_FIGURES = [
  'referred',
  'filed',
  'eligible',
  'refused',
  'paid',
  're-employed',
  'within-month',
] as const;
export type ReferralFigure = (typeof REFERRAL_FIGURES)[number];

/**
 * What the figures are broken down by: sector and regency of the firm that laid off, age on the day of the layoff, sex,
 * month of the layoff, officer.
 */
export const FIGURE_GROUPS = ['sector', 'age', 'sex', 'regency', 'layoff-month', 'officer'] as const;
export type FigureGroup = (typeof FIGURE_GROUPS)[number];

/** Bands of age in years on the day of the layoff, by their first year. */
export const AGE_BANDS = ['15-24', '25-34', '35-44', '45-54', '55+'] as const;
/** Key of the group of those of whom the office does not know it. */
export const UNKNOWN_GROUP = '';

const text = (max: number) => z.string().trim().max(max);
const narrowing = {
  from: plainDateSchema,
  to: plainDateSchema,
  officer: text(160).default(''),
  employerId: text(60).nullable().default(null),
};
const inOrder = { path: ['to'], message: 'end-before-start' };

export const figurePeriodSchema = z
  .object({ ...narrowing, by: z.enum(FIGURE_GROUPS).nullable().default(null) })
  .refine(({ from, to }) => from <= to, inOrder);
export type FigurePeriod = z.output<typeof figurePeriodSchema>;

/** The people behind one figure: of a group where `by` and `key` name one. */
export const figureFilterSchema = z
  .object({
    ...narrowing,
    figure: z.enum(REFERRAL_FIGURES),
    by: z.enum(FIGURE_GROUPS).nullable().default(null),
    /** Key of the group; empty for those of whom it is not known. */
    key: text(160).default(''),
  })
  .refine(({ from, to }) => from <= to, inOrder);
export type FigureFilter = z.output<typeof figureFilterSchema>;

/** The figures of one group, or of all. */
export interface FigureRow {
  /** `''` where it is not known; a sector `2025:C`, a regency `63.72`, a month `2026-03`, `L`/`P`, an age band, a name. */
  readonly key: string;
  readonly counts: Readonly<Record<ReferralFigure, number>>;
  /** Months paid, over everyone. */
  readonly monthsPaid: number;
  /** Rupiah paid, over everyone. */
  readonly paid: number;
  /** Median of the days from the layoff to the new job; null where nobody found one. */
  readonly medianDays: number | null;
  /** `within-month` of `referred`, 0 to 1; null of none. */
  readonly shareWithinMonth: number | null;
}

export interface ReferralFigures {
  readonly from: string;
  readonly to: string;
  readonly by: FigureGroup | null;
  readonly total: FigureRow;
  /** By key, the unknown last; empty without `by`. */
  readonly rows: readonly FigureRow[];
}
