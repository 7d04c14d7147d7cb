import { expect, it } from 'vitest';
import { scanStanding } from './scan-standing.ts';

it('A signed copy is valid while it is the newest and its letter is in force', () => {
  expect(scanStanding(false, true)).toBe('valid');
  expect(scanStanding(false, false)).toBe('older');
  expect(scanStanding(true, true)).toBe('cancelled');
  expect(scanStanding(true, false)).toBe('cancelled');
});
