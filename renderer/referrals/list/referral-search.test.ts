import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainDate } from '../../../shared/calendar/plain-date.ts';
import { FIGURE_GROUPS, REFERRAL_FIGURES } from '../../../shared/domain/referral/figures.ts';
import { type FigureChoice, figureOfSearch, searchOfFigure } from './referral-search.ts';

const choice: fc.Arbitrary<FigureChoice> = fc
  .record({
    figure: fc.constantFrom(...REFERRAL_FIGURES),
    by: fc.option(fc.constantFrom(...FIGURE_GROUPS)),
    key: fc.constantFrom('', '2025:C', '63.72', 'L', '55+', '2026-03', 'Rina CONTOH'),
  })
  .map(({ by, key, figure }) => ({
    figure,
    by,
    key: by === null ? '' : key,
    from: plainDate('2026-01-01'),
    to: plainDate('2026-12-31'),
  }));

describe('A figure in the address of the list', () => {
  it('comes back as it went in', () => {
    fc.assert(
      fc.property(choice, (one) => {
        expect(figureOfSearch(searchOfFigure(one))).toEqual(one);
      }),
    );
  });

  it('is left out where it cannot be read', () => {
    expect(figureOfSearch({ angka: 'tidak-ada', dari: '2026-01-01', sampai: '2026-12-31' })).toBeNull();
    expect(figureOfSearch({ angka: 'filed', dari: '2026-12-31', sampai: '2026-01-01' })).toBeNull();
    expect(figureOfSearch({})).toBeNull();
  });
});
