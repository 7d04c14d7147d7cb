import type { TFunction } from 'i18next';
import { formatDateShort } from '../../../shared/calendar/format-date.ts';
import { WEEKDAYS } from '../../../shared/calendar/month-names.ts';
import { weekdayOf } from '../../../shared/calendar/plain-date.ts';
import type { CalendarTurn } from '../../../shared/contract/calendar.ts';
import { assertNever } from '../../../shared/domain/assert-never.ts';
import type { MovedDeadline } from '../../../shared/domain/subject-deadline.ts';
import type { Holiday } from '../../../shared/domain/working-calendar.ts';

/** `25 Des 2026, Hari Raya Natal`. */
export const holidayWords = ({ date, name }: Holiday) => `${formatDateShort(date)}, ${name}`;

/** Whether every word stands somewhere in a day off: its date as it is shown, its weekday, its name, its source. */
export function holidayHasWords({ date, name, source }: Holiday, words: string): boolean {
  const text = [formatDateShort(date), WEEKDAYS[weekdayOf(date) - 1] ?? '', name, source]
    .join(' ')
    .toLocaleLowerCase('id');
  return words
    .toLocaleLowerCase('id')
    .split(/\s+/)
    .every((word) => text.includes(word));
}

const MINISTERS = /^SKB\s+(?:Menag|3 Menteri)(?:\s+Nomor)?\s+(\d+[/ ]\d{4})\b.*$/i;

/** A source as a narrow column shows it: of a decree of three ministers only its first number, `SKB 1497/2025`. */
export function shortSource(source: string): string {
  return source.replace(MINISTERS, 'SKB $1');
}

/** From which day a deadline counts, in words: what tells two lines of one firm apart. */
export function startWords(t: TFunction, { code, startedOn }: MovedDeadline): string {
  const date = formatDateShort(startedOn);
  if (code === 'bpjs-report' || code === 'jkp-claim') return t('calendar.moved.from.layoff', { date });
  return t(code === 'layoff-refusal' ? 'calendar.moved.from.notice' : 'calendar.moved.from.other', { date });
}

/** What a change did, in a line. */
export function turnWords(t: TFunction, turn: CalendarTurn): string {
  const [added] = turn.added;
  const [removed] = turn.removed;
  switch (turn.kind) {
    case 'week':
      return t('calendar.turn.week', { before: turn.week?.before ?? '', after: turn.week?.after ?? '' });
    case 'joint-leave':
      return t(turn.jointLeave?.after === false ? 'calendar.turn.leave-off' : 'calendar.turn.leave-on');
    case 'put':
      if (added === undefined) return t('calendar.turn.put');
      return removed === undefined
        ? t('calendar.turn.added', { holiday: holidayWords(added) })
        : t('calendar.turn.changed', { holiday: holidayWords(added) });
    case 'remove':
      return removed === undefined
        ? t('calendar.turn.remove')
        : t('calendar.turn.removed', { holiday: holidayWords(removed) });
    case 'import':
      return turn.removed.length === 0
        ? t('calendar.turn.import', { n: turn.added.length })
        : t('calendar.turn.import-replaced', { n: turn.added.length, m: turn.removed.length });
    case 'undo':
      return t('calendar.turn.undo');
    default:
      return assertNever(turn.kind);
  }
}

/** The days that a change put in the place of others show what they were before. */
export function turnDays(turn: CalendarTurn): readonly { readonly sign: '+' | '−'; readonly day: Holiday }[] {
  return [
    ...turn.removed.map((day) => ({ sign: '−', day }) as const),
    ...turn.added.map((day) => ({ sign: '+', day }) as const),
  ];
}
