import type { PlainDate } from '../../shared/calendar/plain-date.ts';
import { earliestDeadline, type NextDeadline } from '../../shared/domain/dispute/next-deadline.ts';
import type { DisputeId } from '../../shared/domain/ids.ts';
import { type DisputeClock, disputeClock, openDisputeClocks } from '../database/dispute-clocks.ts';
import { nextOnRecord, saveNext } from '../database/dispute-next.ts';
import type { ReadableDatabase, WritableDatabase } from '../database/schema.ts';
import { officeDay } from './office-day.ts';
import { Clockwork, officeGround } from './open-deadlines.ts';

/** The deadline that a dispute has to keep next; none once it is closed. */
function nextOf(clock: DisputeClock, clockwork: Clockwork): NextDeadline | null {
  if (clock.state.closedOn !== null) return null;
  return earliestDeadline(
    clockwork
      .of(clock)
      .map(({ deadline, due, startedOn, metOn }) => ({ code: deadline.code, due, startedOn, metOn })),
  );
}

const isSame = (a: NextDeadline | null, b: NextDeadline | null) => a?.code === b?.code && a?.due === b?.due;

/** The clock of the office as it stands: its calendar, its rules and its day. */
export async function officeClockwork(db: ReadableDatabase, now: Date): Promise<Clockwork> {
  return new Clockwork(await officeGround(db), await officeDay(db, now));
}

/**
 * Makes the next deadline of one dispute anew from its events, the calendar and the rules as they stand.
 * @param clockwork that of the office, where it was read for many disputes already
 */
export async function renewNext(
  db: WritableDatabase,
  id: DisputeId,
  now: Date,
  clockwork?: Clockwork,
): Promise<void> {
  const clock = await disputeClock(db, id);
  if (clock === null) return;
  await saveNext(db, id, nextOf(clock, clockwork ?? (await officeClockwork(db, now))));
}

/** Open disputes whose next deadline on record is not the one that follows on a day, with the one that does. */
export async function staleNext(
  db: ReadableDatabase,
  today: PlainDate,
): Promise<readonly { readonly id: DisputeId; readonly next: NextDeadline | null }[]> {
  const clockwork = new Clockwork(await officeGround(db), today);
  const onRecord = await nextOnRecord(db);
  return (await openDisputeClocks(db)).flatMap((clock) => {
    const next = nextOf(clock, clockwork);
    const { id } = clock.dispute;
    return isSame(next, onRecord.get(id) ?? null) ? [] : [{ id, next }];
  });
}

/**
 * Makes the next deadlines of all open disputes anew: after a change of the calendar or of the rules, after an update
 * that brings other rules, and when a rule is read on the day itself and the day has changed.
 * @returns how many were others than before
 */
export async function renewAllNext(db: WritableDatabase, today: PlainDate): Promise<number> {
  const stale = await staleNext(db, today);
  for (const { id, next } of stale) await saveNext(db, id, next);
  return stale.length;
}
