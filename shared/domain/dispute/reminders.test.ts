import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, plainDate } from '../../calendar/plain-date.ts';
import { reminderNotice } from './reminder-words.ts';
import {
  type DueThing,
  dueReminders,
  type OfficeMoment,
  REMINDER_KINDS,
  type Remindable,
  remindersNow,
  type SessionThing,
  type Told,
  toldAfter,
} from './reminders.ts';

/** A Friday; the working days around it are Thursday and Monday. */
const FRIDAY = plainDate('2026-03-06');
const THURSDAY = plainDate('2026-03-05');
const MONDAY = plainDate('2026-03-09');
const at = (time: string, day = FRIDAY): OfficeMoment => ({
  day,
  minute: Number(time.slice(0, 2)) * 60 + Number(time.slice(3)),
});
const ALL = { on: true, kinds: [...REMINDER_KINDS] };

const due = (day: string, more: Partial<DueThing> = {}): DueThing => ({
  disputeId: 'a',
  registerNumber: '001/PHI/III/2026',
  code: 'recommendation',
  startedOn: plainDate('2026-02-20'),
  due: plainDate(day),
  ...more,
});
const session = (day: string, time: string, more: Partial<SessionThing> = {}): SessionThing => ({
  disputeId: 'b',
  registerNumber: '002/PHI/III/2026',
  session: 1,
  date: plainDate(day),
  time,
  ...more,
});
const things = (deadlines: readonly DueThing[], sessions: readonly SessionThing[] = []): Remindable => ({
  before: THURSDAY,
  after: MONDAY,
  deadlines,
  sessions,
});
const kinds = (now: OfficeMoment, what: Remindable) => remindersNow(now, what).map(({ kind }) => kind);

describe('What the desktop reminds of', () => {
  it('is a deadline that ends today, ended since the last working day, or ends by the next one', () => {
    expect(kinds(at('08:00'), things([due('2026-03-06')]))).toEqual(['today']);
    expect(kinds(at('08:00'), things([due('2026-03-05')]))).toEqual(['overdue']);
    expect(kinds(at('08:00'), things([due('2026-03-04')]))).toEqual([]);
    expect(kinds(at('08:00'), things([due('2026-03-07'), due('2026-03-09')]))).toEqual([
      'tomorrow',
      'tomorrow',
    ]);
    expect(kinds(at('08:00'), things([due('2026-03-10')]))).toEqual([]);
  });

  it('is a session within the hour, or by the next working day; one that began is not', () => {
    const soon = (time: string) => kinds(at('08:30'), things([], [session('2026-03-06', time)]));
    expect(soon('08:30')).toEqual(['session-soon']);
    expect(soon('09:30')).toEqual(['session-soon']);
    expect(soon('09:31')).toEqual([]);
    expect(soon('08:29')).toEqual([]);
    expect(kinds(at('16:00'), things([], [session('2026-03-09', '09:00')]))).toEqual(['session-tomorrow']);
    expect(kinds(at('16:00'), things([], [session('2026-03-06', '')]))).toEqual([]);
  });

  it('comes between seven and five of the office alone, and only while it is switched on', () => {
    const now = (time: string) => dueReminders(at(time), things([due('2026-03-06')]), ALL, null).length;
    expect([now('06:59'), now('07:00'), now('16:59'), now('17:00')]).toEqual([0, 1, 1, 0]);
    expect(dueReminders(at('08:00'), things([due('2026-03-06')]), { ...ALL, on: false }, null)).toEqual([]);
    expect(
      dueReminders(at('08:00'), things([due('2026-03-06')]), { on: true, kinds: ['overdue'] }, null),
    ).toEqual([]);
  });

  it('is shown once a day, and again on the next day as what it is then', () => {
    const what = things([due('2026-03-06')]);
    const first = dueReminders(at('08:00'), what, ALL, null);
    const told = toldAfter(at('08:00'), null, first);
    expect(dueReminders(at('09:00'), what, ALL, told)).toEqual([]);
    const monday = { ...what, before: FRIDAY, after: addDays(MONDAY, 1) };
    expect(dueReminders(at('08:00', MONDAY), monday, ALL, told).map(({ kind }) => kind)).toEqual(['overdue']);
  });

  it('comes again on the same day where the day was set anew', () => {
    const told = toldAfter(
      at('08:00'),
      null,
      dueReminders(at('08:00'), things([due('2026-03-06')]), ALL, null),
    );
    expect(dueReminders(at('09:00'), things([due('2026-03-09')]), ALL, told)).toHaveLength(1);
  });

  it('whatever hour it is asked, shows nothing twice within a day and everything that was due at one', () => {
    const days = fc.integer({ min: -4, max: 5 }).map((by) => addDays(FRIDAY, by));
    const anyThings = fc.record({
      before: fc.constant(THURSDAY),
      after: fc.constant(MONDAY),
      deadlines: fc.array(
        fc.record({
          disputeId: fc.constantFrom('a', 'b', 'c'),
          registerNumber: fc.constant('1'),
          code: fc.constantFrom('recommendation', 'mediation-end'),
          startedOn: fc.constant(THURSDAY),
          due: days,
        }),
      ),
      sessions: fc.array(
        fc.record({
          disputeId: fc.constantFrom('a', 'b'),
          registerNumber: fc.constant('1'),
          session: fc.integer({ min: 1, max: 3 }),
          date: days,
          time: fc.constantFrom('08:00', '09:30', '13:00'),
        }),
      ),
    });
    fc.assert(
      fc.property(
        anyThings,
        fc.array(fc.integer({ min: 0, max: 1439 }), { maxLength: 8 }),
        (what, minutes) => {
          let told: Told | null = null;
          const shown: string[] = [];
          const expected = new Set<string>();
          for (const minute of minutes.toSorted((a, b) => a - b)) {
            const now = { day: FRIDAY, minute };
            const fresh = new Set(dueReminders(now, what, ALL, told).map(({ key }) => key));
            shown.push(...fresh);
            for (const { key } of dueReminders(now, what, ALL, null)) expected.add(key);
            told = toldAfter(now, told, dueReminders(now, what, ALL, told));
          }
          expect(new Set(shown).size).toBe(shown.length);
          expect(new Set(shown)).toEqual(expected);
        },
      ),
    );
  });
});

