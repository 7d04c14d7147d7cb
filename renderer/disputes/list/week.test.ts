import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, plainDate, weekdayOf } from '../../../shared/calendar/plain-date.ts';
import type { AgendaEntry } from '../../../shared/contract/disputes.ts';
import { mondayOf, weekDays } from './week.ts';

const MONDAY = plainDate('2026-03-16');
const session = (date: string, time: string, room = 'Ruang mediasi'): AgendaEntry => ({
  disputeId: 'a',
  registerNumber: '001/PHI/III/2026',
  employerName: 'PT Contoh',
  firstWorker: 'Siti (CONTOH)',
  workers: 1,
  session: 1,
  date,
  time,
  room,
  mediator: 'Noor Aina (CONTOH)',
  state: 'set',
});

describe('A week of the agenda', () => {
  it('begins on the Monday on or before any day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), (days) => {
        const day = addDays(plainDate('2000-01-01'), days);
        const monday = mondayOf(day);
        expect(weekdayOf(monday)).toBe(1);
        expect(monday <= day && day <= addDays(monday, 6)).toBe(true);
      }),
    );
  });

  it('shows the working days, and a day of the weekend only where a session is set', () => {
    const dates = (entries: readonly AgendaEntry[], week: 5 | 6) =>
      weekDays(MONDAY, entries, week).map(({ date }) => date.slice(-2));
    expect(dates([], 5)).toEqual(['16', '17', '18', '19', '20']);
    expect(dates([], 6)).toEqual(['16', '17', '18', '19', '20', '21']);
    expect(dates([session('2026-03-22', '09:00')], 5)).toEqual(['16', '17', '18', '19', '20', '22']);
  });

  it('orders the sessions of a day by hour, then by room', () => {
    const [first] = weekDays(
      MONDAY,
      [session(MONDAY, '13:00'), session(MONDAY, '09:00', 'B'), session(MONDAY, '09:00', 'A')],
      5,
    );
    expect(first?.entries.map(({ time, room }) => `${time} ${room}`)).toEqual([
      '09:00 A',
      '09:00 B',
      '13:00 Ruang mediasi',
    ]);
  });
});
