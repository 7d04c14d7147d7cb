import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMonths, type Month } from '../../calendar/month-text.ts';
import { plainDate } from '../../calendar/plain-date.ts';
import { MONTH_STATES, type MonthState } from '../../law/facts/jkp.ts';
import { shippedRules } from '../../law/shipped-rules.ts';
import {
  type JobMonths,
  mergeMonths,
  monthsOfFirm,
  stretchesOf,
  warningsOf,
  windowBefore,
} from './contributions.ts';
import { monthsOf } from './sources-for-tests.ts';

const LAYOFF = plainDate('2026-03-31');
const WINDOW = windowBefore(LAYOFF, shippedRules, plainDate('2026-05-04'));
const jobOf = (
  employmentId: string,
  months: JobMonths['months'],
  startDate: string | null = '2015-01-05',
  endDate: string | null = '2026-03-31',
): JobMonths => ({
  employmentId,
  months,
  startDate: startDate === null ? null : plainDate(startDate),
  endDate: endDate === null ? null : plainDate(endDate),
});
const statesOf = (merged: readonly { readonly state: MonthState }[]) => merged.map(({ state }) => state);

describe('The window before a layoff', () => {
  it('is as long as the law says and ends with the month before it', () => {
    expect([WINDOW.length, WINDOW[0], WINDOW.at(-1)]).toEqual([24, '2024-03', '2026-02']);
  });

  it('is unknown where no row is, also in months in which no job on record ran', () => {
    const merged = mergeMonths([jobOf('a', monthsOf('2025-09', 6, 'paid'), '2025-09-01')], WINDOW, 'a');
    expect(statesOf(merged)).toEqual([...Array(18).fill('unknown'), ...Array(6).fill('paid')]);
    expect(merged[0]?.employmentId).toBeNull();
  });

  it('takes the best state of several employers, and says whose it is', () => {
    const a = jobOf('a', [...monthsOf('2024-03', 12, 'paid'), ...monthsOf('2025-03', 12, 'arrears')]);
    const b = jobOf('b', [
      ...monthsOf('2025-03', 6, 'paid', 2_000_000),
      ...monthsOf('2025-09', 6, 'unreported'),
    ]);
    const merged = mergeMonths([a, b], WINDOW, 'a');
    expect(statesOf(merged)).toEqual([...Array(18).fill('paid'), ...Array(6).fill('arrears')]);
    // The month was paid by b, the wage that counts is that of the firm of the layoff.
    expect(merged[12]).toEqual({ month: '2025-03', state: 'paid', wage: 4_000_000, employmentId: 'b' });
  });

  it('puts paid before arrears before unknown before unreported', () => {
    const order: readonly MonthState[] = ['paid', 'arrears', 'unknown', 'unreported'];
    for (const [i, better] of order.entries())
      for (const worse of order.slice(i))
        for (const jobs of [
          [jobOf('a', monthsOf('2024-03', 1, better)), jobOf('b', monthsOf('2024-03', 1, worse))],
          [jobOf('a', monthsOf('2024-03', 1, worse)), jobOf('b', monthsOf('2024-03', 1, better))],
        ])
          expect(mergeMonths(jobs, WINDOW, 'a')[0]?.state).toBe(better);
  });

  it('does not let a job without rows hide that another firm reported nothing', () => {
    const silent = jobOf('a', []);
    const unreported = jobOf('b', monthsOf('2024-03', 24, 'unreported'));
    expect(new Set(statesOf(mergeMonths([silent, unreported], WINDOW, 'a')))).toEqual(new Set(['unknown']));
    expect(new Set(statesOf(mergeMonths([unreported], WINDOW, 'b')))).toEqual(new Set(['unreported']));
  });
});

describe('The months of the firm of the layoff', () => {
  it('owe nothing before the job began', () => {
    const own = monthsOfFirm([jobOf('a', monthsOf('2026-01', 2, 'arrears'), '2026-01-05')], WINDOW);
    expect(statesOf(own)).toEqual([...Array(22).fill('unreported'), 'arrears', 'arrears']);
  });
});

describe('Months outside the job', () => {
  it('are warned of when they are paid or owed, not when nothing was reported', () => {
    const paid = jobOf('a', monthsOf('2026-03', 3, 'paid'));
    expect(warningsOf(paid)).toEqual([
      { code: 'months-outside-job', params: { months: 2, from: '2026-04', to: '2026-05' } },
    ]);
    expect(warningsOf(jobOf('a', monthsOf('2014-01', 3, 'unreported')))).toEqual([]);
  });
});

const anyState = fc.constantFrom(...MONTH_STATES);
const anyJob = (id: string) =>
  fc
    .tuple(
      fc.uniqueArray(fc.tuple(fc.integer({ min: 0, max: 30 }), anyState), {
        selector: ([n]) => n,
        maxLength: 30,
      }),
      fc.constantFrom(null, '2015-01-05', '2025-06-02'),
      fc.constantFrom(null, '2025-12-31', '2026-03-31'),
    )
    .map(([rows, start, end]) =>
      jobOf(
        id,
        rows.map(([n, state]) => ({ month: addMonths('2024-01' as Month, n), state, wage: null })),
        start,
        end,
      ),
    );

describe('Whatever the months', () => {
  it('the order of employers changes no state, and one more of them worsens none but those of which nobody spoke', () => {
    fc.assert(
      fc.property(anyJob('a'), anyJob('b'), (a, b) => {
        const both = mergeMonths([a, b], WINDOW, 'a');
        expect(statesOf(mergeMonths([b, a], WINDOW, 'a'))).toEqual(statesOf(both));
        const rank = (state: MonthState) => ['paid', 'arrears', 'unknown', 'unreported'].indexOf(state);
        mergeMonths([a], WINDOW, 'a').forEach((alone, n) => {
          if (alone.employmentId !== null)
            expect(rank(both[n]?.state ?? 'unreported')).toBeLessThanOrEqual(rank(alone.state));
        });
      }),
    );
  });

  it('the stretches are the window again, neighbours differ', () => {
    fc.assert(
      fc.property(anyJob('a'), (a) => {
        const merged = mergeMonths([a], WINDOW, 'a');
        const stretches = stretchesOf(merged);
        expect(stretches.flatMap(({ state, months }) => Array<MonthState>(months).fill(state))).toEqual(
          statesOf(merged),
        );
        stretches.slice(1).forEach(({ state }, n) => {
          expect(state).not.toBe(stretches[n]?.state);
        });
      }),
    );
  });
});
