/** Number of a list item as letters print it: depth 0 `1.`, depth 1 `a.`, depth 2 `1)`, depth 3 `a)`, then again. */
export function listMarker(depth: number, position: number): string {
  const sign = depth % 4 < 2 ? '.' : ')';
  return `${depth % 2 === 0 ? position : lettersOf(position)}${sign}`;
}

/** 1 -> a, 26 -> z, 27 -> aa. */
function lettersOf(position: number): string {
  let rest = position;
  let letters = '';
  while (rest > 0) {
    letters = String.fromCharCode(97 + ((rest - 1) % 26)) + letters;
    rest = Math.floor((rest - 1) / 26);
  }
  return letters;
}
