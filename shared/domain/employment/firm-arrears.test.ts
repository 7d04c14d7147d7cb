import { describe, expect, it } from 'vitest';
import { plainDate } from '../../calendar/plain-date.ts';
import { readContributions } from './contribution-reading.ts';
import { windowBefore } from './contributions.ts';
import { judgeReadiness, readinessRow } from './judge-readiness.ts';
import { AS_OF, GROUND, job, layoff, monthsOf, sources } from './sources-for-tests.ts';
import type { WorkerSources } from './worker-sources.ts';

/* Whose arrears, and of which matter: what the firm of the layoff is told, and who pays. */

const judge = (more: Partial<WorkerSources>) => judgeReadiness(sources(more), GROUND);
const codes = (found: readonly { readonly code: string }[]) => found.map(({ code }) => code);
const letters = (ready: ReturnType<typeof judge>) => ready.steps.flatMap(({ letter }) => letter ?? []);

const other = (more: Parameters<typeof job>[0]) =>
  job({ id: 'old', employerId: 'other', employerName: 'PT CONTOH Lain', ...more });
const owing = [...monthsOf('2024-03', 19, 'paid'), ...monthsOf('2025-10', 5, 'arrears')];

describe('Arrears of another firm', () => {
  const late = job({ startDate: plainDate('2025-07-01'), months: monthsOf('2025-07', 8, 'paid') });

  it('are not held against the firm of the layoff, which paid all', () => {
    const ready = judge({
      job: late,
      others: [
        other({
          endDate: plainDate('2025-06-30'),
          months: [...monthsOf('2024-03', 10, 'paid'), ...monthsOf('2025-01', 6, 'arrears')],
        }),
      ],
    });
    expect(ready.reading).toMatchObject({ paid: 18, arrears: 6 });
    expect(letters(ready)).not.toContain('arrears-notice');
    expect(ready.lacks).not.toContain('arrears');
  });

  it('are named with their months where they stand between the worker and the record, without a letter to the wrong firm', () => {
    const ready = judge({
      job: late,
      others: [other({ endDate: plainDate('2025-06-30'), months: monthsOf('2024-03', 16, 'arrears') })],
    });
    expect(ready.reading?.check.outcome).toBe('unmet');
    expect(ready.lacks).toContain('arrears');
    expect(ready.steps).toContainEqual({ code: 'step-other-arrears', letter: null, params: { months: 16 } });
    expect(letters(ready)).not.toContain('arrears-notice');
  });
});

describe('Arrears of the firm of the layoff', () => {
  it('are told to it though a second firm paid for the same months', () => {
    const ready = judge({ job: job({ months: owing }), others: [other({})] });
    expect(ready.reading).toMatchObject({ arrears: 0, payer: { who: 'needs-review', arrearsMonths: 5 } });
    expect(ready.steps).toContainEqual({
      code: 'step-notice-arrears',
      letter: 'arrears-notice',
      params: { months: 5 },
    });
    expect(ready.lacks).toContain('arrears');
  });

  it('of both its jobs are paid where one asks what would be then', () => {
    const ready = judge({
      job: job({ startDate: plainDate('2025-12-01'), months: monthsOf('2025-12', 3, 'arrears') }),
      layoff: layoff({ start: plainDate('2025-12-01') }),
      others: [
        job({
          id: 'old',
          endDate: plainDate('2025-11-30'),
          months: [...monthsOf('2024-03', 18, 'paid'), ...monthsOf('2025-09', 3, 'arrears')],
        }),
      ],
    });
    expect(ready.reading?.payer).toMatchObject({ who: 'employer', arrearsMonths: 6 });
    expect(ready.ifPaidUp).toMatchObject({ months: 6, reading: { paid: 24 } });
  });

  it('are not cut short by a job that ends before the layoff: the months between are unknown', () => {
    const ready = judge({
      job: job({
        endDate: plainDate('2025-12-31'),
        months: [...monthsOf('2024-03', 17, 'paid'), ...monthsOf('2025-08', 5, 'arrears')],
      }),
    });
    expect(ready.reading?.payer.who).toBe('needs-review');
  });
});

