import type { CalendarTurn } from '../../shared/contract/calendar.ts';
import { ContractError } from '../../shared/contract/errors.ts';
import type { CalendarDifference } from '../../shared/domain/calendar-difference.ts';
import type { UserId } from '../../shared/domain/ids.ts';
import type { MovedDeadline } from '../../shared/domain/subject-deadline.ts';
import type { Holiday, WorkingCalendar } from '../../shared/domain/working-calendar.ts';
import { newId } from './new-id.ts';
import type { ReadableDatabase, Row, WritableDatabase } from './schema.ts';

/** Rows of one INSERT; SQLite takes 32,766 values a statement. */
const ROWS_PER_STATEMENT = 250;
/** Changes that the history shows. */
const MOST_TURNS = 200;

/** How the office counts working days, with every day off on record by date and kind. */
export async function getCalendar(db: ReadableDatabase): Promise<WorkingCalendar> {
  const settings = await db
    .selectFrom('office_calendar')
    .select(['week', 'joint_leave', 'version'])
    .where('id', '=', 1)
    .executeTakeFirstOrThrow();
  const holidays = await db
    .selectFrom('holiday')
    .select(['date', 'kind', 'name', 'source', 'state'])
    .orderBy('date')
    .orderBy('kind')
    .execute();
  return {
    week: settings.week,
    jointLeave: settings.joint_leave === 1,
    holidays,
    version: settings.version,
  };
}

/** Lays a difference upon the calendar on record; answers its new version. */
export async function writeDifference(
  db: WritableDatabase,
  { removed, added, week, jointLeave }: CalendarDifference,
): Promise<number> {
  for (const { date, kind } of removed) {
    await db.deleteFrom('holiday').where('date', '=', date).where('kind', '=', kind).execute();
  }
  for (let from = 0; from < added.length; from += ROWS_PER_STATEMENT) {
    await db
      .insertInto('holiday')
      .values(
        added
          .slice(from, from + ROWS_PER_STATEMENT)
          .map(({ date, kind, name, source, state }) => ({ date, kind, name, source, state })),
      )
      .execute();
  }
  const { version } = await db
    .updateTable('office_calendar')
    .set((eb) => ({
      version: eb('version', '+', 1),
      ...(week === null ? {} : { week: week.after }),
      ...(jointLeave === null ? {} : { joint_leave: jointLeave.after ? 1 : 0 }),
    }))
    .where('id', '=', 1)
    .returning('version')
    .executeTakeFirstOrThrow();
  return version;
}

/** A change that was made, before it stands in the history. */
export interface NewTurn extends CalendarDifference {
  readonly kind: CalendarTurn['kind'];
  /** Version of the calendar that the change made. */
  readonly version: number;
  readonly moved: readonly MovedDeadline[];
  readonly userId: UserId;
  readonly now: Date;
}

/** Writes a change into the history. */
export async function addTurn(db: WritableDatabase, turn: NewTurn): Promise<CalendarTurn> {
  const id = newId<string>(turn.now);
  await db
    .insertInto('calendar_turn')
    .values({
      id,
      version: turn.version,
      at: turn.now.toISOString(),
      user_id: turn.userId,
      kind: turn.kind,
      removed: JSON.stringify(turn.removed),
      added: JSON.stringify(turn.added),
      week: turn.week === null ? null : JSON.stringify(turn.week),
      joint_leave: turn.jointLeave === null ? null : JSON.stringify(turn.jointLeave),
      moved: JSON.stringify(turn.moved),
    })
    .execute();
  return getTurn(db, id);
}

const turns = (db: ReadableDatabase) =>
  db
    .selectFrom('calendar_turn')
    .innerJoin('user_account', 'user_account.id', 'calendar_turn.user_id')
    .selectAll('calendar_turn')
    .select('user_account.name as by');

const turnOf = (
  row: Row<'calendar_turn'> & { readonly by: string },
  newestVersion: number,
): CalendarTurn => ({
  id: row.id,
  at: row.at,
  by: row.by,
  kind: row.kind,
  removed: JSON.parse(row.removed) as Holiday[],
  added: JSON.parse(row.added) as Holiday[],
  week: row.week === null ? null : (JSON.parse(row.week) as NonNullable<CalendarTurn['week']>),
  jointLeave:
    row.joint_leave === null
      ? null
      : (JSON.parse(row.joint_leave) as NonNullable<CalendarTurn['jointLeave']>),
  moved: JSON.parse(row.moved) as MovedDeadline[],
  undoable: row.version === newestVersion,
});

async function newestVersion(db: ReadableDatabase): Promise<number> {
  const row = await db
    .selectFrom('calendar_turn')
    .select((eb) => eb.fn.max('version').as('version'))
    .executeTakeFirst();
  return row?.version ?? 0;
}

/** One change. @throws ContractError not-found */
export async function getTurn(db: ReadableDatabase, id: string): Promise<CalendarTurn> {
  const row = await turns(db).where('calendar_turn.id', '=', id).executeTakeFirst();
  if (!row) throw new ContractError('not-found');
  return turnOf(row, await newestVersion(db));
}

/** The last changes, newest first, at most 200. Only the newest can be taken back; doing so is a change too. */
export async function listTurns(db: ReadableDatabase): Promise<readonly CalendarTurn[]> {
  const rows = await turns(db).orderBy('calendar_turn.version', 'desc').limit(MOST_TURNS).execute();
  const newest = rows[0]?.version ?? 0;
  return rows.map((row) => turnOf(row, newest));
}
