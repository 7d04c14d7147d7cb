import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Month } from '../../../shared/calendar/month-text.ts';
import { MONTH_STATES } from '../../../shared/law/facts/jkp.ts';
import { bookOf, differing, formerOf, monthsIn, type Turn, withTurn } from './contribution-book.ts';

const month = (n: number) => `2026-0${n}` as Month;
const START = bookOf([
  {
    employmentId: 'a',
    months: [{ month: month(1), state: 'paid', wage: 4_000_000, source: 'import', batchId: 'list' }],
  },
  { employmentId: 'b', months: [] },
]);

const turns = fc.record({
  source: fc.constantFrom('typed' as const, 'pasted' as const),
  changes: fc.uniqueArray(
    fc.record({
      employmentId: fc.constantFrom('a', 'b'),
      months: fc.uniqueArray(
        fc
          .record({
            month: fc.integer({ min: 1, max: 4 }).map(month),
            state: fc.constantFrom(...MONTH_STATES, null),
            wage: fc.constantFrom(null, 4_000_000),
          })
          .map((one) => (one.state === null ? { ...one, wage: null } : one)),
        { selector: (one) => one.month, minLength: 1 },
      ),
    }),
    { selector: (one) => one.employmentId, minLength: 1 },
  ),
});

describe('The months on screen', () => {
  it('are as they were once every turn is taken back, newest first', () => {
    fc.assert(
      fc.property(fc.array(turns, { maxLength: 8 }), (all) => {
        const undo: Turn[] = [];
        let book = START;
        for (const turn of all) {
          undo.unshift(formerOf(turn, book));
          book = withTurn(turn, book);
        }
        for (const turn of undo) book = withTurn(turn, book);
        expect(book).toEqual(START);
      }),
    );
  });

  it('hold what the last turn said of a month', () => {
    fc.assert(
      fc.property(fc.array(turns, { minLength: 1, maxLength: 6 }), (all) => {
        const book = all.reduce((now, turn) => withTurn(turn, now), START);
        for (const id of ['a', 'b'])
          for (let n = 1; n <= 4; n += 1) {
            const said = all
              .flatMap(({ changes }) => changes)
              .filter(({ employmentId }) => employmentId === id)
              .flatMap(({ months }) => months)
              .findLast((one) => one.month === month(n));
            if (said !== undefined) expect(book.get(id)?.get(month(n))?.state ?? null).toBe(said.state);
          }
      }),
    );
  });

  it('know that nothing changes where the same is written again', () => {
    const same: Turn = {
      source: 'typed',
      changes: [{ employmentId: 'a', months: [{ month: month(1), state: 'paid', wage: 4_000_000 }] }],
    };
    expect(differing(same, START)).toBeNull();
    const more: Turn = {
      source: 'typed',
      changes: [
        {
          employmentId: 'a',
          months: [
            { month: month(1), state: 'paid', wage: 4_000_000 },
            { month: month(2), state: null, wage: null },
            { month: month(3), state: 'arrears', wage: null },
          ],
        },
      ],
    };
    expect(differing(more, START)?.changes[0]?.months).toEqual([
      { month: month(3), state: 'arrears', wage: null },
    ]);
    expect(monthsIn(withTurn(more, START), 'a').map(({ month: at }) => at)).toEqual([month(1), month(3)]);
  });
});
