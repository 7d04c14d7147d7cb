import { describe, expect, it } from 'vitest';
import { plainDate } from '../../../shared/calendar/plain-date.ts';
import type { Holiday } from '../../../shared/domain/working-calendar.ts';
import { changeToTry, EMPTY_HOLIDAY, holidayFormSchema, placeTaken, stateFor } from './holiday-form.ts';

const CHRISTMAS: Holiday = {
  date: plainDate('2026-12-25'),
  kind: 'nasional',
  name: 'Hari Raya Natal',
  source: 'SKB',
  state: 'skb',
};
const LOCAL: Holiday = {
  date: plainDate('2026-09-09'),
  kind: 'lokal',
  name: 'Hari jadi kota (CONTOH)',
  source: 'Keputusan Wali Kota',
  state: 'lokal',
};
const HOLIDAYS = [LOCAL, CHRISTMAS];

describe('the form of a day off', () => {
  it('takes a day whose place is free and refuses one where another of its kind stands', () => {
    const messages = (holiday: Holiday, replaces: Holiday | null) =>
      holidayFormSchema(replaces, HOLIDAYS)
        .safeParse(holiday)
        .error?.issues.map(({ path, message }) => `${path.join('.')} ${message}`) ?? [];
    expect(messages({ ...LOCAL, date: plainDate('2026-09-10') }, null)).toEqual([]);
    expect(messages({ ...LOCAL, date: CHRISTMAS.date }, null)).toEqual([]);
    expect(messages(LOCAL, null)).toEqual(['date holiday-taken']);
    expect(messages({ ...LOCAL, name: 'Nama lain' }, LOCAL)).toEqual([]);
    expect(messages({ ...LOCAL, date: CHRISTMAS.date, kind: 'nasional' }, LOCAL)).toEqual([
      'date holiday-taken',
    ]);
    expect(messages({ ...LOCAL, date: plainDate('1999-09-09') }, null)).toEqual(['date year-out-of-range']);
  });

  it('names the day that stands in the place', () => {
    expect(placeTaken({ date: '2026-12-25', kind: 'nasional' }, null, HOLIDAYS)).toBe(CHRISTMAS);
    expect(placeTaken({ date: '2026-12-25', kind: 'lokal' }, null, HOLIDAYS)).toBeNull();
  });

  it('keeps how sure a day is in step with its kind', () => {
    expect(stateFor('lokal', 'skb')).toBe('lokal');
    expect(stateFor('nasional', 'lokal')).toBe('skb');
    expect(stateFor('cuti-bersama', 'perkiraan')).toBe('perkiraan');
  });

  it('can be tried before it has a name, but not before it says anything new', () => {
    const draft = { ...EMPTY_HOLIDAY, date: '2026-09-10' };
    expect(changeToTry(draft, null, HOLIDAYS)).toMatchObject({
      kind: 'put',
      replaces: null,
      holiday: { date: '2026-09-10', kind: 'lokal' },
    });
    expect(changeToTry({ ...draft, date: '10 sep' }, null, HOLIDAYS)).toBeNull();
    expect(changeToTry({ ...draft, date: '2101-01-01' }, null, HOLIDAYS)).toBeNull();
    expect(changeToTry({ ...draft, date: LOCAL.date }, null, HOLIDAYS)).toBeNull();
    expect(changeToTry({ ...LOCAL, name: 'Nama lain' }, LOCAL, HOLIDAYS)).toBeNull();
    expect(changeToTry({ ...LOCAL, date: '2026-09-11' }, LOCAL, HOLIDAYS)).not.toBeNull();
  });
});
