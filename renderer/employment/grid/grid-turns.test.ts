import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Month, monthsBefore } from '../../../shared/calendar/month-text.ts';
import { plainDate } from '../../../shared/calendar/plain-date.ts';
import { ifPaidUp, readContributions } from '../../../shared/domain/employment/contribution-reading.ts';
import type { PersonContributions } from '../../../shared/domain/employment/contribution-record.ts';
import { MONTH_STATES } from '../../../shared/law/facts/jkp.ts';
import { shippedRules } from '../../../shared/law/shipped-rules.ts';
import { bookOf, withTurn } from './contribution-book.ts';
import { groundOf, pastedTurn, stateTurn, valueIn, wageTurn } from './grid-turns.ts';
import { type Cell, cellsOf, holds, moved, only, type Selection } from './selection.ts';

const UNTIL = plainDate('2026-03-31');
const TODAY = plainDate('2026-05-04');
const LATEST = '2026-05' as Month;
const WINDOW = monthsBefore(UNTIL, 24);
const job = (employmentId: string, employerId: string, startDate: string | null) => ({
  employmentId,
  employerId,
  employerName: `PT CONTOH ${employerId}`,
  position: '',
  startDate: startDate === null ? null : plainDate(startDate),
  endDate: UNTIL,
  months: [],
  warnings: [],
});
const DATA: PersonContributions = {
  personId: 'p',
  until: UNTIL,
  isLaidOff: true,
  window: WINDOW,
  employments: [job('a', 'A', '2024-06-01'), job('b', 'B', null)],
  ofLayoff: 'a',
  employerState: 'aktif',
  merged: [],
  reading: null,
};
const EMPTY = bookOf(DATA.employments);
const stretch = (row: number, from: number, to: number): Selection => ({
  anchor: { row, column: from },
  focus: { row, column: to },
});
const valuesOf = (cells: readonly Cell[], book = EMPTY) =>
  cells.map((cell) => valueIn(DATA, book, LATEST, cell));
/** The book after states were set over stretches. */
function filled(...parts: readonly (readonly [Selection, (typeof MONTH_STATES)[number]])[]) {
  let book = EMPTY;
  for (const [selection, state] of parts) {
    const cells = cellsOf(selection);
    const turn = stateTurn(valuesOf(cells, book), cells, DATA, state);
    if (turn !== null) book = withTurn(turn, book);
  }
  return book;
}

describe('The cells of the grid', () => {
  it('say what stands there, what lies outside the job and what has not come', () => {
    expect(valueIn(DATA, EMPTY, LATEST, { row: 0, column: 0 })).toMatchObject({ outside: true, state: null });
    expect(valueIn(DATA, EMPTY, LATEST, { row: 1, column: 0 })).toMatchObject({ outside: false });
    expect(valueIn(DATA, EMPTY, '2026-01' as Month, { row: 0, column: 23 })).toMatchObject({ future: true });
  });

  it('keep their wage when the state changes, but not where nothing was reported', () => {
    const cells = cellsOf(stretch(0, 20, 22));
    let book = filled([stretch(0, 20, 21), 'paid']);
    const wage = wageTurn(valuesOf(cells, book), cells, DATA, 4_000_000);
    expect(wage?.changes[0]?.months).toHaveLength(2);
    book = wage === null ? book : withTurn(wage, book);
    const owed = stateTurn(valuesOf(cells, book), cells, DATA, 'arrears');
    expect(owed?.changes[0]?.months.map((one) => one.wage)).toEqual([4_000_000, 4_000_000, null]);
    const none = stateTurn(valuesOf(cells, book), cells, DATA, 'unreported');
    expect(none?.changes[0]?.months.map((one) => one.wage)).toEqual([null, null, null]);
    expect(wageTurn(valuesOf(cells), cells, DATA, 4_000_000)).toBeNull();
  });

  it('of months to come are not written', () => {
    const cells = cellsOf(stretch(0, 22, 23));
    const early = cells.map((cell) => valueIn(DATA, EMPTY, '2026-01' as Month, cell));
    expect(stateTurn(early, cells, DATA, 'paid')?.changes[0]?.months.map(({ month }) => month)).toEqual([
      '2026-01',
    ]);
    expect(stateTurn(early.slice(1), cells.slice(1), DATA, 'paid')).toBeNull();
  });

  it('take what was pasted row by row; a wage that it does not name stays', () => {
    const book = withTurn(
      {
        source: 'typed',
        changes: [{ employmentId: 'b', months: [{ month: '2026-01' as Month, state: 'paid', wage: 5 }] }],
      },
      EMPTY,
    );
    const months = [
      { row: 0, month: '2026-01' as Month, state: 'arrears' as const, wage: undefined },
      { row: 1, month: '2026-01' as Month, state: 'paid' as const, wage: 7 },
    ];
    expect(pastedTurn({ cells: [], months }, 1, DATA, book)).toEqual({
      source: 'pasted',
      changes: [{ employmentId: 'b', months: [{ month: '2026-01', state: 'arrears', wage: 5 }] }],
    });
  });
});

