import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMonths, type Month } from '../../calendar/month-text.ts';
import { type PlainDate, plainDate } from '../../calendar/plain-date.ts';
import { MONTH_STATES } from '../../law/facts/jkp.ts';
import { assessJkp } from '../../law/jkp.ts';
import texts from '../../texts/findings.json';
import { judgeReadiness, readinessRow } from './judge-readiness.ts';
import { type JkpReadiness, NEEDED_FACTS } from './readiness.ts';
import { AS_OF, GROUND, job, layoff, monthsOf, sources } from './sources-for-tests.ts';
import type { WorkerSources } from './worker-sources.ts';

const judge = (more: Partial<WorkerSources> = {}): JkpReadiness => judgeReadiness(sources(more), GROUND);
const codes = (found: readonly { readonly code: string }[]) => found.map(({ code }) => code);
const letters = ({ steps }: JkpReadiness) => steps.flatMap(({ letter }) => letter ?? []);

describe('A worker of whom everything is known', () => {
  it('is answered by the law, and what is taken for granted is named', () => {
    const ready = judge();
    expect(ready.outcome).toBe('eligible');
    expect(ready.answer).toEqual(ready.facts === null ? null : assessJkp(ready.facts, GROUND.book));
    expect(ready.missing).toEqual([]);
    expect(codes(ready.assumed)).toEqual([
      'jkp-assumed-willing',
      'jkp-assumed-not-reemployed',
      'jkp-assumed-not-filed',
    ]);
    expect(ready.reading).toMatchObject({ paid: 24, neededMonths: 12, from: '2024-03', to: '2026-02' });
    expect(ready.ifPaidUp).toBeNull();
    expect(ready.answer?.cash?.base).toBe(4_000_000);
  });

  it('goes to the claim with its last day, after BPJS was asked for what no record says', () => {
    expect(judge().steps.map(({ code, letter }) => [code, letter])).toEqual([
      ['step-ask-membership', 'membership-request'],
      // No letter carries it out: the referral does.
      ['step-claim', null],
    ]);
    expect(judge().steps.at(-1)?.params).toEqual({ due: '2026-09-30' });
  });
});

describe('What nobody knows', () => {
  it('is named, and no answer is made up', () => {
    const nothing = judge({
      person: { id: 'person', birthDate: null, citizenship: null },
      employer: { id: 'firm', name: 'PT CONTOH', scale: null, state: null },
      job: null,
      layoff: layoff({ reason: null, start: null, contract: null }),
      previousClaims: null,
    });
    expect(codes(nothing.missing)).toEqual([
      'jkp-missing-citizenship',
      'jkp-missing-birth-date',
      'jkp-missing-scale',
      'jkp-missing-contract',
      'jkp-missing-start-date',
      'jkp-missing-layoff-reason',
      'jkp-missing-programmes',
      'jkp-missing-enrolled-on',
    ]);
    expect([nothing.outcome, nothing.answer, nothing.facts]).toEqual(['incomplete', null, null]);
    expect(codes(nothing.assumed)).toEqual(
      expect.arrayContaining(['jkp-assumed-active', 'jkp-assumed-first-claim']),
    );
    // What hangs on nothing missing is judged all the same.
    expect(codes(nothing.checks)).toEqual([
      'contribution-record',
      'proof',
      'claim-window',
      'previous-claims',
      'willing-to-work',
      'not-reemployed',
    ]);
    expect(nothing.reading?.unknown).toBe(24);
  });

  it('about the day of the layoff leaves nothing to be judged', () => {
    const unclear = judge({ job: job({ endDate: null }), layoff: layoff({ date: null }) });
    expect(codes(unclear.missing)).toEqual(['jkp-missing-layoff-date']);
    expect([unclear.reading, unclear.checks]).toEqual([null, []]);
  });

  it('of the day of enrolment does no harm to who was below the limit all the time', () => {
    const young = judge({ job: job({ enrolledOn: null }) });
    expect([young.outcome, codes(young.assumed)]).toEqual([
      'eligible',
      expect.arrayContaining(['jkp-assumed-enrolment-day']),
    ]);
    const old = judge({
      person: { id: 'person', birthDate: plainDate('1970-01-05'), citizenship: 'WNI' },
      job: job({ enrolledOn: null }),
    });
    expect([old.outcome, codes(old.missing)]).toEqual(['incomplete', ['jkp-missing-enrolled-on']]);
  });

  it('of the size of the firm does no harm to who is in every programme', () => {
    const employer = { id: 'firm', name: 'PT CONTOH', scale: null, state: 'aktif' as const };
    expect(judge({ employer })).toMatchObject({ outcome: 'eligible', missing: [] });
    const without = job().programmes.filter(({ programme }) => programme !== 'JP');
    expect(codes(judge({ employer, job: job({ programmes: without }) }).missing)).toEqual([
      'jkp-missing-scale',
    ]);
  });

  it('of the worker is asked for by name: one fact, the other, or both', () => {
    const asked = (birthDate: PlainDate | null, citizenship: 'WNI' | null) =>
      codes(judge({ person: { id: 'person', birthDate, citizenship } }).steps).filter((code) =>
        /^step-complete-/.test(code),
      );
    const born = plainDate('1990-08-17');
    expect([asked(born, null), asked(null, 'WNI'), asked(null, null), asked(born, 'WNI')]).toEqual([
      ['step-complete-citizenship'],
      ['step-complete-birth-date'],
      ['step-complete-worker'],
      [],
    ]);
  });

  it('does not hide that a condition is not met for good', () => {
    const resigned = judge({
      person: { id: 'person', birthDate: null, citizenship: null },
      layoff: layoff({ reason: 'resignation' }),
    });
    expect(resigned).toMatchObject({ outcome: 'not-eligible', answer: null });
    expect(codes(resigned.steps)).toEqual(['step-explain']);
  });
});

