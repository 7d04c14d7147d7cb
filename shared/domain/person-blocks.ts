import { isNikNear, swappedNiks } from './nik-near.ts';
import type { PairSide } from './person-pair.ts';

/* Which records of one block (one birth date, one half of a NIK) are compared with each other. All pure. */

export type Couple = readonly [a: PairSide, b: PairSide];

/** Up to here everybody of a block is compared with everybody. */
const SMALL = 60;
const DIGITS = '0123456789';

function* everyCouple(sides: readonly PairSide[]): Generator<Couple> {
  for (let i = 0; i < sides.length; i += 1)
    for (let j = i + 1; j < sides.length; j += 1) {
      const [a, b] = [sides[i], sides[j]];
      if (a && b) yield [a, b];
    }
}

/** Sides by the first two letters of each word of the name: names that are alike share one of them. */
function byBeginnings(sides: readonly PairSide[]): ReadonlyMap<string, readonly PairSide[]> {
  const found = new Map<string, PairSide[]>();
  for (const side of sides)
    for (const start of new Set(side.words.map((word) => word.slice(0, 2)))) {
      const known = found.get(start);
      if (known) known.push(side);
      else found.set(start, [side]);
    }
  return found;
}

/** Couples of a block of one birth date or telephone number; of a large one, those whose names share a beginning. */
export function* couplesOfName(sides: readonly PairSide[]): Generator<Couple> {
  if (sides.length <= SMALL) {
    yield* everyCouple(sides);
    return;
  }
  for (const group of byBeginnings(sides).values()) yield* everyCouple(group);
}

/** Every number that one wrong digit in a half, or two neighbours swapped, makes of a NIK. */
function slipsOf(nik: string, half: 'start' | 'end'): readonly string[] {
  const from = half === 'start' ? 0 : 8;
  const slips = [...swappedNiks(nik)];
  for (let at = from; at < from + 8; at += 1)
    for (const digit of DIGITS)
      if (digit !== nik[at]) slips.push(nik.slice(0, at) + digit + nik.slice(at + 1));
  return slips;
}

/**
 * Couples whose NIKs are one slip apart.
 * @param differing the half in which the NIKs of the block differ; the other one is the same
 */
export function* couplesOfNik(sides: readonly PairSide[], differing: 'start' | 'end'): Generator<Couple> {
  if (sides.length <= SMALL) {
    for (const couple of everyCouple(sides))
      if (isNikNear(couple[0].nik ?? '', couple[1].nik ?? '')) yield couple;
    return;
  }
  const byNik = new Map(sides.map((side) => [side.nik ?? '', side]));
  for (const side of sides)
    for (const slip of slipsOf(side.nik ?? '', differing)) {
      const other = byNik.get(slip);
      if (other !== undefined && side.id < other.id) yield [side, other];
    }
}
