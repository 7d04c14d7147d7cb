import { describe, expect, it } from 'vitest';
import { DISPUTE_KINDS } from '../../shared/domain/dispute/events.ts';
import { DISPUTE_STAGES } from '../../shared/domain/dispute/fold.ts';
import { SPEC_KINDS } from '../../shared/domain/letter.ts';
import { letterSpecs } from '../../shared/letters/specs.ts';
import { lettersOf } from './fitting-letters.ts';

describe('The letters of a dispute', () => {
  it('are each offered once in every stage and kind, and all of them can be about a dispute', () => {
    const possible = SPEC_KINDS.filter((code) => letterSpecs[code].subjects.includes('dispute'));
    for (const stage of DISPUTE_STAGES)
      for (const kind of DISPUTE_KINDS) {
        const { fitting, others } = lettersOf(stage, kind);
        expect([...fitting, ...others].toSorted()).toEqual([...possible].toSorted());
      }
  });

  it('do not suggest an offer of conciliation where the law knows none', () => {
    expect(lettersOf('registered', 'phk').fitting).toContain('settlement-offer');
    expect(lettersOf('registered', 'hak').fitting).not.toContain('settlement-offer');
  });
});
