import { describe, expect, it } from 'vitest';
import { plainDate } from '../../shared/calendar/plain-date.ts';
import type { LayoffReportId, LetterId } from '../../shared/domain/ids.ts';
import type { LayoffReport, LayoffRevision, LayoffState } from '../../shared/domain/layoff.ts';
import { nextStep } from './next-step.ts';

const turn = (kind: LayoffRevision['kind'], letterId: string | null): LayoffRevision => ({
  revision: 1,
  kind,
  onDate: plainDate('2026-03-03'),
  writtenAt: '2026-03-03T02:00:00Z',
  reason: '',
  letterId: letterId as LetterId | null,
});

function report(
  state: LayoffState,
  workers: number,
  revisions: readonly LayoffRevision[] = [],
): LayoffReport {
  return {
    id: 'r1' as LayoffReportId,
    employerId: 'e1',
    employerName: 'PT Contoh',
    receivedOn: plainDate('2026-03-03'),
    receivedTime: '',
    employerLetterNumber: '',
    employerLetterDate: null,
    employerLetterSubject: '',
    reason: null,
    documents: [],
    otherDocuments: '',
    note: '',
    state,
    version: 1,
    createdAt: '2026-03-03T02:00:00Z',
    counts: { workers, accepts: workers, refuses: 0, silent: 0, withoutNik: 0 },
    revisions,
  };
}

describe('the next step of a layoff report', () => {
  it('is the list of workers while there are none', () => {
    expect(nextStep(report('draft', 0))).toBe('import-workers');
  });

  it('is the receipt once workers are there', () => {
    expect(nextStep(report('draft', 3))).toBe('issue-receipt');
  });

  it('is no receipt where everybody refuses: it would name nobody', () => {
    const all = report('draft', 3);
    const counts = { ...all.counts, accepts: 0, refuses: 3 };
    expect(nextStep({ ...all, counts })).toBe('none');
    expect(nextStep({ ...all, counts: { ...counts, refuses: 2, silent: 1 } })).toBe('issue-receipt');
  });

  it('is an amended receipt while a correction is open', () => {
    const turns = [turn('recorded', 'l1'), turn('correction-opened', null)];
    expect(nextStep(report('correcting', 3, turns))).toBe('issue-amended');
  });

  it('is to look at the receipt of a recorded report', () => {
    expect(nextStep(report('recorded', 3, [turn('recorded', 'l1')]))).toBe('open-receipt');
  });

  it('is nothing for a report taken over from an old book without a letter', () => {
    expect(nextStep(report('recorded', 3, [turn('recorded', null)]))).toBe('none');
  });

  it('is the receipt of the withdrawal until that is issued', () => {
    const open = [turn('recorded', 'l1'), turn('withdrawn', null)];
    expect(nextStep(report('withdrawn', 3, open))).toBe('issue-withdrawal');
    const done = [turn('recorded', 'l1'), turn('withdrawn', 'l2')];
    expect(nextStep(report('withdrawn', 3, done))).toBe('open-receipt');
  });
});
