import { describe, expect, it } from 'vitest';
import { availableReferralActions } from './actions.ts';
import type { ReferralEventKind } from './events.ts';
import { EMPTY_REFERRAL } from './fold.ts';
import type { ReferralState } from './state.ts';

const kindsOf = (more: Partial<ReferralState>, standing: string): readonly ReferralEventKind[] =>
  availableReferralActions({ ...EMPTY_REFERRAL, ...more })
    .filter((action) => action.standing === standing)
    .map(({ kind }) => kind);

describe('The steps that are offered', () => {
  it('begin with the path of the claim: proof, account, then the claim before anything else', () => {
    expect(kindsOf({}, 'next')).toEqual(['proof-received', 'account-made']);
    expect(kindsOf({}, 'possible')[0]).toBe('claim-filed');
  });

  it('keep the papers of the office and the ends of the way behind what is done for the worker', () => {
    const kinds = kindsOf({}, 'possible');
    const comes = (a: ReferralEventKind, b: ReferralEventKind) =>
      expect(kinds.indexOf(a), `${a} before ${b}`).toBeLessThan(kinds.indexOf(b));
    comes('vacancy-offered', 'note-added');
    comes('talk-held', 'referred');
    comes('re-employed', 'called');
    expect(kinds.at(-1)).toBe('cancelled');
  });
});
