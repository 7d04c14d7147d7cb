import { z } from 'zod';
import { type PlainDate, plainDateSchema } from '../calendar/plain-date.ts';
import type { DisputeStage } from '../domain/dispute/fold.ts';
import type { MediatorLoad } from '../domain/dispute/load.ts';
import type { NextDeadline } from '../domain/dispute/next-deadline.ts';
import { reminderChoiceSchema } from '../domain/dispute/reminders.ts';
import type { Finding } from '../domain/finding.ts';
import { command, query } from './procedure.ts';

const name = z.string().trim().min(2).max(160);

/** A session to come, as the one who gets the case would take it over. */
export interface ComingSession {
  readonly session: number;
  readonly date: PlainDate;
  readonly time: string;
  readonly room: string;
  readonly mediator: string;
}

/** An open case of a mediator, for handing it over. */
export interface HandOverCase {
  readonly id: string;
  readonly version: number;
  readonly registerNumber: string;
  readonly employerName: string;
  readonly firstWorker: string;
  readonly workers: number;
  readonly stage: DisputeStage;
  readonly mediators: readonly string[];
  readonly next: NextDeadline | null;
  /** Sessions to come that this mediator holds. */
  readonly sessions: readonly ComingSession[];
}

/** What became of a case that was to be handed over: wholly done, or left as it was. */
export interface HandOverResult {
  readonly id: string;
  readonly registerNumber: string;
  readonly employerName: string;
  /** Who has it now. */
  readonly mediators: readonly string[];
  /** Sessions that went over with it. */
  readonly movedSessions: number;
  /** Why nothing about it was written; empty where it was handed over. */
  readonly refused: readonly Finding[];
}

/** Most cases that one step hands over, and that the screen shows. */
export const MOST_HANDED_OVER = 500;

export const disputeClockProcedures = {
  /** How many open disputes have a deadline that was to be kept before a day. */
  'disputes.overdue': query(z.object({ asOf: plainDateSchema })).returns<number>(),
  /** What each mediator has to do: open cases, their workers, sessions of the next fourteen days; least first. */
  'disputes.mediatorLoad': query(z.object({ asOf: plainDateSchema })).returns<readonly MediatorLoad[]>(),
  /** Open cases of a mediator by their next deadline, with the sessions to come; at most 500. */
  'disputes.handOverCases': query(z.object({ mediator: name, asOf: plainDateSchema })).returns<
    readonly HandOverCase[]
  >(),
  /**
   * Hands cases over from one mediator to others: a further delegation for each, which starts no clock anew. With
   * `moveSessions` the sessions to come go along, each checked for a double booking. A case is handed over wholly or not
   * at all; the answer says of each what became of it.
   */
  'disputes.handOver': command(
    z.object({
      from: name,
      cases: z
        .array(
          z.object({
            id: z.string().min(1).max(60),
            version: z.number().int().min(1),
            to: z.array(name).min(1).max(5),
          }),
        )
        .min(1)
        .max(MOST_HANDED_OVER),
      on: plainDateSchema,
      reason: z.string().trim().min(3, 'required').max(400),
      moveSessions: z.boolean(),
      today: plainDateSchema,
    }),
  ).returns<readonly HandOverResult[]>(),

  /**
   * Saves sessions as a calendar file (.ics) where the user chooses; null when the dialog was closed. Of one case all its
   * sessions; else those between two days, of one room and one mediator where they are named. Without `withNames` the file
   * names no person. @throws file-refused, disk-full, not-found
   */
  'agenda.saveIcs': query(
    z.object({
      of: z.union([
        z.object({ disputeId: z.string().min(1).max(60) }),
        z.object({
          from: plainDateSchema,
          to: plainDateSchema,
          room: z.string().trim().max(160),
          mediator: z.string().trim().max(160),
        }),
      ]),
      withNames: z.boolean(),
    }),
    { place: 'main' },
  ).returns<{ readonly fileName: string; readonly sessions: number } | null>(),

  /** Which reminders the desktop shows, and whether it can show any. */
  'reminders.get': query(z.object({}), { place: 'main' }).returns<ReminderStanding>(),
  'reminders.save': command(z.object({ choice: reminderChoiceSchema }), {
    place: 'main',
  }).returns<ReminderStanding>(),
  /** Shows now what there is to remind of, or says that there is nothing; answers how many things it spoke of. */
  'reminders.try': command(z.object({}), { place: 'main' }).returns<{ readonly things: number }>(),
};

export interface ReminderStanding {
  readonly choice: z.infer<typeof reminderChoiceSchema>;
  /** False where the system shows no notifications. */
  readonly supported: boolean;
}
