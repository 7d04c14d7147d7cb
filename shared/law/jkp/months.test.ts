import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type PlainDate, plainDate } from '../../calendar/plain-date.ts';
import { workingDaysBetween } from '../../calendar/working-days.ts';
import type { RuleBook } from '../rule-set.ts';
import { shippedRules } from '../shipped-rules.ts';
import { monthsOfBenefit } from './months.ts';

const daysOff = new Set(['2026-07-28', '2026-07-29']);
const calendar = { week: 5 as const, isDayOff: (day: PlainDate) => daysOff.has(day) };
const months = (on: string) => monthsOfBenefit(plainDate(on), shippedRules, calendar);
const anyDay = fc.integer({ min: 0, max: 2_000 }).map((n) => addDays(plainDate('2025-02-07'), n));

describe('The months of the benefit', () => {
  it('are as many as the law pays, counted from the claim, short months at their last day', () => {
    expect(months('2026-08-31').map(({ from, to }) => `${from}/${to}`)).toEqual([
      '2026-08-31/2026-09-29',
      '2026-09-30/2026-10-30',
      '2026-10-31/2026-11-29',
      '2026-11-30/2026-12-30',
      '2026-12-31/2027-01-30',
      '2027-01-31/2027-02-27',
    ]);
  });

  it('have no window for the claim, some days for the middle ones, the end for the last', () => {
    const all = months('2026-01-31');
    expect(all[0]).toMatchObject({ month: 1, opens: null, closes: null, conditions: [{ code: 'claim' }] });
    expect(all[1]).toMatchObject({ opens: '2026-02-28', closes: '2026-03-05' });
    // Two days off before Thursday 30 July: the five working days before it begin on Tuesday 21 July.
    expect(all[5]).toMatchObject({ isLast: true, opens: '2026-07-21', closes: '2026-07-30' });
  });

  it('ask what the law of their own first day asks, with article and mark', () => {
    const all = months('2026-01-31');
    expect(all[1]?.conditions.map(({ code, needs, mark }) => ({ code, needs, mark }))).toEqual([
      { code: 'search', needs: { applications: 5, interviews: 1 }, mark: 'seen' },
      { code: 'training', needs: { attendance: 0.8 }, mark: 'seen' },
    ]);
    expect(all[5]?.conditions.map(({ code }) => code)).toEqual(['search', 'status-form']);
    expect(all[1]?.conditions[0]?.cite).toContain('Permenaker 15/2021 Pasal 13 ayat (4)');
    expect(all[1]?.window?.mark).toBe('unverified');
    expect(all[1]?.review).toHaveLength(1);
  });

  it('before the change of the law ask nothing that was read, and say so; those after it do', () => {
    const all = months('2024-11-20');
    expect(all[1]).toMatchObject({ conditions: [], window: { mark: 'secondary' } });
    expect(all[1]?.review[0]).toContain('tidak ada dalam aturan');
    expect(all[3]?.conditions.map(({ code }) => code)).toEqual(['search', 'training']);
  });

  it('follow another number of months and other days without a line of code', () => {
    const book = JSON.parse(JSON.stringify(shippedRules)) as {
      parameters: { id: string; values: { value: unknown }[] }[];
    }[];
    const set = (id: string, value: unknown) => {
      for (const one of book)
        for (const parameter of one.parameters)
          if (parameter.id === id) for (const dated of parameter.values) dated.value = value;
    };
    set('jkp.cash-rates', [0.6, 0.6, 0.6]);
    set('jkp.month-window', 9);
    set('jkp.last-month-status-form', false);
    const all = monthsOfBenefit(plainDate('2026-03-02'), book as unknown as RuleBook, calendar);
    expect(all).toHaveLength(3);
    expect(all[1]?.closes).toBe('2026-04-11');
    expect(all[2]?.conditions.map(({ code }) => code)).toEqual(['search']);
  });

  it('lie one after another, each window inside its month, the last with its working days', () => {
    fc.assert(
      fc.property(anyDay, (on) => {
        const all = monthsOfBenefit(on, shippedRules, calendar);
        expect(all[0]?.from).toBe(on);
        for (const [index, month] of all.entries()) {
          const after = all[index + 1];
          if (after !== undefined) expect(after.from).toBe(addDays(month.to, 1));
          if (month.opens === null || month.closes === null) continue;
          expect(month.opens >= month.from && month.opens <= month.closes && month.closes <= month.to).toBe(
            true,
          );
          // From the day it opens to the day before the end: the days that the rule gives.
          if (month.isLast)
            expect(workingDaysBetween(addDays(month.opens, -1), addDays(month.to, -1), calendar)).toBe(5);
        }
      }),
      { numRuns: 300 },
    );
  });
});