describe('A notification', () => {
  const notice = (what: Remindable, time = '08:30') => reminderNotice(remindersNow(at(time), what), FRIDAY);

  it('groups everything, the most pressing first, and names cases by their register number alone', () => {
    const many = ['a', 'b', 'c', 'd', 'e'].map((id, n) =>
      due('2026-03-06', { disputeId: id, registerNumber: `00${n + 1}/PHI/III/2026` }),
    );
    expect(
      notice(things([...many, due('2026-03-05', { disputeId: 'f' })], [session('2026-03-06', '09:00')])),
    ).toEqual({
      title: '1 tenggat terlewat',
      body: [
        '001/PHI/III/2026',
        '5 tenggat berakhir hari ini: 001/PHI/III/2026, 002/PHI/III/2026, 003/PHI/III/2026 dan 2 lainnya',
        '1 sidang dalam satu jam: 002/PHI/III/2026 pukul 09.00',
      ].join('\n'),
      target: { kind: 'deadlines' },
    });
  });

  it('leads to the case when it is one, to the agenda when all are sessions, else to the deadlines', () => {
    expect(notice(things([due('2026-03-06'), due('2026-03-06', { code: 'mediation-end' })]))?.target).toEqual(
      {
        kind: 'dispute',
        id: 'a',
      },
    );
    expect(
      notice(things([], [session('2026-03-06', '09:00'), session('2026-03-09', '09:00', { disputeId: 'c' })]))
        ?.target,
    ).toEqual({ kind: 'agenda' });
    expect(notice(things([due('2026-03-06')], [session('2026-03-06', '09:00')]))?.target).toEqual({
      kind: 'deadlines',
    });
    expect(notice(things([]))).toBeNull();
  });

  it('says besok only of the day after, and the weekday where days off lie between', () => {
    expect(notice(things([due('2026-03-07')]))?.title).toBe('1 tenggat berakhir besok');
    expect(notice(things([due('2026-03-09')]))?.title).toBe('1 tenggat berakhir Senin, 9 Maret 2026');
  });
});
