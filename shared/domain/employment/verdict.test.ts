import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMonths, type Month } from '../../calendar/month-text.ts';
import { plainDate } from '../../calendar/plain-date.ts';
import { BUSINESS_SCALES, type BusinessScale } from '../../law/facts/common.ts';
import { MONTH_STATES, PROGRAMMES } from '../../law/facts/jkp.ts';
import { neededProgrammes } from '../../law/jkp-programmes.ts';
import { shippedRules } from '../../law/shipped-rules.ts';
import texts from '../../texts/findings.json';
import cases from './cases/verdicts.json';
import {
  EMPLOYMENT_POINTS,
  type EmploymentVerdict,
  EVIDENCE_KINDS,
  type Evidence,
  type Overrule,
} from './employment.ts';
import { type JobFacts, judgeEmployment, type VerdictGround } from './verdict.ts';

const needed = neededProgrammes(shippedRules, plainDate('2026-05-04'));
const GROUND: VerdictGround = { scale: 'besar', needed, others: [], overrules: [] };
const JOB: JobFacts = {
  employerName: 'PT CONTOH Karet',
  startDate: plainDate('2020-03-02'),
  endDate: plainDate('2026-03-31'),
  programmes: [],
  contracts: [],
  wages: [],
  evidence: [],
  months: [],
};
const evidence = (kind: Evidence['kind'], more: Partial<Evidence> = {}): Evidence => ({
  kind,
  seenOn: null,
  shows: null,
  start: null,
  wage: null,
  documentId: null,
  note: '',
  ...more,
});

const verdictsOf = (job: JobFacts, ground: Partial<VerdictGround> = {}) => {
  const standing = judgeEmployment(job, { ...GROUND, ...ground });
  return {
    ...Object.fromEntries(standing.points.map(({ point, verdict }) => [point, verdict])),
    verdict: standing.verdict,
  };
};

describe('The verdict on a job, by a table made by hand', () => {
  it.each(cases)('$name', ({ job, scale, expect: wanted, reasons }) => {
    const facts = { ...JOB, ...(job as unknown as Partial<JobFacts>) };
    const ground = { ...GROUND, scale: scale as BusinessScale | null };
    expect(verdictsOf(facts, ground)).toEqual(wanted);
    const given = judgeEmployment(facts, ground).points.flatMap((one) => one.reasons.map(({ code }) => code));
    expect(given).toEqual(expect.arrayContaining(reasons));
  });

  it('has forty cases and more, and a reason in words for every point', () => {
    expect(cases.length).toBeGreaterThanOrEqual(40);
    for (const { job, scale } of cases) {
      const { points } = judgeEmployment(
        { ...JOB, ...(job as unknown as Partial<JobFacts>) },
        { ...GROUND, scale: scale as BusinessScale | null },
      );
      for (const { reasons } of points) {
        expect(reasons.length).toBeGreaterThan(0);
        expect(reasons.filter(({ code }) => !(`finding.${code}` in texts))).toEqual([]);
      }
    }
  });

  it('tells by how much a month too little was reported', () => {
    const job = {
      ...JOB,
      wages: [{ from: '2024-01' as Month, basic: 4_000_000, fixedAllowances: 500_000, reported: 4_200_000 }],
    };
    const wage = judgeEmployment(job, GROUND).points.find(({ point }) => point === 'wage');
    expect(wage?.reasons).toEqual([
      {
        code: 'wage-lower-month',
        params: { reported: 4_200_000, paid: 4_500_000, difference: 300_000, from: '2024-01' },
      },
    ]);
  });
});

describe('A decision of a person', () => {
  const decision = (verdict: EmploymentVerdict | null): Overrule => ({
    point: 'relation',
    verdict,
    reason: 'Surat BPJS dilihat',
    at: '2026-05-04T00:00:00.000Z',
    by: 'Rina CONTOH',
  });
  const job = { ...JOB, evidence: [evidence('bpjs-statement', { shows: false })] };

  it('takes the place of what is derived, and both are shown', () => {
    const standing = judgeEmployment(job, { ...GROUND, overrules: [decision('recorded')] });
    expect(standing.points[0]).toMatchObject({
      verdict: 'recorded',
      derived: 'not-recorded',
      overrule: { reason: 'Surat BPJS dilihat' },
    });
    expect([standing.derived, standing.verdict]).toEqual(['not-recorded', 'mismatch']);
  });

  it('counts as the last one of its point, until it is taken back', () => {
    const turned = [decision('recorded'), decision('mismatch')];
    expect(judgeEmployment(job, { ...GROUND, overrules: turned }).points[0]?.verdict).toBe('mismatch');
    const back = judgeEmployment(job, { ...GROUND, overrules: [...turned, decision(null)] });
    expect(back.points[0]).toMatchObject({ verdict: 'not-recorded', overrule: null });
  });
});

describe('Jobs that overlap', () => {
  const other = (startDate: string, endDate: string | null) => ({
    employerName: 'CV CONTOH Kayu',
    startDate: plainDate(startDate),
    endDate: endDate === null ? null : plainDate(endDate),
  });
  const warned = (startDate: string, endDate: string | null) =>
    judgeEmployment(JOB, { ...GROUND, others: [other(startDate, endDate)] }).warnings;

  it('are named with both firms and the days', () => {
    expect(warned('2025-01-06', '2027-01-01')).toEqual([
      {
        code: 'employment-overlap',
        params: {
          employer: 'PT CONTOH Karet',
          other: 'CV CONTOH Kayu',
          from: '2025-01-06',
          to: '2026-03-31',
        },
      },
    ]);
    expect(warned('2025-01-06', null)).toMatchObject([{ params: { to: '2026-03-31' } }]);
  });

  it('do not when one begins on the day on which the other ends, or after it', () => {
    expect(warned('2026-03-31', null)).toEqual([]);
    expect(warned('2026-04-01', null)).toEqual([]);
    expect(warned('2010-01-01', '2020-03-02')).toEqual([]);
  });
});

