/* NIKs that differ by one slip of the hand: a digit typed wrong, or two neighbours swapped. */

const DIGITS = 16;
const HALF = 8;

/** Whether two NIKs of sixteen digits differ by one digit, or by two neighbours swapped. Equal ones do not. */
export function isNikNear(a: string, b: string): boolean {
  if (a.length !== DIGITS || b.length !== DIGITS || a === b) return false;
  let first = -1;
  let second = -1;
  for (let at = 0; at < DIGITS; at += 1) {
    if (a.charCodeAt(at) === b.charCodeAt(at)) continue;
    if (first === -1) first = at;
    else if (second === -1) second = at;
    else return false;
  }
  if (second === -1) return true;
  return second === first + 1 && a[first] === b[second] && a[second] === b[first];
}

/** The halves of a NIK: one digit typed wrong leaves one of them as it is. */
export const nikHalves = (nik: string): readonly [start: string, end: string] => [
  nik.slice(0, HALF),
  nik.slice(HALF),
];

/** The NIK with each pair of unlike neighbours swapped: at most fifteen. */
export function swappedNiks(nik: string): readonly string[] {
  const swapped: string[] = [];
  for (let at = 0; at + 1 < nik.length; at += 1) {
    const [left = '', right = ''] = [nik[at], nik[at + 1]];
    if (left !== right) swapped.push(nik.slice(0, at) + right + left + nik.slice(at + 2));
  }
  return swapped;
}
