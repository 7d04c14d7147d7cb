import { describe, expect, it } from 'vitest';
import { plainDate } from '../../../shared/calendar/plain-date.ts';
import type { EmployerId } from '../../../shared/domain/ids.ts';
import { jobsWithoutReport, originOf } from './origin.ts';

describe('Where a new referral comes from', () => {
  it('is unknown while nobody, no worker, no firm or no day is chosen', () => {
    const person = {
      kind: 'person',
      personId: 'p',
      employerId: 'e',
      employmentId: 'j',
      reason: null,
    } as const;
    expect(originOf(null, '2026-01-15')).toBeNull();
    expect(originOf({ kind: 'dispute', disputeId: 'd', personId: null }, null)).toBeNull();
    expect(originOf({ ...person, employerId: null }, '2026-01-15')).toBeNull();
    expect(originOf(person, null)).toBeNull();
    expect(originOf(person, '15/1/')).toBeNull();
  });

  it('names the job that ended, where it is on record', () => {
    const job = { kind: 'person', personId: 'p', employerId: 'e', employmentId: 'j', reason: null } as const;
    expect(originOf(job, '2026-01-15')).toEqual({ ...job, layoffDate: '2026-01-15' });
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

describe('Jobs of which no report speaks', () => {
  const report = { employerId: 'e' as EmployerId, layoffDate: plainDate('2026-01-15') };
  const job = (employerId: string, endDate: string | null) => ({
    employerId,
    endDate: endDate === null ? null : plainDate(endDate),
  });

  it('are those of other firms, and of other days at the same firm', () => {
    const others = [job('f', '2026-01-15'), job('e', '2019-12-31'), job('f', null)];
    expect(jobsWithoutReport([...others, job('e', '2026-01-15'), job('e', null)], [report])).toEqual(others);
    expect(jobsWithoutReport(others, [])).toEqual(others);
    expect(jobsWithoutReport([job('e', '2019-12-31')], [{ ...report, layoffDate: null }])).toEqual([]);
  });
});
