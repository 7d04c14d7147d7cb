import {
  FIGURE_GROUPS,
  type FigureFilter,
  figureFilterSchema,
  REFERRAL_FIGURES,
} from '../../../shared/domain/referral/figures.ts';
import type { ReferralListSearch } from '../../app/router.tsx';

/** The figure that the list is narrowed to, without the officer and the firm that the list has filters of its own for. */
export type FigureChoice = Pick<FigureFilter, 'from' | 'to' | 'figure' | 'by' | 'key'>;

/** The figure in the address; null for none, or one that cannot be read. */
export function figureOfSearch(search: ReferralListSearch): FigureChoice | null {
  if (search.angka === undefined) return null;
  const read = figureFilterSchema.safeParse({
    figure: REFERRAL_FIGURES.find((one) => one === search.angka),
    from: search.dari,
    to: search.sampai,
    by: FIGURE_GROUPS.find((one) => one === search.menurut) ?? null,
    key: search.kunci ?? '',
  });
  if (!read.success) return null;
  const { from, to, figure, by, key } = read.data;
  return { from, to, figure, by, key };
}

/** The address part of a figure. */
export const searchOfFigure = ({ figure, from, to, by, key }: FigureChoice): ReferralListSearch => ({
  angka: figure,
  dari: from,
  sampai: to,
  ...(by === null ? {} : { menurut: by, ...(key === '' ? {} : { kunci: key }) }),
});
