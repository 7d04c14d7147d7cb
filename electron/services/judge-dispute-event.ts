import { type PlainDate, yearOf } from '../../shared/calendar/plain-date.ts';
import { isWorkingDay } from '../../shared/calendar/working-days.ts';
import { checkEvent, type EventCheck, withEvent } from '../../shared/domain/dispute/check.ts';
import type { DisputeEvent, NewDisputeEvent } from '../../shared/domain/dispute/events.ts';
import { foldDispute } from '../../shared/domain/dispute/fold.ts';
import type { Finding } from '../../shared/domain/finding.ts';
import type { DisputeId } from '../../shared/domain/ids.ts';
import { workCalendarOf } from '../../shared/domain/working-calendar.ts';
import { getCalendar } from '../database/calendar.ts';
import { disputeClock } from '../database/dispute-clocks.ts';
import { eventsOf } from '../database/dispute-events.ts';
import { type AgendaSession, bookedAgainst, sessionsOf } from '../database/dispute-sessions.ts';
import { getDisputeRow, type StoredDispute } from '../database/disputes.ts';
import { isLetterThere } from '../database/letters.ts';
import type { ReadableDatabase } from '../database/schema.ts';
import { Clockwork, officeGround } from './open-deadlines.ts';

const finding = (code: string, params: Finding['params'] = {}): Finding => ({ code, params });
const keyOf = (session: AgendaSession) => JSON.stringify(session);

/** Sessions that the event puts on the agenda where another case has the room or the mediator at that hour. */
async function doubleBookings(
  db: ReadableDatabase,
  id: DisputeId,
  events: readonly DisputeEvent[],
  event: NewDisputeEvent,
): Promise<readonly Finding[]> {
  const before = new Set(sessionsOf(foldDispute(events)).map(keyOf));
  const fresh = sessionsOf(foldDispute(withEvent(events, event))).filter(
    (session) => session.state === 'set' && !before.has(keyOf(session)),
  );
  const found: Finding[] = [];
  for (const session of fresh) {
    const other = await bookedAgainst(db, id, session);
    if (other === null) continue;
    const isRoom = other.room.toLowerCase() === session.room.toLowerCase();
    found.push(
      finding('dispute-session-double', {
        date: session.date,
        time: session.time.replace(':', '.'),
        taken: isRoom ? other.room : other.mediator,
        number: other.registerNumber,
      }),
    );
  }
  return found;
}

async function dayOffQuestion(db: ReadableDatabase, event: NewDisputeEvent): Promise<readonly Finding[]> {
  if (event.kind !== 'session-set' || event.data.dayOffReason.trim() !== '') return [];
  const { date } = event.data;
  return isWorkingDay(date, workCalendarOf(await getCalendar(db)))
    ? []
    : [finding('dispute-session-day-off', { date })];
}

/** A silence before the days to answer are over needs a reason. */
async function silenceQuestion(
  db: ReadableDatabase,
  id: DisputeId,
  event: NewDisputeEvent,
): Promise<readonly Finding[]> {
  if (event.kind !== 'silence-confirmed' && event.kind !== 'silence-noted') return [];
  if (event.reason.trim() !== '') return [];
  const { party } = event.data;
  const clock = await disputeClock(db, id);
  if (clock === null) return [];
  const due = new Clockwork(await officeGround(db), event.on)
    .of(clock)
    .find(({ deadline }) => deadline.code === `answer-${party}`)?.due;
  return due === undefined || event.on > due ? [] : [finding('dispute-silence-early', { due, party })];
}

async function recordFaults(
  db: ReadableDatabase,
  row: StoredDispute,
  event: NewDisputeEvent,
): Promise<readonly Finding[]> {
  if (event.kind === 'registered' && yearOf(event.on) !== row.register_year)
    return [finding('dispute-registration-year', { number: row.register_number, year: row.register_year })];
  if (event.kind !== 'recommendation-issued' || event.data.letterId === null) return [];
  return (await isLetterThere(db, event.data.letterId)) ? [] : [finding('dispute-letter-unknown')];
}

/** An event held against everything on record: the case itself, the agenda, the calendar, the clock. */
export interface JudgedEvent extends EventCheck {
  readonly events: readonly DisputeEvent[];
}

/**
 * Judges an event without writing it.
 * @throws ContractError not-found
 */
export async function judgeDisputeEvent(
  db: ReadableDatabase,
  id: DisputeId,
  event: NewDisputeEvent,
  today: PlainDate,
): Promise<JudgedEvent> {
  const row = await getDisputeRow(db, id);
  const events = await eventsOf(db, id);
  const check = checkEvent(events, event, row.kind, today);
  // What cannot have happened is not asked about the agenda.
  if (check.refused.length > 0) return { ...check, events };
  return {
    events,
    refused: [...(await recordFaults(db, row, event)), ...(await doubleBookings(db, id, events, event))],
    asksReason: [
      ...check.asksReason,
      ...(await dayOffQuestion(db, event)),
      ...(await silenceQuestion(db, id, event)),
    ],
    warnings: check.warnings,
  };
}
