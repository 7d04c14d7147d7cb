import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Month, monthsBefore } from '../../../shared/calendar/month-text.ts';
import { plainDate } from '../../../shared/calendar/plain-date.ts';
import { STATE_LETTERS } from '../../../shared/domain/employment/read-state.ts';
import { MONTH_STATES } from '../../../shared/law/facts/jkp.ts';
import { type PastePlace, readPasted } from './read-pasted.ts';

const WINDOW = monthsBefore(plainDate('2026-03-31'), 24);
const PLACE: PastePlace = { window: WINDOW, column: 0, rows: 2, latest: '2026-05' as Month };
const problems = (text: string, place = PLACE) =>
  readPasted(text, place).cells.flatMap((line, row) =>
    line.flatMap((cell, column) => (cell.problem === null ? [] : [`${row}.${column} ${cell.problem}`])),
  );

describe('What is pasted from a spreadsheet', () => {
  it('is read as months with states and wages, with the words above them', () => {
    const read = readPasted(
      'Bulan\tKeadaan\tUpah\nMar 2025\tlunas\t4.500.000\n04/2025\tMenunggak\t\n2025-05\t?\r\n',
      PLACE,
    );
    expect(read.months).toEqual([
      { row: 0, month: '2025-03', state: 'paid', wage: 4_500_000 },
      { row: 0, month: '2025-04', state: 'arrears', wage: undefined },
      { row: 0, month: '2025-05', state: 'unknown', wage: undefined },
    ]);
    expect(read.cells.flat().every(({ problem }) => problem === null)).toBe(true);
  });

  it('is read as a whole window in order, wherever it is pasted', () => {
    const text = WINDOW.map((_, n) => (n < 12 ? 'L' : 'T')).join('\t');
    const { months } = readPasted(text, { ...PLACE, column: 7 });
    expect(months.map(({ month }) => month)).toEqual(WINDOW);
    expect(months.filter(({ state }) => state === 'paid')).toHaveLength(12);
  });

  it('is read in order from the cell on, across and down', () => {
    expect(readPasted('L\tT', { ...PLACE, column: 3 }).months.map(({ month }) => month)).toEqual(
      WINDOW.slice(3, 5),
    );
    expect(readPasted('L\nT\nB', { ...PLACE, column: 3 }).months.map(({ month }) => month)).toEqual(
      WINDOW.slice(3, 6),
    );
    expect(readPasted('L\tT\nB\t?', PLACE).months.map(({ row, state }) => [row, state])).toEqual([
      [0, 'paid'],
      [0, 'arrears'],
      [1, 'unreported'],
      [1, 'unknown'],
    ]);
  });

  it('is read below a line of months', () => {
    expect(readPasted('Jan 2026\tFeb 2026\nL\t\n\tT', PLACE).months).toEqual([
      { row: 0, month: '2026-01', state: 'paid', wage: undefined },
      { row: 1, month: '2026-02', state: 'arrears', wage: undefined },
    ]);
  });

  it('says at each cell why it cannot be taken over, and keeps the others', () => {
    const text = [
      '2025-03\tlunas\t4,5',
      '2019-01\tlunas',
      'Foo\tlunas',
      '2025-06\tkosong',
      '2026-06\tlunas',
      '2025-07\t\t4.000.000',
      '2025-08\tL',
    ].join('\n');
    expect(problems(text)).toEqual([
      '0.2 wage',
      '1.0 outside',
      '2.0 month',
      '3.1 state',
      '4.0 not-yet',
      '5.2 without-state',
    ]);
    expect(readPasted(text, PLACE).months.map(({ month }) => month)).toEqual(['2025-08']);
    expect(problems('L\tL\tL', { ...PLACE, column: 22 })).toEqual(['0.2 outside']);
    expect(problems('L\tT\nL\tT\nL\tT')).toEqual(['2.0 no-row', '2.1 no-row']);
  });

  it('counts a month that is there twice once, and not at all where it says two things', () => {
    expect(readPasted('2025-03\tL\n2025-03\tL', PLACE).months).toHaveLength(1);
    expect(problems('2025-03\tL\n2025-03\tT\n2025-04\tL')).toEqual(['0.1 twice', '1.1 twice']);
  });

  it('never takes over more than it shows, whatever is pasted', () => {
    const cell = fc.oneof(
      fc.constantFrom('L', 'T', 'B', '?', 'lunas', '', 'x', '2025-03', 'Mar 2026', '4.000.000', '2030-01'),
      fc.string({ maxLength: 6 }),
    );
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 6 }), (table) => {
        const { cells, months } = readPasted(table.map((line) => line.join('\t')).join('\n'), PLACE);
        expect(months.length).toBeLessThanOrEqual(
          cells.flat().filter(({ problem }) => problem === null).length,
        );
        for (const { month, row } of months) {
          expect(WINDOW).toContain(month);
          expect(row).toBeLessThan(PLACE.rows);
        }
        expect(new Set(months.map(({ row, month }) => `${row} ${month}`)).size).toBe(months.length);
      }),
    );
  });

  it('comes back as it was copied', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(fc.constantFrom(...WINDOW), fc.constantFrom(...MONTH_STATES)), {
          selector: ([month]) => month,
          minLength: 1,
        }),
        (rows) => {
          const text = rows.map(([month, state]) => `${month}\t${STATE_LETTERS[state]}`).join('\n');
          expect(readPasted(text, PLACE).months.map(({ month, state }) => [month, state])).toEqual(rows);
        },
      ),
    );
  });
});
