import { beforeEach, describe, expect, it } from 'vitest';
import { plainDate } from '../../shared/calendar/plain-date.ts';
import type { EmploymentInput } from '../../shared/domain/employment/employment.ts';
import { monthsOf } from '../../shared/domain/employment/sources-for-tests.ts';
import type { MonthState } from '../../shared/law/facts/jkp.ts';
import { employmentFirmHandlers } from './employment-firm-handlers.ts';
import { ALL_PROGRAMMES, AS_OF, jobInput, LAYOFF, readinessOffice } from './readiness-for-tests.ts';

/* The workers of a firm as its page shows them: by the job of today, with what is owed over all jobs there. */

let scene: Awaited<ReturnType<typeof readinessOffice>>;
beforeEach(async () => {
  scene = await readinessOffice();
});

const spell = async (from: string, to: string | null, more: Partial<EmploymentInput> = {}) => {
  const { employment } = await scene.office.procedure('employments.create', {
    employment: jobInput(scene.person, scene.firm, {
      startDate: plainDate(from),
      endDate: to === null ? null : plainDate(to),
      ...more,
    }),
    asOf: AS_OF,
  });
  return employment.id;
};
const say = (
  employmentId: string,
  from: string,
  count: number,
  state: MonthState,
  wage: number | null = 4_000_000,
) =>
  scene.office.procedure('contributions.save', {
    employmentId,
    source: 'typed',
    months: [...monthsOf(from, count, state, wage)],
  });
const handlers = () => employmentFirmHandlers({ database: scene.office } as never, {} as never);
const question = () => ({ employerId: scene.firm, asOf: AS_OF });
const figures = () => handlers()['readiness.firmFigures'](question());
const rows = async () =>
  (
    await handlers()['readiness.ofFirm']({
      ...question(),
      verdict: null,
      arrears: false,
      month: null,
      text: '',
      sort: 'name',
      descending: false,
      after: null,
      limit: 50,
    } as never)
  ).rows;
const seen = (shows: boolean): EmploymentInput['evidence'] => [
  {
    kind: 'bpjs-statement',
    seenOn: plainDate('2026-04-20'),
    shows,
    start: null,
    wage: null,
    documentId: null,
    note: '',
  },
];
const REGISTERED = { programmes: ALL_PROGRAMMES, evidence: seen(true) };
const UNREGISTERED = { programmes: [], evidence: seen(false) };

describe('A worker whom the firm laid off and hired again', () => {
  it('is shown and judged by the job of today, with the old layoff beside it', async () => {
    const old = await spell('2015-01-05', LAYOFF, REGISTERED);
    expect(await rows()).toMatchObject([{ employmentId: old, endDate: LAYOFF }]);
    const again = await spell('2026-04-06', null, { ...UNREGISTERED, position: '' });
    expect(await rows()).toMatchObject([
      {
        employmentId: again,
        startDate: '2026-04-06',
        endDate: null,
        position: '',
        verdict: 'not-recorded',
        layoff: { lineId: scene.line, date: LAYOFF },
      },
    ]);
    expect((await figures()).verdicts['not-recorded']).toBe(1);
  });

  it('is shown by the job that the layoff ended where the day of the later one is that of the layoff or before', async () => {
    const ended = await spell('2020-03-02', LAYOFF, UNREGISTERED);
    await spell('2010-01-04', '2014-12-31', REGISTERED);
    expect(await rows()).toMatchObject([{ employmentId: ended, verdict: 'not-recorded' }]);
  });
});

describe('What a firm owes for a worker', () => {
  it('leaves out a month that another job there paid, and takes a month owed twice once, with the wage that is known', async () => {
    const old = await spell('2020-01-06', '2025-08-15', REGISTERED);
    await say(old, '2025-06', 1, 'arrears', null);
    await say(old, '2025-07', 1, 'arrears');
    await say(old, '2025-08', 1, 'arrears');
    const now = await spell('2025-08-18', LAYOFF, REGISTERED);
    await say(now, '2025-07', 1, 'arrears', null);
    await say(now, '2025-08', 1, 'paid');
    expect(await rows()).toMatchObject([{ arrearsMonths: 2, arrearsFrom: '2025-06', arrearsTo: '2025-07' }]);
    expect((await figures()).months).toEqual([
      { month: '2025-06', workers: 1, wages: 0, withoutWage: 1 },
      { month: '2025-07', workers: 1, wages: 4_000_000, withoutWage: 0 },
    ]);
  });

  it('tells the month of the layoff apart, which the window of JKP does not count', async () => {
    const job = await spell('2015-01-05', LAYOFF, REGISTERED);
    await say(job, '2026-01', 2, 'arrears');
    expect(await figures()).toMatchObject({ arrearsMonths: 2, inLayoffMonth: 0 });
    await say(job, '2026-03', 1, 'arrears');
    expect(await figures()).toMatchObject({ arrearsMonths: 3, inLayoffMonth: 1 });
    const { reading } = await scene.office.procedure('employments.readiness', {
      employmentId: job,
      layoffLineId: null,
      asOf: AS_OF,
    });
    expect(reading).toMatchObject({ arrears: 2 });
  });
});
