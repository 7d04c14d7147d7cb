import { describe, expect, it } from 'vitest';
import { plainDate } from '../../shared/calendar/plain-date.ts';
import { isByDate, linkOf, newEvidence, wholeProgrammes } from './employment-form.ts';

const span = (start: string, end: string | null) => ({ start, end });

describe('The chain of contracts', () => {
  it('tells a gap and an overlap with their days', () => {
    expect(linkOf(span('2021-01-01', '2021-12-31'), span('2022-02-01', null))).toEqual({
      kind: 'gap',
      from: '2022-01-01',
      to: '2022-01-31',
      days: 31,
    });
    expect(linkOf(span('2021-01-01', '2021-12-31'), span('2021-12-01', '2021-12-10'))).toEqual({
      kind: 'overlap',
      from: '2021-12-01',
      to: '2021-12-10',
      days: 10,
    });
  });

  it('tells nothing where one follows on the other, or a day is missing or unreadable', () => {
    expect(linkOf(span('2021-01-01', '2021-12-31'), span('2022-01-01', null)).kind).toBe('none');
    expect(linkOf(span('2021-01-01', null), span('2022-01-01', null)).kind).toBe('none');
    expect(linkOf(span('2021-01-01', '31/12'), span('2022-01-01', null)).kind).toBe('none');
    expect(linkOf({}, span('2022-01-01', null)).kind).toBe('none');
  });

  it('tells rows that stand before an earlier one', () => {
    expect(linkOf(span('2022-01-01', null), span('2021-01-01', null)).kind).toBe('early');
    expect(isByDate([span('2022-01-01', null), span('2021-01-01', null)])).toBe(false);
    expect(isByDate([span('2021-01-01', null), span('2022-01-01', null), { start: null, end: null }])).toBe(
      true,
    );
  });
});

describe('A job in the form', () => {
  it('shows all programmes, and asks of a record what it shows', () => {
    const known = { programme: 'JP', state: 'enrolled', since: null, segment: '' } as const;
    const rows = wholeProgrammes([known]);
    expect(rows.map(({ programme }) => programme)).toEqual(['JKK', 'JKM', 'JHT', 'JP', 'JKN']);
    expect(rows.filter(({ state }) => state === 'enrolled')).toEqual([known]);
    const today = plainDate('2026-05-04');
    expect(newEvidence('pay-slip', today).shows).toBe(true);
    expect(newEvidence('bpjs-statement', today).shows).toBeNull();
    expect(newEvidence('wlkp', today).shows).toBeNull();
  });
});
