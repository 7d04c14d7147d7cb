import { deadlineEvents } from '../../shared/domain/dispute/clock.ts';
import type { DisputeEvent } from '../../shared/domain/dispute/events.ts';
import { type DisputeState, foldDispute } from '../../shared/domain/dispute/fold.ts';
import { mootDeadlines } from '../../shared/domain/dispute/moot.ts';
import type { DisputeId } from '../../shared/domain/ids.ts';
import type { DeadlineSource, StartedClock } from './deadline-sources.ts';
import { eventsOf, eventsOfSet } from './dispute-events.ts';
import { ofMediator } from './disputes.ts';
import type { ReadableDatabase } from './schema.ts';

/** What a list of deadlines says of the dispute that they belong to. */
export interface DisputeHead {
  readonly id: DisputeId;
  readonly registerNumber: string;
  readonly employerName: string;
  readonly mediators: readonly string[];
  readonly workers: number;
}

export interface DisputeClock extends StartedClock {
  readonly dispute: DisputeHead;
  /** Everything that was written down about it, and what that makes of it. */
  readonly written: readonly DisputeEvent[];
  readonly state: DisputeState;
}

const heads = (db: ReadableDatabase) =>
  db
    .selectFrom('dispute')
    .innerJoin('employer', 'employer.id', 'dispute.employer_id')
    .select([
      'dispute.id',
      'dispute.register_number',
      'employer.name as employer_name',
      'dispute.mediators',
      'dispute.workers',
    ]);

type HeadRow = Awaited<ReturnType<ReturnType<typeof heads>['execute']>>[number];

/** What a row of a dispute says of it in a list of deadlines. Pure. */
export const headOf = (row: HeadRow): DisputeHead => ({
  id: row.id,
  registerNumber: row.register_number,
  employerName: row.employer_name,
  mediators: JSON.parse(row.mediators) as string[],
  workers: row.workers,
});

/** The clock that the events of a dispute make. Pure. */
export function clockOf(dispute: DisputeHead, events: readonly DisputeEvent[]): DisputeClock {
  const state = foldDispute(events);
  return {
    subject: {
      kind: 'dispute',
      id: dispute.id,
      title: `${dispute.employerName}, ${dispute.registerNumber}`,
    },
    events: deadlineEvents(events),
    workers: dispute.workers,
    moot: mootDeadlines(state),
    overridden: state.overridden,
    dispute,
    written: events,
    state,
  };
}

/** The clocks of every dispute that is not closed; of one mediator, or of all where the name is empty. Two statements. */
export async function openDisputeClocks(
  db: ReadableDatabase,
  mediator = '',
): Promise<readonly DisputeClock[]> {
  const rows = await heads(db)
    .where('dispute.closed_on', 'is', null)
    .where(ofMediator(mediator))
    .orderBy('dispute.registered_on')
    .orderBy('dispute.id')
    .execute();
  const events = await eventsOfSet(
    db,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => clockOf(headOf(row), events.get(row.id) ?? []));
}

/** The clock of one dispute, closed or not; null where it is gone. */
export async function disputeClock(db: ReadableDatabase, id: DisputeId): Promise<DisputeClock | null> {
  const row = await heads(db).where('dispute.id', '=', id).executeTakeFirst();
  return row === undefined ? null : clockOf(headOf(row), await eventsOf(db, id));
}

/** Disputes among the sources of running deadlines. */
export const disputesSource: DeadlineSource = {
  running: (db) => openDisputeClocks(db),
  of: async (db, subject) => {
    if (subject.kind !== 'dispute') return [];
    const clock = await disputeClock(db, subject.id);
    return clock === null ? [] : [clock];
  },
};
