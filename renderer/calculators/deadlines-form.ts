import type { PlainDate } from '../../shared/calendar/plain-date.ts';
import { type CalendarState, daysOffOf, decreedYears } from '../../shared/domain/working-calendar.ts';
import type { DeadlineEvent, Party } from '../../shared/law/facts/deadlines.ts';
import { type FormReading, readForm, type TypedDate } from './reading.ts';

export interface EventRow {
  readonly event: DeadlineEvent | null;
  readonly date: TypedDate;
  readonly party: Party | null;
}

export interface DeadlinesValues {
  readonly events: readonly EventRow[];
  /** Null follows the office. */
  readonly week: '5' | '6' | null;
  /** Null asks for today. */
  readonly asOf: TypedDate;
}

export const EMPTY_ROW: EventRow = { event: null, date: null, party: null };
export const EMPTY_DEADLINES: DeadlinesValues = { events: [EMPTY_ROW], week: null, asOf: null };

/** Events that each party has of its own. */
export const PARTY_EVENTS: readonly DeadlineEvent[] = ['recommendation-received', 'answer-received'];

const isUntouched = ({ event, date }: EventRow) => event === null && (date === null || date === '');

/** The week that counts: the one that was chosen, else the office's, else five days. */
export function weekOf({ week }: DeadlinesValues, calendar: CalendarState | null): '5' | '6' {
  return week ?? (calendar?.week === 6 ? '6' : '5');
}

/** The facts of kind `deadlines` that the form holds; without days off where the office's calendar is not known. */
export function readDeadlinesForm(
  values: DeadlinesValues,
  today: PlainDate,
  calendar: CalendarState | null,
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
    week: weekOf(values, calendar) === '6' ? 6 : 5,
    ...(calendar === null ? {} : { holidays: daysOffOf(calendar), coveredYears: decreedYears(calendar) }),
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
