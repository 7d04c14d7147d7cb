import { describe, expect, it } from 'vitest';
import { plainDate } from '../../../shared/calendar/plain-date.ts';
import { LETTER_FIELDS } from '../../../shared/letters/fields.ts';
import { gridOf, readCell, rowsOf, withPasted } from './rows-grid.ts';

const today = plainDate('2026-11-23');
const { columns } = LETTER_FIELDS['agreement.instalments'];

describe('A table field', () => {
  it('is typed as people write and kept as the dictionary has it', () => {
    const rows = rowsOf(
      columns,
      [
        ['30/11/26', 'Rp12.500.000', 'Angsuran I'],
        ['', '', ''],
      ],
      today,
    );
    expect(rows).toEqual([{ due: '2026-11-30', amount: '12500000', note: 'Angsuran I' }]);
    expect(gridOf(columns, rows ?? [])).toEqual([['30 Nov 2026', '12.500.000', 'Angsuran I']]);
    expect(rowsOf(columns, gridOf(columns, rows ?? []), today)).toEqual(rows);
  });

  it('is not kept while a date or a sum cannot be read', () => {
    expect(rowsOf(columns, [['segera', '1', '']], today)).toBeNull();
    expect(rowsOf(columns, [['', 'banyak', '']], today)).toBeNull();
  });

  it('says at a cell why it cannot be kept', () => {
    const reason = (type: 'money' | 'count' | 'date', text: string) => {
      const read = readCell({ name: 'x', label: 'X', type }, text, today);
      return read.kind === 'refused' ? read.reason.code : read.text;
    };
    expect(reason('money', 'banyak')).toBe('money-not-readable');
    expect(reason('money', '1000,50')).toBe('money-fraction');
    expect(reason('money', '1.000.000.000.000.000')).toBe('money-too-large');
    expect(reason('money', 'Rp999.999.999.999.999')).toBe('999999999999999');
    expect(reason('count', 'dua')).toBe('count-not-readable');
    expect(reason('date', '31/2/2026')).toBe('date-not-real');
    expect(reason('date', ' ')).toBe('');
  });

  it('takes a piece of a spreadsheet from the cell on, and adds the rows that it needs', () => {
    const grid = withPasted([['', '', 'lama']], 0, 1, '100\tsatu\tlebih\r\n200\tdua\n', 3);
    expect(grid).toEqual([
      ['', '100', 'satu'],
      ['', '200', 'dua'],
    ]);
  });
});
