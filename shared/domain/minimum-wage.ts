import { z } from 'zod';
import { type PlainDate, yearOf } from '../calendar/plain-date.ts';
import type { Finding } from './finding.ts';
import { meansNothing, singleSpaced } from './written-text.ts';

/** ditetapkan: by decree of the governor; perkiraan: expected, not decreed. */
export const MINIMUM_WAGE_STATES = ['ditetapkan', 'perkiraan'] as const;
export type MinimumWageState = (typeof MINIMUM_WAGE_STATES)[number];

/** Rupiah a month within which a minimum wage can be believed. */
export const MINIMUM_WAGE_BOUNDS = { least: 100_000, most: 100_000_000 } as const;

/** Rupiah a month under which nobody has been paid for years: not impossible, but worth a second look. */
export const UNUSUALLY_LOW_WAGE = 1_000_000;

/** Most signs of the sector and of the decree. */
export const MINIMUM_WAGE_LENGTHS = { sector: 120, source: 240 } as const;
/** How many can be taken over from a file at a time. */
export const MOST_MINIMUM_WAGES = 5_000;

/** Ways to write that a wage counts for every sector. */
const ALL_SECTORS = /^(umum|semua|semua sektor|non ?sektor(al)?)$/i;

/** A sector as it is kept: single-spaced, empty where none is meant. */
export function sectorText(text: string): string {
  const said = singleSpaced(text);
  return meansNothing(said) || ALL_SECTORS.test(said) ? '' : said;
}

/** The minimum wage of a region in a year (UMP of a province, UMK of a regency; with a sector: UMSP, UMSK). */
export const minimumWageInputSchema = z.object({
  /** Kemendagri code of a province (`63`) or a regency (`63.72`). */
  regionCode: z.string().regex(/^\d{2}(\.\d{2})?$/),
  year: z.number().int().min(2000).max(2100),
  /** Empty for the general minimum wage; otherwise the sector in the decree's words. */
  sector: z.string().overwrite(sectorText).max(MINIMUM_WAGE_LENGTHS.sector),
  /** Rupiah a month. */
  amount: z
    .number()
    .int()
    .min(MINIMUM_WAGE_BOUNDS.least, 'wage-amount-low')
    .max(MINIMUM_WAGE_BOUNDS.most, 'wage-amount-high'),
  /** The decree. */
  source: z
    .string()
    .overwrite(singleSpaced)
    .min(2)
    .max(MINIMUM_WAGE_LENGTHS.source)
    .refine((text) => !meansNothing(text), 'required'),
  state: z.enum(MINIMUM_WAGE_STATES),
});
export type MinimumWageInput = z.infer<typeof minimumWageInputSchema>;

/** One row for each region, year and sector. */
export interface MinimumWage extends MinimumWageInput {
  readonly id: string;
  readonly regionName: string;
  readonly version: number;
}

/** What makes two rows speak of the same minimum wage. */
export function minimumWageKey(wage: Pick<MinimumWageInput, 'regionCode' | 'year' | 'sector'>): string {
  return `${wage.regionCode}|${wage.year}|${wage.sector}`;
}

/** Whether two rows of one region, year and sector say the same. */
export function saysTheSame(a: MinimumWageInput, b: MinimumWageInput): boolean {
  return a.amount === b.amount && a.source === b.source && a.state === b.state;
}

/** The wage below which nobody may be paid there and then; the province's where the regency has none of its own. */
export interface WageFloor {
  readonly amount: number;
  readonly year: number;
  readonly regionName: string;
  readonly level: 'province' | 'regency';
  readonly source: string;
  readonly state: MinimumWageState;
}

/**
 * The floor that a monthly wage falls short of at a layoff; null when it does not, when wage or date are not known, or when
 * the year has no floor among `floors` (one for each year at most).
 */
export function floorAbove(
  { wage, layoffDate }: { readonly wage: number | null; readonly layoffDate: PlainDate | null },
  floors: readonly WageFloor[],
): WageFloor | null {
  if (wage === null || layoffDate === null) return null;
  const year = yearOf(layoffDate);
  const floor = floors.find((each) => each.year === year);
  return floor !== undefined && wage < floor.amount ? floor : null;
}

/** What there is to say of a wage below a floor: a doubt to look into, never a refusal. */
export function belowFloor(floor: WageFloor): Finding {
  const { regionName: region, year, amount } = floor;
  return {
    code: floor.state === 'ditetapkan' ? 'wage-below-minimum' : 'wage-below-expected',
    params: { region, year, amount },
  };
}
