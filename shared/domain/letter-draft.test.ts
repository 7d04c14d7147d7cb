import { describe, expect, it } from 'vitest';
import { plainDate } from '../calendar/plain-date.ts';
import { isFarDate, isLetterDate } from './letter-draft.ts';

describe('The date of a letter', () => {
  it('lies between 2000 and 2100', () => {
    const on = (date: string) => isLetterDate(plainDate(date));
    expect([on('1999-12-31'), on('2000-01-01'), on('2100-12-31'), on('2101-01-01')]).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  it('is far when it is more than a year away', () => {
    const far = (date: string) => isFarDate(plainDate(date), plainDate('2026-11-23'));
    expect([far('2025-11-22'), far('2025-11-23'), far('2027-11-23'), far('2027-11-24')]).toEqual([
      true,
      false,
      false,
      true,
    ]);
  });
});
