/** Running numbers of a book that no letter carries: all from `first` to `last`. */
export interface NumberGap {
  readonly first: number;
  readonly last: number;
  /** Why, in the officer's words; null while nobody said. */
  readonly reason: string | null;
}

/** What was said of a stretch of numbers. */
export interface GapReason {
  readonly first: number;
  readonly last: number;
  readonly reason: string;
}

interface Stretch {
  readonly first: number;
  readonly last: number;
}

/** Stretches between the numbers used, after `opening` and up to `last`. */
function unused(used: readonly number[], opening: number, last: number): readonly Stretch[] {
  const found: Stretch[] = [];
  let next = opening + 1;
  for (const number of used) {
    if (number > next) found.push({ first: next, last: Math.min(number - 1, last) });
    next = Math.max(next, number + 1);
    if (next > last) break;
  }
  if (next <= last) found.push({ first: next, last });
  return found;
}

/** A stretch cut wherever a reason begins or ends inside it, so that each piece has one reason. */
function pieces({ first, last }: Stretch, reasons: readonly GapReason[]): readonly Stretch[] {
  const cuts = new Set([first]);
  for (const reason of reasons) {
    for (const cut of [reason.first, reason.last + 1]) if (cut > first && cut <= last) cuts.add(cut);
  }
  const starts = [...cuts].sort((a, b) => a - b);
  return starts.map((start, i) => ({ first: start, last: (starts[i + 1] ?? last + 1) - 1 }));
}

/**
 * The numbers of a book and year that no letter carries, in order, neighbours with the same reason as one.
 * @param used running numbers that letters carry, ascending; a cancelled letter keeps its number
 * @param opening last number used before the app took the book over
 * @param last last number used
 * @param reasons oldest first: a later one takes the place of an earlier one
 */
export function numberGaps(
  used: readonly number[],
  opening: number,
  last: number,
  reasons: readonly GapReason[],
): readonly NumberGap[] {
  const found: NumberGap[] = [];
  for (const stretch of unused(used, opening, last)) {
    for (const piece of pieces(stretch, reasons)) {
      const said = reasons.findLast((one) => one.first <= piece.first && one.last >= piece.last);
      const reason = said?.reason ?? null;
      const before = found.at(-1);
      if (before?.last === piece.first - 1 && before.reason === reason)
        found[found.length - 1] = { ...before, last: piece.last };
      else found.push({ ...piece, reason });
    }
  }
  return found;
}
