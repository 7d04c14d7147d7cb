import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, plainDate } from './plain-date.ts';
import { readDate, readExcelSerial } from './read-date.ts';

const today = plainDate('2026-11-22');
const codeOf = (input: unknown) => {
  const reading = readDate(input, today);
  return reading.kind === 'refused' ? reading.reason.code : reading.kind;
};

describe('reading a date', () => {
  it.each([
    '3/3/26',
    '03/03/2026',
    '3-3-2026',
    '03.03.2026',
    '3 / 3 / 2026',
    '3 3 2026',
    '3 mar 2026',
    '3 Maret 2026',
    '3 MARET 2026',
    '03-Mar-26',
    '3-Maret-2026',
    '3Mar2026',
    "3 Mar '26",
    '3-III-2026',
    '3. Mar. 2026',
    '2026-03-03',
    '2026/3/3',
    '2026-03-03T00:00:00',
    '2026-03-03T00:00:00.000Z',
    '2026-03-03 08:15:30',
    '3/3/2026 0:00',
    '3/3/2026 12:00 AM',
    'Selasa, 3 Maret 2026',
    'selasa 3 maret 2026',
    'Tuesday, 3 March 2026',
    'Selasa, tanggal 3 Maret 2026',
    'tgl. 3 Maret 2026',
    'March 3, 2026',
    '20260303',
    "'03/03/2026",
    ' 3\u00a0Maret\u200b 2026\n',
    '3–3–2026',
  ])('takes %j for 3 March 2026', (text) => {
    expect(readDate(text, today)).toEqual({ kind: 'date', date: '2026-03-03' });
  });

  it.each([
    ['17 Agustus 2025', '2025-08-17'],
    ['17 Aug 2025', '2025-08-17'],
    ['17 Agt 2025', '2025-08-17'],
    ['5 Oct 2025', '2025-10-05'],
    ['5 Okt. 2025', '2025-10-05'],
    ['25 December 2025', '2025-12-25'],
    ['25 Des 2025', '2025-12-25'],
    ['1 Pebruari 2025', '2025-02-01'],
    ['1 Nopember 2025', '2025-11-01'],
    ['1 Mei 2025', '2025-05-01'],
    ['1 May 2025', '2025-05-01'],
    ["Jum'at, 2 Mei 2025", '2025-05-02'],
    ['04/03/2026', '2026-03-04'],
  ])('reads %j', (text, date) => {
    expect(readDate(text, today)).toEqual({ kind: 'date', date });
  });

  it.each([null, undefined, '', '   ', '-', '--', '–', '\u00a0'])('calls %j empty', (input) => {
    expect(readDate(input, today)).toEqual({ kind: 'empty' });
  });

  it('never guesses that a date was written month first', () => {
    expect(readDate('03/25/2026', today)).toEqual({
      kind: 'refused',
      reason: { code: 'month-over-12', params: { text: '03/25/2026', day: 3, month: 25 } },
    });
    expect(codeOf('2026-25-03')).toBe('month-over-12');
  });

  it.each([
    '31/02/2026',
    '31 Feb 2026',
    '31/04/2026',
    '29/02/2025',
    '25/13/2026',
    '0/1/2026',
    '2026-02-30',
    '32/1/26',
  ])('refuses %s as a day that does not exist', (text) => {
    expect(codeOf(text)).toBe('date-not-real');
  });

  it.each(['31/12/1899', '01/01/2101', '0026-03-03', '1 Jan 1000'])('refuses %s for its year', (text) => {
    expect(codeOf(text)).toBe('year-out-of-range');
  });

  it.each(['1 Januari 1900', '31 Desember 2100'])('takes the outermost day %s', (text) => {
    expect(codeOf(text)).toBe('date');
  });

  it('refuses a weekday that is not the weekday of that day', () => {
    expect(readDate('Rabu, 3 Maret 2026', today)).toEqual({
      kind: 'refused',
      reason: { code: 'weekday-differs', params: { text: 'Rabu, 3 Maret 2026', written: 3, actual: 2 } },
    });
  });

  it('refuses a bare year, as text and as a number', () => {
    expect(codeOf('2026')).toBe('year-only');
    expect(codeOf(2019)).toBe('year-only');
  });

  it.each([
    'besok',
    '3 Marta 2026',
    '3/3',
    '3/3/026',
    '3/3-2026',
    'Maret 2026',
    '03032026',
    '46084',
    '2026-03-03T16:00:00Z',
    '2026-03-03T00:00:00+08:00',
    'Banjarbaru, 3 Maret 2026',
    '3/3/2026 dan 4/3/2026',
    '٣/٣/٢٠٢٦',
    '=TODAY()',
  ])('refuses %s as unreadable', (text) => {
    expect(codeOf(text)).toBe('date-not-readable');
  });

  it.each([true, {}, [3], Number.NaN, Number.POSITIVE_INFINITY, -5, 0, new Date(Number.NaN)])(
    'refuses %s, which is no date at all',
    (input) => {
      expect(codeOf(input)).toBe('date-not-readable');
    },
  );

  it('cuts the text it repeats in the reason', () => {
    const reading = readDate('x'.repeat(5000), today);
    expect(reading.kind === 'refused' && String(reading.reason.params.text).length).toBe(61);
  });
});

