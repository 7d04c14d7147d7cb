import { nameKey } from './name-key.ts';

/** Ways of writing the same first name that no rule of spelling brings together; keys are folded words. */
const SAME_NAME: ReadonlyMap<string, string> = new Map([
  ...[
    'mohamad',
    'mohamed',
    'muhamed',
    'mokhamad',
    'mukhamad',
    'mucamad',
    'mocamad',
    'muh',
    'moh',
    'mhd',
    'muhd',
  ].map((word): [string, string] => [word, 'muhamad']),
  ...['abd', 'abdl', 'abdoel'].map((word): [string, string] => [word, 'abdul']),
]);

/** Old to new spelling and sounds that are written in several ways, in this order. */
const SPELLINGS: ReadonlyArray<readonly [old: RegExp, now: string]> = [
  [/oe|oo/g, 'u'],
  [/dj/g, 'j'],
  [/tj/g, 'c'],
  [/sj|sy|sh/g, 's'],
  [/[kc]h/g, 'h'],
  [/dh/g, 'd'],
  [/th/g, 't'],
  [/ph|v/g, 'f'],
  [/z/g, 's'],
  [/q/g, 'k'],
  [/x/g, 'ks'],
  [/y/g, 'i'],
  [/ie/g, 'i'],
  [/(.)\1+/g, '$1'],
  [/(.{3,})h$/, '$1'],
];

const INITIAL_SCORE = 0.85;
const OTHER_ORDER_FACTOR = 0.98;
/** Below this two words are different words, however many letters they share. */
const WORD_FLOOR = 0.5;

/** A name's words in one spelling, for comparing many names: fold once, compare often. */
export type FoldedName = readonly string[];

function foldWord(word: string, isFirstOfSeveral: boolean): string {
  // M., Md. and Moch. before another name are Muhammad.
  if (isFirstOfSeveral && /^(?:m|md|much?|moch?)$/.test(word)) return 'muhamad';
  const folded = SPELLINGS.reduce((text, [old, now]) => text.replace(old, now), word);
  return SAME_NAME.get(folded) ?? folded;
}

/** The words of a person's name, without titles, in one spelling. */
export function foldName(name: string): FoldedName {
  const words = nameKey(name)
    .split(' ')
    .filter((word) => word !== '');
  return words.map((word, index) => foldWord(word, index === 0 && words.length > 1));
}

/** 1 for equal text, 0 for nothing in common: edits (with swapped neighbours) against the longer length. */
function textSimilarity(a: string, b: string): number {
  if (a === b) return 1;
  const longer = Math.max(a.length, b.length);
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const isSame = a[i - 1] === b[j - 1];
      let edits = Math.min(
        (previous[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (previous[j - 1] ?? 0) + (isSame ? 0 : 1),
      );
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (isSwap) edits = Math.min(edits, (before[j - 2] ?? 0) + 1);
      row.push(edits);
    }
    before = previous;
    previous = row;
  }
  return 1 - (previous[b.length] ?? longer) / longer;
}

function wordSimilarity(a: string, b: string): number {
  if (a === b) return 1;
  if (a.length === 1 || b.length === 1) return a[0] === b[0] ? INITIAL_SCORE : 0;
  const similarity = textSimilarity(a, b);
  return similarity < WORD_FLOOR ? 0 : similarity;
}

/** Pairs the best matching words first; words left over count against the score by their length. */
function wordsSimilarity(a: FoldedName, b: FoldedName): number {
  const pairs = a
    .flatMap((left, i) => b.map((right, j) => ({ i, j, left, right, score: wordSimilarity(left, right) })))
    .filter((pair) => pair.score > 0)
    .sort((p, q) => q.score - p.score || Math.abs(p.i - p.j) - Math.abs(q.i - q.j));
  const usedLeft = new Set<number>();
  const usedRight = new Set<number>();
  const chosen: (typeof pairs)[number][] = [];
  let total = 0;
  for (const pair of pairs) {
    if (usedLeft.has(pair.i) || usedRight.has(pair.j)) continue;
    usedLeft.add(pair.i);
    usedRight.add(pair.j);
    chosen.push(pair);
    // An initial stands for the whole word, so the word's length is not held against it.
    total += pair.score * 2 * Math.max(pair.left.length, pair.right.length);
  }
  const paired = chosen.reduce((sum, pair) => sum + 2 * Math.max(pair.left.length, pair.right.length), 0);
  const leftOver = (words: FoldedName, used: ReadonlySet<number>) =>
    words.reduce((sum, word, index) => (used.has(index) ? sum : sum + word.length), 0);
  const weight = paired + leftOver(a, usedLeft) + leftOver(b, usedRight);
  const isReordered = chosen.some((p) => chosen.some((q) => p.i < q.i && p.j > q.j));
  return weight === 0 ? 0 : (total / weight) * (isReordered ? OTHER_ORDER_FACTOR : 1);
}

/** As `nameSimilarity`, for names folded beforehand. */
export function foldedSimilarity(a: FoldedName, b: FoldedName): number {
  if (a.length === 0 || b.length === 0) return 0;
  // The joined text finds `Nurhasanah` in `Nur Hasanah`.
  return Math.max(wordsSimilarity(a, b), textSimilarity(a.join(''), b.join('')));
}

/**
 * How alike two persons' names are: 1 the same but for spelling and titles, 0 nothing in common, 0 when either
 * is empty. Forgives old spelling (oe, dj, tj), doubled letters, Muhammad in its many forms, initials, joined
 * words, changed order and slips of the pen. Suggest a pair from about 0.85; never merge on it. Symmetric.
 */
export function nameSimilarity(a: string, b: string): number {
  return foldedSimilarity(foldName(a), foldName(b));
}
