import { describe, expect, it } from 'vitest';
import { originOf } from './origin.ts';

describe('Where a new referral comes from', () => {
  it('is unknown while nobody, no worker, no firm or no day is chosen', () => {
    const person = { kind: 'person', personId: 'p', employerId: 'e', reason: null } as const;
    expect(originOf(null, '2026-01-15')).toBeNull();
    expect(originOf({ kind: 'dispute', disputeId: 'd', personId: null }, null)).toBeNull();
    expect(originOf({ ...person, employerId: null }, '2026-01-15')).toBeNull();
    expect(originOf(person, null)).toBeNull();
    expect(originOf(person, '15/1/')).toBeNull();
  });

  it('is the line of the report, whatever day is typed', () => {
    expect(originOf({ kind: 'line', lineId: 'l' }, '2026-01-15')).toEqual({ kind: 'line', lineId: 'l' });
  });

  it('takes the day that is typed for a worker of a case, and none where it is empty', () => {
    const worker = { kind: 'dispute', disputeId: 'd', personId: 'p' } as const;
    expect(originOf(worker, '')).toMatchObject({ layoffDate: null });
    expect(originOf(worker, '2026-01-15')).toMatchObject({ layoffDate: '2026-01-15' });
  });
});
