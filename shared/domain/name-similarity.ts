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
  [/tj/g, 'c'],
  [/sj|sy|sh/g, 's'],
  [/^ch(?=[aei]n)/, 'c'],
  [/[kc]h/g, 'h'],
  [/dh/g, 'd'],
  [/th/g, 't'],
  [/ph|v/g, 'f'],
  [/z/g, 's'],
  [/q/g, 'k'],
  [/x/g, 'ks'],
  [/ie/g, 'i'],
  // Today's y was j before 1972 and today's j was dj, so Jusuf is Yusuf and Djoko is Joko.
  [/dj|j|y/g, 'i'],
  [/(.)\1+/g, '$1'],
  [/(.{3,})h$/, '$1'],
];

const INITIAL_SCORE = 0.85;
const OTHER_ORDER_FACTOR = 0.98;
/** Below this, two texts are different words, however many letters they share. */
const FLOOR = 0.5;

/** A name's words in one spelling, for comparing many names: fold once, compare often. */
export type FoldedName = readonly string[];

function foldWord(word: string, isFirstOfSeveral: boolean): string {
  // M., Md. and Moch. before another name are Muhammad.
  if (isFirstOfSeveral && /^(?:m|md|much?|moch?)$/.test(word)) return 'muhamad';
  const folded = SPELLINGS.reduce((text, [old, now]) => text.replace(old, now), word);
  return SAME_NAME.get(folded) ?? folded;
}

/** The words of a `nameKey` or `firmKey` in one spelling. */
export function foldKey(key: string): FoldedName {
  const words = key.split(' ').filter((word) => word !== '');
  return words.map((word, index) => foldWord(word, index === 0 && words.length > 1));
}

/** Fewest edits from `a` to `b`: a letter more, less or other, or two neighbours swapped. */
function editDistance(a: string, b: string): number {
  let twoBack: number[] = [];
  let oneBack: number[] = [];
  let row: number[] = [];
  for (let j = 0; j <= b.length; j += 1) row.push(j);
  for (let i = 1; i <= a.length; i += 1) {
    const spare = twoBack;
    twoBack = oneBack;
    oneBack = row;
    row = spare;
    row[0] = i;
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = (oneBack[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      let edits = Math.min((oneBack[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, replaced);
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (isSwap) edits = Math.min(edits, (twoBack[j - 2] ?? 0) + 1);
      row[j] = edits;
    }
  }
  return row[b.length] ?? 0;
}

/** 1 for equal text, 0 when less than `FLOOR` of the longer text is the same. */
function textSimilarity(a: string, b: string): number {
  if (a === b) return 1;
  const shorter = Math.min(a.length, b.length);
  const longer = Math.max(a.length, b.length);
  if (shorter < longer * FLOOR) return 0;
  const similarity = 1 - editDistance(a, b) / longer;
  return similarity < FLOOR ? 0 : similarity;
}

function wordSimilarity(a: string, b: string): number {
  if (a === b) return 1;
  if (a.length === 1 || b.length === 1) return a[0] === b[0] ? INITIAL_SCORE : 0;
  return textSimilarity(a, b);
}

/** Pairs the best matching words first; words left over count against the score by their length. */
function wordsSimilarity(a: FoldedName, b: FoldedName): number {
  const pairs = a
    .flatMap((left, i) => b.map((right, j) => ({ i, j, left, right, score: wordSimilarity(left, right) })))
    .filter((pair) => pair.score > 0)
    .sort((p, q) => q.score - p.score || Math.abs(p.i - p.j) - Math.abs(q.i - q.j) || p.i + p.j - q.i - q.j);
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

/** How alike two folded names are, 0 to 1; see `nameSimilarity`. Symmetric; 0 when either is empty. */
export function foldedSimilarity(a: FoldedName, b: FoldedName): number {
  if (a.length === 0 || b.length === 0) return 0;
  const words = wordsSimilarity(a, b);
  // The joined text finds `Nurhasanah` in `Nur Hasanah`.
  return a.length === b.length ? words : Math.max(words, textSimilarity(a.join(''), b.join('')));
}
