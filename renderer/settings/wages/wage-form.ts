import { type PlainDate, yearOf } from '../../../shared/calendar/plain-date.ts';
import type { MinimumWage, MinimumWageInput } from '../../../shared/domain/minimum-wage.ts';

/** A form in which sum and year may still be missing. */
export type WageDraft = Omit<MinimumWageInput, 'amount' | 'year'> & {
  readonly amount: number | null;
  readonly year: number | null;
};

/** A new minimum wage before anything is typed: of the office's region, in the year on screen. */
export const newWage = (regionCode: string, year: number): WageDraft => ({
  regionCode,
  year,
  sector: '',
  amount: null,
  source: '',
  state: 'ditetapkan',
});

/** UMP, UMK, UMSP, UMSK: the names of the four kinds of minimum wage. */
export function kindOf({ regionCode, sector }: Pick<MinimumWageInput, 'regionCode' | 'sector'>): string {
  const level = regionCode.length === 2 ? 'P' : 'K';
  return sector === '' ? `UM${level}` : `UMS${level}`;
}

/** The year that the table opens with: this one where it has any, else the newest that has; null for all. */
export function openingYear(years: readonly number[], today: PlainDate): number | null {
  const now = yearOf(today);
  return years.includes(now) ? now : (years[0] ?? null);
}

export type WageOrder = 'year' | 'region' | 'sector' | 'amount';

const COMPARE: Readonly<Record<WageOrder, (a: MinimumWage, b: MinimumWage) => number>> = {
  year: (a, b) => a.year - b.year,
  region: (a, b) => a.regionName.localeCompare(b.regionName, 'id'),
  sector: (a, b) => a.sector.localeCompare(b.sector, 'id'),
  amount: (a, b) => a.amount - b.amount,
};

/** The rows of one year (null: all) that hold the words; in the order of `wages` where no other is asked for. */
export function shownWages(
  wages: readonly MinimumWage[],
  filter: { readonly year: number | null; readonly text: string },
  order: { readonly by: WageOrder; readonly descending: boolean } | null,
): readonly MinimumWage[] {
  const words = filter.text.trim().toLocaleLowerCase('id');
  const held = wages
    .filter(({ year }) => filter.year === null || year === filter.year)
    .filter((wage) =>
      [wage.regionName, wage.sector, wage.source, kindOf(wage)].some((text) =>
        text.toLocaleLowerCase('id').includes(words),
      ),
    );
  if (order === null) return held;
  const compare = COMPARE[order.by];
  return held.toSorted((a, b) => (order.descending ? compare(b, a) : compare(a, b)));
}
