import { type PlainDate, yearOf } from '../../shared/calendar/plain-date.ts';
import { isWorkingDay } from '../../shared/calendar/working-days.ts';
import { checkEvent, type EventCheck, withEvent } from '../../shared/domain/dispute/check.ts';
import { conflictsOf } from '../../shared/domain/dispute/conflicts.ts';
import type { DisputeEvent, DisputeParty, NewDisputeEvent } from '../../shared/domain/dispute/events.ts';
import { foldDispute } from '../../shared/domain/dispute/fold.ts';
import type { Finding } from '../../shared/domain/finding.ts';
import type { DisputeId, PersonId } from '../../shared/domain/ids.ts';
import { workCalendarOf } from '../../shared/domain/working-calendar.ts';
import { getCalendar } from '../database/calendar.ts';
import { disputeClock } from '../database/dispute-clocks.ts';
import { eventsOf } from '../database/dispute-events.ts';
import { conflictCases } from '../database/dispute-load.ts';
import { type AgendaSession, bookedAgainst, sessionsOf } from '../database/dispute-sessions.ts';
import { peopleInDispute } from '../database/dispute-workers.ts';
import { getDisputeRow, type StoredDispute } from '../database/disputes.ts';
import { isLetterThere } from '../database/letters.ts';
import type { ReadableDatabase } from '../database/schema.ts';
import { Clockwork, officeGround } from './open-deadlines.ts';
import { silencesOf } from './silences-of.ts';

const finding = (code: string, params: Finding['params'] = {}): Finding => ({ code, params });
const keyOf = (session: AgendaSession) => JSON.stringify(session);

/** A session is seldom over sooner: another one that begins within so many minutes is said, and may be passed over. */
const NEAR_MINUTES = 60;

/** What the agenda says against the sessions that an event puts on it, and what it remarks. */
interface Bookings {
  readonly taken: readonly Finding[];
  readonly near: readonly Finding[];
}

/** Sessions that the event puts on the agenda where another case has the room or the mediator at that hour, or near it. */
async function bookings(
  db: ReadableDatabase,
  id: DisputeId,
  events: readonly DisputeEvent[],
  event: NewDisputeEvent,
): Promise<Bookings> {
  const before = new Set(sessionsOf(foldDispute(events)).map(keyOf));
  const fresh = sessionsOf(foldDispute(withEvent(events, event))).filter(
    (session) => session.state === 'set' && !before.has(keyOf(session)),
  );
  const taken: Finding[] = [];
  const near: Finding[] = [];
  for (const session of fresh)
    for (const other of await bookedAgainst(db, id, session, NEAR_MINUTES)) {
      const isRoom = other.room.toLowerCase() === session.room.toLowerCase();
      const said = {
        date: session.date,
        time: other.time.replace(':', '.'),
        taken: isRoom ? other.room : other.mediator,
        number: other.registerNumber,
      };
      if (other.time === session.time) taken.push(finding('dispute-session-double', said));
      else near.push(finding('dispute-session-near', { ...said, minutes: NEAR_MINUTES }));
    }
  return { taken: taken.slice(0, 1), near: near.slice(0, 1) };
}

async function dayOffQuestion(db: ReadableDatabase, event: NewDisputeEvent): Promise<readonly Finding[]> {
  if (event.kind !== 'session-set' || event.data.dayOffReason.trim() !== '') return [];
  const { date } = event.data;
  return isWorkingDay(date, workCalendarOf(await getCalendar(db)))
    ? []
    : [finding('dispute-session-day-off', { date })];
}

/** What the clock says of a silence. */
interface SilenceByClock {
  /** Sides whose days to answer are over on the day of the event. */
  readonly lapsed: readonly DisputeParty[];
  /** A silence before they are over needs a reason. */
  readonly early: readonly Finding[];
}

async function silenceByClock(
  db: ReadableDatabase,
  id: DisputeId,
  event: NewDisputeEvent,
): Promise<SilenceByClock> {
  const isSilence = event.kind === 'silence-confirmed' || event.kind === 'silence-noted';
  const clock = isSilence ? await disputeClock(db, id) : null;
  if (!isSilence || clock === null) return { lapsed: [], early: [] };
  const { party } = event.data;
  const clockwork = new Clockwork(await officeGround(db), event.on);
  const due = clockwork.of(clock).find(({ deadline }) => deadline.code === `answer-${party}`)?.due;
  const isEarly = due !== undefined && event.on <= due && event.reason.trim() === '';
  return {
    lapsed: silencesOf(clock, clockwork, event.on).map((silence) => silence.party),
    early: isEarly ? [finding('dispute-silence-early', { due, party })] : [],
  };
}

