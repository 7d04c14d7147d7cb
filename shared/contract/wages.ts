import { z } from 'zod';
import { plainDateSchema } from '../calendar/plain-date.ts';
import type { Finding } from '../domain/finding.ts';
import {
  type MinimumWage,
  type MinimumWageInput,
  MOST_MINIMUM_WAGES,
  minimumWageInputSchema,
  type WageFloor,
} from '../domain/minimum-wage.ts';
import { versionedInput } from './lists.ts';
import { command, query } from './procedure.ts';

/** A row of a file of minimum wages: either a wage that can be taken over, or what is wrong with it. */
export interface ReadMinimumWage {
  /** Row in the file, the header being 1. */
  readonly row: number;
  readonly cells: readonly string[];
  readonly wage: MinimumWageInput | null;
  readonly verdict: 'new' | 'same' | 'changes' | 'refused';
  readonly findings: readonly Finding[];
}

export const wageProcedures = {
  /** Minimum wages on record by year (newest first), then region and sector. */
  'wages.list': query(z.object({ year: z.number().int().min(2000).max(2100).nullable() })).returns<{
    readonly wages: readonly MinimumWage[];
    /** Years that have any, newest first. */
    readonly years: readonly number[];
  }>(),
  /** Adds a minimum wage (`id` null) or changes one. @throws already-there, changed-meanwhile, not-found */
  'wages.save': command(
    z.object({
      id: z.string().max(60).nullable(),
      version: z.number().int().min(1).nullable(),
      wage: minimumWageInputSchema,
    }),
  ).returns<MinimumWage>(),
  'wages.remove': command(versionedInput).returns<null>(),
  /** Reads a file (CSV, XLSX) of minimum wages and judges its rows. Nothing is written. @throws file-refused */
  'wages.readFile': query(z.object({ token: z.string().max(60) }), { place: 'main' }).returns<{
    readonly fileName: string;
    readonly rows: readonly ReadMinimumWage[];
  }>(),
  /** Takes rows over; one of the same region, year and sector takes the place of the one on record. */
  'wages.import': command(
    z.object({ wages: z.array(minimumWageInputSchema).min(1).max(MOST_MINIMUM_WAGES) }),
  ).returns<{
    readonly added: number;
    readonly changed: number;
  }>(),
  /** Saves the table as CSV that can be taken in again; null when the dialog was closed. */
  'wages.saveCsv': command(z.object({ year: z.number().int().min(2000).max(2100).nullable() }), {
    place: 'main',
  }).returns<{ readonly fileName: string } | null>(),
  /** The general minimum wage of a region on a day; null where none is on record. */
  'wages.floor': query(
    z.object({ regionCode: z.string().regex(/^\d{2}(\.\d{2})?$/), date: plainDateSchema }),
  ).returns<WageFloor | null>(),
  /** The minimum wages that bind the employer of a report, one for each year on record, newest first. */
  'wages.floorsOfReport': query(z.object({ reportId: z.string().max(60) })).returns<readonly WageFloor[]>(),
};
