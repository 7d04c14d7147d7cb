import { daysBetween, type PlainDate } from '../../shared/calendar/plain-date.ts';
import { type WorkCalendar, workingDaysBetween } from '../../shared/calendar/working-days.ts';
import type { SubjectDeadline } from '../../shared/domain/subject-deadline.ts';

/** A deadline that comes due within so many working days wants attention. */
const SOON = 3;
/** Stands in while the office's calendar is not known. */
const PLAIN_WEEK: WorkCalendar = { week: 5, isDayOff: () => false };

/** How near a deadline is: `soon` in working days left after today, `open` in calendar days. */
export type DeadlineStanding =
  | { readonly kind: 'met' | 'late' | 'overdue' | 'today' }
  | { readonly kind: 'soon'; readonly workingDays: number }
  | { readonly kind: 'open'; readonly days: number };

/** How a deadline stands on a day, for the badge beside it. */
export function deadlineStanding(
  { state, due }: Pick<SubjectDeadline, 'state' | 'due'>,
  today: PlainDate,
  calendar: WorkCalendar | null,
): DeadlineStanding {
  if (state !== 'open') return { kind: state };
  if (due === today) return { kind: 'today' };
  const days = daysBetween(today, due);
  // Far away is far away; years of days need not be counted one by one.
  if (days > 60) return { kind: 'open', days };
  const workingDays = workingDaysBetween(today, due, calendar ?? PLAIN_WEEK);
  return workingDays <= SOON ? { kind: 'soon', workingDays } : { kind: 'open', days };
}
