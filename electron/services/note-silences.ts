import type { PlainDate } from '../../shared/calendar/plain-date.ts';
import type { DisputeId } from '../../shared/domain/ids.ts';
import { disputeClock, openDisputeClocks } from '../database/dispute-clocks.ts';
import type { ReadableDatabase } from '../database/schema.ts';
import type { WriteContext } from './context.ts';
import { Clockwork, officeGround } from './open-deadlines.ts';
import { silencesOf } from './silences-of.ts';
import { appendAndRebuild } from './write-dispute-event.ts';

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
