import { type Month, monthOfDay } from '../../../shared/calendar/month-text.ts';
import type {
  ContributionGround,
  FirmMonths,
} from '../../../shared/domain/employment/contribution-reading.ts';
import type {
  ContributionChange,
  MergedMonth,
  PersonContributions,
} from '../../../shared/domain/employment/contribution-record.ts';
import { mergeMonths } from '../../../shared/domain/employment/contributions.ts';
import type { MonthState } from '../../../shared/law/facts/jkp.ts';
import type { CellValue } from './cell-words.ts';
import { type Book, monthsIn, type Turn } from './contribution-book.ts';
import type { Pasted } from './read-pasted.ts';
import type { Cell } from './selection.ts';

const NO_MONTH = '' as Month;

/** What stands in a cell of the grid. */
export function valueIn(
  { employments, window }: PersonContributions,
  book: Book,
  latest: Month,
  { row, column }: Cell,
): CellValue {
  const job = employments[row];
  const month = window[column] ?? NO_MONTH;
  const stored = job === undefined ? undefined : book.get(job.employmentId)?.get(month);
  const begins = job?.startDate ?? null;
  const ends = job?.endDate ?? null;
  return {
    month,
    state: stored?.state ?? null,
    wage: stored?.wage ?? null,
    outside: (begins !== null && month < monthOfDay(begins)) || (ends !== null && month > monthOfDay(ends)),
    future: month > latest,
  };
}

/** The changes of picked cells by job; null where none is left. */
function turnOf(
  values: readonly CellValue[],
  cells: readonly Cell[],
  { employments }: PersonContributions,
  change: (value: CellValue) => ContributionChange | null,
): Turn | null {
  const byJob = new Map<string, ContributionChange[]>();
  cells.forEach(({ row }, index) => {
    const job = employments[row];
    const value = values[index];
    const one = value === undefined || value.future ? null : change(value);
    if (job === undefined || one === null) return;
    byJob.set(job.employmentId, [...(byJob.get(job.employmentId) ?? []), one]);
  });
  if (byJob.size === 0) return null;
  return {
    source: 'typed',
    changes: [...byJob].map(([employmentId, months]) => ({ employmentId, months })),
  };
}

/**
 * Sets a state, or clears. A reported wage stays, but not where nothing was reported. Null where no picked month has come
 * yet.
 */
export const stateTurn = (
  values: readonly CellValue[],
  cells: readonly Cell[],
  data: PersonContributions,
  state: MonthState | null,
): Turn | null =>
  turnOf(values, cells, data, ({ month, wage }) => ({
    month,
    state,
    wage: state === null || state === 'unreported' ? null : wage,
  }));

/** Sets the reported wage of the months that have a state; null where none has. */
export const wageTurn = (
  values: readonly CellValue[],
  cells: readonly Cell[],
  data: PersonContributions,
  wage: number | null,
): Turn | null =>
  turnOf(values, cells, data, ({ month, state }) => (state === null ? null : { month, state, wage }));

/** What was pasted, from a row on; a wage that the paste does not name stays. */
export function pastedTurn(
  { months }: Pasted,
  firstRow: number,
  { employments }: PersonContributions,
  book: Book,
): Turn {
  const byJob = new Map<string, ContributionChange[]>();
  for (const { row, month, state, wage } of months) {
    const job = employments[firstRow + row];
    if (job === undefined) continue;
    const kept = state === 'unreported' ? null : (book.get(job.employmentId)?.get(month)?.wage ?? null);
    const change = { month, state, wage: wage ?? kept };
    byJob.set(job.employmentId, [...(byJob.get(job.employmentId) ?? []), change]);
  }
  return {
    source: 'pasted',
    changes: [...byJob].map(([employmentId, list]) => ({ employmentId, months: list })),
  };
}

/** The window over all jobs as it stands on screen, and what the law is asked from. */
export function groundOf(
  { employments, window, until, ofLayoff, employerState }: PersonContributions,
  book: Book,
): { readonly merged: readonly MergedMonth[]; readonly ground: ContributionGround } {
  const jobs = employments.map(
    ({ employmentId, employerId, startDate, endDate }): FirmMonths => ({
      employmentId,
      employerId,
      startDate,
      endDate,
      months: monthsIn(book, employmentId),
    }),
  );
  return {
    merged: mergeMonths(jobs, window, ofLayoff),
    ground: { until, window, jobs, ofLayoff, employerState },
  };
}
