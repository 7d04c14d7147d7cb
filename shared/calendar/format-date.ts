import { Temporal } from 'temporal-polyfill';
import { terbilang } from '../domain/words/terbilang.ts';
import { MONTHS_LONG, MONTHS_ROMAN, MONTHS_SHORT, WEEKDAYS } from './month-names.ts';
import { dayOf, monthOf, type PlainDate, plainDate, weekdayOf, yearOf } from './plain-date.ts';

/** `3 Mar 2026`: for tables and forms. */
export function formatDateShort(d: PlainDate): string {
  return `${dayOf(d)} ${MONTHS_SHORT[monthOf(d) - 1]} ${yearOf(d)}`;
}

/** `3 Maret 2026`: for letters. */
export function formatDateLong(d: PlainDate): string {
  return `${dayOf(d)} ${MONTHS_LONG[monthOf(d) - 1]} ${yearOf(d)}`;
}

/** `Selasa, 3 Maret 2026`. */
export function formatDateWithWeekday(d: PlainDate): string {
  return `${WEEKDAYS[weekdayOf(d) - 1]}, ${formatDateLong(d)}`;
}

/** For minutes: `Selasa, tanggal tiga bulan Maret tahun dua ribu dua puluh enam`. */
export function dateInWords(d: PlainDate): string {
  const weekday = WEEKDAYS[weekdayOf(d) - 1];
  const month = MONTHS_LONG[monthOf(d) - 1];
  return `${weekday}, tanggal ${terbilang(dayOf(d))} bulan ${month} tahun ${terbilang(yearOf(d))}`;
}

/** The month for letter numbers, `I` to `XII`. */
export function romanMonth(d: PlainDate): string {
  return MONTHS_ROMAN[monthOf(d) - 1] ?? '';
}

/**
 * An instant as the wall clock showed it: `3 Mar 2026 14.05`.
 * @param isoUtc instant in ISO text with its zone, `2026-03-03T06:05:00Z`
 * @param timeZone IANA name, such as `Asia/Makassar`
 * @throws RangeError when either cannot be read
 */
export function formatTimestamp(isoUtc: string, timeZone: string): string {
  const local = Temporal.Instant.from(isoUtc).toZonedDateTimeISO(timeZone);
  const twoDigits = (n: number) => String(n).padStart(2, '0');
  const day = formatDateShort(plainDate(local.toPlainDate().toString()));
  return `${day} ${twoDigits(local.hour)}.${twoDigits(local.minute)}`;
}