describe('Arrears', () => {
  const owing = (count: number) =>
    job({
      months: [
        ...monthsOf('2024-03', 24 - count, 'paid'),
        ...monthsOf(addMonths('2026-03' as Month, -count), count, 'arrears'),
      ],
    });

  it('make the employer pay first, and the answer says what paying up would change', () => {
    const ready = judge({ job: owing(5) });
    expect(ready.answer?.payer).toMatchObject({ who: 'employer', arrearsMonths: 5 });
    expect(ready.ifPaidUp).toMatchObject({
      months: 5,
      outcome: 'eligible',
      reading: { paid: 24, payer: { who: 'bpjs', arrearsMonths: 0 } },
    });
    expect(codes(ready.steps)).toEqual(expect.arrayContaining(['step-notice-arrears', 'step-employer-pays']));
  });

  it('may be what stands between the worker and the months that are needed', () => {
    const short = judge({ job: owing(14) });
    expect([short.outcome, short.reading?.check.outcome]).toEqual(['not-eligible', 'unmet']);
    expect(short.ifPaidUp).toMatchObject({ months: 14, outcome: 'eligible' });
  });

  it('of the firm of the layoff count, not of one before it', () => {
    const before = job({
      id: 'old',
      employerId: 'other',
      startDate: plainDate('2020-01-06'),
      endDate: plainDate('2025-10-31'),
      months: monthsOf('2024-03', 20, 'paid'),
    });
    const own = job({ startDate: plainDate('2025-11-03'), months: monthsOf('2025-11', 4, 'paid') });
    expect(judge({ job: own, others: [before] }).answer?.payer.who).toBe('bpjs');
  });

  it('are for a person to decide where those of all firms read otherwise', () => {
    const before = job({
      id: 'old',
      employerId: 'other',
      startDate: plainDate('2020-01-06'),
      endDate: plainDate('2025-12-31'),
      months: [...monthsOf('2024-03', 19, 'paid'), ...monthsOf('2025-10', 3, 'arrears')],
    });
    const own = job({ startDate: plainDate('2026-01-05'), months: monthsOf('2026-01', 2, 'arrears') });
    const ready = judge({ job: own, others: [before] });
    expect(ready.answer?.payer).toMatchObject({ who: 'needs-review', arrearsMonths: 2 });
    expect(ready.answer?.review.join(' ')).toContain(
      '2 bulan menurut iuran perusahaan yang melakukan PHK, tetapi 5 bulan',
    );
  });

  it('of a second job of the same firm are the firm’s', () => {
    const before = job({
      id: 'old',
      endDate: plainDate('2025-12-31'),
      months: [...monthsOf('2024-03', 19, 'paid'), ...monthsOf('2025-10', 3, 'arrears')],
    });
    const own = job({ startDate: plainDate('2026-01-01'), months: monthsOf('2026-01', 2, 'arrears') });
    expect(judge({ job: own, others: [before] }).answer?.payer).toMatchObject({
      who: 'employer',
      arrearsMonths: 5,
    });
  });

  it('of a firm of which nobody knows whether it is closed: its state decides', () => {
    const employer = { id: 'firm', name: 'PT CONTOH', scale: 'besar' as const, state: null };
    expect(codes(judge({ job: owing(5), employer }).doubts)).toEqual(['jkp-state-decides']);
    const closed = { ...employer, state: 'tutup' as const };
    expect(judge({ job: owing(5), employer: closed }).answer?.payer.who).toBe('bpjs');
    expect(letters(judge({ job: owing(5), employer: closed }))).toContain('inspection-request');
  });

  it('go to the inspectors once a notice came to nothing, not before', () => {
    const notice = (replyDue: string) => ({
      number: '7/2026',
      dated: plainDate('2026-04-01'),
      replyDue: plainDate(replyDue),
    });
    expect(letters(judge({ job: owing(5) }))).toContain('arrears-notice');
    const waiting = judge({ job: owing(5), notice: notice('2026-05-04') });
    expect(codes(waiting.steps)).toContain('step-await-employer');
    expect(letters(waiting)).not.toContain('arrears-notice');
    const over = judge({ job: owing(5), notice: notice('2026-05-03') });
    expect(letters(over)).toContain('inspection-request');
  });
});

