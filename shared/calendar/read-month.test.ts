import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MONTHS_LONG, MONTHS_SHORT } from './month-names.ts';
import { readMonth } from './read-month.ts';

describe('A month as people write it', () => {
  it('is read in the forms of lists and spreadsheets', () => {
    const forms = [
      '2026-03',
      '2026/3',
      '3/2026',
      '03-2026',
      '3 2026',
      'Mar 2026',
      'mar-26',
      "Mar'26",
      'Maret 2026',
      'MARET 26',
      '202603',
      '2026-03-01',
      '1/3/2026',
      '31/3/2026',
      '1 Maret 2026',
    ];
    expect(forms.filter((text) => readMonth(text) !== '2026-03')).toEqual([]);
  });

  it('is not guessed at', () => {
    const others = ['', '13/2026', '2026', '3', '3/26', 'Foo 2026', '3/1/2026', '2026-00', 'lunas', '0326'];
    expect(others.filter((text) => readMonth(text) !== null)).toEqual([]);
  });

  it('is the same month in every form', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1990, max: 2099 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
        const two = String(month).padStart(2, '0');
        const forms = [
          `${two}/${year}`,
          `${MONTHS_LONG[month - 1]} ${year}`,
          `${MONTHS_SHORT[month - 1]} ${year}`,
          `28/${two}/${year}`,
          `${year}${two}`,
        ];
        return forms.every((text) => readMonth(text) === `${year}-${two}`);
      }),
    );
  });
});