describe('What the law makes of the grid', () => {
  const read = (book: ReturnType<typeof filled>) =>
    readContributions(groundOf(DATA, book).ground, shippedRules, TODAY);

  it('changes with the run of arrears: the employer pays first, until it has paid up', () => {
    const book = filled([stretch(0, 2, 23), 'paid'], [stretch(0, 20, 23), 'arrears']);
    const { reading } = read(book);
    expect(reading).toMatchObject({ paid: 18, arrears: 4, payer: { who: 'employer', arrearsMonths: 4 } });
    const then = ifPaidUp(groundOf(DATA, book).ground, shippedRules, TODAY);
    expect(then).toMatchObject({ months: 4, reading: { paid: 22, payer: { who: 'bpjs' } } });
  });

  it('counts a month that either firm paid, and owes nothing of the other firm', () => {
    const book = filled([stretch(0, 20, 23), 'arrears'], [stretch(1, 0, 23), 'paid']);
    expect(read(book).reading).toMatchObject({ paid: 24, payer: { who: 'needs-review' } });
    const other = filled([stretch(1, 0, 23), 'arrears'], [stretch(0, 2, 23), 'paid']);
    expect(ifPaidUp(groundOf(DATA, other).ground, shippedRules, TODAY)).toBeNull();
  });

  it('never gets worse when the firm pays up', () => {
    const rows = fc.array(fc.tuple(fc.integer({ min: 2, max: 23 }), fc.constantFrom(...MONTH_STATES)), {
      maxLength: 24,
    });
    fc.assert(
      fc.property(rows, (set) => {
        const book = filled(...set.map(([at, state]) => [stretch(0, at, at), state] as const));
        const { ground } = groundOf(DATA, book);
        const before = readContributions(ground, shippedRules, TODAY).reading;
        const then = ifPaidUp(ground, shippedRules, TODAY);
        if (before === null || then === null) return then === null;
        return (
          then.reading.paid >= before.paid &&
          then.reading.arrears === 0 &&
          then.reading.payer.who !== 'employer'
        );
      }),
    );
  });
});

describe('The picked cells', () => {
  const size = { rows: 2, columns: 24 };
  const key = (name: string, shiftKey = false, ctrlKey = false) => ({ key: name, shiftKey, ctrlKey });

  it('never leave the grid, and hold exactly what they list', () => {
    const keys = fc.record({
      key: fc.constantFrom(
        'ArrowLeft',
        'ArrowRight',
        'ArrowUp',
        'ArrowDown',
        'Home',
        'End',
        'PageUp',
        'PageDown',
        'a',
      ),
      shiftKey: fc.boolean(),
      ctrlKey: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(keys, { maxLength: 20 }), (pressed) => {
        const end = pressed.reduce<Selection>(
          (now, one) => moved(now, one, size) ?? now,
          only({ row: 0, column: 0 }),
        );
        const cells = cellsOf(end);
        expect(cells.every(({ row, column }) => row >= 0 && row < 2 && column >= 0 && column < 24)).toBe(
          true,
        );
        let held = 0;
        for (let row = 0; row < 2; row += 1)
          for (let column = 0; column < 24; column += 1) held += Number(holds(end, { row, column }));
        expect(held).toBe(cells.length);
      }),
    );
  });

  it('grow with Shift from where they began', () => {
    const start = only({ row: 0, column: 23 });
    const grown = moved(start, key('Home', true), size);
    expect(grown === null ? 0 : cellsOf(grown).length).toBe(24);
    expect(moved(start, key('l'), size)).toBeNull();
  });
});