describe('A worker whom the register of firms alone lacks', () => {
  const denied = (kind: 'wlkp' | 'bpjs-statement') => ({
    kind,
    seenOn: plainDate('2026-04-02'),
    shows: false,
    start: null,
    wage: null,
    documentId: null,
    note: '',
  });
  const lacking = (kind: 'wlkp' | 'bpjs-statement') =>
    codes(judge({ job: job({ months: [], evidence: [denied(kind)] }) }).steps);

  it('is for the firm to report there; that he is not registered is said where BPJS lacks him', () => {
    expect(lacking('wlkp')).toContain('step-notice-report');
    expect(lacking('wlkp')).not.toContain('step-notice-registration');
    expect(lacking('bpjs-statement')).toContain('step-notice-registration');
    expect(lacking('bpjs-statement')).not.toContain('step-notice-report');
    expect(texts['finding.step-notice-report']).not.toMatch(/terdaftar|kepesertaan/);
  });
});

describe('The months of several firms', () => {
  it('count together, and it is said where only that makes them enough', () => {
    const before = job({
      id: 'old',
      employerId: 'other',
      startDate: plainDate('2020-01-06'),
      endDate: plainDate('2025-08-31'),
      months: monthsOf('2024-03', 18, 'paid', 3_000_000),
    });
    const own = job({ startDate: plainDate('2025-09-01'), months: monthsOf('2025-09', 6, 'paid') });
    const ready = judge({ job: own, others: [before] });
    expect(ready.reading).toMatchObject({ paid: 24 });
    expect(ready.doubts).toContainEqual({ code: 'jkp-several-employers', params: { months: 18 } });
    expect(ready.answer?.cash?.base).toBe(4_000_000);
  });

  it('tell of a new job that began after the layoff', () => {
    const after = job({
      id: 'new',
      employerId: 'other',
      startDate: plainDate('2026-04-13'),
      endDate: null,
      months: [],
    });
    const ready = judge({ others: [after] });
    expect(ready.facts?.worker.reemployedOn).toBe('2026-04-13');
    expect([ready.outcome, codes(ready.steps)]).toEqual(['not-eligible', ['step-explain']]);
  });
});

