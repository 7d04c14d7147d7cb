import type { Month } from '../../calendar/month-text.ts';
import type { PlainDate } from '../../calendar/plain-date.ts';
import { type RecordReading, readRecord } from '../../law/jkp-record.ts';
import type { RuleBook } from '../../law/rule-set.ts';
import type { EmployerState } from '../employer.ts';
import type { MergedMonth } from './contribution-record.ts';
import {
  asContributions,
  asIfPaid,
  isUnreportedBy,
  type JobMonths,
  mergeMonths,
  monthsOfFirm,
  owedIn,
} from './contributions.ts';
import { byEmployerWhoDidNotEnrol, NOT_ENROLLED } from './not-enrolled.ts';

/** The months of one job, and whose job it is. */
export interface FirmMonths extends JobMonths {
  readonly employerId: string;
}

/** What the contributions of a person are read from. */
export interface ContributionGround {
  /** The day that the window ends before. */
  readonly until: PlainDate;
  readonly window: readonly Month[];
  readonly jobs: readonly FirmMonths[];
  /** The job whose firm the arrears are asked of; null where there is none on record. */
  readonly ofLayoff: string | null;
  /** Null while nobody looked: the firm is then taken for active. */
  readonly employerState: EmployerState | null;
}

/** The window over all jobs, and what the law says of it. */
export interface ContributionReading {
  readonly merged: readonly MergedMonth[];
  /** Null where there is no job. */
  readonly reading: RecordReading | null;
}

/** The months of a firm of which no job is on record. */
const nothingKnown = (window: readonly Month[]) =>
  asContributions(
    window.map((month) => ({ month, state: 'unknown' as const, wage: null, employmentId: null })),
  );

/** Reads contributions by the rules of a day. Pure. @throws RuleNotFound when the book has no JKP rules for the day */
export function readContributions(
  { until, window, jobs, ofLayoff, employerState }: ContributionGround,
  book: RuleBook,
  day: PlainDate,
): ContributionReading {
  const merged = mergeMonths(jobs, window, ofLayoff);
  const job = jobs.find(({ employmentId }) => employmentId === ofLayoff);
  if (jobs.length === 0) return { merged, reading: null };
  const ofFirm = jobs.filter(({ employerId }) => employerId === job?.employerId);
  const facts = {
    layoff: { date: until },
    employer: { state: employerState ?? ('aktif' as const) },
    contributions: asContributions(merged),
  };
  const arrears =
    job === undefined
      ? { ofEmployer: nothingKnown(window), ofAll: nothingKnown(window) }
      : { ofEmployer: monthsOfFirm(ofFirm, window), ofAll: monthsOfFirm(jobs, window) };
  const reading = readRecord(facts, { book, day, arrears });
  if (!isUnreportedBy(ofFirm, window)) return { merged, reading };
  const payer = byEmployerWhoDidNotEnrol(reading.payer);
  return { merged, reading: { ...reading, payer, review: [...reading.review, NOT_ENROLLED] } };
}

/** As if the firm of the layoff had paid all that it owes in the window; null where it owes nothing. Pure. */
export function ifPaidUp(
  ground: ContributionGround,
  book: RuleBook,
  day: PlainDate,
): { readonly months: number; readonly reading: RecordReading } | null {
  const job = ground.jobs.find(({ employmentId }) => employmentId === ground.ofLayoff);
  if (job === undefined) return null;
  const { window } = ground;
  const isOfFirm = ({ employerId }: FirmMonths) => employerId === job.employerId;
  const months = ground.jobs.filter(isOfFirm).reduce((all, one) => all + owedIn(one, window).length, 0);
  if (months === 0) return null;
  const jobs = ground.jobs.map((one) => (isOfFirm(one) ? asIfPaid(one, window) : one));
  const { reading } = readContributions({ ...ground, jobs }, book, day);
  return reading === null ? null : { months, reading };
}
