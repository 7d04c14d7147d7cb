import { sql } from 'kysely';
import { addDays, type PlainDate } from '../../shared/calendar/plain-date.ts';
import type { DisputeEvent } from '../../shared/domain/dispute/events.ts';
import { LOAD_DAYS, loadsOf, type MediatorLoad } from '../../shared/domain/dispute/load.ts';
import type { DisputeId, EmployerId } from '../../shared/domain/ids.ts';
import { eventsOfSet } from './dispute-events.ts';
import { nextOfRow } from './dispute-next.ts';
import { ofMediator } from './disputes.ts';
import type { ReadableDatabase } from './schema.ts';

interface Named {
  readonly name: string;
  readonly cases: number;
  readonly workers: number;
}

/** Open cases and workers of everyone who has one; a name is one whatever its letters' case. */
async function openByMediator(db: ReadableDatabase): Promise<readonly Named[]> {
  const { rows } = await sql<Named>`
    SELECT min(named.value) AS name, count(*) AS cases, sum(dispute.workers) AS workers
    FROM dispute INDEXED BY dispute_open, json_each(dispute.mediators) AS named
    WHERE dispute.closed_on IS NULL
    GROUP BY named.value COLLATE NOCASE`.execute(db);
  return rows;
}

/** What each mediator has to do on a day, least first. */
export async function mediatorLoads(
  db: ReadableDatabase,
  today: PlainDate,
): Promise<readonly MediatorLoad[]> {
  const open = await openByMediator(db);
  const { rows: sessions } = await sql<{ readonly name: string; readonly n: number }>`
    SELECT min(mediator) AS name, count(*) AS n FROM dispute_session
    WHERE date >= ${today} AND date <= ${addDays(today, LOAD_DAYS - 1)} AND state = 'set' AND mediator <> ''
    GROUP BY mediator COLLATE NOCASE`.execute(db);
  const setOf = (name: string) =>
    sessions.find((one) => one.name.toLowerCase() === name.toLowerCase())?.n ?? 0;
  const without = sessions.filter(
    ({ name }) => !open.some((one) => one.name.toLowerCase() === name.toLowerCase()),
  );
  const loads = [
    ...open.map((one) => ({ ...one, sessions: setOf(one.name) })),
    ...without.map(({ name, n }) => ({ name, cases: 0, workers: 0, sessions: n })),
  ];
  return loadsOf(
    loads.map(({ name }) => name),
    loads,
  );
}

/** Open disputes of a mediator by their next deadline, at most `limit`; one without comes last. */
export async function openOfMediator(db: ReadableDatabase, mediator: string, limit: number) {
  const rows = await db
    .selectFrom('dispute')
    .innerJoin('employer', 'employer.id', 'dispute.employer_id')
    .select([
      'dispute.id',
      'dispute.version',
      'dispute.register_number as registerNumber',
      'employer.name as employerName',
      'dispute.first_worker as firstWorker',
      'dispute.workers',
      'dispute.stage',
      'dispute.mediators',
      'dispute.next_code',
      'dispute.next_due',
    ])
    .where('dispute.closed_on', 'is', null)
    .where(ofMediator(mediator))
    .orderBy(sql`ifnull(dispute.next_due, '9999-12-31')`)
    .orderBy('dispute.id')
    .limit(limit)
    .execute();
  return rows.map(({ next_code, next_due, mediators, ...row }) => ({
    ...row,
    mediators: JSON.parse(mediators) as string[],
    next: nextOfRow({ next_code, next_due }),
  }));
}

/** Sessions that are set with a mediator from a day on, by day and hour. */
export async function comingSessionsOf(db: ReadableDatabase, mediator: string, from: PlainDate) {
  return db
    .selectFrom('dispute_session')
    .select(['dispute_id as disputeId', 'session', 'date', 'time', 'room', 'mediator'])
    .where('date', '>=', from)
    .where('state', '=', 'set')
    .where(sql<boolean>`mediator = ${mediator} COLLATE NOCASE`)
    .orderBy('date')
    .orderBy('time')
    .execute();
}

/** Everything that was written about the other disputes of an employer in which somebody noted a conflict of interest. */
export async function conflictCases(
  db: ReadableDatabase,
  employerId: EmployerId,
  except: DisputeId,
): Promise<readonly { readonly registerNumber: string; readonly events: readonly DisputeEvent[] }[]> {
  const rows = await db
    .selectFrom('dispute')
    .select(['id', 'register_number'])
    .where('employer_id', '=', employerId)
    .where('id', '<>', except)
    .where(
      sql<boolean>`EXISTS (SELECT 1 FROM dispute_event WHERE dispute_event.dispute_id = dispute.id
        AND dispute_event.kind = 'delegated' AND (trim(json_extract(dispute_event.data, '$.conflict')) <> ''
          OR json_array_length(dispute_event.data, '$.conflicts') > 0))`,
    )
    .orderBy('registered_on', 'desc')
    .execute();
  if (rows.length === 0) return [];
  const events = await eventsOfSet(
    db,
    rows.map(({ id }) => id),
  );
  return rows.map(({ id, register_number }) => ({
    registerNumber: register_number,
    events: events.get(id) ?? [],
  }));
}
