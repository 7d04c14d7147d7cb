import { z } from 'zod';
import { plainDateSchema } from '../calendar/plain-date.ts';
import type { Finding } from '../domain/finding.ts';
import type { MovedDeadline, SubjectDeadline } from '../domain/subject-deadline.ts';
import { calendarChangeSchema, type Holiday, type WorkingCalendar } from '../domain/working-calendar.ts';
import { idInput } from './lists.ts';
import { command, query } from './procedure.ts';

/** A change of the calendar as it stands in its history; never altered. */
export interface CalendarTurn {
  readonly id: string;
  readonly at: string;
  readonly by: string;
  readonly kind: 'week' | 'joint-leave' | 'put' | 'remove' | 'import' | 'undo';
  /** Days off that went and that came. */
  readonly removed: readonly Holiday[];
  readonly added: readonly Holiday[];
  readonly week: { readonly before: 5 | 6; readonly after: 5 | 6 } | null;
  readonly jointLeave: { readonly before: boolean; readonly after: boolean } | null;
  readonly moved: readonly MovedDeadline[];
  /** Only the last turn can be taken back. */
  readonly undoable: boolean;
}

/** A row of a file of holidays: either a holiday that can be taken over, or what is wrong with it. */
export interface ReadHoliday {
  /** Row in the file, the header being 1. */
  readonly row: number;
  readonly cells: readonly string[];
  readonly holiday: Holiday | null;
  /** new; same: stands on record already; changes: takes the place of a row on record; refused. */
  readonly verdict: 'new' | 'same' | 'changes' | 'refused';
  readonly findings: readonly Finding[];
}

export const calendarProcedures = {
  /** How the office counts working days, with every day off on record. */
  'calendar.get': query(z.object({})).returns<WorkingCalendar>(),
  /** Which running deadlines a change would move. Nothing is written. */
  'calendar.try': query(z.object({ change: calendarChangeSchema, today: plainDateSchema })).returns<
    readonly MovedDeadline[]
  >(),
  /** Changes the calendar; the answer says which running deadlines moved. @throws changed-meanwhile, not-found */
  'calendar.change': command(
    z.object({ change: calendarChangeSchema, version: z.number().int().min(1), today: plainDateSchema }),
  ).returns<CalendarTurn>(),
  /** Takes the last change back. @throws changed-meanwhile when it is not the last one */
  'calendar.undo': command(idInput.extend({ today: plainDateSchema })).returns<CalendarTurn>(),
  /** Changes so far, newest first, at most 200. */
  'calendar.history': query(z.object({})).returns<readonly CalendarTurn[]>(),
  /** Reads a file (CSV, XLSX) of holidays and judges its rows. Nothing is written. @throws file-refused */
  'calendar.readFile': query(z.object({ token: z.string().max(60) }), { place: 'main' }).returns<{
    readonly fileName: string;
    readonly rows: readonly ReadHoliday[];
  }>(),
  /** Saves the holidays of a year, or all, as CSV that can be taken in again; null when the dialog was closed. */
  'calendar.saveCsv': command(z.object({ year: z.number().int().min(2000).max(2100).nullable() }), {
    place: 'main',
  }).returns<{ readonly fileName: string } | null>(),

  /** The deadlines that a record starts, running and past, by due date. */
  'deadlines.ofReport': query(idInput.extend({ asOf: plainDateSchema })).returns<
    readonly SubjectDeadline[]
  >(),
  /** The running deadlines of all records that come due next. */
  'deadlines.next': query(
    z.object({ asOf: plainDateSchema, limit: z.number().int().min(1).max(200) }),
  ).returns<readonly SubjectDeadline[]>(),
};
