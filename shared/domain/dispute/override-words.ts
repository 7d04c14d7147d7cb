import { formatDateLong } from '../../calendar/format-date.ts';
import type { PlainDate } from '../../calendar/plain-date.ts';

/** Says that a person set another due day, in a list that shows that one: both days stand in it. */
export function overrideWords(computed: PlainDate, due: PlainDate, reason: string): string {
  return `Ditetapkan petugas menjadi ${formatDateLong(due)}, semula ${formatDateLong(computed)}: ${reason}`;
}
