import { type CalendarEntry, writeIcs } from '../../shared/calendar/ics.ts';
import type { CheckedInputOf } from '../../shared/contract/contract.ts';
import type { DisputeEvent } from '../../shared/domain/dispute/events.ts';
import { foldDispute } from '../../shared/domain/dispute/fold.ts';
import { sameName } from '../../shared/domain/dispute/load.ts';
import type { DisputeId } from '../../shared/domain/ids.ts';
import { eventsOfSet } from '../database/dispute-events.ts';
import { type AgendaRow, agendaOfDispute, listAgenda, sessionsOf } from '../database/dispute-sessions.ts';
import { expectDisputeThere } from '../database/disputes.ts';
import { getOffice } from '../database/office.ts';
import type { ReadableDatabase } from '../database/schema.ts';

/** Nobody writes down when a session ends; calendars show it as an hour. */
const SESSION_MINUTES = 60;

type Wanted = CheckedInputOf<'agenda.saveIcs'>;

/** How a session came to stand as it does: how often it changed after it was first set, and when it did last. */
interface Changes {
  readonly sequence: number;
  readonly changedAt: string;
}

/** The changes of every session of a dispute, by its number: the agenda after each event beside that before it. */
export function sessionChanges(events: readonly DisputeEvent[]): ReadonlyMap<number, Changes> {
  const changes = new Map<number, Changes>();
  let before = new Map<number, string>();
  const written = events.toSorted((a, b) => a.sequence - b.sequence);
  written.forEach((event, index) => {
    const now = new Map(
      sessionsOf(foldDispute(written.slice(0, index + 1))).map((one) => [one.session, JSON.stringify(one)]),
    );
    for (const [session, text] of now)
      if (before.get(session) !== text) {
        const sequence = (changes.get(session)?.sequence ?? -1) + 1;
        changes.set(session, { sequence, changedAt: event.writtenAt });
      }
    // A session that was struck comes back as another one, should it come back.
    before = now;
  });
  return changes;
}

function entryOf(row: AgendaRow, changes: Changes, withNames: boolean): CalendarEntry {
  const { disputeId, session, date, time, room, registerNumber, employerName } = row;
  return {
    uid: `${disputeId}-sidang-${session}@sambung`,
    sequence: changes.sequence,
    changedAt: changes.changedAt,
    date,
    time,
    minutes: SESSION_MINUTES,
    cancelled: row.state === 'cancelled',
    summary: `Sidang mediasi ke-${session}: ${registerNumber}, ${employerName}`,
    location: room,
    description: withNames ? `Pekerja: ${workersWords(row)}\nMediator: ${row.mediator}` : '',
  };
}

function workersWords({ firstWorker, workers }: AgendaRow): string {
  if (workers === 0) return 'belum ada';
  return workers === 1 ? firstWorker : `${firstWorker} dan ${workers - 1} lainnya`;
}

async function rowsOf(db: ReadableDatabase, of: Wanted['of']): Promise<readonly AgendaRow[]> {
  if ('disputeId' in of) {
    const id = of.disputeId as DisputeId;
    await expectDisputeThere(db, id);
    return agendaOfDispute(db, id);
  }
  const { from, to, room, mediator } = of;
  return (await listAgenda(db, from, to)).filter(
    (row) =>
      (room === '' || sameName(row.room, room)) && (mediator === '' || sameName(row.mediator, mediator)),
  );
}

const nameOf = (of: Wanted['of'], rows: readonly AgendaRow[]): string => {
  if ('disputeId' in of) return `Sidang ${rows[0]?.registerNumber ?? 'perkara'}`;
  return ['Agenda sidang', of.mediator, of.room, `${of.from} sampai ${of.to}`]
    .filter((part) => part !== '')
    .join(' ');
};

/** The calendar file of sessions. @throws ContractError not-found */
export async function agendaFile(
  db: ReadableDatabase,
  { of, withNames }: Wanted,
): Promise<{ readonly name: string; readonly text: string; readonly sessions: number }> {
  const rows = await rowsOf(db, of);
  const { timeZone } = await getOffice(db);
  const events = await eventsOfSet(db, [...new Set(rows.map(({ disputeId }) => disputeId as DisputeId))]);
  const changes = new Map([...events].map(([id, list]) => [id, sessionChanges(list)] as const));
  const entries = rows.flatMap((row) => {
    const known = changes.get(row.disputeId as DisputeId)?.get(row.session);
    return known === undefined ? [] : [entryOf(row, known, withNames)];
  });
  const name = nameOf(of, rows);
  return { name, text: writeIcs(entries, name, timeZone), sessions: entries.length };
}
