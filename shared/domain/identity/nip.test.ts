import { describe, expect, it } from 'vitest';
import { checkNip, formatNip } from './nip.ts';

describe('a NIP', () => {
  it('tells birth date and sex, and is printed 8-6-1-3', () => {
    const result = checkNip('19800512 200501 2 003');
    expect(result).toEqual({
      kind: 'ok',
      nip: '198005122005012003',
      birthDate: '1980-05-12',
      sex: 'P',
      warnings: [],
    });
    expect(result.kind === 'ok' && formatNip(result.nip)).toBe('19800512 200501 2 003');
  });

  it('of contract staff carries 21 for the month and is not remarked upon', () => {
    expect(checkNip('199001012023211001')).toMatchObject({ kind: 'ok', sex: 'L', warnings: [] });
  });

  it.each([
    ['19800512200501200', 'nip-length'],
    ['1980051220050120034', 'nip-length'],
    ['19800512200501200X', 'nip-not-digits'],
    ['198002302005012003', 'nip-birth-date'],
    ['189902202005012003', 'nip-birth-date'],
    [198005122005012000, 'nip-lost-digits'],
    ['1,98005E+17', 'nip-lost-digits'],
  ])('%s is refused with %s', (input, code) => {
    expect(checkNip(input)).toMatchObject({ kind: 'refused', reason: { code } });
  });

  it.each([
    ['198005122005132003', 'nip-appointment', { text: '200513' }],
    ['198005121979012003', 'nip-appointment', { text: '197901' }],
    ['198005122005013003', 'nip-sex', { digit: '3' }],
  ])('%s passes with the remark %s', (input, code, params) => {
    expect(checkNip(input)).toMatchObject({ kind: 'ok', warnings: [{ code, params }] });
  });

  it.each([null, '', ' - '])('is empty as %j', (input) => {
    expect(checkNip(input)).toEqual({ kind: 'empty' });
  });
});
