import { sql } from 'kysely';
import type { PlainDate } from '../../shared/calendar/plain-date.ts';
import type { DisputeState, SessionState } from '../../shared/domain/dispute/fold.ts';
import type { DisputeId } from '../../shared/domain/ids.ts';
import type { ReadableDatabase, Row, WritableDatabase } from './schema.ts';

/** A session on the agenda. */
export type AgendaSession = Omit<Row<'dispute_session'>, 'dispute_id'>;

/** A case that is closed takes no room any more. */
function stateOf({ heldOn, cancelled }: SessionState, isClosed: boolean): AgendaSession['state'] {
  if (heldOn !== null) return 'held';
  return cancelled || isClosed ? 'cancelled' : 'set';
}

/**
 * The agenda's rows of a dispute: what was held without being set has no hour, room or mediator. A session that was still
 * to come when the case was split off stands on the agenda of the case that it comes from and nowhere else, or the room
 * would be booked against itself; held, or set anew, it is this case's own. Pure.
 */
export function sessionsOf(state: DisputeState): readonly AgendaSession[] {
  return state.sessions.flatMap((session): readonly AgendaSession[] => {
    const { set, heldOn } = session;
    const date = heldOn ?? set?.date;
    if (date === undefined || (session.shared && heldOn === null)) return [];
    return [
      {
        session: session.session,
        date,
        time: set?.time ?? '',
        room: set?.room ?? '',
        mediator: set?.mediator ?? '',
        state: stateOf(session, state.stage === 'closed'),
      },
    ];
  });
}

/** Puts the sessions of a dispute in the place of those on record. */
export async function replaceSessions(
  db: WritableDatabase,
  disputeId: DisputeId,
  sessions: readonly AgendaSession[],
): Promise<void> {
  await db.deleteFrom('dispute_session').where('dispute_id', '=', disputeId).execute();
  if (sessions.length === 0) return;
  await db
    .insertInto('dispute_session')
    .values(sessions.map((session) => ({ dispute_id: disputeId, ...session })))
    .execute();
}

/** Who has the room or the mediator at the hour of a session already. */
export interface Booked {
  readonly disputeId: DisputeId;
  readonly registerNumber: string;
  /** `09:30`. */
  readonly time: string;
  readonly room: string;
  readonly mediator: string;
}

const minutesOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/**
 * Sessions of other disputes in the same room or with the same mediator that begin with this one, or less than so many
 * minutes before or after it, by hour. Names are compared without case.
 */
export async function bookedAgainst(
  db: ReadableDatabase,
  disputeId: DisputeId,
  { date, time, room, mediator }: AgendaSession,
  minutes: number,
): Promise<readonly Booked[]> {
  const { rows } = await sql<Booked>`
    SELECT dispute.id AS disputeId, dispute.register_number AS registerNumber,
      dispute_session.time, dispute_session.room, dispute_session.mediator
    FROM dispute_session JOIN dispute ON dispute.id = dispute_session.dispute_id
    WHERE dispute_session.date = ${date} AND dispute_session.state = 'set'
      AND dispute_session.dispute_id <> ${disputeId}
      AND (dispute_session.room = ${room} COLLATE NOCASE OR dispute_session.mediator = ${mediator} COLLATE NOCASE)
    ORDER BY dispute_session.time, dispute.id`.execute(db);
  return rows.filter((other) => Math.abs(minutesOf(other.time) - minutesOf(time)) < minutes);
}

const agenda = (db: ReadableDatabase) =>
  db
    .selectFrom('dispute_session')
    .innerJoin('dispute', 'dispute.id', 'dispute_session.dispute_id')
    .innerJoin('employer', 'employer.id', 'dispute.employer_id')
    .select([
      'dispute.id as disputeId',
      'dispute.register_number as registerNumber',
      'employer.name as employerName',
      'dispute.first_worker as firstWorker',
      'dispute.workers',
      'dispute_session.session',
      'dispute_session.date',
      'dispute_session.time',
      'dispute_session.room',
      'dispute_session.mediator',
      'dispute_session.state',
    ]);

/** A session with what the agenda says of its case. */
export type AgendaRow = Awaited<ReturnType<ReturnType<typeof agenda>['execute']>>[number];

/** Sessions between two days, both included, by day and hour. */
export async function listAgenda(
  db: ReadableDatabase,
  from: PlainDate,
  to: PlainDate,
): Promise<readonly AgendaRow[]> {
  return agenda(db)
    .where('dispute_session.date', '>=', from)
    .where('dispute_session.date', '<=', to)
    .orderBy('dispute_session.date')
    .orderBy('dispute_session.time')
    .orderBy('dispute.register_year')
    .orderBy('dispute.register_sequence')
    .orderBy('dispute_session.session')
    .execute();
}

/** All sessions of a dispute, in their order. */
export async function agendaOfDispute(db: ReadableDatabase, id: DisputeId): Promise<readonly AgendaRow[]> {
  return agenda(db).where('dispute_session.dispute_id', '=', id).orderBy('dispute_session.session').execute();
}
