import { type FoldedName, foldedSimilarity, foldKey } from './name-similarity.ts';
import { LEADING_TITLES, LEGAL_FORMS, NAME_LIKE_TITLES, TRAILING_TITLES } from './name-titles.ts';

const MARKS = /\p{M}+/gu;
const APOSTROPHES = /['‘’`´ʼ]/g;
/** A degree written apart, `S. Kom.`: its first part and the blanks behind it. */
const APART = /\b(s|m|a|sp|dr)\. +(?=\p{L}{1,4}(?:\P{L}|$))/gu;
/** Single letters or short syllables joined by dots: `S.H.`, `M.Si`, `Drs.`, `P.T.`. */
const DOTTED = /^(?:\p{L}{1,5}\.)+\p{L}{0,4}$/u;

type Token = { readonly text: string; readonly dotted: boolean };

function plain(text: string): string {
  return text.normalize('NFKD').replace(MARKS, '').toLowerCase().replace(APOSTROPHES, '');
}

/** One written word; a dotted one also as its letters without dots, for the lists of titles. */
function tokensOf(part: string, titles: ReadonlySet<string>): readonly Token[] {
  return part.split(/[\s/()"\]["“”_*]+/).flatMap((written): readonly Token[] => {
    const joined = written.replace(/[^\p{L}\p{N}]/gu, '');
    if (DOTTED.test(written) && titles.has(joined)) return [{ text: joined, dotted: true }];
    const words = written.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
    return words.map((text) => ({ text, dotted: words.length === 1 && written.endsWith('.') }));
  });
}

function isDegree(token: Token): boolean {
  return TRAILING_TITLES.has(token.text) && (token.dotted || !NAME_LIKE_TITLES.has(token.text));
}

/** Drops a matching run at the start and at the end, but never the last token. */
function trimTokens(
  tokens: readonly Token[],
  atStart: (token: Token) => boolean,
  atEnd: (token: Token) => boolean,
): readonly Token[] {
  let first = 0;
  let end = tokens.length;
  const hit = (index: number, test: (token: Token) => boolean) => {
    const token = tokens[index];
    return token !== undefined && test(token);
  };
  while (first < end - 1 && hit(first, atStart)) first += 1;
  while (end - 1 > first && hit(end - 1, atEnd)) end -= 1;
  return tokens.slice(first, end);
}

const PERSON_TITLES: ReadonlySet<string> = new Set([...LEADING_TITLES, ...TRAILING_TITLES]);

/**
 * A person's name for sorting and matching: lower case, no accents, punctuation, honorifics or degrees, single
 * spaces. `Drs. H. Ma'ruf Amin, S.H., M.Si.` -> `maruf amin`. A name made of nothing but titles keeps its last.
 */
export function nameKey(name: string): string {
  const [head = '', ...tail] = plain(name)
    .split(/[,;]/)
    .map((part, index) => tokensOf(index === 0 ? part : part.replace(APART, '$1.'), PERSON_TITLES))
    .filter((tokens) => tokens.length > 0);
  if (typeof head === 'string') return '';
  // After a comma stand degrees; a part with any other word belongs to the name.
  const kept = tail.filter((tokens) => !tokens.every((token) => PERSON_TITLES.has(token.text)));
  const tokens = trimTokens([...head, ...kept.flat()], (token) => LEADING_TITLES.has(token.text), isDegree);
  return tokens.map((token) => token.text).join(' ');
}

/**
 * A firm's name for sorting and matching: as `nameKey`, without the legal form before or after it.
 * `PT. Banua Jaya (Persero) Tbk` and `Banua Jaya, PT` -> `banua jaya`.
 */
export function firmKey(name: string): string {
  const tokens = tokensOf(plain(name).replace(/&/g, ' dan ').replace(/[,;]/g, ' '), LEGAL_FORMS);
  const isForm = (token: Token) => LEGAL_FORMS.has(token.text);
  return trimTokens(tokens, isForm, isForm)
    .map((token) => token.text)
    .join(' ');
}

/** The words of a person's name, without titles, in one spelling: fold once, compare often. */
export function foldName(name: string): FoldedName {
  return foldKey(nameKey(name));
}

/**
 * How alike two persons' names are: 1 the same but for spelling and titles, 0 nothing in common or either empty.
 * Forgives old spelling (oe, dj, tj), doubled letters, Muhammad in its many forms, initials, joined words,
 * changed order and slips of the pen. Suggest a pair from about 0.85; never merge on it. Symmetric.
 * One name against many: `foldName` each once, then `foldedSimilarity`.
 */
export function nameSimilarity(a: string, b: string): number {
  return foldedSimilarity(foldName(a), foldName(b));
}
