import type { PlainDate } from '../../shared/calendar/plain-date.ts';
import { ContractError } from '../../shared/contract/errors.ts';
import type { LayoffReportId } from '../../shared/domain/ids.ts';
import type { MovedDeadline, SubjectDeadline } from '../../shared/domain/subject-deadline.ts';
import { type CalendarState, daysOffOf, decreedYears } from '../../shared/domain/working-calendar.ts';
import { type ComputedDeadline, computeDeadlines, deadlineReview } from '../../shared/law/deadlines.ts';
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

/**
 * Computes deadlines on one ground as of one day. The same events start the same deadlines wherever they stand, so each
 * set of events is counted once: five thousand reports have some hundred days between them.
 */
class Clockwork {
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

  /** @throws ContractError input-refused where the days off leave no working day */
  of(events: readonly DatedEvent[]): readonly Computed[] {
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

const shown = ({ subject, workers }: StartedClock, computed: Computed): SubjectDeadline => ({
  subject,
  code: computed.deadline.code,
  name: deadlineLabel(computed.deadline.code),
  startedOn: computed.startedOn,
  due: computed.deadline.due,
  state: computed.deadline.state,
  sum: deadlineSum(computed),
  cite: computed.deadline.cite,
  mark: computed.deadline.mark,
  workers,
  review: computed.review,
});

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
  return byDue(
    found.flat().flatMap((clock) => clockwork.of(clock.events).map((computed) => shown(clock, computed))),
  );
}

/** The deadlines of all records that are still open on a day, by due date, at most `limit`. */
export async function nextDeadlines(
  db: ReadableDatabase,
  asOf: PlainDate,
  limit: number,
): Promise<readonly SubjectDeadline[]> {
  const clockwork = new Clockwork(await officeGround(db), asOf);
  const open = (await runningClocks(db, asOf)).flatMap((clock) =>
    clockwork
      .of(clock.events)
      .filter(({ deadline }) => deadline.state === 'open')
      .map((computed) => shown(clock, computed)),
  );
  return byDue(open).slice(0, limit);
}

/**
 * The deadlines whose due day another ground moves, by the new day. One that is past on both grounds is left out: nobody
 * can act on it any more.
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
    const dues = new Map(old.of(clock.events).map((one) => [keyOf(one), one.deadline.due] as const));
    return fresh.of(clock.events).flatMap((one): readonly MovedDeadline[] => {
      const was = dues.get(keyOf(one));
      const { due, code } = one.deadline;
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
