import { sql } from 'kysely';
import type { PlainDate } from '../../shared/calendar/plain-date.ts';
import type { AgendaEntry } from '../../shared/contract/disputes.ts';
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

/** The agenda's rows of a dispute: what was held without being set has no hour, room or mediator. Pure. */
export function sessionsOf(state: DisputeState): readonly AgendaSession[] {
  return state.sessions.flatMap((session): readonly AgendaSession[] => {
    const { set, heldOn } = session;
    const date = heldOn ?? set?.date;
    if (date === undefined) return [];
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
  readonly room: string;
  readonly mediator: string;
}

/** The session of another dispute that stands in the way of this one, or null. Names are compared without case. */
export async function bookedAgainst(
  db: ReadableDatabase,
  disputeId: DisputeId,
  { date, time, room, mediator }: AgendaSession,
): Promise<Booked | null> {
  const { rows } = await sql<Booked>`
    SELECT dispute.id AS disputeId, dispute.register_number AS registerNumber,
      dispute_session.room, dispute_session.mediator
    FROM dispute_session JOIN dispute ON dispute.id = dispute_session.dispute_id
    WHERE dispute_session.date = ${date} AND dispute_session.time = ${time} AND dispute_session.state = 'set'
      AND dispute_session.dispute_id <> ${disputeId}
      AND (dispute_session.room = ${room} COLLATE NOCASE OR dispute_session.mediator = ${mediator} COLLATE NOCASE)
    LIMIT 1`.execute(db);
  return rows[0] ?? null;
}

/** Sessions between two days, both included, by day and hour. */
export async function listAgenda(
  db: ReadableDatabase,
  from: PlainDate,
  to: PlainDate,
): Promise<readonly AgendaEntry[]> {
  const rows = await db
    .selectFrom('dispute_session')
    .innerJoin('dispute', 'dispute.id', 'dispute_session.dispute_id')
    .innerJoin('employer', 'employer.id', 'dispute.employer_id')
    .select([
      'dispute.id as disputeId',
      'dispute.register_number as registerNumber',
      'employer.name as employerName',
      'dispute.first_worker as firstWorker',
      'dispute_session.session',
      'dispute_session.date',
      'dispute_session.time',
      'dispute_session.room',
      'dispute_session.mediator',
      'dispute_session.state',
    ])
    .where('dispute_session.date', '>=', from)
    .where('dispute_session.date', '<=', to)
    .orderBy('dispute_session.date')
    .orderBy('dispute_session.time')
    .orderBy('dispute.register_year')
    .orderBy('dispute.register_sequence')
    .orderBy('dispute_session.session')
    .execute();
  return rows;
}
