import { sectorWords } from '../../shared/texts/sector-words.ts';

interface Sector {
  readonly edition: number;
  readonly letter: string;
  readonly name: string;
}

const plain = (text: string) => text.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '');

/** How well a word is met: 0 whole, 1 by its beginning, 2 somewhere in it; null not at all. */
function rankOf(texts: readonly string[], term: string): 0 | 1 | 2 | null {
  const words = texts.flatMap((text) => text.split(/[^\p{L}\p{N}]+/u));
  if (words.includes(term)) return 0;
  if (words.some((word) => word.startsWith(term))) return 1;
  return words.some((word) => word.includes(term)) ? 2 : null;
}

/**
 * The sections of business that what was typed may mean, the closest first; all of them for nothing typed. Every typed
 * word has to be met by the letter, the name or the words of daily use. Pure.
 */
export function searchSectors<One extends Sector>(sectors: readonly One[], typed: string): readonly One[] {
  const terms = plain(typed)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((term) => term !== '');
  return sectors
    .flatMap((sector) => {
      const texts = [sector.letter, sector.name, ...sectorWords(sector.edition, sector.letter)].map(plain);
      const ranks = terms.map((term) => rankOf(texts, term));
      return ranks.includes(null) ? [] : [{ sector, rank: Math.max(0, ...ranks.map(Number)) }];
    })
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ sector }) => sector);
}

/** Some of what belongs to a section: what was searched for first, else the likeliest. */
export function sectorExamples(sector: Sector, typed: string, most = 5): readonly string[] {
  const words = sectorWords(sector.edition, sector.letter);
  const sought = plain(typed).trim();
  const met = sought === '' ? [] : words.filter((word) => plain(word).includes(sought));
  return [...new Set([...met, ...words])].slice(0, most);
}
