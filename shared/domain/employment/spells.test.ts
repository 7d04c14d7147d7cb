import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMonths, type Month, monthOfDay } from '../../calendar/month-text.ts';
import { plainDate } from '../../calendar/plain-date.ts';
import { endedSpell, placeOfMonth, type Spell, speakMonths, speakSpells, spellOfToday } from './spells.ts';

const spell = (start: string | null, end: string | null): Spell => ({
  startDate: start === null ? null : plainDate(start),
  endDate: end === null ? null : plainDate(end),
});
const OLD = spell('2018-01-08', '2020-06-12');
const NEW = spell('2022-03-01', null);
const placed = (spells: readonly Spell[], month: string) => placeOfMonth(spells, month as Month);

describe('The spell that a month belongs to', () => {
  it.each([
    ['2018-01', OLD, true],
    ['2020-06', OLD, true],
    ['2020-07', OLD, false],
    ['2021-04', OLD, false],
    // 11 months from either: the newer one.
    ['2021-05', NEW, false],
    ['2022-03', NEW, true],
    ['2026-01', NEW, true],
    ['2017-12', OLD, false],
  ] as const)('of %s, by a table made by hand', (month, wanted, isCovered) => {
    expect(placed([NEW, OLD], month)).toEqual({ spell: wanted, isCovered });
  });

  it('is the newer one in the month in which the one ends and the other begins', () => {
    const again = spell('2020-06-22', null);
    expect(placed([again, OLD], '2020-06')?.spell).toBe(again);
  });

  it('is the one that surely ran before one whose start nobody knows', () => {
    const dim = spell(null, null);
    expect(placed([dim, OLD], '2019-05')?.spell).toBe(OLD);
    expect(placed([dim, OLD], '2021-05')).toEqual({ spell: dim, isCovered: true });
  });

  it('is none where there is no spell', () => {
    expect(placed([], '2021-05')).toBeNull();
  });

  it('covers the month wherever one of the spells does', () => {
    const day = fc.integer({ min: 0, max: 80 }).map((n) => `${addMonths('2018-01' as Month, n)}-15`);
    const any = fc
      .tuple(fc.option(day), fc.option(day))
      .map(([a, b]) => (a !== null && b !== null && a > b ? spell(b, a) : spell(a, b)));
    fc.assert(
      fc.property(
        fc.array(any, { minLength: 1, maxLength: 4 }),
        fc.integer({ min: -3, max: 85 }),
        (all, n) => {
          const month = addMonths('2018-01' as Month, n);
          const covers = ({ startDate, endDate }: Spell) =>
            (startDate === null || monthOfDay(startDate) <= month) &&
            (endDate === null || monthOfDay(endDate) >= month);
          const place = placeOfMonth(all, month);
          expect(place?.isCovered).toBe(all.some(covers));
          if (place?.isCovered) expect(covers(place.spell)).toBe(true);
        },
      ),
    );
  });
});

describe('Spells and months in words', () => {
  it('name their first and last months', () => {
    expect(speakSpells([NEW, OLD])).toBe('Januari 2018 sampai Juni 2020; mulai Maret 2022');
    expect(speakSpells([spell(null, '2020-06-12')])).toBe('sampai Juni 2020');
    expect(speakMonths(['2021-07', '2021-06', '2022-05'] as Month[])).toBe(
      'Juni 2021 sampai Juli 2021, Mei 2022',
    );
  });
});

describe('The spell that a letter of today speaks of', () => {
  const ended = (date: string | null, start: string | null = null) => ({
    date: date === null ? null : plainDate(date),
    start: start === null ? null : plainDate(start),
  });
  const UNKNOWN = spell(null, null);

  it.each([
    ['is the newest where nobody was laid off', [NEW, OLD], null, NEW],
    ['is the only one', [OLD], ended('2026-10-30'), OLD],
    ['is the one that the layoff ended', [NEW, OLD], ended('2026-10-30'), NEW],
    ['is the newest where the day of the layoff is not known', [NEW, OLD], ended(null), NEW],
    ['is the one begun after the layoff: the worker came back', [NEW, OLD], ended('2020-06-12'), NEW],
    [
      'is the one that ran on the day, whatever came without a start',
      [OLD, UNKNOWN],
      ended('2019-03-01'),
      OLD,
    ],
    ['is none where there is none', [], ended('2026-10-30'), null],
  ])('%s', (_, spells, layoff, wanted) => {
    expect(spellOfToday(spells, layoff)).toBe(wanted);
  });

  it('that a layoff ended stays the one of that layoff, although the worker came back', () => {
    expect(endedSpell([NEW, OLD], ended('2020-06-12'))).toBe(OLD);
    // The report tells a start after the older spell was over.
    expect(endedSpell([OLD], ended('2026-10-30', '2022-03-01'))).toBeNull();
  });
});
