import { formatDateLong } from '../../calendar/format-date.ts';
import { WEEKDAYS } from '../../calendar/month-names.ts';
import { addDays, type PlainDate, weekdayOf } from '../../calendar/plain-date.ts';
import { REMINDER_KINDS, type Reminder, type ReminderKind } from './reminders.ts';

/** Where a click on a notification leads. */
export type ReminderTarget =
  | { readonly kind: 'dispute'; readonly id: string }
  | { readonly kind: 'deadlines' }
  | { readonly kind: 'agenda' };

/** A notification: register numbers and hours, no name of anybody. */
export interface ReminderNotice {
  readonly title: string;
  readonly body: string;
  readonly target: ReminderTarget;
}

/** Register numbers that a line names; the others are counted. */
const MOST_NAMED = 3;

/** `besok`, or the weekday where days off lie between. */
function dayWord(date: PlainDate, today: PlainDate): string {
  return date === addDays(today, 1) ? 'besok' : `${WEEKDAYS[weekdayOf(date) - 1]}, ${formatDateLong(date)}`;
}

function headOf(kind: ReminderKind, reminders: readonly Reminder[], today: PlainDate): string {
  const n = reminders.length;
  const days = new Set(reminders.map(({ date }) => date));
  const [only] = days;
  const day = days.size === 1 && only !== undefined ? dayWord(only, today) : 'sampai hari kerja berikutnya';
  switch (kind) {
    case 'overdue':
      return `${n} tenggat terlewat`;
    case 'today':
      return `${n} tenggat berakhir hari ini`;
    case 'tomorrow':
      return `${n} tenggat berakhir ${day}`;
    case 'session-soon':
      return `${n} sidang dalam satu jam`;
    case 'session-tomorrow':
      return `${n} sidang ${day}`;
  }
}

const named = ({ registerNumber, time }: Reminder) =>
  time === '' ? registerNumber : `${registerNumber} pukul ${time.replace(':', '.')}`;

function numbersOf(reminders: readonly Reminder[]): string {
  const words = [...new Set(reminders.map(named))];
  const rest = words.length - MOST_NAMED;
  return rest > 0 ? `${words.slice(0, MOST_NAMED).join(', ')} dan ${rest} lainnya` : words.join(', ');
}

function targetOf(reminders: readonly Reminder[]): ReminderTarget {
  const [first, ...others] = [...new Set(reminders.map(({ disputeId }) => disputeId))];
  if (first !== undefined && others.length === 0) return { kind: 'dispute', id: first };
  return reminders.every(({ time }) => time !== '') ? { kind: 'agenda' } : { kind: 'deadlines' };
}

/** All reminders as one notification; null where there are none. Pure. */
export function reminderNotice(reminders: readonly Reminder[], today: PlainDate): ReminderNotice | null {
  const groups = REMINDER_KINDS.flatMap((kind) => {
    const own = reminders.filter((one) => one.kind === kind);
    return own.length === 0 ? [] : [{ head: headOf(kind, own, today), numbers: numbersOf(own) }];
  });
  const [first, ...others] = groups;
  if (first === undefined) return null;
  return {
    title: first.head,
    body: [first.numbers, ...others.map(({ head, numbers }) => `${head}: ${numbers}`)].join('\n'),
    target: targetOf(reminders),
  };
}

/** What is shown to somebody who tries the notifications while there is nothing to remind of. */
export const NOTHING_TO_REMIND: ReminderNotice = {
  title: 'Pemberitahuan Sambung aktif',
  body: 'Tidak ada tenggat atau sidang yang perlu diingatkan sekarang.',
  target: { kind: 'deadlines' },
};
