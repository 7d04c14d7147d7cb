import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkKpj } from './kpj.ts';
import { checkNib } from './nib.ts';
import { checkNpp } from './npp.ts';
import { checkNpwp } from './npwp.ts';

const checks = { kpj: checkKpj, npp: checkNpp, nib: checkNib, npwp: checkNpwp } as const;

describe('a registration number', () => {
  it.each([
    ['kpj', ' 15012345678 ', '15012345678'],
    ['kpj', '150-1234-5678', '15012345678'],
    ['kpj', 15012345678, '15012345678'],
    ['npp', 'jj012345', 'JJ012345'],
    ['npp', 'JJ 012345', 'JJ012345'],
    ['npp', '12345678-001', '12345678-001'],
    ['npp', '12345678 001', '12345678 001'],
    ['nib', '9120 0012 34567', '9120001234567'],
    ['nib', "'0220001234567", '0220001234567'],
    ['npwp', '01.234.567.8-901.000', '012345678901000'],
    ['npwp', '0012345678901000', '0012345678901000'],
  ] as const)('%s %s is taken as %s without remark', (kind, input, value) => {
    expect(checks[kind](input)).toEqual({ kind: 'ok', value, warnings: [] });
  });

  it.each([
    ['kpj', '1501234567', 'kpj-format'],
    ['kpj', 'belum terdaftar', 'kpj-format'],
    ['npp', '1234567', 'npp-format'],
    ['npp', '15012345678', 'npp-format'],
    ['nib', '912000123456', 'nib-format'],
    ['nib', 220001234567, 'nib-format'],
    ['npwp', '12345', 'npwp-format'],
    ['npwp', 6372020305900001, 'npwp-lost-digits'],
    ['kpj', '1,50123E+10', 'kpj-lost-digits'],
  ] as const)('%s %s is kept as written, with the remark %s', (kind, input, code) => {
    const result = checks[kind](input);
    expect(result).toMatchObject({ kind: 'ok', warnings: [{ code }] });
    expect(result.kind === 'ok' && result.value).toBe(String(input).toUpperCase());
  });

  it.each(['kpj', 'npp', 'nib', 'npwp'] as const)('%s is empty without anything written', (kind) => {
    for (const input of [null, undefined, '', '  ', '-'])
      expect(checks[kind](input)).toEqual({ kind: 'empty' });
  });

  it('is never refused, whatever was written', () => {
    fc.assert(
      fc.property(fc.constantFrom(...Object.values(checks)), fc.string(), (check, text) => {
        expect(['ok', 'empty']).toContain(check(text).kind);
      }),
    );
  });
});
