import type { TFunction } from 'i18next';
import { formatDateShort } from '../../../shared/calendar/format-date.ts';
import { isPlainDate, type PlainDate } from '../../../shared/calendar/plain-date.ts';
import { readDate } from '../../../shared/calendar/read-date.ts';
import { type CountedDate, readCountedDate } from '../../../shared/calendar/read-date-counted.ts';
import type { WorkCalendar } from '../../../shared/calendar/working-days.ts';
import type { Finding } from '../../../shared/domain/finding.ts';

/** What a date field makes of its text. */
export type TypedDay =
  | { readonly kind: 'date'; readonly date: PlainDate; readonly counted: CountedDate | null }
  | { readonly kind: 'empty' }
  | { readonly kind: 'refused'; readonly reason: Finding };

/** A day as people type it, counted ones (`+10hk`) too. */
export function readTypedDay(text: string, today: PlainDate, calendar: WorkCalendar | null): TypedDay {
  const counted = readCountedDate(text, today, calendar);
  if (counted?.kind === 'counted') return { kind: 'date', date: counted.date, counted };
  if (counted !== null) return counted;
  const reading = readDate(text, today);
  return reading.kind === 'date' ? { ...reading, counted: null } : reading;
}

/** `3 Mar 2026` for a day, the text itself while it is none. */
export const shownDay = (value: string | null) =>
  isPlainDate(value) ? formatDateShort(value) : (value ?? '');

/**
 * How a counted day came about: `10 hari kerja sejak hari ini, 1 libur dilewati`.
 * @param undecreed year whose days off are not decreed yet, or null
 */
export function countWords(
  t: TFunction,
  { start, days, unit, daysOff }: CountedDate,
  today: PlainDate,
  undecreed: number | null,
): string {
  const from = start === today ? t('ui.date.today') : formatDateShort(start);
  return [
    t(`ui.date.counted.${unit}.${days > 0 ? 'after' : 'before'}`, { n: Math.abs(days), start: from }),
    ...(daysOff === 0 ? [] : [t('ui.date.counted.skipped', { n: daysOff })]),
    ...(undecreed === null ? [] : [t('ui.date.counted.undecreed', { year: String(undecreed) })]),
  ].join(', ');
}
