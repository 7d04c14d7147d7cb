import { describe, expect, it } from 'vitest';
import { readReadinessFilter, writeReadinessFilter } from './readiness-filter.ts';

describe('The filter of workers by verdict and readiness', () => {
  it('comes back from the address as it went there', () => {
    const filter = { verdict: 'mismatch', outcome: null, lacks: 'arrears' } as const;
    expect(readReadinessFilter(writeReadinessFilter(filter))).toEqual(filter);
  });

  it('leaves the address alone while nothing is chosen', () => {
    expect(writeReadinessFilter({ verdict: null, outcome: null, lacks: null })).toBe('');
  });

  it('ignores what it does not know', () => {
    expect(readReadinessFilter('tanpa-nik')).toEqual({ verdict: null, outcome: null, lacks: null });
  });
});
