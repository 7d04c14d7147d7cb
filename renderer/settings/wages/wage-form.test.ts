import { describe, expect, it } from 'vitest';
import { plainDate } from '../../../shared/calendar/plain-date.ts';
import type { MinimumWage } from '../../../shared/domain/minimum-wage.ts';
import { kindOf, openingYear, shownWages } from './wage-form.ts';

const wage = (id: string, more: Partial<MinimumWage> = {}): MinimumWage => ({
  id,
  version: 1,
  regionCode: '63.72',
  regionName: 'Kota Banjarbaru',
  year: 2026,
  sector: '',
  amount: 3_496_194,
  source: 'SK CONTOH 1/2025',
  state: 'ditetapkan',
  ...more,
});

describe('The table of minimum wages', () => {
  const wages = [
    wage('province', { regionCode: '63', regionName: 'Kalimantan Selatan', amount: 3_400_000 }),
    wage('city'),
    wage('mining', { sector: 'Pertambangan', amount: 3_900_000 }),
    wage('last', { year: 2025, amount: 3_282_812 }),
  ];
  const ids = (...args: Parameters<typeof shownWages> extends [unknown, ...infer Rest] ? Rest : never) =>
    shownWages(wages, ...args).map(({ id }) => id);

  it('opens with this year where it has any, else with the newest one', () => {
    const today = plainDate('2026-03-10');
    expect(openingYear([2027, 2026, 2025], today)).toBe(2026);
    expect(openingYear([2025, 2024], today)).toBe(2025);
    expect(openingYear([], today)).toBeNull();
  });

  it('names the four kinds', () => {
    expect(wages.map(kindOf)).toEqual(['UMP', 'UMK', 'UMSK', 'UMK']);
    expect(kindOf({ regionCode: '63', sector: 'Kayu' })).toBe('UMSP');
  });

  it('shows one year and the words looked for, in the order of the record until another is chosen', () => {
    expect(ids({ year: 2026, text: '' }, null)).toEqual(['province', 'city', 'mining']);
    expect(ids({ year: null, text: ' UMSK' }, null)).toEqual(['mining']);
    expect(ids({ year: null, text: 'banjarbaru' }, { by: 'amount', descending: true })).toEqual([
      'mining',
      'city',
      'last',
    ]);
    expect(ids({ year: 2025, text: 'selatan' }, null)).toEqual([]);
  });
});
