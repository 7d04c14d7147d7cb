import { addDays, type PlainDate } from '../../shared/calendar/plain-date.ts';
import { type DisputeParty, PARTIES } from '../../shared/domain/dispute/events.ts';
import { foldDispute } from '../../shared/domain/dispute/fold.ts';
import type { DisputeId } from '../../shared/domain/ids.ts';
import { disputeClock } from '../database/dispute-clocks.ts';
import { eventsOf } from '../database/dispute-events.ts';
import { disputesInStage } from '../database/disputes.ts';
import type { ReadableDatabase } from '../database/schema.ts';
import type { WriteContext } from './context.ts';
import { Clockwork, type Ground, officeGround } from './open-deadlines.ts';
import { appendAndRebuild } from './write-dispute-event.ts';

/** A side whose days to answer the recommendation went by without an answer. */
interface Silence {
  readonly party: DisputeParty;
  /** The first day after the last one to answer. */
  readonly on: PlainDate;
}

/** Silences of a dispute that nobody wrote down yet; one that a person struck is not written a second time. */
async function silencesOf(
  db: ReadableDatabase,
  id: DisputeId,
  today: PlainDate,
  ground: Ground,
): Promise<readonly Silence[]> {
  const events = await eventsOf(db, id);
  const { stage, answers, unconfirmed } = foldDispute(events);
  const clock = stage === 'recommended' ? await disputeClock(db, id) : null;
  if (clock === null) return [];
  const running = new Clockwork(ground, today).of(clock);
  return PARTIES.flatMap((party): readonly Silence[] => {
    const answer = running.find(({ deadline }) => deadline.code === `answer-${party}`);
    if (answer === undefined || answers[party] !== null || unconfirmed.includes(party)) return [];
    const on = addDays(answer.due, 1);
    const isWritten = events.some(
      (event) => event.kind === 'silence-noted' && event.data.party === party && event.on === on,
    );
    return on <= today && !isWritten ? [{ party, on }] : [];
  });
}

/** Disputes with a silence that is to be written down on a day. */
export async function pendingSilences(db: ReadableDatabase, today: PlainDate): Promise<readonly DisputeId[]> {
  const ground = await officeGround(db);
  const found: DisputeId[] = [];
  for (const id of await disputesInStage(db, 'recommended'))
    if ((await silencesOf(db, id, today, ground)).length > 0) found.push(id);
  return found;
}

/**
 * Writes the silences of a dispute in its register, for a person to confirm. Written once: called again, it writes none.
 * @returns how many were written
 */
export async function noteSilences(context: WriteContext, id: DisputeId, today: PlainDate): Promise<number> {
  const silences = await silencesOf(context.db, id, today, await officeGround(context.db));
  for (const { party, on } of silences)
    await appendAndRebuild(context, id, {
      kind: 'silence-noted',
      on,
      data: { party },
      replaces: null,
      reason: '',
    });
  context.note({ subjectKind: 'dispute', subjectId: id, detail: { silences: silences.length } });
  return silences.length;
}
