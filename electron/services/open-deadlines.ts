import type { PlainDate } from '../../shared/calendar/plain-date.ts';
import { ContractError } from '../../shared/contract/errors.ts';
import { overrideWords } from '../../shared/domain/dispute/override-words.ts';
import type { LayoffReportId } from '../../shared/domain/ids.ts';
import type { MovedDeadline, SubjectDeadline } from '../../shared/domain/subject-deadline.ts';
import { type CalendarState, daysOffOf, decreedYears } from '../../shared/domain/working-calendar.ts';
import {
  type ComputedDeadline,
  computeDeadlines,
  type DeadlineState,
  deadlineReview,
} from '../../shared/law/deadlines.ts';
import { deadlineLabel, deadlineSum } from '../../shared/law/explain/deadlines.ts';
import type { DatedEvent, DeadlinesFacts } from '../../shared/law/facts/deadlines.ts';
import { FactProblem } from '../../shared/law/facts/read.ts';
import type { RuleBook } from '../../shared/law/rule-set.ts';
import { getCalendar } from '../database/calendar.ts';
import { DEADLINE_SOURCES, type StartedClock } from '../database/deadline-sources.ts';
import { getLayoffReport } from '../database/layoff-reports.ts';
import type { ReadableDatabase } from '../database/schema.ts';
import { officeBook } from './rule-book.ts';

/** What a deadline is computed by. */
export interface Ground {
  readonly calendar: CalendarState;
  readonly book: RuleBook;
}

interface Computed extends ComputedDeadline {
  /** What a person has to know or decide about this very deadline. */
  readonly review: readonly string[];
}

/** A deadline of a clock as it runs: by the computed day, or by the one that a person set in its place. */
export interface RunningDeadline extends Computed {
  readonly override: { readonly due: PlainDate; readonly reason: string } | null;
  /** The day by which it is kept. */
  readonly due: PlainDate;
  readonly state: DeadlineState;
}

/**
 * Computes deadlines on one ground as of one day. The same events start the same deadlines wherever they stand, so each
 * set of events is counted once: five thousand reports have some hundred days between them.
 */
export class Clockwork {
  readonly #ground: Ground;
  readonly #facts: Omit<DeadlinesFacts, 'events'>;
  readonly #known = new Map<string, readonly Computed[]>();

  constructor(ground: Ground, asOf: PlainDate) {
    this.#ground = ground;
    this.#facts = {
      kind: 'deadlines',
      week: ground.calendar.week,
      holidays: daysOffOf(ground.calendar),
      coveredYears: decreedYears(ground.calendar),
      asOf,
    };
  }

  /**
   * The deadlines of a clock that still mean something.
   * @throws ContractError input-refused where the days off leave no working day
   */
  of({ events, moot, overridden }: StartedClock): readonly RunningDeadline[] {
    const { asOf } = this.#facts;
    const computed = this.#computed(events);
    return computed.flatMap((one): readonly RunningDeadline[] => {
      const { code, due } = one.deadline;
      if (one.metOn === null && moot?.has(code)) return [];
      const isLast = !computed.some(
        (other) => other.deadline.code === code && other.startedOn > one.startedOn,
      );
      const override = (isLast ? overridden?.[code] : undefined) ?? null;
      if (override === null) return [{ ...one, override, due, state: one.deadline.state }];
      return [{ ...one, override, due: override.due, state: stateBy(override.due, one.metOn, asOf) }];
    });
  }

  #computed(events: readonly DatedEvent[]): readonly Computed[] {
    const key = JSON.stringify(events);
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const facts: DeadlinesFacts = { ...this.#facts, events };
    try {
      const made = computeDeadlines(facts, this.#ground.book).computed.map((computed) => ({
        ...computed,
        review: deadlineReview(facts, computed, this.#ground.book),
      }));
      this.#known.set(key, made);
      return made;
    } catch (error) {
      if (error instanceof FactProblem) throw noWorkingDays();
      throw error;
    }
  }
}

function stateBy(due: PlainDate, metOn: PlainDate | null, asOf: PlainDate): DeadlineState {
  if (metOn !== null) return metOn <= due ? 'met' : 'late';
  return asOf > due ? 'overdue' : 'open';
}

/** The days off leave no working day for a deadline to end on. */
export const noWorkingDays = () =>
  new ContractError('input-refused', {
    detail: 'no-working-days',
    issues: [{ path: 'change', message: 'no-working-days' }],
  });

/** The office's calendar and its rules as they stand. */
export async function officeGround(db: ReadableDatabase): Promise<Ground> {
  return { calendar: await getCalendar(db), book: await officeBook(db) };
}

async function runningClocks(db: ReadableDatabase, today: PlainDate): Promise<readonly StartedClock[]> {
  const found = await Promise.all(DEADLINE_SOURCES.map((source) => source.running(db, today)));
  return found.flat();
}

