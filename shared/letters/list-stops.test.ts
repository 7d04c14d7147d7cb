import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withStops } from './list-stops.ts';

describe('Short lines below one another', () => {
  it('read as one sentence', () => {
    expect(withStops(['kartu tanda penduduk'])).toEqual(['kartu tanda penduduk.']);
    expect(withStops(['kronologi', 'slip upah', 'surat kuasa'])).toEqual([
      'kronologi;',
      'slip upah; dan',
      'surat kuasa.',
    ]);
  });

  it('give up the signs that were typed, but not the stop of a title or an abbreviation', () => {
    expect(withStops(['kronologi;', 'slip upah; dan', 'surat kuasa.'])).toEqual(
      withStops(['kronologi', 'slip upah', 'surat kuasa']),
    );
    expect(withStops(['paspor; atau', 'KTP'])).toEqual(['paspor; atau', 'KTP.']);
    expect(withStops(['Hasan Contoh, S.H.', 'Ani Contoh, M.Si.'])).toEqual([
      'Hasan Contoh, S.H.; dan',
      'Ani Contoh, M.Si.',
    ]);
  });

  it('change nothing when they are set a second time', () => {
    const line = fc.stringMatching(/^[a-z]{4,9}( [a-z]{4,9}){0,3}[.;,]?$/);
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 6 }), (lines) => {
        const once = withStops(lines);
        expect(withStops(once)).toEqual(once);
      }),
    );
  });
});
