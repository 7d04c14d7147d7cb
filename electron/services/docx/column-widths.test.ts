import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BlockOf } from '../../../shared/letters/blocks.ts';
import { columnWidths } from './column-widths.ts';
import { balanced, textWidth } from './text-width.ts';

const EM = 3.9;
const table = (
  columns: readonly (readonly [header: string, width: number, nowrap: boolean])[],
  rows: readonly (readonly string[])[] = [],
): BlockOf<'table'> => ({
  kind: 'table',
  columns: columns.map(([header, width, nowrap]) => ({ header, width, nowrap, align: 'left' })),
  rows,
  totals: [],
  rowHeight: 'text',
  size: 'normal',
});

describe('The widths of columns', () => {
  it('follow the shares where the text has room', () => {
    const widths = columnWidths(
      table([
        ['A', 1, false],
        ['B', 3, false],
      ]),
      160,
      EM,
      3,
    );
    expect(widths).toEqual([40, 120]);
  });

  it("give a column of money what it needs, at the others' cost", () => {
    const amount = 'Rp1.250.000.000.000';
    const widths = columnWidths(
      table(
        [
          ['Komponen', 9, false],
          ['Jumlah', 1, true],
        ],
        [['Uang pesangon', amount]],
      ),
      100,
      EM,
      3,
    );
    expect(widths[1]).toBeGreaterThanOrEqual(textWidth(amount) * EM + 3);
  });

  it('always fill the table exactly and leave no column without width', () => {
    const column = fc.tuple(fc.string({ maxLength: 30 }), fc.integer({ min: 1, max: 100 }), fc.boolean());
    fc.assert(
      fc.property(
        fc.array(column, { minLength: 1, maxLength: 9 }),
        fc.string({ maxLength: 60 }),
        (columns, text) => {
          const widths = columnWidths(table(columns, [columns.map(() => text)]), 170, EM, 3);
          expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(170, 6);
          expect(Math.min(...widths)).toBeGreaterThan(0);
        },
      ),
    );
  });
});

describe('A heading of several lines', () => {
  it('is set in lines of about one length, and one that fits stays as it is', () => {
    expect(balanced('DINAS TENAGA KERJA', 170, EM)).toBe('DINAS TENAGA KERJA');
    const lines = balanced('DINAS KOPERASI, USAHA MIKRO DAN TENAGA KERJA (CONTOH)', 170, 1.48 * EM).split(
      '\n',
    );
    expect(lines).toEqual(['DINAS KOPERASI, USAHA MIKRO', 'DAN TENAGA KERJA (CONTOH)']);
  });

  it('keeps every word, whatever it says', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), fc.integer({ min: 20, max: 180 }), (text, width) => {
        const words = (one: string) => one.split(/\s+/).filter(Boolean);
        expect(words(balanced(text, width, EM))).toEqual(words(text));
      }),
    );
  });
});
