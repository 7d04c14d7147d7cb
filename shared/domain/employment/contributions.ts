import { addMonths, type Month, monthOfDay, monthsBefore } from '../../calendar/month-text.ts';
import type { PlainDate } from '../../calendar/plain-date.ts';
import { recordWindow } from '../../law/explain/record-window.ts';
import type { Contribution, MonthState } from '../../law/facts/jkp.ts';
import type { RuleBook } from '../../law/rule-set.ts';
import type { Finding } from '../finding.ts';
import type { MergedMonth } from './contribution-record.ts';
import type { ContributionMonth } from './employment.ts';

/** The months of one job, with the time in which it ran as far as it is known. */
export interface JobMonths {
  readonly employmentId: string;
  readonly startDate: PlainDate | null;
  readonly endDate: PlainDate | null;
  readonly months: readonly ContributionMonth[];
}

/** Better states stand further left: one employer that paid makes the month a paid one. */
const BEST_FIRST: readonly MonthState[] = ['paid', 'arrears', 'unknown', 'unreported'];

const isBetter = (a: MonthState, b: MonthState) => BEST_FIRST.indexOf(a) < BEST_FIRST.indexOf(b);

/** Months of the window before a layoff by the rules of a day, oldest first. @throws RuleNotFound */
export const windowBefore = (layoff: PlainDate, book: RuleBook, day: PlainDate): readonly Month[] =>
  monthsBefore(layoff, recordWindow(day, book));

/** Whether a job ran in a month; one whose start is not known may have. */
const ranIn = ({ startDate, endDate }: JobMonths, month: Month): boolean =>
  (startDate === null || monthOfDay(startDate) <= month) &&
  (endDate === null || monthOfDay(endDate) >= month);

/** What one job says of a month: its row, else unknown while it ran, else nothing. */
function saidBy(job: JobMonths, rows: ReadonlyMap<Month, ContributionMonth>, month: Month) {
  const row = rows.get(month);
  if (row !== undefined) return { state: row.state, wage: row.wage };
  return ranIn(job, month) ? { state: 'unknown' as const, wage: null } : null;
}

const rowsOf = ({ months }: JobMonths) => new Map(months.map((row) => [row.month, row] as const));

/**
 * The window over all jobs of a person: the best state of each month. A month of which no job says anything is unknown: the
 * worker may have been another firm's. The wage is that of the job of the layoff where it has one. Pure.
 */
export function mergeMonths(
  jobs: readonly JobMonths[],
  window: readonly Month[],
  ofLayoff: string | null,
): readonly MergedMonth[] {
  const known = jobs.map((job) => ({ job, rows: rowsOf(job) }));
  return window.map((month) => {
    let best: MergedMonth | null = null;
    let own: number | null = null;
    for (const { job, rows } of known) {
      const said = saidBy(job, rows, month);
      if (said === null) continue;
      if (job.employmentId === ofLayoff) own = said.wage;
      const isFirst = best === null || isBetter(said.state, best.state);
      const isOwnTie = best !== null && said.state === best.state && job.employmentId === ofLayoff;
      if (isFirst || isOwnTie) best = { month, ...said, employmentId: job.employmentId };
    }
    if (best === null) return { month, state: 'unknown', wage: null, employmentId: null };
    return own === null ? best : { ...best, wage: own };
  });
}

/** The last month in which any of some jobs ran; null where one goes on or none is known. */
function lastMonthOf(jobs: readonly JobMonths[]): Month | null {
  const ends = jobs.map(({ endDate }) => endDate);
  const last = ends.includes(null)
    ? null
    : ends
        .flatMap((end) => end ?? [])
        .sort()
        .at(-1);
  return last == null ? null : monthOfDay(last);
}

/**
 * The months of the firm of the layoff alone: before the job began it owed nothing. Of months between the end of the job and
 * the layoff nobody knows: one of the two days is wrong. Pure.
 */
export function monthsOfFirm(jobs: readonly JobMonths[], window: readonly Month[]): readonly Contribution[] {
  const known = jobs.map((job) => ({ job, rows: rowsOf(job) }));
  const last = lastMonthOf(jobs);
  return window.map((month) => {
    let best: { readonly state: MonthState; readonly wage: number | null } | null = null;
    for (const { job, rows } of known) {
      const said = saidBy(job, rows, month);
      if (said !== null && (best === null || isBetter(said.state, best.state))) best = said;
    }
    const silent = last !== null && month > last ? ('unknown' as const) : ('unreported' as const);
    return asContribution(month, best?.state ?? silent, best?.wage ?? null);
  });
}

/** Whether a firm is known to have reported nothing in the window: no month paid or owed, some looked through. Pure. */
export function isUnreportedBy(jobs: readonly JobMonths[], window: readonly Month[]): boolean {
  const states = jobs.flatMap(({ months }) =>
    months.filter(({ month }) => window.includes(month)).map(({ state }) => state),
  );
  return states.includes('unreported') && !states.includes('paid') && !states.includes('arrears');
}

/** The months of a job that are owed within the window, paid. Pure. */
export const asIfPaid = <Job extends Pick<JobMonths, 'months'>>(job: Job, window: readonly Month[]): Job => ({
  ...job,
  months: job.months.map((row) => (isOwedIn(window, row) ? { ...row, state: 'paid' as const } : row)),
});

/** Months of a job that are owed within the window. Pure. */
export const owedIn = ({ months }: Pick<JobMonths, 'months'>, window: readonly Month[]): readonly Month[] =>
  months.filter((row) => isOwedIn(window, row)).map(({ month }) => month);

const isOwedIn = (window: readonly Month[], { month, state }: ContributionMonth): boolean =>
  state === 'arrears' && window.includes(month);

const asContribution = (month: Month, state: MonthState, wage: number | null): Contribution => ({
  month: month as string as Contribution['month'],
  state,
  wage,
});

/** The window as the law is asked about it. */
export const asContributions = (months: readonly MergedMonth[]): readonly Contribution[] =>
  months.map(({ month, state, wage }) => asContribution(month, state, wage));

/** A stretch of months of one state. */
export interface Stretch {
  readonly state: MonthState;
  readonly from: Month;
  readonly to: Month;
  readonly months: number;
}

/**
 * Months, oldest first, as stretches of one state each: gaps and runs of arrears. A month that is not among them ends a
 * stretch. Pure.
 */
export function stretchesOf(
  months: readonly { readonly month: Month; readonly state: MonthState }[],
): readonly Stretch[] {
  const found: Stretch[] = [];
  for (const { month, state } of months) {
    const last = found.at(-1);
    if (last?.state === state && addMonths(last.to, 1) === month)
      found[found.length - 1] = { ...last, to: month, months: last.months + 1 };
    else found.push({ state, from: month, to: month, months: 1 });
  }
  return found;
}

/** Warns of months that a firm paid or owes outside the time of the job. Pure. */
export function warningsOf(job: JobMonths): readonly Finding[] {
  const outside = job.months
    .filter(({ month, state }) => (state === 'paid' || state === 'arrears') && !ranIn(job, month))
    .map(({ month }) => month)
    .sort();
  const [from] = outside;
  const to = outside.at(-1);
  if (from === undefined || to === undefined) return [];
  return from === to
    ? [{ code: 'month-outside-job', params: { from } }]
    : [{ code: 'months-outside-job', params: { months: outside.length, from, to } }];
}
