import { sameDayAfterMonths } from '../../shared/calendar/months.ts';
import { addDays, addMonths, type PlainDate } from '../../shared/calendar/plain-date.ts';
import { assertNever } from '../../shared/domain/assert-never.ts';
import type { TouchedSubject } from '../../shared/domain/rule-file.ts';
import type { MovedDeadline } from '../../shared/domain/subject-deadline.ts';
import { firstChangedDay } from '../../shared/law/rule-changes.ts';
import { numberParameter, type RuleBook, type RuleSet, ruleSetFor } from '../../shared/law/rule-set.ts';
import { getCalendar } from '../database/calendar.ts';
import { type ReportWithLayoffs, reportsWithLayoffsFrom } from '../database/reports-by-layoff.ts';
import type { ReadableDatabase } from '../database/schema.ts';
import { movedBy } from './open-deadlines.ts';

/** More than this nobody reads through before accepting a file. */
const MOST = 500;

/** The earliest layoff whose claim may still be filed on a day, by the window of a book. */
function earliestOpenLayoff(book: RuleBook, day: PlainDate): PlainDate {
  const months = numberParameter(ruleSetFor(book, 'jkp', day), 'jkp.claim-months', day).value;
  // Months differ in length, so the day sought lies within a few days of the one counted back.
  let layoff = addDays(addMonths(day, -months), -3);
  while (sameDayAfterMonths(layoff, months) < day) layoff = addDays(layoff, 1);
  return layoff;
}

/** Layoffs from this day on may come out otherwise than before; null where only deadlines or citations can. */
function layoffsFrom(after: RuleBook, set: RuleSet, changed: PlainDate, today: PlainDate): PlainDate | null {
  switch (set.kind) {
    case 'severance':
    case 'pkwt-compensation':
    case 'pension-offset':
      return changed;
    case 'jkp':
      return earliestOpenLayoff(after, changed > today ? changed : today);
    case 'deadlines':
    case 'procedure':
      return null;
    default:
      return assertNever(set.kind);
  }
}

function subjects(
  moved: readonly MovedDeadline[],
  reports: readonly ReportWithLayoffs[],
): readonly TouchedSubject[] {
  const found = new Map<string, TouchedSubject>();
  for (const deadline of moved) {
    const { id, kind, title } = deadline.subject;
    const known = found.get(id);
    found.set(id, {
      kind,
      id,
      title,
      workers: Math.max(known?.workers ?? 0, deadline.workers),
      moved: [...(known?.moved ?? []), deadline],
    });
  }
  for (const { id, employerName, workers } of reports) {
    const known = found.get(id);
    if (known !== undefined) found.set(id, { ...known, workers: Math.max(known.workers, workers) });
    else found.set(id, { kind: 'layoff-report', id, title: employerName, workers, moved: [] });
  }
  return [...found.values()].slice(0, MOST);
}

/**
 * What on record the rules touch when a set is taken in: reports whose running deadlines move first, then those of
 * whose layoffs the answers may come out otherwise. At most 500.
 */
export async function touchedByRules(
  db: ReadableDatabase,
  books: { readonly before: RuleBook; readonly after: RuleBook },
  sets: { readonly stepsInFor: RuleSet | null; readonly set: RuleSet },
  today: PlainDate,
): Promise<readonly TouchedSubject[]> {
  const changed = firstChangedDay(sets.stepsInFor, sets.set);
  if (changed === null) return [];
  const calendar = await getCalendar(db);
  const moved = await movedBy(db, { calendar, book: books.before }, { calendar, book: books.after }, today);
  const from = layoffsFrom(books.after, sets.set, changed, today);
  return subjects(moved, from === null ? [] : await reportsWithLayoffsFrom(db, from, MOST));
}
