import type { CalendarState, Holiday, HolidayKey } from './working-calendar.ts';

/** What one change did to the calendar: enough to tell of it, and to take it back. */
export interface CalendarDifference {
  /** Days off that went; a row that was replaced stands here as it was and in `added` as it is. */
  readonly removed: readonly Holiday[];
  readonly added: readonly Holiday[];
  readonly week: { readonly before: 5 | 6; readonly after: 5 | 6 } | null;
  readonly jointLeave: { readonly before: boolean; readonly after: boolean } | null;
}

/** The key of a day off as one text, in the order of the calendar. */
export const holidayKey = ({ date, kind }: HolidayKey): string => `${date} ${kind}`;

/** True when two rows say the same in every part. */
export const isSameHoliday = (a: Holiday, b: Holiday): boolean =>
  a.date === b.date && a.kind === b.kind && a.name === b.name && a.source === b.source && a.state === b.state;

function missingIn(rows: readonly Holiday[], others: readonly Holiday[]): readonly Holiday[] {
  const known = new Map(others.map((holiday) => [holidayKey(holiday), holiday] as const));
  return rows.filter((row) => {
    const other = known.get(holidayKey(row));
    return other === undefined || !isSameHoliday(row, other);
  });
}

/** What leads from one state of the calendar to another. */
export function differenceOf(before: CalendarState, after: CalendarState): CalendarDifference {
  return {
    removed: missingIn(before.holidays, after.holidays),
    added: missingIn(after.holidays, before.holidays),
    week: before.week === after.week ? null : { before: before.week, after: after.week },
    jointLeave:
      before.jointLeave === after.jointLeave ? null : { before: before.jointLeave, after: after.jointLeave },
  };
}

/** True when a change altered nothing. */
export const isNoDifference = ({ removed, added, week, jointLeave }: CalendarDifference): boolean =>
  removed.length === 0 && added.length === 0 && week === null && jointLeave === null;

/** What takes a difference back. */
export const inverseOf = ({ removed, added, week, jointLeave }: CalendarDifference): CalendarDifference => ({
  removed: added,
  added: removed,
  week: week === null ? null : { before: week.after, after: week.before },
  jointLeave: jointLeave === null ? null : { before: jointLeave.after, after: jointLeave.before },
});

/** The calendar with a difference laid upon it. */
export function withDifference(state: CalendarState, difference: CalendarDifference): CalendarState {
  const rows = new Map(state.holidays.map((holiday) => [holidayKey(holiday), holiday] as const));
  for (const holiday of difference.removed) rows.delete(holidayKey(holiday));
  for (const holiday of difference.added) rows.set(holidayKey(holiday), holiday);
  return {
    week: difference.week?.after ?? state.week,
    jointLeave: difference.jointLeave?.after ?? state.jointLeave,
    holidays: [...rows.values()].sort((a, b) => (holidayKey(a) < holidayKey(b) ? -1 : 1)),
  };
}