describe('two digits of a year', () => {
  it.each([
    ['1/1/36', '2036-01-01'],
    ['1/1/37', '1937-01-01'],
    ['1/1/00', '2000-01-01'],
    ['3 Mei 90', '1990-05-03'],
  ])('of %s mean %s, at most ten years ahead', (text, date) => {
    expect(readDate(text, today)).toEqual({ kind: 'date', date });
  });

  it('follow the day on which they are read', () => {
    expect(readDate('1/1/37', plainDate('2027-01-01'))).toEqual({ kind: 'date', date: '2037-01-01' });
  });
});

describe('a JS Date', () => {
  it('is read by its UTC day, whatever the zone of the computer', () => {
    expect(readDate(new Date('2026-03-03T00:00:00Z'), today)).toEqual({ kind: 'date', date: '2026-03-03' });
    expect(readDate(new Date('2026-03-03T23:59:59Z'), today)).toEqual({ kind: 'date', date: '2026-03-03' });
  });
});

describe('an Excel serial', () => {
  it.each([
    [1, '1900-01-01'],
    [59, '1900-02-28'],
    [61, '1900-03-01'],
    [25_569, '1970-01-01'],
    [46_084, '2026-03-03'],
    [46_084.75, '2026-03-03'],
    [73_415, '2100-12-31'],
  ])('%d is %s', (serial, date) => {
    expect(readExcelSerial(serial)).toEqual({ kind: 'date', date });
    expect(readDate(serial, today)).toEqual({ kind: 'date', date });
  });

  it('refuses the 29 February 1900 that only Excel knows', () => {
    expect(codeOf(60)).toBe('date-not-real');
  });

  it('refuses what lies after 2100 or outside the serials', () => {
    expect(codeOf(73_416)).toBe('year-out-of-range');
    expect(codeOf(80_001)).toBe('date-not-readable');
  });

  it('counts days one by one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 73_415 }), (serial) => {
        const expected = addDays(plainDate('1900-03-01'), serial - 61);
        expect(readExcelSerial(serial)).toEqual({ kind: 'date', date: expected });
      }),
    );
  });
});

describe('any input', () => {
  it('gets an answer and never an exception', () => {
    fc.assert(
      fc.property(fc.anything(), (input) => {
        expect(['date', 'empty', 'refused']).toContain(readDate(input, today).kind);
      }),
    );
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9a-zA-Z/.\- ':]{0,24}$/), (text) => {
        expect(['date', 'empty', 'refused']).toContain(readDate(text, today).kind);
      }),
      { numRuns: 2000 },
    );
  });
});
