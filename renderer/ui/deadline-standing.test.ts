import { describe, expect, it } from 'vitest';
import { plainDate } from '../../shared/calendar/plain-date.ts';
import type { WorkCalendar } from '../../shared/calendar/working-days.ts';
import { deadlineStanding } from './deadline-standing.ts';

/** A Thursday. */
const today = plainDate('2026-12-24');
const calendar: WorkCalendar = { week: 5, isDayOff: (date) => date === '2026-12-25' };
const on = (due: string, state: 'open' | 'met' | 'late' | 'overdue' = 'open') =>
  deadlineStanding({ due: plainDate(due), state }, today, calendar);

describe('how near a deadline is', () => {
  it('is amber within three working days, weekends and days off passed over', () => {
    expect(on('2026-12-28')).toEqual({ kind: 'soon', workingDays: 1 });
    expect(on('2026-12-30')).toEqual({ kind: 'soon', workingDays: 3 });
    expect(on('2026-12-31')).toEqual({ kind: 'open', days: 7 });
  });

  it('is due today, or before the next working day', () => {
    expect(on('2026-12-24')).toEqual({ kind: 'today' });
    expect(on('2026-12-27')).toEqual({ kind: 'soon', workingDays: 0 });
  });

  it('keeps what the rules say of a deadline that does not run any more', () => {
    expect([on('2026-12-01', 'overdue'), on('2026-12-01', 'met'), on('2026-12-28', 'late')]).toEqual([
      { kind: 'overdue' },
      { kind: 'met' },
      { kind: 'late' },
    ]);
  });

  it('counts a plain week while the calendar of the office is not known', () => {
    expect(deadlineStanding({ due: plainDate('2026-12-28'), state: 'open' }, today, null)).toEqual({
      kind: 'soon',
      workingDays: 2,
    });
  });
});
