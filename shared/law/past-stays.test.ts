import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths, type PlainDate, plainDate } from '../calendar/plain-date.ts';
import { assess } from './assess.ts';
import { LAYOFF_REASONS } from './layoff-reasons.ts';
import { firstChangedDay } from './rule-changes.ts';
import type { RuleSetKind } from './rule-set.ts';
import { bookWith, judgeRuleFile } from './rule-updates.ts';
import { asSet, copyOf, follow, type OpenSet, TODAY } from './rules-for-tests.ts';
import { shippedRules } from './shipped-rules.ts';

/*
 * Files are altered at random; of those that the judge lets through, every question about a day before the first
 * changed one has to be answered as before.
 */

const base: Record<string, unknown> = JSON.parse(
  readFileSync(path.join(import.meta.dirname, 'cases', 'jkp', 'base.json'), 'utf8'),
);

/** Another value of the same shape: numbers one higher, yes for no, a list without its last code. */
function altered(value: unknown): unknown {
  if (typeof value === 'number') return value + 1;
  if (typeof value === 'boolean') return !value;
  if (Array.isArray(value))
    return value.every((item) => typeof item === 'string') ? value.slice(0, -1) : value.map(altered);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, altered(field)]));
}

const near = fc.integer({ min: -500, max: 500 }).map((days) => addDays(TODAY, days));
const place = fc.nat({ max: 60 });
const change = fc.oneof(
  fc.record({ kind: fc.constant('follow'), place, day: near }),
  fc.record({ kind: fc.constant('alter'), place, day: near }),
  fc.record({ kind: fc.constant('end'), place, day: near }),
  fc.record({ kind: fc.constant('drop'), place, day: near }),
  fc.record({ kind: fc.constant('move'), place, day: near }),
);
type Change = { readonly kind: string; readonly place: number; readonly day: PlainDate };

function applyTo(set: OpenSet, { kind, place: at, day }: Change): void {
  const parameter = set.parameters[at % set.parameters.length];
  const last = parameter?.values.at(-1);
  if (parameter === undefined || last === undefined) return;
  if (kind === 'follow') follow(set, parameter.id, addDays(day, -1), day, altered(last.value));
  if (kind === 'alter') last.value = altered(last.value);
  if (kind === 'end') set.to = day;
  if (kind === 'drop') parameter.values.pop();
  if (kind === 'move') last.from = day;
}

const file = fc
  .record({
    id: fc.constantFrom('severance-2021', 'pkwt-2021', 'jkp-2021', 'jkp-2025', 'deadlines-2006'),
    /** A law of its own, from this day on, rather than a correction. */
    newFrom: fc.option(near),
    changes: fc.array(change, { minLength: 1, maxLength: 3 }),
  })
  .map(({ id, newFrom, changes }) => {
    const set = copyOf(id);
    set.lastVerified = '2026-11-22';
    if (newFrom !== null) Object.assign(set, { id: 'baru', from: newFrom });
    for (const one of changes) applyTo(set, one);
    return set;
  });

/** Questions of a kind about days up to one, the answer of which reads no rule of a later day. */
function questions(kind: RuleSetKind, last: PlainDate, back: number): readonly unknown[] {
  const day = addDays(last, -back);
  const earlier = addMonths(day, -30);
  const wage = { basic: 5_000_000, fixedAllowances: 0 };
  switch (kind) {
    case 'severance':
      return LAYOFF_REASONS.map((reason) => ({
        kind,
        reason,
        employment: { start: earlier, end: day },
        wage,
        rights: { unusedLeaveDays: 3, leaveDivisor: 25, travelHome: 0, other: 0 },
        separationPay: null,
        businessScale: 'besar',
      }));
    case 'pkwt-compensation':
      return ['kecil', 'besar'].map((businessScale) => ({
        kind,
        start: earlier,
        end: day,
        partMonth: 'by-30-days',
        wage,
        businessScale,
        foreignWorker: false,
      }));
    case 'deadlines':
      return [
        {
          kind,
          week: 5,
          holidays: [],
          asOf: day,
          events: [
            { event: 'delegated', date: addDays(day, -40) },
            { event: 'first-session', date: addDays(day, -30) },
            { event: 'layoff', date: addDays(day, -20) },
            { event: 'mediation-failed', date: addDays(day, -10) },
          ],
        },
      ];
    case 'jkp': {
      // The months of the benefit are paid by the rules of their own days.
      const asOf = addMonths(day, -7);
      const layoff = addMonths(asOf, -1);
      const employment = { contract: 'PKWTT', start: '2015-01-02', end: layoff, contractEnd: null };
      return [{ ...base, asOf, employment, layoff: { date: layoff, reason: 'efficiency-losses' } }];
    }
    default:
      return [];
  }
}

/** A law that says the same again from a later day changes no answer, only the day since which it is said. */
const bare = (answer: unknown): unknown =>
  JSON.parse(JSON.stringify(answer).replace(/berlaku sejak \d{1,2} \w+ \d{4}/g, 'berlaku'));

describe('A file judged good', () => {
  it('keeps every answer for the days before the first changed one', () => {
    let accepted = 0;
    let answered = 0;
    fc.assert(
      fc.property(file, fc.nat({ max: 900 }), (json, back) => {
        const { refusals, set, stepsInFor } = judgeRuleFile(shippedRules, json, TODAY);
        if (refusals.length > 0 || set === null) return;
        accepted += 1;
        expect(set).toEqual(asSet(json));
        const first = firstChangedDay(stepsInFor, set) ?? plainDate('2030-01-01');
        if (stepsInFor?.id === set.id) expect(first >= TODAY).toBe(true);
        const book = bookWith(shippedRules, [set]);
        for (const facts of questions(set.kind, addDays(first, -1), back)) {
          const answer = assess(facts, book);
          expect(bare(answer)).toEqual(bare(assess(facts)));
          if (answer.ok) answered += 1;
        }
      }),
      { numRuns: 1_500 },
    );
    // Otherwise the property would hold because nothing is asked.
    expect(accepted).toBeGreaterThan(100);
    expect(answered).toBeGreaterThan(500);
  });
});
