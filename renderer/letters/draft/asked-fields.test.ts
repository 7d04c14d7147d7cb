import { expect, it } from 'vitest';
import { letterSpecs } from '../../../shared/letters/specs.ts';
import { askedFields } from './asked-fields.ts';

const SPEC = letterSpecs['mediation-summons'];
const asked = (pattern: string, typed = {}) =>
  askedFields(SPEC, 'letter', pattern, typed).includes('letter.security');

it('asks for the security class where the number shows it, or where one was chosen, and nowhere else', () => {
  expect(asked('{kode}/{urut}/{tahun}')).toBe(false);
  expect(asked('{keamanan}/{kode}/{urut}/{tahun}')).toBe(true);
  expect(asked('{kode}/{urut}/{tahun}', { 'letter.security': 'rahasia' })).toBe(true);
});

it('leaves every other field where it was', () => {
  const all = askedFields(SPEC, 'letter', '{keamanan}', {});
  expect(askedFields(SPEC, 'letter', '', {})).toEqual(all.filter((name) => name !== 'letter.security'));
});
