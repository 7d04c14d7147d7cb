import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, type PlainDate, plainDate, weekdayOf } from '../calendar/plain-date.ts';
import { assess } from './assess.ts';
import { DEADLINE_CODES, DEADLINE_RULES } from './deadlines/table.ts';
import { computeDeadlines, type DeadlinesAnswer } from './deadlines.ts';
import { DEADLINE_EVENTS, PARTIES, readDeadlinesFacts } from './facts/deadlines.ts';
import type { RuleSet } from './rule-set.ts';
import { shippedRules } from './shipped-rules.ts';

const dayFrom = (first: string, days: number): fc.Arbitrary<PlainDate> =>
  fc.integer({ min: 0, max: days }).map((n) => addDays(plainDate(first), n));

/** Days after every rule that these tests rely on came into force. */
const recent = dayFrom('2025-09-17', 700);

const anyFacts = fc.record({
  kind: fc.constant('deadlines'),
  events: fc.array(
    fc.record({
      event: fc.constantFrom(...DEADLINE_EVENTS),
      date: recent,
      party: fc.constantFrom(...PARTIES),
    }),
    { maxLength: 12 },
  ),
  week: fc.constantFrom(5, 6),
  holidays: fc.array(recent, { maxLength: 60 }),
  asOf: recent,
});

function answerOf(facts: unknown, book = shippedRules): DeadlinesAnswer {
  const result = assess(facts, book);
  if (!result.ok) throw new Error(`${result.path}: ${result.problem}`);
  if (result.answer.kind !== 'deadlines') throw new Error(`an answer of kind ${result.answer.kind}`);
  return result.answer;
}

describe('deadlines', () => {
  it('counted in working days never fall on a day off', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        for (const deadline of answerOf(facts).deadlines) {
          if (!('workingDays' in deadline)) continue;
          expect(facts.holidays).not.toContain(deadline.due);
          expect(weekdayOf(deadline.due)).toBeLessThanOrEqual(facts.week);
        }
      }),
    );
  });

  it('counted in working days move with their events by whole weeks where there are no holidays', () => {
    fc.assert(
      fc.property(anyFacts, fc.integer({ min: 1, max: 100 }), (facts, weeks) => {
        const later = (date: PlainDate) => addDays(date, weeks * 7);
        const plain = { ...facts, holidays: [] };
        const moved = {
          ...plain,
          events: plain.events.map((event) => ({ ...event, date: later(event.date) })),
          asOf: later(plain.asOf),
        };
        const working = (answer: DeadlinesAnswer) => answer.deadlines.filter((d) => 'workingDays' in d);
        expect(working(answerOf(moved)).map(({ due, code, state }) => ({ due, code, state }))).toEqual(
          working(answerOf(plain)).map(({ due, code, state }) => ({ due: later(due), code, state })),
        );
      }),
    );
  });

  it('are never earlier for one more holiday', () => {
    fc.assert(
      fc.property(anyFacts, recent, (facts, holiday) => {
        const before = answerOf(facts).deadlines.map(({ due }) => due);
        const after = answerOf({ ...facts, holidays: [...facts.holidays, holiday] }).deadlines;
        after.forEach(({ due }, index) => {
          expect(daysBetween(before[index] ?? due, due)).toBeGreaterThanOrEqual(0);
        });
      }),
    );
  });

  it('stand in the order of the procedure and depend on no order of the events', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const answer = answerOf(facts);
        const places = answer.deadlines.map(({ code }) => DEADLINE_CODES.indexOf(code));
        expect(places).toEqual([...places].sort((a, b) => a - b));
        expect(answerOf({ ...facts, events: [...facts.events].reverse() })).toEqual(answer);
      }),
    );
  });

  it('show their working: start, counted and skipped days add up to the due day', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        for (const { deadline, startedOn, skipped } of computeDeadlines(
          readDeadlinesFacts(facts),
          shippedRules,
        ).computed) {
          if (!('workingDays' in deadline)) continue;
          expect(daysBetween(startedOn, deadline.due)).toBe(deadline.workingDays + skipped.length);
        }
      }),
    );
  });

  it('refuses by its path, or answers, whatever stands in any place of the facts', () => {
    const places = ['events', 'week', 'holidays', 'asOf', 'coveredYears'] as const;
    fc.assert(
      fc.property(anyFacts, fc.constantFrom(...places), fc.jsonValue(), (facts, place, value) => {
        const result = assess({ ...facts, [place]: value });
        if (!result.ok) expect(result.path.startsWith(place)).toBe(true);
      }),
    );
  });

  it('refuses a table of holidays that leaves no working day for ten years', () => {
    const holidays = Array.from({ length: 3700 }, (_, n) => addDays(plainDate('2026-01-01'), n));
    const facts = {
      kind: 'deadlines',
      events: [{ event: 'delegated', date: '2026-01-01' }],
      asOf: '2026-01-01',
    };
    expect(assess({ ...facts, holidays })).toMatchObject({ ok: false, path: 'holidays' });
  });

  it('each have a rule, in the order of their codes', () => {
    expect(DEADLINE_RULES.map(({ code }) => code)).toEqual(DEADLINE_CODES);
  });
});