/** A deadline without what it belongs to; the day is the computed one. */
export const shownAlone = (
  { workers }: Pick<StartedClock, 'workers'>,
  running: RunningDeadline,
): Omit<SubjectDeadline, 'subject'> => ({
  code: running.deadline.code,
  name: deadlineLabel(running.deadline.code),
  startedOn: running.startedOn,
  due: running.deadline.due,
  state: running.state,
  sum: deadlineSum(running),
  cite: running.deadline.cite,
  mark: running.deadline.mark,
  workers,
  review: running.review,
});

function shown(clock: StartedClock, running: RunningDeadline): SubjectDeadline {
  const alone = shownAlone(clock, running);
  const { override } = running;
  if (override === null) return { subject: clock.subject, ...alone };
  const words = overrideWords(alone.due, override.due, override.reason);
  return { subject: clock.subject, ...alone, due: override.due, review: [words, ...alone.review] };
}

type Placed = Pick<SubjectDeadline, 'subject' | 'startedOn' | 'code'>;

/** Puts rows in order by a day of theirs, then by what they belong to. */
function byDay<Row extends Placed>(rows: readonly Row[], dayOf: (row: Row) => PlainDate): readonly Row[] {
  const keyed = rows.map((row) => {
    const { startedOn, subject, code } = row;
    return { row, key: [dayOf(row), startedOn, subject.title, subject.id, code].join('\u0000') };
  });
  return keyed.sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ row }) => row);
}

const byDue = (rows: readonly SubjectDeadline[]) => byDay(rows, ({ due }) => due);

/**
 * Every deadline that a report starts, running and past, by due date; none where the report was withdrawn.
 * @throws ContractError not-found
 */
export async function deadlinesOfReport(
  db: ReadableDatabase,
  id: LayoffReportId,
  asOf: PlainDate,
): Promise<readonly SubjectDeadline[]> {
  const report = await getLayoffReport(db, id);
  const clockwork = new Clockwork(await officeGround(db), asOf);
  const subject = { kind: 'layoff-report', id: report.id } as const;
  const found = await Promise.all(DEADLINE_SOURCES.map((source) => source.of(db, subject)));
  return byDue(found.flat().flatMap((clock) => clockwork.of(clock).map((running) => shown(clock, running))));
}

/**
 * The deadlines of all records that come due next on a day, by due date, at most `limit`. Of disputes the overdue ones too,
 * first and at most half of them: what was done about a dispute stands on its file, while a report's deadlines are kept by
 * others, unseen.
 */
export async function nextDeadlines(
  db: ReadableDatabase,
  asOf: PlainDate,
  limit: number,
): Promise<readonly SubjectDeadline[]> {
  const clockwork = new Clockwork(await officeGround(db), asOf);
  const rows = byDue(
    (await runningClocks(db, asOf)).flatMap((clock) =>
      clockwork
        .of(clock)
        .filter(({ state }) => state === 'open' || (state === 'overdue' && clock.subject.kind === 'dispute'))
        .map((running) => shown(clock, running)),
    ),
  );
  const open = rows.filter(({ state }) => state === 'open');
  const overdue = rows.filter(({ state }) => state === 'overdue');
  const room = Math.max(Math.floor(limit / 2), limit - open.length);
  return [...overdue.slice(0, room), ...open].slice(0, limit);
}

/**
 * The deadlines whose due day another ground moves, by the new day. One that was met, or is past on both grounds,
 * is left out: nobody can act on it any more. A day that a person set stays.
 * @throws ContractError input-refused where `after` leaves no working day
 */
export async function movedBy(
  db: ReadableDatabase,
  before: Ground,
  after: Ground,
  today: PlainDate,
): Promise<readonly MovedDeadline[]> {
  const old = new Clockwork(before, today);
  const fresh = new Clockwork(after, today);
  const moved = (await runningClocks(db, today)).flatMap((clock): readonly MovedDeadline[] => {
    const dues = new Map(old.of(clock).map((one) => [keyOf(one), one.due] as const));
    return fresh.of(clock).flatMap((one): readonly MovedDeadline[] => {
      const was = dues.get(keyOf(one));
      const { due } = one;
      const { code } = one.deadline;
      if (one.metOn !== null) return [];
      if (was === undefined || was === due || (was < today && due < today)) return [];
      return [
        {
          subject: clock.subject,
          code,
          name: deadlineLabel(code),
          startedOn: one.startedOn,
          before: was,
          after: due,
          sum: deadlineSum(one),
          workers: clock.workers,
        },
      ];
    });
  });
  return byDay(moved, ({ after: due }) => due);
}

const keyOf = ({ deadline, startedOn }: ComputedDeadline) => `${deadline.code} ${startedOn}`;
