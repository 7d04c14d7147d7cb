import { isPlainDate } from '../../../shared/calendar/plain-date.ts';
import {
  type CalendarChange,
  type Holiday,
  type HolidayKey,
  type HolidayKind,
  type HolidayState,
  holidaySchema,
} from '../../../shared/domain/working-calendar.ts';

/** What the form holds while it is filled in. */
export interface HolidayDraft {
  /** ISO text, text that cannot be read yet, or null. */
  readonly date: string | null;
  readonly kind: HolidayKind;
  readonly name: string;
  readonly source: string;
  readonly state: HolidayState;
}

/** Most days that an office adds by hand are its own; the others come by decree. */
export const EMPTY_HOLIDAY: HolidayDraft = {
  date: null,
  kind: 'lokal',
  name: '',
  source: '',
  state: 'lokal',
};

const isAt = (holiday: HolidayKey, key: Pick<HolidayDraft, 'date' | 'kind'>) =>
  holiday.date === key.date && holiday.kind === key.kind;

/** The day off that stands where a draft would stand, apart from the one it replaces; null when the place is free. */
export function placeTaken(
  draft: Pick<HolidayDraft, 'date' | 'kind'>,
  replaces: HolidayKey | null,
  holidays: readonly Holiday[],
): Holiday | null {
  if (replaces !== null && isAt(replaces, draft)) return null;
  return holidays.find((holiday) => isAt(holiday, draft)) ?? null;
}

/** The contract's own schema, which also knows the places that are taken. */
export function holidayFormSchema(replaces: HolidayKey | null, holidays: readonly Holiday[]) {
  return holidaySchema.superRefine((holiday, context) => {
    if (placeTaken(holiday, replaces, holidays) === null) return;
    context.addIssue({ code: 'custom', path: ['date'], message: 'holiday-taken' });
  });
}

/** How sure a day off of a kind usually is; an answer that fits stays. */
export function stateFor(kind: HolidayKind, state: HolidayState): HolidayState {
  if (kind === 'lokal') return 'lokal';
  return state === 'lokal' ? 'skb' : state;
}

/**
 * The change by which one can already see what moves: only date and kind count for that, so names may still be missing.
 * Null while there is nothing to try.
 */
export function changeToTry(
  draft: HolidayDraft,
  replaces: HolidayKey | null,
  holidays: readonly Holiday[],
): CalendarChange | null {
  const { date, kind, state } = draft;
  if (!isPlainDate(date) || placeTaken(draft, replaces, holidays) !== null) return null;
  if (replaces !== null && isAt(replaces, draft)) return null;
  const read = holidaySchema.safeParse({ date, kind, state, name: '--', source: '--' });
  return read.success ? { kind: 'put', replaces, holiday: read.data } : null;
}
