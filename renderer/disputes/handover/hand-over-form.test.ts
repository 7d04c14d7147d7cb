import { describe, expect, it } from 'vitest';
import type { HandOverCase } from '../../../shared/contract/dispute-clock.ts';
import { handOverSchema, recipientsOf } from './hand-over-form.ts';

const cases = ['a', 'b', 'c'].map((id) => ({ id, workers: 1 }) as HandOverCase);
const typed = {
  from: 'Rina CONTOH',
  to: ['Budi CONTOH'],
  share: 'together',
  on: '2026-03-02',
  reason: 'Mutasi',
  moveSessions: true,
} as const;

describe('Who gets the cases that are handed over', () => {
  it('is everybody who is named, or one of them for each case', () => {
    expect([...recipientsOf(cases, ['A', 'B'], 'together', []).values()]).toEqual(Array(3).fill(['A', 'B']));
    expect([...recipientsOf(cases, ['A', 'B'], 'dealt', []).values()]).toEqual([['A'], ['B'], ['A']]);
    expect(recipientsOf(cases, [], 'dealt', []).size).toBe(0);
  });

  it('is not the one who hands over', () => {
    expect(handOverSchema.safeParse(typed).success).toBe(true);
    expect(handOverSchema.safeParse({ ...typed, to: ['Budi CONTOH', 'rina contoh'] }).success).toBe(false);
    expect(handOverSchema.safeParse({ ...typed, to: [] }).success).toBe(false);
  });
});
