import type { PlainDate } from '../../../shared/calendar/plain-date.ts';
import type { Official, Position } from '../../../shared/domain/office.ts';

/** Whether an official holds the post on a day: not yet, now, or no longer. */
export type Validity = 'future' | 'present' | 'past';

/** How an official's term lies to a day; both ends of the term count as in it. */
export function validityOn(official: Pick<Official, 'validFrom' | 'validTo'>, day: PlainDate): Validity {
  if (day < official.validFrom) return 'future';
  return official.validTo !== null && day > official.validTo ? 'past' : 'present';
}

export interface Overlap {
  readonly positionTitle: string;
  readonly first: Official;
  readonly second: Official;
  readonly from: PlainDate;
  /** Null when both terms are open. */
  readonly to: PlainDate | null;
}

/**
 * Pairs of officials who hold the same post in the same standing on the same days, so that nobody can say who signs.
 * A Plt. or Plh. beside the definitive official is normal and not named.
 */
export function findOverlaps(officials: readonly Official[]): readonly Overlap[] {
  const ordered = [...officials].sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
  return ordered.flatMap((first, index) =>
    ordered.slice(index + 1).flatMap((second): Overlap[] => {
      const isSamePost = first.positionId === second.positionId && first.standing === second.standing;
      if (!isSamePost || (first.validTo !== null && first.validTo < second.validFrom)) return [];
      const ends = [first.validTo, second.validTo].filter((end) => end !== null).sort();
      return [
        {
          positionTitle: first.positionTitle,
          first,
          second,
          from: second.validFrom,
          to: ends[0] ?? null,
        },
      ];
    }),
  );
}

/** Posts that nobody holds on a day though someone once did or will. */
export function vacantOn(
  positions: readonly Position[],
  officials: readonly Official[],
  day: PlainDate,
): readonly Position[] {
  return positions.filter((position) => {
    const holders = officials.filter((official) => official.positionId === position.id);
    return holders.length > 0 && !holders.some((official) => validityOn(official, day) === 'present');
  });
}

/**
 * The definitive official whose open term a new definitive one in the same post would run into, or null: the screen
 * offers to end that term the day before.
 */
export function openPredecessor(
  officials: readonly Official[],
  next: Pick<Official, 'positionTitle' | 'standing' | 'validFrom'> & { readonly id: string | null },
): Official | null {
  if (next.standing !== 'definitif') return null;
  const sameTitle = next.positionTitle.trim().toLowerCase();
  return (
    officials.find(
      (official) =>
        official.id !== next.id &&
        official.standing === 'definitif' &&
        official.positionTitle.trim().toLowerCase() === sameTitle &&
        official.validTo === null &&
        official.validFrom < next.validFrom,
    ) ?? null
  );
}
