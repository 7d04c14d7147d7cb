import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { sectorWords } from '../../shared/texts/sector-words.ts';
import { searchSectors, sectorExamples } from './sector-search.ts';

const sql = readFileSync(
  new URL('../../electron/database/migrations/0002_reference_data.sql', import.meta.url),
  'utf8',
);
const SECTORS = [...sql.matchAll(/^ {2}\((2025|2020), '([A-Z])', '([^']+)'/gm)].map(
  ([, edition, letter, name]) => ({
    edition: Number(edition),
    letter: String(letter),
    name: String(name),
  }),
);
const found = (typed: string, edition: number) =>
  searchSectors(
    SECTORS.filter((one) => one.edition === edition),
    typed,
  ).map(({ letter }) => letter);

it('has words for every section of both editions', () => {
  expect(SECTORS).toHaveLength(43);
  expect(SECTORS.filter(({ edition, letter }) => sectorWords(edition, letter).length < 3)).toEqual([]);
});

it('finds a section by what people call the business', () => {
  expect(found('kayu', 2025)).toEqual(['A', 'C']);
  expect(found('Kayu lapis', 2020)).toEqual(['C']);
  expect(found('sawit', 2025)).toEqual(['A', 'C']);
  expect(found('hotel', 2025)).toEqual(['I']);
  expect(found('outsourcing', 2020)).toEqual(['N']);
});

it('knows that a garage stands under another letter in the newer edition', () => {
  expect(found('bengkel', 2020)).toEqual(['G']);
  expect(found('bengkel', 2025)).toEqual(['T']);
});

it('puts what begins with the word before what merely holds it, and industry before sport', () => {
  expect(found('olah', 2025)).toEqual(['C', 'S', 'Q']);
  expect(found('c', 2025)[0]).toBe('C');
});

it('shows everything for nothing typed and nothing for a word that no section knows', () => {
  expect(found(' ', 2025)).toHaveLength(22);
  expect(found('kayu qwerty', 2025)).toEqual([]);
});

it('names first what was searched for', () => {
  const industry = { edition: 2025, letter: 'C', name: 'Industri' };
  expect(sectorExamples(industry, 'garmen')[0]).toBe('garmen');
  expect(sectorExamples(industry, '')).toEqual(['pabrik', 'pengolahan', 'olahan', 'kayu', 'kayu lapis']);
});
