import type { NextDeadline } from '../../shared/domain/dispute/next-deadline.ts';
import { DEADLINE_CODES } from '../../shared/law/deadlines/table.ts';
import { deadlineLabel } from '../../shared/law/explain/deadlines.ts';

/** What a next deadline is called; its code where the rules know it no more. Pure. */
export function nextDeadlineName({ code }: NextDeadline): string {
  const known = DEADLINE_CODES.find((one) => one === code);
  return known === undefined ? code : deadlineLabel(known);
}

/** The same for a column that is headed as a deadline: `Sidang mediasi pertama`. Pure. */
export function shortDeadlineName(next: NextDeadline): string {
  const rest = nextDeadlineName(next).replace(/^Batas /, '');
  return `${rest.slice(0, 1).toUpperCase()}${rest.slice(1)}`;
}
