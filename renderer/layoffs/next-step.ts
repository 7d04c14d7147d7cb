import type { LayoffReport } from '../../shared/domain/layoff.ts';

/** The one thing to do next with a report. */
export type NextStep =
  | 'import-workers'
  | 'issue-receipt'
  | 'issue-amended'
  | 'issue-withdrawal'
  | 'open-receipt'
  | 'none';

/** What comes next, from the report's state, its workers and its letters. */
export function nextStep(report: LayoffReport): NextStep {
  const last = report.revisions.at(-1);
  switch (report.state) {
    case 'draft':
      if (report.counts.workers === 0) return 'import-workers';
      // A receipt would name nobody: what comes next is the dispute, which the list of workers offers.
      return report.counts.refuses === report.counts.workers ? 'none' : 'issue-receipt';
    case 'correcting':
      return report.counts.workers === 0 ? 'import-workers' : 'issue-amended';
    case 'withdrawn':
      return last?.kind === 'withdrawn' && last.letterId === null ? 'issue-withdrawal' : 'open-receipt';
    case 'recorded':
      return lastLetterId(report) === null ? 'none' : 'open-receipt';
  }
}

/** The letter that stands for the report now, or null. */
export function lastLetterId(report: LayoffReport): string | null {
  return report.revisions.findLast((turn) => turn.letterId !== null)?.letterId ?? null;
}
