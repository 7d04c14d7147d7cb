import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dayOf, monthOf, plainDate, yearOf } from '../../calendar/plain-date.ts';
import { checkNik, formatNik } from './nik.ts';

const today = plainDate('2026-11-22');
const check = (input: unknown, more: Partial<Parameters<typeof checkNik>[1]> = {}) =>
  checkNik(input, { today, ...more });
const refusalOf = (input: unknown) => {
  const result = check(input);
  return result.kind === 'refused' ? result.reason.code : result.kind;
};
const warningsOf = (input: unknown, more: Partial<Parameters<typeof checkNik>[1]>) => {
  const result = check(input, more);
  return result.kind === 'ok' ? result.warnings.map((warning) => warning.code) : result;
};

describe('a NIK', () => {
  it('tells a man and his birth date', () => {
    expect(check('6372020305900001')).toEqual({
      kind: 'ok',
      nik: '6372020305900001',
      birthDate: '1990-05-03',
      sex: 'L',
      warnings: [],
    });
  });

  it('tells a woman by the forty added to her day', () => {
    expect(check('6372024305900001')).toMatchObject({ birthDate: '1990-05-03', sex: 'P' });
    expect(check('6372027108900001')).toMatchObject({ birthDate: '1990-08-31', sex: 'P' });
  });

  it.each([
    "'6372020305900001",
    '6372.0203.0590.0001',
    '637202-030590-0001',
    ' 637202 030590 0001\u00a0',
    '’6372020305900001',
  ])('is read from %j without what stands between the digits', (text) => {
    expect(check(text)).toMatchObject({ kind: 'ok', nik: '6372020305900001' });
  });

  it.each([null, undefined, '', '   ', '-', "'"])('is empty as %j', (input) => {
    expect(check(input)).toEqual({ kind: 'empty' });
  });

  it.each([
    6372020305900001,
    637202030590000,
    6.37105e15,
    '6,37105E+15',
    '6.37105E+15',
    ' 6,37202030590000E15 ',
  ])('that was a number is refused, even when all digits seem to be there: %s', (input) => {
    expect(refusalOf(input)).toBe('nik-lost-digits');
  });

  it.each([
    ['637202030590001', 15],
    ['63720203059000011', 17],
    ['1', 1],
  ])('%s is refused for its length', (text, length) => {
    expect(check(text)).toEqual({ kind: 'refused', reason: { code: 'nik-length', params: { length } } });
  });

  it.each(['637202030590000A', 'tidak ada', 'NIK6372020305900001', '6372020305900001,0', true, {}])(
    '%s is refused as not digits',
    (input) => {
      expect(refusalOf(input)).toBe('nik-not-digits');
    },
  );

  it.each([
    ['day 0', '6372020005900001'],
    ['day 32', '6372023205900001'],
    ['day 40', '6372024005900001'],
    ['day 72', '6372027205900001'],
    ['31 April', '6372023104900001'],
    ['31 April of a woman', '6372027104900001'],
    ['29 February of a common year', '6372022902910001'],
    ['month 13', '6372020313900001'],
    ['month 0', '6372020300900001'],
  ])('with %s is refused', (_, text) => {
    expect(refusalOf(text)).toBe('nik-date');
  });

  it('with serial 0000 is refused', () => {
    expect(refusalOf('6372020305900000')).toBe('nik-serial');
  });

  it('takes 29 February 2000, since 1900 had none', () => {
    expect(check('6372022902000001')).toMatchObject({ birthDate: '2000-02-29' });
  });
});

describe('the century', () => {
  it('is this one unless the day is still to come', () => {
    expect(check('6372022211260001')).toMatchObject({ birthDate: '2026-11-22' });
    expect(check('6372022311260001')).toMatchObject({ birthDate: '1926-11-23' });
    expect(check('6372020101050001')).toMatchObject({ birthDate: '2005-01-01' });
  });

  it('follows the birth date beside the number when the digits agree', () => {
    const result = check('6372020101150001', { birthDate: plainDate('1915-01-01') });
    expect(result).toMatchObject({ kind: 'ok', birthDate: '1915-01-01', warnings: [] });
  });
});

describe('a NIK that only gives cause to look', () => {
  const knownRegions = new Set(['6372', '6371', '6501']);

  it('comes from a region the office does not know', () => {
    expect(check('3273020305900001', { knownRegions })).toMatchObject({
      kind: 'ok',
      warnings: [{ code: 'nik-region-unknown', params: { region: '3273' } }],
    });
    expect(warningsOf('6372020305900001', { knownRegions })).toEqual([]);
    expect(warningsOf('3273020305900001', {})).toEqual([]);
  });

  it.each(['6404', '6405', '6406', '6410', '6473'])(
    'is not that of Kalimantan Utara people, whose numbers begin with %s',
    (region) => {
      expect(warningsOf(`${region}020305900001`, { knownRegions })).toEqual([]);
    },
  );

  it('differs from the sex or the birth date beside it', () => {
    expect(check('6372020305900001', { sex: 'P', birthDate: plainDate('1990-03-05') })).toMatchObject({
      kind: 'ok',
      birthDate: '1990-05-03',
      warnings: [
        { code: 'nik-sex-differs', params: { nik: 'L', given: 'P' } },
        { code: 'nik-birth-differs', params: { nik: '1990-05-03', given: '1990-03-05' } },
      ],
    });
    expect(warningsOf('6372020305900001', { sex: 'L', birthDate: plainDate('1990-05-03') })).toEqual([]);
  });
});

describe('any person', () => {
  it('is found again in a number made by the rule', () => {
    const birthDates = fc.nat(36_000).map((n) => addDays(today, -n));
    fc.assert(
      fc.property(
        birthDates,
        fc.constantFrom('L', 'P'),
        fc.integer({ min: 1, max: 9999 }),
        (birth, sex, serial) => {
          const two = (n: number) => String(n).padStart(2, '0');
          const day = dayOf(birth) + (sex === 'P' ? 40 : 0);
          const nik = `637202${two(day)}${two(monthOf(birth))}${two(yearOf(birth) % 100)}${String(serial).padStart(4, '0')}`;
          expect(check(nik)).toEqual({ kind: 'ok', nik, birthDate: birth, sex, warnings: [] });
        },
      ),
    );
  });

  it('gets an answer, never an exception', () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.stringMatching(/^[0-9]{15,17}$/)), (input) => {
        expect(['ok', 'empty', 'refused']).toContain(check(input).kind);
      }),
      { numRuns: 2000 },
    );
  });
});

it('a NIK is shown in groups of 6, 6 and 4', () => {
  const result = check('6372020305900001');
  expect(result.kind === 'ok' && formatNik(result.nik)).toBe('637202 030590 0001');
});
