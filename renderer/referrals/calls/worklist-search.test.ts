import { describe, expect, it } from 'vitest';
import { plainDate } from '../../../shared/calendar/plain-date.ts';
import { placeOfSearch, searchOfPlace } from './worklist-search.ts';

const TODAY = plainDate('2026-03-10');
const NOTHING = { code: '', officer: '' };

describe('The place among the worklists', () => {
  it('begins with the last week to claim, today, of everyone', () => {
    expect(placeOfSearch({ tab: 'kerja' }, TODAY, NOTHING)).toEqual({
      code: 'claim-7',
      asOf: TODAY,
      officer: '',
    });
  });

  it('is where one was last, until the address says otherwise', () => {
    const kept = { code: 'silent', officer: 'Rina CONTOH' };
    expect(placeOfSearch({}, TODAY, kept)).toEqual({ code: 'silent', asOf: TODAY, officer: 'Rina CONTOH' });
    expect(placeOfSearch({ daftar: 'call-due', petugas: 'Budi CONTOH' }, TODAY, kept)).toMatchObject({
      code: 'call-due',
      officer: 'Budi CONTOH',
    });
  });

  it('comes back as it went into the address', () => {
    const place = { code: 'month-due', asOf: plainDate('2026-04-01'), officer: 'Rina CONTOH' } as const;
    expect(placeOfSearch(searchOfPlace(place, TODAY), TODAY, NOTHING)).toEqual(place);
  });

  it('passes over a list and a day that are none', () => {
    expect(placeOfSearch({ daftar: 'tidak-ada', hari: 'kemarin' }, TODAY, NOTHING)).toEqual({
      code: 'claim-7',
      asOf: TODAY,
      officer: '',
    });
  });
});
