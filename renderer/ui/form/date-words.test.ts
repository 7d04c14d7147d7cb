import { describe, expect, it } from 'vitest';
import { plainDate } from '../../../shared/calendar/plain-date.ts';
import { type CalendarState, workCalendarOf } from '../../../shared/domain/working-calendar.ts';
import { undecreedYear } from '../working-calendar.ts';
import { readTypedDay, shownDay } from './date-words.ts';

const today = plainDate('2026-08-24');
const state: CalendarState = {
  week: 5,
  jointLeave: true,
  holidays: [
    { date: plainDate('2026-08-25'), kind: 'nasional', name: 'Maulid Nabi', source: 'SKB', state: 'skb' },
    {
      date: plainDate('2027-01-01'),
      kind: 'nasional',
      name: 'Tahun Baru',
      source: 'Umum',
      state: 'perkiraan',
    },
  ],
};
const read = (text: string) => readTypedDay(text, today, workCalendarOf(state));
const counted = (text: string) => {
  const reading = read(text);
  if (reading.kind !== 'date' || reading.counted === null) throw new Error(`${text} was not counted`);
  return reading.counted;
};

describe('a day typed into a field', () => {
  it('is written or counted', () => {
    expect(read('3/3/26')).toEqual({ kind: 'date', date: '2026-03-03', counted: null });
    expect(read('+10hk')).toMatchObject({ kind: 'date', date: '2026-09-08', counted: { daysOff: 1 } });
    expect(read(' ')).toEqual({ kind: 'empty' });
    expect(read('+10')).toMatchObject({ kind: 'refused', reason: { code: 'date-not-readable' } });
    expect(readTypedDay('+10hk', today, null)).toMatchObject({ reason: { code: 'calendar-missing' } });
  });

  it('shows a day short and leaves other text as it was typed', () => {
    expect([shownDay('2026-09-08'), shownDay('+10'), shownDay(null)]).toEqual(['8 Sep 2026', '+10', '']);
  });

  it('names the first year without a decree that a count of working days touches, and no other', () => {
    expect(undecreedYear(counted('+10hk'), state)).toBeNull();
    expect(undecreedYear(counted('+120hk'), state)).toBe(2027);
    expect(undecreedYear(counted('2/1/2026 -10hk'), state)).toBe(2025);
    expect(undecreedYear(counted('+400h'), state)).toBeNull();
    expect(undecreedYear(counted('+120hk'), null)).toBeNull();
  });
});