describe('the claim of JKP', () => {
  it('has the same last day and is in time alike as a deadline and as an answer of kind jkp', () => {
    const days = {
      layoff: dayFrom('2022-02-01', 1700),
      wait: fc.nat({ max: 400 }),
      filed: fc.nat({ max: 400 }),
    };
    fc.assert(
      fc.property(fc.record(days), ({ layoff, wait, filed }) => {
        const asOf = addDays(layoff, wait);
        const filedOn = filed <= wait ? addDays(layoff, filed) : null;
        const jkp = assess({
          kind: 'jkp',
          worker: { citizenship: 'WNI', birthDate: '1990-05-01', willingToWork: true, reemployedOn: null },
          employer: { scale: 'besar', state: 'aktif' },
          employment: { contract: 'PKWTT', start: '2019-01-02', end: layoff, contractEnd: null },
          programmes: [],
          enrolledOn: '2021-03-01',
          layoff: { date: layoff, reason: 'merger' },
          proof: [],
          contributions: [],
          previousClaims: [],
          claim: { filedOn, declaredEligibleOn: null },
          asOf,
        });
        const { deadlines } = answerOf({
          kind: 'deadlines',
          events: [
            { event: 'layoff', date: layoff },
            ...(filedOn === null ? [] : [{ event: 'claim-filed', date: filedOn }]),
          ],
          holidays: [],
          asOf,
        });
        const claim = deadlines.find(({ code }) => code === 'jkp-claim');
        if (!jkp.ok || jkp.answer.kind !== 'jkp') throw new Error('not an answer of kind jkp');
        expect(jkp.answer.claimDeadline).toBe(claim?.due);
        const window = jkp.answer.checks.find(({ code }) => code === 'claim-window')?.outcome;
        if (window !== 'unknown')
          expect(window === 'met').toBe(claim?.state === 'met' || claim?.state === 'open');
      }),
      { numRuns: 400 },
    );
  });
});

describe('a new law for the deadlines', () => {
  const shipped = shippedRules.find(({ kind }) => kind === 'deadlines');
  if (shipped === undefined) throw new Error('no rule set of kind deadlines');
  const newLaw: RuleSet = {
    ...shipped,
    id: 'deadlines-2027',
    from: plainDate('2027-01-01'),
    regulations: {
      ...shipped.regulations,
      'UU 9/2026': { title: 'Pelindungan', enacted: null, inForce: null, repealed: null, source: null },
    },
    parameters: shipped.parameters.map((parameter) =>
      parameter.id === 'deadlines.mediation-end'
        ? {
            ...parameter,
            unit: 'days',
            values: [
              {
                from: plainDate('2027-01-01'),
                to: null,
                value: 40,
                cite: { regulation: 'UU 9/2026', article: '77', paragraph: '1' },
                mark: 'seen',
                source: null,
              },
            ],
          }
        : parameter,
    ),
  };
  const book = [...shippedRules, newLaw];
  const delegated = (date: string) => ({
    kind: 'deadlines',
    events: [{ event: 'delegated', date }],
    holidays: [],
    asOf: '2027-02-01',
  });

  it('governs a clock that starts on its first day, in the unit of the new law', () => {
    const { ruleSet, deadlines } = answerOf(delegated('2027-01-01'), book);
    expect(ruleSet).toBe('deadlines-2027');
    expect(deadlines.find(({ code }) => code === 'mediation-end')).toMatchObject({
      due: '2027-02-10',
      days: 40,
      cite: 'UU 9/2026 Pasal 77 ayat (1), berlaku sejak 1 Januari 2027',
    });
  });

  it('leaves a clock that started the day before to the law of that day, and says so', () => {
    const { ruleSet, deadlines } = answerOf(delegated('2026-12-31'), book);
    expect(ruleSet).toBe('deadlines-2006');
    expect(deadlines.find(({ code }) => code === 'mediation-end')).toMatchObject({ workingDays: 30 });
    const both = answerOf(
      {
        ...delegated('2026-12-31'),
        events: [
          { event: 'delegated', date: '2026-12-31' },
          { event: 'first-session', date: '2027-01-04' },
        ],
      },
      book,
    );
    expect(both.ruleSet).toBe('deadlines-2027');
    expect(both.review).toEqual([
      expect.stringContaining('deadlines-2006'),
      expect.stringContaining('deadlines-2006'),
    ]);
  });
});
