import { formatDateLong } from '../calendar/format-date.ts';
import type { PlainDate } from '../calendar/plain-date.ts';
import type { SkippedDay, WorkCalendar } from '../calendar/working-days.ts';
import { calendarReview } from './deadlines/calendar-years.ts';
import { type Counted, countFrom, type Duration } from './deadlines/count.ts';
import { type Clock, decisionOf, type Ground, groundOf, ruleOrNull } from './deadlines/ground.ts';
import { earlyAct, openPoints } from './deadlines/open-points.ts';
import { actsOf, datesOf, startsOf } from './deadlines/starts.ts';
import { DEADLINE_NAMES, DEADLINE_RULES, type DeadlineCode } from './deadlines/table.ts';
import type { DeadlineEvent, DeadlinesFacts } from './facts/deadlines.ts';
import { FactProblem } from './facts/read.ts';
import { type Mark, type RuleBook, type RuleSet, ruleSetFor } from './rule-set.ts';

export type DeadlineState = 'open' | 'met' | 'late' | 'overdue';

/** A deadline as an answer shows it: its duration stands under `workingDays`, `days`, `months` or `years`. */
export type Deadline = {
  readonly code: DeadlineCode;
  readonly due: PlainDate;
  readonly startedBy: DeadlineEvent;
} & Duration & {
    readonly state: DeadlineState;
    readonly cite: string;
    readonly mark: Mark;
  };

export interface DeadlinesAnswer {
  readonly kind: 'deadlines';
  readonly ruleSet: string;
  readonly deadlines: readonly Deadline[];
  readonly review: readonly string[];
}

/** A deadline with its working: what a screen needs to show how the day was found. */
export interface ComputedDeadline {
  readonly deadline: Deadline;
  readonly startedOn: PlainDate;
  /** When it was met, in time or not; null while it was not. */
  readonly metOn: PlainDate | null;
  readonly skipped: readonly SkippedDay[];
  readonly ruleSet: RuleSet;
  /** What a person has to know or decide about this deadline, apart from the calendar. */
  readonly points: readonly string[];
}

export interface ComputedDeadlines {
  readonly computed: readonly ComputedDeadline[];
  readonly review: readonly string[];
}

function stateOf(due: PlainDate, act: PlainDate | null, asOf: PlainDate): DeadlineState {
  if (act !== null) return act <= due ? 'met' : 'late';
  return asOf > due ? 'overdue' : 'open';
}

function calendarOf({ week, holidays }: DeadlinesFacts): WorkCalendar {
  const daysOff = new Set(holidays ?? []);
  return { week, isDayOff: (date) => daysOff.has(date) };
}

const sentence = (text: string) => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;

/** What a person has to know or decide about one deadline of these facts, the years without a calendar included. */
export function deadlineReview(
  facts: DeadlinesFacts,
  computed: ComputedDeadline,
  book: RuleBook,
): readonly string[] {
  return [...computed.points, ...calendarReview(facts, inWorkingDays([computed]), calendarSet(facts, book))];
}

const inWorkingDays = (all: readonly ComputedDeadline[]) =>
  all.flatMap(({ deadline, startedOn }) =>
    'workingDays' in deadline ? [{ code: deadline.code, from: startedOn, to: deadline.due }] : [],
  );

/** The rule set that knows which years are decreed, for facts that do not say. */
const calendarSet = ({ asOf }: DeadlinesFacts, book: RuleBook): RuleSet | null =>
  ruleOrNull(() => ruleSetFor(book, 'deadlines', asOf));

/** @throws FactProblem where the days off leave no working day to end on */
function counted(start: PlainDate, { ruling, unit }: Ground, calendar: WorkCalendar): Counted {
  try {
    return countFrom(start, ruling.value, unit, calendar);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new FactProblem('holidays', `tidak menyisakan hari kerja setelah ${start}`);
  }
}

/**
 * Every deadline that the events start, with the working of each. Takes checked facts.
 * @throws FactProblem when the days off have no end (ten years in a row)
 */
export function computeDeadlines(facts: DeadlinesFacts, book: RuleBook): ComputedDeadlines {
  const calendar = calendarOf(facts);
  const computed: ComputedDeadline[] = [];
  const review: string[] = [];
  for (const rule of DEADLINE_RULES) {
    const starts = startsOf(facts.events, rule);
    review.push(...starts.review);
    const acts = actsOf(facts.events, rule, starts.dates);
    starts.dates.forEach((start, index) => {
      const act = acts[index] ?? null;
      const clock: Clock = { rule, start, act, decidedOn: decisionOf(facts.events, rule, act) };
      const ground = groundOf(book, clock, facts.asOf);
      if (ground === null) {
        review.push(
          `Tidak ada aturan dalam kumpulan aturan untuk ${DEADLINE_NAMES[rule.code]} yang dimulai pada ${formatDateLong(start)}; petugas menetapkannya sendiri.`,
        );
        return;
      }
      const { due, duration, skipped } = counted(start, ground, calendar);
      const deadline: Deadline = {
        code: rule.code,
        due,
        startedBy: rule.startedBy,
        ...duration,
        state: stateOf(due, clock.act, facts.asOf),
        cite: ground.ruling.cite,
        mark: ground.ruling.mark,
      };
      const points = [...earlyAct(clock), ...openPoints(clock, ground, book, facts.asOf)];
      computed.push({ deadline, startedOn: start, metOn: clock.act, skipped, ruleSet: ground.set, points });
      review.push(...points);
    });
  }
  return { computed, review };
}

/**
 * The deadlines of a case as an answer. Its `ruleSet` is the one that governs the deadline started last; each older
 * deadline keeps the rules of its own day, which `review` says where they are others.
 * @throws RuleNotFound when no deadline is started and the book has no rules for `asOf`
 */
export function assessDeadlines(facts: DeadlinesFacts, book: RuleBook): DeadlinesAnswer {
  const { computed, review } = computeDeadlines(facts, book);
  const own = computed
    .filter(({ ruleSet }) => ruleSet.kind === 'deadlines')
    .sort((a, b) => (a.startedOn < b.startedOn ? 1 : -1));
  const governing = own[0]?.ruleSet ?? ruleSetFor(book, 'deadlines', latestDay(facts));
  const older = own.filter(({ ruleSet }) => ruleSet.id !== governing.id);
  return {
    kind: 'deadlines',
    ruleSet: governing.id,
    deadlines: computed.map(({ deadline }) => deadline),
    review: [
      ...review,
      ...older.map(
        ({ deadline, startedOn, ruleSet }) =>
          `${sentence(DEADLINE_NAMES[deadline.code])} dimulai pada ${formatDateLong(startedOn)} dan tetap mengikuti kumpulan aturan ${ruleSet.id}.`,
      ),
      ...calendarReview(facts, inWorkingDays(computed), calendarSet(facts, book)),
    ],
  };
}

/** The latest of the question's day and the events' days. */
function latestDay({ events, asOf }: DeadlinesFacts): PlainDate {
  const kinds = [...new Set(events.map(({ event }) => event))];
  return [asOf, ...datesOf(events, kinds)].sort().at(-1) ?? asOf;
}
