import { describe, expect, it } from 'vitest';
import type { LetterGap } from '../../shared/contract/letters.ts';
import { groupGaps, isBlocking } from './gaps.ts';

const gap = (more: Partial<LetterGap>): LetterGap => ({
  code: 'advised',
  where: 'worker',
  field: 'nik',
  workerName: null,
  personId: null,
  ...more,
});

describe('what a letter still lacks', () => {
  it('is one line for many workers who lack the same', () => {
    const groups = groupGaps([
      gap({ workerName: 'Siti' }),
      gap({ workerName: 'Budi' }),
      gap({ field: 'kpj', workerName: 'Budi' }),
    ]);
    expect(groups).toEqual([
      { code: 'advised', where: 'worker', field: 'nik', workers: ['Siti', 'Budi'] },
      { code: 'advised', where: 'worker', field: 'kpj', workers: ['Budi'] },
    ]);
  });

  it('puts first what keeps the letter back', () => {
    const groups = groupGaps([
      gap({ where: 'office', field: 'address' }),
      gap({ code: 'required', where: 'report', field: 'reason' }),
    ]);
    expect(groups.map((group) => group.field)).toEqual(['reason', 'address']);
    expect(groups.map(isBlocking)).toEqual([true, false]);
  });
});
