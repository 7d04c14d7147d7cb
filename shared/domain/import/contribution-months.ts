import { isMonth, type Month } from '../../calendar/month-text.ts';
import { formatMonth, monthNumber } from '../../calendar/months.ts';
import { MONTH_STATES, type MonthState } from '../../law/facts/jkp.ts';
import { placeOfMonth, type Spell } from '../employment/spells.ts';

/* Months of contributions on their way from a list to the record: one text for all of a person's months. */

/** A month as a list gives it; `wage` in rupiah. */
export interface ListedMonth {
  readonly month: Month;
  readonly state: MonthState;
  readonly wage: number | null;
}

const FIELD = 'month-';

/** The field of a column that holds one month: `month-2026-01`. */
export const monthField = (month: Month): string => `${FIELD}${month}`;

/** The month that a field is about; null for every other field. Pure. */
export function monthOfField(key: string): Month | null {
  const text = key.startsWith(FIELD) ? key.slice(FIELD.length) : '';
  return isMonth(text) ? text : null;
}

/** `2026-01 paid 4500000; 2026-02 arrears`, oldest first. */
export const writeListedMonths = (months: readonly ListedMonth[]): string =>
  [...months]
    .sort((a, b) => a.month.localeCompare(b.month))
    .map(({ month, state, wage }) => [month, state, ...(wage === null ? [] : [wage])].join(' '))
    .join('; ');

/** What `writeListedMonths` wrote. */
export function readListedMonths(text: string): readonly ListedMonth[] {
  return text.split('; ').flatMap((part) => {
    const [month, state, wage] = part.split(' ');
    const known = MONTH_STATES.find((one) => one === state);
    if (!isMonth(month) || known === undefined) return [];
    return [{ month, state: known, wage: wage === undefined ? null : Number(wage) }];
  });
}

/** Finding at a row with months that a person has to choose about. */
export const OUTSIDE_JOBS = 'contribution-months-outside';

/** What becomes of such months: they go to the nearest job, or are left out. */
export const OUTSIDE_CHOICES = ['nearest', 'leave'] as const;
export type OutsideChoice = (typeof OUTSIDE_CHOICES)[number];

/**
 * Whether a month was paid or is owed outside every job at the firm. Of one that was not reported, or of which nobody knows,
 * there is nothing to choose: it goes to the nearest job and contradicts none. Pure.
 */
export const isOutside = ({ month, state }: ListedMonth, newestFirst: readonly Spell[]): boolean =>
  (state === 'paid' || state === 'arrears') && placeOfMonth(newestFirst, month)?.isCovered === false;

/** The months in words, states apart: `Januari 2026 sampai Maret 2026 lunas, April 2026 menunggak`. */
export function speakListedMonths(text: string, words: Readonly<Record<MonthState, string>>): string {
  const parts: { state: MonthState; from: Month; to: Month }[] = [];
  for (const { month, state } of readListedMonths(text)) {
    const last = parts.at(-1);
    if (last?.state === state && monthNumber(last.to) + 1 === monthNumber(month)) last.to = month;
    else parts.push({ state, from: month, to: month });
  }
  const name = (month: Month) => formatMonth(monthNumber(month));
  return parts
    .map(
      ({ state, from, to }) =>
        `${from === to ? name(from) : `${name(from)} sampai ${name(to)}`} ${words[state]}`,
    )
    .join(', ');
}
