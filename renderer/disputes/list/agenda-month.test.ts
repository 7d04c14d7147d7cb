import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, monthOf, plainDate, weekdayOf } from '../../../shared/calendar/plain-date.ts';
import type { AgendaEntry } from '../../../shared/contract/disputes.ts';
import { monthSpan, monthWeeks } from './agenda-month.ts';

describe('A month of the agenda', () => {
  it('shows whole weeks from Monday that hold every day of the month once', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), (days) => {
        const day = addDays(plainDate('2000-01-01'), days);
        const { from, to } = monthSpan(day);
        expect([weekdayOf(from), weekdayOf(to)]).toEqual([1, 7]);
        const shown = monthWeeks(day, []).flat();
        expect(shown.length % 7).toBe(0);
        expect([shown[0]?.date, shown.at(-1)?.date]).toEqual([from, to]);
        const within = shown.filter((one) => one.within);
        expect(within.every(({ date }) => monthOf(date) === monthOf(day))).toBe(true);
        expect(within.some(({ date }) => date === day)).toBe(true);
        expect(within.length).toBeGreaterThanOrEqual(28);
      }),
    );
  });

  it('puts each session on its day, by hour', () => {
    const session = (date: string, time: string) => ({ date, time, room: 'A' }) as AgendaEntry;
    const shown = monthWeeks(plainDate('2026-03-16'), [
      session('2026-03-17', '13:00'),
      session('2026-03-17', '09:00'),
    ]);
    const day = shown.flat().find(({ date }) => date === '2026-03-17');
    expect(day?.entries.map(({ time }) => time)).toEqual(['09:00', '13:00']);
  });
});