describe('Proof of the layoff', () => {
  it('is the acceptance with the receipt', () => {
    expect(judge({ layoff: layoff({ hasReceipt: false }) })).toMatchObject({ outcome: 'not-yet' });
    expect(letters(judge({ layoff: layoff({ hasReceipt: false }) }))).toContain('layoff-receipt');
  });

  it('of a worker who refuses comes from a dispute', () => {
    const refusing = layoff({ response: 'refuses', hasReceipt: false });
    expect(letters(judge({ layoff: refusing }))).toContain('dispute-registration');
    expect(codes(judge({ layoff: refusing, isDisputed: true }).steps)).toContain('step-finish-dispute');
    const agreed = judge({ layoff: refusing, disputeProofs: ['agreement', 'agreement-deed'] });
    expect(agreed.outcome).toBe('eligible');
  });

  it('is none of a report that was taken back', () => {
    const gone = judge({ layoff: layoff({ isWithdrawn: true }) });
    expect([gone.outcome, codes(gone.doubts)]).toEqual(['not-yet', ['jkp-report-withdrawn']]);
  });
});

describe('A worker who is not eligible', () => {
  const unproved = layoff({ hasReceipt: false });
  const unenrolled = job({
    programmes: job().programmes.map((one) =>
      one.programme === 'JP' ? { ...one, state: 'not-enrolled' as const } : one,
    ),
  });
  const short = job({
    months: [...monthsOf('2024-03', 6, 'paid'), ...monthsOf('2024-09', 18, 'unreported')],
  });
  // By hand: what is unmet, and whether a paper or a registration is all that is wanting.
  it.each<[string, Partial<WorkerSources>, JkpReadiness['outcome']]>([
    ['nothing', {}, 'eligible'],
    ['proof', { layoff: unproved }, 'not-yet'],
    ['a programme', { job: unenrolled }, 'not-yet'],
    ['proof and a programme', { layoff: unproved, job: unenrolled }, 'not-yet'],
    ['months', { job: short }, 'not-eligible'],
    ['proof and months', { layoff: unproved, job: short }, 'not-eligible'],
    ['the reason', { layoff: layoff({ reason: 'resignation' }) }, 'not-eligible'],
    [
      'proof and the reason',
      { layoff: layoff({ reason: 'resignation', hasReceipt: false }) },
      'not-eligible',
    ],
    [
      'proof and the wish to work',
      { layoff: unproved, wish: { willing: false, reemployedOn: null } },
      'not-eligible',
    ],
    [
      'proof, while the birth date is not known',
      { layoff: unproved, person: { id: 'person', birthDate: null, citizenship: 'WNI' } },
      'incomplete',
    ],
  ])('for want of %s', (_, given, outcome) => {
    expect(judge(given).outcome).toBe(outcome);
  });
});

describe('Facts that exclude each other', () => {
  it('are named and not computed with', () => {
    const early = judge({ layoff: layoff({ date: plainDate('2014-12-31') }), job: job({ endDate: null }) });
    expect([early.answer, codes(early.doubts)]).toEqual([null, ['jkp-layoff-before-start']]);
    const unborn = judge({
      person: { id: 'person', birthDate: plainDate('2015-03-01'), citizenship: 'WNI' },
    });
    expect([unborn.outcome, codes(unborn.doubts)]).toEqual(['incomplete', ['jkp-enrolled-before-birth']]);
  });
});

describe('The row of the list', () => {
  it('says the same as the whole', () => {
    const ready = judge();
    expect(
      readinessRow(ready, { lineId: 'line', lineNumber: 1, name: 'Adi CONTOH', nik: null }),
    ).toMatchObject({
      verdict: ready.standing.verdict,
      outcome: 'eligible',
      payer: 'bpjs',
      paidMonths: 24,
      cashTotal: 14_400_000,
      claimDeadline: '2026-09-30',
    });
  });
});

