import { z } from 'zod';
import { type Month, monthSchema } from '../../calendar/month-text.ts';
import type { PlainDate } from '../../calendar/plain-date.ts';
import { MONTH_STATES, type MonthState } from '../../law/facts/jkp.ts';
import type { RecordReading } from '../../law/jkp-record.ts';
import type { EmployerState } from '../employer.ts';
import type { Finding } from '../finding.ts';
import type { ContributionMonth } from './employment.ts';

export const CONTRIBUTION_SOURCES = ['typed', 'pasted', 'import'] as const;
export type ContributionSource = (typeof CONTRIBUTION_SOURCES)[number];

/** A month on record and where it came from. A month without one is unknown. */
export interface StoredContribution extends ContributionMonth {
  readonly source: ContributionSource;
  /** The list that it came by; null or absent where it came by none. */
  readonly batchId?: string | null;
}

/**
 * A month to write down; without a state its row goes. `source` where it is another than that of the whole; `batchId` where
 * a month of a list is put back, so that the list can still be taken back whole.
 */
export const contributionChangeSchema = z
  .object({
    month: monthSchema,
    state: z.enum(MONTH_STATES).nullable(),
    /** Wage reported to BPJS, rupiah. */
    wage: z.number().int().min(1, 'wage-zero').max(999_999_999_999).nullable(),
    source: z.enum(CONTRIBUTION_SOURCES).optional(),
    batchId: z.string().max(60).nullable().optional(),
  })
  .refine(({ state, wage }) => state !== null || wage === null, {
    path: ['wage'],
    message: 'month-without-state',
  });
export type ContributionChange = z.infer<typeof contributionChangeSchema>;

/** The months of one job. */
export interface EmploymentContributions {
  readonly employmentId: string;
  readonly employerId: string;
  readonly employerName: string;
  readonly position: string;
  readonly startDate: PlainDate | null;
  readonly endDate: PlainDate | null;
  /** Oldest first; months without a row are unknown. */
  readonly months: readonly StoredContribution[];
  /** Months that were paid or are owed outside the time of the job. */
  readonly warnings: readonly Finding[];
}

/** One month over all jobs: the best state that any of them gives, and whose it is. */
export interface MergedMonth {
  readonly month: Month;
  readonly state: MonthState;
  readonly wage: number | null;
  /** Job that the state is of; null where no job says anything. */
  readonly employmentId: string | null;
}

/** The contributions of a person: every job in one grid. */
export interface PersonContributions {
  readonly personId: string;
  /** The day that the window ends before: the newest layoff or end of a job, else the day of the question. */
  readonly until: PlainDate;
  /** False where nothing ended yet and the window ends before the month of the question. */
  readonly isLaidOff: boolean;
  /** Months of the window that the law counts, oldest first. */
  readonly window: readonly Month[];
  /** Newest job first. */
  readonly employments: readonly EmploymentContributions[];
  /**
   * The job of the layoff, whose firm's arrears count; the newest where there is no layoff. Null where there is no job, or
   * none at the firm of the layoff.
   */
  readonly ofLayoff: string | null;
  /** Of that firm; null while nobody looked. */
  readonly employerState: EmployerState | null;
  /** The window over all jobs, oldest month first. */
  readonly merged: readonly MergedMonth[];
  /** What the law says of it; null where there is no job. Without `ofLayoff` nobody knows what its firm owes. */
  readonly reading: RecordReading | null;
}
