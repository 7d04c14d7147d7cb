import { expect, it } from 'vitest';
import { lacksSession } from './gap-words.ts';

const summons = { kind: 'mediation-summons', subject: { kind: 'dispute', id: '1' }, recorded: {} } as const;
const gaps = [{ field: 'session.date', need: 'required' }] as const;

it('says why a summons of a case without a session to come has no day', () => {
  expect(lacksSession(summons, gaps)).toBe(true);
});

it('says nothing of it where the day is known, was taken out by hand, or the letter stands alone', () => {
  expect(lacksSession(summons, [])).toBe(false);
  expect(lacksSession({ ...summons, recorded: { 'session.date': '2026-11-30' } }, gaps)).toBe(false);
  expect(lacksSession({ ...summons, subject: { kind: 'none', id: '' } }, gaps)).toBe(false);
  expect(lacksSession({ ...summons, kind: 'clarification-summons' }, gaps)).toBe(false);
});
