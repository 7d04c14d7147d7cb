import { expect, it } from 'vitest';
import { plainDate } from '../calendar/plain-date.ts';
import { citeOf } from './cite-of.ts';
import type { RuleBook } from './rule-set.ts';
import { shippedRules } from './shipped-rules.ts';

const DAY = plainDate('2026-11-23');
const basis = {
  set: 'procedure',
  parameter: 'procedure.mediated-agreement-effect',
  otherwise: 'procedure.agreement-effect',
} as const;
const older: RuleBook = shippedRules.map((set) => ({
  ...set,
  parameters: set.parameters.filter(({ id }) => id !== basis.parameter),
}));

it('names the provision that holds on the day', () => {
  expect(citeOf(shippedRules, basis, DAY)).toMatch(/^UU 2\/2004 Pasal 13 ayat \(3\) huruf b/);
});

it('falls back to the older one where the rules do not know it, and to nothing where they know neither', () => {
  expect(citeOf(older, basis, DAY)).toMatch(/^UU 2\/2004 Pasal 7/);
  const { otherwise: _, ...alone } = basis;
  expect(citeOf(older, alone, DAY)).toBeNull();
  expect(citeOf(shippedRules, basis, plainDate('1999-01-04'))).toBeNull();
});
