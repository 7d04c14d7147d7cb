import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainDate } from '../calendar/plain-date.ts';
import {
  checkPattern,
  DEFAULT_NUMBER_PATTERN,
  formatNumber,
  NUMBER_TOKENS,
  type NumberValues,
} from './number.ts';

const VALUES: NumberValues = {
  keamanan: 'biasa',
  kode: '500.15.15',
  urut: 12,
  unit: 'DISKOPUM & NAKER',
  seksi: 'HIJ',
  dated: plainDate('2026-03-03'),
};
const codes = (pattern: string) => checkPattern(pattern).map((finding) => finding.code);

describe('the number of a letter', () => {
  it.each([
    [DEFAULT_NUMBER_PATTERN, '500.15.15/12/DISKOPUM & NAKER/III/2026'],
    ['{kode}/{urut:3}/{seksi}/BPL/{unit}/{tahun}', '500.15.15/012/HIJ/BPL/DISKOPUM & NAKER/2026'],
    ['567/{urut}-HIPK/{bulan2}{tahun}', '567/12-HIPK/032026'],
    ['B/{urut:2}', 'B/12'],
    ['{keamanan}/{kode}/{urut}', 'B/500.15.15/12'],
  ])('by the pattern %s is %s', (pattern, number) => {
    expect(formatNumber(pattern, VALUES)).toBe(number);
  });

  it('leaves out the part of an office without a unit code, with its slash', () => {
    expect(formatNumber(DEFAULT_NUMBER_PATTERN, { ...VALUES, unit: '' })).toBe('500.15.15/12/III/2026');
    expect(formatNumber('{kode}/{urut}/{seksi}{unit}', { ...VALUES, unit: '', seksi: '' })).toBe(
      '500.15.15/12',
    );
  });

  it('is led by the security class where the pattern says so, and by nothing where there is none', () => {
    const led = (keamanan: NumberValues['keamanan']) =>
      formatNumber('{keamanan}/{urut}', { ...VALUES, keamanan: keamanan ?? null });
    expect((['biasa', 'terbatas', 'rahasia', 'sangat-rahasia', null] as const).map(led)).toEqual([
      'B/12',
      'T/12',
      'R/12',
      'SR/12',
      '12',
    ]);
  });

  it('is never cut short by its width', () => {
    expect(formatNumber('{urut:3}', { ...VALUES, urut: 1234 })).toBe('1234');
  });

  it('differs for every two running numbers of a book', () => {
    const anyPattern = fc
      .array(fc.constantFrom(...NUMBER_TOKENS.map((token) => `{${token}}`), '/', '-', 'A', '{urut:4}'), {
        maxLength: 8,
      })
      .map((parts) => `${parts.join('')}/{urut}`);
    const running = fc.integer({ min: 1, max: 999_999 });
    fc.assert(
      fc.property(anyPattern, running, running, (pattern, a, b) => {
        fc.pre(a !== b);
        const number = (urut: number) => formatNumber(pattern, { ...VALUES, urut });
        expect(number(a)).not.toBe(number(b));
        expect(number(a)).not.toMatch(/[{}]/);
      }),
    );
  });

  it('is refused for a running number below 1 and for a pattern with a fault', () => {
    expect(() => formatNumber('{urut}', { ...VALUES, urut: 0 })).toThrow(RangeError);
    expect(() => formatNumber('{kode}', VALUES)).toThrow(RangeError);
  });
});

describe('a pattern of numbers', () => {
  it('is told its faults', () => {
    expect(codes(DEFAULT_NUMBER_PATTERN)).toEqual([]);
    expect(checkPattern('{urut}/{bulan}')).toEqual([
      { code: 'number-token-unknown', params: { token: '{bulan}' } },
    ]);
    expect(codes('{kode}/{tahun}')).toEqual(['number-sequence-missing']);
    expect(codes('{urut:0}')).toEqual(['number-width']);
    expect(codes('{urut}/{tahun:2}')).toEqual(['number-width']);
    expect(codes('{urut}/{kode')).toEqual(['number-brace']);
  });

  it('without findings always makes a number', () => {
    fc.assert(
      fc.property(fc.string(), (noise) => {
        const pattern = `{urut}${noise}`;
        fc.pre(checkPattern(pattern).length === 0);
        expect(formatNumber(pattern, VALUES).length).toBeGreaterThan(0);
      }),
    );
  });
});