const maybe = <T>(value: T) => fc.constantFrom<T | null>(value, null);
const anySources: fc.Arbitrary<WorkerSources> = fc
  .record({
    birthDate: maybe(plainDate('1990-08-17')),
    citizenship: fc.constantFrom('WNI' as const, 'WNA' as const, null),
    scale: fc.constantFrom('mikro' as const, 'besar' as const, null),
    state: fc.constantFrom('aktif' as const, 'pailit' as const, 'tutup' as const, null),
    hasJob: fc.boolean(),
    start: fc.constantFrom(plainDate('2015-01-05'), plainDate('2025-06-02'), null),
    end: fc.constantFrom(plainDate('2026-03-31'), plainDate('2026-02-15'), null),
    contract: fc.constantFrom('PKWT' as const, 'PKWTT' as const, null),
    enrolledOn: maybe(plainDate('2015-02-01')),
    programmes: fc.subarray([...job().programmes]),
    states: fc.array(fc.constantFrom(...MONTH_STATES), { maxLength: 26 }),
    hasLayoff: fc.boolean(),
    date: maybe(plainDate('2026-03-31')),
    reason: fc.constantFrom('efficiency-losses' as const, 'resignation' as const, 'absence' as const, null),
    response: fc.constantFrom('accepts' as const, 'refuses' as const, 'silent' as const),
    hasReceipt: fc.boolean(),
    isDisputed: fc.boolean(),
  })
  .map((x) =>
    sources({
      person: { id: 'person', birthDate: x.birthDate, citizenship: x.citizenship },
      employer: { id: 'firm', name: 'PT CONTOH', scale: x.scale, state: x.state },
      job: x.hasJob
        ? job({
            startDate: x.start,
            endDate: x.end,
            contract: x.contract,
            enrolledOn: x.enrolledOn,
            programmes: x.programmes,
            months: x.states.map((state, n) => ({
              month: addMonths('2024-02' as Month, n),
              state,
              wage: null,
            })),
          })
        : null,
      layoff: x.hasLayoff
        ? layoff({
            date: x.date,
            reason: x.reason,
            response: x.response,
            hasReceipt: x.hasReceipt,
            start: x.start,
          })
        : null,
      isDisputed: x.isDisputed,
    }),
  );

describe('Whatever stands on record', () => {
  it('there is an answer exactly where nothing is missing or impossible, each sentence exists, each lack has a step', () => {
    fc.assert(
      fc.property(anySources, (given) => {
        const ready = judgeReadiness(given, GROUND);
        if (ready.missing.length > 0) expect(ready.answer).toBeNull();
        if (ready.answer !== null)
          expect(ready.outcome === 'not-yet' ? 'not-eligible' : ready.outcome).toBe(ready.answer.outcome);
        const said = [...ready.missing, ...ready.assumed, ...ready.doubts, ...ready.steps];
        expect(said.filter(({ code }) => !(`finding.${code}` in texts))).toEqual([]);
        expect(ready.steps.length).toBeGreaterThan(0);
        for (const { code } of ready.missing)
          expect(NEEDED_FACTS).toContain(code.replace('jkp-missing-', ''));
        expect(ready.asOf).toBe(AS_OF);
      }),
      { numRuns: 500 },
    );
  });

  it('a check that is believed although something is missing is the same whatever the missing fact turns out to be', () => {
    fc.assert(
      fc.property(anySources, (given) => {
        const open = judgeReadiness(given, GROUND);
        const known = {
          ...given,
          person: {
            ...given.person,
            birthDate: given.person.birthDate ?? plainDate('1972-01-05'),
            citizenship: given.person.citizenship ?? ('WNA' as const),
          },
          employer: { ...given.employer, scale: given.employer.scale ?? ('besar' as const) },
          layoff:
            given.layoff === null
              ? null
              : { ...given.layoff, reason: given.layoff.reason ?? ('resignation' as const) },
        };
        const then = new Map(
          judgeReadiness(known, GROUND).checks.map(({ code, outcome }) => [code, outcome]),
        );
        for (const { code, outcome } of open.checks) if (then.has(code)) expect(then.get(code)).toBe(outcome);
      }),
      { numRuns: 300 },
    );
  });
});
