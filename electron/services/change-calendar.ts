import type { PlainDate } from '../../shared/calendar/plain-date.ts';
import type { CalendarTurn } from '../../shared/contract/calendar.ts';
import { ContractError } from '../../shared/contract/errors.ts';
import {
  type CalendarDifference,
  differenceOf,
  holidayKey,
  inverseOf,
  isNoDifference,
  withDifference,
} from '../../shared/domain/calendar-difference.ts';
import { endlessBreak } from '../../shared/domain/longest-break.ts';
import type { MovedDeadline } from '../../shared/domain/subject-deadline.ts';
import {
  type CalendarChange,
  type CalendarState,
  changedCalendar,
  type WorkingCalendar,
} from '../../shared/domain/working-calendar.ts';
import { addTurn, getCalendar, getTurn, writeDifference } from '../database/calendar.ts';
import type { ReadableDatabase } from '../database/schema.ts';
import type { WriteContext } from './context.ts';
import { renewAllNext } from './dispute-next.ts';
import { movedBy, noWorkingDays } from './open-deadlines.ts';
import { renewAllReferrals } from './renew-referrals.ts';
import { officeBook } from './rule-book.ts';

/** Refuses a change that names rows which are not as it takes them to be. @throws ContractError not-found, already-there */
function refuseMisplaced({ holidays }: CalendarState, change: CalendarChange): void {
  const rows = new Map(holidays.map((holiday) => [holidayKey(holiday), holiday] as const));
  if (change.kind === 'remove' && !rows.has(holidayKey(change.holiday))) throw new ContractError('not-found');
  if (change.kind !== 'put') return;
  const replaced = change.replaces === null ? null : holidayKey(change.replaces);
  if (replaced !== null && !rows.has(replaced)) throw new ContractError('not-found');
  const wanted = holidayKey(change.holiday);
  const other = rows.get(wanted);
  if (other !== undefined && wanted !== replaced) {
    throw new ContractError('already-there', {
      detail: 'holiday',
      params: { date: other.date, name: other.name },
    });
  }
}

/** The calendar after a change. @throws ContractError not-found, already-there, input-refused without working days */
function stateAfter(state: CalendarState, change: CalendarChange): CalendarState {
  refuseMisplaced(state, change);
  const after = changedCalendar(state, change);
  if (endlessBreak(after) !== null) throw noWorkingDays();
  return after;
}

async function movedOn(
  db: ReadableDatabase,
  before: CalendarState,
  after: CalendarState,
  today: PlainDate,
): Promise<readonly MovedDeadline[]> {
  const book = await officeBook(db);
  return movedBy(db, { calendar: before, book }, { calendar: after, book }, today);
}

/**
 * Which running deadlines a change would move; nothing is written.
 * @throws ContractError not-found, already-there, input-refused as the change itself would
 */
export async function tryChange(
  db: ReadableDatabase,
  change: CalendarChange,
  today: PlainDate,
): Promise<readonly MovedDeadline[]> {
  const calendar = await getCalendar(db);
  return movedOn(db, calendar, stateAfter(calendar, change), today);
}

async function write(
  context: WriteContext,
  calendar: WorkingCalendar,
  { kind, difference }: { readonly kind: CalendarTurn['kind']; readonly difference: CalendarDifference },
  today: PlainDate,
): Promise<CalendarTurn> {
  const { db, userId, now, note } = context;
  const moved = await movedOn(db, calendar, withDifference(calendar, difference), today);
  const version = await writeDifference(db, difference);
  await renewAllNext(db, today);
  await renewAllReferrals(db, today);
  const turn = await addTurn(db, { ...difference, kind, version, moved, userId, now });
  note({
    subjectKind: 'calendar',
    subjectId: turn.id,
    detail: {
      kind,
      removed: difference.removed.length,
      added: difference.added.length,
      moved: moved.length,
    },
  });
  return turn;
}

/**
 * Changes the calendar and writes down which running deadlines that moves.
 * @param version of the calendar that the change was made on
 * @throws ContractError changed-meanwhile, not-found, already-there, input-refused when it alters nothing or leaves no
 * working day
 */
export async function changeCalendar(
  context: WriteContext,
  change: CalendarChange,
  version: number,
  today: PlainDate,
): Promise<CalendarTurn> {
  const calendar = await getCalendar(context.db);
  if (calendar.version !== version) throw new ContractError('changed-meanwhile');
  const difference = differenceOf(calendar, stateAfter(calendar, change));
  if (isNoDifference(difference)) {
    throw new ContractError('input-refused', {
      detail: 'nothing-changes',
      issues: [{ path: 'change', message: 'nothing-changes' }],
    });
  }
  return write(context, calendar, { kind: change.kind, difference }, today);
}

/** Takes the last change back; doing so to a taking back does the change again. @throws ContractError changed-meanwhile, not-found */
export async function undoChange(context: WriteContext, id: string, today: PlainDate): Promise<CalendarTurn> {
  const turn = await getTurn(context.db, id);
  if (!turn.undoable) throw new ContractError('changed-meanwhile');
  const calendar = await getCalendar(context.db);
  return write(context, calendar, { kind: 'undo', difference: inverseOf(turn) }, today);
}
