import { formatDateShort } from '../../shared/calendar/format-date.ts';
import { isPlainDate } from '../../shared/calendar/plain-date.ts';

/** The second line of a record as the door gives it, with days written out for the eye. */
export function speakDetail(detail: string): string {
  return detail.replace(/\b\d{4}-\d{2}-\d{2}\b/g, (day) => (isPlainDate(day) ? formatDateShort(day) : day));
}
