import { describe, expect, it } from 'vitest';
import { SPEC_KINDS } from '../../../shared/domain/letter.ts';
import { bestKind, kindGroups } from './kind-choice.ts';

const all = (sought: string, subject: Parameters<typeof kindGroups>[1] = null) =>
  kindGroups(sought, subject).flatMap(({ kinds }) => kinds);

describe('The choice of a kind of letter', () => {
  it('offers every kind once, by group', () => {
    expect([...all('')].sort()).toEqual([...SPEC_KINDS].sort());
  });

  it('finds a kind by words of its name or of its use, in any order', () => {
    expect(all('mediasi panggilan')).toContain('mediation-summons');
    expect(all('surat yang tidak ada')).toEqual([]);
  });

  it('means a kind by its name before one that only speaks of it', () => {
    expect(bestKind('panggilan mediasi', null)).toBe('mediation-summons');
    expect(bestKind('surat yang tidak ada', null)).toBeNull();
  });

  it('leaves out kinds that cannot be about the subject', () => {
    expect(all('', 'employer')).not.toContain('jkp-referral');
    expect(all('', 'worker-layoff')).toContain('jkp-referral');
  });
});
