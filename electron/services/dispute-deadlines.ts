import type { PlainDate } from '../../shared/calendar/plain-date.ts';
import type { OutputOf } from '../../shared/contract/contract.ts';
import { ACTORS } from '../../shared/domain/dispute/clock.ts';
import type { DisputeDeadline } from '../../shared/domain/dispute/dispute.ts';
import { type DisputeClock, openDisputeClocks } from '../database/dispute-clocks.ts';
import type { ReadableDatabase } from '../database/schema.ts';
import { lateInstalments } from './dispute-instalments.ts';
import { Clockwork, officeGround, type RunningDeadline, shownAlone } from './open-deadlines.ts';

function shown(clock: DisputeClock, running: RunningDeadline): DisputeDeadline {
  return {
    ...shownAlone(clock, running),
    source: 'law',
    actor: ACTORS[running.deadline.code] ?? 'office',
    override: running.override,
  };
}

/** The day by which a deadline is kept. */
const keptBy = ({ due, override }: Pick<DisputeDeadline, 'due' | 'override'>) => override?.due ?? due;

function byDay<Row extends Pick<DisputeDeadline, 'due' | 'override' | 'startedOn' | 'code'>>(
  rows: readonly Row[],
): readonly Row[] {
  const keyOf = (row: Row) => [keptBy(row), row.startedOn, row.code].join(' ');
  return rows.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

/** Every deadline of a dispute that its events started and that still means something, by the day it is kept by. Pure. */
export const deadlinesOfDispute = (clock: DisputeClock, clockwork: Clockwork): readonly DisputeDeadline[] =>
  byDay(clockwork.of(clock).map((running) => shown(clock, running)));

/** Deadlines of all open disputes that are still to be kept and late instalments of all, overdue first, at most `limit`. */
export async function disputeDeadlines(
  db: ReadableDatabase,
  asOf: PlainDate,
  mediator: string,
  limit: number,
): Promise<OutputOf<'disputes.deadlines'>> {
  const clockwork = new Clockwork(await officeGround(db), asOf);
  const rows = (await openDisputeClocks(db, mediator)).flatMap((clock) =>
    clockwork
      .of(clock)
      .filter(({ metOn }) => metOn === null)
      .map((running) => ({
        ...shown(clock, running),
        disputeId: clock.dispute.id,
        registerNumber: clock.dispute.registerNumber,
        title: clock.dispute.employerName,
        mediators: clock.dispute.mediators,
      })),
  );
  // What is overdue is due before what is open, so the order by day has it first.
  return byDay([...rows, ...(await lateInstalments(db, asOf, mediator, limit))]).slice(0, limit);
}