describe('A worker whom the employer did not enrol', () => {
  const unseen = job({
    programmes: [],
    months: monthsOf('2024-03', 24, 'unreported', null),
    evidence: [
      {
        kind: 'bpjs-statement',
        seenOn: AS_OF,
        shows: false,
        start: null,
        wage: null,
        documentId: null,
        note: '',
      },
    ],
  });

  it('is not said to be paid by BPJS: a person decides with BPJS', () => {
    const ready = judge({ job: unseen });
    expect(ready.standing.verdict).toBe('not-recorded');
    expect(ready.reading?.payer.who).toBe('needs-review');
    expect(codes(ready.doubts)).toContain('jkp-not-enrolled');
    const row = readinessRow(ready, { lineId: 'line', lineNumber: 1, name: 'Adi CONTOH', nik: null });
    expect(row.payer).toBe('needs-review');
  });

  it('is so in the grid as well, where all months of the firm are known as not reported', () => {
    const read = (months: typeof unseen.months) =>
      readContributions(
        {
          until: plainDate('2026-03-31'),
          window: windowBefore(plainDate('2026-03-31'), GROUND.book, AS_OF),
          jobs: [{ employmentId: 'job', employerId: 'firm', startDate: null, endDate: null, months }],
          ofLayoff: 'job',
          employerState: 'aktif',
        },
        GROUND.book,
        AS_OF,
      ).reading;
    expect(read(unseen.months)?.payer.who).toBe('needs-review');
    expect(read(unseen.months)?.review.join(' ')).toContain('tidak mendaftarkan');
    expect(read(monthsOf('2024-03', 24, 'paid'))?.payer.who).toBe('bpjs');
  });
});

describe('A notice to the employer', () => {
  const notice = (dated: string, replyDue: string) => ({
    number: '7',
    dated: plainDate(dated),
    replyDue: plainDate(replyDue),
  });

  it('of before the months that are owed now is about another matter', () => {
    const old = judge({ job: job({ months: owing }), notice: notice('2021-01-04', '2021-01-20') });
    expect(letters(old)).toContain('arrears-notice');
    expect(letters(old)).not.toContain('inspection-request');
    const fresh = judge({ job: job({ months: owing }), notice: notice('2025-12-01', '2025-12-20') });
    expect(letters(fresh)).toContain('inspection-request');
  });

  it('of before the window says nothing of a registration that is lacking now', () => {
    const lacking = job({
      programmes: [{ programme: 'JKK', state: 'not-enrolled', since: null, segment: '' }],
    });
    const old = judge({ job: lacking, notice: notice('2022-01-04', '2022-01-20') });
    expect(letters(old)).toContain('arrears-notice');
  });
});

describe('Programmes that a person decided on against the facts', () => {
  it('do not make the law say otherwise, and that is said', () => {
    const ready = judge({
      job: job({
        programmes: job().programmes.map((one) =>
          one.programme === 'JP' ? { ...one, state: 'not-enrolled' } : one,
        ),
        overrules: [{ point: 'programmes', verdict: 'recorded', reason: 'Kartu JP dilihat', at: '', by: '' }],
      }),
    });
    expect(ready.outcome).toBe('not-yet');
    expect(codes(ready.doubts)).toContain('jkp-programmes-decided');
  });
});

describe('A worker who is out for good', () => {
  it('is told which condition is not met, and the last day to claim stands in the list whatever else is missing', () => {
    const late = judgeReadiness(sources({ person: { id: 'person', birthDate: null, citizenship: null } }), {
      ...GROUND,
      asOf: plainDate('2026-10-01'),
    });
    expect(late.outcome).toBe('not-eligible');
    expect(late.steps).toEqual([
      { code: 'step-explain', letter: null, params: { conditions: 'batas pengajuan klaim' } },
    ]);
    const row = readinessRow(late, { lineId: 'line', lineNumber: 1, name: 'Adi CONTOH', nik: null });
    expect([late.answer, row.claimDeadline]).toEqual([null, '2026-09-30']);
  });
});
