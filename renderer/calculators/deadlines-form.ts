import { isPlainDate, type PlainDate, yearOf } from '../../shared/calendar/plain-date.ts';
import type { Holiday } from '../../shared/contract/office.ts';
import type { DeadlineEvent, Party } from '../../shared/law/facts/deadlines.ts';
import { type FormReading, readForm, type TypedDate } from './reading.ts';

export interface EventRow {
  readonly event: DeadlineEvent | null;
  readonly date: TypedDate;
  readonly party: Party | null;
}

export interface DeadlinesValues {
  readonly events: readonly EventRow[];
  readonly week: '5' | '6';
  /** Null asks for today. */
  readonly asOf: TypedDate;
}

export const EMPTY_ROW: EventRow = { event: null, date: null, party: null };
export const EMPTY_DEADLINES: DeadlinesValues = { events: [EMPTY_ROW], week: '5', asOf: null };

/** Events that each party has of its own. */
export const PARTY_EVENTS: readonly DeadlineEvent[] = ['recommendation-received', 'answer-received'];

/** A year that has no table is not asked for. */
const FIRST_YEAR = 2000;
const LAST_YEAR = 2100;
/** More years than a case runs. */
const MOST_YEARS = 8;

const isUntouched = ({ event, date }: EventRow) => event === null && (date === null || date === '');

/** The years whose days off the typed events may touch: from the first to the year after the last. */
export function yearsConcerned({ events }: DeadlinesValues): readonly number[] {
  const years = events
    .map(({ date }) => date)
    .filter(isPlainDate)
    .map(yearOf);
  if (years.length === 0) return [];
  const first = Math.max(FIRST_YEAR, Math.min(...years));
  const last = Math.min(LAST_YEAR, Math.max(...years) + 1, first + MOST_YEARS - 1);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}

/** Days off and the years that have a decree; `null` where the table could not be read. */
export interface DaysOff {
  readonly holidays: readonly string[];
  readonly coveredYears: readonly number[];
}

/** A year counts as covered when its table comes from the ministers' decree. */
export function daysOffOf(
  tables: readonly (readonly [year: number, holidays: readonly Holiday[]])[],
): DaysOff {
  return {
    holidays: tables.flatMap(([, holidays]) => holidays.map(({ date }) => date)),
    coveredYears: tables
      .filter(([, holidays]) => holidays.some(({ state }) => state === 'skb'))
      .map(([year]) => year),
  };
}

/** The facts of kind `deadlines` that the form holds. */
export function readDeadlinesForm(
  values: DeadlinesValues,
  today: PlainDate,
  daysOff: DaysOff | null,
): FormReading {
  const form = readForm();
  const events = values.events.flatMap((row, index) => {
    if (isUntouched(row) && values.events.length > 1) return [];
    const event = form.choice(`events.${index}.event`, row.event);
    const date = form.date(`events.${index}.date`, row.date);
    if (event === null || !PARTY_EVENTS.includes(event)) return [{ event, date }];
    return [{ event, date, party: form.choice(`events.${index}.party`, row.party) }];
  });
  form.demand(
    'events.0.event',
    values.events.length > 0 && (events.length > 0 || values.events.length === 1),
  );
  return form.finish({
    kind: 'deadlines',
    events,
    week: values.week === '6' ? 6 : 5,
    ...(daysOff === null ? {} : daysOff),
    asOf: form.dateOrNull('asOf', values.asOf) ?? today,
  });
}

/** The field that stands for a path of the engine (`events[1].date`); null where the form has none. */
export function deadlinesField(path: string, values: DeadlinesValues): string | null {
  if (path === 'asOf') return 'asOf';
  const match = /^events\[(\d+)\]\.(event|date|party)$/.exec(path);
  if (match === null) return null;
  const shown = values.events
    .map((row, index) => ({ row, index }))
    .filter(({ row }) => !isUntouched(row) || values.events.length === 1);
  const at = shown[Number(match[1])]?.index;
  return at === undefined ? null : `events.${at}.${match[2]}`;
}
