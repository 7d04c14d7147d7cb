import { z } from 'zod';
import { monthNumber, monthText } from './months.ts';
import type { PlainDate } from './plain-date.ts';

/** A calendar month `YYYY-MM`, as facts and lists name it; `months.ts` counts with it. */
export type Month = string & { readonly __month: true };

const MONTH = /^(19|20)\d{2}-(0[1-9]|1[0-2])$/;

/** Whether a text names a month of this or the last century. */
export const isMonth = (text: unknown): text is Month => typeof text === 'string' && MONTH.test(text);

/** A month as it comes through the door. */
export const monthSchema = z.custom<Month>(isMonth, 'month-unreadable');

/** The month `n` months on; back for a negative `n`. Pure. */
export const addMonths = (month: Month, n: number): Month => monthText(monthNumber(month) + n) as Month;

/** The `n` months before the month of a day, oldest first. Pure. */
export function monthsBefore(day: PlainDate, n: number): readonly Month[] {
  const last = monthNumber(day);
  return Array.from({ length: n }, (_, index) => monthText(last - n + index) as Month);
}

/** The month that a day lies in. Pure. */
export const monthOfDay = (day: PlainDate): Month => day.slice(0, 7) as Month;
