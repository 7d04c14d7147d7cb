import { addDays, type PlainDate } from '../../shared/calendar/plain-date.ts';
import { isWorkingDay, type WorkCalendar } from '../../shared/calendar/working-days.ts';
import type { Remindable } from '../../shared/domain/dispute/reminders.ts';
import { workCalendarOf } from '../../shared/domain/working-calendar.ts';
import { openDisputeClocks } from '../database/dispute-clocks.ts';
import { listAgenda } from '../database/dispute-sessions.ts';
import type { ReadableDatabase } from '../database/schema.ts';
import { instalmentsUpTo } from './dispute-instalments.ts';
import { Clockwork, officeGround } from './open-deadlines.ts';

/** Longest break that is looked over; an office that is closed for longer finds the rest in its lists. */
const LONGEST_BREAK = 31;

/** The nearest working day before (`step` -1) or after (1) a day. */
function nearestWorkingDay(day: PlainDate, step: 1 | -1, calendar: WorkCalendar): PlainDate {
  for (let away = 1; away <= LONGEST_BREAK; away += 1) {
    const date = addDays(day, step * away);
    if (isWorkingDay(date, calendar)) return date;
  }
  return addDays(day, step);
}

/** Open deadlines and sessions between the last working day and the next one. */
export async function remindable(db: ReadableDatabase, today: PlainDate): Promise<Remindable> {
  const ground = await officeGround(db);
  const calendar = workCalendarOf(ground.calendar);
  const before = nearestWorkingDay(today, -1, calendar);
  const after = nearestWorkingDay(today, 1, calendar);
  const clockwork = new Clockwork(ground, today);
  const deadlines = (await openDisputeClocks(db)).flatMap((clock) =>
    clockwork
      .of(clock)
      .filter(({ metOn, due }) => metOn === null && due >= before && due <= after)
      .map(({ deadline, startedOn, due }) => ({
        disputeId: clock.dispute.id,
        registerNumber: clock.dispute.registerNumber,
        code: deadline.code,
        startedOn,
        due,
      })),
  );
  // An instalment is a day to be kept too: whoever watches over the case writes the reminder to the employer.
  const instalments = (await instalmentsUpTo(db, after)).filter(({ due }) => due >= before);
  const sessions = (await listAgenda(db, today, after))
    .filter(({ state }) => state === 'set')
    .map(({ disputeId, registerNumber, session, date, time }) => ({
      disputeId,
      registerNumber,
      session,
      date,
      time,
    }));
  return { before, after, deadlines: [...deadlines, ...instalments], sessions };
}