const WORSE: Readonly<Record<EmploymentVerdict, number>> = {
  recorded: 0,
  unknown: 1,
  mismatch: 2,
  'not-recorded': 3,
};
const month = fc.integer({ min: 0, max: 90 }).map((n) => addMonths('2019-06' as Month, n));
const day = fc
  .tuple(
    fc.integer({ min: 2018, max: 2026 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  )
  .map(([y, m, d]) => plainDate(`${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`));
const amount = fc.constantFrom(3_000_000, 4_000_000, 4_500_000);
const anyEvidence: fc.Arbitrary<Evidence> = fc.record({
  kind: fc.constantFrom(...EVIDENCE_KINDS),
  seenOn: fc.option(day),
  shows: fc.constantFrom(true, false, null),
  start: fc.option(day),
  wage: fc.option(amount),
  documentId: fc.constant(null),
  note: fc.constant(''),
});
const anyJob: fc.Arbitrary<JobFacts> = fc.record({
  employerName: fc.constant('PT CONTOH'),
  startDate: fc.option(day),
  endDate: fc.constantFrom(null, plainDate('2026-12-31')),
  programmes: fc.uniqueArray(
    fc.record({
      programme: fc.constantFrom(...PROGRAMMES),
      state: fc.constantFrom('enrolled' as const, 'not-enrolled' as const, 'unknown' as const),
      since: fc.constant(null),
      segment: fc.constant(''),
    }),
    { selector: ({ programme }) => programme },
  ),
  contracts: fc.constant([]),
  wages: fc.uniqueArray(
    fc.record({
      from: month,
      basic: amount,
      fixedAllowances: fc.constantFrom(0, 500_000),
      reported: fc.option(amount),
    }),
    { selector: ({ from }) => from, maxLength: 4 },
  ),
  evidence: fc.array(anyEvidence, { maxLength: 6 }),
  months: fc.uniqueArray(
    fc.record({ month, state: fc.constantFrom(...MONTH_STATES), wage: fc.option(amount) }),
    { selector: (one) => one.month, maxLength: 24 },
  ),
});
const scale = fc.constantFrom(null, ...BUSINESS_SCALES);

describe('Whatever the facts', () => {
  it('the order in which they were typed does not matter', () => {
    fc.assert(
      fc.property(anyJob, scale, (job, size) => {
        const turned = {
          ...job,
          evidence: [...job.evidence].reverse(),
          months: [...job.months].reverse(),
          wages: [...job.wages].reverse(),
          programmes: [...job.programmes].reverse(),
        };
        const ground = { ...GROUND, scale: size };
        expect(judgeEmployment(turned, ground)).toEqual(judgeEmployment(job, ground));
      }),
      { numRuns: 500 },
    );
  });

  it('evidence that agrees with the job worsens no point that was not yet not-recorded', () => {
    fc.assert(
      fc.property(anyJob, fc.constantFrom('bpjs-statement' as const, 'wlkp' as const), (job, kind) => {
        const before = judgeEmployment(job, GROUND);
        // As the points stand: a record that shows the worker where none speaks against it.
        fc.pre(!['not-recorded', 'mismatch'].includes(before.points[0]?.derived ?? ''));
        const agreeing = evidence(kind, { shows: true, start: job.startDate });
        const after = judgeEmployment({ ...job, evidence: [...job.evidence, agreeing] }, GROUND);
        const [relation, start] = [0, 1].map(
          (n) => [before.points[n]?.derived, after.points[n]?.derived] as const,
        );
        expect(WORSE[relation?.[1] ?? 'unknown']).toBeLessThanOrEqual(WORSE[relation?.[0] ?? 'unknown']);
        // A paper older than the job makes a record of its start one that comes late.
        const isOlder = job.evidence.some(
          (one) => one.start !== null && job.startDate !== null && one.start < job.startDate,
        );
        if (!isOlder)
          expect(WORSE[start?.[1] ?? 'unknown']).toBeLessThanOrEqual(WORSE[start?.[0] ?? 'unknown']);
        for (const n of [2, 3])
          expect(WORSE[after.points[n]?.derived ?? 'not-recorded']).toBeLessThanOrEqual(
            WORSE[before.points[n]?.derived ?? 'recorded'],
          );
      }),
      { numRuns: 1_000 },
    );
  });

  it('no point is on record where nothing but the word of the parties was seen', () => {
    fc.assert(
      fc.property(anyJob, scale, (job, size) => {
        const bare = {
          ...job,
          evidence: job.evidence.filter(({ kind }) => kind !== 'bpjs-statement' && kind !== 'wlkp'),
          months: [],
        };
        const { points } = judgeEmployment(bare, { ...GROUND, scale: size });
        expect(points.filter(({ derived }) => derived === 'recorded')).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('the whole is no better than its worst point', () => {
    fc.assert(
      fc.property(anyJob, scale, (job, size) => {
        const { verdict, points } = judgeEmployment(job, { ...GROUND, scale: size });
        const all = EMPLOYMENT_POINTS.map((point) => points.find((one) => one.point === point)?.verdict);
        expect(verdict === 'recorded').toBe(all.every((one) => one === 'recorded'));
        expect(verdict === 'not-recorded').toBe(all[0] === 'not-recorded');
      }),
    );
  });
});
