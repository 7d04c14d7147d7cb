import { useMemo } from 'react';
import { yearOf } from '../../shared/calendar/plain-date.ts';
import type { CountedDate } from '../../shared/calendar/read-date-counted.ts';
import type { WorkCalendar } from '../../shared/calendar/working-days.ts';
import { type CalendarState, decreedYears, workCalendarOf } from '../../shared/domain/working-calendar.ts';
import { useAppStatus, useProcedure } from '../client/hooks.ts';

/** Counting stays right without asking on every field: a change of the calendar makes the answer stale at once. */
const FRESH = 5 * 60_000;

/** How the office counts working days; null while it is not known or no office is open. */
export function useWorkingCalendar(): CalendarState | null {
  const status = useAppStatus();
  const isOpen = status.data?.state.kind === 'ready';
  return useProcedure('calendar.get', {}, { enabled: isOpen, staleTime: FRESH }).data ?? null;
}

/** The office's calendar as the counting functions take it; null as above. */
export function useWorkCalendar(): WorkCalendar | null {
  const state = useWorkingCalendar();
  return useMemo(() => (state === null ? null : workCalendarOf(state)), [state]);
}

/** The first year that a count of working days touches and whose days off no decree holds yet; null when there is none. */
export function undecreedYear(counted: CountedDate, state: CalendarState | null): number | null {
  if (counted.unit !== 'working' || state === null) return null;
  const decreed = decreedYears(state);
  const ends = [yearOf(counted.start), yearOf(counted.date)];
  const first = Math.min(...ends);
  const years = Array.from({ length: Math.max(...ends) - first + 1 }, (_, index) => first + index);
  return years.find((year) => !decreed.includes(year)) ?? null;
}