/**
 * Who settles is in the case, and they are not all who are left: an agreement of everyone says so by itself, since it
 * ends the case. A correction may name those whom the wording before named.
 */
async function settlingFaults(
  db: ReadableDatabase,
  id: DisputeId,
  events: readonly DisputeEvent[],
  event: NewDisputeEvent,
): Promise<readonly Finding[]> {
  if (event.kind !== 'agreement-signed' || event.data.lines === null) return [];
  const replaced = events.find((one) => one.id === event.replaces);
  const named = new Set<string>(replaced?.kind === 'agreement-signed' ? (replaced.data.lines ?? []) : []);
  const here = await peopleInDispute(db, id);
  const settling = new Set(event.data.lines);
  const unknown = [...settling].filter(
    (person) => !here.has(person as PersonId) && !named.has(person),
  ).length;
  if (unknown > 0) return [finding('dispute-settling-unknown', { n: unknown })];
  const before = foldDispute(events.filter((one) => one.id !== event.replaces)).settled ?? [];
  const done = new Set([...before, ...settling]);
  return event.replaces === null && here.size > 0 && [...here].every((person) => done.has(person))
    ? [finding('dispute-settling-all')]
    : [];
}

async function recordFaults(
  db: ReadableDatabase,
  row: StoredDispute,
  event: NewDisputeEvent,
): Promise<readonly Finding[]> {
  // The number of a case that was split off is of the day of the split, its registration that of the case it comes from.
  if (event.kind === 'registered' && row.split_from_id === null && yearOf(event.on) !== row.register_year)
    return [finding('dispute-registration-year', { number: row.register_number, year: row.register_year })];
  if (event.kind !== 'recommendation-issued' || event.data.letterId === null) return [];
  return (await isLetterThere(db, event.data.letterId)) ? [] : [finding('dispute-letter-unknown')];
}

/** Another case of the employer notes a conflict of interest of somebody who gets this one. */
async function conflictWarnings(
  db: ReadableDatabase,
  row: StoredDispute,
  event: NewDisputeEvent,
): Promise<readonly Finding[]> {
  if (event.kind !== 'delegated') return [];
  const known = conflictsOf(
    event.data.mediators,
    await conflictCases(db, row.employer_id, row.id as DisputeId),
  );
  if (known.length === 0) return [];
  const names = known.map(({ mediator, registerNumber }) => `${mediator} (${registerNumber})`).join('; ');
  return [finding('dispute-mediator-conflict', { names, employer: row.employer_name })];
}

/** An event held against everything on record: the case itself, the agenda, the calendar, the clock. */
export interface JudgedEvent extends EventCheck {
  readonly events: readonly DisputeEvent[];
}

/**
 * Judges an event without writing it.
 * @param warn false where nobody reads warnings: looking for them takes as long as all else
 * @throws ContractError not-found
 */
export async function judgeDisputeEvent(
  db: ReadableDatabase,
  id: DisputeId,
  event: NewDisputeEvent,
  today: PlainDate,
  warn = true,
): Promise<JudgedEvent> {
  const row = await getDisputeRow(db, id);
  const events = await eventsOf(db, id);
  const { lapsed, early } = await silenceByClock(db, id, event);
  const check = checkEvent(events, event, row.kind, today, lapsed);
  // What cannot have happened is not asked about the agenda.
  if (check.refused.length > 0) return { ...check, events };
  const { taken, near } = await bookings(db, id, events, event);
  return {
    events,
    refused: [
      ...(await recordFaults(db, row, event)),
      ...(await settlingFaults(db, id, events, event)),
      ...taken,
    ],
    asksReason: [...check.asksReason, ...(await dayOffQuestion(db, event)), ...early],
    warnings: warn ? [...check.warnings, ...near, ...(await conflictWarnings(db, row, event))] : [],
  };
}
