import { type SqlBool, sql } from 'kysely';
import { addDays, type PlainDate } from '../../shared/calendar/plain-date.ts';
import type { DeadlineSubject } from '../../shared/domain/subject-deadline.ts';
import type { DatedEvent, DeadlineEvent } from '../../shared/law/facts/deadlines.ts';
import { disputesSource } from './dispute-clocks.ts';
import { type LinesAsked, provedRefusals } from './dispute-proofs.ts';
import type { ReadableDatabase } from './schema.ts';

/** A subject by its kind and id. */
type SubjectKey = DeadlineSubject extends infer Subject
  ? Subject extends DeadlineSubject
    ? Pick<Subject, 'kind' | 'id'>
    : never
  : never;

/** Events of one subject whose deadlines are computed together. */
export interface StartedClock {
  readonly subject: DeadlineSubject;
  readonly events: readonly DatedEvent[];
  /** Workers whom the events concern. */
  readonly workers: number;
  /** Codes of deadlines that count only where they were met: the case went another way. */
  readonly moot?: ReadonlySet<string>;
  /** Due days that a person set, by the code of the deadline; the one started last is meant. */
  readonly overridden?: Readonly<Record<string, { readonly due: PlainDate; readonly reason: string }>>;
}

/**
 * Where running deadlines come from. A further noun (referrals) adds a source of its own to
 * `DEADLINE_SOURCES` and is then found by every list of deadlines.
 */
export interface DeadlineSource {
  /** Clocks of all records that may still run on a day. */
  readonly running: (db: ReadableDatabase, today: PlainDate) => Promise<readonly StartedClock[]>;
  /** Clocks of one record, however old. */
  readonly of: (db: ReadableDatabase, subject: SubjectKey) => Promise<readonly StartedClock[]>;
}

/** Lines of reports by one of their days; each day of a report is one row, however many workers it concerns. */
const startedLines = (db: ReadableDatabase, day: 'layoff_date' | 'notice_received_on') =>
  db
    .selectFrom('layoff_line')
    .select((eb) => ['report_id', `${day} as day` as const, eb.fn.countAll<number>().as('workers')])
    .groupBy([day, 'report_id']);

type StartedLines = ReturnType<typeof startedLines>;

async function clocksOf(
  db: ReadableDatabase,
  started: StartedLines,
  event: DeadlineEvent,
): Promise<readonly StartedClock[]> {
  const rows = await db
    .selectFrom(started.as('started'))
    .innerJoin('layoff_report', 'layoff_report.id', 'started.report_id')
    .innerJoin('employer', 'employer.id', 'layoff_report.employer_id')
    .select(['started.report_id as id', 'started.day', 'started.workers', 'employer.name as title'])
    .where('layoff_report.state', '<>', 'withdrawn')
    .execute();
  return rows.flatMap(({ id, day, workers, title }) =>
    day === null
      ? []
      : [
          {
            subject: { kind: 'layoff-report', id, title },
            events: [{ event, date: day, party: null }],
            workers,
          },
        ],
  );
}

function linesSource(
  event: DeadlineEvent,
  day: 'layoff_date' | 'notice_received_on',
  /** Calendar days after which no clock of this event runs any more, by any rule known or near. */
  daysBack: number,
  narrowing: (db: ReadableDatabase, asked: LinesAsked) => Promise<(lines: StartedLines) => StartedLines>,
): DeadlineSource {
  return {
    running: async (db, today) => {
      const since = addDays(today, -daysBack);
      const narrowed = await narrowing(db, { since });
      return clocksOf(db, narrowed(startedLines(db, day)).where(day, '>=', since), event);
    },
    of: async (db, subject) => {
      if (subject.kind !== 'layoff-report') return [];
      const narrowed = await narrowing(db, { reportId: subject.id });
      return clocksOf(db, narrowed(startedLines(db, day)).where('report_id', '=', subject.id), event);
    },
  };
}

/**
 * A layoff that the worker refuses ends the employment only by an agreement or a final ruling: until one is there, no day
 * is counted from the date on the report.
 */
async function effective(
  db: ReadableDatabase,
  asked: LinesAsked,
): Promise<(lines: StartedLines) => StartedLines> {
  const proved = JSON.stringify(await provedRefusals(db, asked));
  return (lines) =>
    lines.where(sql<SqlBool>`(response <> 'refuses' OR id IN (SELECT value FROM json_each(${proved})))`);
}

export const DEADLINE_SOURCES: readonly DeadlineSource[] = [
  // The claim is the longest: counted in months, with room for a law that gives two years.
  linesSource('layoff', 'layoff_date', 800, effective),
  // A worker who answered the notice has no clock any more.
  linesSource(
    'layoff-notice-received',
    'notice_received_on',
    370,
    async () => (lines) => lines.where('response', '=', 'silent'),
  ),
  disputesSource,
];
