import { addDays, type PlainDate } from '../../shared/calendar/plain-date.ts';
import { type DisputeParty, PARTIES } from '../../shared/domain/dispute/events.ts';
import type { DisputeId } from '../../shared/domain/ids.ts';
import { type DisputeClock, disputeClock, openDisputeClocks } from '../database/dispute-clocks.ts';
import type { ReadableDatabase } from '../database/schema.ts';
import type { WriteContext } from './context.ts';
import { Clockwork, officeGround } from './open-deadlines.ts';
import { appendAndRebuild } from './write-dispute-event.ts';

/** A side whose days to answer the recommendation went by without an answer. */
interface Silence {
  readonly party: DisputeParty;
  /** The first day after the last one to answer. */
  readonly on: PlainDate;
}

/** Silences of a dispute that nobody wrote down yet; one that a person struck is not written a second time. */
function silencesOf(clock: DisputeClock, clockwork: Clockwork, today: PlainDate): readonly Silence[] {
  const { stage, answers, unconfirmed } = clock.state;
  if (stage !== 'recommended') return [];
  const running = clockwork.of(clock);
  return PARTIES.flatMap((party): readonly Silence[] => {
    const answer = running.find(({ deadline }) => deadline.code === `answer-${party}`);
    if (answer === undefined || answers[party] !== null || unconfirmed.includes(party)) return [];
    const on = addDays(answer.due, 1);
    const isWritten = clock.written.some(
      (event) => event.kind === 'silence-noted' && event.data.party === party && event.on === on,
    );
    return on <= today && !isWritten ? [{ party, on }] : [];
  });
}

/** Disputes with a silence that is to be written down on a day. */
export async function pendingSilences(db: ReadableDatabase, today: PlainDate): Promise<readonly DisputeId[]> {
  const clockwork = new Clockwork(await officeGround(db), today);
  return (await openDisputeClocks(db))
    .filter((clock) => silencesOf(clock, clockwork, today).length > 0)
    .map(({ dispute }) => dispute.id);
}

/**
 * Writes the silences of a dispute in its register, for a person to confirm. Written once: called again, it writes none.
 * @returns how many were written
 */
export async function noteSilences(context: WriteContext, id: DisputeId, today: PlainDate): Promise<number> {
  const clock = await disputeClock(context.db, id);
  const clockwork = new Clockwork(await officeGround(context.db), today);
  const silences = clock === null ? [] : silencesOf(clock, clockwork, today);
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
