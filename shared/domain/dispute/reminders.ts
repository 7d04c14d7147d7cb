import { z } from 'zod';
import type { PlainDate } from '../../calendar/plain-date.ts';

/**
 * What the desktop reminds of, the most pressing first. overdue: a deadline ended since the last working day and nothing was
 * done; today: it ends today; session-soon: a session within the hour; tomorrow: a deadline ends by the next working day;
 * session-tomorrow: a session by the next working day.
 */
export const REMINDER_KINDS = ['overdue', 'today', 'session-soon', 'tomorrow', 'session-tomorrow'] as const;
export type ReminderKind = (typeof REMINDER_KINDS)[number];

/** Whether this computer shows reminders, and of what. */
export const reminderChoiceSchema = z.object({
  on: z.boolean(),
  kinds: z.array(z.enum(REMINDER_KINDS)).max(REMINDER_KINDS.length),
});
export type ReminderChoice = z.infer<typeof reminderChoiceSchema>;

/** A moment where the office is. */
export interface OfficeMoment {
  readonly day: PlainDate;
  /** Minutes since midnight. */
  readonly minute: number;
}

/** A deadline of an open dispute that is still to be kept; `due` is the day that counts. */
export interface DueThing {
  readonly disputeId: string;
  readonly registerNumber: string;
  readonly code: string;
  readonly startedOn: PlainDate;
  readonly due: PlainDate;
}

/** A session that is set. */
export interface SessionThing {
  readonly disputeId: string;
  readonly registerNumber: string;
  readonly session: number;
  readonly date: PlainDate;
  /** `09:30`. */
  readonly time: string;
}

/** What there is to remind of, between the last working day and the next one. */
export interface Remindable {
  /** The working days around the day itself. */
  readonly before: PlainDate;
  readonly after: PlainDate;
  readonly deadlines: readonly DueThing[];
  readonly sessions: readonly SessionThing[];
}

/** One thing to be reminded of. */
export interface Reminder {
  readonly kind: ReminderKind;
  /** The same for the same thing all day long. */
  readonly key: string;
  readonly disputeId: string;
  readonly registerNumber: string;
  readonly date: PlainDate;
  /** Hour of a session; empty for a deadline. */
  readonly time: string;
}

/** What was shown on a day: each thing is shown once. */
export interface Told {
  readonly day: PlainDate;
  readonly keys: readonly string[];
}

/** Reminders come between these hours of the office, the first one included, in minutes since midnight. */
const FROM = 7 * 60;
const TO = 17 * 60;
/** A session within so many minutes is soon. */
const SOON = 60;

export const isReminderTime = ({ minute }: OfficeMoment) => minute >= FROM && minute < TO;

const minutesOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

function ofDeadline(
  { disputeId, registerNumber, code, startedOn, due }: DueThing,
  { day }: OfficeMoment,
  { before, after }: Remindable,
): Reminder | null {
  const kind: ReminderKind | null =
    due === day
      ? 'today'
      : due < day && due >= before
        ? 'overdue'
        : due > day && due <= after
          ? 'tomorrow'
          : null;
  if (kind === null) return null;
  const key = `${disputeId} ${code} ${startedOn} ${due}`;
  return { kind, key, disputeId, registerNumber, date: due, time: '' };
}

function ofSession(
  { disputeId, registerNumber, session, date, time }: SessionThing,
  { day, minute }: OfficeMoment,
  { after }: Remindable,
): Reminder | null {
  if (!/^\d\d:\d\d$/.test(time)) return null;
  const left = minutesOf(time) - minute;
  const kind: ReminderKind | null =
    date === day && left >= 0 && left <= SOON
      ? 'session-soon'
      : date > day && date <= after
        ? 'session-tomorrow'
        : null;
  if (kind === null) return null;
  return {
    kind,
    key: `${disputeId} sidang ${session} ${date} ${time}`,
    disputeId,
    registerNumber,
    date,
    time,
  };
}

const orderOf = ({ kind, date, time, registerNumber }: Reminder) =>
  [REMINDER_KINDS.indexOf(kind), date, time, registerNumber].join(' ');

/** What there is to remind of now, whatever was shown before, the most pressing first. Pure. */
export function remindersNow(now: OfficeMoment, things: Remindable): readonly Reminder[] {
  return [
    ...things.deadlines.map((one) => ofDeadline(one, now, things)),
    ...things.sessions.map((one) => ofSession(one, now, things)),
  ]
    .filter((one) => one !== null)
    .toSorted((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
}

/** What is to be shown now: within the office's hours, of the kinds that are chosen, each thing once a day. Pure. */
export function dueReminders(
  now: OfficeMoment,
  things: Remindable,
  choice: ReminderChoice,
  told: Told | null,
): readonly Reminder[] {
  if (!choice.on || !isReminderTime(now)) return [];
  const known = new Set(told?.day === now.day ? told.keys : []);
  return remindersNow(now, things).filter(({ kind, key }) => choice.kinds.includes(kind) && !known.has(key));
}

/** What was shown by then; of other days nothing is kept. Pure. */
export function toldAfter(now: OfficeMoment, told: Told | null, shown: readonly Reminder[]): Told {
  const before = told?.day === now.day ? told.keys : [];
  return { day: now.day, keys: [...new Set([...before, ...shown.map(({ key }) => key)])] };
}
